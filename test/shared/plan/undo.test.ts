import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#shared/plan/edits/apply.ts';
import { diff } from '#shared/plan/edits/diff.ts';
import type { Difference } from '#shared/plan/edits/edit.ts';
import {
  foldUndo,
  isPermanent,
  type LogEntry,
  NOTHING_TO_UNDO,
  nextRedo,
  nextUndo,
  type UndoState,
  undoOf,
  undoState,
} from '#shared/plan/edits/undo.ts';
import { editId } from '#shared/plan/ids.ts';
import { action, perform, plan, recordsOf, testContext } from './arbitraries.ts';

const entry = (id: string, of: Partial<LogEntry> = {}): LogEntry => ({
  id: editId.parse(id),
  undoes: null,
  redoes: null,
  permanent: false,
  ...of,
});
const undoing = (id: string, edit: string) => entry(id, { undoes: editId.parse(edit) });
const redoing = (id: string, edit: string) => entry(id, { redoes: editId.parse(edit) });

describe('undo and redo over a log', () => {
  it('takes back the newest first, and does again the last taken back first', () => {
    const state = undoState([entry('a'), entry('b'), undoing('u', 'b'), undoing('v', 'a')]);
    expect(nextUndo(state)).toBeNull();
    expect(nextRedo(state)).toEqual({ edit: 'a', last: 'v' });
    const again = foldUndo(state, redoing('r', 'a'));
    expect(nextUndo(again)).toEqual({ edit: 'a', last: 'r' });
    expect(nextRedo(again)).toEqual({ edit: 'b', last: 'u' });
  });

  it('has nothing to do again after a first-hand edit', () => {
    const state = undoState([entry('a'), undoing('u', 'a'), entry('b')]);
    expect(nextRedo(state)).toBeNull();
    expect(nextUndo(state)).toEqual({ edit: 'b', last: 'b' });
  });

  it('passes over permanent edits', () => {
    const state = undoState([entry('a'), entry('thrown', { permanent: true })]);
    expect(nextUndo(state)).toEqual({ edit: 'a', last: 'a' });
  });

  it('knows a throw as permanent', () => {
    const change = { id: 'x', field: 'state', from: 'open', to: 'agreed' };
    const none: Difference = { added: [], changed: [], removed: [] };
    expect(isPermanent({ ...none, changed: [{ kind: 'thread', ...change }] })).toBe(true);
    expect(isPermanent({ ...none, changed: [{ kind: 'item', ...change }] })).toBe(false);
  });

  it('undoing all and redoing all, whatever the order of the two, walks through the same plans', () => {
    fc.assert(
      fc.property(
        plan,
        fc.array(action, { maxLength: 8 }),
        fc.array(fc.boolean(), { maxLength: 30 }),
        (base, actions, walk) => {
          const context = testContext('u');
          const log: { entry: LogEntry; difference: Difference }[] = [];
          let state: UndoState = NOTHING_TO_UNDO;
          const commit = (made: LogEntry, difference: Difference) => {
            log.push({ entry: made, difference });
            state = foldUndo(state, made);
          };

          const plans = [base];
          let now = base;
          for (const next of actions) {
            const after = perform(now, [next], context);
            const made = entry(context.newId());
            const difference = diff(now, after);
            if (isPermanent(difference)) continue;
            commit(made, difference);
            now = after;
            plans.push(now);
          }

          let place = plans.length - 1;
          for (const back of walk) {
            const step = back ? nextUndo(state) : nextRedo(state);
            expect(step === null).toBe(back ? place === 0 : place === plans.length - 1);
            if (!step) continue;
            place += back ? -1 : 1;
            const at = log.findIndex((logged) => logged.entry.id === step.last);
            const taken = log[at];
            if (!taken) throw new Error('The step names no edit of the log.');
            const { difference, conflicts } = undoOf(
              taken.difference,
              log.slice(at + 1).map((logged) => logged.difference),
            );
            expect(conflicts).toEqual([]);
            now = apply(now, difference);
            expect(recordsOf(now)).toEqual(recordsOf(plans[place] ?? base));
            commit(
              back ? undoing(context.newId(), step.edit) : redoing(context.newId(), step.edit),
              difference,
            );
            expect(state).toEqual(undoState(log.map((logged) => logged.entry)));
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
