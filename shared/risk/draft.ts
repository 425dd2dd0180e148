// A risk before it is rated: its rows and the share that rates it.

import type { RiskRow, RiskTheme } from '#shared/model/risk.ts';
import type { DocumentEvidence } from './evidence.ts';

/** One share that may rate a risk; the largest does. */
export interface Share {
  readonly affected: number;
  readonly of: number;
  /** What is counted, as a clause after "N of M": "components lack …, in a.json of release 4.2". */
  readonly what: string;
}

export interface RiskDraft {
  readonly theme: RiskTheme;
  readonly cause: string;
  readonly title: string;
  /** Empty: there is no such risk. */
  readonly rows: readonly RiskRow[];
  readonly shares: readonly Share[];
  /** Further sentences of the explanation. */
  readonly notes: readonly string[];
}

/** Rows of single errors and claims are cut here; the explanation then says how many there are. */
export const maxDetailRows = 50;

const maxText = 400;

/** Vendor text in a row: cut to a length that a table can bear. */
export function cutText(text: string): string {
  return text.length <= maxText ? text : `${text.slice(0, maxText)}…`;
}

/** "acme.cdx.json of release 4.2": how sentences name a document. */
export function nameDocument({ release, document }: DocumentEvidence): string {
  const inside = document.inside === null ? '' : ` (${document.inside})`;
  return cutText(`${document.fileName}${inside} of release ${release.name}`);
}

/** The largest share; the first of equal ones. */
export function findWorstShare(shares: readonly Share[]): Share | undefined {
  let worst: Share | undefined;
  for (const share of shares) {
    if (share.of <= 0) continue;
    const difference = worst === undefined ? 1 : share.affected * worst.of - worst.affected * share.of;
    if (difference > 0 || (difference === 0 && worst !== undefined && share.of > worst.of)) worst = share;
  }
  return worst;
}
