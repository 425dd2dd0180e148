// What pages may not do: ask for permissions, navigate away, open windows, embed web views, download, use devices
// (Electron's checklist 5, 11 to 15). Links of vendors are text with a copy button; nothing is opened outside.

import { type Event, type Session, type WebContents, app } from 'electron';
import { isOwnAddress } from './own-origin.ts';

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

export function denyDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault());
}

/** For every page that this program will ever make. `record` hears what was refused. */
export function lockDownPages(record: (what: string) => void): void {
  app.on('web-contents-created', (_event, contents) => lockDownPage(contents, record));
}

function lockDownPage(contents: WebContents, record: (what: string) => void): void {
  function keepInside(event: Event, url: string): void {
    if (isOwnAddress(url)) return;
    event.preventDefault();
    record('navigation');
  }
  contents.on('will-navigate', (event) => keepInside(event, event.url));
  contents.on('will-frame-navigate', (event) => keepInside(event, event.url));
  contents.on('will-redirect', (event) => keepInside(event, event.url));
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    record('web view');
  });
  contents.setWindowOpenHandler(() => {
    record('new window');
    return { action: 'deny' };
  });
}
