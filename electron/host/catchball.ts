import { dirname } from 'node:path';
import { decide } from '#shared/catchball/decide.ts';
import { CatchballError } from '#shared/catchball/error.ts';
import {
  type Round,
  round as roundSchema,
  type ThreadHeader,
  threadHeader,
} from '#shared/catchball/format.ts';
import type { CheckedCatchball } from '#shared/catchball/read.ts';
import { newestOf, receive, sendEdit } from '#shared/catchball/receive.ts';
import { isDecided, reviewRound } from '#shared/catchball/review.ts';
import {
  answerRound,
  documentOf,
  fileNameOf,
  type RoundMaking,
  throwRound,
} from '#shared/catchball/rounds.ts';
import { takeOver } from '#shared/catchball/take-over.ts';
import type { Input, PlanToken } from '#shared/host/calls.ts';
import type {
  CatchballOpened,
  Committed,
  OpenedPlan,
  ReceivedRound,
  ReturnReview,
  SavedFile,
  ThreadInfo,
  ThrowPreview,
} from '#shared/host/replies.ts';
import { HostError } from '#shared/host/reply.ts';
import { jsonObject } from '#shared/json.ts';
import { newPlan } from '#shared/plan/commands/plan.ts';
import { type PlanId, roundId, type ThreadId, threadId } from '#shared/plan/ids.ts';
import type { Decision, Thread } from '#shared/plan/records/records.ts';
import { readCatchballFile, writeCatchballFile } from '../exchange/catchball-files.ts';
import { openPlanFile } from '../plan-file/open.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import type { Files } from './files.ts';
import type { Memory } from './memory.ts';
import { type Plans, wholePlan } from './plans.ts';
import type { HostServices } from './services.ts';
import type { Session } from './session.ts';

/** Throws, catches and answers: the files on disk, the rounds in the plan, and the pure functions between them. */
export class Catchball {
  readonly #services: HostServices;
  readonly #memory: Memory;
  readonly #files: Files;
  readonly #plans: Plans;

  constructor(services: HostServices, memory: Memory, files: Files, plans: Plans) {
    this.#services = services;
    this.#memory = memory;
    this.#files = files;
    this.#plans = plans;
  }

  threads(plan: PlanToken): readonly ThreadInfo[] {
    const { file } = this.#plans.session(plan);
    const decisions = file.all('decision');
    return file.threads().map((thread) => {
      const rounds = this.#rounds(plan, thread.id);
      const last = newestOf(rounds);
      const turn = turnIn(thread, last, decisions);
      return { thread, rounds: rounds.length, lastRound: last.id, lastAt: last.at, turn };
    });
  }

  thread(plan: PlanToken, thread: ThreadId): readonly ReceivedRound[] {
    return this.#rounds(plan, thread).map((round) => ({ id: round.id, hash: round.hash, round }));
  }

  preview(input: Input<'catchball.previewThrow'>): ThrowPreview {
    const { header, round } = this.#thrown(input);
    const document = documentOf(jsonObject.parse(header), [jsonObject.parse(round)]);
    const suggestedName = fileNameOf(header, round.number, this.#plans.language);
    return { round, bytes: JSON.stringify(document).length, suggestedName };
  }

  throw(input: Input<'catchball.throw'>): SavedFile {
    const session = this.#plans.session(input.plan);
    const { header, round } = this.#thrown(input);
    const sent = sendEdit(
      { header, round, matrix: input.matrix, first: true },
      jsonObject.parse(round),
      this.#plans.context(),
    );
    return this.#send(session, header, round, () => session.commit(sent), input.file);
  }

  /**
   * Takes a file in: into the plan that is open, else into an open or recent plan that has a part in its thread, else
   * into a new plan for the lower unit.
   */
  open({ file, plan }: Input<'catchball.open'>): CatchballOpened {
    const path = this.#files.pathFor(file, 'openCatchball');
    const checked = readCatchballFile(path, this.#services.sha256);
    this.#memory.lastFolder = dirname(path);
    const known = plan === null ? this.#planOf(checked.document.thread) : null;
    const token = plan ?? known?.plan ?? null;
    if (token === null) return this.#catchInNewPlan(checked);
    return this.#receive(this.#plans.session(token), checked);
  }

  answer(input: Input<'catchball.answer'>): SavedFile {
    const session = this.#plans.session(input.plan);
    const thread = this.#threadRecord(session, input.thread);
    const parent = this.#round(input.plan, thread.id, input.round);
    const header = threadHeader.parse(thread.header);
    const making = this.#making(session.file.meta.plan);
    const reply = answerRound(parent, input.answers, input.message, making);
    const body = jsonObject.parse(reply);
    const sent = sendEdit(
      { header, round: reply, matrix: thread.matrix, first: false },
      body,
      this.#plans.context(),
    );
    return this.#send(
      session,
      header,
      reply,
      () => {
        session.commit(sent);
        if (thread.side === 'upper') return;
        const taken = takeOver(wholePlan(session.file), reply, thread.matrix, this.#plans.context());
        if (taken) session.commit(taken);
      },
      input.file,
    );
  }

  review({ plan, thread, round }: Input<'catchball.review'>): ReturnReview {
    const found = this.#round(plan, thread, round);
    const records = wholePlan(this.#plans.session(plan).file);
    return { round: { id: found.id, hash: found.hash, round: found }, changes: reviewRound(records, found) };
  }

  decide({ plan, thread, round, verdicts }: Input<'catchball.decide'>): Committed {
    const session = this.#plans.session(plan);
    const found = this.#round(plan, thread, round);
    const header = threadHeader.parse(this.#threadRecord(session, thread).header);
    const from = found.direction === 'up' ? header.lower.name : header.upper.name;
    return session.commit(decide(wholePlan(session.file), found, verdicts, from, this.#plans.context()));
  }

  #thrown(input: Input<'catchball.previewThrow'>): { readonly header: ThreadHeader; readonly round: Round } {
    const { file } = this.#plans.session(input.plan);
    const { matrix, unit, items, negotiable, message, replyBy } = input;
    const thread = threadId.parse(this.#services.newId());
    const content = { thread, matrix, lower: unit, items, negotiable, message, replyBy };
    return throwRound(wholePlan(file), content, this.#making(file.meta.plan));
  }

  /** The file is written first: a round that nobody can send must not stand in the plan as thrown. */
  #send(
    session: Session,
    header: ThreadHeader,
    round: Round,
    store: () => void,
    to: Input<'catchball.throw'>['file'],
  ): SavedFile {
    if (session.file.readOnly) throw session.file.readOnly;
    const path = this.#files.pathFor(to, 'saveCatchball');
    const before = session.file.rounds(header.id).map(({ body }) => body);
    const bytes = writeCatchballFile(
      path,
      documentOf(jsonObject.parse(header), [...before, jsonObject.parse(round)]),
    );
    store();
    return { file: to, name: this.#files.nameOf(to), bytes };
  }

  #receive(session: Session, checked: CheckedCatchball): CatchballOpened {
    const { file } = session;
    const id = checked.document.thread.id;
    const thread = file.threads().find((known) => known.id === id) ?? null;
    const { matrix } = this.#plans.describe(session);
    const empty = file
      .outline()
      .matrices.every(({ counts }) => Object.values(counts).every((count) => count === 0));
    const state = {
      plan: file.meta.plan,
      thread,
      rounds: new Set<string>(file.rounds(id).map((round) => round.id)),
      empty,
      matrix,
    };
    const { edit, round } = receive(checked, state, this.#plans.context());
    if (edit) session.commit(edit);
    return {
      plan: this.#plans.describe(session),
      thread: id,
      round: round.id,
      known: edit === null,
    };
  }

  #catchInNewPlan(checked: CheckedCatchball): CatchballOpened {
    const { thread, rounds } = checked.document;
    const snapshot = newestOf(rounds).snapshot;
    const upper = snapshot.find((record) => record.kind === 'plan');
    const period = snapshot.find((record) => record.kind === 'period');
    const matrix = snapshot.find((record) => record.kind === 'matrix');
    if (upper?.kind !== 'plan' || period?.kind !== 'period' || matrix?.kind !== 'matrix') {
      throw new CatchballError(
        'notACatchball',
        `“${thread.title}” does not show the sheet that it was thrown from.`,
        'Ask the sender to throw it again.',
      );
    }
    const content = {
      title: thread.lower.name,
      trueNorth: upper.trueNorth,
      unitName: thread.lower.name,
      periodLabel: period.label,
      start: period.start,
      months: period.months,
      arrangement: matrix.arrangement,
    };
    const opened = this.#plans.createFrom(newPlan(content, this.#plans.context()), thread.lower.name, null);
    try {
      return this.#receive(this.#plans.session(opened.plan), checked);
    } catch (error) {
      this.#plans.discard(opened.plan);
      throw error;
    }
  }

  /** The plan that has a part in this thread: open already, or among the recent ones. */
  #planOf(header: ThreadHeader): OpenedPlan | null {
    const open = this.#plans.open.find(({ file }) => hasPartIn(header, file));
    if (open) return this.#plans.describe(open);
    const recent = this.#memory.recents.find(({ path }) => isFileWithPartIn(header, path));
    return recent ? this.#plans.openPath(recent.path) : null;
  }

  #rounds(plan: PlanToken, thread: ThreadId): readonly Round[] {
    return this.#plans
      .session(plan)
      .file.rounds(thread)
      .map(({ body }) => roundSchema.parse(body));
  }

  #round(plan: PlanToken, thread: ThreadId, id: string): Round {
    const found = this.#rounds(plan, thread).find((round) => round.id === roundId.parse(id));
    if (!found)
      throw new HostError('missing', 'This round is not in the plan.', 'Open the catchball file again.');
    return found;
  }

  #threadRecord({ file }: Session, id: ThreadId): Thread {
    const found = file.get('thread', id);
    if (!found)
      throw new HostError('missing', 'This thread is not in the plan.', 'Open the catchball file again.');
    return found;
  }

  #making(plan: PlanId): RoundMaking {
    const { name, mail } = this.#memory.profile ?? { name: '', mail: '' };
    return {
      id: roundId.parse(this.#services.newId()),
      at: this.#services.now(),
      from: { name, mail, plan },
      language: this.#plans.language,
      sha256: this.#services.sha256,
    };
  }
}

function hasPartIn({ id, upperPlan }: ThreadHeader, file: PlanFile): boolean {
  return file.meta.plan === upperPlan || file.threads().some((thread) => thread.id === id);
}

/** Looks into a plan without changing or holding it; one that is gone or spoiled has no part in anything. */
function isFileWithPartIn(header: ThreadHeader, path: string): boolean {
  try {
    const file = openPlanFile(path, { readOnly: true });
    try {
      return hasPartIn(header, file);
    } finally {
      file.close();
    }
  } catch {
    return false;
  }
}

/** Who has to do something next: an answer is with the upper side until every change in it is decided on. */
function turnIn({ state, side }: Thread, last: Round, decisions: readonly Decision[]): ThreadInfo['turn'] {
  if (state !== 'open') return 'nobody';
  if ((last.direction === 'up') !== (side === 'upper')) return 'theirs';
  return side === 'upper' && isDecided(last, decisions) ? 'nobody' : 'mine';
}
