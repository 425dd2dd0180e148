// Who may speak to browser mode (settled.md 21). A one-time start token, printed in the address, is exchanged for two
// things that every request must carry: a cookie, and a secret of the tab sent as a header. Cookies of 127.0.0.1 go to
// every port of it, so the cookie alone opens nothing; pages elsewhere cannot send the header.

import { createHash, randomBytes } from 'node:crypto';

export const TAB_HEADER = 'x-sbom-register-tab';

/** Long enough to copy the address from a terminal. */
const START_LIFE_MS = 10 * 60 * 1_000;
const MOST_STARTS = 20;
const MOST_TABS = 1_000;
const SECRET_BYTES = 32;

export interface Admission {
  /** Secret of the tab, for its header. */
  readonly tab: string;
  /** Value of Set-Cookie; null when the browser has the cookie already. */
  readonly setCookie: string | null;
}

export interface Secrets {
  /** A start token: good once, for ten minutes. */
  newStart(): string;
  /** Undefined when the start token is unknown, used or expired. */
  admit(start: unknown, cookies: string | undefined): Admission | undefined;
  /** The browser that sent these cookies; undefined when it was never admitted. */
  findBrowser(cookies: string | undefined): string | undefined;
  /** The tab of this browser that knows the secret. The answer is a name for it, no secret. */
  findTab(browser: string, secret: string | undefined): string | undefined;
}

/** `now`: milliseconds on a clock that never goes back. */
export function createSecrets(now: () => number): Secrets {
  const cookieName = `sbom-register-${randomBytes(8).toString('hex')}`;
  /** By the hash of the secret, so that looking one up tells nothing about others. */
  const starts = new Map<string, number>();
  const browsers = new Set<string>();
  const tabs = new Map<string, { readonly browser: string; readonly name: string }>();

  function findBrowser(cookies: string | undefined): string | undefined {
    for (const pair of (cookies ?? '').split(';')) {
      const [name, value = ''] = pair.trim().split('=');
      const browser = toHash(value);
      if (name === cookieName && browsers.has(browser)) return browser;
    }
    return undefined;
  }

  return {
    newStart() {
      const start = newSecret();
      starts.set(toHash(start), now() + START_LIFE_MS);
      dropOldest(starts, MOST_STARTS);
      return start;
    },
    admit(start, cookies) {
      const expires = typeof start === 'string' ? takeFrom(starts, toHash(start)) : undefined;
      if (expires === undefined || expires <= now()) return undefined;
      let browser = findBrowser(cookies);
      let setCookie: string | null = null;
      if (browser === undefined) {
        const value = newSecret();
        browser = toHash(value);
        browsers.add(browser);
        setCookie = `${cookieName}=${value}; Path=/; HttpOnly; SameSite=Strict`;
      }
      const tab = newSecret();
      tabs.set(toHash(tab), { browser, name: randomBytes(8).toString('hex') });
      dropOldest(tabs, MOST_TABS);
      return { tab, setCookie };
    },
    findBrowser,
    findTab(browser, secret) {
      const tab = secret === undefined ? undefined : tabs.get(toHash(secret));
      return tab?.browser === browser ? tab.name : undefined;
    },
  };
}

function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

function toHash(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

function takeFrom<V>(map: Map<string, V>, key: string): V | undefined {
  const value = map.get(key);
  map.delete(key);
  return value;
}

function dropOldest(map: Map<string, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}
