/**
 * One handle on the SQLite file of a plan, and the lock that keeps a second writer out.
 *
 * A writer stays inside a write transaction for as long as the file is open: it holds SQLite's RESERVED lock, which
 * lets every reader in and no other writer. A commit ends that transaction and begins the next at once. The lock
 * belongs to the process: the system drops it even after `kill -9`, so it is never stale; it is a range lock on the
 * file itself, the same on Linux, macOS and Windows, so nothing lies beside the file; and the journal appears only
 * while a commit is written. Where locks do not reach (a synchronising folder, some network drives, the moment
 * between two transactions), the last edit in the log tells whether somebody else has written.
 *
 * On Linux and macOS a process that opens and closes a file by other means drops all locks it has on it. So nothing
 * in this process may read an open plan through `fs` (`stat` is harmless): copies are made by SQLite itself.
 */
import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { refusal, translate } from './errors.ts';

/** How long a reader waits for a commit to end, and a commit for readers, in milliseconds. */
const PATIENCE = 2000;

/** Files open in this process, by device and inode. */
const openHere = new Map<string, number>();

export class Connection {
  readonly path: string;
  /** The file that refusals name: another one than `path` while a new file is built under a temporary name. */
  readonly knownAs: string;
  readonly db: Database.Database;
  readonly #identity: string;
  readonly #statements = new Map<string, Database.Statement>();

  private constructor(path: string, db: Database.Database, identity: string, knownAs = path) {
    this.path = path;
    this.knownAs = knownAs;
    this.db = db;
    this.#identity = identity;
    openHere.set(identity, (openHere.get(identity) ?? 0) + 1);
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('foreign_keys = ON');
  }

  /** @throws PlanFileError where there is no such file or it may not be opened. */
  static open(path: string, mode: 'read' | 'write', knownAs: string = path): Connection {
    try {
      const identity = identityOf(path);
      const readonly = mode === 'read';
      const connection = new Connection(
        path,
        new Database(path, { readonly, fileMustExist: true, timeout: PATIENCE }),
        identity,
        knownAs,
      );
      if (!readonly) {
        connection.db.pragma('synchronous = EXTRA');
        // On macOS only this reaches the disk itself.
        connection.db.pragma('fullfsync = ON');
      }
      return connection;
    } catch (error) {
      throw translate(error, knownAs);
    }
  }

  /** A handle on another database, an upgraded copy in memory, that answers in the file's name. */
  static standIn(path: string, db: Database.Database): Connection {
    return new Connection(path, db, `memory:${path}`);
  }

  /** The statement for this SQL, prepared once. */
  statement(sql: string): Database.Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  /** Runs reads that belong together on one state of the file. */
  read<T>(work: () => T): T {
    try {
      if (this.db.inTransaction) return work();
      this.db.exec('BEGIN');
      try {
        return work();
      } finally {
        if (this.db.inTransaction) this.db.exec('COMMIT');
      }
    } catch (error) {
      throw translate(error, this.knownAs);
    }
  }

  /**
   * Takes the writer's lock; does not wait for another writer.
   * @throws PlanFileError `heldByOther`, or `readOnly` where the file is write-protected.
   */
  hold(): void {
    try {
      this.db.pragma('busy_timeout = 0');
      this.#begin();
    } catch (error) {
      throw translate(error, this.knownAs);
    } finally {
      this.db.pragma(`busy_timeout = ${PATIENCE}`);
    }
  }

  /**
   * Runs one write transaction on a fresh view of the file. Durable when it returns; where it throws, nothing
   * was changed.
   */
  write<T>(work: () => T): T {
    try {
      this.#letGo();
      this.#begin();
      const result = work();
      this.#commit();
      return result;
    } catch (error) {
      throw translate(error, this.knownAs);
    } finally {
      this.#holdAgain();
    }
  }

  /** Runs what SQLite allows only between transactions; the lock is let go for that moment. */
  outsideTransaction(work: () => void): void {
    const held = this.db.inTransaction;
    this.#letGo();
    try {
      work();
    } finally {
      if (held) this.#holdAgain();
    }
  }

  /** Removes the journal of a commit that was cut off before its first page: it holds nothing, so SQLite leaves it. */
  sweepJournal(): void {
    if (!existsSync(`${this.path}-journal`)) return;
    // Any write makes SQLite take the journal for its own and remove it; writing a row as it is would be no write.
    this.write(() => this.db.pragma(`user_version = ${this.db.pragma('user_version', { simple: true })}`));
  }

  /** Whether the name leads elsewhere by now: the file was moved, deleted or replaced. */
  get isMoved(): boolean {
    try {
      return identityOf(this.path) !== this.#identity;
    } catch {
      return true;
    }
  }

  close(): void {
    if (!this.db.open) return;
    this.#letGo();
    this.#statements.clear();
    this.db.close();
    const left = (openHere.get(this.#identity) ?? 1) - 1;
    if (left > 0) openHere.set(this.#identity, left);
    else openHere.delete(this.#identity);
  }

  #begin(): void {
    this.db.exec('BEGIN IMMEDIATE');
  }

  #commit(): void {
    try {
      this.db.exec('COMMIT');
    } catch (error) {
      const busy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
      throw busy ? refusal('busy', this.knownAs, error) : error;
    }
  }

  #letGo(): void {
    if (this.db.inTransaction) this.db.exec('ROLLBACK');
  }

  #holdAgain(): void {
    try {
      this.#letGo();
      this.hold();
    } catch {
      // Somebody else was quicker, or the file is gone: the next write takes the lock again, or says why not.
    }
  }
}

/** Whether this process has the file open; then it must not be read through `fs`. */
export function isOpenHere(path: string): boolean {
  return openHere.has(identityOf(path));
}

function identityOf(path: string): string {
  const { dev, ino } = statSync(path, { bigint: true });
  return `${dev}:${ino}`;
}
