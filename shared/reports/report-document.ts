// What a report says, without saying how it looks: facts, sections, paragraphs, numbered tables, status words.
// Outlines build it, renderers turn it into HTML, CSV and JSON. No HTML in here; text is never trusted.

import type { ControlStatus, MeasureOutcome } from '#shared/model/assessment.ts';
import type { Severity } from '#shared/model/finding.ts';
import type { Rating } from '#shared/model/risk.ts';

/** Words that carry a sign in every rendering; never colour alone (interface.md 2). */
export type StatusWord = ControlStatus | MeasureOutcome | 'not-assessed' | Severity | Rating;

export type Inline =
  /** Our own words, or what people recorded in the register. */
  | string
  /** An identifier, hash, version or rule id. */
  | { readonly id: string }
  /** What a vendor wrote: shown as a quotation. */
  | { readonly vendor: string }
  | { readonly strong: string }
  | { readonly status: StatusWord }
  /** Another place in this report. */
  | { readonly text: string; readonly anchor: string };

export type Text = Inline | readonly Inline[];

/** A cell: a number (aligned right, printed with separators), a text, or several lines. */
export type Cell = number | Text | { readonly lines: readonly Text[] };

export interface Column {
  readonly title: string;
  /** Numbers stand at the end of the column. */
  readonly align?: 'start' | 'end';
  /** Share of the width in percent; columns without one divide the rest. */
  readonly width?: number;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** So that other places can link to the row. */
  readonly anchor?: string;
}

export type Block =
  | { readonly block: 'paragraph'; readonly text: Text }
  /** What must not be overlooked: limits, missing data. */
  | { readonly block: 'notice'; readonly text: Text }
  | { readonly block: 'list'; readonly items: readonly Text[] }
  | { readonly block: 'heading'; readonly text: string; readonly anchor?: string }
  | { readonly block: 'facts'; readonly facts: readonly Fact[] }
  | { readonly block: 'table'; readonly table: Table }
  /** A stacked bar; its numbers stand in a table too. */
  | { readonly block: 'bar'; readonly label: string; readonly segments: readonly Segment[] }
  /** Lines for name, date and signature. */
  | { readonly block: 'approval'; readonly roles: readonly { readonly role: string; readonly name: string | null }[] };

export interface Fact {
  readonly label: string;
  readonly value: Text;
}

export interface Segment {
  readonly status: StatusWord;
  readonly count: number;
}

export interface Table {
  /** From 1 through the report; set by `finishReport`. */
  readonly number: number;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** First cell of each row names it. */
  readonly rowHeads: boolean;
  /** What to print in place of rows when there are none. */
  readonly empty: string;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The table behind the CSV file. `number` and `null` stay what they are. */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export type JsonValue = unknown;

export interface ReportDocument {
  readonly kind: string;
  /** "Crosswalk report". */
  readonly kindTitle: string;
  readonly title: string;
  readonly subtitle: string;
  /** The sentence a manager could read aloud. */
  readonly lead: Text;
  /** Title page: scope, dates, editions, hashes. */
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
  /** One short line for the margins of every printed page. Our own words and hashes only. */
  readonly footer: string;
  readonly csv: DataTable;
  /** Everything the report knows, for machines. Plain JSON values only. */
  readonly json: Readonly<Record<string, JsonValue>>;
}

export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (Row | readonly Cell[])[],
  empty = 'None.',
): Block {
  return {
    block: 'table',
    table: {
      number: 0,
      caption,
      columns,
      rows: rows.map((row) => ('cells' in row ? row : { cells: row })),
      rowHeads: true,
      empty,
    },
  };
}

export function paragraph(...text: readonly Inline[]): Block {
  return { block: 'paragraph', text };
}

export function notice(...text: readonly Inline[]): Block {
  return { block: 'notice', text };
}

export function heading(text: string, anchor?: string): Block {
  return anchor === undefined ? { block: 'heading', text } : { block: 'heading', text, anchor };
}

/** Numbers the tables in order of appearance. */
export function finishReport(report: ReportDocument): ReportDocument {
  let number = 0;
  const numberBlock = (block: Block): Block => {
    if (block.block !== 'table') return block;
    number += 1;
    return { block: 'table', table: { ...block.table, number } };
  };
  return {
    ...report,
    sections: report.sections.map((section) => ({ ...section, blocks: section.blocks.map(numberBlock) })),
  };
}
