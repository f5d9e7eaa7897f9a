/** The work behind `plan-file.ts`, in a process of its own: `make|measure <folder> <matrices>`. Prints JSON. */
import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createPlanFile } from '#electron/plan-file/create.ts';
import { openPlanFile } from '#electron/plan-file/open.ts';
import { changing } from '#shared/plan/commands/command.ts';
import { makeEdit } from '#shared/plan/edits/make.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { BareSqlite, openBare } from './bare-sqlite.ts';
import { largePlan, matrixAt } from './large-plan.ts';
import { compare, type Timing } from './timing.ts';

export interface Measured {
  readonly records: number;
  readonly megabytes: number;
  /** Peak resident memory before the comparison began, in MB. */
  readonly peak: number;
  /** The same right after start, before any plan was opened. */
  readonly idle: number;
  readonly steps: readonly { readonly name: string; readonly ours: Timing; readonly bare: Timing }[];
}

const OPENS = 40;
const LOADS = 200;
const COMMITS = 100;

const [mode, folder = '', count = '1'] = process.argv.slice(2);
const matrices = Number(count);
const ourPath = join(folder, 'ours.hoshin');
const barePath = join(folder, 'bare.hoshin');

if (mode === 'make') {
  createPlanFile(ourPath, largePlan(matrices)).close();
  copyFileSync(ourPath, barePath);
} else {
  console.log(JSON.stringify(measure()));
}

function measure(): Measured {
  const idle = peakMegabytes();
  let made = 0;
  const context = {
    newId: () => {
      made += 1;
      return `edit${made}`;
    },
    now: () => '2026-02-03T09:00:00.000Z',
    author: { name: 'Facilitator', person: null },
    language: 'en' as const,
  };
  // A fixed stride visits matrices all over the file.
  const matrix = (round: number) => matrixAt((round * 37) % matrices);
  const file = openPlanFile(ourPath);
  const items = Array.from({ length: COMMITS + 10 }, (_, round) => firstItem(file.loadMatrix(matrix(round))));
  const commit = (round: number) => {
    const item = items[round % items.length];
    if (!item) return;
    const current = file.get('item', item.id) ?? item;
    file.commit(makeEdit(context, 'Rename', changing(current, { text: `Text of round ${round}` })));
  };
  for (let round = 0; round < 10; round += 1) commit(COMMITS + round);
  const records = file.loadMatrix(matrix(0)).length;
  const peak = peakMegabytes();

  const bare = new BareSqlite(barePath);
  for (let round = 0; round < 10; round += 1) bare.load(matrix(round));
  const load = compare(
    LOADS,
    (round) => file.loadMatrix(matrix(round)),
    (round) => bare.load(matrix(round)),
  );
  const stored = compare(COMMITS, commit, (round) =>
    bare.commit(`edit${round}`, items[round]?.id ?? '', `Text of round ${round}`),
  );
  file.close();
  bare.close();
  const open = compare(
    OPENS,
    () => openPlanFile(ourPath).close(),
    () => openBare(barePath).close(),
  );
  return {
    records,
    megabytes: statSync(ourPath).size / 1024 ** 2,
    peak,
    idle,
    steps: [
      { name: 'open plan', ...open },
      { name: 'load one matrix', ...load },
      { name: 'commit one edit', ...stored },
    ],
  };
}

function firstItem(records: readonly { readonly kind: string }[]): Item | undefined {
  return records.find((record): record is Item => record.kind === 'item');
}

function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}
