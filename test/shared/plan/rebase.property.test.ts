import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonEqual } from '#shared/json.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { byRecord } from '#shared/plan/edits/by-record.ts';
import { diff } from '#shared/plan/edits/diff.ts';
import { type Difference, isEmpty, NO_DIFFERENCE } from '#shared/plan/edits/edit.ts';
import { invert } from '#shared/plan/edits/invert.ts';
import { rebase } from '#shared/plan/edits/rebase.ts';
import { squash } from '#shared/plan/edits/squash.ts';
import { undoOf } from '#shared/plan/edits/undo.ts';
import { violations } from '#shared/plan/invariants.ts';
import { edited, forked, recordsOf } from './arbitraries.ts';

const RUNS = { numRuns: 200 };

/** Pairs `kind id field` that a difference changes, and its added and removed records. */
function touched(d: Difference) {
  const changes = [...byRecord(d)];
  const ofType = (type: string) =>
    new Set(changes.flatMap(([key, change]) => (change.type === type ? [key] : [])));
  return {
    changes: new Map(changes),
    added: ofType('added'),
    changed: ofType('changed'),
    removed: ofType('removed'),
  };
}

function inBoth(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((key) => b.has(key)));
}

/** Marks and months that both made are filled in by whoever filled them in; both in one field is a conflict. */
function isBlank(value: unknown): boolean {
  return value === null || value === '' || value === undefined;
}

describe('rebase', () => {
  it('always gives something that applies, and leaves no dangling reference', () => {
    fc.assert(
      fc.property(forked, ({ base, mine, theirs }) => {
        const { difference } = rebase(mine, theirs);
        const merged = apply(apply(base, theirs), difference);
        const dangling = violations(merged).filter(({ type }) => type === 'danglingReference');
        expect(dangling).toEqual([]);
      }),
      RUNS,
    );
  });

  it('without conflicts, comes out the same in either order', () => {
    fc.assert(
      fc.property(forked, ({ base, mine, theirs }) => {
        const one = rebase(mine, theirs);
        const other = rebase(theirs, mine);
        fc.pre(one.conflicts.length === 0);
        expect(other.conflicts).toEqual([]);
        const mineLast = apply(apply(base, theirs), one.difference);
        const theirsLast = apply(apply(base, mine), other.difference);
        expect(recordsOf(mineLast)).toEqual(recordsOf(theirsLast));
      }),
      RUNS,
    );
  });

  it('sees the same fields and records in conflict from both sides', () => {
    fc.assert(
      fc.property(forked, ({ mine, theirs }) => {
        const names = (d: Difference, onto: Difference, swap: boolean) =>
          rebase(d, onto)
            .conflicts.filter(({ type }) => type !== 'dangling' && type !== 'field')
            .map(({ type, kind, id }) => {
              const other = type === 'editOfRemoved' ? 'removalOfEdited' : 'editOfRemoved';
              return `${swap ? other : type} ${kind} ${id}`;
            })
            .sort();
        const { conflicts } = rebase(mine, theirs);
        // A reference that was left out or a target that was kept takes part of the other conflicts with it.
        fc.pre(conflicts.every(({ type }) => type !== 'dangling'));
        expect(names(mine, theirs, false)).toEqual(names(theirs, mine, true));
      }),
      RUNS,
    );
  });

  it('reports a field exactly where both gave it different values', () => {
    fc.assert(
      fc.property(forked, ({ mine, theirs }) => {
        const { conflicts } = rebase(mine, theirs);
        fc.pre(conflicts.every(({ type }) => type !== 'dangling'));
        const reported = conflicts
          .flatMap((c) => (c.type === 'field' ? [`${c.kind} ${c.id} ${c.field}`] : []))
          .sort();
        const others = touched(theirs).changes;
        const expected = [...touched(mine).changes].flatMap(([key, own]) => {
          const other = others.get(key);
          if (own.type === 'changed' && other?.type === 'changed') {
            return [...own.fields].flatMap(([field, { to }]) => {
              const theirTo = other.fields.get(field)?.to;
              return theirTo === undefined || jsonEqual(to, theirTo) ? [] : [`${key} ${field}`];
            });
          }
          if (own.type === 'added' && other?.type === 'added') {
            const [a, b] = [own.record, other.record].map((record) => new Map(Object.entries(record)));
            return [...(a ?? [])].flatMap(([field, value]) =>
              jsonEqual(value, b?.get(field)) || isBlank(value) || isBlank(b?.get(field))
                ? []
                : [`${key} ${field}`],
            );
          }
          return [];
        });
        expect(reported).toEqual(expected.sort());
      }),
      RUNS,
    );
  });

  it('reports a delete against an edit exactly where there is one', () => {
    fc.assert(
      fc.property(forked, ({ mine, theirs }) => {
        const { conflicts } = rebase(mine, theirs);
        fc.pre(conflicts.every(({ type }) => type !== 'dangling'));
        const [own, other] = [touched(mine), touched(theirs)];
        const keys = (type: string) =>
          conflicts.filter((c) => c.type === type).map(({ kind, id }) => `${kind} ${id}`);
        expect(new Set(keys('editOfRemoved'))).toEqual(inBoth(own.changed, other.removed));
        expect(new Set(keys('removalOfEdited'))).toEqual(inBoth(own.removed, other.changed));
      }),
      RUNS,
    );
  });

  it('over nothing, changes nothing; over itself, nothing is left', () => {
    fc.assert(
      fc.property(edited, ({ base, after }) => {
        const d = diff(base, after);
        expect(rebase(d, NO_DIFFERENCE)).toEqual({ difference: d, conflicts: [] });
        const self = rebase(d, d);
        expect(isEmpty(self.difference)).toBe(true);
        expect(self.conflicts).toEqual([]);
      }),
      RUNS,
    );
  });

  it('my own fields stand in the merge wherever the record and the target are still there', () => {
    fc.assert(
      fc.property(forked, ({ base, mine, theirs }) => {
        const { difference, conflicts } = rebase(mine, theirs);
        const merged = apply(apply(base, theirs), difference);
        const dropped = new Set(conflicts.map(({ kind, id }) => `${kind} ${id}`));
        for (const { kind, id, field, to } of mine.changed) {
          const conflict = conflicts.find((c) => c.kind === kind && c.id === id);
          if (dropped.has(`${kind} ${id}`) && conflict?.type !== 'field') continue;
          const record = new Map(Object.entries(merged.get(kind, id) ?? {}));
          expect(record.get(field)).toEqual(to);
        }
      }),
      RUNS,
    );
  });
});

describe('undo of an older edit', () => {
  it('applies to today’s plan, whatever came after', () => {
    fc.assert(
      fc.property(forked, ({ base, mine, theirs }) => {
        // `theirs` happened first, then `mine` on top: taking theirs back must always apply.
        const later = rebase(mine, theirs).difference;
        const today = apply(apply(base, theirs), later);
        const back = undoOf(theirs, [later]);
        const undone = apply(today, back.difference);
        expect(violations(undone).filter(({ type }) => type === 'danglingReference')).toEqual([]);
      }),
      RUNS,
    );
  });

  it('gives exactly the plan before where nothing came after, or only what was taken back itself', () => {
    fc.assert(
      fc.property(edited, ({ base, after }) => {
        const d = diff(base, after);
        expect(recordsOf(apply(after, undoOf(d, []).difference))).toEqual(recordsOf(base));
        const redo = undoOf(invert(d), []);
        expect(recordsOf(apply(base, redo.difference))).toEqual(recordsOf(after));
        expect(undoOf(d, [invert(d), d])).toEqual(undoOf(d, [squash(invert(d), d)]));
      }),
      RUNS,
    );
  });
});
