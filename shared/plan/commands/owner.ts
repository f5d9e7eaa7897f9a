import type { Edit } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import { type ItemId, type PersonId, personId } from '../ids.ts';
import { required } from '../lookup.ts';
import type { RecordSet } from '../record-set.ts';
import type { Person } from '../records/records.ts';
import { adding, CommandError, changing, together } from './command.ts';
import { labelsFor } from './labels.ts';
import { placing } from './placing.ts';

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
  if (typeof args.owner === 'string') {
    const { id, name } = required(records, 'person', args.owner);
    return makeEdit(context, labels.owner(item.code, name), changing(item, { owner: id }));
  }
  const name = args.owner.name.trim();
  if (name === '') throw new CommandError('A person needs a name.');
  const { order, neighbours } = placing(records.list('person'), undefined);
  const id = personId.parse(context.newId());
  const person: Person = { kind: 'person', id, name, mail: '', order, extra: null };
  const difference = together(adding(person), neighbours, changing(item, { owner: id }));
  return makeEdit(context, labels.owner(item.code, name), difference);
}

/** Makes a person of the plan the owner of several items at once. */
export function handOver(
  records: RecordSet,
  args: { readonly items: readonly ItemId[]; readonly owner: PersonId },
  context: EditContext,
): Edit {
  const { id, name } = required(records, 'person', args.owner);
  const changes = args.items.map((item) => changing(required(records, 'item', item), { owner: id }));
  return makeEdit(context, labelsFor(context).handOver(changes.length, name), together(...changes));
}
