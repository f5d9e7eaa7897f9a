import type { ItemId, PersonId } from '../plan/ids.ts';
import type { MatrixView } from '../plan/queries/matrix-view.ts';
import { DEFAULT_DUTIES, DEFAULT_STRENGTHS, type Scale } from '../plan/records/fields.ts';
import type { Duty, Link } from '../plan/records/records.ts';
import type { Grid, GridRow, Mark } from './scene.ts';
import { MARK_RADIUS } from './spacing.ts';

/** The records that the marks of a scene were made of. */
export interface MarkSource {
  readonly links: readonly Link[];
  readonly duties: readonly Duty[];
}

type Level = Omit<Mark, 'x' | 'y' | 'radius' | 'column'>;

/**
 * Puts marks into grids. Only what differs between two sources is looked at, and a row in which nothing differs
 * stays the same object.
 * @param before what the marks in `grids` were made of; empty for grids without marks
 */
export function placeMarks(grids: readonly Grid[], before: MarkSource, view: MatrixView): readonly Grid[] {
  const links = difference(before.links, view.links);
  const duties = difference(before.duties, view.duties);
  if (links.none && duties.none) return grids;
  const strengths = stepsOf(view.plan?.strengths ?? DEFAULT_STRENGTHS);
  const levels = stepsOf(view.plan?.duties ?? DEFAULT_DUTIES);
  const changes = new CellChanges();
  for (const { a, b } of links.removed) changes.set(a, b, null);
  for (const { item, person } of duties.removed) changes.set(item, person, null);
  for (const { a, b, strength, effect } of links.added) {
    changes.set(a, b, { level: strength, step: strengths(strength), negative: effect === 'negative' });
  }
  for (const { item, person, level } of duties.added) {
    changes.set(item, person, { level, step: levels(level), negative: false });
  }
  return grids.map((grid) => {
    const columns = new Map(grid.columns.map((column) => [column.id, column]));
    const rows = grid.rows.map((row) => changedRow(row, columns, changes));
    return rows.every((row, index) => row === grid.rows[index]) ? grid : { ...grid, rows };
  });
}

function changedRow(
  row: GridRow,
  columns: ReadonlyMap<string, { readonly id: Mark['column']; readonly x: number; readonly width: number }>,
  changes: CellChanges,
): GridRow {
  const ofRow = changes.of(row.item);
  if (!ofRow) return row;
  const marks = row.marks.filter(({ column }) => !ofRow.has(column));
  let changed = marks.length !== row.marks.length;
  for (const [id, level] of ofRow) {
    const column = columns.get(id);
    if (!column || !level) continue;
    changed = true;
    marks.push({
      column: column.id,
      x: column.x + column.width / 2,
      y: row.y + row.height / 2,
      radius: MARK_RADIUS,
      ...level,
    });
  }
  return changed ? { ...row, marks: marks.sort((a, b) => a.x - b.x) } : row;
}

/** What is new in cells, by either end; null empties a cell. */
class CellChanges {
  readonly #byEnd = new Map<string, Map<string, Level | null>>();

  set(one: ItemId, other: ItemId | PersonId, level: Level | null): void {
    this.#put(one, other, level);
    this.#put(other, one, level);
  }

  of(end: string): ReadonlyMap<string, Level | null> | undefined {
    return this.#byEnd.get(end);
  }

  #put(from: string, to: string, level: Level | null): void {
    const ends = this.#byEnd.get(from);
    if (ends) ends.set(to, level);
    else this.#byEnd.set(from, new Map([[to, level]]));
  }
}

/** A level that the scale no longer has counts as its weakest. */
function stepsOf(scale: Scale): (key: string) => number {
  const steps = new Map(scale.map(({ key }, step) => [key, step]));
  return (key) => steps.get(key) ?? scale.length - 1;
}

interface Difference<R> {
  readonly removed: readonly R[];
  readonly added: readonly R[];
  readonly none: boolean;
}

/** What is between the common beginning and the common end of two lists. Records are immutable, so identity tells. */
function difference<R>(before: readonly R[], after: readonly R[]): Difference<R> {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const removed = before.slice(start, before.length - end);
  const added = after.slice(start, after.length - end);
  return { removed, added, none: removed.length === 0 && added.length === 0 };
}
