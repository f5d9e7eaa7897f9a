import { EventEmitter } from 'node:events';
import type { Frame, Page, Route } from 'playwright-core';
import { toChromium, toElectron } from './addresses.ts';
import { app } from './app.ts';
import { newPage, opened } from './chromium.ts';
import { Debugger } from './debugger.ts';
import { invoke } from './ipc-main.ts';
import { BINDING, buildBridge, type FromPage, type Remote } from './page-side.ts';
import { PreloadScript } from './preload-script.ts';
import { preventable } from './preventable.ts';
import type { Session } from './session.ts';

type Fn = (...args: unknown[]) => unknown;
type WindowOpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' };

/** The permissions that a page could have; asked once a window, because Chromium keeps the answers. */
const PERMISSIONS = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];

const frames = new WeakMap<Frame, { readonly url: string }>();

/** The frame as Electron shows it; the same object for the same frame, because it is compared. */
function frameMain(frame: Frame): { readonly url: string } {
  const known = frames.get(frame) ?? {
    get url() {
      return toElectron(frame.url());
    },
  };
  frames.set(frame, known);
  return known;
}

export class WebContents extends EventEmitter {
  readonly session: Session;
  readonly ready: Promise<Page>;
  #page: Page | undefined;
  #preload: PreloadScript | undefined;
  #openHandler: WindowOpenHandler = () => ({ action: 'allow' });
  readonly #returned: Fn[] = [];
  /** The next navigation that the app itself began; those are not asked about. */
  #own: string | null = null;

  constructor(session: Session, preload: string | undefined) {
    super();
    this.session = session;
    app.emit('web-contents-created', preventable({}), this);
    this.ready = this.#open(preload);
  }

  get mainFrame() {
    return this.#page ? frameMain(this.#page.mainFrame()) : null;
  }
  /** Whatever it says, no window opens here: a test sees by the links what was asked. */
  setWindowOpenHandler(handler: WindowOpenHandler) {
    this.#openHandler = handler;
  }
  send(channel: string, ...args: unknown[]) {
    this.#preload?.deliver(channel, args);
  }
  async executeJavaScript(code: string): Promise<unknown> {
    return (await this.ready).evaluate(code);
  }
  async printToPDF(options: Record<string, boolean>): Promise<Buffer> {
    return (await this.ready).pdf({
      preferCSSPageSize: options.preferCSSPageSize === true,
      printBackground: options.printBackground === true,
      tagged: options.generateTaggedPDF === true,
      outline: options.generateDocumentOutline === true,
    });
  }
  readonly debugger = new Debugger(() => this.ready);
  async load(url: string): Promise<void> {
    const page = await this.ready;
    this.#own = url;
    await page.goto(toChromium(url), { waitUntil: 'load' });
    this.emit('did-finish-load');
  }

  async #open(preload: string | undefined): Promise<Page> {
    const page = await newPage();
    this.#page = page;
    page.on('console', (message) => console.log(`[page] ${message.text()}`));
    page.on('pageerror', (error) => console.log(`[page] ${error.stack ?? error.message}`));
    const opens = (url: string) => this.#openHandler({ url: toElectron(url) });
    // A print window opens none: whatever opens belongs to the window with the page.
    if (preload) opened.on('address', opens);
    page.once('close', () => opened.off('address', opens));
    await page.route('**/*', (route) => this.#answer(page, route));
    await this.#permissions(page);
    if (preload) await this.#bridge(page, preload);
    return page;
  }

  async #bridge(page: Page, path: string): Promise<void> {
    const preload = new PreloadScript(path, {
      invoke: (channel, args) => invoke(this.#event(page.mainFrame()), channel, args),
    });
    this.#preload = preload;
    await page.exposeBinding(BINDING, ({ frame }, message: FromPage) => this.#fromPage(page, frame, message));
    await page.addInitScript(buildBridge, { shapes: preload.shapes(), binding: BINDING });
  }

  #event(frame: Frame): object {
    return { sender: this, senderFrame: frameMain(frame) };
  }

  async #fromPage(page: Page, frame: Frame, message: FromPage): Promise<unknown> {
    switch (message.kind) {
      case 'start':
        this.#preload?.run();
        return undefined;
      case 'invoke':
        return invoke(this.#event(frame), message.channel, message.args);
      case 'call':
        return this.#outgoing(await this.#preload?.call(message.path, incoming(page, message.args)));
      case 'callReturned':
        return this.#outgoing(await this.#returned[message.id]?.(...incoming(page, message.args)));
    }
  }

  #outgoing(value: unknown): unknown {
    return typeof value === 'function' ? { __function: this.#returned.push(value as Fn) - 1 } : value;
  }

  async #answer(page: Page, route: Route): Promise<void> {
    const request = route.request();
    const url = toElectron(request.url());
    if (request.isNavigationRequest()) {
      if (this.#own === url) this.#own = null;
      else {
        const isMainFrame = request.frame() === page.mainFrame();
        const event = preventable({ url, isMainFrame, isSameDocument: false });
        this.emit('will-frame-navigate', event);
        // So that the page stays as it is; any other reason would show Chromium's page of errors.
        if (event.defaultPrevented) return route.abort('aborted');
      }
    }
    const handler = this.session.handlers.get(new URL(url).protocol.slice(0, -1));
    if (handler) {
      const response = await Promise.resolve(handler(new Request(url, { method: request.method() })));
      return route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      });
    }
    if (!(await this.session.mayRequest(url))) return route.abort('blockedbyclient');
    // The network of the stand-in has everything: a request that gets this far would go out.
    return route.fulfill({ body: 'the network', headers: { 'Access-Control-Allow-Origin': '*' } });
  }

  async #permissions(page: Page): Promise<void> {
    const granted: string[] = [];
    for (const permission of PERMISSIONS) if (await this.session.grants(permission)) granted.push(permission);
    if (granted.length > 0) await page.context().grantPermissions(granted);
  }
}

function incoming(page: Page, args: readonly unknown[]): unknown[] {
  return args.map((arg) => {
    const id = (arg as Partial<Remote> | null)?.__function;
    if (id === undefined) return arg;
    return (...values: unknown[]) => void callPage(page, id, values);
  });
}

async function callPage(page: Page, id: number, values: unknown[]): Promise<void> {
  const call = ([callback, given]: [number, unknown[]]) =>
    Reflect.get(window, '__standInCallback')(callback, given);
  await page.evaluate(call, [id, values] as [number, unknown[]]).catch((error: unknown) => {
    if (!page.isClosed()) console.log('[page] a listener failed', error);
  });
}
