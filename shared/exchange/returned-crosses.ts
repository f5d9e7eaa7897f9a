import { figuresIn, readLevel } from '../plan/clipboard/levels.ts';
import { dutyIdOf, type ItemId, linkIdOf, type PersonId, sortedPair } from '../plan/ids.ts';
import { dutiesOf, strengthsOf } from '../plan/queries/scales.ts';
import { blankLink } from '../plan/records/blank.ts';
import type { Crossing, ListColumn } from './list.ts';
import { markKey, readMarkKey } from './lists/choices.ts';
import { cellReader, type OtherWords } from './returned-cells.ts';
import type { ReturnedDraft } from './returned-draft.ts';
import { problemAt } from './returned-problems.ts';
import { type ReturnedRow, reportGone, returnedRows } from './returned-rows.ts';
import type { PlacedColumn, ReturnedSheet } from './returned-sheets.ts';
import { itemFinder } from './returned-targets.ts';
import { reportMissingColumns } from './returned-told.ts';

/** What stands above a column of a cross-table. */
type Across = { readonly item: ItemId } | { readonly person: PersonId };

/** Reads a cross-table: links of a corner, or the duties of a matrix. */
export function readReturnedCrosses(of: ReturnedSheet, draft: ReturnedDraft): void {
  const { crosses } = of.list;
  if (!crosses) return;
  const { rows, gone } = returnedRows(of, [['code'], ['text']]);
  const words = otherMarks(of, draft);
  const columns = acrossColumns(of, crosses, draft).map((one) => ({
    ...one,
    read: cellReader(of, one.placed, draft, words),
  }));
  const itemOf = rowItem(of, crosses, draft);
  for (const row of rows) {
    const item = itemOf(row);
    if (!item || draft.isRemoved(item)) continue;
    for (const { placed, index, across, read } of columns) {
      const is = row.cells[placed.at] ?? null;
      const reading = read(is, row.was?.cells[index] ?? null);
      if (reading.is === 'value') {
        mark(item, across, reading.value === null ? null : String(reading.value), draft);
      } else if (reading.is !== 'same') {
        draft.report(problemAt(of.sheet.name, row.at, placed.at, 'notAChoice', String(is ?? '')));
      }
    }
  }
  reportGone(of, gone, draft);
  reportMissingColumns(of, draft);
}

/** Whose links or duties a row holds; says so where nobody can tell. */
function rowItem(
  of: ReturnedSheet,
  crosses: Crossing,
  draft: ReturnedDraft,
): (row: ReturnedRow) => ItemId | null {
  const find = itemFinder(
    draft,
    ({ matrix, role }) => matrix === crosses.matrix && crosses.rows.includes(role),
  );
  const heads = ['code', 'text'].flatMap(
    (key) => of.columns.find(({ column }) => column.key === key)?.at ?? [],
  );
  return ({ at, was, cells }) => {
    const id =
      draft.get('item', was?.id ?? '')?.id ?? find(...heads.map((head) => String(cells[head] ?? '')));
    if (id) return id;
    const head = heads.find((one) => (cells[one] ?? null) !== null) ?? 0;
    draft.report(problemAt(of.sheet.name, at, head, 'unknownRow', String(cells[head] ?? '')));
    return null;
  };
}

interface AcrossColumn {
  readonly placed: PlacedColumn;
  readonly across: Across;
  /** In the rows of the list; -1 for a column that somebody added. */
  readonly index: number;
}

function acrossColumns(of: ReturnedSheet, crosses: Crossing, draft: ReturnedDraft): readonly AcrossColumn[] {
  const side = crosses.columns;
  const known = of.columns.flatMap((placed): readonly AcrossColumn[] => {
    const { key } = placed.column;
    const found = side === 'people' ? draft.get('person', key) : draft.get('item', key);
    if (!found || placed.column.readBack !== 'always' || draft.isRemoved(found.id)) return [];
    const across = found.kind === 'person' ? { person: found.id } : { item: found.id };
    return [{ placed, across, index: of.list.columns.indexOf(placed.column) }];
  });
  const template = known[0]?.placed.column;
  const find = itemFinder(draft, ({ matrix, role }) => matrix === crosses.matrix && role === side);
  const added = of.strangers.flatMap(({ at, heading }): readonly AcrossColumn[] => {
    const across = side === 'people' ? personAcross(heading, draft) : itemAcross(heading, find);
    if (across && template)
      return [{ placed: { at, column: renamed(template, heading) }, across, index: -1 }];
    draft.report(problemAt(of.sheet.name, of.headingRow, at, 'unknownColumn', heading));
    return [];
  });
  return [...known, ...added];
}

function renamed(template: ListColumn, heading: string): ListColumn {
  return { ...template, key: '', heading };
}

function personAcross(heading: string, draft: ReturnedDraft): Across | null {
  const person = draft.knownPerson(heading);
  return person && { person };
}

/** Headings are code and text; somebody who adds one may write either. */
function itemAcross(heading: string, find: ReturnType<typeof itemFinder>): Across | null {
  const item = find(heading, heading.trim().split(/\s/)[0] ?? '');
  return item && { item };
}

/** Marks as people write them elsewhere: S, M and W, 9, 3 and 1, other signs; a dash is none. */
function otherMarks(of: ReturnedSheet, draft: ReturnedDraft): OtherWords {
  const scale = of.list.key === 'links' ? strengthsOf(draft.base) : dutiesOf(draft.base);
  const cells = of.sheet.rows
    .slice(of.headingRow + 1)
    .flat()
    .flatMap((cell) => (cell === null ? [] : [String(cell)]));
  const figures = figuresIn(cells, scale);
  return (text) => {
    const reading = readLevel(text, scale, figures);
    if (!reading) return undefined;
    if (reading.is === 'none') return null;
    if (reading.negative && of.list.key === 'duties') return undefined;
    return markKey(reading.level, reading.negative);
  };
}

function mark(item: ItemId, across: Across, key: string | null, draft: ReturnedDraft): void {
  if ('person' in across) markDuty(item, across.person, key, draft);
  else markLink(item, across.item, key, draft);
}

function markLink(row: ItemId, column: ItemId, key: string | null, draft: ReturnedDraft): void {
  const id = linkIdOf(row, column);
  const before = draft.get('link', id);
  if (key === null) {
    if (before) draft.drop(before);
    return;
  }
  const { level, effect } = readMarkKey(key);
  if (before) {
    draft.put({ ...before, strength: level, effect });
    return;
  }
  const [a, b] = sortedPair(row, column);
  draft.put(blankLink({ id, a, b, strength: level, effect, author: draft.context.author }));
}

function markDuty(item: ItemId, person: PersonId, level: string | null, draft: ReturnedDraft): void {
  const id = dutyIdOf(item, person);
  const before = draft.get('duty', id);
  if (level === null) {
    if (before) draft.drop(before);
    return;
  }
  if (before) {
    draft.put({ ...before, level });
    return;
  }
  draft.put({ kind: 'duty', id, item, person, level, extra: null });
  const matrix = draft.get('item', item)?.matrix;
  if (matrix) draft.giveColumn(matrix, person);
}
