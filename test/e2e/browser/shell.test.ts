import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserShell, startBrowserShell } from '#electron/browser/server.ts';
import { thisPlatform, usualFolders } from '#electron/host/folders.ts';
import { type HostPort, startHost } from '#electron/host/port.ts';
import { findChromium } from '#electron/print/chromium.ts';
import { localChromium } from '#electron/print/local-chromium.ts';
import type { Reply } from '#shared/host/reply.ts';

// What only a real browser can show: that it takes the cookie, keeps to the policy and lets the page's socket through.

let folder: string;
let host: HostPort;
let shell: BrowserShell;
let browser: Browser;

beforeAll(async () => {
  const program = findChromium();
  if (program === null) throw new Error('This test needs an installed Chromium.');
  folder = mkdtempSync(join(tmpdir(), 'tenkai-browser-'));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en"><title>Test page</title><script type="module" src="/page.js"></script></html>',
  );
  writeFileSync(
    join(folder, 'page.js'),
    `const socket = new WebSocket('ws://' + location.host + '/host');
     const waiting = new Map();
     socket.onmessage = ({ data }) => { const { id, reply } = JSON.parse(data); waiting.get(id)?.(reply); };
     const open = new Promise((resolve) => { socket.onopen = resolve; });
     let last = 0;
     window.callHost = (name, input) => open.then(() => new Promise((resolve) => {
       last += 1;
       waiting.set(last, resolve);
       socket.send(JSON.stringify({ id: last, name, input }));
     }));`,
  );
  host = await startHost({
    setting: {
      version: '0.0.0',
      shell: 'browser',
      platform: thisPlatform(),
      folders: usualFolders({ TENKAI_HOME: join(folder, 'home') }),
      firstFile: null,
    },
    print: localChromium(),
    reveal: null,
  });
  shell = await startBrowserShell({ host, rendererFolder: folder });
  browser = await chromium.launch({ executablePath: program, chromiumSandbox: process.getuid?.() !== 0 });
});

afterAll(async () => {
  await browser?.close();
  await shell?.close();
  await host?.close();
  rmSync(folder, { recursive: true });
});

interface WithHost {
  callHost: (name: string, input: unknown) => Promise<Reply<unknown>>;
}

const call = (page: Page, name: string, input: unknown = {}) =>
  page.evaluate(([n, i]) => (window as unknown as WithHost).callHost(n, i), [name, input] as const);

describe('the app in a browser', () => {
  it('goes from the printed address to a plain one, and calls its host', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(shell.url);
    await page.waitForFunction(() => 'callHost' in window);
    expect(page.url()).toBe(new URL('/', shell.url).href);
    expect(await call(page, 'app.info')).toMatchObject({
      ok: true,
      value: { shell: 'browser', firstStart: true, opened: { readOnly: null } },
    });
    expect(await call(page, 'files.choose', { purpose: 'openPlan', suggestedName: '' })).toMatchObject({
      ok: false,
    });
    expect(await page.evaluate(() => document.cookie)).toBe('');
    await page.reload();
    await page.waitForFunction(() => 'callHost' in window);
    expect(await call(page, 'start.samples')).toMatchObject({ ok: true });
  });

  it('runs no script but its own, and asks no other address', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(shell.url);
    await page.waitForFunction(() => 'callHost' in window);
    const outcome = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "hostile"';
      document.body.append(script);
      const reached = await fetch('https://example.org/').then(
        () => true,
        () => false,
      );
      return [document.title, reached];
    });
    expect(outcome).toEqual(['Test page', false]);
  });

  it('is out of reach of other pages, also in a browser that has the cookie', async () => {
    const hostile = createServer((_, response) => response.end('<!doctype html><title>hostile</title>'));
    await new Promise<void>((resolve) => hostile.listen(0, '127.0.0.1', resolve));
    const context = await browser.newContext();
    const own = await context.newPage();
    await own.goto(shell.url);
    await own.waitForFunction(() => 'callHost' in window);

    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${(hostile.address() as AddressInfo).port}/`);
    const target = new URL('/', shell.url).href;
    const outcome = await page.evaluate(async (url) => {
      const socket = new WebSocket(`${url.replace('http', 'ws')}host`);
      const opened = new Promise((resolve) => {
        socket.onopen = () => resolve('opened');
        socket.onerror = () => resolve('refused');
      });
      const read = fetch(url, { credentials: 'include' }).then(
        () => 'read',
        () => 'refused',
      );
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      return [await opened, await read, frame.contentWindow?.length];
    }, target);
    hostile.close();
    expect(outcome).toEqual(['refused', 'refused', 0]);
    const [, framed] = page.frames();
    expect(await framed?.title()).not.toBe('Test page');
  });
});
