// Cursors of paged lists: the sort values of the last row, opaque to callers.

import { ContractError } from '#shared/contract/errors.ts';

export type CursorValue = string | number;

export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Values of a cursor that this list has made: as many and of the types named. Anything else: call/invalid. */
export function decodeCursor(cursor: string, types: readonly ('string' | 'number')[]): readonly CursorValue[] {
  const values = parse(cursor);
  const fits =
    Array.isArray(values) && values.length === types.length && types.every((type, i) => typeof values[i] === type);
  if (!fits) {
    throw new ContractError({
      code: 'call/invalid',
      message: 'The cursor is not one of this list.',
      remedy: 'Ask for the first page again.',
    });
  }
  return values as readonly CursorValue[];
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** One row more than the page was read, to know whether there is a next page. */
export function cutPage<T>(
  rows: readonly T[],
  limit: number,
  cursorOf: (last: T) => readonly CursorValue[],
): { readonly rows: readonly T[]; readonly next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null };
}
