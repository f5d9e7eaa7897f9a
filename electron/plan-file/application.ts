import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { isOpenHere } from './connection.ts';
import { refusal, translate } from './errors.ts';

/** `HOSH` in ASCII, at offset 68 of the file: what `file(1)` and this program know a plan by. */
export const APPLICATION_ID = 0x484f5348;

/** The suffix of plan files. */
export const EXTENSION = '.hoshin';

const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';

/**
 * Looks at the file's header before SQLite touches it, so that a file of another program stays as it is and
 * nothing appears beside it.
 * @throws PlanFileError where this is no plan file.
 */
export function refuseForeign(path: string): void {
  if (!existsSync(path)) throw refusal('missing', path);
  if (isOpenHere(path)) return;
  const header = Buffer.alloc(HEADER_BYTES);
  let bytes: number;
  try {
    const file = openSync(path, 'r');
    try {
      if (fstatSync(file).isDirectory()) throw refusal('folder', path);
      bytes = readSync(file, header, 0, HEADER_BYTES, 0);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw translate(error, path);
  }
  if (bytes === 0) throw refusal('empty', path);
  const looksLikeSqlite = header.toString('latin1', 0, MAGIC.length) === MAGIC;
  if (bytes < HEADER_BYTES && (looksLikeSqlite || MAGIC.startsWith(header.toString('latin1', 0, bytes)))) {
    throw refusal('truncated', path);
  }
  if (!looksLikeSqlite) throw refusal('notSqlite', path);
  if (header.readUInt32BE(68) !== APPLICATION_ID) throw refusal('foreign', path);
}
