// BrowserWindow: one Chromium target each. Size and place are kept, not shown: the windows of the test host are headless.

import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { browser } from './cdp.ts';
import { askListeners } from './emitter.ts';
import { host } from './host.ts';
import { type WebPreferences, WebContents } from './web-contents.ts';
import { openWindows } from './windows.ts';

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowOptions extends Partial<Rectangle> {
  readonly title?: string;
  readonly show?: boolean;
  readonly minWidth?: number;
  readonly minHeight?: number;
  readonly webPreferences?: WebPreferences;
}

let lastId = 0;

export class BrowserWindow extends EventEmitter {
  readonly id = ++lastId;
  readonly webContents: WebContents;
  readonly options: WindowOptions;
  #bounds: Rectangle;
  #title: string;
  #visible: boolean;
  #maximized = false;
  #minimized = false;

  constructor(options: WindowOptions = {}) {
    super();
    if (!host.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    this.options = options;
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.#title = options.title ?? app.name;
    this.#visible = options.show !== false;
    openWindows.add(this);
    this.webContents = new WebContents(this, options.webPreferences ?? {}, this.#bounds);
    app.emit('browser-window-created', {}, this);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...openWindows] as BrowserWindow[];
  }
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().at(-1) ?? null;
  }
  static fromWebContents(contents: WebContents | undefined): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  show(): void {
    this.#visible = true;
    this.emit('show');
  }
  hide(): void {
    this.#visible = false;
  }
  isVisible(): boolean {
    return this.#visible;
  }
  focus(): void {
    this.emit('focus');
  }
  isMinimized(): boolean {
    return this.#minimized;
  }
  minimize(): void {
    this.#minimized = true;
  }
  restore(): void {
    this.#minimized = false;
  }
  isMaximized(): boolean {
    return this.#maximized;
  }
  maximize(): void {
    this.#maximized = true;
    this.emit('maximize');
  }
  isFullScreen(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return this.webContents.isDestroyed();
  }
  getTitle(): string {
    return this.#title;
  }
  setTitle(title: string): void {
    this.#title = title;
  }
  getBounds(): Rectangle {
    return this.#bounds;
  }
  getNormalBounds(): Rectangle {
    return this.#bounds;
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    this.emit('resize');
    this.emit('move');
  }

  close(): void {
    if (!askListeners(this, 'close', {})) this.destroy();
  }
  destroy(): void {
    const { targetId } = this.webContents;
    if (targetId !== '') browser.send('Target.closeTarget', { targetId }).catch(() => undefined);
    this.forget();
  }
  /** The target is gone, by us or by the browser. */
  forget(): void {
    if (!openWindows.delete(this)) return;
    this.webContents.markDestroyed();
    this.emit('closed');
    if (openWindows.size > 0 || host.quitting) return;
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
    else app.quit();
  }
}
