import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NewYear, newYear, startYear } from '#shared/plan/commands/new-year.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { edit as editSchema } from '#shared/plan/edits/edit.ts';
import { invert } from '#shared/plan/edits/invert.ts';
import { type ItemId, linkIdOf, month } from '#shared/plan/ids.ts';
import { violations } from '#shared/plan/invariants.ts';
import { lastActual } from '#shared/plan/queries/closing-year.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { recordsOf, testContext } from './arbitraries.ts';
import { spanningPlan } from './spanning.ts';

const RUNS = { numRuns: 150 };
const choice = fc.tuple(spanningPlan, fc.array(fc.boolean(), { maxLength: 40 }), fc.boolean());

/** A year of all units or all but the last, with the items that the dice say. */
function yearOf(records: RecordSet, dice: readonly boolean[], all: boolean): NewYear | null {
  const [from] = records.list('period');
  const units = records.list('unit').map(({ id }) => id);
  const chosen = all ? units : units.slice(0, -1);
  if (!from || !records.list('matrix').some(({ unit }) => chosen.includes(unit))) return null;
  const carried = records.list('item').flatMap(({ id }, index) => (dice[index] === false ? [] : [id]));
  return newYear.parse({
    from: from.id,
    into: { label: 'FY2027', start: '2027-01', months: 12 },
    units: chosen,
    carried,
    results: Object.fromEntries(carried.slice(0, 3).map((id) => [id, 'As planned'])),
  });
}

/** What items became, as the outcomes of the old year say. */
function copies(after: RecordSet): ReadonlyMap<ItemId, Item> {
  return new Map(
    after.list('outcome').flatMap(({ item, carriedTo }) => {
      const copy = carriedTo && after.get('item', carriedTo);
      return copy ? [[item, copy] as const] : [];
    }),
  );
}

function started(records: RecordSet, args: NewYear) {
  const edit = startYear(records, args, testContext('y'));
  return { edit, after: apply(records, edit), to: copies(apply(records, edit)) };
}

function each(check: (records: RecordSet, args: NewYear) => void): void {
  fc.assert(
    fc.property(choice, ([records, dice, all]) => {
      const args = yearOf(records, dice, all);
      if (args) check(records, args);
    }),
    RUNS,
  );
}

describe('a new year', () => {
  it('loses nothing of the old one, keeps the laws, and is taken back in one step', () => {
    each((records, args) => {
      const { edit, after } = started(records, args);
      editSchema.parse(edit);
      expect(edit.removed).toEqual([]);
      expect(edit.changed.every(({ kind, field }) => kind === 'matrix' && field === 'status')).toBe(true);
      expect(violations(after)).toEqual([]);
      expect(recordsOf(apply(after, invert(edit)))).toEqual(recordsOf(records));
    });
  });

  it('closes the old matrices of its units and gives each a new one, and touches no other', () => {
    each((records, args) => {
      const { after } = started(records, args);
      for (const matrix of records.list('matrix')) {
        const ends = args.units.includes(matrix.unit) && matrix.status !== 'closed';
        expect(after.get('matrix', matrix.id)?.status).toBe(ends ? 'closed' : matrix.status);
        const isNew = ({ unit, period }: typeof matrix) => unit === matrix.unit && period !== args.from;
        expect(after.list('matrix').some(isNew)).toBe(args.units.includes(matrix.unit));
      }
    });
  });

  it('says of every item of the old year how it ended and what it became', () => {
    each((records, args) => {
      const { after, to } = started(records, args);
      const ended = records
        .list('item')
        .filter(({ matrix }) => args.units.includes(records.get('matrix', matrix)?.unit ?? ('' as never)));
      expect(
        after
          .list('outcome')
          .map(({ item }) => item)
          .sort(),
      ).toEqual(ended.map(({ id }) => id).sort());
      for (const { id } of ended) expect(to.has(id)).toBe(args.carried.includes(id));
    });
  });

  it('gives what goes on new ids, and begins it where the old year came to', () => {
    each((records, args) => {
      const { to } = started(records, args);
      for (const [id, copy] of to) {
        const old = records.get('item', id);
        if (!old) throw new Error('The old item is gone.');
        expect(records.has('item', copy.id)).toBe(false);
        const { text, why, code, role, owner, order, budget, better } = old;
        expect(copy).toMatchObject({ text, why, code, role, owner, order, budget, better, status: 'open' });
        expect(copy.baseline).toBe(lastActual(records, old)?.actual ?? old.baseline);
      }
    });
  });

  it('keeps the marks and duties of what goes on, and only these', () => {
    each((records, args) => {
      const { edit, to } = started(records, args);
      const links = records.list('link').flatMap(({ a, b, strength }) => {
        const [one, other] = [to.get(a), to.get(b)];
        return one && other ? [`${linkIdOf(one.id, other.id)} ${strength}`] : [];
      });
      const made = edit.added.flatMap((one) => (one.kind === 'link' ? [`${one.id} ${one.strength}`] : []));
      expect(made.sort()).toEqual(links.sort());
      const duties = records.list('duty').flatMap(({ item, person }) => {
        const copy = to.get(item);
        return copy ? [`${copy.id}~${person}`] : [];
      });
      expect(edit.added.flatMap((one) => (one.kind === 'duty' ? [one.id] : [])).sort()).toEqual(
        duties.sort(),
      );
      const kinds = new Set(edit.added.map(({ kind }) => kind));
      for (const kind of ['value', 'grade', 'thread', 'round'] as const) expect(kinds.has(kind)).toBe(false);
    });
  });

  it('keeps what items of all levels are joined by, as far as both go on', () => {
    each((records, args) => {
      const { after, to } = started(records, args);
      const now = (id: ItemId) => {
        const matrix = records.get('item', id)?.matrix;
        const unit = matrix && records.get('matrix', matrix)?.unit;
        return to.get(id)?.id ?? (unit && !args.units.includes(unit) ? id : null);
      };
      const joins = (of: RecordSet) => [
        ...of.list('cascadeLink').map(({ upper, lower }) => ['cascade', upper, lower] as const),
        ...of.list('cause').map(({ from, to: end }) => ['cause', from, end] as const),
        ...of
          .list('dependency')
          .filter(({ agreement }) => agreement !== 'delivered')
          .map(({ item, needs }) => ['dependency', item, needs] as const),
      ];
      const wanted = joins(records).flatMap(([kind, one, other]) => {
        const [from, end] = [now(one as ItemId), now(other as ItemId)];
        return from && end ? [`${kind} ${from} ${end}`] : [];
      });
      const there = new Set(joins(after).map((parts) => parts.join(' ')));
      for (const join of wanted) expect(there).toContain(join);
    });
  });

  it('comes out the same for the cascade, whether units start it together or one after the other', () => {
    each((records, args) => {
      const together = started(records, { ...args, units: records.list('unit').map(({ id }) => id) });
      let after = records;
      for (const { id } of records.list('unit')) {
        const [, next] = after.list('period');
        const into = next?.id ?? args.into;
        if (!records.list('matrix').some(({ unit }) => unit === id)) continue;
        after = apply(after, startYear(after, { ...args, units: [id], into }, testContext(id)));
      }
      expect(violations(after)).toEqual([]);
      const pairs = (of: RecordSet) => {
        const old = new Map([...copies(of)].map(([from, { id }]) => [id as string, from]));
        return of
          .list('cascadeLink')
          .flatMap(({ upper, lower }) => {
            const [one, other] = [old.get(upper), old.get(lower)];
            return one && other ? [`${one} ${other}`] : [];
          })
          .sort();
      };
      expect(pairs(after)).toEqual(pairs(together.after));
    });
  });
});

describe('dates of a new year', () => {
  const FEBRUARY = month.parse('2026-02');
  it.each([
    ['2026-12-31', '2027-12-31'],
    ['2026-02', '2027-02'],
    ['2029-06', '2029-06'],
  ])('move into it from the old one, and stay beyond: %s', (due, expected) => {
    const [records] = fc.sample(spanningPlan, { numRuns: 1, seed: 7 });
    const item = records?.list('item')[0];
    if (!records || !item) throw new Error('The plan has no item.');
    const dated = records.with([{ ...item, due, start: FEBRUARY }]);
    const args = yearOf(dated, [], true);
    if (!args) throw new Error('The plan has no year.');
    const copy = started(dated, args).to.get(item.id);
    expect(copy?.due).toBe(expected);
    expect(copy?.start).toBe(due === expected ? FEBRUARY : '2027-02');
  });
});
