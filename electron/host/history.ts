import type { HistoryPage } from '#shared/host/replies.ts';
import type { Language } from '#shared/language.ts';
import { labelsFor } from '#shared/plan/commands/labels.ts';
import type { UndoState } from '#shared/plan/edits/undo.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';

interface Stretch {
  /** The place that the edits stand before; null for the newest ones. */
  readonly before: number | null;
  readonly limit: number;
}

/** The edits of a plan as a person reads them, newest first. */
export function historyOf(
  file: PlanFile,
  undo: UndoState,
  { before, limit }: Stretch,
  language: Language,
): HistoryPage {
  const { undone: undoneLabel, redone } = labelsFor({ language });
  const entries = file.history({ before, limit: limit + 1 });
  const undone = undoneEdits(undo);
  return {
    entries: entries.slice(0, limit).map(({ seq, id, at, author, label, undoes, redoes }) => ({
      ...{ seq, id, at, author: author.name },
      label: undoes === null ? (redoes === null ? label : redone(label)) : undoneLabel(label),
      undone: undone.has(id),
    })),
    more: entries.length > limit,
  };
}

/** The first-hand edits that are taken back at present. */
function undoneEdits({ redo }: UndoState): ReadonlySet<string> {
  const undone = new Set<string>();
  for (let steps = redo; steps !== null; steps = steps.older) undone.add(steps.step.edit);
  return undone;
}
