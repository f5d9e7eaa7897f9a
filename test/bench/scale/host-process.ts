/** The host's share of `scale.ts`, in a process of its own: `make|measure <folder> <matrices>`. Prints JSON. */
import { join } from 'node:path';
import { thisPlatform, usualFolders } from '#electron/host/folders.ts';
import { type HostPort, startHost } from '#electron/host/port.ts';
import { createPlanFile } from '#electron/plan-file/create.ts';
import { localChromium } from '#electron/print/local-chromium.ts';
import { BareSqlite } from '../bare-sqlite.ts';
import { largePlan, matrixAt } from '../large-plan.ts';
import { fieldsIn, holds } from './floors.ts';
import { HostPage, matrixOf, SEARCHED } from './host-page.ts';
import { type Step, Turns } from './turns.ts';

export interface HostCost {
  readonly steps: readonly Step[];
  /** Resident memory in MB: right after start, and at the highest before anything was compared. */
  readonly idle: number;
  readonly peak: number;
}

/** Months with values: of a plan of 1,000 matrices 60,000. */
const MONTHS = 5;
const [mode, folder = '', count = '1'] = process.argv.slice(2);
const matrices = Number(count);
const path = join(folder, 'plan.hoshin');

if (mode === 'make') createPlanFile(path, largePlan(matrices, MONTHS)).close();
else console.log(JSON.stringify(await measure()));

async function measure(): Promise<HostCost> {
  const setting = {
    version: '0.0.0',
    shell: 'browser',
    platform: thisPlatform(),
    folders: usualFolders({ TENKAI_HOME: folder }),
    firstFile: null,
  } as const;
  const host = await startHost({ setting, print: localChromium(), reveal: null });
  try {
    return await measureWith(host);
  } finally {
    await host.close();
  }
}

async function measureWith(host: HostPort): Promise<HostCost> {
  const idle = peakMegabytes();
  const page = new HostPage(host, path, matrices);
  await page.open();
  await page.matrix(1);
  const whole = await page.whole();
  await page.search();
  await page.checks();
  const peak = peakMegabytes();

  const bare = new BareSqlite(path);
  const turns = new Turns();
  await turns.take('open to first screen', 15, {
    before: () => page.close(),
    ours: () => page.open(),
    floor: () => BareSqlite.opened(path, (other) => other.load(matrixAt(0))),
  });
  await turns.take('open one matrix', 80, {
    ours: (round) => page.matrix(round),
    floor: (round) => bare.load(matrixOf(matrices, round)),
  });
  await turns.take('whole plan into the page', 8, {
    before: (round) => page.edit(round),
    ours: () => page.whole(),
    floor: () => bare.all(),
  });
  await turns.take('all checks, after an edit', 5, {
    before: (round) => page.edit(round),
    ours: () => page.checks(),
    floor: () => fieldsIn(whole),
  });
  await turns.take('search, after an edit', 5, {
    before: (round) => page.edit(round),
    ours: () => page.search(),
    floor: () => holds(whole, SEARCHED),
  });
  await turns.take('search, next letter', 30, {
    ours: () => page.search(),
    floor: () => holds(whole, SEARCHED),
  });
  bare.close();
  return { steps: turns.steps, idle, peak };
}

function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}
