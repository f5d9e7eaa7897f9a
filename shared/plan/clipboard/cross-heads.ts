import type { ItemId, PersonId } from '../ids.ts';
import type { MatrixView } from '../queries/matrix-view.ts';
import { adjacentRoles } from '../queries/roles.ts';
import { ROLES } from '../records/fields.ts';
import { fold } from './fold.ts';
import type { Axis, PasteChoices } from './place.ts';
import type { Table } from './table.ts';

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
  const best = likeliestHeads(table, view);
  return best && withChoices(best, view, choices);
}

/** The same with what the person chose: it takes its target from the head that had it. */
export function withChoices(heads: CrossHeads, view: MatrixView, choices: PasteChoices): CrossHeads {
  return {
    ...heads,
    rows: chosen(heads.rows, choices.rowHeads, targetsOf(view, heads.rowAxis)),
    columns: chosen(heads.columns, choices.columnHeads, targetsOf(view, heads.columnAxis)),
  };
}

/** What the heads of a table name, where it is known what its axes are. */
export function readCrossHeads(
  table: Table,
  view: MatrixView,
  [rowAxis, columnAxis]: readonly [Axis, Axis],
): CrossHeads {
  return {
    rowAxis,
    columnAxis,
    rows: named(
      table.map((row) => row[0] ?? ''),
      axisNames(view, rowAxis),
    ),
    columns: named(table[0] ?? [], axisNames(view, columnAxis)),
  };
}

function likeliestHeads(table: Table, view: MatrixView): CrossHeads | null {
  let best: CrossHeads | null = null;
  for (const axes of PAIRS) {
    const found = readCrossHeads(table, view, axes);
    if (!halfKnown(found.rows) || !halfKnown(found.columns)) continue;
    if (!best || knownIn(found) > knownIn(best)) best = found;
  }
  return best;
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

/** The code before a text: “K2: OEE”. */
const LEADING_CODE = /^(\D{1,4}\d{1,4})(?=[\s.:)–—-])/u;

/** Heads with what they name, each target once. The first cell of both is the corner, which names nothing. */
function named(heads: readonly string[], candidates: readonly Named[]): readonly CrossHead[] {
  const ways = [0, 1, 2].map((way) => Map.groupBy(candidates, ({ names }) => names[way] ?? ''));
  const taken = new Set<Named>();
  const freeBy = (way: number, said: string) =>
    said === '' ? undefined : ways[way]?.get(said)?.find((candidate) => !taken.has(candidate));
  const targets = heads.slice(1).map((head) => {
    const said = fold(head);
    const target = freeBy(0, said) ?? freeBy(1, said) ?? freeBy(2, said);
    if (target) taken.add(target);
    return target;
  });
  return heads.slice(1).map((head, index) => {
    // Only what nobody else is called: the text behind the code may be worded otherwise than the item's.
    const target = targets[index] ?? freeBy(1, fold(LEADING_CODE.exec(head.trim())?.[1] ?? ''));
    if (target) taken.add(target);
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
