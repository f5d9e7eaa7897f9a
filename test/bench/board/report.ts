import { markdownTable } from '../table.ts';
import type { BoardResult, SizeResult } from './measure.ts';

const APP = 'Tenkai';
const FLOOR = 'bare SVG floor';
const RIVAL = 'maxgraph';

/** All that was measured, and the ratios that count beside their targets. */
export function boardReport(sizes: readonly SizeResult[]): string {
  return [markdownTable(measured(sizes)), markdownTable(inTheApp(sizes)), markdownTable(ratios(sizes))].join(
    '\n\n',
  );
}

function measured(sizes: readonly SizeResult[]): readonly (readonly string[])[] {
  const rows = sizes.flatMap(({ count, boards }) =>
    boards.map(({ name, firstFrame, toggle, elements, heap }) => [
      `${count} a side: ${name}`,
      firstFrame.p50.toFixed(0),
      toggle.p50.toFixed(1),
      toggle.p95.toFixed(1),
      String(elements),
      heap.toFixed(1),
    ]),
  );
  return [['board', 'first full frame ms', 'mark by click p50 ms', 'p95 ms', 'elements', 'heap MB'], ...rows];
}

function inTheApp(sizes: readonly SizeResult[]): readonly (readonly string[])[] {
  const rows = sizes.map(({ count, step, textEdit }) => [
    `${count} a side: ${APP}`,
    ...[step.p50, step.p95, textEdit.p50, textEdit.p95].map((time) => time.toFixed(1)),
  ]);
  return [['board', 'arrow key p50 ms', 'p95 ms', 'text edit p50 ms', 'p95 ms'], ...rows];
}

function ratios(sizes: readonly SizeResult[]): readonly (readonly string[])[] {
  const of = (count: number, name: string): BoardResult | undefined =>
    sizes.find((size) => size.count === count)?.boards.find((board) => board.name === name);
  const toggle = (count: number, name: string) => of(count, name)?.toggle.p50;
  const frame = (count: number, name: string) => of(count, name)?.firstFrame.p50;
  return [
    ['ratio', 'measured', 'target', ''],
    atMost('mark at 40: Tenkai / floor', toggle(40, APP), toggle(40, FLOOR), 1.5),
    atMost('mark at 80: Tenkai / floor', toggle(80, APP), toggle(80, FLOOR), null),
    atMost('mark: Tenkai at 80 / at 10', toggle(80, APP), toggle(10, APP), 1.6),
    atLeast('mark at 40: maxgraph / Tenkai', toggle(40, RIVAL), toggle(40, APP), 1.5),
    atLeast('mark at 80: maxgraph / Tenkai', toggle(80, RIVAL), toggle(80, APP), 3),
    atMost('first full frame at 80: Tenkai / floor', frame(80, APP), frame(80, FLOOR), 2),
  ].filter((row) => row !== null);
}

type Row = readonly string[] | null;

function atMost(
  name: string,
  one: number | undefined,
  other: number | undefined,
  target: number | null,
): Row {
  if (one === undefined || other === undefined) return null;
  const ratio = one / other;
  if (target === null) return [name, `${ratio.toFixed(2)} ×`, '', ''];
  return [name, `${ratio.toFixed(2)} ×`, `≤ ${target} ×`, ratio <= target ? 'met' : 'missed'];
}

function atLeast(name: string, one: number | undefined, other: number | undefined, target: number): Row {
  if (one === undefined || other === undefined) return null;
  const ratio = one / other;
  return [name, `${ratio.toFixed(2)} ×`, `≥ ${target} ×`, ratio >= target ? 'met' : 'missed'];
}
