import { z } from 'zod';
import type { Edit } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import { itemId, matrixId, month, outcomeIdOf, periodId, unitId } from '../ids.ts';
import { recordsWhere, required } from '../lookup.ts';
import { dateNear, monthAfter, monthsBetween } from '../months.ts';
import { openMatrices } from '../queries/closing-year.ts';
import type { RecordSet } from '../record-set.ts';
import { blankPeriod } from '../records/blank.ts';
import { longText, shortText } from '../records/fields.ts';
import type { Matrix, Outcome, Period } from '../records/records.ts';
import { type Carrying, carriedRecords } from './carry-over.ts';
import { CommandError } from './command.ts';
import { labelsFor } from './labels.ts';
import { checkedPeriod } from './periods.ts';
import { WorkingCopy } from './working-copy.ts';

const MOST_ITEMS = 200_000;

/** How a year of some units ends, and the next one begins. */
export const newYear = z.strictObject({
  /** The period that ends. */
  from: periodId,
  /** The one that begins: a period of the plan, or a new one. */
  into: z.union([periodId, z.strictObject({ label: shortText, start: month, months: z.int() })]),
  /** The units whose matrices of that period are closed. */
  units: z.array(unitId).max(MOST_ITEMS).readonly(),
  /** The items that go on; all others of these matrices end. */
  carried: z.array(itemId).max(MOST_ITEMS).readonly(),
  /** How items ended, in words; those that are not named ended without any. */
  results: z.partialRecord(itemId, longText),
});
export type NewYear = Readonly<z.infer<typeof newYear>>;

/**
 * Starts a year as a copy of the last one: every open matrix of the units gets a new one with the items that go on, and
 * what joins them; the old one is closed, and says of each of its items how it ended and what it became.
 * @throws CommandError where there is nothing to close, or the new year does not begin after the old one
 */
export function startYear(records: RecordSet, args: NewYear, context: EditContext): Edit {
  const from = required(records, 'period', args.from);
  const { into, made } = periodOf(records, args.into, from, context);
  const units = new Set<string>(args.units);
  const old = openMatrices(records, from.id).filter(({ unit }) => units.has(unit));
  if (old.length === 0) {
    throw new CommandError(`These units have no open matrix of ${from.label}: there is nothing to close.`);
  }
  const carrying = carryingOf(records, args.carried, { old, from, into }, context);
  const copy = new WorkingCopy(records);
  if (made) copy.put(into);
  for (const matrix of newMatrices(old, carrying, from, into)) copy.put(matrix);
  for (const record of carriedRecords(records, carrying, context)) copy.put(record);
  for (const outcome of outcomes(records, old, args, carrying)) copy.put(outcome);
  for (const matrix of old) copy.put({ ...matrix, status: 'closed' });
  return makeEdit(context, labelsFor(context).startYear(into.label), copy.difference());
}

/** @throws CommandError where the new year would begin before the old one ends */
function periodOf(records: RecordSet, into: NewYear['into'], from: Period, context: EditContext) {
  const made = typeof into !== 'string';
  const period = made
    ? checkedPeriod(records, {
        ...blankPeriod({ id: periodId.parse(context.newId()), ...into }),
        reviews: reviewsAfter(from, monthsBetween(from.start, into.start)),
      })
    : required(records, 'period', into);
  if (period.start < monthAfter(from.start, from.months)) {
    throw new CommandError(`${period.label} would begin before ${from.label} ends.`);
  }
  return { into: period, made };
}

/** The reviews of a year on the same weekdays, so many months later. */
function reviewsAfter({ reviews }: Period, months: number): Period['reviews'] {
  return [...new Set(reviews.map((day) => dateNear(day, months)))].sort();
}

function carryingOf(
  records: RecordSet,
  carried: NewYear['carried'],
  { old, from, into }: { readonly old: readonly Matrix[]; readonly from: Period; readonly into: Period },
  context: EditContext,
): Carrying {
  const matrices = new Map(old.map(({ id }) => [id, matrixId.parse(context.newId())]));
  const items = carried.flatMap((id) => {
    const { matrix } = required(records, 'item', id);
    return matrices.has(matrix) ? [[id, itemId.parse(context.newId())] as const] : [];
  });
  return {
    matrices,
    items: new Map(items),
    end: monthAfter(from.start, from.months),
    months: monthsBetween(from.start, into.start),
  };
}

function newMatrices(
  old: readonly Matrix[],
  { matrices }: Carrying,
  from: Period,
  into: Period,
): readonly Matrix[] {
  return old.map((matrix) => ({
    ...matrix,
    id: matrices.get(matrix.id) ?? matrix.id,
    period: into.id,
    title: matrix.title.replaceAll(from.label, into.label),
    status: 'draft',
    revision: '',
    date: null,
    approval: null,
  }));
}

function outcomes(
  records: RecordSet,
  old: readonly Matrix[],
  { results }: NewYear,
  { items }: Carrying,
): readonly Outcome[] {
  const ended = old.flatMap(({ id }) => recordsWhere(records, 'item', 'matrix', id));
  return ended.map(({ id }) => ({
    kind: 'outcome',
    id: outcomeIdOf(id),
    item: id,
    result: results[id] ?? '',
    carriedTo: items.get(id) ?? null,
    extra: records.get('outcome', outcomeIdOf(id))?.extra ?? null,
  }));
}
