import fc from 'fast-check';
import {
  cascadeLinkIdOf,
  itemId,
  linkIdOf,
  matrixId,
  personId,
  sortedPair,
  unitId,
} from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { blankItem, blankLink, blankMatrix } from '#shared/plan/records/blank.ts';
import { ROLES } from '#shared/plan/records/fields.ts';
import type { CascadeLink, Item, Link, PlanRecord } from '#shared/plan/records/records.ts';
import { person } from '../audit/sound-plan.ts';
import { emptyPlan } from '../plan/arbitraries.ts';

const UNITS = 3;
const SIDE = 2;
const STRENGTHS: readonly string[] = ['weak', 'medium', 'strong'];
const OWNER = personId.parse('owner');

const base = emptyPlan();
/** Every plan that is made has these items: so many a side in each unit's matrix, the second unit below the first, and so on. */
export const ITEMS = Array.from({ length: UNITS }, (_, unit) =>
  ROLES.flatMap((role) =>
    Array.from({ length: SIDE }, (_, at) => ({ unit, role, id: `u${unit}-${role}-${at}` })),
  ),
).flat();

const measures = ITEMS.flatMap(({ role }, at) => (role === 'measure' ? [at] : []));
const anyItem = fc.nat(ITEMS.length - 1);
const pairs = fc.uniqueArray(fc.tuple(anyItem, anyItem, fc.constantFrom(...STRENGTHS), fc.boolean()), {
  maxLength: 60,
  selector: ([one, other]) => [one, other].toSorted((a, b) => a - b).join(),
});
const cascades = fc.uniqueArray(fc.tuple(anyItem, anyItem), { maxLength: 8, selector: String });

/** Plans of three levels with any links, adverse ones, too, and any take-overs, circles among them. */
export const carryingPlan: fc.Arbitrary<RecordSet> = made(cascades);

/** The same without circles: what is taken over goes down. */
export const downwardPlan: fc.Arbitrary<RecordSet> = made(
  cascades.map((all) => all.filter(([upper, lower]) => unitOf(upper) < unitOf(lower))),
);

/** Any two items that may be linked: sides of one matrix that meet and carry. */
export const newLink: fc.Arbitrary<Link> = fc
  .tuple(fc.nat(UNITS - 1), fc.nat(2), fc.nat(SIDE - 1), fc.nat(SIDE - 1), fc.constantFrom(...STRENGTHS))
  .map(([unit, upper, one, other, strength]) =>
    linkBetween(`u${unit}-${ROLES[upper]}-${one}`, `u${unit}-${ROLES[upper + 1]}-${other}`, strength),
  );

export const newTakeOver: fc.Arbitrary<CascadeLink> = fc
  .tuple(anyItem, anyItem)
  .filter(([upper, lower]) => upper !== lower)
  .map(([upper, lower]) => takeOver(upper, lower));

export function stronger(link: Link): Link {
  const at = STRENGTHS.indexOf(link.strength);
  return { ...link, strength: STRENGTHS[Math.min(at + 1, STRENGTHS.length - 1)] ?? 'strong' };
}

export function answered(item: Item): Item {
  return { ...item, owner: OWNER, metText: 'Done' };
}

function made(takenOver: fc.Arbitrary<readonly (readonly [number, number])[]>): fc.Arbitrary<RecordSet> {
  return fc
    .tuple(fc.subarray(measures), pairs, takenOver)
    .map(([answers, linked, passed]) => RecordSet.of(recordsOf(new Set(answers), linked, passed)));
}

function* recordsOf(
  answers: ReadonlySet<number>,
  linked: readonly (readonly [number, number, string, boolean])[],
  passed: readonly (readonly [number, number])[],
): Generator<PlanRecord> {
  yield* base.list('plan');
  yield* base.list('period');
  yield person(OWNER, 'Lead');
  const [period] = base.list('period');
  if (!period) throw new Error('the empty plan has a period');
  for (let unit = 0; unit < UNITS; unit += 1) {
    const id = unitId.parse(`u${unit}`);
    const parent = unit === 0 ? null : unitId.parse(`u${unit - 1}`);
    yield { kind: 'unit', id, name: id, parent, lead: null, order: 'a0', extra: null };
    yield blankMatrix({ id: matrixId.parse(`u${unit}`), unit: id, period: period.id, title: id });
  }
  for (const [at, { unit, role, id }] of ITEMS.entries()) {
    const matrix = matrixId.parse(`u${unit}`);
    const item = blankItem({
      id: itemId.parse(id),
      matrix,
      role,
      code: id,
      text: id,
      order: `a${at % SIDE}`,
    });
    yield answers.has(at) ? answered(item) : item;
  }
  for (const [one, other, strength, positive] of linked) {
    if (one === other) continue;
    const effect = positive ? 'positive' : 'negative';
    yield { ...linkBetween(idOf(one), idOf(other), strength), effect };
  }
  for (const [upper, lower] of passed) if (upper !== lower) yield takeOver(upper, lower);
}

function idOf(at: number): string {
  return ITEMS[at]?.id ?? '';
}

function unitOf(at: number): number {
  return ITEMS[at]?.unit ?? 0;
}

function linkBetween(one: string, other: string, strength: string): Link {
  const [a, b] = sortedPair(itemId.parse(one), itemId.parse(other));
  return blankLink({ id: linkIdOf(a, b), a, b, strength });
}

function takeOver(upper: number, lower: number): CascadeLink {
  const ends = { upper: itemId.parse(idOf(upper)), lower: itemId.parse(idOf(lower)) };
  return { kind: 'cascadeLink', id: cascadeLinkIdOf(ends.upper, ends.lower), ...ends, note: '', extra: null };
}
