import { fold } from '../../plan/clipboard/fold.ts';
import { WorkingCopy } from '../../plan/commands/working-copy.ts';
import type { Difference } from '../../plan/edits/edit.ts';
import type { EditContext } from '../../plan/edits/make.ts';
import { membershipIdOf, type PersonId, personId, type UnitId, unitId } from '../../plan/ids.ts';
import { inOrder, placeRun } from '../../plan/order.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import type { Unit } from '../../plan/records/records.ts';
import type { Declared } from './declared.ts';
import type { Matched } from './match.ts';

/** What a list without faults makes of the plan: units and people that it lacks, and what the list says otherwise of others. */
export function organisationDifference(
  declared: Declared,
  matched: Matched,
  records: RecordSet,
  context: EditContext,
): Difference {
  const copy = new WorkingCopy(records);
  const people = putPeople(copy, declared, matched, records, context);
  const units = putUnits(copy, declared, matched, { records, people, context });
  for (const { unit, person, roles } of declared.members) {
    const [inUnit, member] = [units.get(unit), people.get(person)];
    if (!inUnit || !member) continue;
    const id = membershipIdOf(inUnit, member);
    const known = copy.get('membership', id);
    const role = roles.join(', ') || known?.role || '';
    copy.put({ kind: 'membership', id, unit: inUnit, person: member, role, extra: known?.extra ?? null });
  }
  return copy.difference();
}

function putPeople(
  copy: WorkingCopy,
  declared: Declared,
  matched: Matched,
  records: RecordSet,
  context: EditContext,
): ReadonlyMap<string, PersonId> {
  const ids = new Map<string, PersonId>();
  const all = inOrder(records.list('person'));
  const news = [...declared.people.keys()].filter((name) => !matched.people.has(name));
  const { orders } = placeRun(all, all.length, news.length);
  const orderOf = new Map(news.map((name, index) => [name, orders[index] ?? 'a0']));
  for (const [key, { name, mail }] of declared.people) {
    const known = matched.people.get(key);
    const id = known?.id ?? personId.parse(context.newId());
    ids.set(key, id);
    copy.put({
      kind: 'person',
      id,
      name: known && fold(known.name) === key ? known.name : name,
      mail: mail?.name ?? known?.mail ?? '',
      order: known?.order ?? orderOf.get(key) ?? 'a0',
      extra: known?.extra ?? null,
    });
  }
  return ids;
}

interface Given {
  readonly records: RecordSet;
  readonly people: ReadonlyMap<string, PersonId>;
  readonly context: EditContext;
}

/** Units in the order of the list; those that are new where they stand come behind the others. */
function putUnits(
  copy: WorkingCopy,
  declared: Declared,
  matched: Matched,
  { records, people, context }: Given,
): ReadonlyMap<string, UnitId> {
  const ids = new Map<string, UnitId>([...matched.units].map(([name, { id }]) => [name, id]));
  for (const name of declared.units.keys()) {
    if (!ids.has(name)) ids.set(name, unitId.parse(context.newId()));
  }
  const arrivals = new Map<UnitId | null, Unit[]>();
  for (const [key, { name, parent, lead }] of declared.units) {
    const known = matched.units.get(key);
    const below = parent ? (ids.get(fold(parent.name)) ?? null) : (known?.parent ?? null);
    const unit: Unit = {
      kind: 'unit',
      id: ids.get(key) ?? unitId.parse(context.newId()),
      name: known?.name ?? name,
      parent: below,
      lead: (lead && people.get(fold(lead.name))) ?? known?.lead ?? null,
      order: known?.order ?? 'a0',
      extra: known?.extra ?? null,
    };
    copy.put(unit);
    if (!known || known.parent !== below) arrivals.set(below, [...(arrivals.get(below) ?? []), unit]);
  }
  for (const [parent, units] of arrivals) {
    const there = inOrder(records.list('unit').filter((unit) => unit.parent === parent));
    const { orders } = placeRun(there, there.length, units.length);
    for (const [index, unit] of units.entries()) copy.put({ ...unit, order: orders[index] ?? unit.order });
  }
  return ids;
}
