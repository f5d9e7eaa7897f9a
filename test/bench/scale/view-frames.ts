import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { startBrowserShell } from '#electron/browser/server.ts';
import { thisPlatform, usualFolders } from '#electron/host/folders.ts';
import { startHost } from '#electron/host/port.ts';
import { openPlanFile } from '#electron/plan-file/open.ts';
import { localChromium } from '#electron/print/local-chromium.ts';
import { buildPage } from '#test/e2e/person.ts';
import { ensureChromium } from '#test/tooling/ensure-chromium.ts';
import { BareSqlite } from '../bare-sqlite.ts';
import { MeasuredPage } from '../board/measured-page.ts';
import { matrixAt } from '../large-plan.ts';
import { inTurns, type Step } from './turns.ts';

export interface ViewCost {
  readonly steps: readonly Step[];
  readonly records: number;
  /** Megabytes of script objects in the page while the view is open. */
  readonly heap: number;
}

const ROUNDS = 5;
/** The last of the sheet. */
const MATRIX = '.matrix-sheet .matrix-legend';
/** What the cascade shows at the latest: an item, or that there is none. */
const CASCADE = '.cascade :is([role="treeitem"], .cascade-empty)';

/** Opens the cascade of each plan file in the built app, in one Chromium. */
export async function viewCosts(paths: readonly string[]): Promise<readonly ViewCost[]> {
  const rendererFolder = await buildPage();
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const costs: ViewCost[] = [];
    for (const path of paths) costs.push(await cascadeOf(browser, rendererFolder, path));
    return costs;
  } finally {
    await browser.close();
    rmSync(rendererFolder, { recursive: true });
  }
}

async function cascadeOf(browser: Browser, rendererFolder: string, path: string): Promise<ViewCost> {
  const home = mkdtempSync(join(tmpdir(), 'tenkai-bench-'));
  const folders = usualFolders({ TENKAI_HOME: home });
  mkdirSync(folders.plans, { recursive: true });
  const setting = {
    version: '0.0.0',
    shell: 'browser',
    platform: thisPlatform(),
    folders,
    firstFile: path,
  } as const;
  const host = await startHost({ setting, print: localChromium(), reveal: null });
  const shell = await startBrowserShell({ host, rendererFolder });
  const measured = await MeasuredPage.open(browser, MATRIX);
  try {
    await measured.load(shell.url);
    const { page } = measured;
    const bare = new BareSqlite(path);
    const cascade = await inTurns(ROUNDS, {
      name: 'cascade, from click to frame',
      before: () => frameAfter(page, 'matrix', MATRIX),
      ours: () => frameAfter(page, 'cascade', CASCADE),
      floor: () => bare.all(),
    });
    const back = await inTurns(ROUNDS, {
      name: 'back to the matrix, from click to frame',
      before: () => frameAfter(page, 'cascade', CASCADE),
      ours: () => frameAfter(page, 'matrix', MATRIX),
      floor: () => bare.load(matrixAt(0)),
    });
    bare.close();
    await frameAfter(page, 'cascade', CASCADE);
    return { steps: [...cascade, ...back], records: recordsIn(path), heap: await measured.heap() };
  } finally {
    await measured.close();
    await shell.close();
    await host.close();
    rmSync(home, { recursive: true });
  }
}

/** Clicks a view in the rail and waits, inside of the page, for the end of the frame that shows its content. */
function frameAfter(page: Page, view: string, drawn: string): Promise<void> {
  return page.evaluate(
    ([name, content]) =>
      new Promise<void>((resolve) => {
        const look = () => {
          // The frame after the one in which it stands: by then it was painted.
          if (document.querySelector(content)) requestAnimationFrame(() => resolve());
          else requestAnimationFrame(look);
        };
        document.querySelector<HTMLElement>(`[data-view="${name}"]`)?.click();
        look();
      }),
    [view, drawn] as const,
  );
}

function recordsIn(path: string): number {
  const file = openPlanFile(path, { readOnly: true });
  try {
    return file.loadAll().length;
  } finally {
    file.close();
  }
}
