import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measured } from './plan-file-process.ts';
import { markdownTable } from './table.ts';

const SIZES = [1, 100, 1000];
const HEAD = ['plan file', 'p50 ms', 'p95 ms', 'bare p50', 'bare p95', 'p50 ratio'];

/**
 * Opening, loading one matrix and committing one edit, beside the same statements on bare better-sqlite3 in the same
 * process. Each size is made and measured in processes of its own, so that memory is its own too.
 */
export function planFileBench(): string {
  const rows: string[][] = [];
  const notes: string[] = [];
  for (const matrices of SIZES) {
    const { steps, megabytes, peak, idle, records } = measured(matrices);
    for (const { name, ours, bare } of steps) {
      const ratio = `${(ours.p50 / bare.p50).toFixed(1)} ×`;
      const times = [ours.p50, ours.p95, bare.p50, bare.p95].map((time) => time.toFixed(2));
      rows.push([`${plural(matrices)}: ${name}`, ...times, ratio]);
    }
    const sizes = `file ${megabytes.toFixed(1)} MB, ${records} records in one matrix`;
    notes.push(
      `${plural(matrices)}: ${sizes}, peak memory ${peak.toFixed(0)} MB (${idle.toFixed(0)} MB before opening)`,
    );
  }
  return [markdownTable([HEAD, ...rows]), '', ...notes].join('\n');
}

function measured(matrices: number): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'tenkai-bench-'));
  const run = (mode: string) =>
    execFileSync(
      process.execPath,
      [join(import.meta.dirname, 'plan-file-process.ts'), mode, folder, String(matrices)],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    );
  try {
    run('make');
    const result: Measured = JSON.parse(run('measure'));
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function plural(matrices: number): string {
  return matrices === 1 ? '1 matrix' : `${matrices.toLocaleString('en')} matrices`;
}
