import { fold } from '../../plan/clipboard/fold.ts';
import { type PeopleProposal, readPeople } from '../../plan/clipboard/people.ts';
import { WorkingCopy } from '../../plan/commands/working-copy.ts';
import type { Difference } from '../../plan/edits/edit.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import { shortText } from '../../plan/records/fields.ts';
import type { MappingOf } from './mapping.ts';
import { placed, type SheetProblem } from './problems.ts';
import { above } from './read-items.ts';
import { headOf, isFilled, type SourceSheet, widthOf } from './source.ts';

export interface PeopleReading {
  readonly proposal: PeopleProposal;
  readonly problems: readonly SheetProblem[];
}

/** Reads a sheet as people who get columns of the matrix. */
export function readPeopleSheet(
  sheet: SourceSheet,
  mapping: MappingOf<'people'>,
  records: RecordSet,
): PeopleReading {
  const { matrix, top, heads, name, mail } = mapping;
  const first = top + heads;
  const names = sheet.rows.slice(first).map((_, row) => [headOf(sheet.rows, row + first, name)]);
  const proposal = readPeople(names, { records, matrix, place: { at: 'people' }, dayFirst: false });
  const placing = { row: (row: number) => row + first, column: () => name };
  const others = Array.from({ length: widthOf(sheet.rows) }, (_, column) => column).filter(
    (column) =>
      column !== name && column !== mail && sheet.rows.slice(first).some((row) => isFilled(row[column])),
  );
  const problems: readonly SheetProblem[] = [
    ...above(sheet, top),
    ...others.map((column) => ({
      reason: 'ignoredColumn' as const,
      row: null,
      column,
      text: heads > 0 ? headOf(sheet.rows, top, column) : '',
    })),
    ...proposal.leftOut.map((left) => placed(left, placing)),
  ];
  return { proposal, problems };
}

/** The mail addresses of a list of people, who are in the plan by now. */
export function mailsOf(
  { rows }: SourceSheet,
  { top, heads, name, mail }: MappingOf<'people'>,
  records: RecordSet,
): Difference {
  const copy = new WorkingCopy(records);
  if (mail !== null) {
    const people = new Map(records.list('person').map((person) => [fold(person.name), person]));
    for (let row = top + heads; row < rows.length; row += 1) {
      const person = people.get(fold(headOf(rows, row, name)));
      const address = headOf(rows, row, mail);
      if (person && address !== '' && shortText.safeParse(address).success) {
        copy.put({ ...person, mail: address });
      }
    }
  }
  return copy.difference();
}
