import type { BoardPlan } from '#renderer/matrix/interaction/board-plan.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { type Edit, isEmpty } from '#shared/plan/edits/edit.ts';
import { invert } from '#shared/plan/edits/invert.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { ArrangementName } from '#shared/plan/records/fields.ts';
import type { Matrix } from '#shared/plan/records/records.ts';

export interface MemoryPlan extends BoardPlan {
  readonly arrangement: ArrangementName;
  readonly subscribe: (listener: () => void) => () => void;
  readonly undo: () => void;
  readonly offers: readonly string[];
  readonly refusals: readonly string[];
  readonly edits: readonly Edit[];
}

/** A plan that lives in memory: what the board needs, without store and host. */
export function memoryPlan(
  start: RecordSet,
  matrix: Matrix | undefined = start.list('matrix')[0],
): MemoryPlan {
  if (!matrix) throw new Error('There is no matrix to show.');
  let records = start;
  let ids = 0;
  const listeners = new Set<() => void>();
  const edits: Edit[] = [];
  const offers: string[] = [];
  const refusals: string[] = [];
  const show = (next: RecordSet) => {
    records = next;
    for (const listener of listeners) listener();
  };
  return {
    matrix: matrix.id,
    arrangement: matrix.arrangement,
    edits,
    offers,
    refusals,
    records: () => records,
    readOnly: () => false,
    run: (command) => {
      const edit = command(records, {
        newId: () => `new-${++ids}`,
        now: () => '2026-01-01T00:00:00Z',
        author: { name: 'Mika', person: null },
        language: 'en' as const,
      });
      if (isEmpty(edit)) return null;
      edits.push(edit);
      show(apply(records, edit));
      return edit;
    },
    undo: () => {
      const last = edits.pop();
      if (last) show(apply(records, invert(last)));
    },
    offerUndo: (sentence) => offers.push(sentence),
    refuse: ({ message }) => refusals.push(message),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
