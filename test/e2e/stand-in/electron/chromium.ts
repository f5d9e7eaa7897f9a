import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Route } from 'playwright-core';
import { findChromium } from '#electron/print/chromium.ts';

interface Running {
  readonly context: BrowserContext;
  /** Where a test connects to the same browser and drives the pages as a person would. */
  readonly address: string;
  readonly profile: string;
}

let starting: Promise<Running> | undefined;

/** The one browser behind all windows. */
export function runningChromium(): Promise<Running> {
  starting ??= start();
  return starting;
}

export async function closeChromium(): Promise<void> {
  const running = await starting?.catch(() => null);
  if (!running) return;
  await running.context.close();
  rmSync(running.profile, { recursive: true, force: true });
}

async function start(): Promise<Running> {
  const program = findChromium();
  if (program === null) throw new Error('The stand-in needs an installed Chromium.');
  const port = await freePort();
  const profile = mkdtempSync(join(tmpdir(), 'stand-in-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [`--remote-debugging-port=${port}`],
    viewport: null,
    serviceWorkers: 'block',
  });
  await context.route('**/*', stray);
  context.on('page', (page) => {
    if (expected > 0) expected -= 1;
    else void page.close();
  });
  return { context, address: `http://127.0.0.1:${port}`, profile };
}

/** The first request of a window that a page opened by itself. None goes out. */
function stray(route: Route): Promise<void> {
  // Its page is not known, and where this request is its first it never will be.
  if (route.request().isNavigationRequest()) opened.emit('address', route.request().url());
  return route.abort('aborted');
}

let expected = 0;

/** The page of a new window of the app. */
export async function newPage(): Promise<Page> {
  const { context } = await runningChromium();
  expected += 1;
  return context.newPage();
}

/** Windows that a page opened by itself: where to. */
export const opened = new EventEmitter<{ address: [string] }>();

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
