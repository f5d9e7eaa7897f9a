import type { Scene, Side } from '#shared/matrix/scene.ts';
import { ROLES } from '#shared/plan/records/fields.ts';
import { firstCell, gridsInOrder } from './grid-walk.ts';
import { isCell, type Target } from './target.ts';

/**
 * The stops of the Tab key: the title, the true north, then the first item of each side in the reading order of the
 * field, long-term first wherever it stands, the people, and at last the first cell of each cross-table in the same order.
 */
export function tabStops(scene: Scene): readonly Target[] {
  const sides = Object.values(scene.sides).toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  const person = scene.people[0]?.person;
  const people: Target | null = person
    ? { at: 'person', person }
    : scene.nextPerson
      ? { at: 'nextPerson' }
      : null;
  return [
    { at: 'title' },
    { at: 'trueNorth' },
    ...sides.flatMap((side) => firstOf(side) ?? []),
    ...(people ? [people] : []),
    ...gridsInOrder(scene).flatMap((grid) => firstCell(scene, grid) ?? []),
  ];
}

/** Where the keys begin: at the first item in reading order, or where it is to be written. */
export function startOf(scene: Scene): Target {
  return tabStops(scene).find(({ at }) => at === 'item' || at === 'nextItem') ?? { at: 'trueNorth' };
}

/** The stop behind (1) or before (-1) the one that a target belongs to; null where Tab leaves the board. */
export function tabFrom(scene: Scene, target: Target, step: 1 | -1): Target | null {
  return tabStops(scene)[stopIndex(scene, target) + step] ?? null;
}

/** The side behind the one of a target, to go on entering there; null behind the last. */
export function nextSideOf(scene: Scene, target: Target, step: 1 | -1): Side | null {
  const stop = tabFrom(scene, target, step);
  return stop ? (sideOf(scene, stop) ?? null) : null;
}

/** The side that an item, or the box for its next one, belongs to. */
export function sideOf(scene: Scene, target: Target): Side | undefined {
  if (target.at === 'nextItem') return scene.sides[target.side];
  const id = target.at === 'item' ? target.item : isCell(target) ? target.row : null;
  return Object.values(scene.sides).find(({ items }) => items.some(({ item }) => item === id));
}

function firstOf(side: Side): Target | null {
  const first = side.items.find(({ place }) => place === 1);
  if (first) return { at: 'item', item: first.item };
  return side.next ? { at: 'nextItem', side: side.name } : null;
}

function stopIndex(scene: Scene, target: Target): number {
  const stops = tabStops(scene);
  if (isCell(target)) return stops.findIndex((stop) => isCell(stop) && stop.grid === target.grid);
  const side = sideOf(scene, target);
  return stops.findIndex((stop) =>
    side ? !isCell(stop) && sideOf(scene, stop) === side : kindOf(stop) === kindOf(target),
  );
}

function kindOf({ at }: Target): string {
  return at === 'nextPerson' ? 'person' : at;
}
