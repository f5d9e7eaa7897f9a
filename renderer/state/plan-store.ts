import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Committed, OpenedPlan, Outline } from '#shared/host/replies.ts';
import type { HostFailure } from '#shared/host/reply.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { type Author, differenceOf, type Edit, isEmpty } from '#shared/plan/edits/edit.ts';
import type { EditContext } from '#shared/plan/edits/make.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import type { HostClient } from '../host/client.ts';
import { applyFitting, sameDifference } from './fitting.ts';

export type SaveState = 'saved' | 'saving' | 'failed';

/** A function from the records of now to an edit, such as those in shared/plan/commands. */
export type PlanCommand = (records: RecordSet, context: EditContext) => Edit;

export interface PlanState {
  readonly opened: OpenedPlan;
  readonly matrix: MatrixId;
  /** What the page shows: what the host has stored, and on top of it what is on its way. Null while it is loading. */
  readonly records: RecordSet | null;
  readonly outline: Outline | null;
  readonly save: SaveState;
  /** Why the last edits are not in the file; they stay on screen. */
  readonly failure: HostFailure | null;
  /** Labels of what would be taken back and done again. */
  readonly canUndo: string | null;
  readonly canRedo: string | null;
}

export interface PlanStore extends StoreApi<PlanState> {
  /** Runs a command at once and sends its edit to the host. Null where it changed nothing or was refused. */
  run(command: PlanCommand): Edit | null;
  undo(): Promise<void>;
  redo(): Promise<void>;
  showMatrix(matrix: MatrixId): Promise<void>;
  /** Sends again what was refused. */
  retry(): void;
  /** Loads outline and matrix anew. */
  reload(): Promise<void>;
  /** Resolves when nothing is on its way any more. */
  settled(): Promise<void>;
  dispose(): void;
}

interface Needs {
  readonly host: HostClient;
  readonly author: () => Author;
  /** Says a sentence to the person: a command that was refused, an undo that is in somebody's way. */
  readonly say: (failure: Pick<HostFailure, 'message' | 'hint'>) => void;
}

/**
 * One open plan on this page. Edits show at once and travel to the host in order; what the host adds to them (it
 * completes removals) is put in when it answers. While stored and shown agree, records keep their identity.
 */
export function createPlanStore(opened: OpenedPlan, { host, author, say }: Needs): PlanStore {
  const store = createStore<PlanState>(() => ({
    opened,
    matrix: opened.matrix,
    records: null,
    outline: null,
    save: 'saved',
    failure: null,
    canUndo: null,
    canRedo: null,
  }));
  const { getState, setState } = store;
  const plan = opened.plan;
  let confirmed = RecordSet.empty;
  let pending: readonly Edit[] = [];
  let sending: Promise<void> = Promise.resolve();
  const own = new Set<string>();

  const context = (): EditContext => ({
    newId: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
    author: author(),
  });

  function run(command: PlanCommand): Edit | null {
    const { records } = getState();
    if (!records || opened.readOnly) return null;
    try {
      const edit = command(records, context());
      if (isEmpty(edit)) return null;
      setState({ records: apply(records, edit), save: 'saving', failure: null });
      pending = [...pending, edit];
      own.add(edit.id);
      sending = sending.then(() => send(edit));
      return edit;
    } catch (error) {
      say({ message: error instanceof Error ? error.message : String(error), hint: '' });
      return null;
    }
  }

  async function send(edit: Edit): Promise<void> {
    if (getState().save === 'failed') return;
    const reply = await host.call('plan.commit', { plan, edit });
    if (reply.ok) return stored(edit, reply.value);
    // What was typed stays on screen; nothing more is sent until the person decides.
    setState({ save: 'failed', failure: reply.error });
  }

  function stored(sent: Edit, { edit, canUndo, canRedo }: Committed): void {
    confirmed = applyFitting(confirmed, edit);
    pending = pending.filter(({ id }) => id !== sent.id);
    if (!sameDifference(sent, edit)) setState({ records: withPending() });
    else if (pending.length === 0) confirmed = getState().records ?? confirmed;
    setState({ canUndo, canRedo, save: pending.length === 0 ? 'saved' : 'saving' });
    if (touchesOutline(edit)) void loadOutline();
  }

  function withPending(): RecordSet {
    return pending.reduce((records, edit) => applyFitting(records, edit), confirmed);
  }

  /** An edit of another window, or an undo: it comes as an event, and through nothing else. */
  function edited(edit: Edit): void {
    if (own.delete(edit.id)) return;
    confirmed = applyFitting(confirmed, edit);
    setState({ records: withPending() });
    if (touchesOutline(edit)) void loadOutline();
  }

  async function step(name: 'plan.undo' | 'plan.redo'): Promise<void> {
    await sending;
    const reply = await host.call(name, { plan });
    if (!reply.ok) return say(reply.error);
    setState({ canUndo: reply.value.canUndo, canRedo: reply.value.canRedo });
  }

  async function loadMatrix(matrix: MatrixId): Promise<void> {
    const reply = await host.call('plan.matrix', { plan, matrix });
    if (!reply.ok) return say(reply.error);
    const { records, canUndo, canRedo } = reply.value;
    confirmed = RecordSet.of(records);
    setState({ matrix, records: withPending(), canUndo, canRedo });
  }

  async function loadOutline(): Promise<void> {
    const reply = await host.call('plan.outline', { plan });
    if (reply.ok) setState({ outline: reply.value });
  }

  async function reload(): Promise<void> {
    await Promise.all([loadMatrix(getState().matrix), loadOutline()]);
  }

  const stop = [
    host.on('plan.edited', (event) => {
      if (event.plan === plan) edited(event.edit);
    }),
    host.on('plan.reloaded', (event) => {
      if (event.plan === plan) void reload();
    }),
  ];
  void reload();

  return Object.assign(store, {
    run,
    undo: () => step('plan.undo'),
    redo: () => step('plan.redo'),
    showMatrix: async (matrix: MatrixId) => {
      await sending;
      await loadMatrix(matrix);
    },
    retry: () => {
      setState({ save: 'saving', failure: null });
      for (const edit of pending) sending = sending.then(() => send(edit));
    },
    reload,
    settled: () => sending,
    dispose: () => {
      for (const end of stop) end();
    },
  });
}

const IN_OUTLINE: ReadonlySet<string> = new Set(['plan', 'unit', 'matrix', 'period', 'item']);

function touchesOutline(edit: Edit): boolean {
  const { added, changed, removed } = differenceOf(edit);
  return (
    [...added, ...removed].some(({ kind }) => IN_OUTLINE.has(kind)) ||
    changed.some(({ kind }) => kind !== 'item' && IN_OUTLINE.has(kind))
  );
}
