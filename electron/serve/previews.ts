// Reports shown in a frame of the page. A report's style is inline, which the page's own policy forbids; so the page
// hands the text over and gets an address whose answer has a policy of its own and runs nothing.

import { randomBytes } from 'node:crypto';

/** A person looks at one report at a time, in a few tabs. */
const MOST_PREVIEWS = 8;

/** Largest report that is shown, in bytes. */
export const MOST_PREVIEW_BYTES = 32 * 2 ** 20;

export interface Previews {
  /** Answers the token of its address; the oldest is forgotten. */
  keep(html: Buffer): string;
  find(token: string): Buffer | undefined;
}

export function createPreviews(): Previews {
  const kept = new Map<string, Buffer>();
  return {
    keep(html) {
      const token = randomBytes(16).toString('hex');
      kept.set(token, html);
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_PREVIEWS) break;
        kept.delete(oldest);
      }
      return token;
    },
    find: (token) => kept.get(token),
  };
}
