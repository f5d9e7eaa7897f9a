import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SigningKey } from '#electron/host/services.ts';

export const CORPUS = join(import.meta.dirname, '../fixtures/catchball/corpus');

/** Opens the sealed file of the corpus. */
export const PASSPHRASE = 'axle works, line 1';

export interface CorpusFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The valid files that every mutation starts from, in a fixed order. */
export const corpus: readonly CorpusFile[] = readdirSync(CORPUS)
  .sort()
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(CORPUS, name))) }));

/** Signs the signed files of the corpus, and again what was forged from them. The first test vector of RFC 8032. */
export const corpusKey: SigningKey = keyFrom(
  '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
);

function keyFrom(seed: string): SigningKey {
  const head = '302e020100300506032b657004220420';
  const key = createPrivateKey({ key: Buffer.from(head + seed, 'hex'), format: 'der', type: 'pkcs8' });
  return {
    publicKey: String(createPublicKey(key).export({ format: 'jwk' }).x),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64url'),
  };
}
