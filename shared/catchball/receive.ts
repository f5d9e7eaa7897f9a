import { type JsonObject, jsonObject } from '../json.ts';
import { labelsFor } from '../plan/commands/labels.ts';
import { type Edit, NO_DIFFERENCE } from '../plan/edits/edit.ts';
import { type EditContext, makeEdit } from '../plan/edits/make.ts';
import { squash } from '../plan/edits/squash.ts';
import type { MatrixId, PlanId, ThreadId } from '../plan/ids.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { PlanRecord, Round as RoundRecord, Thread } from '../plan/records/records.ts';
import { CatchballError } from './error.ts';
import type { Round, ThreadHeader } from './format.ts';
import { negotiationOf } from './negotiation.ts';
import type { CheckedCatchball } from './read.ts';
import { checkRounds } from './rules.ts';
import { settle } from './settle.ts';
import { nameOfSide, type Side, sideOf } from './sides.ts';
import { bodyOf } from './terms.ts';
import { ThreadTree } from './thread-tree.ts';

/** What a plan already knows of the thread of a file, and where it would begin to know of it. */
export interface ThreadState {
  readonly plan: PlanId;
  readonly thread: Thread | null;
  /** The rounds that are stored. */
  readonly rounds: readonly Round[];
  /** The matrix that takes part where the thread is new here. */
  readonly matrix: MatrixId;
  /** The plan's threads, mirrors and matrices. */
  readonly records: RecordSet;
}

export interface Received {
  /** Null where every round had been received before: then nothing changes. */
  readonly edit: Edit | null;
  readonly thread: ThreadId;
  /** The newest round of the thread, with the file's rounds in it. */
  readonly round: Round;
}

/**
 * Takes the rounds of a checked file into a plan: each at most once, in whatever order files arrive.
 * @param fileName names the file in error messages
 * @throws CatchballError where the thread belongs to neither end here, or contradicts the rounds that are stored
 */
export function receive(
  { document, header, bodies }: CheckedCatchball,
  state: ThreadState,
  context: EditContext,
  fileName: string,
): Received {
  const known = new Set<string>(state.rounds.map(({ id }) => id));
  const fresh = document.rounds.filter(({ id }) => !known.has(id));
  const rounds = [...state.rounds, ...fresh];
  const side = state.thread?.side ?? sideOfNewThread(document.thread, document.rounds, state.plan);
  checkRounds({ rounds }, fileName);
  refuseRoundsOfOthers(fresh, document.thread.id, state.records, fileName);
  const newest = newestOf(rounds);
  if (fresh.length === 0) return { edit: null, thread: document.thread.id, round: newest };
  const thread = state.thread ?? threadRecord(document.thread, header, side, state.matrix);
  const added: PlanRecord[] = [
    ...(state.thread ? [] : [thread]),
    ...fresh.map((round) => roundRecord(round, bodies.get(round.id) ?? {}, thread.id)),
  ];
  const brought = newestOf(fresh);
  const from = nameOfSide(document.thread, rounds, sideOf(brought));
  return {
    edit: makeEdit(
      context,
      labelsFor(context).receiveRound(brought.number, from),
      settled(state.records, thread, rounds, added),
    ),
    thread: thread.id,
    round: newest,
  };
}

/** The id of a round is its own; a file that uses one again is not from Tenkai. @throws CatchballError */
function refuseRoundsOfOthers(
  fresh: readonly Round[],
  thread: ThreadId,
  records: RecordSet,
  fileName: string,
): void {
  const taken = fresh.find(({ id }) => (records.get('round', id)?.thread ?? thread) !== thread);
  if (!taken) return;
  throw new CatchballError(
    'notACatchball',
    `${fileName} contradicts this plan: its round ${taken.number} has the id of a round in another thread.`,
    'Ask the sender to save it again.',
  );
}

/** The edit that remembers a round which this plan sends; `thread` is null with the first throw. */
export function sendEdit(
  records: RecordSet,
  {
    header,
    thread: known,
    rounds,
    round,
    matrix,
  }: {
    readonly header: ThreadHeader;
    readonly thread: Thread | null;
    /** Those before this one. */
    readonly rounds: readonly Round[];
    readonly round: Round;
    readonly matrix: MatrixId;
  },
  context: EditContext,
): Edit {
  const thread = known ?? threadRecord(header, jsonObject.parse(header), 'upper', matrix);
  const added: PlanRecord[] = [...(known ? [] : [thread]), roundRecord(round, bodyOf(round), header.id)];
  const to = nameOfSide(header, [...rounds, round], recipientOf(round));
  return makeEdit(
    context,
    labelsFor(context).throwRound(round.number, to),
    settled(records, thread, [...rounds, round], added),
  );
}

/** The end of the branch that counts; where all was taken back, the newest of all rounds. */
export function newestOf(rounds: readonly Round[]): Round {
  const tree = new ThreadTree(rounds);
  const newest = tree.heads[0] ?? tree.rounds.at(-1);
  if (!newest) throw new Error('A thread has at least one round.');
  return newest;
}

function recipientOf(round: Round): Side {
  if (round.act === 'escalate') return 'third';
  return sideOf(round) === 'lower' ? 'upper' : 'lower';
}

function settled(records: RecordSet, thread: Thread, rounds: readonly Round[], added: readonly PlanRecord[]) {
  const after = records.with(added);
  return squash({ ...NO_DIFFERENCE, added }, settle(after, thread, negotiationOf(rounds)));
}

function sideOfNewThread(header: ThreadHeader, rounds: readonly Round[], plan: PlanId): Side {
  if (header.upperPlan === plan) {
    throw new CatchballError(
      'otherPlan',
      `“${header.title}” was thrown from another copy of this plan.`,
      'Open the copy from which it was thrown, and open the answer there.',
    );
  }
  const newest = newestOf(rounds);
  if (newest.act === 'escalate') return 'third';
  if (sideOf(newest) === 'lower' && newest.from.plan !== plan) {
    throw new CatchballError(
      'otherPlan',
      `“${header.title}” is an answer to another plan than the one that is open.`,
      'Open the plan from which it was thrown, and open the file there.',
    );
  }
  return 'lower';
}

function threadRecord(header: ThreadHeader, body: JsonObject, side: Side, matrix: MatrixId): Thread {
  return {
    kind: 'thread',
    id: header.id,
    title: header.title,
    side,
    state: 'open',
    matrix,
    agreed: [],
    header: body,
    extra: null,
  };
}

function roundRecord({ id, number, parent, hash }: Round, body: JsonObject, thread: ThreadId): RoundRecord {
  return { kind: 'round', id, thread, number, parent, hash, body, extra: null };
}
