import type { Edit } from '../edits/edit.ts';
import type { EditContext } from '../edits/make.ts';
import type { PeriodId } from '../ids.ts';
import { required } from '../lookup.ts';
import type { RecordSet } from '../record-set.ts';
import type { Period } from '../records/records.ts';
import { setField } from './fields.ts';
import { type EditLabels, labelsFor } from './labels.ts';

/**
 * Sets the days on which a plan is reviewed in a period, in any order; a day that is named twice counts once.
 * @throws CommandError where one is no day of the calendar, or there are more than a period can hold.
 */
export function setReviews(
  records: RecordSet,
  args: { readonly period: PeriodId; readonly days: readonly string[] },
  context: EditContext,
): Edit {
  const period = required(records, 'period', args.period);
  const days = [...new Set(args.days)].sort();
  return setField(
    records,
    {
      kind: 'period',
      id: period.id,
      field: 'reviews',
      value: days,
      label: labelOf(period, days, labelsFor(context)),
    },
    context,
  );
}

/** One day that came or went is named; more are counted. */
function labelOf({ label, reviews }: Period, days: readonly string[], labels: EditLabels): string {
  const come = days.filter((day) => !reviews.includes(day));
  const gone = reviews.filter((day) => !days.includes(day));
  const [one, other] = [...come, ...gone];
  if (one === undefined || other !== undefined) return labels.setReviews(label, days.length);
  return come.length === 1 ? labels.addReview(label, one) : labels.removeReview(label, one);
}
