// protocol, session and webRequest. Chromium cannot navigate to a scheme that it does not know, so app://bundle/x is
// loaded as https://bundle.app.invalid/x and every request is answered from the app's own handler; main sees app:// only.

import { EventEmitter } from 'node:events';
import { note } from './host.ts';

type ProtocolHandler = (request: Request) => Response | Promise<Response>;
export interface RequestDetails {
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
}
type RequestListener = (details: RequestDetails, callback: (answer: { readonly cancel?: boolean }) => void) => void;
type Check = (contents: unknown, permission: string, origin: string, details: object) => boolean;

const schemes = new Set<string>();
const handlers = new Map<string, ProtocolHandler>();

export const protocol = {
  registerSchemesAsPrivileged(list: readonly { readonly scheme: string }[]): void {
    for (const { scheme } of list) schemes.add(scheme);
  },
  handle(scheme: string, handler: ProtocolHandler): void {
    if (handlers.has(scheme)) throw new Error(`the scheme ${scheme} is already handled`);
    handlers.set(scheme, handler);
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
};

export function toWebAddress(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i, (whole, scheme: string, name: string) =>
    schemes.has(scheme) ? `https://${name || 'none'}.${scheme}.invalid` : whole,
  );
}

export function fromWebAddress(url: string): string {
  return url.replace(/^https:\/\/([^/]+)\.([a-z][a-z0-9+-]*)\.invalid/i, (whole, name: string, scheme: string) =>
    schemes.has(scheme) ? `${scheme}://${name}` : whole,
  );
}

export function findProtocolHandler(url: string): ProtocolHandler | undefined {
  return handlers.get(url.slice(0, url.indexOf(':')));
}

class Session extends EventEmitter {
  readonly protocol = protocol;
  permissionCheck: Check | undefined;
  #onBeforeRequest: RequestListener | undefined;
  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener): void => {
      this.#onBeforeRequest = listener;
    },
  };
  /** What was set and has no meaning in the test host, for reading back. */
  readonly settings: Record<string, unknown> = {};

  setPermissionRequestHandler(handler: unknown): void {
    this.settings['permissionRequestHandler'] = handler;
  }
  setPermissionCheckHandler(handler: Check): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: unknown): void {
    this.settings['devicePermissionHandler'] = handler;
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.settings['spellChecker'] = enabled;
  }
  setSpellCheckerLanguages(languages: readonly string[]): void {
    this.settings['spellCheckerLanguages'] = languages;
  }
  setProxy(config: object): Promise<void> {
    this.settings['proxy'] = config;
    return Promise.resolve();
  }

  /** Whether the app cancels this request. */
  isCancelled(details: RequestDetails): boolean {
    let cancelled = false;
    this.#onBeforeRequest?.(details, (answer) => (cancelled = answer.cancel === true));
    if (cancelled) note({ kind: 'cancelled', url: details.url, resourceType: details.resourceType });
    return cancelled;
  }
}

export const defaultSession = new Session();
export const session = { defaultSession };
