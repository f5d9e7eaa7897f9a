import { completeRemoval, referrersIn } from '../edits/complete.ts';
import type { Edit } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import { type PeriodId, periodId } from '../ids.ts';
import { recordsWhere, required } from '../lookup.ts';
import type { PeriodSpan } from '../queries/years.ts';
import type { RecordSet } from '../record-set.ts';
import { blankPeriod } from '../records/blank.ts';
import { type Period, recordSchemas } from '../records/records.ts';
import { adding, CommandError, changing, removing } from './command.ts';
import { labelsFor } from './labels.ts';

/** Adds a fiscal year or a horizon. The new period is the first added record. @throws CommandError as `checkedPeriod` */
export function addPeriod(records: RecordSet, args: PeriodSpan, context: EditContext): Edit {
  const period = checkedPeriod(records, blankPeriod({ id: periodId.parse(context.newId()), ...args }));
  return makeEdit(context, labelsFor(context).addPeriod(period.label), adding(period));
}

/** Gives a period another name or other months. Monthly values outside of them stay in the plan, but are no longer shown. */
export function changePeriod(
  records: RecordSet,
  args: { readonly period: PeriodId } & PeriodSpan,
  context: EditContext,
): Edit {
  const before = required(records, 'period', args.period);
  const { label, start, months } = args;
  const period = checkedPeriod(records, { ...before, label, start, months });
  return makeEdit(context, labelsFor(context).changePeriod(before.label), changing(before, period));
}

/** @throws CommandError where a matrix is planned for it */
export function removePeriod(
  records: RecordSet,
  args: { readonly period: PeriodId },
  context: EditContext,
): Edit {
  const period = required(records, 'period', args.period);
  const [matrix] = recordsWhere(records, 'matrix', 'period', period.id);
  if (matrix) {
    throw new CommandError(`${period.label} stays, because the matrix “${matrix.title}” is planned for it.`);
  }
  const difference = completeRemoval(removing(period), referrersIn(records));
  return makeEdit(context, labelsFor(context).remove(period.label), difference);
}

/** @throws CommandError where the period has no name or that of another one, or no months that a plan can hold */
export function checkedPeriod(records: RecordSet, period: Period): Period {
  const label = period.label.trim();
  if (label === '') throw new CommandError('A period needs a name, such as FY2027.');
  const same = records.list('period').find((other) => other.label === label && other.id !== period.id);
  if (same) throw new CommandError(`There is a period ${label} already. Give this one another name.`);
  const parsed = recordSchemas.period.safeParse({ ...period, label });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CommandError(
    issue?.path[0] === 'start'
      ? `${label} cannot begin in “${period.start}”, which is no month such as 2027-04.`
      : `${label} cannot have ${period.months} months. A period has 1 to 120.`,
  );
}
