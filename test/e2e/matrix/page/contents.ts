import {
  itemId,
  linkIdOf,
  matrixId,
  month,
  participantIdOf,
  periodId,
  personId,
  planId,
  sortedPair,
  unitId,
} from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { blankItem, blankLink, blankMatrix } from '#shared/plan/records/blank.ts';
import { DEFAULT_DUTIES, DEFAULT_STRENGTHS, ROLES, type Role } from '#shared/plan/records/fields.ts';
import type { Item, PlanRecord } from '#shared/plan/records/records.ts';
import { buildSample, SAMPLES } from '#shared/samples/samples.ts';

/** A plan to look at: a sample by its id, `empty`, `large-40` (items a side), `long` or `japanese`. */
export function contentNamed(name: string): RecordSet {
  const sample = SAMPLES.find(({ id }) => id === name);
  if (sample) return buildSample(sample.id);
  const count = Number(/\d+/.exec(name)?.[0] ?? 5);
  if (name === 'empty') return made(0, () => '', 0);
  if (name === 'long') return made(4, (_, n) => LONG.slice(0, n === 1 ? 400 : 60 + n * 30));
  if (name === 'japanese') return made(5, (_, n) => JAPANESE[n % JAPANESE.length] ?? '');
  return made(count, (role, n) => `${role} number ${n} with a few words to read`, 15);
}

const LONG =
  'Shorten the time from order to delivery in all plants by levelled production, smaller lots, and a pull system that reaches from the customer back to the suppliers of the second tier. '.repeat(
    4,
  );
const JAPANESE = [
  '生産リードタイムを三年間で半分に短縮する',
  '品質不良を工程内で止める仕組みを全ラインに展開し、後工程への流出をゼロにする',
  '人材育成：多能工化率80％',
  '方針管理の定着 🎯',
  '顧客満足度を業界一位へ',
];
const CODES: { readonly [R in Role]: string } = { longTerm: 'B', annual: 'A', priority: 'P', measure: 'K' };

function made(perSide: number, text: (role: Role, n: number) => string, people = 3): RecordSet {
  const matrix = matrixId.parse('m1');
  const items: Item[] = ROLES.flatMap((role) =>
    Array.from({ length: perSide }, (_, n) =>
      blankItem({
        id: itemId.parse(`${role}-${n}`),
        matrix,
        role,
        code: `${CODES[role]}${n + 1}`,
        text: text(role, n + 1),
        order: `a${String(n).padStart(3, '0')}`,
      }),
    ),
  );
  const links: PlanRecord[] = [];
  const levels = ['strong', 'medium', 'weak'];
  for (const [i, one] of items.entries()) {
    for (const [j, other] of items.entries()) {
      const distance = Math.abs(ROLES.indexOf(one.role) - ROLES.indexOf(other.role));
      if (i >= j || (distance !== 1 && distance !== 3) || (i * 7 + j * 13) % 5 !== 0) continue;
      const [a, b] = sortedPair(one.id, other.id);
      links.push(blankLink({ id: linkIdOf(a, b), a, b, strength: levels[(i + j) % 3] ?? 'strong' }));
    }
  }
  const persons: PlanRecord[] = Array.from({ length: people }, (_, n) => {
    const id = personId.parse(`person-${n}`);
    const order = `a${String(n).padStart(3, '0')}`;
    return [
      { kind: 'person', id, name: `Person ${n + 1}`, mail: '', order, extra: null },
      { kind: 'participant', id: participantIdOf(matrix, id), matrix, person: id, order, extra: null },
    ] satisfies PlanRecord[];
  }).flat();
  return RecordSet.of([
    {
      kind: 'plan',
      id: planId.parse('plan1'),
      title: 'Plan',
      trueNorth: perSide ? 'Every order on time, without a fault' : '',
      strengths: DEFAULT_STRENGTHS,
      duties: DEFAULT_DUTIES,
      roleNames: null,
      copiedFrom: null,
      extra: null,
    },
    {
      kind: 'period',
      id: periodId.parse('p1'),
      label: '2026',
      start: month.parse('2026-01'),
      months: 12,
      reviews: [],
      extra: null,
    },
    {
      kind: 'unit',
      id: unitId.parse('u1'),
      name: 'Unit',
      parent: null,
      lead: null,
      order: 'a0',
      extra: null,
    },
    blankMatrix({
      id: matrix,
      unit: unitId.parse('u1'),
      period: periodId.parse('p1'),
      title: 'A new matrix',
    }),
    ...items,
    ...links,
    ...persons,
  ]);
}
