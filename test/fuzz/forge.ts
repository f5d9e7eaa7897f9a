import { hashOf, roundHash } from '#shared/catchball/hash.ts';
import { sha256 } from '../shared/catchball/thread.ts';
import { corpusKey } from './corpus.ts';
import { isObject, type Json } from './json-tree.ts';

type Body = { [key: string]: Json };

/**
 * Makes an altered file look as if it had been written so: new hashes through the whole chain, new signatures where the
 * corpus' own key is named. Without this, all that fuzzing would ever reach is the check of the hashes.
 */
export function forge(root: Json): void {
  if (!isObject(root) || !Array.isArray(root.rounds)) return;
  const rounds = root.rounds.filter(isObject);
  const thread = tryHash(root.thread);
  const byHash = new Map<Json, Body>();
  // Of two rounds with one hash, children hang on the first.
  for (const round of rounds) if (!byHash.has(round.hash ?? null)) byHash.set(round.hash ?? null, round);
  const renewed = new Map<Body, Json>();
  const renew = (round: Body): Json => {
    const known = renewed.get(round);
    if (known !== undefined) return known;
    const before = round.hash ?? null;
    renewed.set(round, before);
    const now = (hash: Json): Json => {
      const named = byHash.get(hash);
      return named ? renew(named) : hash;
    };
    if ('parent' in round) round.parent = now(round.parent ?? null);
    if (Array.isArray(round.merges)) round.merges = round.merges.map(now);
    if (thread !== null && 'thread' in round) round.thread = thread;
    const hash = tryRoundHash(round);
    if (hash === null) return before;
    round.hash = hash;
    renewed.set(round, hash);
    if (isObject(round.from) && round.from.key === corpusKey.publicKey && 'signature' in round) {
      round.signature = corpusKey.sign(hash);
    }
    return hash;
  };
  for (const round of rounds) renew(round);
}

/** Null for what has no canonical form, such as a lone surrogate: then the old hash stays. */
function tryHash(value: Json | undefined): string | null {
  try {
    return value === undefined ? null : hashOf(value, sha256);
  } catch {
    return null;
  }
}

function tryRoundHash(body: Body): string | null {
  try {
    return roundHash(body, sha256);
  } catch {
    return null;
  }
}
