import { fold } from '../plan/clipboard/fold.ts';
import { readBetter, readStatus } from '../plan/clipboard/values.ts';
import { itemId, type MatrixId, matrixId } from '../plan/ids.ts';
import { placeRun } from '../plan/order.ts';
import { blankItem } from '../plan/records/blank.ts';
import { type Role, role as roleSchema } from '../plan/records/fields.ts';
import { fieldsOf, type Item } from '../plan/records/records.ts';
import { type CellReading, cellReader, type OtherWords } from './returned-cells.ts';
import type { ReturnedDraft } from './returned-draft.ts';
import { problemAt, problemIn } from './returned-problems.ts';
import { type ReturnedRow, reportStrangers, returnedRows } from './returned-rows.ts';
import type { PlacedColumn, ReturnedSheet } from './returned-sheets.ts';
import { reportMissingColumns } from './returned-told.ts';

/** Reads the list of one role: changed fields, new items, and items that are not there any more. */
export function readReturnedItems(of: ReturnedSheet, draft: ReturnedDraft): void {
  const role = roleSchema.parse(of.list.key);
  const { rows, gone } = returnedRows(of, [['matrix', 'code'], ['matrix', 'text'], ['text']]);
  const cells = of.columns.map((placed) => ({
    placed,
    read: cellReader(of, placed, draft, OTHER_WORDS[placed.column.key]),
  }));
  const indexOf = new Map(of.list.columns.map((column, index) => [column, index]));
  let before: ReturnedRow | null = null;
  const items = new Map<ReturnedRow, Item>();
  for (const row of rows) {
    const item: Item | null = row.was
      ? (draft.get('item', row.was.id) ?? null)
      : newItem(of, role, row, before && (items.get(before) ?? null), draft);
    if (!item) continue;
    items.set(row, item);
    before = row;
    for (const { placed, read } of cells) {
      const { at, column } = placed;
      if (column.readBack !== 'always') continue;
      const was = row.was?.cells[indexOf.get(column) ?? -1] ?? null;
      const reading = read(row.cells[at] ?? null, was);
      const reason = put(item, column.key, reading, draft);
      if (reason) draft.report(problemAt(of.sheet.name, row.at, at, reason, String(row.cells[at] ?? '')));
    }
    checkCode(of, row, item, draft);
  }
  for (const { id } of gone) {
    const record = draft.base.get('item', id);
    if (!record) continue;
    const report = () => draft.report(problemIn(of.sheet.name, 'mustStay', record.code));
    draft.remove({ record, report });
  }
  reportStrangers(of, draft);
  reportMissingColumns(of, draft);
}

const OTHER_WORDS: { readonly [key: string]: OtherWords } = { status: readStatus, better: readBetter };

/** Puts one cell into its field; the reason where it cannot. */
function put(item: Item, field: string, reading: CellReading, draft: ReturnedDraft) {
  switch (reading.is) {
    case 'same':
      return null;
    case 'problem':
      return reading.reason;
    case 'other': {
      const person = field === 'owner' ? draft.personNamed(reading.text.replace(/\s+/g, ' ')) : null;
      return person === null ? 'tooLong' : draft.set(item, field, person);
    }
    case 'value':
      if (field === 'code' && reading.value === null) return item.code === '' ? null : 'codeMissing';
      // A status always stands; an empty cell is the one that new items have.
      if (field === 'status' && reading.value === null) return draft.set(item, field, 'open');
      return draft.set(item, field, reading.value ?? emptyOf(field));
  }
}

/** Texts are empty, everything else is absent. */
function emptyOf(field: string): '' | null {
  return TEXTS.has(field) ? '' : null;
}

const TEXTS: ReadonlySet<string> = new Set(
  fieldsOf('item').filter((field) =>
    ['code', 'text', 'why', 'perspective', 'measureUnit', 'metText', 'atRiskText', 'missedText'].includes(
      field,
    ),
  ),
);

/** A new item behind that of the row above; null where nothing says which matrix it belongs to. */
function newItem(
  of: ReturnedSheet,
  role: Role,
  row: ReturnedRow,
  above: Item | null,
  draft: ReturnedDraft,
): Item | null {
  const matrix = matrixOf(of, row, above, draft);
  if (!matrix) return null;
  const said = (key: string) =>
    fold(String(row.cells[of.columns.find(({ column }) => column.key === key)?.at ?? -1] ?? ''));
  const siblings = draft.side(matrix, role);
  const index =
    above?.matrix === matrix ? siblings.findIndex(({ id }) => id === above.id) + 1 : siblings.length;
  const { orders, rekeyed } = placeRun(siblings, index, 1);
  for (const sibling of siblings) {
    const order = rekeyed.get(sibling.id);
    if (order !== undefined && order !== sibling.order) draft.put({ ...sibling, order });
  }
  const id = itemId.parse(draft.newId('item', matrix, role, said('code'), said('text')));
  const item = blankItem({ id, matrix, role, code: '', text: '', order: orders[0] ?? 'a0' });
  draft.put(item);
  return item;
}

/** As the row says; else as the row above, and that of a workbook of one matrix. */
function matrixOf(
  of: ReturnedSheet,
  row: ReturnedRow,
  above: Item | null,
  draft: ReturnedDraft,
): MatrixId | null {
  const placed = of.columns.find(({ column }) => column.key === 'matrix');
  const reading = placed && matrixIn(of, placed, row, draft);
  if (placed && (reading?.is === 'problem' || reading?.is === 'other')) {
    draft.report(problemAt(of.sheet.name, row.at, placed.at, 'noMatrix', String(row.cells[placed.at] ?? '')));
    return null;
  }
  if (reading?.is === 'value' && typeof reading.value === 'string') return matrixId.parse(reading.value);
  const [only, ...more] = draft.own.matrices;
  const matrix = more.length === 0 ? only : above?.matrix;
  if (matrix) return matrix;
  const [first] = of.columns;
  draft.report(
    problemAt(of.sheet.name, row.at, first?.at ?? 0, 'noMatrix', String(row.cells[first?.at ?? 0] ?? '')),
  );
  return null;
}

function matrixIn(
  of: ReturnedSheet,
  placed: PlacedColumn,
  row: ReturnedRow,
  draft: ReturnedDraft,
): CellReading {
  return cellReader(of, placed, draft)(row.cells[placed.at] ?? null, null);
}

/** A code that is new is settled when all are read: two items may have exchanged theirs. */
function checkCode(of: ReturnedSheet, row: ReturnedRow, item: Item, draft: ReturnedDraft): void {
  if (row.was && draft.get('item', item.id)?.code === item.code) return;
  const at = of.columns.find(({ column }) => column.key === 'code')?.at ?? 0;
  const report = (code: string) => draft.report(problemAt(of.sheet.name, row.at, at, 'codeTaken', code));
  draft.claimCode({ id: item.id, report });
}
