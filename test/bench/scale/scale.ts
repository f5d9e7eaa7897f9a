import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markdownTable } from '../table.ts';
import type { HostCost } from './host-process.ts';
import type { Step } from './turns.ts';
import { type ViewCost, withViews } from './view-frames.ts';

const SIZES = [10, 100, 1000];
const HEAD = ['matrices', 'step', 'p50 ms', 'p95 ms', 'floor p50', 'floor p95', 'p50 ratio'];

/**
 * What an organisation's size costs: plans of 10, 100 and 1,000 matrices in the real host over a real file, and their
 * cascade in a real Chromium. Each step stands beside the least that it could cost in the same run: bare better-sqlite3 over
 * the same rows for what is read, a pass over all fields for checks, a linear scan of all texts for search.
 */
export async function scaleBench(): Promise<string> {
  const rows: (readonly string[])[] = [];
  const notes: string[] = [];
  await withViews(async (cascadeOf) => {
    for (const matrices of SIZES) {
      const folder = mkdtempSync(join(tmpdir(), 'tenkai-bench-'));
      try {
        run('make', folder, matrices);
        const host: HostCost = JSON.parse(run('measure', folder, matrices));
        const view = await cascadeOf(join(folder, 'plan.hoshin'));
        rows.push(...[...host.steps, ...view.steps].map((step) => row(matrices, step)));
        notes.push(note(matrices, host, view));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  });
  return [markdownTable([HEAD, ...rows]), '', ...notes].join('\n');
}

function run(mode: string, folder: string, matrices: number): string {
  const script = join(import.meta.dirname, 'host-process.ts');
  return execFileSync(process.execPath, [script, mode, folder, String(matrices)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function row(matrices: number, { name, ours, floor }: Step): readonly string[] {
  const times = [ours.p50, ours.p95, floor.p50, floor.p95].map((time) => time.toFixed(1));
  return [matrices.toLocaleString('en'), name, ...times, `${(ours.p50 / floor.p50).toFixed(1)} ×`];
}

function note(matrices: number, { idle, peak }: HostCost, { records, heap }: ViewCost): string {
  const host = `host peak ${peak.toFixed(0)} MB (${idle.toFixed(0)} MB before opening)`;
  return `${matrices.toLocaleString('en')} matrices: ${records.toLocaleString('en')} records; ${host}; the page holds ${heap.toFixed(0)} MB of script objects with the cascade open.`;
}
