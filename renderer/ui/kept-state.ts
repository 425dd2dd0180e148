// State that this computer remembers for one person: column choice, theme, collapsed parts. Never data of a register.

import { useCallback, useState } from 'react';

const prefix = 'sbom-register:';

export function readKept<T>(key: string, otherwise: T): T {
  try {
    const text = localStorage.getItem(prefix + key);
    return text === null ? otherwise : (JSON.parse(text) as T);
  } catch {
    // Storage switched off or its content damaged: the default serves.
    return otherwise;
  }
}

export function writeKept(key: string, value: unknown): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // Storage switched off or full: the choice lasts as long as the page.
  }
}

export function useKept<T>(key: string, otherwise: T): readonly [T, (value: T) => void] {
  const [value, setValue] = useState(() => readKept(key, otherwise));
  const keep = useCallback(
    (next: T) => {
      setValue(next);
      writeKept(key, next);
    },
    [key],
  );
  return [value, keep];
}
