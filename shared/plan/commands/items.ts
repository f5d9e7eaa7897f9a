import { completeRemoval, referrersIn } from '../edits/complete.ts';
import type { Edit } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import { type ItemId, itemId, type MatrixId } from '../ids.ts';
import { recordsWhere, required } from '../lookup.ts';
import type { RecordSet } from '../record-set.ts';
import { blankItem } from '../records/blank.ts';
import type { Role } from '../records/fields.ts';
import type { Item } from '../records/records.ts';
import { adding, changing, removing, together } from './command.ts';
import { freshCode } from './item-code.ts';
import { labelsFor } from './labels.ts';
import { placing, standsAfter } from './placing.ts';

/** Adds an item behind `after`, first (null) or last (left out). The new item is the first added record. */
export function addItem(
  records: RecordSet,
  args: {
    readonly matrix: MatrixId;
    readonly role: Role;
    readonly text: string;
    readonly after?: ItemId | null;
  },
  context: EditContext,
): Edit {
  required(records, 'matrix', args.matrix);
  const { order, neighbours } = placing(itemsOf(records, args.matrix, args.role), args.after);
  const code = freshCode(records, args.matrix, args.role);
  const { matrix, role, text } = args;
  const item = blankItem({ id: itemId.parse(context.newId()), matrix, role, code, text, order });
  return makeEdit(context, labelsFor(context).addItem(role, code), together(adding(item), neighbours));
}

export function editText(
  records: RecordSet,
  args: { readonly item: ItemId; readonly text: string },
  context: EditContext,
): Edit {
  const item = required(records, 'item', args.item);
  return makeEdit(context, labelsFor(context).renameItem(item.code), changing(item, { text: args.text }));
}

/** Removes an item with all that refers to it in `records`; the host completes it with what the page does not hold. */
export function removeItem(records: RecordSet, args: { readonly item: ItemId }, context: EditContext): Edit {
  const item = required(records, 'item', args.item);
  return makeEdit(
    context,
    labelsFor(context).remove(item.code),
    completeRemoval(removing(item), referrersIn(records)),
  );
}

/** Moves an item behind `after` or to the first place (null), to another role's side if `role` says so. It keeps its code. */
export function moveItem(
  records: RecordSet,
  args: { readonly item: ItemId; readonly role?: Role; readonly after: ItemId | null },
  context: EditContext,
): Edit {
  const item = required(records, 'item', args.item);
  const role = args.role ?? item.role;
  const siblings = itemsOf(records, item.matrix, role).filter(({ id }) => id !== item.id);
  if (args.after === item.id || (role === item.role && standsAfter(item, siblings, args.after))) {
    return makeEdit(context, labelsFor(context).move(item.code), changing(item, {}));
  }
  const { order, neighbours } = placing(siblings, args.after);
  return makeEdit(
    context,
    labelsFor(context).move(item.code),
    together(changing(item, { role, order }), neighbours),
  );
}

function itemsOf(records: RecordSet, matrix: MatrixId, role: Role): readonly Item[] {
  return recordsWhere(records, 'item', 'matrix', matrix).filter((item) => item.role === role);
}
