import { type AgreedConflict, agreedConflicts } from '#shared/catchball/agreed-conflicts.ts';
import { answerRound, escalateRound, withdrawRound } from '#shared/catchball/answer-round.ts';
import { decide } from '#shared/catchball/decide.ts';
import { documentOf, fileNameOf } from '#shared/catchball/document.ts';
import type { Round, ThreadHeader } from '#shared/catchball/format.ts';
import type { RoundMaking } from '#shared/catchball/making.ts';
import { negotiationOf } from '#shared/catchball/negotiation.ts';
import { project } from '#shared/catchball/projection.ts';
import { newestOf, sendEdit } from '#shared/catchball/receive.ts';
import { reviewRound } from '#shared/catchball/review.ts';
import { mayFollow } from '#shared/catchball/rules.ts';
import { nameOfSide, sideOf } from '#shared/catchball/sides.ts';
import { takeOver } from '#shared/catchball/take-over.ts';
import { bodyOf } from '#shared/catchball/terms.ts';
import { throwRound } from '#shared/catchball/throw-round.ts';
import type { Input, PlanToken } from '#shared/host/calls.ts';
import type {
  Committed,
  ReceivedRound,
  ReturnReview,
  RoundPreview,
  SavedFile,
  ThreadInfo,
} from '#shared/host/replies.ts';
import { HostError } from '#shared/host/reply.ts';
import { type JsonObject, jsonObject } from '#shared/json.ts';
import { type ItemId, type PlanId, roundId, type ThreadId, threadId } from '#shared/plan/ids.ts';
import type { Thread } from '#shared/plan/records/records.ts';
import { writeCatchballFile } from '../exchange/catchball-files.ts';
import type { Files } from './files.ts';
import type { Memory } from './memory.ts';
import { type Plans, wholePlan } from './plans.ts';
import type { HostServices } from './services.ts';
import type { Session } from './session.ts';
import { type KnownThread, keysOf, knownThread, knownThreads, roundOf, threadInfo } from './threads.ts';

type Saving = Pick<Input<'catchball.throw'>, 'file' | 'passphrase'>;

/** Throws, answers and all else that leaves a plan: the files on disk, the rounds in it, the pure functions between. */
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
    return knownThreads(file).map((thread) => threadInfo(thread, decisions));
  }

  thread(plan: PlanToken, id: ThreadId): readonly ReceivedRound[] {
    const { file } = this.#plans.session(plan);
    const all = knownThreads(file);
    const known = knownThread(file, id);
    const keys = keysOf(known, all, this.#ownKey);
    return known.rounds.map((round) => ({
      id: round.id,
      hash: round.hash,
      round,
      key: keys.get(round.id) ?? 'unsigned',
    }));
  }

  conflicts(plan: PlanToken): readonly AgreedConflict[] {
    const { file } = this.#plans.session(plan);
    const threads = knownThreads(file).map(({ thread, negotiation }) => ({ thread: thread.id, negotiation }));
    return agreedConflicts(wholePlan(file), threads);
  }

  previewThrow(input: Input<'catchball.previewThrow'>): RoundPreview {
    const { header, round } = this.#thrown(input);
    return this.#preview(jsonObject.parse(header), [], round);
  }

  throw(input: Input<'catchball.throw'>): Promise<SavedFile> {
    const { header, round } = this.#thrown(input);
    const session = this.#plans.session(input.plan);
    return this.#send(session, { header, thread: null, rounds: [], matrix: input.matrix }, round, input);
  }

  previewAnswer(input: Input<'catchball.previewAnswer'>): RoundPreview {
    const known = knownThread(this.#plans.session(input.plan).file, input.thread);
    return this.#preview(known.thread.header, this.#bodies(input), this.#answered(input, known));
  }

  answer(input: Input<'catchball.answer'>): Promise<SavedFile> {
    const session = this.#plans.session(input.plan);
    const known = knownThread(session.file, input.thread);
    return this.#send(session, sendingOf(known), this.#answered(input, known), input);
  }

  withdraw(input: Input<'catchball.withdraw'>): Promise<SavedFile> {
    const session = this.#plans.session(input.plan);
    const known = knownThread(session.file, input.thread);
    const target = roundOf(known, input.round);
    if (sideOf(target) !== known.thread.side || target.act === 'withdraw') {
      throw new HostError(
        'badInput',
        `Round ${target.number} was not sent from here.`,
        'Only who sent a round can take it back.',
      );
    }
    return this.#send(
      session,
      sendingOf(known),
      withdrawRound(target, input.message, this.#making(session)),
      input,
    );
  }

  escalate(input: Input<'catchball.escalate'>): Promise<SavedFile> {
    const session = this.#plans.session(input.plan);
    const known = knownThread(session.file, input.thread);
    const { head } = known.negotiation;
    const { side } = known.thread;
    if (head === null || side === 'third' || known.negotiation.state === 'agreed') {
      throw new HostError(
        'badInput',
        'There is nothing in this thread to escalate.',
        'It was agreed on, or taken back.',
      );
    }
    const { to, message } = input;
    const round = escalateRound(head, { side, to, message }, this.#making(session));
    return this.#send(session, sendingOf(known), round, input);
  }

  saveAgain(input: Input<'catchball.saveAgain'>): Promise<SavedFile> {
    const { file } = this.#plans.session(input.plan);
    const { thread } = knownThread(file, input.thread);
    return this.#write(input, documentOf(thread.header, this.#bodies(input)));
  }

  fileName({ plan, thread, next }: Input<'catchball.fileName'>): string {
    const { header, rounds } = knownThread(this.#plans.session(plan).file, thread);
    return fileNameOf(header, newestOf(rounds).number + (next ? 1 : 0), this.#plans.language);
  }

  review({ plan, thread, round }: Input<'catchball.review'>): ReturnReview {
    const { file } = this.#plans.session(plan);
    const known = knownThread(file, thread);
    const found = roundOf(known, round);
    const key = keysOf(known, knownThreads(file), this.#ownKey).get(found.id) ?? 'unsigned';
    return {
      round: { id: found.id, hash: found.hash, round: found, key },
      changes: reviewRound(wholePlan(file), found),
    };
  }

  decide({ plan, thread, round, verdicts }: Input<'catchball.decide'>): Committed {
    const session = this.#plans.session(plan);
    const known = knownThread(session.file, thread);
    const found = roundOf(known, round);
    const from = nameOfSide(known.header, known.rounds, sideOf(found));
    return session.commit(decide(wholePlan(session.file), found, verdicts, from, this.#plans.context()));
  }

  #thrown(input: Input<'catchball.previewThrow'>) {
    const session = this.#plans.session(input.plan);
    const { matrix, unit, points, message, replyBy } = input;
    const thread = threadId.parse(this.#services.newId());
    const content = { thread, matrix, lower: unit, points, message, replyBy };
    return throwRound(wholePlan(session.file), content, this.#making(session));
  }

  #answered(input: Input<'catchball.previewAnswer'>, known: KnownThread): Round {
    const session = this.#plans.session(input.plan);
    const parent = roundOf(known, input.round);
    const { tree } = known.negotiation;
    const grandparent = tree.parentOf(parent);
    const { side } = known.thread;
    if (tree.isWithdrawn(parent) || !mayFollow(side, parent, grandparent)) {
      throw new HostError(
        'badInput',
        `Round ${parent.number} is not yours to answer now.`,
        'The ball is on the other side; wait for their file, or take your own round back.',
      );
    }
    const { answers, message, replyBy, obstacles, gaps, commitments, closing } = input;
    const merges = input.merges.map((id) => roundOf(known, id));
    const reply = { answers, message, replyBy, obstacles, gaps, commitments, closing, merges };
    const shown = this.#shown(session, known.thread, input.shown);
    return answerRound({ parent, grandparent, side }, { ...reply, shown }, this.#making(session));
  }

  /** The same allow-list as of a throw: nothing of the own matrix leaves but what was chosen and what it hangs on. */
  #shown({ file }: Session, { matrix }: Thread, items: readonly ItemId[]) {
    if (items.length === 0) return [];
    const records = wholePlan(file);
    const unit = records.get('matrix', matrix)?.unit;
    return unit === undefined ? [] : project(records, { matrix, lower: unit, items });
  }

  #preview(header: JsonObject, before: readonly JsonObject[], round: Round): RoundPreview {
    const bytes = JSON.stringify(documentOf(header, [...before, bodyOf(round)])).length;
    const { title, period } = header;
    const name = { title: String(title), period: String(period) };
    return { round, bytes, suggestedName: fileNameOf(name, round.number, this.#plans.language) };
  }

  /** The file is written first: a round that nobody can send must not stand in the plan as thrown. */
  async #send(session: Session, sending: Sending, round: Round, saving: Saving): Promise<SavedFile> {
    const { file } = session;
    if (file.readOnly) throw file.readOnly;
    const { header, thread, rounds, matrix } = sending;
    const context = this.#plans.context();
    const edit = sendEdit(wholePlan(file), { ...sending, round }, context);
    const before = file.rounds(header.id).map(({ body }) => body);
    const document = documentOf(thread?.header ?? jsonObject.parse(header), [...before, bodyOf(round)]);
    const saved = await this.#write(saving, document);
    session.commit(edit);
    if (thread?.side === 'lower') {
      const both = { before: negotiationOf(rounds), after: negotiationOf([...rounds, round]) };
      const taken = takeOver(wholePlan(file), both, matrix, context);
      if (taken) session.commit(taken);
    }
    return saved;
  }

  async #write({ file, passphrase }: Saving, document: JsonObject): Promise<SavedFile> {
    const path = this.#files.pathFor(file, 'saveCatchball');
    const bytes = await writeCatchballFile(path, document, passphrase);
    return { file, name: this.#files.nameOf(file), bytes };
  }

  #bodies({ plan, thread }: { readonly plan: PlanToken; readonly thread: ThreadId }): readonly JsonObject[] {
    return this.#plans
      .session(plan)
      .file.rounds(thread)
      .map(({ body }) => body);
  }

  get #ownKey(): string | null {
    return this.#services.key?.publicKey ?? null;
  }

  #making({ file }: Session): RoundMaking {
    const { name, mail } = this.#memory.profile ?? { name: '', mail: '' };
    const plan: PlanId = file.meta.plan;
    const { key, sha256 } = this.#services;
    return {
      id: roundId.parse(this.#services.newId()),
      at: this.#services.now(),
      from: { name, mail, plan, ...(key && { key: key.publicKey }) },
      language: this.#plans.language,
      sha256,
      sign: key && ((text) => key.sign(text)),
    };
  }
}

interface Sending {
  readonly header: ThreadHeader;
  readonly thread: Thread | null;
  readonly rounds: readonly Round[];
  readonly matrix: Thread['matrix'];
}

function sendingOf({ header, thread, rounds }: KnownThread): Sending {
  return { header, thread, rounds, matrix: thread.matrix };
}
