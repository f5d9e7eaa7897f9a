/** The work behind `print.ts`, in a process of its own: `sheet|pack <matrices>`. Prints JSON. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exported } from '#electron/host/exports/exporters.ts';
import { drawingOf } from '#electron/host/exports/sheet.ts';
import { exportSource } from '#electron/host/exports/source.ts';
import { workOf } from '#electron/host/jobs.ts';
import { createPlanFile } from '#electron/plan-file/create.ts';
import { withFonts } from '#electron/print/fonts.ts';
import { localChromium } from '#electron/print/local-chromium.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import { pack, USUAL_PACK } from '#shared/print/pack/pack.ts';
import { A3_LANDSCAPE, pageSize } from '#shared/print/paper.ts';
import { largePlan, matrixAt } from './large-plan.ts';
import { type Timing, timingOf } from './timing.ts';

export interface SheetTimes {
  readonly ours: Timing;
  readonly bare: Timing;
}

export interface PackCost {
  readonly matrices: number;
  readonly pages: number;
  readonly seconds: number;
  readonly bytes: number;
  /** Megabytes at the highest: of this process, and of all processes of Chromium together. */
  readonly peak: number;
  readonly chromium: number;
}

const ROUNDS = 15;
const [mode, count = '1'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'tenkai-bench-'));
const file = createPlanFile(join(folder, 'plan.hoshin'), largePlan(Number(count)));
const print = localChromium();
const work = workOf(new AbortController().signal, () => undefined);
const source = () => exportSource(file, 'en', '2026-01-15T09:00:00Z');

try {
  console.log(JSON.stringify(mode === 'sheet' ? await sheet(matrixAt(0)) : await wholePack()));
} finally {
  await print.close();
  file.close();
  rmSync(folder, { recursive: true });
}

/** From the plan file to the PDF of one A3 page, and a page written by hand around the same drawing, in turn. */
async function sheet(matrix: MatrixId): Promise<SheetTimes> {
  const one = pack.parse({ parts: [{ part: 'matrix', matrices: [matrix] }] });
  const { width, height } = pageSize(A3_LANDSCAPE);
  const { svg } = drawingOf(source().view(matrix), null, source().words);
  const html = withFonts(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sheet</title><style>@page{size:${width}mm ${height}mm;margin:10mm}body{margin:0}svg{width:100%;height:auto}</style></head><body>${svg}</body></html>`,
  );
  const durations: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let round = -2; round < ROUNDS; round += 1) {
    const ours = await timed(() => exported({ format: 'pdf', pack: one }, source(), { print, work }));
    const bare = await timed(() => print.pdf({ html }));
    if (round < 0) continue;
    durations.ours.push(ours);
    durations.bare.push(bare);
  }
  return { ours: timingOf(durations.ours), bare: timingOf(durations.bare) };
}

async function wholePack(): Promise<PackCost> {
  let chromium = 0;
  const watching = setInterval(() => {
    chromium = Math.max(chromium, residentBelow(process.pid));
  }, 200);
  const start = performance.now();
  const pdf = await exported({ format: 'pdf', pack: USUAL_PACK }, source(), { print, work });
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watching);
  const pages =
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const peak = process.resourceUsage().maxRSS / 1024;
  return { matrices: Number(count), pages, seconds, bytes: pdf.byteLength, peak, chromium };
}

async function timed(made: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await made();
  return performance.now() - start;
}

/** Megabytes of all processes below one, shared memory divided among those who share it; 0 where the system does not say. */
function residentBelow(ancestor: number): number {
  if (process.platform !== 'linux') return 0;
  const ids = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  const parents = new Map(ids.map((id) => [id, /^PPid:\s+(\d+)/m.exec(readProc(id, 'status'))?.[1] ?? '0']));
  const isBelow = (id: string): boolean => {
    const parent = parents.get(id) ?? '0';
    return parent === String(ancestor) || (Number(parent) > 1 && isBelow(parent));
  };
  const kilobytes = ids
    .filter(isBelow)
    .map((id) => Number(/^Pss:\s+(\d+)/m.exec(readProc(id, 'smaps_rollup'))?.[1] ?? 0));
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** A process may end while the list is read. */
function readProc(id: string, name: string): string {
  try {
    return readFileSync(`/proc/${id}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
