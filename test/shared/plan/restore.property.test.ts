import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CommandError } from '#shared/plan/commands/command.ts';
import { addMatrix } from '#shared/plan/commands/plan.ts';
import { NEVER_RESTORED, restoreState } from '#shared/plan/commands/restore.ts';
import { addRevision } from '#shared/plan/commands/revisions.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { diff } from '#shared/plan/edits/diff.ts';
import type { Difference } from '#shared/plan/edits/edit.ts';
import { invert } from '#shared/plan/edits/invert.ts';
import { stateBefore } from '#shared/plan/edits/state-before.ts';
import { violations } from '#shared/plan/invariants.ts';
import { matrixPart } from '#shared/plan/queries/matrix-part.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import {
  type Action,
  action,
  edited,
  emptyPlan,
  perform,
  plan,
  recordsOf,
  testContext,
} from './arbitraries.ts';

const RUNS = { numRuns: 200 };

/** A plan with every state that it went through, and the edits between them. */
function historyOf(base: RecordSet, actions: readonly Action[]) {
  const context = testContext('h');
  const states = [base];
  const log: Difference[] = [];
  for (const next of actions) {
    const before = states.at(-1) ?? base;
    const after = perform(before, [next], context);
    states.push(after);
    log.push(diff(before, after));
  }
  return { states, log };
}

describe('an earlier state', () => {
  it('is what the log, replayed up to there, leads to', () => {
    fc.assert(
      fc.property(plan, fc.array(action, { maxLength: 20, size: 'max' }), fc.nat(20), (base, actions, at) => {
        const { states, log } = historyOf(base, actions);
        const seq = Math.min(at, log.length);
        const now = states.at(-1) ?? base;
        const replayed = log.slice(0, seq).reduce(apply, base);
        expect(recordsOf(stateBefore(log.slice(seq), now))).toEqual(recordsOf(replayed));
        expect(recordsOf(replayed)).toEqual(recordsOf(states[seq] ?? base));
      }),
      RUNS,
    );
  });
});

const restorable = (records: RecordSet) => recordsOf(records).filter(({ kind }) => !NEVER_RESTORED.has(kind));

describe('restoring', () => {
  it('the whole plan gives what was there then, whatever was negotiated since stays, and all laws hold', () => {
    fc.assert(
      fc.property(edited, ({ base: then, after: now }) => {
        const edit = restoreState(now, { then, matrix: null, name: 'then' }, testContext('r'));
        const restored = apply(now, edit);
        expect(violations(restored)).toEqual([]);
        for (const kind of NEVER_RESTORED) expect(restored.list(kind)).toEqual(now.list(kind));
        if (now.all('thread').size === 0) expect(restorable(restored)).toEqual(restorable(then));
        expect(recordsOf(apply(restored, invert(edit)))).toEqual(recordsOf(now));
      }),
      RUNS,
    );
  });

  it('one matrix gives its items and marks of then, touches no other matrix, and all laws hold', () => {
    fc.assert(
      fc.property(edited, fc.nat(5), ({ base: then, after: now }, at) => {
        const matrices = then.list('matrix');
        const matrix = matrices[at % matrices.length]?.id;
        fc.pre(matrix !== undefined);
        const edit = restoreState(now, { then, matrix, name: 'then' }, testContext('r'));
        const restored = apply(now, edit);
        expect(violations(restored)).toEqual([]);
        // A cascade link comes back only where its other end is still there.
        const own = (records: RecordSet) =>
          matrixPart(records, matrix)
            .filter(({ kind }) => kind !== 'cascadeLink')
            .map(({ id }) => id)
            .sort();
        expect(own(restored)).toEqual(own(then));
        for (const other of now.list('matrix')) {
          if (other.id === matrix) continue;
          const items = (records: RecordSet) =>
            matrixPart(records, other.id).filter(({ kind }) => kind === 'item');
          expect(items(restored)).toEqual(items(now));
        }
      }),
      RUNS,
    );
  });

  it('a matrix that did not exist then is refused', () => {
    const then = emptyPlan();
    const [unit, period] = [then.list('unit')[0], then.list('period')[0]];
    if (!unit || !period) throw new Error('A plan has a unit and a period.');
    const added = addMatrix(then, { unit: unit.id, period: period.id, title: 'New' }, testContext('m'));
    const matrix = added.added[0];
    if (matrix?.kind !== 'matrix') throw new Error('The first added record is the matrix.');
    const now = apply(then, added);
    const restore = () => restoreState(now, { then, matrix: matrix.id, name: 'then' }, testContext('r'));
    expect(restore).toThrow(CommandError);
  });

  it('keeps the names of states', () => {
    const then = emptyPlan();
    const named = apply(then, addRevision(then, { name: 'Draft', note: '', edit: null }, testContext('v')));
    const edit = restoreState(named, { then, matrix: null, name: 'then' }, testContext('r'));
    expect([edit.added, edit.changed, edit.removed]).toEqual([[], [], []]);
  });
});
