// The one origin that this program shows. Everything else is foreign: not loaded, not navigated to, not listened to.

export const scheme = 'app';
export const origin = `${scheme}://bundle`;
export const startPage = `${origin}/index.html`;

/** Whether an address lies in our origin, by its parsed parts, never by its beginning alone. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${scheme}:` && host === 'bundle' && username === '' && password === '';
}

/** Addresses without a network behind them. `devtools:` is there in a checkout only. */
const local = /^(?:data|blob|about):/;

export function isAllowedRequest(url: string, isPackaged: boolean): boolean {
  return isOwnAddress(url) || local.test(url) || (!isPackaged && url.startsWith('devtools:'));
}

/** Scheme and host, for the log; the rest of an address may quote a vendor's file. */
export function toTarget(url: string): string {
  if (!URL.canParse(url)) return 'unreadable address';
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
