import { generateNKeysBetween } from 'fractional-indexing';
import {
  type ItemId,
  itemId,
  linkIdOf,
  type MatrixId,
  type Month,
  type PersonId,
  sortedPair,
  valueIdOf,
} from '../plan/ids.ts';
import { monthAfter } from '../plan/months.ts';
import { blankItem, blankLink, blankValue } from '../plan/records/blank.ts';
import type { Role } from '../plan/records/fields.ts';
import type { Item, Link, Value } from '../plan/records/records.ts';
import type { SampleItem } from './source.ts';

/** Order keys for a list that is written down in order. */
export function orderKeys(count: number): readonly string[] {
  return generateNKeysBetween(null, null, count);
}

interface SideOptions {
  readonly matrix: MatrixId;
  readonly role: Role;
  readonly ownerOf: (code: string) => PersonId | null;
}

/** The items of one side; their codes are those of the source, and so are their ids. */
export function itemsOf(
  source: readonly SampleItem[],
  { matrix, role, ownerOf }: SideOptions,
): readonly Item[] {
  const orders = orderKeys(source.length);
  return source.map((from, index) =>
    blankItem({
      id: itemId.parse(from.id),
      matrix,
      role,
      code: from.id,
      text: from.text,
      order: orders[index] ?? 'a0',
      owner: ownerOf(from.id),
      start: from.start ?? null,
      due: from.due ?? from.end ?? null,
      measureUnit: from.unit ?? '',
      baseline: from.baseline ?? null,
      better: from.better ?? directionOf(from.quarters),
    }),
  );
}

/** A target that falls over the year means that lower is better. */
function directionOf(figures: readonly number[] | undefined): 'higher' | 'lower' | null {
  const [first, last] = [figures?.at(0), figures?.at(-1)];
  if (first === undefined || last === undefined) return null;
  return last < first ? 'lower' : 'higher';
}

/** Monthly plan and actual, or what is due at the ends of the quarters. */
export function valuesOf(source: readonly SampleItem[], start: Month): readonly Value[] {
  return source.flatMap((from) => {
    const item = itemId.parse(from.id);
    const at = (month: Month, given: Partial<Value>) =>
      blankValue({ id: valueIdOf(item, month), item, month, ...given });
    const monthly = (from.plan ?? []).map((plan, index) =>
      at(monthAfter(start, index), { plan, actual: from.actual?.[index] ?? null }),
    );
    const quarterly = (from.quarters ?? []).map((plan, index) => at(quarterEnd(start, index), { plan }));
    const inWords = (from.milestones ?? []).map((milestone, index) =>
      at(quarterEnd(start, index), { milestone }),
    );
    return [...monthly, ...quarterly, ...inWords];
  });
}

function quarterEnd(start: Month, quarter: number): Month {
  return monthAfter(start, quarter * 3 + 2);
}

export function sampleLink(one: ItemId, other: ItemId, strength: string, reason = ''): Link {
  const [a, b] = sortedPair(one, other);
  return blankLink({ id: linkIdOf(one, other), a, b, strength, reason });
}
