import { completeRemoval, referrersIn } from '../edits/complete.ts';
import type { Edit } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import type { PersonId, UnitId } from '../ids.ts';
import { recordsWhere, required } from '../lookup.ts';
import { inOrder, placeRun } from '../order.ts';
import { standsBelow } from '../queries/units.ts';
import type { RecordSet } from '../record-set.ts';
import type { Kind, PlanRecord, Unit } from '../records/records.ts';
import { CommandError, removing, together } from './command.ts';
import { handOver } from './hand-over.ts';
import { labelsFor } from './labels.ts';
import { WorkingCopy } from './working-copy.ts';

/** A successor takes over what somebody answers for, not the units that he or she was in. */
const NOT_INHERITED: ReadonlySet<Kind> = new Set<Kind>(['membership']);

/**
 * Takes a person out of the plan. A successor gets all that the person owns and owes, the stronger duty where both have
 * one; without a successor (null) that is left without an owner.
 */
export function removePerson(
  records: RecordSet,
  args: { readonly person: PersonId; readonly successor: PersonId | null },
  context: EditContext,
): Edit {
  const person = required(records, 'person', args.person);
  const successor = args.successor === null ? null : required(records, 'person', args.successor);
  if (successor?.id === person.id) throw new CommandError('A person cannot succeed to himself or herself.');
  const copy = new WorkingCopy(records);
  if (successor) {
    handOver(records, copy, { kind: 'person', from: person.id, to: successor.id }, NOT_INHERITED);
  }
  const label = labelsFor(context).removeFromPlan(person.name, successor?.name ?? null);
  return makeEdit(context, label, gone(records, copy, person));
}

/** Makes two records of a person one: `kept` gets all that `duplicate` is named in, also units, roles and a mail address. */
export function mergePeople(
  records: RecordSet,
  args: { readonly kept: PersonId; readonly duplicate: PersonId },
  context: EditContext,
): Edit {
  const kept = required(records, 'person', args.kept);
  const duplicate = required(records, 'person', args.duplicate);
  if (kept.id === duplicate.id) throw new CommandError('Choose two people to make one of them.');
  const copy = new WorkingCopy(records);
  handOver(records, copy, { kind: 'person', from: duplicate.id, to: kept.id });
  copy.put({ ...kept, mail: kept.mail || duplicate.mail });
  const label = labelsFor(context).mergePeople(duplicate.name, kept.name);
  return makeEdit(context, label, gone(records, copy, duplicate));
}

/**
 * Takes a unit out of the plan. Its matrices, people and resources go to the receiver, and its units, too; where there is
 * no receiver (null), or where that stands below the unit itself, its units move one level up.
 * @throws CommandError where it has matrices and nobody receives them
 */
export function removeUnit(
  records: RecordSet,
  args: { readonly unit: UnitId; readonly receiver: UnitId | null },
  context: EditContext,
): Edit {
  const unit = required(records, 'unit', args.unit);
  const receiver = args.receiver === null ? null : required(records, 'unit', args.receiver);
  if (receiver?.id === unit.id) throw new CommandError(`${unit.name} cannot receive what it has itself.`);
  const matrices = recordsWhere(records, 'matrix', 'unit', unit.id);
  if (!receiver && matrices.length > 0) {
    throw new CommandError(`${unit.name} has a matrix. Say which unit gets it.`);
  }
  const copy = new WorkingCopy(records);
  const above = receiver && !standsBelow(records, receiver.id, unit.id) ? receiver.id : unit.parent;
  moveChildren(records, copy, unit, above);
  if (receiver) {
    handOver(records, copy, { kind: 'unit', from: unit.id, to: receiver.id });
  }
  const label = labelsFor(context).removeFromPlan(unit.name, receiver?.name ?? null);
  return makeEdit(context, label, gone(records, copy, unit));
}

/** The units below go side by side where the unit stood, or behind the last unit of another one. */
function moveChildren(records: RecordSet, copy: WorkingCopy, unit: Unit, above: UnitId | null): void {
  const children = inOrder(recordsWhere(records, 'unit', 'parent', unit.id));
  const siblings = inOrder(records.list('unit').filter((one) => one.parent === above));
  const others = siblings.filter(({ id }) => id !== unit.id);
  const at = above === unit.parent ? siblings.findIndex(({ id }) => id === unit.id) : others.length;
  const { orders, rekeyed } = placeRun(others, at, children.length);
  for (const [index, child] of children.entries()) {
    copy.put({ ...child, parent: above, order: orders[index] ?? child.order });
  }
  for (const other of others) {
    const order = rekeyed.get(other.id);
    if (order !== undefined && order !== other.order) copy.put({ ...other, order });
  }
}

/** What was handed over, and the removal of who is left, with all that still names it. */
function gone(records: RecordSet, copy: WorkingCopy, record: PlanRecord) {
  return completeRemoval(together(copy.difference(), removing(record)), referrersIn(records));
}
