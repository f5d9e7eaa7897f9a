import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markdownTable } from '../table.ts';
import type { HostCost } from './host-process.ts';
import type { Step } from './turns.ts';
import { type ViewCost, viewCosts } from './view-frames.ts';

const SIZES = [10, 100, 1000];
const HEAD = ['size of the plan', 'p50 ms', 'p95 ms', 'floor p50', 'floor p95', 'p50 ratio'];

/**
 * What an organisation's size costs: plans of 10, 100 and 1,000 matrices in the real host over a real file, each in a process
 * of its own, and their cascade in a real Chromium. All but opening comes after an edit, so that nothing is known from
 * before. Each step stands beside the least that it could cost in the same run: bare better-sqlite3 over the same rows for
 * what is read, a pass over all fields for checks, a linear scan of all texts for search.
 */
export async function scaleBench(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tenkai-bench-'));
  try {
    for (const matrices of SIZES) run('make', folder, matrices);
    const matrix: readonly Step[] = JSON.parse(run('matrices', folder, ...SIZES));
    const hosts = SIZES.map((matrices): HostCost => JSON.parse(run('measure', folder, matrices)));
    // Last: a child's peak memory begins with that of this process, and building the page takes a lot.
    const views = await viewCosts(SIZES.map((matrices) => join(folder, `plan-${matrices}.hoshin`)));
    const rows = SIZES.flatMap((matrices, at) => {
      const steps = [matrix[at], ...(hosts[at]?.steps ?? []), ...(views[at]?.steps ?? [])];
      return steps.flatMap((step) => (step ? [row(matrices, step)] : []));
    });
    const notes = SIZES.map((matrices, at) => note(matrices, hosts[at], views[at]));
    return [markdownTable([HEAD, ...rows]), '', ...notes].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(mode: string, folder: string, ...matrices: readonly number[]): string {
  const script = join(import.meta.dirname, 'host-process.ts');
  return execFileSync(process.execPath, [script, mode, folder, ...matrices.map(String)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

const sizeName = (matrices: number) => `${matrices.toLocaleString('en')} matrices`;

function row(matrices: number, { name, ours, floor }: Step): readonly string[] {
  const times = [ours.p50, ours.p95, floor.p50, floor.p95].map((time) => time.toFixed(1));
  return [`${sizeName(matrices)}: ${name}`, ...times, `${(ours.p50 / floor.p50).toFixed(1)} ×`];
}

function note(matrices: number, host: HostCost | undefined, view: ViewCost | undefined): string {
  const memory = `host peak ${host?.peak.toFixed(0)} MB (${host?.idle.toFixed(0)} MB before opening)`;
  return `${sizeName(matrices)}: ${view?.records.toLocaleString('en')} records; ${memory}; the page holds ${view?.heap.toFixed(0)} MB of script objects with the cascade open.`;
}
