// Index tables with random keys, written in sorted runs: rows are kept until there are many, then sorted and written in
// the order of their keys, so that each page of the table is touched once per run and not once per batch.

import type { Connection, Param } from '../connection.ts';
import { RowWriter } from './row-writer.ts';

/** Rows kept per table: about 15 MB. */
const RUN = 100_000;
/** Rows per transaction. */
const STEP = 12_000;

/** Runs one short transaction; the caller checks in it that the lease is still held. */
export type Step = (work: () => void) => void;

export interface Run<Row> {
  add(row: Row): void;
  isFull(): boolean;
  /** Writes everything kept, in several steps. */
  flush(step: Step): void;
}

export interface RunShape<Row> {
  readonly head: string;
  readonly columns: number;
  readonly compare: (a: Row, b: Row) => number;
  readonly toParams: (row: Row) => readonly Param[];
}

export function openRun<Row>(connection: Connection, shape: RunShape<Row>): Run<Row> {
  const writer = new RowWriter(connection, shape.head, shape.columns, 'ON CONFLICT DO NOTHING');
  let rows: Row[] = [];
  return {
    add: (row) => {
      rows.push(row);
    },
    isFull: () => rows.length >= RUN,
    flush: (step) => {
      const sorted = rows.toSorted(shape.compare);
      for (let at = 0; at < sorted.length; at += STEP) {
        const slice = sorted.slice(at, at + STEP);
        step(() => {
          for (const row of slice) writer.add(...shape.toParams(row));
          writer.flush();
        });
      }
      rows = [];
    },
  };
}

/** Near enough to SQLite's order of texts: a wrong place costs time, not correctness. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
