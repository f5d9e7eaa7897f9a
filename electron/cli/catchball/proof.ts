import { createHash } from 'node:crypto';
import type { Proof } from '#shared/catchball/hash.ts';
import { verify } from '../../host/installation-key.ts';

/** Hashes and signatures as Node has them. */
export const nodeProof: Proof = {
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  verify,
};
