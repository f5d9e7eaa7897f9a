import { fold } from '../plan/clipboard/fold.ts';
import { readBetter, readStatus } from '../plan/clipboard/values.ts';
import { itemId, type MatrixId, matrixId } from '../plan/ids.ts';
import { blankItem } from '../plan/records/blank.ts';
import { type Role, role as roleSchema } from '../plan/records/fields.ts';
import { fieldValue, type Item } from '../plan/records/records.ts';
import { type CellReading, cellReader, type OtherWords } from './returned-cells.ts';
import type { ReturnedDraft } from './returned-draft.ts';
import { problemAt, problemIn } from './returned-problems.ts';
import { type ReturnedRow, reportStrangers, returnedRows } from './returned-rows.ts';
import type { ReturnedSheet } from './returned-sheets.ts';
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
  const newItem = itemAdder(of, role, draft);
  let above: Item | null = null;
  for (const row of rows) {
    const item: Item | null = row.was ? (draft.get('item', row.was.id) ?? null) : newItem(row, above);
    if (!item) continue;
    above = item;
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
      return person === null ? 'notAChoice' : draft.set(item, field, person);
    }
    case 'value':
      if (field === 'code' && reading.value === null) return item.code === '' ? null : 'codeMissing';
      return draft.set(item, field, reading.value ?? fieldValue(BLANK, field) ?? null);
  }
}

/** What an empty cell stands for: an empty text, nothing, or the status that new items have. */
const BLANK = blankItem({
  id: itemId.parse('blank'),
  matrix: matrixId.parse('blank'),
  role: 'measure',
  ...{ code: '', text: '', order: 'a0' },
});

/** Makes a new item behind that of the row above; null where nothing says which matrix it belongs to. */
function itemAdder(of: ReturnedSheet, role: Role, draft: ReturnedDraft) {
  const matrixOf = matrixReader(of, draft);
  const columnOf = new Map(of.columns.map(({ at, column }) => [column.key, at]));
  return (row: ReturnedRow, above: Item | null): Item | null => {
    const matrix = matrixOf(row, above);
    if (!matrix) return null;
    const said = (key: string) => fold(String(row.cells[columnOf.get(key) ?? -1] ?? ''));
    const id = itemId.parse(draft.newId('item', matrix, role, said('code'), said('text')));
    return draft.addItem(id, matrix, role, above?.matrix === matrix ? above.id : null);
  };
}

/** The matrix of a new row: as it says; else that of the row above, or of a workbook of one matrix. */
function matrixReader(of: ReturnedSheet, draft: ReturnedDraft) {
  const placed = of.columns.find(({ column }) => column.key === 'matrix');
  const read = placed && cellReader(of, placed, draft);
  const [only, ...more] = draft.own.matrices;
  return (row: ReturnedRow, above: Item | null): MatrixId | null => {
    const at = placed?.at ?? of.columns[0]?.at ?? 0;
    const said = row.cells[at] ?? null;
    const reading = read?.(said, null) ?? { is: 'same' };
    if (reading.is === 'value' && reading.value !== null) return matrixId.parse(reading.value);
    const matrix = more.length === 0 ? only : above?.matrix;
    if (matrix && (reading.is === 'same' || reading.is === 'value')) return matrix;
    draft.report(problemAt(of.sheet.name, row.at, at, 'noMatrix', String(said ?? '')));
    return null;
  };
}

/** A code that is new is settled when all are read: two items may have exchanged theirs. */
function checkCode(of: ReturnedSheet, row: ReturnedRow, item: Item, draft: ReturnedDraft): void {
  if (row.was && draft.get('item', item.id)?.code === item.code) return;
  const at = of.columns.find(({ column }) => column.key === 'code')?.at ?? 0;
  const report = (code: string) => draft.report(problemAt(of.sheet.name, row.at, at, 'codeTaken', code));
  draft.claimCode({ id: item.id, report });
}
