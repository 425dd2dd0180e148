// Files that the system hands over: double-clicked, dropped on the icon, or named on the command line of a second start.
// A register is opened; other files wait until the page asks for files, which it is told to do. The page never sees a path.

import { statSync } from 'node:fs';
import path from 'node:path';

export interface HandedOver {
  receive(files: readonly string[]): void;
  /** The files that wait, once. */
  take(): readonly string[];
}

export interface HandedOverHooks {
  readonly openRegister: (file: string) => void;
  /** Files wait for the page. */
  readonly onFiles: () => void;
}

const registerEnding = '.sbomreg';

export function createHandedOver({ openRegister, onFiles }: HandedOverHooks): HandedOver {
  const waiting = new Set<string>();
  return {
    receive(files) {
      const register = files.find((file) => file.toLowerCase().endsWith(registerEnding));
      if (register !== undefined) openRegister(register);
      const others = files.filter((file) => !file.toLowerCase().endsWith(registerEnding));
      for (const file of others) waiting.add(file);
      if (others.length > 0) onFiles();
    },
    take() {
      const files = [...waiting];
      waiting.clear();
      return files;
    },
  };
}

/**
 * The files among the arguments of a start: no switches, not the program itself, only what is there. Electron puts
 * switches of Chromium between them, in no certain order.
 */
export function findFileArguments(argv: readonly string[], cwd: string, own: readonly string[]): readonly string[] {
  return argv
    .slice(1)
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .map((argument) => path.resolve(cwd, argument))
    .filter((file) => !own.includes(file) && isFile(file));
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
