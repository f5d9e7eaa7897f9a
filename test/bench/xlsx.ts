import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { markdownTable } from './table.ts';
import type { XlsxMemory, XlsxTimes } from './xlsx-process.ts';

/** Of 35 items each. */
const MATRICES = 286;
const HEAD = [
  'workbook',
  'p50 ms',
  'p95 ms',
  'exceljs p50',
  'p95',
  'p50 ratio',
  'peak MB',
  'exceljs',
  'before',
];

/**
 * A workbook of 10,000 items beside the library alone writing the same cells row by row. Ours begins with the plan, and
 * has drop-down lists, filters, rules and row heights as well. Memory is measured in processes of its own.
 */
export function xlsxBench(): string {
  const rows: string[][] = [];
  const notes: string[] = [];
  for (const [what, name] of [
    ['lists', 'lists of items, months and people'],
    ['everything', 'also a cross-table per corner'],
  ] as const) {
    const times: XlsxTimes = measured('times', what);
    const [ours, bare]: XlsxMemory[] = [measured('ours', what), measured('bare', what)];
    const durations = [times.ours.p50, times.ours.p95, times.bare.p50, times.bare.p95];
    const ratio = `${(times.ours.p50 / times.bare.p50).toFixed(2)} ×`;
    const memory = [ours?.peak, bare?.peak, ours?.idle].map((megabytes) => (megabytes ?? 0).toFixed(0));
    rows.push([name, ...durations.map((time) => time.toFixed(0)), ratio, ...memory]);
    const counts = [times.items, times.cells, times.sheets].map((count) => count.toLocaleString('en'));
    const plain = `without looks exceljs takes ${times.plain.p50.toFixed(0)} ms`;
    notes.push(
      `${name}: ${counts[0]} items, ${counts[1]} cells of lists, ${counts[2]} sheets, ${times.megabytes.toFixed(1)} MB; ${plain}`,
    );
  }
  return [markdownTable([HEAD, ...rows]), '', ...notes].join('\n');
}

function measured<T>(mode: string, what: string): T {
  const script = join(import.meta.dirname, 'xlsx-process.ts');
  return JSON.parse(
    execFileSync(process.execPath, [script, mode, what, String(MATRICES)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
}
