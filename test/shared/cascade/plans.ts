import fc from 'fast-check';
import {
  cascadeLinkIdOf,
  itemId,
  linkIdOf,
  matrixId,
  month,
  periodId,
  planId,
  sortedPair,
  unitId,
} from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { blankItem, blankLink, blankMatrix, blankPeriod } from '#shared/plan/records/blank.ts';
import { DEFAULT_DUTIES, DEFAULT_STRENGTHS, ROLES, type Role } from '#shared/plan/records/fields.ts';
import type { Item, PlanRecord } from '#shared/plan/records/records.ts';

/** A plan written short: units as `name: parent`, items as `unit role code`, links as `from > to` (of one matrix, or cascaded). */
export interface ShortPlan {
  readonly units: Readonly<Record<string, string | null>>;
  /** `unit-code`, such as `works-A1`. */
  readonly items: readonly string[];
  /** Pairs of items: within one unit a link, else a cascade from the first to the second. */
  readonly links?: readonly (readonly [string, string])[];
  readonly change?: (item: Item) => Item;
}

const LETTERS: Readonly<Record<string, Role>> = { B: 'longTerm', A: 'annual', P: 'priority', K: 'measure' };
export const PERIOD = periodId.parse('FY26');

export function shortPlan({ units, items, links = [], change = (item) => item }: ShortPlan): RecordSet {
  const names = Object.entries(units);
  return RecordSet.of([
    {
      kind: 'plan',
      id: planId.parse('plan'),
      title: 'Plan',
      trueNorth: 'The partner whom customers name first',
      strengths: DEFAULT_STRENGTHS,
      duties: DEFAULT_DUTIES,
      roleNames: null,
      copiedFrom: null,
      extra: null,
    },
    blankPeriod({ id: PERIOD, label: 'FY26', start: month.parse('2026-01'), months: 12 }),
    ...names.map(
      ([name, parent], at): PlanRecord => ({
        kind: 'unit',
        id: unitId.parse(name),
        name,
        parent: parent === null ? null : unitId.parse(parent),
        lead: null,
        order: `a${at}`,
        extra: null,
      }),
    ),
    ...names.map(([name]) =>
      blankMatrix({ id: matrixId.parse(name), unit: unitId.parse(name), period: PERIOD, title: name }),
    ),
    ...items.map((name, at) => {
      const [unit = '', code = ''] = name.split('-');
      const role = LETTERS[code.charAt(0)] ?? 'measure';
      const matrix = matrixId.parse(unit);
      return change(blankItem({ id: itemId.parse(name), matrix, role, code, text: name, order: `a${at}` }));
    }),
    ...links.map(([one, other]): PlanRecord => {
      const [upper, lower] = [itemId.parse(one), itemId.parse(other)];
      if (one.split('-')[0] !== other.split('-')[0]) {
        return {
          kind: 'cascadeLink',
          id: cascadeLinkIdOf(upper, lower),
          upper,
          lower,
          note: '',
          extra: null,
        };
      }
      const [a, b] = sortedPair(upper, lower);
      return blankLink({ id: linkIdOf(a, b), a, b, strength: 'medium' });
    }),
  ]);
}

/** Any plan, also with units in circles, cascades in circles and levels that were skipped. */
export const anyPlan: fc.Arbitrary<RecordSet> = fc
  .record({
    parents: fc.array(fc.option(fc.nat(5), { nil: null }), { minLength: 1, maxLength: 6 }),
    items: fc.array(fc.tuple(fc.nat(5), fc.constantFrom(...ROLES)), { maxLength: 24 }),
    links: fc.array(fc.tuple(fc.nat(23), fc.nat(23)), { maxLength: 40 }),
  })
  .map(({ parents, items, links }) => {
    const unitAt = (at: number) => `u${at % parents.length}`;
    const letters = { longTerm: 'B', annual: 'A', priority: 'P', measure: 'K' } as const;
    const names = items.map(([unit, role], at) => `${unitAt(unit)}-${letters[role]}${at}`);
    const pairs = links.flatMap(([from, to]): [string, string][] => {
      const [one, other] = [names[from % (names.length || 1)], names[to % (names.length || 1)]];
      return one && other && one !== other ? [one < other || from % 2 ? [one, other] : [other, one]] : [];
    });
    const once = new Map(pairs.map((pair) => [keyOf(pair), pair]));
    return shortPlan({
      units: Object.fromEntries(
        parents.map((parent, at) => [`u${at}`, parent === null ? null : unitAt(parent)] as const),
      ),
      items: names,
      links: [...once.values()],
    });
  });

/** Links have no direction, cascades have one. */
function keyOf([one, other]: readonly [string, string]): string {
  const inside = one.split('-')[0] === other.split('-')[0];
  return (inside ? [one, other].toSorted() : [one, other]).join(' ');
}

/** The same records in another order. */
export function shuffled(records: RecordSet, seed: number): RecordSet {
  const hash = (text: string) =>
    [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + seed) % 9973, seed);
  return RecordSet.of([...records].toSorted((a, b) => hash(a.id + a.kind) - hash(b.id + b.kind)));
}
