import { setField } from '../../plan/commands/fields.ts';
import { setValues } from '../../plan/commands/values.ts';
import { recordsWhere } from '../../plan/lookup.ts';
import { monthsOf } from '../../plan/months.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import type { Item, Value } from '../../plan/records/records.ts';
import type { Remedies, Remedy } from './remedy.ts';

/** Which figures are better; what the targets lead to comes first. */
export const sayDirection: Remedies = (records, { items: [id = ''] }, words) => {
  const item = records.get('item', id);
  if (!item) return [];
  const planned = targets(records, item);
  const from = item.baseline ?? planned.at(0)?.plan ?? 0;
  const falls = (planned.at(-1)?.plan ?? from) < from;
  const ways = (['higher', 'lower'] as const).map(
    (better): Remedy => ({
      type: 'edit',
      label: words[better],
      mend: (now, context) =>
        setField(now, { kind: 'item', id: item.id, field: 'better', value: better }, context),
    }),
  );
  return falls ? ways.toReversed() : ways;
};

/** The lower of two figures goes the way of the upper one. */
export const directionOfAbove: Remedies = (records, { items: [lower = '', upper = ''] }, words) => {
  const item = records.get('item', lower);
  const better = records.get('item', upper)?.better;
  if (!item || !better) return [];
  return [
    {
      type: 'edit',
      label: words[better],
      mend: (now, context) =>
        setField(now, { kind: 'item', id: item.id, field: 'better', value: better }, context),
    },
  ];
};

/**
 * The months that have targets lie on a curve between the same ends: measures take time to bite, and the last of the way
 * is the hardest.
 */
export const bendTheRamp: Remedies = (records, { items: [id = ''] }, words) => {
  const item = records.get('item', id);
  if (!item) return [];
  const planned = targets(records, item);
  const last = planned.at(-1);
  const [start] = planned;
  if (!start || !last) return [];
  const first = item.baseline === null ? start : { at: 0, plan: item.baseline };
  const digits = Math.max(1, decimals([first.plan, ...planned.map(({ plan }) => plan)]));
  const values = planned.map(({ month, at }) => {
    const share = (at - first.at) / (last.at - first.at);
    const plan = first.plan + (last.plan - first.plan) * sCurve(share);
    return { month, plan: Number(plan.toFixed(digits)) };
  });
  return [
    {
      type: 'edit',
      label: words.curve,
      mend: (now, context) => setValues(now, { item: item.id, values }, context),
    },
  ];
};

/** From 0 to 1, slow at both ends. */
function sCurve(share: number): number {
  return share * share * (3 - 2 * share);
}

interface Target {
  readonly month: Value['month'];
  /** Months after the period began, the first being 1. */
  readonly at: number;
  readonly plan: number;
}

function targets(records: RecordSet, item: Item): readonly Target[] {
  const period = records.get('period', records.get('matrix', item.matrix)?.period ?? '');
  if (!period) return [];
  const values = new Map(recordsWhere(records, 'value', 'item', item.id).map((each) => [each.month, each]));
  return monthsOf(period).flatMap((month, index) => {
    const plan = values.get(month)?.plan ?? null;
    return plan === null ? [] : [{ month, at: index + 1, plan }];
  });
}

/** How many digits after the point the finest of some figures has. */
function decimals(figures: readonly number[]): number {
  return Math.max(...figures.map((figure) => /\.(\d+)$/.exec(String(figure))?.[1]?.length ?? 0));
}
