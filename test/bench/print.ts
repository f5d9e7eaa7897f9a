import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { PackCost, SheetTimes } from './print-process.ts';
import { markdownTable } from './table.ts';

const SIZES = [1, 10, 100] as const;

/**
 * One matrix as an A3 page, from the plan file to the PDF, beside a page written by hand around the same drawing and
 * printed by the same Chromium; then the usual planning pack of 1, 10 and 100 matrices, each in processes of its own.
 */
export function printBench(): string {
  const { ours, bare }: SheetTimes = measured('sheet', 1);
  const sheet = [
    ['PDF', 'p50 ms', 'p95 ms', 'by hand p50', 'p95', 'p50 ratio'],
    [
      'one A3 matrix',
      ...[ours.p50, ours.p95, bare.p50, bare.p95].map((time) => time.toFixed(0)),
      `${(ours.p50 / bare.p50).toFixed(2)} ×`,
    ],
  ];
  const packs = SIZES.map((matrices): PackCost => measured('pack', matrices));
  const rows = packs.map(({ matrices, pages, seconds, bytes, peak, chromium }) => [
    matrices === 1 ? '1 matrix' : `${matrices} matrices`,
    String(pages),
    seconds.toFixed(1),
    ((seconds / pages) * 1000).toFixed(0),
    (bytes / 1e6).toFixed(2),
    (bytes / pages / 1000).toFixed(1),
    peak.toFixed(0),
    chromium.toFixed(0),
  ]);
  const head = ['pack', 'pages', 's', 'ms a page', 'MB', 'kB a page', 'peak MB', 'Chromium MB'];
  return [markdownTable(sheet), '', markdownTable([head, ...rows])].join('\n');
}

function measured<T>(mode: 'sheet' | 'pack', matrices: number): T {
  const script = join(import.meta.dirname, 'print-process.ts');
  return JSON.parse(
    execFileSync(process.execPath, [script, mode, String(matrices)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
}
