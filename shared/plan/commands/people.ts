import type { Edit } from '../edits/edit.ts';
import { type Difference, NO_DIFFERENCE } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import {
  dutyIdOf,
  type ItemId,
  type MatrixId,
  type ParticipantId,
  type PersonId,
  participantIdOf,
  personId,
} from '../ids.ts';
import { recordsWhere, required } from '../lookup.ts';
import { dutiesOf } from '../queries/scales.ts';
import type { RecordSet } from '../record-set.ts';
import type { Participant, Person } from '../records/records.ts';
import { adding, CommandError, changing, removing, together } from './command.ts';
import { labelsFor } from './labels.ts';
import { type After, placing, standsAfter } from './placing.ts';
import { levelOf, nextLevel } from './scale-step.ts';

interface DutyCell {
  readonly item: ItemId;
  readonly person: PersonId;
}

/** Gives a person a duty for an item; null takes it away. A person without a column in the matrix gets one. */
export function setDuty(
  records: RecordSet,
  args: DutyCell & { readonly level: string | null },
  context: EditContext,
): Edit {
  const item = required(records, 'item', args.item);
  const person = required(records, 'person', args.person);
  const id = dutyIdOf(args.item, args.person);
  const duty = records.get('duty', id);
  const labels = labelsFor(context);
  if (args.level === null) {
    return makeEdit(context, labels.clearDuty(item.code, person.name), duty ? removing(duty) : NO_DIFFERENCE);
  }
  const label = labels.markDuty(item.code, person.name, levelOf(dutiesOf(records), args.level));
  if (duty) return makeEdit(context, label, changing(duty, { level: args.level }));
  const added = adding({
    kind: 'duty',
    id,
    item: args.item,
    person: args.person,
    level: args.level,
    extra: null,
  });
  const column = columnFor(records, item.matrix, args.person);
  return makeEdit(context, label, together(added, column));
}

/** One click on a duty cell: none, first level, …, last level, none. */
export function cycleDuty(records: RecordSet, { item, person }: DutyCell, context: EditContext): Edit {
  const current = records.get('duty', dutyIdOf(item, person))?.level ?? null;
  return setDuty(records, { item, person, level: nextLevel(dutiesOf(records), current) }, context);
}

/** Gives a matrix a column for a person of the plan, or for a new person of that name. */
export function addParticipant(
  records: RecordSet,
  args: { readonly matrix: MatrixId } & ({ readonly person: PersonId } | { readonly name: string }),
  context: EditContext,
): Edit {
  required(records, 'matrix', args.matrix);
  if ('person' in args) {
    const { name } = required(records, 'person', args.person);
    return makeEdit(
      context,
      labelsFor(context).addPerson(name),
      columnFor(records, args.matrix, args.person),
    );
  }
  const { person, difference } = newPerson(records, args.name, context);
  const column = columnFor(records, args.matrix, person.id);
  return makeEdit(context, labelsFor(context).addPerson(args.name), together(difference, column));
}

/** Takes a person's column out of a matrix with the duties in it; the person stays in the plan. */
export function removeParticipant(
  records: RecordSet,
  args: { readonly participant: ParticipantId },
  context: EditContext,
): Edit {
  const participant = required(records, 'participant', args.participant);
  const duties = recordsWhere(records, 'duty', 'person', participant.person).filter(
    (duty) => records.get('item', duty.item)?.matrix === participant.matrix,
  );
  const labels = labelsFor(context);
  const name = records.get('person', participant.person)?.name ?? labels.somebody;
  return makeEdit(context, labels.removePerson(name), removing(participant, ...duties));
}

export function moveParticipant(
  records: RecordSet,
  args: { readonly participant: ParticipantId; readonly after: ParticipantId | null },
  context: EditContext,
): Edit {
  const participant = required(records, 'participant', args.participant);
  const labels = labelsFor(context);
  const label = labels.move(records.get('person', participant.person)?.name ?? labels.somebody);
  const siblings = columnsOf(records, participant.matrix).filter(({ id }) => id !== participant.id);
  if (args.after === participant.id || standsAfter(participant, siblings, args.after)) {
    return makeEdit(context, label, NO_DIFFERENCE);
  }
  const { order, neighbours } = placing(siblings, args.after);
  return makeEdit(context, label, together(changing(participant, { order }), neighbours));
}

export function renamePerson(
  records: RecordSet,
  args: { readonly person: PersonId; readonly name: string },
  context: EditContext,
): Edit {
  const person = required(records, 'person', args.person);
  if (args.name.trim() === '') throw new CommandError('A person needs a name.');
  return makeEdit(
    context,
    labelsFor(context).renamePerson(person.name, args.name),
    changing(person, { name: args.name }),
  );
}

interface NewPerson {
  readonly person: Person;
  /** Empty where the person was in the plan before. */
  readonly difference: Difference;
}

/** A new person behind all others. @throws CommandError without a name */
export function newPerson(records: RecordSet, name: string, context: EditContext, mail = ''): NewPerson {
  const trimmed = name.trim();
  if (trimmed === '') throw new CommandError('A person needs a name.');
  const { order, neighbours } = placing(records.list('person'), undefined);
  const id = personId.parse(context.newId());
  const person: Person = { kind: 'person', id, name: trimmed, mail: mail.trim(), order, extra: null };
  return { person, difference: together(adding(person), neighbours) };
}

/** A person of the plan, or a new one of that name. */
export function personNamed(
  records: RecordSet,
  who: PersonId | { readonly name: string },
  context: EditContext,
): NewPerson {
  return typeof who === 'string'
    ? { person: required(records, 'person', who), difference: NO_DIFFERENCE }
    : newPerson(records, who.name, context);
}

/** A column behind the others; nothing where the person has one. */
function columnFor(records: RecordSet, matrix: MatrixId, person: PersonId, after?: After) {
  const id = participantIdOf(matrix, person);
  if (records.has('participant', id)) return NO_DIFFERENCE;
  const { order, neighbours } = placing(columnsOf(records, matrix), after);
  const participant: Participant = {
    kind: 'participant',
    id,
    matrix,
    person,
    order,
    extra: null,
  };
  return together(adding(participant), neighbours);
}

function columnsOf(records: RecordSet, matrix: MatrixId): readonly Participant[] {
  return recordsWhere(records, 'participant', 'matrix', matrix);
}
