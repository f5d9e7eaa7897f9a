import type { MatrixView } from '../plan/queries/matrix-view.ts';
import type { Role } from '../plan/records/fields.ts';
import type { Item } from '../plan/records/records.ts';

/** A measure of an objective. */
export interface Measured {
  readonly item: Item;
  /** The priorities through which it belongs to an annual objective; empty where the two are linked themselves. */
  readonly through: readonly Item[];
}

/** The items of a side that are linked with one positively, in the order of the sheet. */
export function servedBy(view: MatrixView, item: Item, role: Role): readonly Item[] {
  return view.items[role].filter((other) => view.link(item.id, other.id)?.effect === 'positive');
}

/**
 * The measures of an item, in the order of the sheet: of a priority or a long-term objective those that it is linked with
 * positively; of an annual objective those of its priorities.
 */
export function measuresOf(view: MatrixView, objective: Item): readonly Measured[] {
  if (objective.role !== 'annual') {
    return servedBy(view, objective, 'measure').map((item) => ({ item, through: [] }));
  }
  const priorities = servedBy(view, objective, 'priority');
  return view.items.measure.flatMap((item) => {
    const through = priorities.filter(({ id }) => view.link(id, item.id)?.effect === 'positive');
    return through.length > 0 ? [{ item, through }] : [];
  });
}
