import type { Edit } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import { type BarrierId, barrierId } from '../ids.ts';
import { required } from '../lookup.ts';
import { levelAbove, levelBelow } from '../queries/escalation.ts';
import type { RecordSet } from '../record-set.ts';
import { blankBarrier } from '../records/blank.ts';
import type { Barrier } from '../records/records.ts';
import { adding, CommandError, changing, removing } from './command.ts';
import { labelsFor } from './labels.ts';

interface OneBarrier {
  readonly barrier: BarrierId;
}

/** What a person says of a barrier; whom it is escalated to has commands of its own. */
export type BarrierFields = Partial<Pick<Barrier, 'text' | 'owner' | 'due' | 'state' | 'note'>>;

/** Says what stands in an item's way. The barrier is the first added record; it was raised on the day of the edit. */
export function addBarrier(
  records: RecordSet,
  { item, text, ...fields }: Pick<Barrier, 'item' | 'text'> & BarrierFields,
  context: EditContext,
): Edit {
  const { code } = required(records, 'item', item);
  if (text.trim() === '') throw new CommandError('Say what stands in the way.');
  const id = barrierId.parse(context.newId());
  const raised = context.now().slice(0, 10);
  return makeEdit(
    context,
    labelsFor(context).addBarrier(code),
    adding(blankBarrier({ id, item, text: text.trim(), raised, ...fields })),
  );
}

export function changeBarrier(
  records: RecordSet,
  { barrier: id, ...fields }: OneBarrier & BarrierFields,
  context: EditContext,
): Edit {
  const barrier = required(records, 'barrier', id);
  if (fields.text?.trim() === '')
    throw new CommandError('Say what stands in the way, or remove the barrier.');
  const label = labelsFor(context).changeBarrier(codeOf(records, barrier));
  return makeEdit(context, label, changing(barrier, fields));
}

/**
 * Brings a barrier before the level above the one that it lies with.
 * @throws CommandError where no unit above has a matrix
 */
export function escalateBarrier(records: RecordSet, args: OneBarrier, context: EditContext): Edit {
  const barrier = required(records, 'barrier', args.barrier);
  const above = levelAbove(records, barrier);
  if (above === null) {
    throw new CommandError('No unit above has a matrix, so there is nobody to escalate this barrier to.');
  }
  const { name } = required(records, 'unit', above);
  const label = labelsFor(context).escalateBarrier(codeOf(records, barrier), name);
  return makeEdit(context, label, changing(barrier, { escalatedTo: above }));
}

/** Hands an escalated barrier back, one level down. Nothing where it was not escalated. */
export function handBackBarrier(records: RecordSet, args: OneBarrier, context: EditContext): Edit {
  const barrier = required(records, 'barrier', args.barrier);
  const below = levelBelow(records, barrier);
  const escalatedTo = below === 'own' ? null : below;
  const label = labelsFor(context).handBackBarrier(codeOf(records, barrier));
  return makeEdit(context, label, changing(barrier, { escalatedTo }));
}

export function removeBarrier(records: RecordSet, args: OneBarrier, context: EditContext): Edit {
  const barrier = required(records, 'barrier', args.barrier);
  const label = labelsFor(context).removeBarrier(codeOf(records, barrier));
  return makeEdit(context, label, removing(barrier));
}

function codeOf(records: RecordSet, { item }: Barrier): string {
  return records.get('item', item)?.code ?? '…';
}
