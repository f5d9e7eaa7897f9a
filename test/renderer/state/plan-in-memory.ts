import type { HostClient } from '#renderer/host/client.ts';
import type { CallName, Input, Output, PlanToken } from '#shared/host/calls.ts';
import { fileToken, planToken } from '#shared/host/calls.ts';
import type { EventName, HostEvents } from '#shared/host/events.ts';
import type { OpenedPlan } from '#shared/host/replies.ts';
import type { HostFailure, Reply } from '#shared/host/reply.ts';
import { WHOLE_PLAN_KINDS, writeRecords } from '#shared/host/whole-plan.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { completeRemoval, referrersIn } from '#shared/plan/edits/complete.ts';
import type { Edit } from '#shared/plan/edits/edit.ts';
import { invert } from '#shared/plan/edits/invert.ts';
import { makeEdit } from '#shared/plan/edits/make.ts';
import type { Kind } from '#shared/plan/records/records.ts';
import { buildSample } from '#shared/samples/samples.ts';

export const PLAN: PlanToken = planToken.parse('plan-0123456789');
/** What a copy of the plan is called. */
export const OTHER_PLAN: PlanToken = planToken.parse('plan-9876543210');

const INFO = {
  version: '0.0.0',
  shell: 'browser',
  platform: 'linux',
  profile: null,
  requested: null,
  failure: null,
  firstStart: false,
};

/** A host with the automotive sample in memory, which stores edits by the rules of the real one. */
export function planInMemory() {
  let records = buildSample('automotive');
  const [matrix] = records.list('matrix');
  if (!matrix) throw new Error('The sample has no matrix.');
  const log: Edit[] = [];
  const refusals: HostFailure[] = [];
  let refused: CallName = 'plan.commit';
  const calls: CallName[] = [];
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const closed: PlanToken[] = [];
  const opened: OpenedPlan = {
    plan: PLAN,
    file: fileToken.parse('file-0123456789'),
    name: 'plan.hoshin',
    title: 'Plan',
    readOnly: null,
    matrix: matrix.id,
    seq: 0,
  };
  let hidden: { readonly kind: Kind | null; readonly id: string | null } = { kind: null, id: null };
  let count = 0;

  const context = {
    newId: () => {
      count += 1;
      return `host-${count}`;
    },
    now: () => '2026-01-01T00:00:00.000Z',
    author: { name: 'Host', person: null },
    language: 'en' as const,
  };
  const steps = () => ({ canUndo: log.at(-1)?.label ?? null, canRedo: null });

  function tell<N extends EventName>(name: N, payload: HostEvents[N]): void {
    for (const listener of listeners.get(name) ?? []) listener(payload as never);
  }

  function storeUntold(edit: Edit): Edit {
    const stored = { ...edit, ...completeRemoval(edit, referrersIn(records)) };
    records = apply(records, stored);
    log.push(stored);
    return stored;
  }

  /** Stores an edit as the host does: completed, told to every window. */
  function store(edit: Edit): Edit {
    const stored = storeUntold(edit);
    const undone = stored.undoes !== null && { canUndo: null, canRedo: stored.label };
    tell('plan.edited', { plan: PLAN, edit: stored, seq: log.length, ...steps(), ...undone });
    return stored;
  }

  function answer(name: CallName, input: unknown): unknown {
    if (name === 'plan.matrix') {
      const served = [...records].filter(({ kind, id }) => !(kind === hidden.kind && id === hidden.id));
      return { records: served, seq: log.length, ...steps() };
    }
    if (name === 'plan.whole') {
      const served = [...records].filter(({ kind }) => WHOLE_PLAN_KINDS.includes(kind));
      return { records: writeRecords(served), seq: log.length, ...steps() };
    }
    if (name === 'plan.outline')
      return { plan: records.list('plan')[0], periods: [], units: [], matrices: [] };
    if (name === 'plan.commit') {
      const { edit } = input as Input<'plan.commit'>;
      return { edit: store(edit), seq: log.length, ...steps() };
    }
    if (name === 'plan.close') {
      const { plan } = input as Input<'plan.close'>;
      closed.push(plan);
      tell('plan.closed', { plan, failure: null });
      return null;
    }
    if (name === 'plan.saveAs') {
      tell('plan.closed', { plan: PLAN, failure: null });
      return { ...opened, plan: OTHER_PLAN };
    }
    if (name === 'app.info') return { ...INFO, opened };
    if (name === 'app.saveProfile') return input;
    if (name === 'plan.undo') {
      const last = log.at(-1);
      if (!last) throw new Error('There is nothing to undo.');
      const edit = store(makeEdit(context, last.label, invert(last), { undoes: last.id }));
      return { edit, seq: log.length, canUndo: null, canRedo: last.label };
    }
    throw new Error(`${name} is not answered here.`);
  }

  const host: HostClient = {
    call: async <N extends CallName>(name: N, input: Input<N>): Promise<Reply<Output<N>>> => {
      calls.push(name);
      await Promise.resolve();
      const refusal = name === refused ? refusals.shift() : undefined;
      return refusal ? { ok: false, error: refusal } : { ok: true, value: answer(name, input) as Output<N> };
    },
    on: (name, listener) => {
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known.add(listener as (payload: never) => void));
      return () => known.delete(listener as (payload: never) => void);
    },
    onConnection: () => () => undefined,
  };

  return {
    host,
    matrix: matrix.id,
    context,
    calls,
    /** As if another window had made it. */
    store,
    storeUntold,
    tell,
    /** What a matrix comes without from now on, as if this page had been told before it knew. */
    hide: (kind: Kind | null, id: string | null) => {
      hidden = { kind, id };
    },
    records: () => records,
    refuseNext: (refusal: HostFailure, call: CallName = 'plan.commit') => {
      refused = call;
      refusals.push(refusal);
    },
    opened,
    closed,
  };
}
