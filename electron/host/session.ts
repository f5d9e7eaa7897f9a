import type { PlanToken } from '#shared/host/calls.ts';
import type { Committed, HistoryPage } from '#shared/host/replies.ts';
import { HostError } from '#shared/host/reply.ts';
import type { Language } from '#shared/language.ts';
import { differenceOf, type Edit } from '#shared/plan/edits/edit.ts';
import { type EditContext, makeEdit } from '#shared/plan/edits/make.ts';
import { rebase } from '#shared/plan/edits/rebase.ts';
import { squashAll } from '#shared/plan/edits/squash.ts';
import {
  foldUndo,
  logEntryOf,
  nextRedo,
  nextUndo,
  type UndoState,
  type UndoStep,
  undoOf,
  undoState,
} from '#shared/plan/edits/undo.ts';
import { ChangedElsewhereError } from '../plan-file/errors.ts';
import type { PlanFile, Stored } from '../plan-file/plan-file.ts';
import { historyOf } from './history.ts';
import type { Tell } from './tell.ts';

/**
 * One open plan, shared by all windows that show it. Every edit goes through here, so that undo, history and what the
 * windows are told agree.
 */
export class Session {
  readonly token: PlanToken;
  readonly file: PlanFile;
  readonly #tell: Tell;
  #undo: UndoState;

  constructor(token: PlanToken, file: PlanFile, tell: Tell) {
    this.token = token;
    this.file = file;
    this.#tell = tell;
    this.#undo = undoState(file.undoLog());
  }

  /** Labels of what would be taken back and done again. */
  steps(): Pick<Committed, 'canUndo' | 'canRedo'> {
    return { canUndo: this.#labelOf(nextUndo(this.#undo)), canRedo: this.#labelOf(nextRedo(this.#undo)) };
  }

  /**
   * Stores an edit and tells all windows. Where another program has written in between, the edit is put on top of what
   * it wrote, if the two do not touch.
   */
  commit(edit: Edit): Committed {
    const known = this.file.edit(edit.id);
    if (known) return { ...known, ...this.steps() };
    return this.#store(this.#commitOver(edit));
  }

  undo(context: EditContext): Committed {
    const step = nextUndo(this.#undo);
    if (!step)
      throw new HostError('badInput', 'There is nothing to undo.', 'Every edit of this plan is taken back.');
    return this.#reverse(step, 'undoes', context);
  }

  redo(context: EditContext): Committed {
    const step = nextRedo(this.#undo);
    if (!step) throw new HostError('badInput', 'There is nothing to do again.', 'Undo something first.');
    return this.#reverse(step, 'redoes', context);
  }

  history(before: number | null, limit: number, language: Language): HistoryPage {
    return historyOf(this.file, this.#undo, { before, limit }, language);
  }

  close(): void {
    this.file.close();
  }

  #reverse(step: UndoStep, as: 'undoes' | 'redoes', context: EditContext): Committed {
    const last = this.file.edit(step.last);
    const label = this.#labelOf(step) ?? '';
    if (!last)
      throw new HostError(
        'misfit',
        `“${label}” is not in the history of this plan any more.`,
        'Nothing was changed.',
      );
    const { difference, conflicts } = undoOf(last.edit, this.file.editsSince(last.seq));
    if (conflicts.length > 0) {
      const verb = as === 'undoes' ? 'taken back' : 'done again';
      throw new HostError(
        'misfit',
        `“${label}” cannot be ${verb}, because later edits build on it.`,
        'Change it by hand, or take the later edits back first.',
      );
    }
    return this.#store(this.#commitOver(makeEdit(context, label, difference, { [as]: step.edit })));
  }

  #commitOver(edit: Edit): Stored {
    try {
      return this.file.commit(edit);
    } catch (error) {
      if (!(error instanceof ChangedElsewhereError)) throw error;
      this.#undo = undoState(this.file.undoLog());
      this.#tell('plan.reloaded', { plan: this.token });
      if (error.edits === null) throw error;
      const { difference, conflicts } = rebase(differenceOf(edit), squashAll(error.edits));
      if (conflicts.length > 0) throw error;
      return this.file.commit({ ...edit, ...difference });
    }
  }

  #store(stored: Stored): Committed {
    this.#undo = foldUndo(this.#undo, logEntryOf(stored.edit));
    const committed = { ...stored, ...this.steps() };
    this.#tell('plan.edited', { plan: this.token, ...committed });
    return committed;
  }

  #labelOf(step: UndoStep | null): string | null {
    return step === null ? null : (this.file.edit(step.edit)?.edit.label ?? '');
  }
}
