import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#shared/plan/edits/apply.ts';
import { diff } from '#shared/plan/edits/diff.ts';
import { type Difference, NO_DIFFERENCE } from '#shared/plan/edits/edit.ts';
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
import type { RecordSet } from '#shared/plan/record-set.ts';
import { type Action, action, perform, plan, recordsOf, testContext } from './arbitraries.ts';

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

  it('can still do again what was taken back before a permanent edit, such as naming that state', () => {
    const state = undoState([entry('a'), undoing('u', 'a'), entry('named', { permanent: true })]);
    expect(nextUndo(state)).toBeNull();
    expect(nextRedo(state)).toEqual({ edit: 'a', last: 'u' });
  });

  it('knows a throw and the name of a state as permanent', () => {
    const change = { id: 'x', field: 'state', from: 'open', to: 'agreed' };
    const none: Difference = { added: [], changed: [], removed: [] };
    expect(isPermanent({ ...none, changed: [{ kind: 'round', ...change }] })).toBe(true);
    expect(isPermanent({ ...none, changed: [{ kind: 'revision', ...change }] })).toBe(true);
    expect(isPermanent({ ...none, changed: [{ kind: 'item', ...change }] })).toBe(false);
    // Opening an agreement again goes with the change that needs it, and ends with it.
    expect(isPermanent({ ...none, changed: [{ kind: 'thread', ...change }] })).toBe(false);
  });

  it('walks to and fro through the same plans, folded entry by entry as from the whole log', () => {
    const actions = fc.array(action, { maxLength: 8, size: 'max' });
    const walk = fc.array(fc.boolean(), { maxLength: 30, size: 'max' });
    fc.assert(
      fc.property(plan, actions, walk, (base, does, ways) => {
        const host = new TestHost(base);
        const plans = [base];
        for (const next of does) if (host.perform(next)) plans.push(host.records);
        let place = plans.length - 1;
        for (const back of ways) {
          const possible = back ? place > 0 : place < plans.length - 1;
          expect(host.step(back)).toBe(possible);
          if (possible) place += back ? -1 : 1;
          expect(recordsOf(host.records)).toEqual(recordsOf(plans[place] ?? base));
          expect(host.state).toEqual(undoState(host.log.map((logged) => logged.entry)));
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** A host reduced to its log: performs actions, and undoes and redoes as a real one does. */
class TestHost {
  readonly log: { entry: LogEntry; difference: Difference }[] = [];
  readonly #context = testContext('u');
  records: RecordSet;
  state: UndoState = NOTHING_TO_UNDO;

  constructor(records: RecordSet) {
    this.records = records;
  }

  /** False where the action would be permanent, and is not done. */
  perform(next: Action): boolean {
    const difference = diff(this.records, perform(this.records, [next], this.#context));
    if (isPermanent(difference)) return false;
    this.#commit(entry(this.#context.newId()), difference);
    return true;
  }

  /** Undoes (`back`) or redoes one edit; false where there is none. */
  step(back: boolean): boolean {
    const step = back ? nextUndo(this.state) : nextRedo(this.state);
    if (!step) return false;
    const at = this.log.findIndex((logged) => logged.entry.id === step.last);
    const later = this.log.slice(at + 1).map((logged) => logged.difference);
    const { difference, conflicts } = undoOf(this.log[at]?.difference ?? NO_DIFFERENCE, later);
    expect(conflicts).toEqual([]);
    const id = this.#context.newId();
    this.#commit(back ? undoing(id, step.edit) : redoing(id, step.edit), difference);
    return true;
  }

  #commit(made: LogEntry, difference: Difference): void {
    this.log.push({ entry: made, difference });
    this.state = foldUndo(this.state, made);
    this.records = apply(this.records, difference);
  }
}
