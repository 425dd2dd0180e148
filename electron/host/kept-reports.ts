// Reports that are shown in a frame of the page. Their style is inline, which the page's own policy forbids; so the page
// hands the text over and gets a token, at whose address the host answers with a policy that runs nothing.

import { randomBytes } from 'node:crypto';

/** A person looks at one report at a time, in a few windows or tabs. */
const MOST_REPORTS = 8;

/** Largest report that is shown, in bytes. */
export const MOST_REPORT_BYTES = 32 * 2 ** 20;

export interface KeptReports<Html> {
  /** Answers the token of its address; the oldest is forgotten. */
  keep(html: Html): string;
  find(token: string): Html | undefined;
}

export function createKeptReports<Html>(): KeptReports<Html> {
  const kept = new Map<string, Html>();
  return {
    keep(html) {
      const token = randomBytes(16).toString('hex');
      kept.set(token, html);
      const [oldest] = kept.keys();
      if (kept.size > MOST_REPORTS && oldest !== undefined) kept.delete(oldest);
      return token;
    },
    find: (token) => kept.get(token),
  };
}
