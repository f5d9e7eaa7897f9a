import { apply } from '../edits/apply.ts';
import type { Edit } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import { violationsOf } from '../invariants.ts';
import { nameOf, required } from '../lookup.ts';
import type { RecordSet } from '../record-set.ts';
import { fieldsOf, type Kind, type RecordOf, recordSchemas } from '../records/records.ts';
import { CommandError, changing } from './command.ts';
import { labelsFor } from './labels.ts';

type FieldName<K extends Kind> = Exclude<keyof RecordOf<K>, 'kind' | 'id'> & string;

/**
 * Sets one field of one record. The value may come from anywhere: it must pass the field's schema, and the plan's laws
 * must hold afterwards.
 * @throws CommandError with what is wrong with the value.
 */
export function setField<K extends Kind, F extends FieldName<K>>(
  records: RecordSet,
  args: {
    readonly kind: K;
    readonly id: string;
    readonly field: F;
    readonly value: RecordOf<K>[F];
    readonly label?: string;
  },
  context: EditContext,
): Edit {
  const { kind, id, field } = args;
  const record = required<Kind>(records, kind, id);
  if (!fieldsOf(kind).includes(field)) throw new CommandError(`A ${kind} has no field “${field}” to set.`);
  if (kind === 'item' && field === 'matrix') {
    throw new CommandError('An item stays in its matrix; cascade it to bring it into another.');
  }
  const parsed = recordSchemas[kind].safeParse({ ...record, [field]: args.value });
  if (!parsed.success) {
    const issue = parsed.error.issues[0]?.message ?? 'is not valid';
    throw new CommandError(`The field “${field}” of the ${nameOf(record)} cannot have this value: ${issue}.`);
  }
  const difference = changing(record, parsed.data);
  const after = apply(records, difference);
  const before = new Set(violationsOf(record, records).map(({ message }) => message));
  const broken = violationsOf(required<Kind>(after, kind, id), after).find(
    ({ message }) => !before.has(message),
  );
  if (broken) throw new CommandError(broken.message);
  return makeEdit(context, args.label ?? labelsFor(context).changeField(field, record), difference);
}
