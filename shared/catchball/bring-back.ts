import { adding, CommandError } from '../plan/commands/command.ts';
import { labelsFor } from '../plan/commands/labels.ts';
import type { Edit } from '../plan/edits/edit.ts';
import { type EditContext, makeEdit } from '../plan/edits/make.ts';
import type { ItemId } from '../plan/ids.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Item, Value } from '../plan/records/records.ts';
import type { Round } from './format.ts';

/**
 * Puts an item that was removed here back as a round shows it, with its monthly targets: the one way out of a removal
 * against their change, the other being to leave it removed. Marks, duties and owner are not in a round and stay away.
 * @throws CommandError where the round does not show the item, or it is in the plan
 */
export function bringBack(records: RecordSet, { snapshot }: Round, id: ItemId, context: EditContext): Edit {
  const item = snapshot.find((record): record is Item => record.kind === 'item' && record.id === id);
  if (!item || records.has('item', id)) {
    throw new CommandError(`${item?.code ?? 'This item'} cannot be brought back from this round.`);
  }
  const values = snapshot.filter((record): record is Value => record.kind === 'value' && record.item === id);
  return makeEdit(context, labelsFor(context).bringBack(item.code), adding(item, ...values));
}
