// Reports shown in a frame of the page. Their style is inline, which the page's own policy forbids, so each gets an address
// with a policy of its own: inline style, no scripts, no network, an origin that is nobody's.

import { randomBytes } from 'node:crypto';

export const framePrefix = '/preview/';

export const framePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

/** A person looks at one report at a time, in a few windows. */
const MOST = 8;
/** Characters of the largest report that is shown. */
const MOST_CHARACTERS = 32 * 2 ** 20;

export interface FramedHtml {
  /** Answers the address, relative to the page; the oldest is forgotten. undefined: too large. */
  keep(html: string): string | undefined;
  /** `pathname`: of an address. */
  find(pathname: string): string | undefined;
}

export function createFramedHtml(): FramedHtml {
  const kept = new Map<string, string>();
  return {
    keep(html) {
      if (html.length > MOST_CHARACTERS) return undefined;
      const pathname = `${framePrefix}${randomBytes(16).toString('hex')}`;
      kept.set(pathname, html);
      const [oldest] = kept.keys();
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
      return pathname.slice(1);
    },
    find: (pathname) => kept.get(pathname),
  };
}
