import type { ItemId, Month } from '../plan/ids.ts';
import { monthsOf } from '../plan/months.ts';
import type { MatrixView } from '../plan/queries/matrix-view.ts';
import { adjacentRoles, byRole } from '../plan/queries/roles.ts';
import { DEFAULT_STRENGTHS, ROLES, type Role } from '../plan/records/fields.ts';
import type { Item, Link, Value } from '../plan/records/records.ts';
import { type Wording, wordingOf } from './wording/likeness.ts';

/** Two sides that meet in a corner, the one nearer to the vision first. */
export type Corner = readonly [upper: Role, lower: Role];

/** The corners in which each side serves the one before it. */
export const CHAIN: readonly Corner[] = [
  ['longTerm', 'annual'],
  ['annual', 'priority'],
  ['priority', 'measure'],
];

/** All corners of the X; the last one closes the ring. */
export const CORNERS: readonly Corner[] = [...CHAIN, ['longTerm', 'measure']];

/** A link as seen from one of its ends. */
export interface Neighbour {
  readonly item: Item;
  readonly link: Link;
}

/**
 * A matrix made ready for rules, which ask for the same things again and again. Items that were dropped are left out, and
 * with them their links; so are links between sides that do not meet.
 */
export class AuditedMatrix {
  readonly view: MatrixView;
  readonly items: { readonly [R in Role]: readonly Item[] };
  /** The items of all sides, in reading order. */
  readonly all: readonly Item[];
  readonly months: readonly Month[];
  readonly #neighbours: ReadonlyMap<ItemId, Neighbours>;
  readonly #strongest: string;
  readonly #values = new Map<ItemId, readonly Value[]>();
  readonly #wordings = new Map<ItemId, Wording>();

  constructor(view: MatrixView) {
    this.view = view;
    this.all = ROLES.flatMap((role) => view.items[role]).filter(({ status }) => status !== 'dropped');
    this.items = byRole(this.all);
    this.months = monthsOf(view.period);
    this.#neighbours = neighboursOf(this.all, view.links);
    this.#strongest = (view.plan?.strengths ?? DEFAULT_STRENGTHS)[0]?.key ?? '';
  }

  /** What an item is linked with on one side, in the order of the sheet. */
  linked(item: Item, side: Role): readonly Neighbour[] {
    return this.#neighbours.get(item.id)?.[side] ?? [];
  }

  /** What an item is linked with and that comes after it in reading order, so that each pair comes once. */
  after(item: Item): readonly Neighbour[] {
    const place = ROLES.indexOf(item.role);
    return ROLES.slice(place + 1).flatMap((side) => this.linked(item, side));
  }

  /** How many links a corner has. */
  linksIn([upper, lower]: Corner): number {
    return this.items[upper].reduce((sum, item) => sum + this.linked(item, lower).length, 0);
  }

  /** Of the strongest level that the plan knows. */
  isStrong({ link }: Neighbour): boolean {
    return link.strength === this.#strongest;
  }

  /** What an item says, as it is compared with others. */
  wording({ id, text }: Item): Wording {
    const known = this.#wordings.get(id);
    if (known) return known;
    const wording = wordingOf(text);
    this.#wordings.set(id, wording);
    return wording;
  }

  /** What the period's months say of an item, first to last. */
  values({ id }: Item): readonly Value[] {
    const known = this.#values.get(id);
    if (known) return known;
    const [first, last] = [this.months.at(0) ?? '', this.months.at(-1) ?? ''];
    const values = this.view.values(id).filter(({ month }) => first <= month && month <= last);
    this.#values.set(id, values);
    return values;
  }

  /** Whether an item says in any way how it will be told that it is reached: in figures, milestones or words. */
  isQuantified(item: Item): boolean {
    const { measureUnit, baseline, metText } = item;
    return measureUnit !== '' || baseline !== null || metText !== '' || this.isPlanned(item);
  }

  /** Whether any month of the period has a target or a milestone of an item. */
  isPlanned(item: Item): boolean {
    return this.values(item).some(({ plan, milestone }) => plan !== null || milestone !== '');
  }
}

type Neighbours = { readonly [R in Role]: Neighbour[] };

function neighboursOf(items: readonly Item[], links: readonly Link[]): ReadonlyMap<ItemId, Neighbours> {
  const ends = new Map<ItemId, Link[]>(items.map(({ id }) => [id, []]));
  for (const link of links) {
    ends.get(link.a)?.push(link);
    ends.get(link.b)?.push(link);
  }
  const neighbours = new Map<ItemId, Neighbours>(
    items.map(({ id }) => [id, { longTerm: [], annual: [], priority: [], measure: [] }]),
  );
  const known = new Map(items.map((item) => [item.id, item]));
  // Item by item, so that every list comes out in the order of the sheet.
  for (const item of items) {
    for (const link of ends.get(item.id) ?? []) {
      const other = known.get(link.a === item.id ? link.b : link.a);
      if (other && adjacentRoles(item.role, other.role))
        neighbours.get(other.id)?.[item.role].push({ item, link });
    }
  }
  return neighbours;
}
