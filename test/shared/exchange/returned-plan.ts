import type { CellValue, List } from '#shared/exchange/list.ts';
import { listsOf } from '#shared/exchange/lists/lists.ts';
import { LIST_WORDS } from '#shared/exchange/lists/words.ts';
import type { OwnWorkbook } from '#shared/exchange/own-workbook.ts';
import type { ReadSheet } from '#shared/exchange/read-tables.ts';
import { proposalFrom } from '#shared/exchange/returned.ts';
import type { ReturnContext } from '#shared/exchange/returned-draft.ts';
import { problemSentence } from '#shared/exchange/returned-problems.ts';
import type { Language } from '#shared/language.ts';
import { diff } from '#shared/plan/edits/diff.ts';
import { itemId, month, planId, valueIdOf } from '#shared/plan/ids.ts';
import { required } from '#shared/plan/lookup.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { blankValue } from '#shared/plan/records/blank.ts';

export const CONTEXT: ReturnContext = {
  // Long enough to be told apart; a hash in the program.
  idFor: (words) => `new-${Buffer.from(words).toString('base64url').slice(-58)}`,
  author: 'Kim',
  dayFirst: false,
};

export function ownOf(records: RecordSet, language: Language = 'en'): OwnWorkbook {
  const plan = records.list('plan')[0]?.id ?? planId.parse('plan');
  return { plan, edit: null, seq: 0, language, matrices: records.list('matrix').map(({ id }) => id) };
}

/** A sheet that can be typed into: as the writer lays it out, keys above, ids on the left. */
export interface Sheet {
  name: string;
  rows: CellValue[][];
}

export function sheetsOf(records: RecordSet, language: Language = 'en'): Sheet[] {
  const { matrices } = ownOf(records, language);
  return listsOf(records, matrices, LIST_WORDS[language]).map(sheetOf);
}

function sheetOf({ id, name, columns, rows }: List): Sheet {
  return {
    name,
    rows: [
      [id, ...columns.map(({ key }) => key)],
      ['id', ...columns.map(({ heading }) => heading)],
      ...rows.map((row) => [row.id, ...row.cells]),
    ],
  };
}

/** The sheet of a list by its id. */
export function sheetWith(sheets: readonly Sheet[], list: string): Sheet {
  const found = sheets.find(({ rows }) => rows[0]?.[0] === list);
  if (!found) throw new Error(`No sheet of ${list}.`);
  return found;
}

/** Types a value into the row with that id, in the column with that key. */
export function type(sheet: Sheet, row: string, column: string, value: CellValue): void {
  const at = sheet.rows[0]?.indexOf(column) ?? -1;
  const cells = sheet.rows.find(([id]) => id === row);
  if (at < 0 || !cells) throw new Error(`No cell ${row} ${column} in ${sheet.name}.`);
  cells[at] = value;
}

/** Adds a row with values by key, and no id. */
export function addRow(sheet: Sheet, values: Readonly<Record<string, CellValue>>): void {
  sheet.rows.push((sheet.rows[0] ?? []).map((key, at) => (at === 0 ? null : (values[String(key)] ?? null))));
}

export function readSheets(sheets: readonly Sheet[]): readonly ReadSheet[] {
  return sheets.map(({ name, rows }) => ({ name, rows, hidden: false, marks: [], merged: [] }));
}

/** What the sheets would make of the plan, and what of them is not taken. */
export function returned(
  base: RecordSet,
  sheets: readonly Sheet[],
  language: Language = 'en',
  context = CONTEXT,
) {
  const { theirs, problems, ...rest } = proposalFrom(
    base,
    ownOf(base, language),
    readSheets(sheets),
    context,
  );
  return { theirs, difference: diff(base, theirs), problems: problems.map(problemSentence), ...rest };
}

/** Texts, figures and dates that are easily changed on the way through a file. */
export function awkward(records: RecordSet): RecordSet {
  const item = required(records, 'item', 'A1');
  const at = month.parse('2026-07');
  const value = blankValue({
    id: valueIdOf(itemId.parse('K1'), at),
    item: itemId.parse('K1'),
    month: at,
    plan: 0.1 + 0.2,
    milestone: '2026-03',
  });
  return records.with([
    {
      ...item,
      text: "=1+1 & <b> _x0041_ 'quote' \r\n次\u0007 🏭 ",
      why: '007',
      due: '2026-03',
      start: '2026-02-29',
      perspective: 'TRUE',
      budget: 1e-7,
    },
    value,
  ]);
}
