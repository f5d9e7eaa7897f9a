import type { Language } from '../language.ts';
import type { RoundId } from '../plan/ids.ts';
import { SCHEMA_VERSION } from '../plan/records/records.ts';
import type { Round, Sender } from './format.ts';
import { roundHash, type Sha256 } from './hash.ts';
import { bodyOf } from './terms.ts';

/** Everything about a round that is not its content. */
export interface RoundMaking {
  readonly id: RoundId;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly from: Sender;
  /** In which a new thread is named. */
  readonly language: Language;
  readonly sha256: Sha256;
  /** Signs a text with the key that `from` names, as base64url; null where this installation has none. */
  readonly sign: ((text: string) => string) | null;
}

/** What a round says beside its place in the thread. */
export type RoundContent = Pick<Round, 'number' | 'thread' | 'parent' | 'act' | 'direction'> &
  Pick<Round, 'points' | 'snapshot'> &
  Partial<Round>;

/** A round with its hash and signature; what the content does not speak of is left empty. */
export function makeRound(content: RoundContent, { id, at, from, sha256, sign }: RoundMaking): Round {
  const round = {
    id,
    at,
    from,
    schema: SCHEMA_VERSION,
    message: '',
    replyBy: null,
    merges: [],
    answers: [],
    obstacles: [],
    gaps: [],
    commitments: [],
    closing: null,
    to: null,
    proposal: { added: [], changed: [], removed: [] },
    shown: [],
    ...content,
  };
  const hash = roundHash(bodyOf(round), sha256);
  return { ...round, hash, ...(sign && { signature: sign(hash) }) };
}
