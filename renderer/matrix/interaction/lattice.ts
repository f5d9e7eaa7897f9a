import type { GridName, Scene, SideName } from '#shared/matrix/scene.ts';
import type { ItemId, PersonId } from '#shared/plan/ids.ts';
import type { Target } from './target.ts';

/** One line of the lattice: an item, a person, the centre, or the box where a side's next item goes. */
type Line =
  | { readonly is: 'item'; readonly id: ItemId; readonly side: SideName }
  | { readonly is: 'person'; readonly id: PersonId }
  | { readonly is: 'centre' }
  | { readonly is: 'next'; readonly side: SideName }
  | { readonly is: 'nextPerson' };

/**
 * The whole X as one table, as a screen reader and the arrow keys see it: items of north and south are rows with their
 * text in the column of the centre, items of west and east are columns with their text in the row of the centre.
 */
export interface Lattice {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** The cross-tables that are drawn: two sides may be shown without the corner between them. */
  readonly grids: ReadonlySet<GridName>;
}

export interface LatticePlace {
  readonly row: number;
  readonly column: number;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

const lattices = new WeakMap<Scene, Lattice>();

/** The lattice of a scene; the same object for the same scene. */
export function latticeOf(scene: Scene): Lattice {
  const known = lattices.get(scene);
  if (known) return known;
  const made = makeLattice(scene);
  lattices.set(scene, made);
  return made;
}

function makeLattice(scene: Scene): Lattice {
  const items = (side: SideName, axis: 'x' | 'y'): readonly Line[] =>
    scene.sides[side].items
      .toSorted((a, b) => a.box[axis] - b.box[axis])
      .map(({ item }) => ({ is: 'item', id: item, side }));
  const next = (side: SideName): readonly Line[] => (scene.sides[side].next ? [{ is: 'next', side }] : []);
  const people: readonly Line[] = scene.people.map(({ person }) => ({ is: 'person', id: person }));
  const nextPerson: readonly Line[] = scene.nextPerson ? [{ is: 'nextPerson' }] : [];
  return {
    grids: new Set(scene.grids.map(({ name }) => name)),
    rows: [
      ...next('north'),
      ...items('north', 'y'),
      { is: 'centre' },
      ...items('south', 'y'),
      ...next('south'),
    ],
    columns: [
      ...next('west'),
      ...items('west', 'x'),
      { is: 'centre' },
      ...items('east', 'x'),
      ...next('east'),
      ...people,
      ...nextPerson,
    ],
  };
}

/** What stands at a place of the lattice; null where nothing does, such as beside the box for the next item. */
export function targetAtPlace(
  { rows, columns, grids }: Lattice,
  { row, column }: LatticePlace,
): Target | null {
  const across = rows[row];
  const down = columns[column];
  if (!across || !down) return null;
  if (across.is === 'centre') return down.is === 'centre' ? { at: 'trueNorth' } : headOf(down);
  if (down.is === 'centre') return headOf(across);
  if (across.is !== 'item' || (down.is !== 'item' && down.is !== 'person')) return null;
  const north = across.side === 'north';
  if (down.is === 'person') {
    const grid = north ? 'peopleNorth' : 'peopleSouth';
    return grids.has(grid) ? { at: 'duty', grid, row: across.id, column: down.id } : null;
  }
  const west = down.side === 'west';
  const grid = north ? (west ? 'northWest' : 'northEast') : west ? 'southWest' : 'southEast';
  return grids.has(grid) ? { at: 'link', grid, row: across.id, column: down.id } : null;
}

/** Where a target stands; null where it is not a part of the table. */
export function placeOf({ rows, columns }: Lattice, target: Target): LatticePlace | null {
  const centre = {
    row: rows.findIndex(({ is }) => is === 'centre'),
    column: columns.findIndex(({ is }) => is === 'centre'),
  };
  const rowOf = (id: string) => rows.findIndex((line) => line.is === 'item' && line.id === id);
  const columnOf = (id: string) =>
    columns.findIndex((line) => (line.is === 'item' || line.is === 'person') && line.id === id);
  const found = (place: LatticePlace) => (place.row < 0 || place.column < 0 ? null : place);
  switch (target.at) {
    case 'link':
    case 'duty':
      return found({ row: rowOf(target.row), column: columnOf(target.column) });
    case 'item': {
      const row = rowOf(target.item);
      return found(row >= 0 ? { ...centre, row } : { ...centre, column: columnOf(target.item) });
    }
    case 'person':
      return found({ ...centre, column: columnOf(target.person) });
    case 'nextItem': {
      const isIt = (line: Line) => line.is === 'next' && line.side === target.side;
      const row = rows.findIndex(isIt);
      return found(row >= 0 ? { ...centre, row } : { ...centre, column: columns.findIndex(isIt) });
    }
    case 'nextPerson':
      return found({ ...centre, column: columns.findIndex(({ is }) => is === 'nextPerson') });
    case 'trueNorth':
      return centre;
    case 'title':
      return null;
  }
}

const STEPS: { readonly [D in Direction]: LatticePlace } = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

/** The next target in a direction, across corners and sides; null at the edge. Places where nothing stands are passed over. */
export function stepFrom(lattice: Lattice, target: Target, direction: Direction): Target | null {
  if (target.at === 'title') return direction === 'down' ? { at: 'trueNorth' } : null;
  const from = placeOf(lattice, target);
  if (!from) return null;
  const step = STEPS[direction];
  for (
    let row = from.row + step.row, column = from.column + step.column;
    row >= 0 && row < lattice.rows.length && column >= 0 && column < lattice.columns.length;
    row += step.row, column += step.column
  ) {
    const there = targetAtPlace(lattice, { row, column });
    if (there) return there;
  }
  return null;
}

function headOf(line: Line): Target | null {
  switch (line.is) {
    case 'item':
      return { at: 'item', item: line.id };
    case 'person':
      return { at: 'person', person: line.id };
    case 'next':
      return { at: 'nextItem', side: line.side };
    case 'nextPerson':
      return { at: 'nextPerson' };
    case 'centre':
      return { at: 'trueNorth' };
  }
}
