// Where the rows of a table come from: all in memory, or page after page.

export interface RowSource<Row> {
  /** null: not known yet. */
  readonly total: number | null;
  /** undefined: not here yet; a skeleton is shown. */
  row(index: number): Row | undefined;
  /** Asks for the rows up to this index. */
  reach(index: number): void;
  /** Every row is here, so that sorting in the page is honest. */
  readonly complete: boolean;
  readonly error: unknown;
  retry(): void;
}

/** Rows that are all in memory, for example the answer of a query that is not paged. */
export function toRowSource<Row>(
  rows: readonly Row[] | undefined,
  state: { readonly error?: unknown; readonly refetch?: () => unknown } = {},
): RowSource<Row> {
  return {
    total: rows?.length ?? null,
    row: (index) => rows?.[index],
    reach: () => undefined,
    complete: rows !== undefined,
    error: state.error ?? null,
    retry: () => void state.refetch?.(),
  };
}
