import { setOwner, setOwners } from '../../plan/commands/owner.ts';
import type { PersonId } from '../../plan/ids.ts';
import { recordsWhere } from '../../plan/lookup.ts';
import { dutiesOf } from '../../plan/queries/scales.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import type { Item, Person } from '../../plan/records/records.ts';
import { plainName, readsAsDepartment } from '../wording/department-words.ts';
import { choice, type Mend, type PlacedHit, type Remedies } from './remedy.ts';

/** The likeliest owner by one click, and whoever else has to do with the matrix. */
export const nameAnOwner: Remedies = (records, hit, words) => {
  const item = records.get('item', hit.items[0] ?? '');
  if (!item) return [];
  const [best, ...others] = peopleAround(records, hit, item);
  if (!best) return [];
  const making =
    ({ id }: Person): Mend =>
    (now, context) =>
      setOwner(now, { item: item.id, owner: id }, context);
  return [
    { type: 'edit', label: words.makeOwner(best.name), mend: making(best) },
    ...choice(
      words.chooseOwner,
      others.map((person) => ({ label: person.name, mend: making(person) })),
    ),
  ];
};

/** All items that a department owns go to one person: to the lead of that unit or of the matrix's, or to somebody else. */
export const nameOnePerson: Remedies = (records, hit, words) => {
  const department = records.get('person', hit.people[0] ?? '');
  const items = hit.items.filter((id) => records.has('item', id));
  if (!department || items.length === 0) return [];
  const called = records.list('unit').find(({ name }) => plainName(name) === plainName(department.name));
  const lead = records.get('person', called?.lead ?? '');
  const [best, ...others] = unique([...(lead ? [lead] : []), ...peopleAround(records, hit, null)]).filter(
    ({ id }) => id !== department.id,
  );
  if (!best) return [];
  const handing =
    ({ id }: Person): Mend =>
    (now, context) =>
      setOwners(now, { items, owner: id }, context);
  return [
    { type: 'edit', label: words.handOver(best.name), mend: handing(best) },
    ...choice(
      words.handOverTo,
      others.map((person) => ({ label: person.name, mend: handing(person) })),
    ),
  ];
};

/** People who have to do with an item or its matrix, the likeliest first; departments are no people. */
function peopleAround(records: RecordSet, { matrix: id }: PlacedHit, item: Item | null): readonly Person[] {
  const matrix = records.get('matrix', id);
  const unit = records.get('unit', matrix?.unit ?? '');
  const ids: readonly (PersonId | null | undefined)[] = [
    ...(item ? dutyHolders(records, item) : []),
    unit?.lead,
    matrix?.owner,
    ...recordsWhere(records, 'participant', 'matrix', id).map(({ person }) => person),
    ...(unit ? recordsWhere(records, 'membership', 'unit', unit.id).map(({ person }) => person) : []),
  ];
  return unique(ids.flatMap((person) => records.get('person', person ?? '') ?? [])).filter(
    ({ name }) => !readsAsDepartment(name),
  );
}

/** The strongest duty first. */
function dutyHolders(records: RecordSet, { id }: Item): readonly PersonId[] {
  const levels = dutiesOf(records).map(({ key }) => key);
  return recordsWhere(records, 'duty', 'item', id)
    .toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
    .map(({ person }) => person);
}

function unique(people: readonly Person[]): readonly Person[] {
  return [...new Set(people)];
}
