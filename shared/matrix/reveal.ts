import type { Role } from '../plan/records/fields.ts';
import type { Arrangement } from './arrangements.ts';
import { GRID_SIDES } from './grids.ts';
import type { GridName, Scene, Side, SideName } from './scene.ts';

/** The ways to show a sheet: as one reads it, measures before the means that are to move them, or all at once. */
export const REVEAL_ORDERS = ['clockwise', 'evidenceFirst', 'whole'] as const;
export type RevealOrder = (typeof REVEAL_ORDERS)[number];

type CornerName = Exclude<GridName, 'peopleNorth' | 'peopleSouth'>;

/** What is talked about by itself: the true north, a side, a corner, the people, and what they do. */
export type Part = 'trueNorth' | SideName | CornerName | 'people' | 'duties';

/** One step of a reveal. */
export interface RevealStep {
  /** The one that is new. */
  readonly part: Part;
  /** All that is seen, the new one included. */
  readonly visible: ReadonlySet<Part>;
}

const SIDES: readonly SideName[] = ['north', 'east', 'south', 'west'];
const CORNERS: readonly CornerName[] = ['northWest', 'northEast', 'southEast', 'southWest'];
export const PARTS: readonly Part[] = ['trueNorth', ...SIDES, ...CORNERS, 'people', 'duties'];

const ROLES_IN_ORDER: { readonly [O in Exclude<RevealOrder, 'whole'>]: readonly Role[] } = {
  clockwise: ['longTerm', 'annual', 'priority', 'measure'],
  evidenceFirst: ['longTerm', 'annual', 'measure', 'priority'],
};

/**
 * The steps in which a sheet comes up, the true north first. A corner follows as soon as both of its sides are seen, so
 * that each side is talked about together with what it is linked with. None where the whole is shown at once.
 */
export function revealSteps(order: RevealOrder, roles: Arrangement['roles']): readonly RevealStep[] {
  if (order === 'whole') return [];
  const sideOf = (role: Role) => SIDES.filter((side) => roles[side] === role);
  const seen: SideName[] = [];
  const sidesAndCorners = ROLES_IN_ORDER[order].flatMap(sideOf).flatMap((side): readonly Part[] => {
    const corners = seen.flatMap((other) => cornerBetween(other, side));
    // The side before comes first: what it is linked with continues what was just said.
    seen.unshift(side);
    return [side, ...corners];
  });
  const parts: readonly Part[] = ['trueNorth', ...sidesAndCorners, 'people', 'duties'];
  return parts.map((part, index) => ({ part, visible: new Set(parts.slice(0, index + 1)) }));
}

/** The sides that meet in a corner, the one with the rows first; null for any other part. */
export function sidesOfCorner(part: Part): readonly [SideName, SideName] | null {
  const corner = CORNERS.find((name) => name === part);
  if (!corner) return null;
  const { rows, columns } = GRID_SIDES[corner];
  return columns === 'people' ? null : [rows, columns];
}

/**
 * The sheet with nothing on it but some of its parts, each in its place. What is left out can neither be hit nor walked
 * to nor read out, because it is not in the scene. Parts that stay keep their identity and need not be drawn again.
 */
export function partsOfScene(scene: Scene, visible: ReadonlySet<Part>): Scene {
  if (PARTS.every((part) => visible.has(part))) return scene;
  const side = (name: SideName): Side => (visible.has(name) ? scene.sides[name] : bare(scene.sides[name]));
  const people = visible.has('people');
  return {
    ...scene,
    sides: { north: side('north'), east: side('east'), south: side('south'), west: side('west') },
    grids: scene.grids.filter(({ name }) => visible.has(partOfGrid(name))),
    people: people ? scene.people : [],
    nextPerson: people ? scene.nextPerson : null,
  };
}

function partOfGrid(name: GridName): Part {
  return name === 'peopleNorth' || name === 'peopleSouth' ? 'duties' : name;
}

/** A side that is not seen yet takes no room either, so that nothing can be dropped on it. */
function bare(side: Side): Side {
  const box = { ...side.box, width: 0, height: 0 };
  return { ...side, box, label: { ...side.label, lines: [] }, items: [], next: null };
}

function cornerBetween(one: SideName, other: SideName): readonly CornerName[] {
  return CORNERS.filter((corner) => {
    const sides = sidesOfCorner(corner);
    return sides?.includes(one) && sides.includes(other);
  });
}
