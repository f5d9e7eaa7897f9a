import type { List } from './list.ts';
import type { ReturnedDraft } from './returned-draft.ts';
import { problemAt, problemIn } from './returned-problems.ts';
import { reportStrangers, returnedRows } from './returned-rows.ts';
import type { ReturnedSheet } from './returned-sheets.ts';

/** Says where somebody changed what follows from something else: it is not read back, and shall not get lost unnoticed. */
export function noteTold(of: ReturnedSheet, draft: ReturnedDraft): void {
  const { rows } = returnedRows(of, []);
  const indexOf = new Map(of.list.columns.map((column, index) => [column, index]));
  for (const row of rows) {
    if (!row.was) continue;
    for (const { at, column } of of.columns) {
      if (column.readBack === 'always') continue;
      const was = row.was.cells[indexOf.get(column) ?? -1] ?? null;
      const is = row.cells[at] ?? null;
      if (plain(is) === plain(was)) continue;
      draft.report(problemAt(of.sheet.name, row.at, at, 'followsFromElse', String(is ?? '')));
    }
  }
}

function plain(value: string | number | null): string {
  return String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What tells the rows of a list that is only for reading apart, where their ids are gone. */
const ITEM_NAMES = [
  ['matrix', 'code'],
  ['matrix', 'text'],
];
const OKR_NAMES = [
  ['matrix', 'objective', 'keyResult', 'quarter'],
  ['matrix', 'objective', 'keyResult'],
  ['matrix', 'objective'],
];

const NAMES: { readonly [K in List['key']]?: typeof ITEM_NAMES } = {
  okrs: OKR_NAMES,
  dependencies: [
    ['matrix', 'code', 'giver', 'what'],
    ['matrix', 'code', 'giver'],
  ],
  claims: [['matrix', 'code', 'resource']],
  barriers: [['matrix', 'code', 'barrier']],
};

/** Says what somebody added to a list that is only for reading. */
export function noteAdded(of: ReturnedSheet, draft: ReturnedDraft): void {
  const at = of.columns[0]?.at ?? 0;
  const { rows } = returnedRows(of, NAMES[of.list.key] ?? ITEM_NAMES);
  for (const row of rows) {
    if (row.was) continue;
    const said = row.cells.find((cell, index) => cell !== null && index !== of.idColumn);
    draft.report(problemAt(of.sheet.name, row.at, at, 'unknownRow', String(said ?? '')));
  }
  reportStrangers(of, draft);
}

/** Says which columns that could be read are gone. */
export function reportMissingColumns(of: ReturnedSheet, draft: ReturnedDraft): void {
  const there = new Set(of.columns.map(({ column }) => column));
  for (const column of of.list.columns) {
    if (column.readBack !== 'always' || there.has(column) || draft.isRemoved(column.key)) continue;
    draft.report(problemIn(of.sheet.name, 'columnMissing', column.heading));
  }
}
