import type { ItemId } from '../plan/ids.ts';
import type { MatrixView } from '../plan/queries/matrix-view.ts';
import { adjacentRoles } from '../plan/queries/roles.ts';
import { DEFAULT_STRENGTHS } from '../plan/records/fields.ts';

/**
 * What the links of each item weigh together by the plan's scale, 9/3/1 unless it says otherwise; an adverse effect
 * counts against. Only links that meet in a corner count, because only those are seen. Items without links are left out.
 */
export function weightedTotals(view: MatrixView): ReadonlyMap<ItemId, number> {
  const weights = new Map(
    (view.plan?.strengths ?? DEFAULT_STRENGTHS).map(({ key, weight }) => [key, weight]),
  );
  const roles = new Map(
    Object.values(view.items)
      .flat()
      .map(({ id, role }) => [id, role]),
  );
  const totals = new Map<ItemId, number>();
  for (const { a, b, strength, effect } of view.links) {
    const [one, other] = [roles.get(a), roles.get(b)];
    if (!one || !other || !adjacentRoles(one, other)) continue;
    const weight = (weights.get(strength) ?? 0) * (effect === 'negative' ? -1 : 1);
    for (const id of [a, b]) totals.set(id, (totals.get(id) ?? 0) + weight);
  }
  return totals;
}
