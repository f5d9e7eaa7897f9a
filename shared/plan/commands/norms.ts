import type { Edit } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import { NORMS_ID } from '../ids.ts';
import { normsOf } from '../queries/norms.ts';
import type { RecordSet } from '../record-set.ts';
import { type Norms, recordSchemas } from '../records/records.ts';
import { adding, CommandError, changing } from './command.ts';
import { labelsFor } from './labels.ts';

/**
 * Sets what the plan holds itself to; what is not named stays as it is.
 * @throws CommandError where a number is out of range.
 */
export function setNorms(
  records: RecordSet,
  news: Partial<Omit<Norms, 'kind' | 'id' | 'extra'>>,
  context: EditContext,
): Edit {
  const parsed = recordSchemas.norms.safeParse({ ...normsOf(records), ...news });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new CommandError(`This limit cannot be set: ${issue?.message ?? 'it is not valid'}.`);
  }
  const known = records.get('norms', NORMS_ID);
  const difference = known ? changing(known, parsed.data) : adding(parsed.data);
  return makeEdit(context, labelsFor(context).setNorms, difference);
}
