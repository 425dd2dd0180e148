// Reads a whole list through its pages, for answers that show everything of one thing.

import type { Page, PageRequest } from '#electron/db/types.ts';

const LARGEST_PAGE = 500;

export function readAllPages<T>(readPage: (page: PageRequest) => Page<T>): readonly T[] {
  const rows: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = readPage({ limit: LARGEST_PAGE, cursor });
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}
