import type { ItemId, PersonId } from '../ids.ts';
import type { MatrixView } from '../queries/matrix-view.ts';
import { adjacentRoles } from '../queries/roles.ts';
import { ROLES, type Role } from '../records/fields.ts';
import { fold } from './fold.ts';
import type { PasteChoices } from './place.ts';
import type { Table } from './table.ts';

/** What one axis of a cross-table is about: the items of a role, or the people. */
export type Axis = Role | 'people';

/** A row or column of a cross-table and what it stands for; null where its head names nothing of the matrix. */
export interface CrossHead {
  /** Index in the table. */
  readonly at: number;
  readonly head: string;
  readonly target: ItemId | PersonId | null;
}

export interface CrossHeads {
  readonly rowAxis: Axis;
  readonly columnAxis: Axis;
  readonly rows: readonly CrossHead[];
  readonly columns: readonly CrossHead[];
}

/**
 * The rows and columns of a table whose first row and column name items of two adjacent roles, or items and people, by
 * code, text or both; null where less than half of either do.
 */
export function findCrossHeads(table: Table, view: MatrixView, choices: PasteChoices): CrossHeads | null {
  const rowNames = table.map((row) => row[0] ?? '');
  const columnNames = table[0] ?? [];
  let best: CrossHeads | null = null;
  for (const [rowAxis, columnAxis] of PAIRS) {
    const rows = named(rowNames, axisNames(view, rowAxis));
    const columns = named(columnNames, axisNames(view, columnAxis));
    if (!halfKnown(rows) || !halfKnown(columns)) continue;
    const found = { rowAxis, columnAxis, rows, columns };
    if (!best || knownIn(found) > knownIn(best)) best = found;
  }
  return (
    best && {
      ...best,
      rows: chosen(best.rows, choices.rowHeads, targetsOf(view, best.rowAxis)),
      columns: chosen(best.columns, choices.columnHeads, targetsOf(view, best.columnAxis)),
    }
  );
}

/** The items or people of an axis by id, in order. */
export function targetsOf(view: MatrixView, axis: Axis): readonly (ItemId | PersonId)[] {
  return axis === 'people'
    ? view.people.map(({ person }) => person.id)
    : view.items[axis].map(({ id }) => id);
}

const PAIRS: readonly (readonly [Axis, Axis])[] = ROLES.flatMap((role) => [
  ...ROLES.filter((other) => adjacentRoles(role, other)).map((other) => [role, other] as const),
  [role, 'people'] as const,
  ['people', role] as const,
]);

interface Named {
  readonly id: ItemId | PersonId;
  readonly names: readonly string[];
}

function axisNames(view: MatrixView, axis: Axis): readonly Named[] {
  return axis === 'people'
    ? view.people.map(({ person }) => ({ id: person.id, names: [fold(person.name)] }))
    : view.items[axis].map(({ id, code, text }) => ({
        id,
        names: [fold(`${code} ${text}`), fold(code), fold(text)],
      }));
}

/** Heads with what they name, each target once. The first cell of both is the corner, which names nothing. */
function named(heads: readonly string[], candidates: readonly Named[]): readonly CrossHead[] {
  const free = new Set(candidates);
  return heads.slice(1).map((head, index) => {
    const said = fold(head);
    let target: Named | undefined;
    for (let way = 0; said !== '' && way < 3 && !target; way += 1) {
      target = [...free].find(({ names }) => names[way] === said);
    }
    if (target) free.delete(target);
    return { at: index + 1, head, target: target?.id ?? null };
  });
}

function halfKnown(heads: readonly CrossHead[]): boolean {
  const known = heads.filter(({ target }) => target !== null).length;
  return known > 0 && known * 2 >= heads.filter(({ head }) => head !== '').length;
}

function knownIn({ rows, columns }: CrossHeads): number {
  return [...rows, ...columns].filter(({ target }) => target !== null).length;
}

/** What the person chose takes its target from the head that had it. */
function chosen(
  heads: readonly CrossHead[],
  choices: Readonly<Record<number, string>> | undefined,
  targets: readonly (ItemId | PersonId)[],
): readonly CrossHead[] {
  if (!choices) return heads;
  const taken = new Set(Object.values(choices));
  return heads.map((head) => {
    const choice = choices[head.at];
    if (choice !== undefined) return { ...head, target: targets.find((id) => id === choice) ?? null };
    return head.target !== null && taken.has(head.target) ? { ...head, target: null } : head;
  });
}
