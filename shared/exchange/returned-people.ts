import { cellReader } from './returned-cells.ts';
import type { ReturnedDraft } from './returned-draft.ts';
import { problemAt } from './returned-problems.ts';
import { reportStrangers, returnedRows } from './returned-rows.ts';
import type { ReturnedSheet } from './returned-sheets.ts';

/** Reads the list of people: names and mail addresses, new people, and people who are not there any more. */
export function readReturnedPeople(of: ReturnedSheet, draft: ReturnedDraft): void {
  const { rows, gone } = returnedRows(of, [['mail'], ['name']]);
  const cells = of.columns.map((placed) => ({ ...placed, read: cellReader(of, placed, draft) }));
  const name = of.columns.find(({ column }) => column.key === 'name');
  const indexOf = new Map(of.list.columns.map((column, index) => [column, index]));
  for (const row of rows) {
    const said = String(row.cells[name?.at ?? -1] ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    const problem = (at: number, reason: 'tooLong' | 'notAllowed') =>
      draft.report(problemAt(of.sheet.name, row.at, at, reason, String(row.cells[at] ?? '')));
    // Somebody whose name is empty is nobody that could be chosen anywhere.
    if (said === '' && name) {
      problem(name.at, 'notAllowed');
      continue;
    }
    const id = row.was?.id ?? draft.personNamed(said);
    const person = id === null ? undefined : draft.get('person', id);
    if (!person) {
      problem(name?.at ?? 0, 'tooLong');
      continue;
    }
    for (const { at, column, read } of cells) {
      if (column.readBack !== 'always' || (column.key === 'name' && !row.was)) continue;
      const reading = read(row.cells[at] ?? null, row.was?.cells[indexOf.get(column) ?? -1] ?? null);
      if (reading.is !== 'value') continue;
      const reason = draft.set(person, column.key, reading.value === null ? '' : String(reading.value));
      if (reason) problem(at, reason);
    }
  }
  for (const { id } of gone) {
    const record = draft.base.get('person', id);
    const report = () =>
      draft.report({ sheet: of.sheet.name, cell: null, reason: 'mustStay', text: record?.name ?? id });
    if (record) draft.remove({ record, report });
  }
  reportStrangers(of, draft);
}
