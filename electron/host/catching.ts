import { basename, dirname } from 'node:path';
import { alterations } from '#shared/catchball/alterations.ts';
import { AlteredError, CatchballError } from '#shared/catchball/error.ts';
import type { ThreadHeader } from '#shared/catchball/format.ts';
import type { Negotiation } from '#shared/catchball/negotiation.ts';
import type { CheckedCatchball } from '#shared/catchball/read.ts';
import { newestOf, receive } from '#shared/catchball/receive.ts';
import { storedNegotiation } from '#shared/catchball/settle.ts';
import { takeOver } from '#shared/catchball/take-over.ts';
import type { Input, PlanToken } from '#shared/host/calls.ts';
import type { CatchballOpened } from '#shared/host/replies.ts';
import { HostError } from '#shared/host/reply.ts';
import { newPlan } from '#shared/plan/commands/plan.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import type { Edit } from '#shared/plan/edits/edit.ts';
import type { MatrixId, ThreadId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { readCatchballFile } from '../exchange/catchball-files.ts';
import { openPlanFile } from '../plan-file/open.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import type { Files } from './files.ts';
import type { Memory } from './memory.ts';
import { type Plans, wholePlan } from './plans.ts';
import type { HostServices } from './services.ts';
import type { Session } from './session.ts';
import { knownThreads } from './threads.ts';

/** Takes catchball files in: reads and checks them, and finds the plan that they belong to. */
export class Catching {
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

  /** @throws HostError, CatchballError; nothing was changed then */
  async open({ file, plan, passphrase, into }: Input<'catchball.open'>): Promise<CatchballOpened> {
    const path = this.#files.pathFor(file, 'openCatchball');
    const checked = await this.#read(path, passphrase);
    this.#memory.lastFolder = dirname(path);
    const name = basename(path);
    const target = this.#targetOf(checked, plan, into);
    if (target === null) return this.#catchInNewPlan(checked, name);
    return this.#receive(this.#plans.session(target), checked, name);
  }

  /** An altered file is told apart from the copy that a plan here has of the same round. */
  async #read(path: string, passphrase: string | null): Promise<CheckedCatchball> {
    try {
      return await readCatchballFile(path, this.#services, passphrase);
    } catch (error) {
      if (error instanceof AlteredError && error.found !== null) throw this.#withAlterations(error);
      throw error;
    }
  }

  #withAlterations(error: AlteredError): AlteredError {
    const { found } = error;
    const own = this.#plans.open.flatMap(({ file }) => file.all('round')).find(({ id }) => id === found?.id);
    if (!own || found === null) return error;
    const places = alterations(own.body, found).map(({ path }) => path);
    if (places.length === 0) return error;
    const listed = places.slice(0, 5).join(', ') + (places.length > 5 ? ' …' : '');
    return new AlteredError(
      `${error.message.replace(/\.$/, '')}; compared with the copy in this plan, this was altered: ${listed}.`,
      found,
    );
  }

  /** The plan that a file goes into; null for a new one. */
  #targetOf(
    { document }: CheckedCatchball,
    plan: PlanToken | null,
    into: Input<'catchball.open'>['into'],
  ): PlanToken | null {
    const { thread } = document;
    const has = (partner: (header: ThreadHeader, file: PlanFile) => boolean) =>
      this.#planWhere(thread, partner);
    const found = has(hasPartIn) ?? (into === 'auto' ? has(hasCaughtFor) : null);
    if (found !== null) return found;
    if (into === 'newPlan' || plan === null) return null;
    if (into === 'here' || isEmptyPlan(this.#plans.session(plan).file)) return plan;
    throw new HostError(
      'whichPlan',
      `“${thread.title}” is new here, and the open plan is not about it so far.`,
      'Catch it in the open plan, or in a new plan for the unit.',
    );
  }

  /** The first plan, open already or among the recent ones, for which this holds. */
  #planWhere(
    header: ThreadHeader,
    partner: (header: ThreadHeader, file: PlanFile) => boolean,
  ): PlanToken | null {
    const open = this.#plans.open.find(({ file }) => partner(header, file));
    if (open) return open.token;
    const recent = this.#memory.recents.find(({ path }) =>
      inClosedPlan(path, (file) => partner(header, file)),
    );
    return recent ? this.#plans.openPath(recent.path).plan : null;
  }

  #receive(session: Session, checked: CheckedCatchball, fileName: string): CatchballOpened {
    const { file } = session;
    const { id, lower } = checked.document.thread;
    const known = knownThreads(file).find(({ thread }) => thread.id === id) ?? null;
    const state = {
      plan: file.meta.plan,
      thread: known?.thread ?? null,
      rounds: known?.rounds ?? [],
      matrix: matrixFor(lower.name, file) ?? this.#plans.describe(session).matrix,
      records: wholePlan(file),
    };
    const { edit, round } = receive(checked, state, this.#plans.context(), fileName);
    if (edit) {
      // Made before anything is stored: a file that is refused has changed nothing.
      const taken = this.#taken(apply(state.records, edit), known?.negotiation ?? null, id);
      session.commit(edit);
      if (taken) session.commit(taken);
    }
    return { plan: this.#plans.describe(session), thread: id, round: round.id, known: edit === null };
  }

  /** The lower level's objectives follow what the new rounds have agreed on. */
  #taken(records: RecordSet, before: Negotiation | null, id: ThreadId): Edit | null {
    const thread = records.get('thread', id);
    if (thread?.side !== 'lower') return null;
    const after = storedNegotiation(records, id);
    return takeOver(records, { before, after }, thread.matrix, this.#plans.context());
  }

  #catchInNewPlan(checked: CheckedCatchball, fileName: string): CatchballOpened {
    const { thread, rounds } = checked.document;
    const newest = newestOf(rounds);
    const { snapshot } = newest;
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
    const unit = newest.act === 'escalate' ? (newest.to?.name ?? thread.upper.name) : thread.lower.name;
    const content = {
      title: unit,
      trueNorth: upper.trueNorth,
      unitName: unit,
      periodLabel: period.label,
      start: period.start,
      months: period.months,
      arrangement: matrix.arrangement,
    };
    const opened = this.#plans.createFrom(newPlan(content, this.#plans.context()), unit, null);
    try {
      return this.#receive(this.#plans.session(opened.plan), checked, fileName);
    } catch (error) {
      this.#plans.discard(opened.plan);
      throw error;
    }
  }
}

/** The plan holds one end of this thread. */
function hasPartIn({ id, upperPlan }: ThreadHeader, file: PlanFile): boolean {
  return file.meta.plan === upperPlan || file.threads().some((thread) => thread.id === id);
}

/** The plan is that of the lower unit: it has caught an earlier throw from the same plan to the same unit. */
function hasCaughtFor({ upperPlan, lower }: ThreadHeader, file: PlanFile): boolean {
  return knownThreads(file).some(
    ({ thread, header }) =>
      thread.side === 'lower' && header.upperPlan === upperPlan && header.lower.unit === lower.unit,
  );
}

/** Looks into a plan without changing or holding it; of one that is gone or spoiled nothing holds. */
function inClosedPlan(path: string, holds: (file: PlanFile) => boolean): boolean {
  try {
    const file = openPlanFile(path, { readOnly: true });
    try {
      return holds(file);
    } finally {
      file.close();
    }
  } catch {
    return false;
  }
}

function isEmptyPlan(file: PlanFile): boolean {
  return file.outline().matrices.every(({ counts }) => Object.values(counts).every((count) => count === 0));
}

/** The matrix of the unit of that name, where the plan has one. */
function matrixFor(unitName: string, file: PlanFile): MatrixId | undefined {
  const { units, matrices } = file.outline();
  const unit = units.find(({ name }) => name === unitName);
  return matrices.find(({ matrix }) => matrix.unit === unit?.id)?.matrix.id;
}
