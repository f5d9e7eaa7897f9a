import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const CORPUS = join(import.meta.dirname, '../fixtures/catchball/corpus');

/** Opens the sealed files of the corpus. */
export const PASSPHRASE = 'axle works, line 1';

export interface CorpusFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The valid files that every mutation starts from, in a fixed order. */
export const corpus: readonly CorpusFile[] = readdirSync(CORPUS)
  .sort()
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(CORPUS, name))) }));
