import type { PeriodId, UnitId } from '../plan/ids.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Item, Resource } from '../plan/records/records.ts';
import { type Ask, claimedBy, type ResourceUse } from './resource-use.ts';

/** What one matrix says helps a measure and what it says works against it. */
export interface OppositePull {
  readonly type: 'oppositePull';
  readonly measure: Item;
  readonly helping: readonly Item[];
  readonly hindering: readonly Item[];
}

/** A figure that one level wants higher, and the level below lower. */
export interface OppositeDirections {
  readonly type: 'oppositeDirections';
  readonly upper: Item;
  readonly lower: Item;
}

/** Units that together claim more of one shared resource than there is. */
export interface ContestedResource {
  readonly type: 'contestedResource';
  readonly resource: Resource;
  readonly period: PeriodId;
  readonly claimed: number;
  readonly available: number;
  /** Two or more, with what each of them asks, most first. */
  readonly claims: readonly { readonly unit: UnitId; readonly asks: readonly Ask[] }[];
}

export type Conflict = OppositePull | OppositeDirections | ContestedResource;

/** Measures that items of their matrix pull in opposite directions. What was dropped pulls at nothing. */
export function oppositePulls(records: RecordSet): readonly OppositePull[] {
  const pulls = new Map<Item, { helping: Item[]; hindering: Item[] }>();
  for (const link of records.all('link').values()) {
    const ends = [records.get('item', link.a), records.get('item', link.b)] as const;
    for (const [measure, by] of [ends, ends.toReversed()]) {
      if (measure?.role !== 'measure' || !by || !isLive(measure) || !isLive(by)) continue;
      const pull = pulls.get(measure) ?? { helping: [], hindering: [] };
      pulls.set(measure, pull);
      (link.effect === 'positive' ? pull.helping : pull.hindering).push(by);
    }
  }
  return [...pulls]
    .filter(([, { helping, hindering }]) => helping.length > 0 && hindering.length > 0)
    .map(([measure, { helping, hindering }]) => ({
      type: 'oppositePull' as const,
      ...{ measure, helping: helping.toSorted(byId), hindering: hindering.toSorted(byId) },
    }))
    .toSorted((a, b) => byId(a.measure, b.measure));
}

/**
 * Figures that were passed on and turned round: both levels count the same thing, one wants more of it and the other less.
 * Where they count different things (yield above, scrap below), both directions may be right.
 */
export function oppositeDirections(records: RecordSet): readonly OppositeDirections[] {
  return records
    .list('cascadeLink')
    .toSorted(byId)
    .flatMap((link) => {
      const [upper, lower] = [records.get('item', link.upper), records.get('item', link.lower)];
      return upper && lower && isLive(upper) && isLive(lower) && turnedRound(upper, lower)
        ? [{ type: 'oppositeDirections', upper, lower } as const]
        : [];
    });
}

function turnedRound(upper: Item, lower: Item): boolean {
  return (
    upper.better !== null &&
    lower.better !== null &&
    upper.better !== lower.better &&
    counts(upper) !== '' &&
    counts(upper) === counts(lower)
  );
}

function counts({ measureUnit }: Item): string {
  return measureUnit.normalize('NFKC').trim().toLowerCase();
}

/** Shared resources that two units or more claim beyond what there is in the whole plan, by period. */
export function contestedResources(records: RecordSet, use: ResourceUse): readonly ContestedResource[] {
  const units = records.list('unit').toSorted(byId);
  const isTop = ({ parent }: (typeof units)[number]) => parent === null || !records.has('unit', parent);
  const tops = units.filter(isTop);
  return use.resources
    .filter(({ type }) => type === 'shared')
    .flatMap((resource) =>
      use.periods.flatMap((period) => {
        const sums = tops.map(({ id }) => use.of(id, period, resource.id));
        const known = sums.flatMap(({ available }) => available ?? []);
        const [claimed, available] = [total(sums.map((sum) => sum.total.claimed)), total(known)];
        if (known.length === 0 || claimed <= available) return [];
        const claims = units
          .map(({ id }) => ({ unit: id, asks: use.asks(id, period, resource.id) }))
          .filter(({ asks }) => asks.some((ask) => claimedBy(ask) > 0))
          .toSorted((a, b) => total(b.asks.map(claimedBy)) - total(a.asks.map(claimedBy)));
        return claims.length < 2
          ? []
          : [{ type: 'contestedResource', resource, period, claimed, available, claims } as const];
      }),
    );
}

/** All conflicts of a plan: over measures first, then over figures that were turned round, then over resources. */
export function conflictsOf(records: RecordSet, use: ResourceUse): readonly Conflict[] {
  return [...oppositePulls(records), ...oppositeDirections(records), ...contestedResources(records, use)];
}

function isLive({ status }: Item): boolean {
  return status !== 'dropped';
}

function total(amounts: readonly number[]): number {
  return Number(amounts.reduce((sum, each) => sum + each, 0).toPrecision(12));
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}
