/**
 * The host's share of `scale.ts`, in a process of its own, over the plan files of a folder: `make <folder> <matrices>`,
 * `measure <folder> <matrices>`, or `matrices <folder> <matrices>…` for opening a matrix in several plans in turn. Prints JSON.
 */
import { join } from 'node:path';
import { thisPlatform, usualFolders } from '#electron/host/folders.ts';
import { type HostPort, startHost } from '#electron/host/port.ts';
import { createPlanFile } from '#electron/plan-file/create.ts';
import { localChromium } from '#electron/print/local-chromium.ts';
import { BareSqlite } from '../bare-sqlite.ts';
import { largePlan, matrixAt } from '../large-plan.ts';
import { fieldsIn, holds } from './floors.ts';
import { HostPage, matrixOf, SEARCHED } from './host-page.ts';
import { inTurns, type Step } from './turns.ts';

export interface HostCost {
  readonly steps: readonly Step[];
  /** Resident memory in MB: right after start, and at the highest before anything was compared. */
  readonly idle: number;
  readonly peak: number;
}

/** Months with values: of a plan of 1,000 matrices 60,000. */
const MONTHS = 5;

const [mode, folder = '', ...counts] = process.argv.slice(2);
const sizes = counts.map(Number);
const [size = 1] = sizes;
const pathOf = (matrices: number) => join(folder, `plan-${matrices}.hoshin`);

if (mode === 'make') createPlanFile(pathOf(size), largePlan(size, MONTHS)).close();
else
  console.log(
    JSON.stringify(await withHost<HostCost | readonly Step[]>(mode === 'measure' ? measure : openMatrices)),
  );

async function withHost<T>(work: (host: HostPort) => Promise<T>): Promise<T> {
  const setting = {
    version: '0.0.0',
    shell: 'browser',
    platform: thisPlatform(),
    folders: usualFolders({ TENKAI_HOME: folder }),
    firstFile: null,
  } as const;
  const host = await startHost({ setting, print: localChromium(), reveal: null });
  try {
    return await work(host);
  } finally {
    await host.close();
  }
}

function openMatrices(host: HostPort): Promise<readonly Step[]> {
  const works = sizes.map((matrices) => {
    const page = new HostPage(host, pathOf(matrices), matrices);
    const bare = new BareSqlite(pathOf(matrices));
    return {
      name: 'open one matrix',
      before: (round: number) => round === 0 && page.open(),
      ours: (round: number) => page.matrix(round),
      floor: (round: number) => bare.load(matrixOf(matrices, round)),
    };
  });
  return inTurns(150, ...works);
}

async function measure(host: HostPort): Promise<HostCost> {
  const idle = peakMegabytes();
  const path = pathOf(size);
  const page = new HostPage(host, path, size);
  await page.open();
  const whole = await page.whole();
  await page.search();
  await page.checks();
  const peak = peakMegabytes();

  const bare = new BareSqlite(path);
  const reading = await inTurns(15, {
    name: 'open to first screen',
    before: () => page.close(),
    ours: () => page.open(),
    floor: () => BareSqlite.opened(path, (other) => other.load(matrixAt(0))),
  });
  const before = (round: number) => page.edit(round);
  const afterEdits = await inTurns(
    5,
    { name: 'whole plan into the page', before, ours: () => page.whole(), floor: () => bare.all() },
    { name: 'all checks', before, ours: () => page.checks(), floor: () => fieldsIn(whole) },
    { name: 'search', before, ours: () => page.search(), floor: () => holds(whole, SEARCHED) },
  );
  const again = await inTurns(30, {
    name: 'search, next letter',
    ours: () => page.search(),
    floor: () => holds(whole, SEARCHED),
  });
  bare.close();
  return { steps: [...reading, ...afterEdits, ...again], idle, peak };
}

function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}
