import type { ItemId, PeriodId, ResourceId, UnitId } from '../plan/ids.ts';
import { inOrder } from '../plan/order.ts';
import { type UnitNode, unitTree } from '../plan/queries/units.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Claim, Item, Resource } from '../plan/records/records.ts';

/** What one item asks of one resource. */
export interface Ask {
  readonly item: Item;
  readonly resource: ResourceId;
  readonly asked: number | null;
  readonly given: number | null;
  /** Null where it is the item's budget that asks. */
  readonly claim: Claim | null;
}

/** Sums in the measure unit of a resource. */
export interface Use {
  readonly asked: number;
  readonly given: number;
  /** What is taken into account: what was given where that is decided, else what is asked. */
  readonly claimed: number;
}

/** How much of one resource one unit uses in one period. */
export interface UnitUse {
  /** Of its own items. */
  readonly own: Use;
  /** With all units below. A claim is what an item needs itself, beyond those that it was passed on to, and counts once. */
  readonly total: Use;
  /** What the unit is said to have, for itself and all units below; null where nobody says. */
  readonly stated: number | null;
  /** That, or else what the units below have together; null where none of them says. */
  readonly available: number | null;
}

/** An amount that a unit is said to have. */
export interface StatedUse {
  readonly unit: UnitId;
  readonly period: PeriodId;
  readonly resource: ResourceId;
  readonly use: UnitUse;
}

const NONE: Use = { asked: 0, given: 0, claimed: 0 };
const UNUSED: UnitUse = { own: NONE, total: NONE, stated: null, available: null };

/**
 * What all items ask of all resources. What was dropped asks for nothing. An item's budget is what it asks of the first
 * resource of money, as long as it has no claim on any money.
 */
export function asksOf(records: RecordSet): readonly Ask[] {
  const money = inOrder(records.all('resource').values()).filter(({ type }) => type === 'money');
  const isMoney = new Set(money.map(({ id }) => id));
  const claimsMoney = new Set<ItemId>();
  const claims = records.list('claim').flatMap((claim): readonly Ask[] => {
    const item = records.get('item', claim.item);
    if (!item || item.status === 'dropped' || !records.has('resource', claim.resource)) return [];
    if (isMoney.has(claim.resource)) claimsMoney.add(item.id);
    return [{ item, resource: claim.resource, asked: claim.asked, given: claim.given, claim }];
  });
  const [purse] = money;
  if (!purse) return claims;
  const budgets = records
    .list('item')
    .filter(({ id, budget, status }) => budget !== null && status !== 'dropped' && !claimsMoney.has(id))
    .map((item): Ask => ({ item, resource: purse.id, asked: item.budget, given: null, claim: null }));
  return [...claims, ...budgets];
}

/** What an ask counts for: what was given, or else what is asked. */
export function claimedBy({ asked, given }: Pick<Ask, 'asked' | 'given'>): number {
  return given ?? asked ?? 0;
}

/** Who uses how much of what, and how much there is; summed once, in one walk over the organisation. */
export class ResourceUse {
  readonly resources: readonly Resource[];
  /** The periods that have asks or amounts, earliest first. */
  readonly periods: readonly PeriodId[];
  readonly #uses: ReadonlyMap<string, UnitUse>;
  readonly #asks: ReadonlyMap<string, readonly Ask[]>;
  /** The units right below each unit; units from the top down. */
  readonly #below = new Map<UnitId, readonly UnitId[]>();

  constructor(records: RecordSet) {
    this.resources = inOrder(records.all('resource').values());
    const placed = asksOf(records).flatMap((ask) => {
      const matrix = records.get('matrix', ask.item.matrix);
      return matrix ? [{ ask, unit: matrix.unit, period: matrix.period }] : [];
    });
    const asks = Map.groupBy(placed, ({ ask, unit, period }) => keyOf(unit, period, ask.resource));
    this.#asks = new Map([...asks].map(([key, all]) => [key, all.map(({ ask }) => ask)]));
    const stated = new Map(
      records
        .list('capacity')
        .map(({ unit, period, resource, amount }) => [keyOf(unit, period, resource), amount]),
    );
    const used = new Set<string>([...placed, ...records.list('capacity')].map(({ period }) => period));
    this.periods = records
      .list('period')
      .filter(({ id }) => used.has(id))
      .toSorted((a, b) => compare(`${a.start} ${a.id}`, `${b.start} ${b.id}`))
      .map(({ id }) => id);
    this.#uses = this.#summed(unitTree(records.all('unit').values()), stated);
  }

  of(unit: UnitId, period: PeriodId, resource: ResourceId): UnitUse {
    return this.#uses.get(keyOf(unit, period, resource)) ?? UNUSED;
  }

  /** What a unit's own items ask for. */
  asks(unit: UnitId, period: PeriodId, resource: ResourceId): readonly Ask[] {
    return this.#asks.get(keyOf(unit, period, resource)) ?? [];
  }

  /** What the items of a unit and of all units below ask for. */
  asksWithin(unit: UnitId, period: PeriodId, resource: ResourceId): readonly Ask[] {
    const within = [unit];
    for (const at of within) within.push(...(this.#below.get(at) ?? []));
    return within.flatMap((at) => this.asks(at, period, resource));
  }

  /** Every amount that a unit is said to have, with what is claimed of it; units from the top down. */
  stated(): readonly StatedUse[] {
    return [...this.#below.keys()].flatMap((unit) =>
      this.periods.flatMap((period) =>
        this.resources.flatMap(({ id: resource }) => {
          const use = this.of(unit, period, resource);
          return use.stated === null ? [] : [{ unit, period, resource, use }];
        }),
      ),
    );
  }

  #summed(tree: readonly UnitNode[], stated: ReadonlyMap<string, number>): ReadonlyMap<string, UnitUse> {
    const uses = new Map<string, UnitUse>();
    const columns = this.periods.flatMap((period) => this.resources.map(({ id }) => [period, id] as const));
    const visit = ({ unit, children }: UnitNode) => {
      this.#below.set(
        unit.id,
        children.map((child) => child.unit.id),
      );
      for (const child of children) visit(child);
      for (const [period, resource] of columns) {
        const key = keyOf(unit.id, period, resource);
        const below = children.flatMap((child) => uses.get(keyOf(child.unit.id, period, resource)) ?? []);
        const own = sumOf(this.asks(unit.id, period, resource).map(useOf));
        const known = below.flatMap(({ available }) => available ?? []);
        const amount = stated.get(key) ?? null;
        if (own === NONE && below.length === 0 && amount === null) continue;
        uses.set(key, {
          own,
          total: sumOf([own, ...below.map(({ total }) => total)]),
          stated: amount,
          available: amount ?? (known.length === 0 ? null : rounded(known.reduce((sum, each) => sum + each))),
        });
      }
    };
    for (const node of tree) visit(node);
    return uses;
  }
}

/** By how much more is claimed than there is; 0 where it is enough, or nobody says how much there is. */
export function overclaimOf({ total, available }: Pick<UnitUse, 'total' | 'available'>): number {
  return available === null ? 0 : Math.max(0, rounded(total.claimed - available));
}

function useOf(ask: Ask): Use {
  return { asked: ask.asked ?? 0, given: ask.given ?? 0, claimed: claimedBy(ask) };
}

function sumOf(uses: readonly Use[]): Use {
  if (uses.every((each) => each === NONE)) return NONE;
  const sum = (of: keyof Use) => rounded(uses.reduce((total, each) => total + each[of], 0));
  return { asked: sum('asked'), given: sum('given'), claimed: sum('claimed') };
}

/** Decimal figures such as 0.1 + 0.2 would else exceed 0.3 by binary noise. */
function rounded(amount: number): number {
  return Number(amount.toPrecision(12));
}

function keyOf(unit: UnitId, period: PeriodId, resource: ResourceId): string {
  return `${unit} ${period} ${resource}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
