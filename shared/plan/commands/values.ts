import { type Difference, type Edit, NO_DIFFERENCE } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import { type ItemId, type Month, valueIdOf } from '../ids.ts';
import { required } from '../lookup.ts';
import type { RecordSet } from '../record-set.ts';
import { blankValue } from '../records/blank.ts';
import { adding, changing, removing, together } from './command.ts';
import { labelsFor } from './labels.ts';

/** What to set in one month; what is left out stays. */
export interface MonthValue {
  readonly month: Month;
  readonly plan?: number | null;
  readonly actual?: number | null;
  readonly milestone?: string;
}

/** Sets plan, actual or milestone of one item in one month. A month with none of them has no record. */
export function setValue(
  records: RecordSet,
  { item, ...value }: MonthValue & { readonly item: ItemId },
  context: EditContext,
): Edit {
  const { code } = required(records, 'item', item);
  const set = (['plan', 'actual', 'milestone'] as const).filter((name) => value[name] !== undefined);
  const label = labelsFor(context).setValue(code, set, value.month);
  return makeEdit(context, label, valueDifference(records, item, value));
}

/** The same for several months at once, such as a pasted row: one edit. A month may come once. */
export function setValues(
  records: RecordSet,
  args: { readonly item: ItemId; readonly values: readonly MonthValue[] },
  context: EditContext,
): Edit {
  const { code } = required(records, 'item', args.item);
  const differences = args.values.map((value) => valueDifference(records, args.item, value));
  return makeEdit(context, labelsFor(context).setValues(code, args.values.length), together(...differences));
}

function valueDifference(records: RecordSet, item: ItemId, value: MonthValue): Difference {
  const id = valueIdOf(item, value.month);
  const before = records.get('value', id);
  const blank = blankValue({ id, item, month: value.month });
  const was = before ?? blank;
  const fields = {
    plan: value.plan === undefined ? was.plan : value.plan,
    actual: value.actual === undefined ? was.actual : value.actual,
    milestone: value.milestone ?? was.milestone,
  };
  const empty = fields.plan === null && fields.actual === null && fields.milestone === '' && !was.extra;
  if (empty) return before ? removing(before) : NO_DIFFERENCE;
  return before ? changing(before, fields) : adding({ ...blank, ...fields });
}
