import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { findChromium } from '#electron/print/chromium.ts';
import { markdownTable } from './table.ts';
import { type Timing, timingOf } from './timing.ts';

const SIZES = [10, 100, 1000] as const;
const LOADS = 4;
const ROUNDS = 12;
const page = join(import.meta.dirname, '../e2e/cascade/page');

/** The view of the cascade in a real Chromium, bundled as the app is: what a person waits for, main thread and drawing. */
export async function cascadeBench(): Promise<string> {
  const executablePath = findChromium();
  if (executablePath === null) return 'The cascade: there is no Chromium to measure it in.';
  const outDir = mkdtempSync(join(tmpdir(), 'tenkai-bench-'));
  const common = { root: page, configFile: false, logLevel: 'error', build: { outDir } } as const;
  await build({ ...common, plugins: [react()], build: { ...common.build, emptyOutDir: true } });
  const server = await preview({ ...common, preview: { port: 0, host: '127.0.0.1' } });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const rows: (readonly string[])[] = [];
    for (const size of SIZES) {
      rows.push(await measured(browser, `${server.resolvedUrls?.local[0] ?? ''}?content=`, size));
    }
    return `Cascade view, p50 / p95 in ms\n\n${markdownTable([HEAD, ...rows])}`;
  } finally {
    await browser.close();
    await server.close();
    rmSync(outDir, { recursive: true });
  }
}

const HEAD = [
  'matrices',
  'items',
  'first drawing',
  'open a node',
  'select',
  'key in search',
  'result of search',
  'scroll a frame',
  'open all',
  'rings',
] as const;

async function measured(browser: Browser, address: string, size: number): Promise<readonly string[]> {
  const loads: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    const fresh = await opened(browser, `${address}large-${size}`);
    loads.push(await fresh.evaluate<number>('firstShown'));
    if (load < LOADS - 1) await fresh.close();
    else {
      const items = await fresh.evaluate<number>(`plan.records().all('item').size`);
      const told = [
        timingOf(loads),
        await inPage(fresh, OPEN),
        await inPage(fresh, SELECT),
        await inPage(fresh, TYPE),
        await inPage(fresh, FIND),
        await inPage(fresh, SCROLL),
        await inPage(fresh, OPEN_ALL, 3),
        await inPage(fresh, RINGS, 4),
      ];
      await fresh.close();
      return [String(size), String(items), ...told.map(shown)];
    }
  }
  return [];
}

async function opened(browser: Browser, address: string): Promise<Page> {
  const made = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await made.goto(address);
  await made.waitForFunction('window.firstShown !== undefined', undefined, { timeout: 120_000 });
  return made;
}

function shown({ p50, p95 }: Timing): string {
  return `${p50.toFixed(0)} / ${p95.toFixed(0)}`;
}

/** Runs a measuring function of the page several times; the first one warms up. */
async function inPage(at: Page, body: string, rounds: number = ROUNDS): Promise<Timing> {
  const durations = await at.evaluate<number[]>(`(async () => {
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const type = (query) => {
      const field = document.querySelector('input[type=search]');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, query);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const looked = async () => { do await painted(); while (document.querySelector('.cascade[aria-busy=true]')); };
    const button = (name) => document.querySelector('[aria-label="' + name + '"]');
    const durations = [];
    for (let round = 0; round <= ${rounds}; round += 1) {
      ${body}
      await painted();
    }
    return durations.slice(1);
  })()`);
  return timingOf(durations);
}

const OPEN = `
  const knobs = document.querySelectorAll('.why-more');
  const knob = knobs[(round >> 1) % knobs.length];
  const begun = performance.now(); knob.click(); await painted();
  durations.push(performance.now() - begun);`;
const SELECT = `
  const cards = document.querySelectorAll('.why-card[draggable=true]');
  const begun = performance.now(); cards[round % cards.length].click(); await painted();
  durations.push(performance.now() - begun);`;
const TYPE = `
  const begun = performance.now(); type('seven by the end'.slice(0, round + 1)); await painted();
  durations.push(performance.now() - begun);
  await looked();`;
const FIND = `
  type(''); await looked();
  const begun = performance.now(); type('line ' + (round % 12 + 1) + ' from'); await looked();
  durations.push(performance.now() - begun);
  if (round === ${ROUNDS}) { type(''); await looked(); }`;
const SCROLL = `
  const scroller = document.querySelector('.why-scroller');
  if (round === 0) { button('Open all levels').click(); await painted(); scroller.scrollTop = 0; await painted(); }
  for (let frame = 0; frame < 10; frame += 1) {
    const begun = performance.now(); scroller.scrollTop += 320; await new Promise(requestAnimationFrame);
    if (round > 0) durations.push(performance.now() - begun);
  }`;
const OPEN_ALL = `
  button('Show the top level only').click(); await painted();
  const begun = performance.now(); button('Open all levels').click(); await painted();
  durations.push(performance.now() - begun);
  if (round === 3) { button('Show the top level only').click(); await painted(); }`;
const RINGS = `
  const [tree, rings] = document.querySelectorAll('.cascade-head [role=radio]');
  tree.click(); await painted();
  const begun = performance.now(); rings.click(); await painted();
  durations.push(performance.now() - begun);`;
