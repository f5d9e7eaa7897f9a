import { z } from 'zod';
import { jsonObject, jsonValue, text } from '../json.ts';
import { difference } from '../plan/edits/edit.ts';
import { itemId, planId, roundId, threadId, unitId } from '../plan/ids.ts';
import { date } from '../plan/records/fields.ts';
import { kind, planRecord } from '../plan/records/records.ts';

/** The catchball file, `*.catchball`: one JSON document, described for other programs in docs/catchball-format.md. */
export const CATCHBALL_FORMAT = 'tenkai-catchball';
export const CATCHBALL_MAJOR = 1;
export const CATCHBALL_MINOR = 0;

/** Larger files are refused unread. */
export const MAX_CATCHBALL_BYTES = 32 * 1024 * 1024;

/** `sha256:` and 64 hexadecimal digits, over the canonical JSON (RFC 8785) of what it covers. */
export const contentHash = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** One end of a negotiation. `plan` is null for a lower unit that has not answered yet. */
export const party = z.strictObject({
  plan: planId.nullable(),
  unit: unitId,
  name: text(300),
  extra: jsonObject.nullable(),
});
export type Party = Readonly<z.infer<typeof party>>;

export const sender = z.strictObject({ name: text(300), mail: text(300) });

/** What of a point may be negotiated; the means always belong to the lower level. */
export const negotiable = z.enum(['wording', 'target', 'date', 'scope', 'resources']);

/** One thing that is passed: an item of the snapshot, and what of it is open to talk. */
export const point = z.strictObject({
  item: itemId,
  negotiable: z.array(negotiable).readonly(),
  extra: jsonObject.nullable(),
});
export type Point = Readonly<z.infer<typeof point>>;

export const verdict = z.enum(['accept', 'acceptWithChanges', 'counter', 'ask', 'decline', 'escalate']);
export type Verdict = z.infer<typeof verdict>;

/** What the receiver says of one point. Changed fields stand in the round's proposal; `reasons` says why, per field. */
export const answer = z.strictObject({
  item: itemId,
  verdict,
  reason: text(),
  reasons: z.array(z.strictObject({ kind, id: text(160), field: text(40), reason: text() })).readonly(),
  extra: jsonObject.nullable(),
});
export type Answer = Readonly<z.infer<typeof answer>>;

/** A throw and every answer to it are rounds; each names the hash of the round that it answers. */
export const round = z.strictObject({
  id: roundId,
  number: z.int().min(1),
  parent: contentHash.nullable(),
  direction: z.enum(['down', 'up']),
  /** Version of the record schemas used in `snapshot` and `proposal`. */
  schema: z.int().min(1),
  from: sender,
  /** Shown, never used to decide. ISO 8601, UTC. */
  at: z.iso.datetime(),
  message: text(),
  replyBy: date.nullable(),
  points: z.array(point).readonly(),
  answers: z.array(answer).readonly(),
  /** An edit not yet accepted, over the records of the snapshot that it answers. */
  proposal: difference,
  /** What the sender chose to show: the only thing that a return is ever compared with. */
  snapshot: z.array(planRecord).readonly(),
  extra: jsonObject.nullable(),
  hash: contentHash,
});
export type Round = Readonly<z.infer<typeof round>>;

export const catchballDocument = z.strictObject({
  format: z.literal(CATCHBALL_FORMAT),
  version: z.string().regex(/^\d{1,4}\.\d{1,4}$/),
  thread: z.strictObject({
    id: threadId,
    title: text(300),
    period: text(300),
    upper: party,
    lower: party,
    extra: jsonObject.nullable(),
  }),
  /** A grow-only set, oldest first; two rounds with one parent are two branches. */
  rounds: z.array(round).min(1).max(1000).readonly(),
  extra: jsonObject.nullable(),
});
export type CatchballDocument = Readonly<z.infer<typeof catchballDocument>>;

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
