import { auditPlan } from '#shared/audit/audit.ts';
import {
  cascadeLinkIdOf,
  itemId,
  linkIdOf,
  matrixId,
  month,
  personId,
  sortedPair,
  unitId,
  valueIdOf,
} from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { blankItem, blankLink, blankMatrix, blankValue } from '#shared/plan/records/blank.ts';
import type { Role } from '#shared/plan/records/fields.ts';
import type { CascadeLink, Item, Link, Person, PlanRecord } from '#shared/plan/records/records.ts';
import { emptyPlan } from '../plan/arbitraries.ts';

const LETTERS: { readonly [letter: string]: Role } = {
  B: 'longTerm',
  A: 'annual',
  P: 'priority',
  K: 'measure',
};

export const OWNER = personId.parse('owner');
/** Somebody else, where one person would answer for too much. */
export const DEPUTY = personId.parse('deputy');
const empty = emptyPlan();

export const person = (id: string, name: string): Person => ({
  kind: 'person',
  id: personId.parse(id),
  name,
  mail: '',
  order: 'a0',
  extra: null,
});

export const emptyMatrix: RecordSet = empty.with([
  ...empty.list('period').map((period) => ({ ...period, reviews: ['2026-06-30'] })),
  person(OWNER, 'Lead'),
  person(DEPUTY, 'Deputy lead'),
]);

/** An item with all that a rule could ask for; its first letter says what it is. */
export function soundItem(code: string, given: Partial<Item> = {}): Item {
  const [matrix] = empty.list('matrix');
  const role = LETTERS[code.charAt(0)];
  if (!matrix || !role) throw new Error(`no role for ${code}`);
  return blankItem({
    id: itemId.parse(code),
    matrix: matrix.id,
    ...{ role, code, text: `Text of ${code}`, order: 'a0', why: 'Because', owner: OWNER, due: '2026-12' },
    ...(role === 'measure' ? ({ measureUnit: '%', better: 'higher' } as const) : {}),
    ...given,
  });
}

export function link(one: string, other: string, given: Partial<Link> = {}): Link {
  const ends = [itemId.parse(one), itemId.parse(other)] as const;
  const [a, b] = sortedPair(...ends);
  return blankLink({ id: linkIdOf(...ends), a, b, strength: 'strong', ...given });
}

export function target(code: string, at = '2026-12', plan: number | null = 5) {
  const of = { item: itemId.parse(code), month: month.parse(at) };
  return blankValue({ id: valueIdOf(of.item, of.month), ...of, plan });
}

/** One item a side, everything said and strongly linked: nothing is to be found in it. */
export const soundPlan: RecordSet = emptyMatrix.with([
  ...['B1', 'A1', 'P1', 'K1'].map((code) => soundItem(code)),
  ...[link('B1', 'A1'), link('A1', 'P1'), link('P1', 'K1'), link('K1', 'B1')],
  target('K1'),
]);

/** An item of the level of a unit; its id tells it from the item of the same code in other matrices. */
export function itemOf(unit: string, code: string, given: Partial<Item> = {}): Item {
  const own = { id: itemId.parse(`${unit}-${code}`), matrix: matrixId.parse(`matrix-${unit}`) };
  return soundItem(code, { ...own, text: `What ${unit} makes of ${code}`, ...given });
}

/** A unit with a matrix that is as sound as the first, and that serves the objective of the level above. */
export function levelBelow(parent: string | null, unit: string): readonly PlanRecord[] {
  const [top] = empty.list('unit');
  const [period] = empty.list('period');
  if (!top || !period) throw new Error('the empty plan has a unit and a period');
  const id = unitId.parse(unit);
  const above = parent === null ? top.id : unitId.parse(parent);
  return [
    { ...top, id, name: unit, parent: above },
    blankMatrix({ id: matrixId.parse(`matrix-${unit}`), unit: id, period: period.id, title: unit }),
    ...['B1', 'A1', 'P1', 'K1'].map((code) => itemOf(unit, code)),
    ...['B1 A1', 'A1 P1', 'P1 K1', 'K1 B1'].map((pair) => {
      const [one = '', other = ''] = pair.split(' ');
      return link(`${unit}-${one}`, `${unit}-${other}`);
    }),
    target(`${unit}-K1`),
    cascade(parent === null ? 'B1' : `${parent}-B1`, `${unit}-B1`),
  ];
}

export function cascade(upper: string, lower: string): CascadeLink {
  const ends = { upper: itemId.parse(upper), lower: itemId.parse(lower) };
  return {
    kind: 'cascadeLink',
    id: cascadeLinkIdOf(ends.upper, ends.lower),
    ...ends,
    note: '',
    extra: null,
  };
}

/** What the rules find, as `rule: codes sides figures`. */
export function found(records: RecordSet): readonly string[] {
  return auditPlan(records).map(({ rule, items, sides, people, units, figures }) =>
    [`${rule.key}:`, ...items, ...sides, ...people, ...units, ...figures].join(' '),
  );
}
