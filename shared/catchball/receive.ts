import { type JsonObject, jsonObject } from '../json.ts';
import { labelsFor } from '../plan/commands/labels.ts';
import { type Edit, NO_DIFFERENCE } from '../plan/edits/edit.ts';
import { type EditContext, makeEdit } from '../plan/edits/make.ts';
import type { MatrixId, PlanId, ThreadId } from '../plan/ids.ts';
import type { Mirror, PlanRecord, Round as RoundRecord, Thread } from '../plan/records/records.ts';
import { CatchballError } from './error.ts';
import type { Round, ThreadHeader } from './format.ts';
import type { CheckedCatchball } from './read.ts';

/** What a plan already knows of the thread of a file. */
export interface ThreadState {
  readonly plan: PlanId;
  readonly thread: Thread | null;
  /** Ids of the rounds that are stored. */
  readonly rounds: ReadonlySet<string>;
  /** True while the plan has no items: only then may it become the lower end of a thread. */
  readonly empty: boolean;
  /** Where a first throw is caught. */
  readonly matrix: MatrixId;
}

export interface Received {
  /** Null where every round had been received before: then nothing changes. */
  readonly edit: Edit | null;
  readonly thread: ThreadId;
  /** The newest round of the file. */
  readonly round: Round;
}

/**
 * Takes the rounds of a checked file into a plan: each at most once, in whatever order files arrive.
 * @throws CatchballError `otherPlan` where the thread belongs to neither end here
 */
export function receive(
  { document, header, bodies }: CheckedCatchball,
  state: ThreadState,
  context: EditContext,
): Received {
  const side = sideOf(document.thread, state);
  const fresh = document.rounds.filter(({ id }) => !state.rounds.has(id));
  const newest = newestOf(document.rounds);
  if (fresh.length === 0) return { edit: null, thread: document.thread.id, round: newest };
  const thread: Thread = state.thread ?? threadRecord(document.thread, header, side, state.matrix);
  const added: PlanRecord[] = state.thread ? [] : [thread];
  added.push(...fresh.map((round) => roundRecord(round, bodies.get(round.id) ?? {}, thread.id)));
  if (!state.thread) added.push(...mirrorsOf(newest, document.thread.upperPlan));
  const from = side === 'upper' ? document.thread.lower.name : document.thread.upper.name;
  return {
    edit: makeEdit(context, labelsFor(context).receiveRound(newest.number, from), {
      ...NO_DIFFERENCE,
      added,
    }),
    thread: thread.id,
    round: newest,
  };
}

/** The edit that remembers a round which this plan sends; `thread` is given with the first throw only. */
export function sendEdit(
  { header, round, matrix, first }: { header: ThreadHeader; round: Round; matrix: MatrixId; first: boolean },
  body: JsonObject,
  context: EditContext,
): Edit {
  const added: PlanRecord[] = first ? [threadRecord(header, jsonObject.parse(header), 'upper', matrix)] : [];
  added.push(roundRecord(round, body, header.id));
  const to = round.direction === 'down' ? header.lower.name : header.upper.name;
  return makeEdit(context, labelsFor(context).throwRound(round.number, to), { ...NO_DIFFERENCE, added });
}

/** The last round of the longest branch; of two equal ones, the one with the smaller hash, so that all agree. */
export function newestOf(rounds: readonly Round[]): Round {
  const [newest] = rounds.toSorted((a, b) => b.number - a.number || (a.hash < b.hash ? -1 : 1));
  if (!newest) throw new Error('A thread has at least one round.');
  return newest;
}

function sideOf(header: ThreadHeader, { plan, thread, empty }: ThreadState): Thread['side'] {
  if (thread) return thread.side;
  if (header.upperPlan === plan) {
    throw new CatchballError(
      'otherPlan',
      `“${header.title}” was thrown from another copy of this plan.`,
      'Open the copy from which it was thrown, and open the answer there.',
    );
  }
  if (!empty) {
    throw new CatchballError(
      'otherPlan',
      `“${header.title}” belongs to another plan than the one that is open.`,
      'Close this plan and open the file from the start page.',
    );
  }
  return 'lower';
}

function threadRecord(
  header: ThreadHeader,
  body: JsonObject,
  side: Thread['side'],
  matrix: MatrixId,
): Thread {
  return {
    kind: 'thread',
    id: header.id,
    title: header.title,
    side,
    state: 'open',
    matrix,
    header: body,
    extra: null,
  };
}

function roundRecord({ id, number, parent, hash }: Round, body: JsonObject, thread: ThreadId): RoundRecord {
  return { kind: 'round', id, thread, number, parent, hash, body, extra: null };
}

function mirrorsOf(round: Round, originPlan: PlanId): readonly Mirror[] {
  return round.snapshot.flatMap((record) =>
    record.kind === 'item'
      ? {
          kind: 'mirror',
          id: record.id,
          originPlan,
          round: round.id,
          role: record.role,
          code: record.code,
          text: record.text,
          why: record.why,
          extra: null,
        }
      : [],
  );
}
