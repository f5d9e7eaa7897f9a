import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildPage } from '#test/e2e/person.ts';
import { ensureChromium } from '#test/tooling/ensure-chromium.ts';
import { measureSize, type Pages, type SizeResult } from './measure.ts';
import { bundlePages, removePages } from './pages.ts';
import { boardReport } from './report.ts';

const SIZES = [10, 20, 40, 80];
const PEERS = join(import.meta.dirname, '../peers');
const PEER_PAGES = ['maxgraph', 'ag-grid', 'handsontable'];
const NO_PEERS = 'Without its peers; `npm ci --prefix test/bench/peers` installs them.';

/**
 * A matrix of 10 to 80 items a side in a real Chromium: the whole app over a plan file, the least that a browser needs
 * for such a sheet, and what the same content costs in other libraries where these are installed.
 */
export async function boardBench(): Promise<string> {
  const installed = existsSync(join(PEERS, 'node_modules'));
  const pages: Pages = {
    app: await buildPage(),
    floor: await bundlePages(join(import.meta.dirname, 'floor'), ['floor']),
    peers: installed ? { folder: await bundlePages(PEERS, PEER_PAGES), names: PEER_PAGES } : null,
  };
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const sizes: SizeResult[] = [];
    for (const count of SIZES) sizes.push(await measureSize(browser, pages, count));
    return [boardReport(sizes), ...(installed ? [] : [NO_PEERS])].join('\n\n');
  } finally {
    await browser.close();
    for (const folder of [pages.app, pages.floor, ...(pages.peers ? [pages.peers.folder] : [])]) {
      removePages(folder);
    }
  }
}
