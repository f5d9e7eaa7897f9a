import type { Difference } from '../edits/edit.ts';
import { inOrder, placeAt } from '../order.ts';
import type { PlanRecord } from '../records/records.ts';
import { CommandError, changing, together } from './command.ts';

type Placed = Extract<PlanRecord, { readonly order: string }>;

/** Where to put a record among its siblings: behind the named one, first (null) or last (undefined). */
export type After = string | null | undefined;

/**
 * The order key of a place among siblings, and the new keys of neighbours that had to make room.
 * @throws CommandError where `after` is none of the siblings.
 */
export function placing(
  siblings: readonly Placed[],
  after: After,
): { readonly order: string; readonly neighbours: Difference } {
  const sorted = inOrder(siblings);
  const { order, rekeyed } = placeAt(sorted, indexAfter(sorted, after));
  const neighbours = sorted.map((sibling) =>
    changing(sibling, { order: rekeyed.get(sibling.id) ?? sibling.order }),
  );
  return { order, neighbours: together(...neighbours) };
}

/** Whether a record stands behind `after` among its siblings already. */
export function standsAfter(record: Placed, siblings: readonly Placed[], after: After): boolean {
  const sorted = inOrder([...siblings, record]);
  const others = sorted.filter(({ id }) => id !== record.id);
  return sorted.findIndex(({ id }) => id === record.id) === indexAfter(others, after);
}

function indexAfter(sorted: readonly Placed[], after: After): number {
  if (after === undefined) return sorted.length;
  if (after === null) return 0;
  const index = sorted.findIndex(({ id }) => id === after);
  if (index < 0)
    throw new CommandError('The place to put it is gone; somebody may have moved that neighbour.');
  return index + 1;
}
