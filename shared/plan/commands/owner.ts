import type { Edit } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import type { ItemId, PersonId } from '../ids.ts';
import { required } from '../lookup.ts';
import type { RecordSet } from '../record-set.ts';
import { changing, together } from './command.ts';
import { labelsFor } from './labels.ts';
import { personNamed } from './people.ts';

/** Makes a person of the plan, a new person of that name, or nobody (null) the one accountable owner of an item. */
export function setOwner(
  records: RecordSet,
  args: { readonly item: ItemId; readonly owner: PersonId | { readonly name: string } | null },
  context: EditContext,
): Edit {
  const item = required(records, 'item', args.item);
  const labels = labelsFor(context);
  if (args.owner === null) {
    return makeEdit(context, labels.noOwner(item.code), changing(item, { owner: null }));
  }
  const { person, difference } = personNamed(records, args.owner, context);
  const label = labels.owner(item.code, person.name);
  return makeEdit(context, label, together(difference, changing(item, { owner: person.id })));
}

/** Makes a person of the plan the owner of several items at once. */
export function setOwners(
  records: RecordSet,
  args: { readonly items: readonly ItemId[]; readonly owner: PersonId },
  context: EditContext,
): Edit {
  const { id, name } = required(records, 'person', args.owner);
  const changes = args.items.map((item) => changing(required(records, 'item', item), { owner: id }));
  return makeEdit(context, labelsFor(context).handOver(changes.length, name), together(...changes));
}
