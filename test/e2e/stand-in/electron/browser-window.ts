import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { preventable } from './preventable.ts';
import { type Session, session } from './session.ts';
import { WebContents } from './web-contents.ts';

interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Options extends Partial<Bounds> {
  readonly show?: boolean;
  readonly backgroundColor?: string;
  readonly webPreferences?: Readonly<Record<string, unknown>> & {
    readonly session?: Session;
    readonly preload?: string;
  };
}

const open: BrowserWindow[] = [];
let focused: BrowserWindow | null = null;

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  readonly options: Options;
  #bounds: Bounds;
  #maximized = false;
  #fullScreen = false;
  #minimized = false;
  #visible: boolean;
  #destroyed = false;

  constructor(options: Options = {}) {
    super();
    if (!app.isReadyNow) throw new Error('Cannot create BrowserWindow before app is ready');
    this.options = options;
    const { x = 0, y = 0, width = 800, height = 600, show = true } = options;
    this.#bounds = { x, y, width, height };
    this.#visible = show;
    this.webContents = new WebContents(
      options.webPreferences?.session ?? session.defaultSession,
      options.webPreferences?.preload,
    );
    open.push(this);
    app.windows.add(this);
    void this.webContents.ready.then((page) => {
      page.once('close', () => this.#closed());
      return this.#resize();
    });
  }

  static getAllWindows() {
    return [...open];
  }
  static getFocusedWindow() {
    return focused;
  }
  static fromWebContents(contents: WebContents) {
    return open.find(({ webContents }) => webContents === contents) ?? null;
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url);
    this.emit('ready-to-show');
  }
  show() {
    this.#visible = true;
    this.focus();
  }
  focus() {
    focused = this;
  }
  isVisible() {
    return this.#visible;
  }
  maximize() {
    this.#maximized = true;
  }
  unmaximize() {
    this.#maximized = false;
  }
  isMaximized() {
    return this.#maximized;
  }
  setFullScreen(on: boolean) {
    this.#fullScreen = on;
  }
  isFullScreen() {
    return this.#fullScreen;
  }
  minimize() {
    this.#minimized = true;
  }
  restore() {
    this.#minimized = false;
  }
  isMinimized() {
    return this.#minimized;
  }
  getNormalBounds() {
    return { ...this.#bounds };
  }
  getBounds() {
    return { ...this.#bounds };
  }
  setBounds(bounds: Partial<Bounds>) {
    this.#bounds = { ...this.#bounds, ...bounds };
    void this.#resize();
  }
  isDestroyed() {
    return this.#destroyed;
  }

  /** Resolves to whether it closed: the app or the page may have kept it open. */
  async close(): Promise<boolean> {
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    const page = await this.webContents.ready;
    const closed = new Promise((resolve) => page.once('close', resolve));
    await page.close({ runBeforeUnload: true });
    await closed;
    return true;
  }
  /** Without asking the page. */
  destroy() {
    void this.webContents.ready.then((page) => page.close());
    this.#closed();
  }

  async #resize() {
    const page = await this.webContents.ready;
    const { width, height } = this.#bounds;
    await page.setViewportSize({ width, height }).catch(() => undefined);
  }

  #closed() {
    if (this.#destroyed) return;
    this.#destroyed = true;
    open.splice(open.indexOf(this), 1);
    app.windows.delete(this);
    if (focused === this) focused = null;
    this.emit('closed');
    app.windowClosed();
  }
}
