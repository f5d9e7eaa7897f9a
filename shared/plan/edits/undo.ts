import type { EditId } from '../ids.ts';
import type { Kind } from '../records/records.ts';
import type { Difference, Edit } from './edit.ts';
import { invert } from './invert.ts';
import { type Rebased, rebase } from './rebase.ts';
import { squashAll } from './squash.ts';

/** What undo and redo need to know of an edit in the log. */
export interface LogEntry {
  readonly id: EditId;
  /** Always the first-hand edit, also where its redo is what gets taken back. */
  readonly undoes: EditId | null;
  readonly redoes: EditId | null;
  readonly permanent: boolean;
}

/** One step of undo or redo. */
export interface UndoStep {
  /** The first-hand edit: its label is shown, and the new edit names it in `undoes` or `redoes`. */
  readonly edit: EditId;
  /** The edit whose inverse does it: the first-hand edit itself, or its latest undo or redo. */
  readonly last: EditId;
}

/** Lists linked from the newest on, so that folding an entry shares all older steps with the state before. */
type Steps = { readonly step: UndoStep; readonly older: Steps } | null;

export interface UndoState {
  readonly undo: Steps;
  readonly redo: Steps;
}

export const NOTHING_TO_UNDO: UndoState = { undo: null, redo: null };

/** The state after one more entry of the log. */
export function foldUndo({ undo, redo }: UndoState, entry: LogEntry): UndoState {
  if (entry.undoes !== null) {
    const step = { edit: entry.undoes, last: entry.id };
    return { undo: without(undo, entry.undoes), redo: { step, older: without(redo, entry.undoes) } };
  }
  if (entry.redoes !== null) {
    const step = { edit: entry.redoes, last: entry.id };
    return { undo: { step, older: without(undo, entry.redoes) }, redo: without(redo, entry.redoes) };
  }
  if (entry.permanent) return { undo, redo };
  const step = { edit: entry.id, last: entry.id };
  return { undo: { step, older: undo }, redo: null };
}

/** The state after a whole log, oldest first. */
export function undoState(log: Iterable<LogEntry>): UndoState {
  let state = NOTHING_TO_UNDO;
  for (const entry of log) state = foldUndo(state, entry);
  return state;
}

export function nextUndo(state: UndoState): UndoStep | null {
  return state.undo?.step ?? null;
}

export function nextRedo(state: UndoState): UndoStep | null {
  return state.redo?.step ?? null;
}

function without(steps: Steps, edit: EditId): Steps {
  if (steps === null) return null;
  if (steps.step.edit === edit) return steps.older;
  const kept: UndoStep[] = [];
  let rest: Steps = steps;
  while (rest !== null && rest.step.edit !== edit) {
    kept.push(rest.step);
    rest = rest.older;
  }
  if (rest === null) return steps;
  return kept.reduceRight<Steps>((older, step) => ({ step, older }), rest.older);
}

/** Records that stand for what has left or reached this plan, or name a state of it. */
const PERMANENT_KINDS: ReadonlySet<Kind> = new Set<Kind>(['thread', 'round', 'revision']);

/**
 * Whether an edit stands outside of undo and redo: what it records has left or reached this plan, or names a state of
 * it, or it is the plan's own beginning, without which there is nothing to edit. It is never taken back, and ends
 * nothing that could be done again.
 */
export function isPermanent({ added, changed, removed }: Difference): boolean {
  return (
    added.some(({ kind }) => kind === 'plan') ||
    [added, removed].some((part) => part.some(({ kind }) => PERMANENT_KINDS.has(kind))) ||
    // Changing an agreed point opens its thread again; that ends with the change.
    changed.some(({ kind }) => kind !== 'thread' && PERMANENT_KINDS.has(kind))
  );
}

export function logEntryOf(edit: Edit): LogEntry {
  return { id: edit.id, undoes: edit.undoes, redoes: edit.redoes, permanent: isPermanent(edit) };
}

/**
 * What takes an edit back today: its inverse, rebased over all that came after it (oldest first). `edit` is the
 * step's `last`; for a redo that is the undoing edit. Conflicts say where later edits stand in the way.
 */
export function undoOf(edit: Difference, later: Iterable<Difference>): Rebased {
  return rebase(invert(edit), squashAll(later));
}
