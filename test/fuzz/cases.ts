import { isSealed } from '#electron/exchange/sealing.ts';
import { corpus, PASSPHRASE } from './corpus.ts';
import { Dice } from './dice.ts';
import { forge } from './forge.ts';
import type { Json } from './json-tree.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateJson } from './mutate-json.ts';

/** One file to be tried. The same number gives the same file for ever, as long as the corpus is the same. */
export interface FuzzCase {
  readonly number: number;
  /** The file of the corpus that it was made from. */
  readonly from: string;
  readonly bytes: Uint8Array;
  readonly passphrase: string | null;
}

/** Mostly altered JSON with forged hashes, some with the hashes left as they were, some altered bytes. */
export function fuzzCase(number: number): FuzzCase {
  const dice = new Dice(number * 7919 + 1);
  const [file, other] = [dice.of(corpus), dice.of(corpus)];
  if (!file || !other) throw new Error('The corpus is empty.');
  const { name, bytes } = file;
  const passphrase = dice.of([PASSPHRASE, PASSPHRASE, PASSPHRASE, null, 'wrong']);
  if (isSealed(bytes) || dice.chance(15)) {
    return { number, from: name, bytes: mutateBytes(bytes, other.bytes, dice), passphrase };
  }
  const root: Json = JSON.parse(new TextDecoder().decode(bytes));
  mutateJson(root, dice);
  if (dice.chance(85)) forge(root);
  return { number, from: name, bytes: new TextEncoder().encode(JSON.stringify(root)), passphrase };
}
