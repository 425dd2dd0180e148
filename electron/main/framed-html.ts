// Reports shown in a frame of the page. Their style is inline, which the page's own policy forbids, so each gets an address
// with a policy of its own: inline style, no scripts, no network, an origin that is nobody's.

import { createKeptReports, MOST_REPORT_BYTES } from '#electron/host/kept-reports.ts';

export const framePrefix = '/preview/';

export const framePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

export interface FramedHtml {
  /** Answers the address, relative to the page; the oldest is forgotten. undefined: too large. */
  keep(html: string): string | undefined;
  /** `pathname`: of an address. */
  find(pathname: string): string | undefined;
}

export function createFramedHtml(): FramedHtml {
  const reports = createKeptReports<string>();
  return {
    keep: (html) => (html.length > MOST_REPORT_BYTES ? undefined : framePrefix.slice(1) + reports.keep(html)),
    find: (pathname) =>
      pathname.startsWith(framePrefix) ? reports.find(pathname.slice(framePrefix.length)) : undefined,
  };
}
