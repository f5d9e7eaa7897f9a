import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MendedField } from '#shared/audit/remedies/remedy.ts';
import type { PlanToken } from '#shared/host/calls.ts';
import type { Committed, OpenedPlan, Outline } from '#shared/host/replies.ts';
import type { HostErrorCode, HostFailure } from '#shared/host/reply.ts';
import { type Author, type Edit, isEmpty } from '#shared/plan/edits/edit.ts';
import type { EditContext } from '#shared/plan/edits/make.ts';
import { isPermanent } from '#shared/plan/edits/undo.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import type { FoundAt } from '#shared/plan/queries/search-entries.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { HostClient } from '../host/client.ts';
import { speech } from '../messages/speech.ts';
import { guardingAgreements, type ReopenRequest } from './agreement-guard.ts';
import { canDraw, touchesOutline } from './fitting.ts';
import { jumper, jumpOver } from './jumping.ts';
import { OptimisticRecords } from './optimistic-records.ts';
import { PlanLoading, type PlanPlace } from './plan-loading.ts';

export type SaveState = 'saved' | 'saving' | 'failed';

/** A function from the records of now to an edit, such as those in shared/plan/commands. */
export type PlanCommand = (records: RecordSet, context: EditContext) => Edit;

/** A wish to see something of the plan; every wish is a new object, so that the same one can be made twice. */
export interface Jump {
  readonly matrix: MatrixId;
  readonly to: BoardPlace;
  /** Whether the board takes the keyboard as well; else it stays where it is. */
  readonly withFocus: boolean;
  /** What else lies over the window's upper right: its left and lower edge, in CSS pixels. The place is shown beside it. */
  readonly covered: { readonly left: number; readonly bottom: number } | null;
  /** The field among the details of an item that takes the keyboard, where something is to be typed. */
  readonly field?: MendedField | null;
}

/** What a board can show of the things that a search finds. */
export type BoardPlace = Exclude<FoundAt, { readonly at: 'thread' }>;

/** `scope` and `matrix` say what `records` hold. */
export interface PlanState extends PlanPlace {
  readonly opened: OpenedPlan;
  /** What the page shows: what the host has stored, and on top of it what is on its way. Null while it is loading. */
  readonly records: RecordSet | null;
  readonly outline: Outline | null;
  readonly save: SaveState;
  /** Why the last edits are not in the file; they stay on screen. */
  readonly failure: HostFailure | null;
  /** Labels of what would be taken back and done again. */
  readonly canUndo: string | null;
  readonly canRedo: string | null;
  /** What the board was last asked to show; null once another matrix is shown. */
  readonly jump: Jump | null;
}

export interface PlanStore extends StoreApi<PlanState> {
  /**
   * Runs a command at once and sends its edit to the host. Null where it changed nothing, was refused, or would change what
   * was agreed by catchball: then the person is asked first, and the edit follows a yes.
   */
  run(command: PlanCommand): Edit | null;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Loads one matrix in place of what is here. A board needs it so: over a whole plan every mark would cost more. */
  showMatrix(matrix: MatrixId): Promise<void>;
  /** Loads the whole plan in place of what is here, for views over all levels; until then there are no records. */
  showWhole(): Promise<void>;
  /** Shows the matrix of the place and then asks its board to show the place. The last of several wishes counts. */
  jumpTo(jump: Jump): Promise<void>;
  /** Sends again what could not be stored. */
  retry(): void;
  /** Takes back on screen what could not be stored. */
  discard(): Promise<void>;
  /** What is on screen but not in the file, oldest first. */
  unsent(): readonly Edit[];
  /** Loads outline and records anew. */
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
  /** Asks whether agreed points may change and their threads open again. `again` asks once more after a no. */
  readonly mayReopen: (request: ReopenRequest) => Promise<boolean>;
}

function placeOf({ matrix }: OpenedPlan): PlanPlace {
  return { scope: 'matrix', matrix };
}

function unloaded(opened: OpenedPlan): PlanState {
  const nothing = {
    records: null,
    outline: null,
    failure: null,
    canUndo: null,
    canRedo: null,
    jump: null,
  };
  return { opened, ...placeOf(opened), save: 'saved', ...nothing };
}

function contextOf(author: Author): EditContext {
  return {
    newId: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
    author,
    language: speech().language,
  };
}

/** What could be undone and done again after a first-hand edit; what stands outside of both changes neither. */
function stepsAfter(edit: Edit): Partial<PlanState> {
  return isPermanent(edit) ? {} : { canUndo: edit.label, canRedo: null };
}

/** Refusals that stay however often the edit is sent. All others have a cause that may pass: a full disk, a lock. */
const FOR_GOOD: ReadonlySet<HostErrorCode> = new Set<HostErrorCode>([
  'badInput',
  'misfit',
  'changedElsewhere',
]);

/**
 * One open plan on this page. Edits show at once and travel to the host in order; what the host adds to them (it
 * completes removals) is put in when it answers. While stored and shown agree, records keep their identity. An edit
 * that never fits is taken back with a sentence; where the file cannot be written, edits wait on screen.
 * @param unsent edits that this plan's file lacks, such as those of the plan that it is a copy of
 */
export function createPlanStore(
  opened: OpenedPlan,
  { host, author, say, mayReopen }: Needs,
  unsent: readonly Edit[] = [],
): PlanStore {
  const store = createStore<PlanState>(() => unloaded(opened));
  const { getState, setState } = store;
  const { plan } = opened;
  const records = new OptimisticRecords(unsent);
  /** Edits of this page whose event has not come yet. */
  const own = new Set<string>(unsent.map(({ id }) => id));
  let sending: Promise<void> = Promise.resolve();
  /** While something is loading, nothing is drawn. */
  const drawn = (): Partial<PlanState> => (getState().records ? { records: records.shown } : {});
  const loadOutline = outlineOf(opened, host, (outline) => setState({ outline }));
  const saveState = (): SaveState => (records.pending.length === 0 ? 'saved' : 'saving');

  const loading = new PlanLoading(placeOf(opened), {
    host,
    plan,
    loaded: (place, { records: stored, ...steps }) =>
      setState({ ...place, ...steps, jump: jumpOver(getState(), place), records: records.load(stored) }),
    failed: (failure, here) => {
      if (here) setState({ ...here, records: records.shown });
      say(failure);
    },
  });

  const guarded = guardingAgreements({
    records: () => records.shown,
    make: (command) => made(records.shown, command, contextOf(author()), say),
    put,
    mayReopen,
  });

  /** Puts an edit on top of what is shown, and sends it. */
  function put(edit: Edit): Edit | null {
    if (!fits(records, edit, say)) return null;
    own.add(edit.id);
    setState({ ...drawn(), ...stepsAfter(edit) });
    // What comes after an edit that could not be stored waits with it.
    if (getState().save !== 'failed') queue([edit]);
    return edit;
  }

  function queue(edits: readonly Edit[]): void {
    for (const edit of edits) sending = sending.then(() => send(edit));
    setState({ save: saveState(), failure: null });
  }

  async function send(edit: Edit): Promise<void> {
    if (getState().save === 'failed') return;
    const reply = await host.call('plan.commit', { plan, edit });
    if (reply.ok) {
      const { edit: stored, canUndo, canRedo } = reply.value;
      records.confirm(edit, stored);
      const save = saveState();
      setState({ ...drawn(), save, ...(save === 'saved' && { canUndo, canRedo }) });
      if (touchesOutline(stored)) void loadOutline();
    } else if (FOR_GOOD.has(reply.error.code)) {
      say(reply.error);
      drop([edit]);
      await loading.load();
    } else {
      setState({ save: 'failed', failure: reply.error });
    }
  }

  function drop(edits: readonly Edit[]): void {
    for (const edit of edits) {
      own.delete(edit.id);
      records.drop(edit);
    }
    setState({ ...drawn(), save: saveState(), failure: null });
  }

  /** An edit of another window, or any undo: it comes as an event, and through nothing else. */
  function edited({ edit, canUndo, canRedo }: Committed): void {
    const { matrix, scope, records: loaded } = getState();
    if (own.delete(edit.id) || !loaded) return;
    records.take(edit);
    if (scope === 'plan' || canDraw(records.shown, matrix)) setState({ records: records.shown });
    else void loading.load();
    if (records.pending.length === 0) setState({ canUndo, canRedo });
    if (touchesOutline(edit)) void loadOutline();
  }

  async function step(name: 'plan.undo' | 'plan.redo'): Promise<void> {
    await sending;
    const { failure } = getState();
    if (failure) return say(failure);
    const reply = await host.call(name, { plan });
    if (!reply.ok) say(reply.error);
  }

  const showMatrix = (matrix: MatrixId) => loading.show({ scope: 'matrix', matrix }, sending);
  const showWhole = () => {
    const { scope, matrix } = loading.wanted;
    if (scope === 'plan') return loading.shown;
    setState({ scope: 'plan', matrix, records: null, jump: null });
    return loading.show({ scope: 'plan', matrix }, sending);
  };
  const reload = () => Promise.all([loading.load(), loadOutline()]).then(() => undefined);

  const dispose = onPlan(host, plan, { edited, reloaded: () => void reload() });
  void reload();
  queue(unsent);
  return Object.assign(store, {
    run: (command: PlanCommand) => (getState().records && !opened.readOnly ? guarded(command) : null),
    undo: () => step('plan.undo'),
    redo: () => step('plan.redo'),
    showMatrix,
    showWhole,
    jumpTo: jumper(store, showMatrix),
    retry: () => queue(records.pending),
    discard: async () => {
      drop(records.pending);
      await reload();
    },
    unsent: () => records.pending,
    reload,
    settled: () => sending,
    dispose,
  });
}

function outlineOf({ plan }: OpenedPlan, host: HostClient, take: (outline: Outline) => void) {
  return async (): Promise<void> => {
    const reply = await host.call('plan.outline', { plan });
    if (reply.ok) take(reply.value);
  };
}

/** Listens to what happens to one plan. @returns what ends that */
function onPlan(
  host: HostClient,
  plan: PlanToken,
  { edited, reloaded }: { readonly edited: (committed: Committed) => void; readonly reloaded: () => void },
): () => void {
  const stop = [
    host.on('plan.edited', (event) => event.plan === plan && edited(event)),
    host.on('plan.reloaded', (event) => event.plan === plan && reloaded()),
  ];
  return () => {
    for (const end of stop) end();
  };
}

/** What a command makes of the records; null where it changes nothing or does not make sense, which is said. */
function made(
  records: RecordSet,
  command: PlanCommand,
  context: EditContext,
  say: Needs['say'],
): Edit | null {
  try {
    const edit = command(records, context);
    return isEmpty(edit) ? null : edit;
  } catch (error) {
    say(sentenceOf(error));
    return null;
  }
}

function fits(records: OptimisticRecords, edit: Edit, say: Needs['say']): boolean {
  try {
    records.add(edit);
    return true;
  } catch (error) {
    say(sentenceOf(error));
    return false;
  }
}

function sentenceOf(error: unknown): Pick<HostFailure, 'message' | 'hint'> {
  return { message: error instanceof Error ? error.message : String(error), hint: '' };
}
