import { codeSeries } from '../plan/commands/item-code.ts';
import type { Item } from '../plan/records/records.ts';
import type { ReturnedDraft } from './returned-draft.ts';

/**
 * New items without a code get one, and a code that another item of the matrix has is given back. When all items are
 * read: two of them may have exchanged their codes.
 */
export function settleCodes(draft: ReturnedDraft): void {
  const items = draft.list('item').filter(({ id }) => !draft.isRemoved(id));
  const uses = new CodeUses(items);
  for (const { id, report } of draft.codeClaims()) {
    const item = draft.get('item', id);
    if (!item || (item.code !== '' && uses.count(item) === 1)) continue;
    if (item.code !== '') report(item.code);
    uses.add(item, -1);
    let settled = { ...item, code: draft.base.get('item', id)?.code ?? '' };
    while (settled.code === '' || uses.count(settled) > 0) settled = { ...item, code: uses.fresh(item) };
    uses.add(settled, 1);
    draft.put(settled);
  }
}

/** How many items of a matrix have a code. */
class CodeUses {
  readonly #items: readonly Item[];
  readonly #counts = new Map<string, number>();
  readonly #series = new Map<string, () => string>();

  constructor(items: readonly Item[]) {
    this.#items = items;
    for (const item of items) this.add(item, 1);
  }

  count({ matrix, code }: Item): number {
    return this.#counts.get(`${matrix} ${code}`) ?? 0;
  }

  add(item: Item, by: number): void {
    this.#counts.set(`${item.matrix} ${item.code}`, this.count(item) + by);
  }

  /** A code that the series of the item's side goes on with. */
  fresh({ matrix, role }: Item): string {
    const key = `${matrix} ${role}`;
    const known = this.#series.get(key);
    if (known) return known();
    const series = codeSeries(
      this.#items.filter((item) => item.matrix === matrix),
      role,
    );
    this.#series.set(key, series);
    return series();
  }
}
