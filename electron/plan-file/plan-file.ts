import { basename } from 'node:path';
import type { Outline } from '#shared/host/replies.ts';
import type { Edit } from '#shared/plan/edits/edit.ts';
import type { LogEntry } from '#shared/plan/edits/undo.ts';
import type { MatrixId, PlanId } from '#shared/plan/ids.ts';
import type { Kind, Plan, PlanRecord, RecordOf, Round, Thread } from '#shared/plan/records/records.ts';
import type { Connection } from './connection.ts';
import { type CopyOptions, copyPlan, copyPlanWithoutHistory } from './copies.ts';
import { EditLog, type HistoryEntry, type LogEnd, type LogPlace } from './edit-log.ts';
import { ChangedElsewhereError, type PlanFileError, refusal } from './errors.ts';
import { problemsOf, userVersion } from './integrity.ts';
import { readFirstMatrix, readOutline } from './outline.ts';
import { readMatrix } from './read-matrix.ts';
import { RecordTables } from './record-tables.ts';
import { writeDifference } from './write-difference.ts';

/** An edit as it was stored, its removals completed, with its place in the history. */
export interface Stored {
  readonly edit: Edit;
  readonly seq: number;
}

export interface PlanFileMeta {
  readonly path: string;
  /** File name without folder. */
  readonly name: string;
  readonly plan: PlanId;
  /** Version of the tables, `user_version`. */
  readonly version: number;
}

/**
 * An open plan file. Made by `openPlanFile` and `createPlanFile`. Every call is synchronous and throws PlanFileError;
 * records that do not pass their schema are never handed out.
 */
export class PlanFile {
  readonly meta: PlanFileMeta;
  /** Why nothing can be changed; null where it can. */
  readonly readOnly: PlanFileError | null;
  readonly #connection: Connection;
  readonly #tables: RecordTables;
  readonly #log: EditLog;
  /** The end of the log when this handle last looked. */
  #known: LogEnd;

  constructor(connection: Connection, readOnly: PlanFileError | null) {
    this.#connection = connection;
    this.#tables = new RecordTables(connection);
    this.#log = new EditLog(connection);
    this.readOnly = readOnly;
    const { path } = connection;
    this.meta = connection.read(() => ({
      path,
      name: basename(path),
      plan: this.plan().id,
      version: userVersion(connection),
    }));
    this.#known = connection.read(() => this.#log.end());
  }

  /** The place of the last edit in the history; 0 where there is none. */
  get lastSeq(): number {
    return this.#connection.read(() => this.#log.end().seq);
  }

  /** The last edit in the history. */
  get end(): LogEnd {
    return this.#connection.read(() => this.#log.end());
  }

  plan(): Plan {
    const [plan] = this.#connection.read(() => this.#tables.all('plan'));
    if (!plan) throw refusal('corrupt', this.#connection.path);
    return plan;
  }

  /** All that a page needs to draw and edit one matrix; empty where there is no such matrix. */
  loadMatrix(matrix: string): readonly PlanRecord[] {
    return this.#connection.read(() => readMatrix(this.#tables, matrix));
  }

  /** The whole plan, owners before what they own. */
  loadAll(): readonly PlanRecord[] {
    return this.#connection.read(() => [...this.#tables.everything()]);
  }

  /** The matrix to show first: that of the topmost unit, where it has one. Opening a plan reads nothing more of it. */
  firstMatrix(): MatrixId | null {
    return this.#connection.read(() => readFirstMatrix(this.#connection));
  }

  outline(): Outline {
    return this.#connection.read(() => readOutline(this.#connection, this.#tables));
  }

  threads(): readonly Thread[] {
    return this.#connection.read(() => this.#tables.all('thread'));
  }

  /** The rounds of one thread, oldest first. */
  rounds(thread: string): readonly Round[] {
    const rest = 'FROM "round" WHERE "thread" = ? ORDER BY "number", rowid';
    return this.#connection.read(() => this.#tables.select('round', rest, thread));
  }

  get<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined {
    return this.#connection.read(() => this.#tables.get(kind, id));
  }

  /** All records of one kind, in the order in which they were added. */
  all<K extends Kind>(kind: K): readonly RecordOf<K>[] {
    return this.#connection.read(() => this.#tables.all(kind));
  }

  /** All records that refer to this one by any field. */
  referrersTo(kind: Kind, id: string): readonly PlanRecord[] {
    return this.#connection.read(() => this.#tables.referrersTo(kind, id));
  }

  /**
   * Stores an edit in one transaction, durable on return. An edit whose id is stored already is only returned.
   * @param expectedSeq the place in the history that the edit was made on; by default, where this handle last looked.
   * @throws EditMisfitError, ChangedElsewhereError, or PlanFileError (`readOnly`, `diskFull`, `missing`,
   * `heldByOther`). Nothing was changed then.
   */
  commit(edit: Edit, { expectedSeq }: { readonly expectedSeq?: number } = {}): Stored {
    if (this.readOnly) throw this.readOnly;
    const stored = this.#connection.write(() => {
      const known = this.#log.find(edit.id);
      if (known) return known;
      this.#refuseChangedElsewhere(expectedSeq);
      const complete = writeDifference(this.#tables, this.#connection.path, edit);
      return { edit: complete, seq: this.#log.append(complete) };
    });
    if (stored.seq > this.#known.seq) this.#known = { seq: stored.seq, id: stored.edit.id };
    return stored;
  }

  /** Newest first; with `before`, those that came before that place. */
  history({
    before = null,
    limit,
  }: {
    readonly before?: number | null;
    readonly limit: number;
  }): readonly HistoryEntry[] {
    return this.#connection.read(() => this.#log.history(before, limit));
  }

  edit(id: string): Stored | undefined {
    return this.#connection.read(() => this.#log.find(id));
  }

  /** All edits after a place in the history, oldest first. */
  editsSince(seq: number): readonly Edit[] {
    return this.#connection.read(() => this.#log.since(seq));
  }

  /** The edits after one place in the history up to another, oldest first. */
  editsBetween(after: number, upTo: number): readonly Edit[] {
    return this.#connection.read(() => this.#log.between(after, upTo));
  }

  /** The first edit and then the last one of every month, oldest first; empty where there is none. */
  landmarks(): readonly LogPlace[] {
    return this.#connection.read(() => this.#log.landmarks());
  }

  /**
   * All edits after that end of the history, oldest first. Null where another edit stands at its place: then the file was
   * replaced by another copy, and shares nothing certain with what was known.
   */
  editsAfter({ seq, id }: LogEnd): readonly Edit[] | null {
    return this.#connection.read(() =>
      seq === 0 || this.#log.idAt(seq) === id ? this.#log.since(seq) : null,
    );
  }

  /** What undo and redo need to know of every edit, oldest first. */
  undoLog(): readonly LogEntry[] {
    return this.#connection.read(() => this.#log.undoLog());
  }

  /** A copy as a safety net: never replaces anything. */
  backup(to: string): void {
    copyPlan(this.#connection, to);
  }

  saveCopy(to: string, options: CopyOptions = {}): void {
    copyPlan(this.#connection, to, options);
  }

  /** A copy that holds no trace of earlier edits, not even in free pages. */
  saveCopyWithoutHistory(to: string, options: CopyOptions = {}): void {
    copyPlanWithoutHistory(this.#connection, to, options);
  }

  /** What contradicts itself in the file; empty where it is sound. Reads the whole file: not for every opening. */
  checkIntegrity(): readonly string[] {
    return this.#connection.read(() => problemsOf(this.#connection));
  }

  /** Nothing is unsaved, so closing only lets go of the lock. Closing twice does no harm. */
  close(): void {
    this.#connection.close();
  }

  #refuseChangedElsewhere(expectedSeq: number | undefined): void {
    const end = this.#log.end();
    const known = this.#known;
    if (end.seq !== known.seq || end.id !== known.id) {
      this.#known = end;
      throw new ChangedElsewhereError(this.#connection.path, this.editsAfter(known), end.seq);
    }
    if (expectedSeq !== undefined && expectedSeq !== end.seq) {
      throw new ChangedElsewhereError(this.#connection.path, this.#log.since(expectedSeq), end.seq);
    }
  }
}
