import canonicalize from 'canonicalize';
import type { JsonObject, JsonValue } from '../json.ts';

/** SHA-256 of a text's UTF-8 bytes as 64 lower-case hexadecimal digits; passed in, because shared code has no crypto. */
export type Sha256 = (text: string) => string;

/** Whether a signature (base64url) over a text's UTF-8 bytes was made with an Ed25519 key; never throws. */
export type Verify = (publicKey: string, text: string, signature: string) => boolean;

/** What is needed to check a file that comes from outside. */
export interface Proof {
  readonly sha256: Sha256;
  readonly verify: Verify;
}

/** Hash over the canonical JSON (RFC 8785), so that white space and the order of keys do not matter. */
export function hashOf(value: JsonValue, sha256: Sha256): string {
  const canonical = canonicalize(value);
  if (canonical === undefined) throw new Error('Only JSON values can be hashed.');
  return `sha256:${sha256(canonical)}`;
}

/** What a round's hash must be: over all of it but the hash and the signature, fields of newer versions included. */
export function roundHash(body: JsonObject, sha256: Sha256): string {
  const { hash: _, signature: __, ...covered } = body;
  return hashOf(covered, sha256);
}
