import type { PersonId } from '../ids.ts';
import type { RecordSet } from '../record-set.ts';
import { shortText } from '../records/fields.ts';
import { fold } from './fold.ts';

/** A person of the plan, or the name of a new one. */
export type NamedPerson = { readonly person: PersonId } | { readonly name: string };

/** How several names stand in one cell. A comma also parts a surname from a first name, so only a list of people has it. */
const BETWEEN_OWNERS = /\s*(?:[+＋;；\n、]| & )\s*/;
const BETWEEN_PEOPLE = /\s*(?:[+＋;；,，/／\n、・]| & )\s*/;

/**
 * A reader of cells that name people or teams: “Assembly + Logistics” is two, unless the plan has somebody of that very
 * name. Null where a name is too long to be one.
 */
export function nameReader(
  records: RecordSet,
): (cell: string, use: 'owner' | 'people') => readonly NamedPerson[] | null {
  const people = new Map(records.list('person').map(({ id, name }) => [fold(name), id]));
  return (cell, use) => {
    const whole = people.get(fold(cell));
    if (whole) return [{ person: whole }];
    const names = new Map<string, NamedPerson>();
    for (const part of cell.split(use === 'owner' ? BETWEEN_OWNERS : BETWEEN_PEOPLE)) {
      const name = part.replace(/\s+/g, ' ').trim();
      if (name === '' || names.has(fold(name))) continue;
      if (!shortText.safeParse(name).success) return null;
      const person = people.get(fold(name));
      names.set(fold(name), person ? { person } : { name });
    }
    return [...names.values()];
  };
}
