import type { NewYear } from '#shared/plan/commands/new-year.ts';
import type { ItemId, MatrixId, PeriodId, UnitId } from '#shared/plan/ids.ts';
import { month } from '#shared/plan/ids.ts';
import { recordsWhere } from '#shared/plan/lookup.ts';
import { monthAfter } from '#shared/plan/months.ts';
import { inOrder } from '#shared/plan/order.ts';
import { goesOn, openMatrices } from '#shared/plan/queries/closing-year.ts';
import { isHorizon, periodsInOrder, yearAfter } from '#shared/plan/queries/years.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { ROLES } from '#shared/plan/records/fields.ts';
import type { Item, Matrix, Period, Unit } from '#shared/plan/records/records.ts';

/** A new year before it is started. What is not said of a unit or an item is as it is proposed. */
export interface YearDraft {
  readonly from: PeriodId;
  /** A period of the plan, or null for a new one of this name and first month. */
  readonly into: PeriodId | null;
  readonly label: string;
  readonly start: string;
  readonly leftOut: ReadonlySet<UnitId>;
  readonly carried: ReadonlyMap<ItemId, boolean>;
  readonly results: ReadonlyMap<ItemId, string>;
}

/** The periods that can end: those with a matrix that is still open, the last year first. */
export function endingPeriods(records: RecordSet): readonly Period[] {
  return periodsInOrder(records)
    .filter((period) => openMatrices(records, period.id).length > 0)
    .toReversed()
    .toSorted((a, b) => Number(isHorizon(a)) - Number(isHorizon(b)));
}

/** The periods of the plan in which a year can go on: those that begin after it. */
export function followingPeriods(records: RecordSet, from: Period): readonly Period[] {
  const end = monthAfter(from.start, from.months);
  return periodsInOrder(records).filter((period) => period.start >= end && !isHorizon(period));
}

/** What is proposed for the end of a period: all units, what is open goes on, into the next year there is or a new one. */
export function proposedYear(records: RecordSet, from: Period): YearDraft {
  const [next] = followingPeriods(records, from);
  const { label, start } = yearAfter(records, from);
  return {
    ...{ from: from.id, into: next?.id ?? null, label, start },
    ...{ leftOut: new Set(), carried: new Map(), results: new Map() },
  };
}

export type YearRow =
  | { readonly type: 'matrix'; readonly id: MatrixId; readonly matrix: Matrix; readonly unit: Unit }
  | { readonly type: 'item'; readonly id: ItemId; readonly item: Item };

/** The units that have something to end, from the top down. */
export function endingUnits(records: RecordSet, from: PeriodId): readonly Unit[] {
  const units = new Set(openMatrices(records, from).map(({ unit }) => unit));
  return [...units].flatMap((id) => records.get('unit', id) ?? []);
}

/** All items that end or go on, below their matrices, side by side in reading order. */
export function yearRows(
  records: RecordSet,
  { from, leftOut }: Pick<YearDraft, 'from' | 'leftOut'>,
): readonly YearRow[] {
  return openMatrices(records, from).flatMap((matrix): readonly YearRow[] => {
    const unit = records.get('unit', matrix.unit);
    if (!unit || leftOut.has(unit.id)) return [];
    const items = inOrder(recordsWhere(records, 'item', 'matrix', matrix.id));
    const rows = ROLES.flatMap((role) => items.filter((item) => item.role === role)).map(
      (item) => ({ type: 'item', id: item.id, item }) as const,
    );
    return [{ type: 'matrix', id: matrix.id, matrix, unit }, ...rows];
  });
}

/** Whether an item goes on, as it was chosen or else proposed. */
export function isCarried({ carried }: YearDraft, item: Item): boolean {
  return carried.get(item.id) ?? goesOn(item);
}

/**
 * The draft as the plan takes it; null where the new year's first month is none yet.
 * @param resultOf the proposed words on how an item ended
 */
export function yearOf(
  records: RecordSet,
  draft: YearDraft,
  resultOf: (item: Item) => string,
): NewYear | null {
  const items = yearRows(records, draft).flatMap((row) => (row.type === 'item' ? [row.item] : []));
  const start = month.safeParse(draft.start).data;
  if (!start) return null;
  return {
    from: draft.from,
    into: draft.into ?? { label: draft.label.trim(), start, months: 12 },
    units: endingUnits(records, draft.from)
      .map(({ id }) => id)
      .filter((id) => !draft.leftOut.has(id)),
    carried: items.filter((item) => isCarried(draft, item)).map(({ id }) => id),
    results: Object.fromEntries(
      items.flatMap((item) => {
        const result = draft.results.get(item.id) ?? resultOf(item);
        return result === '' ? [] : [[item.id, result]];
      }),
    ),
  };
}
