import type { GridName, ItemBox, PersonColumn, Scene, SideName } from '#shared/matrix/scene.ts';
import type { ItemId, PersonId } from '#shared/plan/ids.ts';

/** A cell of a corner: an item of north or south meets one of west or east. */
export interface LinkCell {
  readonly at: 'link';
  readonly grid: GridName;
  readonly row: ItemId;
  readonly column: ItemId;
}

/** A cell of a corner, which holds a link, or of a people grid, which holds a duty. */
export type CellTarget =
  | LinkCell
  | { readonly at: 'duty'; readonly grid: GridName; readonly row: ItemId; readonly column: PersonId };

/** What stands at the head of rows and columns, and what has a text of its own. */
export type HeadTarget =
  | { readonly at: 'item'; readonly item: ItemId }
  | { readonly at: 'person'; readonly person: PersonId }
  /** Where a new item of a side goes: behind the last, or behind the item that is named. */
  | { readonly at: 'nextItem'; readonly side: SideName; readonly after?: ItemId }
  | { readonly at: 'nextPerson' }
  | { readonly at: 'trueNorth' }
  | { readonly at: 'title' };

/** Anything on the board that a person can point at or walk to. */
export type Target = CellTarget | HeadTarget;

export function isCell(target: Target | null): target is CellTarget {
  return target?.at === 'link' || target?.at === 'duty';
}

/** The cell of a corner where an item of north or south meets one of west or east. */
export function linkCell(scene: Scene, row: ItemId, column: ItemId): CellTarget {
  const north = scene.sides.north.items.some(({ item }) => item === row);
  const west = scene.sides.west.items.some(({ item }) => item === column);
  const grid = north ? (west ? 'northWest' : 'northEast') : west ? 'southWest' : 'southEast';
  return { at: 'link', grid, row, column };
}

export function sameTarget(one: Target | null, other: Target | null): boolean {
  if (one === other) return true;
  return one !== null && other !== null && targetKey(one) === targetKey(other);
}

/** A name for the target that can stand in an element's id. */
export function targetKey(target: Target): string {
  switch (target.at) {
    case 'link':
    case 'duty':
      return `cell-${target.row}-${target.column}`;
    case 'item':
      return `item-${target.item}`;
    case 'person':
      return `person-${target.person}`;
    case 'nextItem':
      return target.after ? `next-${target.side}-${target.after}` : `next-${target.side}`;
    default:
      return target.at;
  }
}

const SIDE_NAMES: readonly SideName[] = ['north', 'east', 'south', 'west'];

export function itemBoxOf(scene: Scene, item: ItemId): ItemBox | undefined {
  for (const name of SIDE_NAMES) {
    const found = scene.sides[name].items.find((candidate) => candidate.item === item);
    if (found) return found;
  }
  return undefined;
}

export function personColumnOf(scene: Scene, person: string): PersonColumn | undefined {
  return scene.people.find((column) => column.person === person);
}
