import fc from 'fast-check';
import { cascadeLinkIdOf, linkIdOf, month, valueIdOf } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { blankLink, blankValue } from '#shared/plan/records/blank.ts';
import type { Item, PlanRecord } from '#shared/plan/records/records.ts';
import { plan } from '../plan/arbitraries.ts';
import { agreedDivision } from './agreed-division.ts';
import { itemOf, levelBelow, soundItem, soundPlan } from './sound-plan.ts';

const TEXTS = [
  'Improve quality',
  'Quality improvement',
  'Number of workshops held',
  'Anzahl durchgeführter Schulungen',
  '品質会議の開催回数',
  '不良の削減',
  'Cut cost by 8 %',
  'cut costs, by 8%',
  '',
];
const NAMES = ['Quality department', 'Plant', 'Unit 1', '品質保証部', 'Lead'];
const UNITS = ['k€', '', ''];
const DATES = [null, '2025-11', '2026-06-30', '2027-02'];
const RAMPS = [
  [],
  [],
  [],
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9],
  [7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7],
  [0, Number.MAX_VALUE, -Number.MAX_VALUE, 5e-324],
];

const threeLevels = soundPlan.with([
  ...levelBelow(null, 'line'),
  ...levelBelow('line', 'cell'),
  ...['B2', 'A2', 'P2', 'K2'].flatMap((code) => [
    soundItem(code),
    itemOf('line', code),
    itemOf('cell', code),
  ]),
]);
const division = agreedDivision();

/** Any plan of the edits' laws, one of three levels, or one with an agreed thread, with what the rules look at filled in at random, impossible things among it. */
export const furnishedPlan: fc.Arbitrary<RecordSet> = fc
  .tuple(
    fc.oneof(plan, fc.constant(threeLevels), fc.constant(division)),
    fc.infiniteStream(fc.nat(1000)),
    fc.infiniteStream(fc.boolean()),
  )
  .map(([records, numbers, booleans]) => {
    const next = () => Number(numbers.next().value ?? 0);
    const one = <T>(of: readonly T[]): T => {
      const [first] = of;
      const chosen = of[next() % of.length] ?? first;
      if (chosen === undefined) throw new Error('nothing to choose from');
      return chosen;
    };
    const people = records.list('person').map((person) => ({ ...person, name: one(NAMES) }));
    const items = records.list('item').map(
      (item): Item => ({
        ...item,
        text: one(TEXTS),
        owner: booleans.next().value ? item.owner : (people[next() % Math.max(1, people.length)]?.id ?? null),
        start: one(DATES),
        due: one(DATES),
        measureUnit: one(UNITS),
        better: one(['higher', 'lower'] as const),
        baseline: one([null, null, 0]),
        metText: '',
        status: one(['open', 'open', 'done', 'dropped'] as const),
      }),
    );
    const values = items.flatMap(({ id }) =>
      one(RAMPS).map((planned, at) => {
        const of = { item: id, month: month.parse(`2026-${String(at + 1).padStart(2, '0')}`) };
        return blankValue({ id: valueIdOf(of.item, of.month), ...of, plan: planned });
      }),
    );
    const links = items.flatMap((a) =>
      items
        .filter((b) => a.id < b.id && a.matrix === b.matrix && next() % 3 === 0)
        .map((b) => {
          const strength = one(['strong', 'medium']);
          const effect = one(['positive', 'negative'] as const);
          return blankLink({ id: linkIdOf(a.id, b.id), a: a.id, b: b.id, strength, effect });
        }),
    );
    const cascades = items.flatMap((upper): readonly PlanRecord[] => {
      const lower = one(items);
      return lower.matrix === upper.matrix || next() % 2 === 0
        ? []
        : [
            {
              kind: 'cascadeLink',
              id: cascadeLinkIdOf(upper.id, lower.id),
              upper: upper.id,
              lower: lower.id,
              note: '',
              extra: null,
            },
          ];
    });
    const matrices = records
      .list('matrix')
      .map((matrix) => ({ ...matrix, status: one(['draft', 'active', 'active', 'closed'] as const) }));
    return records.with([...people, ...items, ...values, ...links, ...cascades, ...matrices]);
  });
