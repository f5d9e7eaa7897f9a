import { changesBetween } from '../edits/diff.ts';
import type { Difference, FieldChange } from '../edits/edit.ts';
import type { RecordSet } from '../record-set.ts';
import type { Kind, PlanRecord, RecordOf } from '../records/records.ts';

/**
 * Records on their way to one difference, for commands that touch many: reading sees what was put, and nothing is
 * copied before the end.
 */
export class WorkingCopy {
  readonly #records: RecordSet;
  readonly #put = new Map<string, PlanRecord>();
  readonly #removed = new Map<string, PlanRecord>();

  constructor(records: RecordSet) {
    this.#records = records;
  }

  get<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined {
    const put = this.#put.get(`${kind} ${id}`);
    return (put as RecordOf<K> | undefined) ?? this.#records.get(kind, id);
  }

  put(record: PlanRecord): void {
    this.#put.set(`${record.kind} ${record.id}`, record);
  }

  /** Takes out a record of the set. */
  remove(record: PlanRecord): void {
    this.#removed.set(`${record.kind} ${record.id}`, record);
  }

  /** New records in the order in which they were put. */
  difference(): Difference {
    const added: PlanRecord[] = [];
    const changed: FieldChange[] = [];
    // One by one: there may be more of them than a call takes arguments.
    for (const record of this.#put.values()) {
      const before = this.#records.get(record.kind, record.id);
      if (!before) added.push(record);
      else for (const change of changesBetween(before, record)) changed.push(change);
    }
    return { added, changed, removed: [...this.#removed.values()] };
  }
}
