import type { Kind, PlanRecord, RecordOf } from '#shared/plan/records/records.ts';
import { KINDS } from '#shared/plan/records/records.ts';
import { referrersOf } from '#shared/plan/records/references.ts';
import { columns, quoted, recordOf, rowOf, selectList, toSql } from './columns.ts';
import type { Connection } from './connection.ts';
import { refusal } from './errors.ts';

/** Reads and writes single records; one table per kind. Callers own the transaction. */
export class RecordTables {
  readonly #connection: Connection;
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  get<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined {
    return this.select(kind, `FROM ${quoted(kind)} WHERE "id" = ?`, id)[0];
  }

  all<K extends Kind>(kind: K): readonly RecordOf<K>[] {
    return this.select(kind, `FROM ${quoted(kind)} ORDER BY rowid`);
  }

  *everything(): Generator<PlanRecord> {
    for (const kind of KINDS) yield* this.all(kind);
  }

  /** Records of one kind by the rest of a statement, `FROM …`, in which the table goes by the kind's own name. */
  select<K extends Kind>(
    kind: K,
    rest: string,
    ...parameters: readonly (string | Readonly<Record<string, string>>)[]
  ): readonly RecordOf<K>[] {
    const rows = this.#connection.statement(`SELECT ${selectList(kind)} ${rest}`).all(...parameters);
    try {
      return rows.map((row) => recordOf(kind, row));
    } catch (error) {
      throw refusal('corrupt', this.#connection.knownAs, error);
    }
  }

  has(kind: Kind, id: string): boolean {
    return this.#connection.statement(`SELECT 1 FROM ${quoted(kind)} WHERE "id" = ?`).get(id) !== undefined;
  }

  /** All records, of any kind, that refer to this one by any field; each once. */
  referrersTo(kind: Kind, id: string): readonly PlanRecord[] {
    const found = new Map<string, PlanRecord>();
    for (const { kind: of, field } of referrersOf(kind)) {
      for (const record of this.select(of, `FROM ${quoted(of)} WHERE ${quoted(field)} = ?`, id)) {
        found.set(`${of} ${record.id}`, record);
      }
    }
    return [...found.values()];
  }

  insert(record: PlanRecord): void {
    const names = columns[record.kind].map(({ name }) => quoted(name)).join(', ');
    const places = columns[record.kind].map(() => '?').join(', ');
    this.#connection
      .statement(`INSERT INTO ${quoted(record.kind)} (${names}) VALUES (${places})`)
      .run(...rowOf(record));
  }

  update(kind: Kind, id: string, field: string, value: unknown): void {
    this.#connection
      .statement(`UPDATE ${quoted(kind)} SET ${quoted(field)} = ? WHERE "id" = ?`)
      .run(toSql(kind, field, value), id);
  }

  delete(kind: Kind, id: string): void {
    this.#connection.statement(`DELETE FROM ${quoted(kind)} WHERE "id" = ?`).run(id);
  }
}
