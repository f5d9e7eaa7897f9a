import type { Edit } from '../edits/edit.ts';
import { NO_DIFFERENCE } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import { type ItemId, type Month, valueIdOf } from '../ids.ts';
import { required } from '../lookup.ts';
import type { RecordSet } from '../record-set.ts';
import { blankValue } from '../records/blank.ts';
import { adding, changing, removing } from './command.ts';
import { labelsFor } from './labels.ts';

/** Sets plan, actual or milestone of one item in one month; what is left out stays. A month with none of them has no record. */
export function setValue(
  records: RecordSet,
  args: {
    readonly item: ItemId;
    readonly month: Month;
    readonly plan?: number | null;
    readonly actual?: number | null;
    readonly milestone?: string;
  },
  context: EditContext,
): Edit {
  const item = required(records, 'item', args.item);
  const id = valueIdOf(args.item, args.month);
  const before = records.get('value', id);
  const blank = blankValue({ id, item: args.item, month: args.month });
  const was = before ?? blank;
  const fields = {
    plan: args.plan === undefined ? was.plan : args.plan,
    actual: args.actual === undefined ? was.actual : args.actual,
    milestone: args.milestone ?? was.milestone,
  };
  const empty = fields.plan === null && fields.actual === null && fields.milestone === '' && !was.extra;
  const set = (['plan', 'actual', 'milestone'] as const).filter((name) => args[name] !== undefined);
  const label = labelsFor(context).setValue(item.code, set, args.month);
  if (empty) return makeEdit(context, label, before ? removing(before) : NO_DIFFERENCE);
  if (before) return makeEdit(context, label, changing(before, fields));
  return makeEdit(context, label, adding({ ...blank, ...fields }));
}
