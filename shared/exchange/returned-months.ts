import { fold } from '../plan/clipboard/fold.ts';
import { readMonth } from '../plan/clipboard/months.ts';
import { type ItemId, type Month, month, valueIdOf } from '../plan/ids.ts';
import { blankValue } from '../plan/records/blank.ts';
import type { CellValue, ListColumn } from './list.ts';
import { readMonthRowId, SERIES, type Series } from './lists/months.ts';
import { LIST_WORDS } from './lists/words.ts';
import { cellReader } from './returned-cells.ts';
import type { ReturnedDraft } from './returned-draft.ts';
import { problemAt } from './returned-problems.ts';
import { type ReturnedRow, reportGone, returnedRows } from './returned-rows.ts';
import type { PlacedColumn, ReturnedSheet } from './returned-sheets.ts';
import { itemFinder } from './returned-targets.ts';
import { reportMissingColumns } from './returned-told.ts';

type ValueField = Series | 'milestone';

/** Reads the bowler, or what is due in words: a value per item and month. */
export function readReturnedMonths(of: ReturnedSheet, draft: ReturnedDraft): void {
  const series = of.list.key === 'months';
  const { rows, gone } = returnedRows(of, [
    series ? ['matrix', 'code', 'series'] : ['matrix', 'code'],
    series ? ['matrix', 'text', 'series'] : ['matrix', 'text'],
  ]);
  const columns = monthColumns(of, draft).map((one) => ({ ...one, read: cellReader(of, one.placed, draft) }));
  const target = rowTarget(of, draft);
  for (const row of rows) {
    const found = target(row);
    if (!found) continue;
    for (const { at, placed, index, read } of columns) {
      const is = row.cells[placed.at] ?? null;
      const reading = read(is, row.was?.cells[index] ?? null);
      const reason =
        reading.is === 'problem'
          ? reading.reason
          : reading.is === 'value'
            ? putValue(found.item, at, found.field, reading.value, draft)
            : null;
      if (reason) draft.report(problemAt(of.sheet.name, row.at, placed.at, reason, String(is ?? '')));
    }
  }
  reportGone(of, gone, draft);
  reportMissingColumns(of, draft);
}

interface MonthColumn {
  readonly placed: PlacedColumn;
  readonly at: Month;
  /** In the rows of the list; -1 for a month that somebody added. */
  readonly index: number;
}

/** The months of the list, and those that somebody added beside them under a heading that names one. */
function monthColumns(of: ReturnedSheet, draft: ReturnedDraft): readonly MonthColumn[] {
  const known = of.columns.flatMap((placed): readonly MonthColumn[] => {
    const at = month.safeParse(placed.column.key);
    return at.success ? [{ placed, at: at.data, index: of.list.columns.indexOf(placed.column) }] : [];
  });
  const taken = new Set<Month>(known.map(({ at }) => at));
  const added = of.strangers.flatMap(({ at: place, heading }): readonly MonthColumn[] => {
    const at = readMonth(heading, null);
    if (at === null || taken.has(at)) {
      draft.report(problemAt(of.sheet.name, of.headingRow, place, 'unknownColumn', heading));
      return [];
    }
    taken.add(at);
    return [{ placed: { at: place, column: newMonth(at, of.list.key === 'months') }, at, index: -1 }];
  });
  return [...known, ...added];
}

function newMonth(at: Month, figures: boolean): ListColumn {
  return { key: at, heading: at, type: figures ? 'number' : 'text', width: 10, readBack: 'always' };
}

/** Whose values a row holds, and which; says so where nobody can tell. */
function rowTarget(of: ReturnedSheet, draft: ReturnedDraft) {
  const words = LIST_WORDS[draft.own.language].series;
  const find = itemFinder(draft, ({ matrix }) => draft.own.matrices.includes(matrix));
  const cell = (row: ReturnedRow, key: string): CellValue =>
    row.cells[of.columns.find(({ column }) => column.key === key)?.at ?? -1] ?? null;
  return (row: ReturnedRow): { readonly item: ItemId; readonly field: ValueField } | null => {
    const known = row.was ? ofRow(row.was.id, of, draft) : null;
    if (known) return draft.isRemoved(known.item) ? null : known;
    const said = fold(String(cell(row, 'series') ?? ''));
    const series = SERIES.find((each) => said === each || said === fold(words[each]));
    const field = of.list.key === 'milestones' ? 'milestone' : series;
    const item = find(String(cell(row, 'code') ?? ''), String(cell(row, 'text') ?? ''));
    if (item && field) return { item, field };
    const first = row.cells.findIndex((one, at) => one !== null && at !== of.idColumn);
    draft.report(
      problemAt(of.sheet.name, row.at, Math.max(0, first), 'unknownRow', String(row.cells[first] ?? '')),
    );
    return null;
  };
}

function ofRow(
  id: string,
  { list }: ReturnedSheet,
  draft: ReturnedDraft,
): { item: ItemId; field: ValueField } | null {
  if (list.key === 'milestones') {
    const item = draft.get('item', id);
    return item ? { item: item.id, field: 'milestone' } : null;
  }
  const read = readMonthRowId(id);
  return read && { item: read.item, field: read.series };
}

/** Puts one value; a month without any has no record. */
function putValue(
  item: ItemId,
  at: Month,
  field: ValueField,
  value: string | number | null,
  draft: ReturnedDraft,
): 'tooLong' | 'notAllowed' | null {
  const id = valueIdOf(item, at);
  const before = draft.get('value', id);
  if (!before && value === null) return null;
  if (!before) draft.put(blankValue({ id, item, month: at }));
  const record = draft.get('value', id);
  if (!record) return null;
  const reason = draft.set(record, field, field === 'milestone' ? (value ?? '') : value);
  const after = draft.get('value', id);
  if (after && after.plan === null && after.actual === null && after.milestone === '' && !after.extra)
    draft.drop(after);
  return reason;
}
