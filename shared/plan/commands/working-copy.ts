import { type Difference, NO_DIFFERENCE } from '../edits/edit.ts';
import type { RecordSet } from '../record-set.ts';
import type { Kind, PlanRecord, RecordOf } from '../records/records.ts';
import { adding, changing, removing, together } from './command.ts';

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
    const parts = [...this.#put.values()].map((record) => {
      const before = this.#records.get(record.kind, record.id);
      return before ? changing<PlanRecord>(before, record) : adding(record);
    });
    const removed = this.#removed.size > 0 ? removing(...this.#removed.values()) : NO_DIFFERENCE;
    return together(...parts, removed);
  }
}
