import { readFile } from 'node:fs/promises';
import { type Browser, type BrowserContext, chromium, type Route } from 'playwright-core';
import { HostError } from '#shared/host/reply.ts';
import { findChromium } from './chromium.ts';
import { FONT_PATH, fontFile, withFonts } from './fonts.ts';
import { PRINT_TIMEOUT_MS, type PrintPort } from './port.ts';

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

  return {
    async pdf({ html }) {
      clearTimeout(idle);
      printing += 1;
      try {
        return await printed(await browser(), withFonts(html));
      } finally {
        printing -= 1;
        if (printing === 0) {
          idle = setTimeout(() => void close(), idleMs);
          idle.unref();
        }
      }
    },
    close,
  };
}

async function launch(program: string | null): Promise<Browser> {
  if (program === null) {
    throw new HostError(
      'noChromium',
      'There is no Chromium, Chrome or Edge on this computer to print the PDF with.',
      'Install one of them, or name its program in the environment variable CHROME_PATH; SVG works without.',
    );
  }
  try {
    // As root Chromium refuses to start with its sandbox; only build machines and containers run as root.
    return await chromium.launch({ executablePath: program, chromiumSandbox: process.getuid?.() !== 0 });
  } catch (error) {
    const failure = new HostError(
      'noChromium',
      `${program} could not be started to print the PDF.`,
      'Start it once by hand to see why, or name another one in the environment variable CHROME_PATH.',
    );
    failure.cause = error;
    throw failure;
  }
}

/** In a context of its own: nothing of one document is left for the next. */
async function printed(browser: Browser, html: string): Promise<Uint8Array> {
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
  try {
    return await printIn(context, html);
  } finally {
    await context.close();
  }
}

async function printIn(context: BrowserContext, html: string): Promise<Uint8Array> {
  context.setDefaultTimeout(PRINT_TIMEOUT_MS);
  await context.route('**/*', (route) => answer(route, html));
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/`, { waitUntil: 'load' });
  // As a text, because Node's types know no document.
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
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
