import type { ItemId, PersonId, UnitId } from '../plan/ids.ts';
import { recordsWhere } from '../plan/lookup.ts';
import { overlap } from '../plan/months.ts';
import { matricesInOrder } from '../plan/queries/cascade.ts';
import { matrixView } from '../plan/queries/matrix-view.ts';
import { unitsAbove } from '../plan/queries/units.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Item } from '../plan/records/records.ts';
import { AuditedMatrix } from './audited-matrix.ts';

/**
 * A whole plan made ready for rules. Closed matrices are left out, for nobody mends history, and so are items that were
 * dropped. Everything comes in the same order whatever the order of the records.
 */
export class AuditedPlan {
  readonly records: RecordSet;
  /** Top of the organisation first. */
  readonly matrices: readonly AuditedMatrix[];
  /** What each person answers for, top of the organisation first. */
  readonly owned: ReadonlyMap<PersonId, readonly Item[]>;
  readonly #places: ReadonlyMap<ItemId, { readonly item: Item; readonly matrix: AuditedMatrix }>;
  readonly #uppers: ReadonlyMap<ItemId, readonly Item[]>;
  readonly #lowers: ReadonlyMap<ItemId, readonly Item[]>;
  readonly #ofUnit: ReadonlyMap<UnitId, readonly AuditedMatrix[]>;

  constructor(records: RecordSet) {
    this.records = records;
    const open = matricesInOrder(records).filter(({ status }) => status !== 'closed');
    this.matrices = open.map(({ id }) => new AuditedMatrix(matrixView(records, id)));
    this.#ofUnit = Map.groupBy(this.matrices, ({ view }) => view.unit.id);
    this.#places = new Map(
      this.matrices.flatMap((matrix) => matrix.all.map((item) => [item.id, { item, matrix }])),
    );
    this.owned = ownedBy(this.matrices);
    const cascaded = this.#cascaded();
    this.#uppers = grouped(
      cascaded,
      ({ lower }) => lower.id,
      ({ upper }) => upper,
    );
    this.#lowers = grouped(
      cascaded,
      ({ upper }) => upper.id,
      ({ lower }) => lower,
    );
  }

  /** An item, unless it was dropped or its matrix is closed. */
  item(id: ItemId): Item | undefined {
    return this.#places.get(id)?.item;
  }

  /** @throws Error for an item that this plan does not show */
  matrixOf(id: ItemId): AuditedMatrix {
    const place = this.#places.get(id);
    if (!place) throw new Error(`The item ${id} is not among those that are checked.`);
    return place.matrix;
  }

  /** The items of other levels that an item was made of. */
  uppers({ id }: Item): readonly Item[] {
    return this.#uppers.get(id) ?? [];
  }

  /** Whether an item was made of one of another level, be it of another plan or one that is not checked any more. */
  isCascaded({ id }: Item): boolean {
    return recordsWhere(this.records, 'cascadeLink', 'lower', id).length > 0;
  }

  /** What other levels have made of an item. */
  lowers({ id }: Item): readonly Item[] {
    return this.#lowers.get(id) ?? [];
  }

  /** The matrices of a unit for any of the months that another matrix is for. */
  matricesOf(unit: UnitId, beside: AuditedMatrix): readonly AuditedMatrix[] {
    return (this.#ofUnit.get(unit) ?? []).filter(({ view }) => overlap(view.period, beside.view.period));
  }

  /** The matrices of the next level up that are for the same months. */
  nextAbove(matrix: AuditedMatrix): readonly AuditedMatrix[] {
    for (const unit of unitsAbove(this.records, matrix.view.unit.id)) {
      const above = this.matricesOf(unit, matrix);
      if (above.length > 0) return above;
    }
    return [];
  }

  #cascaded(): readonly Cascaded[] {
    return this.records
      .list('cascadeLink')
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap((link) => {
        const [upper, lower] = [this.item(link.upper), this.item(link.lower)];
        return upper && lower ? [{ upper, lower }] : [];
      });
  }
}

interface Cascaded {
  readonly upper: Item;
  readonly lower: Item;
}

function ownedBy(matrices: readonly AuditedMatrix[]): ReadonlyMap<PersonId, readonly Item[]> {
  const owned = new Map<PersonId, Item[]>();
  for (const item of matrices.flatMap(({ all }) => all)) {
    if (item.owner === null) continue;
    const known = owned.get(item.owner);
    if (known) known.push(item);
    else owned.set(item.owner, [item]);
  }
  return owned;
}

function grouped(
  cascaded: readonly Cascaded[],
  key: (each: Cascaded) => ItemId,
  item: (each: Cascaded) => Item,
): ReadonlyMap<ItemId, readonly Item[]> {
  return new Map([...Map.groupBy(cascaded, key)].map(([id, all]) => [id, all.map(item)]));
}
