// WHERE clauses out of optional conditions, with their parameters in order.

import type { Param } from './connection.ts';

export interface Filter {
  /** `cond AND cond …`, or `1` when there is none. */
  readonly text: string;
  readonly params: readonly Param[];
}

/** Conditions that are null do not apply. */
export function allOf(...conditions: readonly (readonly [text: string, ...params: Param[]] | null)[]): Filter {
  const used = conditions.filter((condition) => condition !== null);
  return {
    text: used.length === 0 ? '1' : used.map(([text]) => text).join(' AND '),
    params: used.flatMap(([, ...params]) => params),
  };
}
