import type { Person } from '../plan/records/records.ts';
import { cellReader } from './returned-cells.ts';
import type { ReturnedDraft } from './returned-draft.ts';
import { problemAt, problemIn } from './returned-problems.ts';
import { type ReturnedRow, reportStrangers, returnedRows } from './returned-rows.ts';
import type { ReturnedSheet } from './returned-sheets.ts';
import { reportMissingColumns } from './returned-told.ts';

/** Reads the list of people: names and mail addresses, new people, and people who are not there any more. */
export function readReturnedPeople(of: ReturnedSheet, draft: ReturnedDraft): void {
  const { rows, gone } = returnedRows(of, [['mail'], ['name']]);
  const cells = of.columns
    .filter(({ column }) => column.readBack === 'always')
    .map((placed) => ({
      ...placed,
      index: of.list.columns.indexOf(placed.column),
      read: cellReader(of, placed, draft),
    }));
  for (const row of rows) {
    const person = personIn(of, row, draft);
    for (const { at, column, index, read } of person ? cells : []) {
      const is = row.cells[at] ?? null;
      const reading = read(is, row.was?.cells[index] ?? null);
      if (!person || reading.is !== 'value' || (column.key === 'name' && !row.was)) continue;
      const reason = draft.set(person, column.key, reading.value === null ? '' : String(reading.value));
      if (reason) draft.report(problemAt(of.sheet.name, row.at, at, reason, String(is ?? '')));
    }
  }
  for (const { id } of gone) {
    const record = draft.base.get('person', id);
    if (record)
      draft.remove({ record, report: () => draft.report(problemIn(of.sheet.name, 'mustStay', record.name)) });
  }
  reportStrangers(of, draft);
  reportMissingColumns(of, draft);
}

/** Whom a row is about, somebody new in a new one; says so where the name can be nobody's. */
function personIn(of: ReturnedSheet, row: ReturnedRow, draft: ReturnedDraft): Person | null {
  const column = of.columns.find(({ column: { key } }) => key === 'name');
  const name = String(row.cells[column?.at ?? -1] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  // Somebody whose name is empty is nobody that could be chosen anywhere.
  const nameless = column !== undefined && name === '';
  const id = nameless ? null : (row.was?.id ?? (name && draft.personNamed(name)));
  const person = id ? draft.get('person', id) : undefined;
  if (person) return person;
  const reason = nameless || name === '' ? 'nameMissing' : 'notAllowed';
  draft.report(problemAt(of.sheet.name, row.at, column?.at ?? of.columns[0]?.at ?? 0, reason, name));
  return null;
}
