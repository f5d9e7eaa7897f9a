import { completeRemoval, referrersIn } from '../edits/complete.ts';
import type { Edit } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import { cascadeLinkIdOf, type ItemId, itemId, type MatrixId } from '../ids.ts';
import { MissingRecordError, recordsWhere, required } from '../lookup.ts';
import type { RecordSet } from '../record-set.ts';
import { blankItem } from '../records/blank.ts';
import type { Role } from '../records/fields.ts';
import type { Item } from '../records/records.ts';
import { adding, CommandError, changing, removing, together } from './command.ts';
import { freshCode } from './item-code.ts';
import { placing, standsAfter } from './placing.ts';

const ROLE_NAMES: { readonly [R in Role]: string } = {
  longTerm: 'long-term objective',
  annual: 'annual objective',
  priority: 'priority',
  measure: 'measure',
};

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
  return makeEdit(context, `Add ${ROLE_NAMES[args.role]} ${code}`, together(adding(item), neighbours));
}

export function editText(
  records: RecordSet,
  args: { readonly item: ItemId; readonly text: string },
  context: EditContext,
): Edit {
  const item = required(records, 'item', args.item);
  return makeEdit(context, `Rename ${item.code}`, changing(item, { text: args.text }));
}

/** Removes an item with all that refers to it in `records`; the host completes it with what the page does not hold. */
export function removeItem(records: RecordSet, args: { readonly item: ItemId }, context: EditContext): Edit {
  const item = required(records, 'item', args.item);
  return makeEdit(context, `Remove ${item.code}`, completeRemoval(removing(item), referrersIn(records)));
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
    return makeEdit(context, `Move ${item.code}`, changing(item, {}));
  }
  const { order, neighbours } = placing(siblings, args.after);
  return makeEdit(context, `Move ${item.code}`, together(changing(item, { role, order }), neighbours));
}

/**
 * Makes an upper level's item an objective of a lower level's matrix: a new item with its wording and figures, and
 * the cascade link between the two. The new item is the first added record.
 */
export function cascadeItem(
  records: RecordSet,
  args: {
    readonly upper: ItemId;
    readonly lowerMatrix: MatrixId;
    readonly role: Extract<Role, 'longTerm' | 'annual'>;
  },
  context: EditContext,
): Edit {
  const upper = records.get('item', args.upper) ?? records.get('mirror', args.upper);
  if (!upper) throw new MissingRecordError('item', args.upper);
  const lowerMatrix = required(records, 'matrix', args.lowerMatrix);
  if (upper.kind === 'item' && upper.matrix === args.lowerMatrix) {
    throw new CommandError(`${upper.code} already belongs to this matrix; choose one of another level.`);
  }
  const { order, neighbours } = placing(itemsOf(records, args.lowerMatrix, args.role), undefined);
  const code = freshCode(records, args.lowerMatrix, args.role);
  const blank = blankItem({
    id: itemId.parse(context.newId()),
    matrix: args.lowerMatrix,
    role: args.role,
    text: upper.text,
    code,
    order,
  });
  const lower: Item =
    upper.kind === 'item' ? { ...blank, ...agreedFields(upper) } : { ...blank, why: upper.why };
  const difference = adding(lower, {
    kind: 'cascadeLink',
    id: cascadeLinkIdOf(upper.id, lower.id),
    upper: upper.id,
    lower: lower.id,
    note: '',
    extra: null,
  });
  const unit = records.get('unit', lowerMatrix.unit)?.name ?? lowerMatrix.title;
  return makeEdit(context, `Cascade ${upper.code} to ${unit}`, together(difference, neighbours));
}

/** What the lower level takes over from the item above; owner, budget and progress are its own. */
function agreedFields(upper: Item): Partial<Item> {
  const { why, start, due, measureUnit, baseline, better, metWithin, atRiskWithin } = upper;
  const { metText, atRiskText, missedText } = upper;
  return {
    why,
    start,
    due,
    measureUnit,
    baseline,
    better,
    metWithin,
    atRiskWithin,
    metText,
    atRiskText,
    missedText,
  };
}

function itemsOf(records: RecordSet, matrix: MatrixId, role: Role): readonly Item[] {
  return recordsWhere(records, 'item', 'matrix', matrix).filter((item) => item.role === role);
}
