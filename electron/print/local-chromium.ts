import { readFile } from 'node:fs/promises';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Route,
} from 'playwright-core';
import { HostError } from '#shared/host/reply.ts';
import { unlessCancelled } from './cancelling.ts';
import { findChromium } from './chromium.ts';
import { FONT_PATH, fontFile, withFonts } from './fonts.ts';
import { withMetadata } from './metadata.ts';
import { checkPictureSize } from './picture-size.ts';
import { type PdfRequest, type PngRequest, PRINT_TIMEOUT_MS, type PrintPort } from './port.ts';

/** Never resolved: every request is answered here. `invalid` is reserved for names that do not exist (RFC 2606). */
const ORIGIN = 'http://print.tenkai.invalid';

/** Long enough that a row of exports shares one browser, short enough that none is left over. */
const IDLE_MS = 20_000;

interface LocalChromiumOptions {
  /** The program to print with; asked for at every start, so that one installed meanwhile is found. */
  readonly find?: () => string | null;
  readonly idleMs?: number;
}

/** Prints through a Chromium that is installed on this computer; started when first needed, ended when idle. */
export function localChromium(options: LocalChromiumOptions = {}): PrintPort {
  const { find = findChromium, idleMs = IDLE_MS } = options;
  let starting: Promise<Browser> | null = null;
  let printing = 0;
  let idle: NodeJS.Timeout | undefined;

  function browser(): Promise<Browser> {
    if (starting) return starting;
    const started = launch(find());
    const forget = () => {
      if (starting === started) starting = null;
    };
    started.then((running) => running.once('disconnected', forget), forget);
    starting = started;
    return started;
  }

  async function close(): Promise<void> {
    clearTimeout(idle);
    const running = starting?.catch(() => null);
    starting = null;
    await (await running)?.close();
  }

  /** In a context of its own: nothing of one document is left for the next. */
  async function drawn(
    { html, signal }: PdfRequest | PngRequest,
    options: BrowserContextOptions,
    take: (page: Page) => Promise<Uint8Array>,
  ): Promise<Uint8Array> {
    clearTimeout(idle);
    printing += 1;
    try {
      const running = await unlessCancelled(signal, browser);
      const context = await running.newContext({
        ...options,
        javaScriptEnabled: false,
        serviceWorkers: 'block',
      });
      const end = () => context.close();
      try {
        return await unlessCancelled(signal, async () => take(await opened(context, withFonts(html))), end);
      } finally {
        await end();
      }
    } finally {
      printing -= 1;
      if (printing === 0) {
        idle = setTimeout(() => void close(), idleMs);
        idle.unref();
      }
    }
  }

  return {
    async pdf(request) {
      const bytes = await drawn(request, {}, (page) =>
        page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
      );
      return withMetadata(bytes, request.metadata);
    },
    async png(request) {
      checkPictureSize(request);
      const { width, height, scale } = request;
      const size = { width, height };
      return await drawn(request, { viewport: size, deviceScaleFactor: scale }, (page) =>
        page.screenshot({ type: 'png', clip: { x: 0, y: 0, ...size }, timeout: PRINT_TIMEOUT_MS }),
      );
    },
    close,
  };
}

async function launch(program: string | null): Promise<Browser> {
  if (program === null) {
    throw new HostError(
      'noChromium',
      'There is no Chromium, Chrome or Edge on this computer to make PDF and PNG files with.',
      'Install one of them, or name its program in the environment variable CHROME_PATH; SVG works without.',
    );
  }
  try {
    // As root Chromium refuses to start with its sandbox; only build machines and containers run as root.
    return await chromium.launch({ executablePath: program, chromiumSandbox: process.getuid?.() !== 0 });
  } catch (error) {
    const failure = new HostError(
      'noChromium',
      `${program} could not be started to make the file.`,
      'Start it once by hand to see why, or name another one in the environment variable CHROME_PATH.',
    );
    failure.cause = error;
    throw failure;
  }
}

/** A page of the context with the document in it and all of its fonts. */
async function opened(context: BrowserContext, html: string): Promise<Page> {
  context.setDefaultTimeout(PRINT_TIMEOUT_MS);
  await context.route('**/*', (route) => answer(route, html));
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/`, { waitUntil: 'load' });
  // As a text, because Node's types know no document.
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  return page;
}

async function answer(route: Route, html: string): Promise<void> {
  const { origin, pathname } = new URL(route.request().url());
  if (origin === ORIGIN && pathname === '/') {
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
  }
  const font =
    origin === ORIGIN && pathname.startsWith(FONT_PATH) ? fontFile(pathname.slice(FONT_PATH.length)) : null;
  if (font === null) return route.abort('blockedbyclient');
  return route.fulfill({ contentType: 'font/woff2', body: await readFile(font) });
}
