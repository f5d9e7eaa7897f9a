import { z } from 'zod';
import { jsonObject, jsonValue } from '#shared/json.ts';
import { author, type Edit, edit as editSchema } from '#shared/plan/edits/edit.ts';
import { isPermanent, type LogEntry } from '#shared/plan/edits/undo.ts';
import { editId } from '#shared/plan/ids.ts';
import { TooNewError, upgradeDifference } from '#shared/plan/migrations/upgrade.ts';
import { SCHEMA_VERSION } from '#shared/plan/records/records.ts';
import type { Connection } from './connection.ts';
import { EditMisfitError, refusal } from './errors.ts';

/** An edit without its contents, as the history panel shows it. */
export type HistoryEntry = Omit<Edit, 'added' | 'changed' | 'removed'> & { readonly seq: number };

/** The end of the log: what a writer compares to notice another one. */
export interface LogEnd {
  readonly seq: number;
  readonly id: string | null;
}

/** An edit by its place in the log and its time, which is shown and never used to decide. */
export interface LogPlace {
  readonly seq: number;
  readonly at: string;
}

const HEAD = '"seq", "id", "schema", "at", "author", "label", "undoes", "redoes"';

const json = <S extends z.ZodType>(schema: S) =>
  z
    .string()
    .transform((value): unknown => JSON.parse(value))
    .pipe(schema);
const editHead = editSchema.omit({ added: true, changed: true, removed: true });
const headRow = editHead.extend({ seq: z.int(), author: json(author) });
/** The contents are checked by the upgrade, which knows what each version wrote. */
const rawRecords = z.array(jsonObject);
const rawChange = z.object({
  kind: z.string(),
  id: z.string(),
  field: z.string(),
  from: jsonValue,
  to: jsonValue,
});
const editRow = headRow.extend({
  body: json(z.object({ added: rawRecords, changed: z.array(rawChange), removed: rawRecords })),
});
const undoRow = z.object({
  id: editId,
  undoes: editId.nullable(),
  redoes: editId.nullable(),
  permanent: z.int().transform((flag) => flag === 1),
});
const placeRow = z.object({ seq: z.int(), at: z.string() });
const endRow = z.object({ seq: z.int(), id: z.string() });

/** The `edit` table: the whole history, append-only. Callers own the transaction. */
export class EditLog {
  readonly #connection: Connection;
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  end(): LogEnd {
    const row = this.#connection
      .statement('SELECT "seq", "id" FROM "edit" ORDER BY "seq" DESC LIMIT 1')
      .get();
    return row === undefined ? { seq: 0, id: null } : this.#parsed(endRow, row);
  }

  idAt(seq: number): string | null {
    const row = this.#connection.statement('SELECT "seq", "id" FROM "edit" WHERE "seq" = ?').get(seq);
    return row === undefined ? null : this.#parsed(endRow, row).id;
  }

  /**
   * @returns the place of the edit in the log.
   * @throws EditMisfitError where it could not be read back: the log is never repaired afterwards.
   */
  append({ added, changed, removed, ...rest }: Edit): number {
    const head = editHead.safeParse(rest);
    if (!head.success || head.data.schema !== SCHEMA_VERSION) {
      const what = `the edit ${rest.id} is not one of data version ${SCHEMA_VERSION}.`;
      throw new EditMisfitError(this.#connection.knownAs, what, { kind: 'edit', id: rest.id, field: null });
    }
    const { id, schema, at, author: by, label, undoes, redoes } = head.data;
    const { lastInsertRowid } = this.#connection
      .statement(
        `INSERT INTO "edit" ("id", "schema", "at", "author", "label", "undoes", "redoes", "permanent", "body")
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        id,
        schema,
        at,
        JSON.stringify(by),
        label,
        undoes,
        redoes,
        isPermanent({ added, changed, removed }) ? 1 : 0,
        JSON.stringify({ added, changed, removed }),
      );
    return Number(lastInsertRowid);
  }

  find(id: string): { readonly edit: Edit; readonly seq: number } | undefined {
    return this.#edits('WHERE "id" = ?', id)[0];
  }

  /** All edits after a place in the log, oldest first. */
  since(seq: number): readonly Edit[] {
    return this.#edits('WHERE "seq" > ? ORDER BY "seq"', seq).map(({ edit }) => edit);
  }

  /** The edits after one place up to another, oldest first. */
  between(after: number, upTo: number): readonly Edit[] {
    return this.#edits('WHERE "seq" > ? AND "seq" <= ? ORDER BY "seq"', after, upTo).map(({ edit }) => edit);
  }

  /** The first edit and then the last one of every month, oldest first. */
  landmarks(): readonly LogPlace[] {
    const months = 'SELECT MAX("seq") FROM "edit" GROUP BY substr("at", 1, 7)';
    const places = (which: string) =>
      this.#connection
        .statement(`SELECT "seq", "at" FROM "edit" WHERE "seq" IN (${which}) ORDER BY "seq"`)
        .all()
        .map((row) => this.#parsed(placeRow, row));
    return [...places('SELECT MIN("seq") FROM "edit"'), ...places(months)];
  }

  /** Newest first; with `before`, those that came before that place. */
  history(before: number | null, limit: number): readonly HistoryEntry[] {
    return this.#connection
      .statement(`SELECT ${HEAD} FROM "edit" WHERE "seq" < ? ORDER BY "seq" DESC LIMIT ?`)
      .all(before ?? Number.MAX_SAFE_INTEGER, limit)
      .map((row) => this.#parsed(headRow, row));
  }

  /** What undo and redo need to know of every edit, oldest first. */
  undoLog(): readonly LogEntry[] {
    return this.#connection
      .statement('SELECT "id", "undoes", "redoes", "permanent" FROM "edit" ORDER BY "seq"')
      .all()
      .map((row) => this.#parsed(undoRow, row));
  }

  /** Whole edits, upgraded where an older version of the app wrote them. */
  #edits(
    where: string,
    ...parameters: readonly (string | number)[]
  ): readonly { readonly edit: Edit; readonly seq: number }[] {
    return this.#connection
      .statement(`SELECT ${HEAD}, "body" FROM "edit" ${where}`)
      .all(...parameters)
      .map((row) => {
        const { seq, body, ...head } = this.#parsed(editRow, row);
        try {
          return { seq, edit: { ...head, ...upgradeDifference(body, head.schema), schema: SCHEMA_VERSION } };
        } catch (error) {
          const reason = error instanceof TooNewError ? 'tooNewToRead' : 'corrupt';
          throw refusal(reason, this.#connection.knownAs, error);
        }
      });
  }

  #parsed<S extends z.ZodType>(schema: S, row: unknown): z.infer<S> {
    try {
      return schema.parse(row);
    } catch (error) {
      throw refusal('corrupt', this.#connection.knownAs, error);
    }
  }
}
