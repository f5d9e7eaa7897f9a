import { readCatchballBytes } from '#electron/exchange/catchball-files.ts';
import { verify } from '#electron/host/installation-key.ts';
import { agreedConflicts } from '#shared/catchball/agreed-conflicts.ts';
import { documentOf } from '#shared/catchball/document.ts';
import { CatchballError } from '#shared/catchball/error.ts';
import { round as roundSchema, threadHeader } from '#shared/catchball/format.ts';
import { negotiationOf } from '#shared/catchball/negotiation.ts';
import { type CheckedCatchball, readCatchball } from '#shared/catchball/read.ts';
import { receive } from '#shared/catchball/receive.ts';
import { isDecided, reviewRound } from '#shared/catchball/review.ts';
import { takeOver } from '#shared/catchball/take-over.ts';
import { withTerms } from '#shared/catchball/terms.ts';
import { senderKeys, unitOfRound } from '#shared/catchball/trust.ts';
import { HostError, type HostFailure } from '#shared/host/reply.ts';
import { jsonObject } from '#shared/json.ts';
import { apply, MisfitError } from '#shared/plan/edits/apply.ts';
import type { EditContext } from '#shared/plan/edits/make.ts';
import { violations } from '#shared/plan/invariants.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { planRecord, type Thread } from '#shared/plan/records/records.ts';
import { counting, sha256 } from '../shared/catchball/thread.ts';
import type { FuzzCase } from './cases.ts';
import type { FuzzedPlan } from './plans.ts';
import { checkSentence } from './sentence.ts';

const proof = { sha256, verify };
const FILE = 'Line 1.catchball';

/** What came of a file: `accepted`, or the code with which it was refused. */
export type Outcome = 'accepted' | HostFailure['code'];

/**
 * Reads a file and takes it into a plan, with all that a screen then asks of the plan.
 * @throws whatever is not a refusal in one sentence: that is what the fuzzing looks for
 */
export async function tryInMemory({ bytes, passphrase }: FuzzCase, into: FuzzedPlan): Promise<Outcome> {
  const before = JSON.stringify([...into.records]);
  let received: RecordSet;
  try {
    received = receiveInto(into, await readCatchballBytes(bytes, FILE, proof, passphrase));
  } catch (error) {
    const failure = refusalOf(error);
    checkSentence(failure);
    if (JSON.stringify([...into.records]) !== before) {
      throw new Error('A refused file has changed the plan.', { cause: error });
    }
    return failure.code;
  }
  checkPlan(followed(received, into.records));
  return 'accepted';
}

export function refusalOf(error: unknown): HostFailure {
  if (error instanceof HostError) return error.failure;
  if (error instanceof CatchballError) {
    return { code: error.code, message: error.message, hint: error.hint };
  }
  throw error;
}

function receiveInto({ records, ...plan }: FuzzedPlan, checked: CheckedCatchball): RecordSet {
  const { id } = checked.document.thread;
  const thread = records.get('thread', id) ?? null;
  const rounds = roundsOf(records, id);
  const state = { ...plan, records, thread, rounds };
  const { edit } = receive(checked, state, freshIds('received'), FILE);
  if (!edit) return records;
  try {
    return apply(records, edit);
  } catch (error) {
    throw error instanceof MisfitError ? misfit(error) : error;
  }
}

/** As the plan file puts it: nothing was stored. */
function misfit(cause: MisfitError): HostError {
  const sentence = `The change does not fit Line 1.hoshin: ${cause.message}`;
  return new HostError('misfit', sentence, 'Nothing was changed.', { cause });
}

/** What the lower side takes over of threads that went on. By now the rounds are stored: nothing may be refused any more. */
function followed(records: RecordSet, before: RecordSet): RecordSet {
  const context = freshIds('followed');
  return records.list('thread').reduce((now, { id, side, matrix }) => {
    if (side !== 'lower' || before.list('round').length === records.list('round').length) return now;
    const [were, are] = [roundsOf(before, id), roundsOf(records, id)];
    const going = {
      before: were.length === 0 ? null : negotiationOf(were),
      after: negotiationOf(are),
    };
    const taken = takeOver(now, going, matrix, context);
    return taken ? apply(now, taken) : now;
  }, records);
}

/** Ids that no plan and no file has. */
function freshIds(prefix: string): EditContext {
  const context = counting();
  return { ...context, newId: () => `${prefix}-${context.newId()}` };
}

/** A plan that took a file in keeps its laws, answers what screens ask, and can pass the thread on. */
function checkPlan(records: RecordSet): void {
  const [broken] = violations(records);
  if (broken) throw new Error(`The plan breaks a law: ${broken.message}`);
  for (const record of records) planRecord.parse(record);
  const threads = records.list('thread').map((thread) => ({
    thread: thread.id,
    negotiation: negotiationOf(roundsOf(records, thread.id)),
  }));
  agreedConflicts(records, threads);
  for (const thread of records.list('thread')) checkThread(records, thread);
}

function checkThread(records: RecordSet, thread: Thread): void {
  const header = threadHeader.parse(thread.header);
  const rounds = roundsOf(records, thread.id);
  senderKeys(rounds, (round) => unitOfRound(round, header), new Map(), null);
  for (const round of rounds) {
    reviewRound(records, round);
    isDecided(round, []);
  }
  const bodies = records.list('round').filter((round) => round.thread === thread.id);
  const document = documentOf(
    thread.header,
    bodies.map(({ body }) => jsonObject.parse(body)),
  );
  readCatchball(JSON.parse(JSON.stringify(document)), FILE, proof);
}

function roundsOf(records: RecordSet, thread: string) {
  const stored = records.list('round').filter((round) => round.thread === thread);
  return withTerms(
    stored.map(({ body }) => roundSchema.parse(body)),
    FILE,
  );
}
