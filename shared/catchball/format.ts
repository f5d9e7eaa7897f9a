import { z } from 'zod';
import { jsonValue, text } from '../json.ts';
import { fieldChange } from '../plan/edits/edit.ts';
import { itemId, planId, roundId, threadId, unitId } from '../plan/ids.ts';
import { date } from '../plan/records/fields.ts';
import { kind, planRecord } from '../plan/records/records.ts';
import { keepKnown, upgradeRound } from './known-records.ts';

/** The catchball file, `*.catchball`: one JSON document, described for other programs in docs/catchball-format.md. */
export const CATCHBALL_FORMAT = 'tenkai-catchball';
export const CATCHBALL_MAJOR = 1;
export const CATCHBALL_MINOR = 2;

/** Larger files are refused unread. */
export const MAX_CATCHBALL_BYTES = 32 * 1024 * 1024;

/** A thread of more rounds is no negotiation. */
export const MAX_ROUNDS = 1000;

/** The fields that this version knows; those of a newer one are carried along unnamed. */
type Known<T> = { readonly [F in keyof T as string extends F ? never : F]: T[F] };

/** `sha256:` and 64 hexadecimal digits, over the canonical JSON (RFC 8785) of what it covers. */
export const contentHash = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** One end of a negotiation. */
export const party = z.looseObject({ unit: unitId, name: text(300) });
export type Party = Readonly<z.infer<typeof party>>;

/** Who passes what to whom. The same in every file of a thread; each round carries its hash. */
export const threadHeader = z.looseObject({
  id: threadId,
  title: text(300),
  period: text(300),
  upperPlan: planId,
  upper: party,
  lower: party,
});
export type ThreadHeader = Readonly<z.infer<typeof threadHeader>>;

/** Ed25519, 32 bytes of a public key and 64 of a signature, both as base64url. */
export const publicKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export const signature = z.string().regex(/^[A-Za-z0-9_-]{86}$/);

/** Who sends a round, and from which plan; `key` is that of the installation which signed it. */
export const sender = z.looseObject({
  name: text(300),
  mail: text(300),
  plan: planId,
  key: publicKey.optional(),
});
export type Sender = Readonly<z.infer<typeof sender>>;

/** What of a point may be negotiated; the means always belong to the lower level. */
export const negotiable = z.enum(['wording', 'target', 'date', 'scope', 'resources']);
export type Negotiable = z.infer<typeof negotiable>;

/** One thing that is passed: an item of the snapshot, and what of it is open to talk. */
export const point = z.looseObject({ item: itemId, negotiable: z.array(negotiable).readonly() });
export type Point = Readonly<z.infer<typeof point>>;

/** `reply` answers a question and leaves the terms as they are. */
export const verdict = z.enum([
  'accept',
  'acceptWithChanges',
  'counter',
  'ask',
  'reply',
  'decline',
  'escalate',
]);
export type Verdict = z.infer<typeof verdict>;

/** What the receiver says of one point. Changed fields stand in the round's proposal; `reasons` says why, per field. */
export const answer = z.looseObject({
  item: itemId,
  verdict,
  reason: text(),
  reasons: z.array(z.looseObject({ kind, id: text(160), field: text(40), reason: text() })).readonly(),
});
export type Answer = Readonly<z.infer<typeof answer>>;

/** What a remark is about: one point, or (null) the whole passing. */
const about = { id: text(64).min(1), item: itemId.nullable() };

/** Something that stands in the way. A later round speaks of the same one by its id. */
export const obstacle = z.looseObject({ ...about, text: text(2000).min(1) });
export type Obstacle = Readonly<z.infer<typeof obstacle>>;

/** What a unit has and what it would need, in its own words ("2 fitters"). */
export const gap = z.looseObject({
  ...about,
  type: z.enum(['people', 'skills', 'money', 'equipment', 'time', 'information', 'other']),
  has: text(300),
  needs: text(300).min(1),
});
export type Gap = Readonly<z.infer<typeof gap>>;

/** What one side asks the other to provide, and what became of it. */
export const commitment = z.looseObject({
  ...about,
  by: z.enum(['upper', 'lower']),
  text: text(2000).min(1),
  state: z.enum(['asked', 'promised', 'refused']),
  owner: text(300),
  due: date.nullable(),
  reason: text(2000),
});
export type Commitment = Readonly<z.infer<typeof commitment>>;

/**
 * What a round does. `throw` begins, `answer` goes on, `reopen` comes back to what was agreed, `withdraw` takes back the
 * round that it names as parent and all that came after it, `escalate` hands the whole thread to a third unit, and `rule`
 * is what that one says.
 */
export const act = z.enum(['throw', 'answer', 'reopen', 'withdraw', 'escalate', 'rule']);
export type Act = z.infer<typeof act>;

/** "On these terms we are agreed", said by a named person; agreement where the other side says so of the same terms. */
export const closing = z.looseObject({ person: text(300).min(1) });

/** Lists longer than this are looked through once before; see `untilFault`. */
const LONG_LIST = 100;

/**
 * A list that is cut behind its first faulty member: a schema gathers every fault there is, and a file made to harm could
 * hold millions.
 */
function untilFault<T extends z.ZodType>(member: T, max: number, min = 0) {
  const cut = (list: unknown): unknown => {
    if (!Array.isArray(list) || list.length <= LONG_LIST) return list;
    const fault = list.findIndex((each) => !member.safeParse(each).success);
    return fault === -1 ? list : list.slice(0, fault + 1);
  };
  return z.preprocess(cut, z.array(member).min(min).max(max));
}

/** Records of a newer minor version: unknown fields move to `extra`, unknown kinds stay in the verbatim round only. */
const knownRecords = z.preprocess(keepKnown, untilFault(planRecord, 200_000));

/** A throw and every answer to it are rounds; each names the hash of the round that it answers. */
const roundBody = z.looseObject({
  id: roundId,
  number: z.int().min(1),
  /** Hash of the thread's header. */
  thread: contentHash,
  /** Hash of the round that this one answers; null for the first throw. */
  parent: contentHash.nullable(),
  /** Other answers to the same round that this one brings together with its parent. */
  merges: z.array(contentHash).max(100).readonly().default([]),
  /** Rounds of format 1.0 do not say it: the first one throws, the others answer. */
  act,
  direction: z.enum(['down', 'up']),
  /** Version of the record schemas used in `snapshot` and `proposal`. */
  schema: z.int().min(1),
  from: sender,
  /** Shown, never used to decide. ISO 8601, UTC. */
  at: z.iso.datetime(),
  message: text(),
  replyBy: date.nullable(),
  points: untilFault(point, 5000).readonly(),
  answers: untilFault(answer, 5000).readonly(),
  obstacles: untilFault(obstacle, 500).readonly().default([]),
  gaps: untilFault(gap, 500).readonly().default([]),
  commitments: untilFault(commitment, 500).readonly().default([]),
  closing: closing.nullable().default(null),
  /** The third unit that a thread is escalated to. */
  to: z
    .looseObject({ name: text(300).min(1) })
    .nullable()
    .default(null),
  /** An edit not yet accepted, over the snapshot of the round that it answers. */
  proposal: z.looseObject({
    added: knownRecords,
    changed: untilFault(fieldChange, 200_000),
    removed: knownRecords,
  }),
  /** What the sender chose to show: the only thing that a return is ever compared with. */
  snapshot: knownRecords,
  /** What the sender shows of its own matrix, so that the other level sees how it is served. */
  shown: knownRecords.default([]),
  /** Over all of the round but itself and the signature. */
  hash: contentHash,
  /** Of the installation whose key the sender names, over the text of `hash`. */
  signature: signature.optional(),
});

/** As any version has written it, with its records as this version knows them. */
export const round = z.preprocess(upgradeRound, roundBody);
export type Round = Known<z.infer<typeof round>>;

/** The whole file. Fields that this version does not know are kept where they stand. */
export const catchballDocument = z.looseObject({
  format: z.literal(CATCHBALL_FORMAT),
  version: z.string().regex(/^\d{1,4}\.\d{1,4}$/),
  thread: threadHeader,
  /** A grow-only set; two rounds with one parent are two branches. */
  rounds: untilFault(round, MAX_ROUNDS, 1).readonly(),
});
export type CatchballDocument = Known<z.infer<typeof catchballDocument>>;

/** An answer as the person gives it; the host turns its changes into the round's proposal. */
export const answerPoint = z.strictObject({
  item: itemId,
  verdict,
  reason: text(),
  changes: z
    .array(z.strictObject({ kind, id: text(160), field: text(40), to: jsonValue, reason: text() }))
    .max(500),
});
export type AnswerPoint = Readonly<z.infer<typeof answerPoint>>;
