// No connection leaves this machine (product.md, promise 8). Chromium is told to resolve no name and use no proxy, and
// every request of a page that is not ours is refused and recorded.

import { type Session, app } from 'electron';
import { isAllowedRequest, toTarget } from './own-origin.ts';

/** Before the app is ready. */
export function switchOffNetwork(): void {
  for (const [name, value] of Object.entries(switches)) app.commandLine.appendSwitch(name, value);
}

const switches: Readonly<Record<string, string>> = {
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'no-proxy-server': '',
  'disable-background-networking': '',
  'disable-component-update': '',
  'disable-domain-reliability': '',
  'dns-prefetch-disable': '',
  'no-pings': '',
};

/** `record` hears scheme and host of what was refused. */
export async function refuseForeignRequests(session: Session, record: (target: string) => void): Promise<void> {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !isAllowedRequest(url, app.isPackaged);
    if (cancel) record(toTarget(url));
    answer({ cancel });
  });
  session.setSpellCheckerEnabled(false);
  await session.setProxy({ mode: 'direct' });
}
