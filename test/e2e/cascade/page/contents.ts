import { RecordSet } from '#shared/plan/record-set.ts';
import { buildSample, SAMPLES } from '#shared/samples/samples.ts';
import { largePlan } from '#test/bench/large-plan.ts';
import { shortPlan } from '#test/shared/cascade/plans.ts';
import { emptyPlan } from '#test/shared/plan/arbitraries.ts';

/** A plan to look at: a sample by its id, `empty`, `torn` (every break there is), `japanese`, `long` or `large-1000` (matrices). */
export function contentNamed(name: string): RecordSet {
  const sample = SAMPLES.find(({ id }) => id === name);
  if (sample) return buildSample(sample.id);
  if (name === 'empty') return emptyPlan();
  if (name === 'torn') return torn();
  if (name === 'japanese') return worded((at) => JAPANESE[at % JAPANESE.length] ?? '');
  if (name === 'long') return worded((at) => LONG.slice(0, 60 + at * 45));
  return RecordSet.of(largePlan(Number(/\d+/.exec(name)?.[0] ?? 10)));
}

function torn(): RecordSet {
  return shortPlan({
    units: { works: null, hall: 'works', line: 'hall', office: 'works' },
    items: [
      'works-B1',
      'works-A1',
      'works-A2',
      'hall-A1',
      'hall-P1',
      'line-A1',
      'line-P1',
      'office-A1',
      'office-K1',
    ],
    links: [
      ['works-B1', 'works-A1'],
      ['works-B1', 'works-A2'],
      ['works-A1', 'hall-A1'],
      ['hall-A1', 'hall-P1'],
      ['works-A1', 'line-A1'],
      ['line-A1', 'line-P1'],
      ['line-P1', 'office-A1'],
      ['office-A1', 'line-A1'],
    ],
  });
}

/** The automotive sample in other words. */
function worded(text: (at: number) => string): RecordSet {
  const records = buildSample('automotive');
  return records.with([
    ...records.list('item').map((item, at) => ({ ...item, text: text(at) })),
    ...records.list('unit').map((unit, at) => ({ ...unit, name: text(at + 2) })),
    ...records.list('plan').map((plan) => ({ ...plan, trueNorth: text(4) })),
  ]);
}

const LONG =
  'Shorten the time from order to delivery in all plants by levelled production, smaller lots, and a pull system that reaches from the customer back to the suppliers of the second tier. '.repeat(
    12,
  );
const JAPANESE = [
  '生産リードタイムを三年間で半分に短縮する',
  '品質不良を工程内で止める仕組みを全ラインに展開し、後工程への流出をゼロにする',
  '人材育成：多能工化率80％',
  '製造部門',
  '顧客から真っ先に名前を挙げていただけるパートナーになる',
];
