import { apply } from '../edits/apply.ts';
import { type Edit, NO_DIFFERENCE } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import { membershipIdOf, type PersonId, type UnitId } from '../ids.ts';
import { required } from '../lookup.ts';
import { standsBelow } from '../queries/units.ts';
import type { RecordSet } from '../record-set.ts';
import { adding, CommandError, changing, removing, together } from './command.ts';
import { labelsFor } from './labels.ts';
import { newPerson, personNamed } from './people.ts';
import { type After, placing, standsAfter } from './placing.ts';

export function renameUnit(
  records: RecordSet,
  args: { readonly unit: UnitId; readonly name: string },
  context: EditContext,
): Edit {
  const unit = required(records, 'unit', args.unit);
  const name = args.name.trim();
  if (name === '') throw new CommandError('A unit needs a name.');
  return makeEdit(context, labelsFor(context).renameUnit(unit.name, name), changing(unit, { name }));
}

/**
 * Puts a unit below another one, or on top (null), behind `after`, first (null) or last (left out).
 * @throws CommandError where it would stand below itself
 */
export function moveUnit(
  records: RecordSet,
  args: { readonly unit: UnitId; readonly parent: UnitId | null; readonly after?: After },
  context: EditContext,
): Edit {
  const unit = required(records, 'unit', args.unit);
  const label = labelsFor(context).move(unit.name);
  if (args.parent !== null) {
    const parent = required(records, 'unit', args.parent);
    if (parent.id === unit.id || standsBelow(records, parent.id, unit.id)) {
      throw new CommandError(`${unit.name} cannot stand below itself: ${parent.name} is part of it.`);
    }
  }
  const siblings = records.list('unit').filter(({ id, parent }) => parent === args.parent && id !== unit.id);
  const stays = unit.parent === args.parent && standsAfter(unit, siblings, args.after);
  if (args.after === unit.id || stays) return makeEdit(context, label, NO_DIFFERENCE);
  const { order, neighbours } = placing(siblings, args.after);
  return makeEdit(context, label, together(changing(unit, { parent: args.parent, order }), neighbours));
}

/** Makes somebody of the plan, a new person of that name, or nobody (null) the lead of a unit. */
export function setLead(
  records: RecordSet,
  args: { readonly unit: UnitId; readonly lead: PersonId | { readonly name: string } | null },
  context: EditContext,
): Edit {
  const unit = required(records, 'unit', args.unit);
  const labels = labelsFor(context);
  if (args.lead === null) {
    return makeEdit(context, labels.lead(unit.name, null), changing(unit, { lead: null }));
  }
  const { person, difference } = personNamed(records, args.lead, context);
  const label = labels.lead(unit.name, person.name);
  return makeEdit(context, label, together(difference, changing(unit, { lead: person.id })));
}

/** Says what somebody of the plan, or a new person of that name, is in a unit; the role may be empty. */
export function setMembership(
  records: RecordSet,
  args: {
    readonly unit: UnitId;
    readonly person: PersonId | { readonly name: string };
    readonly role: string;
  },
  context: EditContext,
): Edit {
  const unit = required(records, 'unit', args.unit);
  const { person, difference } = personNamed(records, args.person, context);
  const id = membershipIdOf(unit.id, person.id);
  const role = args.role.trim();
  const known = records.get('membership', id);
  const label = labelsFor(context).membership(person.name, unit.name, role);
  const change = known
    ? changing(known, { role })
    : adding({ kind: 'membership', id, unit: unit.id, person: person.id, role, extra: null });
  return makeEdit(context, label, together(difference, change));
}

/** Takes a person out of a unit; what he or she owns stays. */
export function leaveUnit(
  records: RecordSet,
  args: { readonly unit: UnitId; readonly person: PersonId },
  context: EditContext,
): Edit {
  const unit = required(records, 'unit', args.unit);
  const person = required(records, 'person', args.person);
  const known = records.get('membership', membershipIdOf(unit.id, person.id));
  const label = labelsFor(context).leaveUnit(person.name, unit.name);
  return makeEdit(context, label, known ? removing(known) : NO_DIFFERENCE);
}

/** Adds a person to the plan, and to a unit where one is named. The new person is the first added record. */
export function addPerson(
  records: RecordSet,
  args: { readonly name: string; readonly mail: string; readonly unit: UnitId | null },
  context: EditContext,
): Edit {
  const { person, difference } = newPerson(records, args.name, context, args.mail);
  const label = labelsFor(context).addPerson(person.name);
  if (args.unit === null) return makeEdit(context, label, difference);
  const joined = setMembership(
    apply(records, difference),
    { unit: args.unit, person: person.id, role: '' },
    context,
  );
  return makeEdit(context, label, together(difference, joined));
}
