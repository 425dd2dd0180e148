// The row that the inspector shows. It is also in the address (after a moment, because j and k run fast), so that going
// back restores it; after a write the row is the register's new one.

import { useEffect, useRef, useState } from 'react';
import type { RowSource } from '../ui/row-source.ts';
import { useSearchState } from './use-route.ts';

/** Rows looked through for the one that the address names. */
const mostSought = 2_000;
const pause = 250;

/** `question`: what the list was asked; another one closes the pane, because its row may not be in the list. */
export function useChosenRow<Row>(source: RowSource<Row>, rowId: (row: Row) => string, question = '') {
  const [{ row: at }, change] = useSearchState();
  const [kept, setKept] = useState<{ readonly id: string; readonly row: Row } | null | undefined>();
  const asked = useRef(question);
  useEffect(() => {
    if (asked.current === question) return;
    asked.current = question;
    setKept(null);
  }, [question]);
  const id = kept === undefined ? at : kept?.id;

  useEffect(() => {
    if (kept === undefined || kept?.id === at) return undefined;
    const timer = setTimeout(() => change({ row: kept?.id }), pause);
    return () => clearTimeout(timer);
  }, [kept, at, change]);

  const row = id === undefined ? undefined : (findRow(source, rowId, id) ?? kept?.row);
  return {
    row,
    choose: (next: Row) => setKept({ id: rowId(next), row: next }),
    close: () => setKept(null),
  };
}

function findRow<Row>(source: RowSource<Row>, rowId: (row: Row) => string, id: string): Row | undefined {
  const most = Math.min(source.total ?? 0, mostSought);
  for (let index = 0; index < most; index++) {
    const row = source.row(index);
    if (row === undefined) return undefined;
    if (rowId(row) === id) return row;
  }
  return undefined;
}
