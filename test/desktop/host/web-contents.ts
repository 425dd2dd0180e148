// webContents over CDP: loads pages through the app's protocol handler, injects the preload into an isolated world,
// carries IPC, and asks the app's listeners about navigation, new windows and permissions.

import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { app } from './app.ts';
import { type Send, browser } from './cdp.ts';
import { askListeners } from './emitter.ts';
import { note } from './host.ts';
import { ipcMain } from './ipc-main.ts';
import { type IsolatedWorld, createIsolatedWorld } from './isolated-world.ts';
import { answerRequest, type PausedRequest } from './requests.ts';
import { defaultSession, fromWebAddress, toWebAddress } from './session.ts';
import type { ToMain } from './page/worlds.ts';

export interface WebPreferences {
  readonly preload?: string;
  readonly sandbox?: boolean;
  readonly contextIsolation?: boolean;
  readonly nodeIntegration?: boolean;
}

interface OwnerWindow extends EventEmitter {
  close(): void;
  forget(): void;
}

export interface Frame {
  readonly url: string;
  readonly origin: string;
  readonly parent: null;
}

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };

/** Permissions that Chromium can be told about beforehand. */
const permissions = ['geolocation', 'notifications', 'midi', 'camera', 'microphone', 'clipboard-read'] as const;

let lastId = 0;

export class WebContents extends EventEmitter {
  readonly id = ++lastId;
  readonly session = defaultSession;
  readonly preferences: WebPreferences;
  targetId = '';
  readonly #window: OwnerWindow;
  readonly #opened: Promise<void>;
  #send: Send = browser.send;
  #world: IsolatedWorld | undefined;
  #frameId = '';
  #url = '';
  #expected = '';
  #destroyed = false;
  #openHandler: OpenHandler | undefined;
  #mainFrame: Frame = toFrame('');

  constructor(
    window: OwnerWindow,
    preferences: WebPreferences,
    size: { readonly width: number; readonly height: number },
  ) {
    super();
    this.#window = window;
    this.preferences = preferences;
    if (
      preferences.sandbox === false ||
      preferences.nodeIntegration === true ||
      preferences.contextIsolation === false
    ) {
      throw new Error('test host: only sandboxed, context-isolated windows');
    }
    this.#opened = this.#open(size);
    this.#opened.catch((error: unknown) => console.error(error));
  }

  /** As in Electron, the same object as long as the document stays. */
  get mainFrame(): Frame {
    return this.#mainFrame;
  }

  async #open({ width, height }: { readonly width: number; readonly height: number }): Promise<void> {
    const target = await browser.send('Target.createTarget', { url: 'about:blank', width, height, newWindow: true });
    this.targetId = target.targetId;
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId: this.targetId, flatten: true });
    this.#send = browser.sendTo(sessionId);
    this.#listen(sessionId);
    await Promise.all([
      this.#send('Page.enable'),
      this.#send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      this.#send('Emulation.setFocusEmulationEnabled', { enabled: true }),
    ]);
    this.#frameId = (await this.#send('Page.getFrameTree')).frameTree.frame.id;
    if (this.preferences.preload !== undefined) {
      this.#world = await createIsolatedWorld({
        send: this.#send,
        on: (method, listener) => browser.on(method, listener, sessionId),
        frameId: this.#frameId,
        preload: readFileSync(this.preferences.preload, 'utf8'),
        receive: (message) => void this.#receive(message),
      });
    }
    await this.#send('Runtime.enable');
    await this.#applyPermissions();
    app.emit('web-contents-created', {}, this);
  }

  #listen(sessionId: string): void {
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- says what this event carries
    const on = <T>(method: string, listener: (parameters: T) => void): void => browser.on(method, listener, sessionId);
    on<PausedRequest>('Fetch.requestPaused', (request) => {
      this.#answer(request).catch(() => undefined);
    });
    on('Page.loadEventFired', () => {
      this.emit('did-finish-load');
      this.#window.emit('ready-to-show');
    });
    on<{ frame: { url: string; parentId?: string } }>('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return;
      this.#url = frame.url;
      this.#mainFrame = toFrame(this.getURL());
      this.emit('did-navigate', {}, this.getURL());
    });
    on<{ url: string }>('Page.downloadWillBegin', ({ url }) => {
      const prevented = askListeners(defaultSession, 'will-download', {}, { getURL: () => fromWebAddress(url) }, this);
      note({ kind: 'download', url, prevented });
    });
    on('Inspector.targetCrashed', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 }));
    browser.on('Target.targetCreated', ({ targetInfo }: { targetInfo: { openerId?: string; targetId: string } }) => {
      if (targetInfo.openerId !== this.targetId) return;
      browser.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => undefined);
    });
    browser.on('Target.targetDestroyed', ({ targetId }: { targetId: string }) => {
      if (targetId === this.targetId) this.#window.forget();
    });
  }

  #askToOpen(url: string): void {
    const action = this.#openHandler?.({ url }).action ?? 'allow';
    if (action === 'allow') throw new Error('test host: opening further windows from a page is not supported');
    note({ kind: 'window-open', url, action });
  }

  async #answer(request: PausedRequest): Promise<void> {
    const isNavigation = request.resourceType === 'Document' && request.frameId === this.#frameId;
    if (isNavigation && request.request.url !== this.#expected) {
      const url = fromWebAddress(request.request.url);
      if (askListeners(this, 'will-navigate', { url }, url)) {
        note({ kind: 'navigation-blocked', url });
        await this.#send('Fetch.failRequest', { requestId: request.requestId, errorReason: 'Aborted' });
        return;
      }
    }
    await answerRequest(request, this.#send);
  }

  async #applyPermissions(): Promise<void> {
    for (const name of permissions) {
      if (defaultSession.permissionCheck?.(this, name, 'app://bundle', {}) !== false) continue;
      await browser.send('Browser.setPermission', { permission: { name }, setting: 'denied' }).catch(() => undefined);
    }
  }

  async #receive(message: ToMain): Promise<void> {
    if (message.kind === 'open') return this.#askToOpen(fromWebAddress(message.url));
    const event = { sender: this, senderFrame: this.#mainFrame, processId: 1, frameId: 1 };
    if (message.kind === 'send') {
      ipcMain.emit(message.channel, event, ...message.values);
      return;
    }
    try {
      const handler = ipcMain.invokeHandlers.get(message.channel);
      if (handler === undefined) throw new Error(`No handler registered for '${message.channel}'`);
      const value = await handler(event, ...message.values);
      await this.#world?.deliver({ kind: 'answer', id: message.id, ok: true, value });
    } catch (error) {
      const value = `Error invoking remote method '${message.channel}': ${String(error)}`;
      await this.#world?.deliver({ kind: 'answer', id: message.id, ok: false, value });
    }
  }

  send(channel: string, ...values: readonly unknown[]): void {
    void this.#world?.deliver({ kind: 'message', channel, values });
  }
  async loadURL(url: string): Promise<void> {
    await this.#opened;
    this.#expected = toWebAddress(url);
    const finished = once(this, 'did-finish-load');
    const { errorText } = await this.#send('Page.navigate', { url: this.#expected });
    if (errorText !== undefined) throw new Error(`${errorText} loading '${url}'`);
    await finished;
  }
  reload(): void {
    void this.#send('Page.reload', {});
  }
  getURL(): string {
    return fromWebAddress(this.#url);
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  markDestroyed(): void {
    this.#destroyed = true;
    this.emit('destroyed');
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }
  close(): void {
    this.#window.close();
  }
  setVisualZoomLevelLimits(): Promise<void> {
    return Promise.resolve();
  }
}

function toFrame(url: string): Frame {
  const { protocol, host } = URL.canParse(url) ? new URL(url) : { protocol: 'null:', host: '' };
  return { url, origin: `${protocol}//${host}`, parent: null };
}
