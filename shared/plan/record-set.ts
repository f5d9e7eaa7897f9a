import type { Kind, PlanRecord, RecordOf } from './records/records.ts';
import { KINDS } from './records/records.ts';

/**
 * An immutable set of records, by kind and id: a whole plan, or the part of one that a page or a file holds.
 * Unchanged kinds are shared between versions, so comparing two sets by identity is cheap.
 */
export class RecordSet {
  readonly #byKind: ReadonlyMap<Kind, ReadonlyMap<string, PlanRecord>>;

  private constructor(byKind: ReadonlyMap<Kind, ReadonlyMap<string, PlanRecord>>) {
    this.#byKind = byKind;
  }

  static readonly empty = new RecordSet(new Map());

  /** @throws Error where two records share kind and id. */
  static of(records: Iterable<PlanRecord>): RecordSet {
    const byKind = new Map<Kind, Map<string, PlanRecord>>();
    for (const record of records) {
      const ofKind = byKind.get(record.kind) ?? new Map<string, PlanRecord>();
      if (ofKind.has(record.id)) throw new Error(`Two records share the id ${record.kind} ${record.id}.`);
      ofKind.set(record.id, record);
      byKind.set(record.kind, ofKind);
    }
    return new RecordSet(byKind);
  }

  get<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined {
    return this.all(kind).get(id);
  }

  has(kind: Kind, id: string): boolean {
    return this.#byKind.get(kind)?.has(id) ?? false;
  }

  /** All records of one kind by id, in the order in which they were added; the same map until one of them changes. */
  all<K extends Kind>(kind: K): ReadonlyMap<string, RecordOf<K>> {
    return (this.#byKind.get(kind) ?? EMPTY) as ReadonlyMap<string, RecordOf<K>>;
  }

  list<K extends Kind>(kind: K): readonly RecordOf<K>[] {
    return [...this.all(kind).values()];
  }

  get size(): number {
    let count = 0;
    for (const ofKind of this.#byKind.values()) count += ofKind.size;
    return count;
  }

  /** All records, owners before what they own. */
  *[Symbol.iterator](): Generator<PlanRecord> {
    for (const kind of KINDS) yield* this.#byKind.get(kind)?.values() ?? [];
  }

  /** The set with some records put in (or replaced) and others taken out; untouched kinds are shared. */
  with(put: Iterable<PlanRecord>, drop: Iterable<PlanRecord> = []): RecordSet {
    const touched = new Map<Kind, Map<string, PlanRecord>>();
    const mapOf = (kind: Kind) => {
      const map = touched.get(kind) ?? new Map(this.#byKind.get(kind));
      touched.set(kind, map);
      return map;
    };
    for (const record of drop) mapOf(record.kind).delete(record.id);
    for (const record of put) mapOf(record.kind).set(record.id, record);
    return touched.size === 0 ? this : new RecordSet(new Map([...this.#byKind, ...touched]));
  }
}

const EMPTY: ReadonlyMap<string, PlanRecord> = new Map();
