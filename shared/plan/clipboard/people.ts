import type { PersonId } from '../ids.ts';
import { matrixView } from '../queries/matrix-view.ts';
import { shortText } from '../records/fields.ts';
import { fold } from './fold.ts';
import { readHead } from './heads.ts';
import type { LeftOut, PasteContext } from './place.ts';
import type { Table } from './table.ts';

/** A list of names that becomes columns of people. */
export interface PeopleProposal {
  readonly type: 'people';
  readonly table: Table;
  /** Persons of the plan, or names of new ones; who has a column already is left away. */
  readonly people: readonly ({ readonly person: PersonId } | { readonly name: string })[];
  readonly leftOut: readonly LeftOut[];
}

/** Reads the first column of a table as names of people or teams. */
export function readPeople(table: Table, { records, matrix }: PasteContext): PeopleProposal {
  const view = matrixView(records, matrix);
  const known = new Map(records.list('person').map(({ id, name }) => [fold(name), id]));
  const seen = new Set(view.people.map(({ person }) => fold(person.name)));
  const leftOut: LeftOut[] = [];
  const people: PeopleProposal['people'][number][] = [];
  const names = table.map((row) => (row[0] ?? '').replace(/\s+/g, ' '));
  const heading = names.length > 1 && readHead(names[0] ?? '', view.period) !== null;
  for (const [row, name] of names.entries()) {
    if (name === '' || (row === 0 && heading) || seen.has(fold(name))) continue;
    seen.add(fold(name));
    const person = known.get(fold(name));
    if (person) people.push({ person });
    else if (shortText.safeParse(name).success) people.push({ name });
    else leftOut.push({ reason: 'tooLong', row: row + 1, column: 1, text: name });
  }
  return { type: 'people', table, people, leftOut };
}
