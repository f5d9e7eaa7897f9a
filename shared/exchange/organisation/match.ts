import { fold } from '../../plan/clipboard/fold.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import type { Person, Unit } from '../../plan/records/records.ts';
import type { SheetProblem } from '../mapping/problems.ts';
import type { Declared, DeclaredPerson, Said } from './declared.ts';

/** The records of the plan that a list speaks of, by folded names of the list, and what speaks against the list. */
export interface Matched {
  readonly units: ReadonlyMap<string, Unit>;
  readonly people: ReadonlyMap<string, Person>;
  readonly problems: readonly SheetProblem[];
}

export function matchedWithPlan(declared: Declared, records: RecordSet): Matched {
  const problems: SheetProblem[] = [];
  const units = new Map<string, Unit>();
  const inPlan = Map.groupBy(records.list('unit'), ({ name }) => fold(name));
  const matchUnit = ({ name, row }: Said) => {
    const [found, another] = inPlan.get(fold(name)) ?? [];
    if (another) problems.push({ reason: 'unitTwiceInPlan', row, column: null, text: name });
    else if (found) units.set(fold(name), found);
    return found !== undefined;
  };
  for (const unit of declared.units.values()) matchUnit(unit);
  for (const { parent } of declared.units.values()) {
    if (!parent || declared.units.has(fold(parent.name)) || matchUnit(parent)) continue;
    problems.push({ reason: 'parentMissing', row: parent.row, column: null, text: parent.name });
  }
  const people = matchPeople(declared, records, problems);
  return { units, people, problems: [...problems, ...circles(declared, units, records)] };
}

/** By mail address, then by name. */
function matchPeople(
  { people }: Declared,
  records: RecordSet,
  problems: SheetProblem[],
): ReadonlyMap<string, Person> {
  const byName = Map.groupBy(records.list('person'), ({ name }) => fold(name));
  const byMail = new Map(records.list('person').map((person) => [fold(person.mail), person]));
  const matched = new Map<string, Person>();
  const match = ({ name, row, mail }: DeclaredPerson) => {
    const sameMail = mail && byMail.get(fold(mail.name));
    const [found, another] = sameMail ? [sameMail] : (byName.get(fold(name)) ?? []);
    if (another) problems.push({ reason: 'personTwiceInPlan', row, column: null, text: name });
    else if (found) matched.set(fold(name), found);
  };
  for (const person of people.values()) match(person);
  return matched;
}

/** Units that would stand below themselves, once for each circle. A place is a unit of the plan, or the name of a new one. */
function circles(
  { units }: Declared,
  matched: ReadonlyMap<string, Unit>,
  records: RecordSet,
): readonly SheetProblem[] {
  const placeOf = (name: string): string => matched.get(name)?.id ?? `new ${name}`;
  const declared = new Map([...units].map(([name, unit]) => [placeOf(name), unit]));
  const above = (place: string): string | null => {
    const parent = declared.get(place)?.parent;
    return parent ? placeOf(fold(parent.name)) : (records.get('unit', place)?.parent ?? null);
  };
  const nameOf = (place: string) => declared.get(place)?.name ?? records.get('unit', place)?.name ?? '';
  const clear = new Set<string>();
  const problems: SheetProblem[] = [];
  for (const start of declared.keys()) {
    const path = new Set<string>();
    let at: string | null = start;
    while (at !== null && !clear.has(at) && !path.has(at)) {
      path.add(at);
      at = above(at);
    }
    for (const place of path) clear.add(place);
    if (at === null || !path.has(at)) continue;
    const round = [...path].slice([...path].indexOf(at));
    // Of the rows that make the circle, the first that the list itself says.
    const rows = round.flatMap((place) => declared.get(place)?.parent?.row ?? []);
    const text = [...round, at].map(nameOf).join(' → ');
    problems.push({
      ...{ reason: 'circle', row: Math.min(...rows), column: null, text: nameOf(at) },
      also: { text, row: null },
    });
  }
  return problems;
}
