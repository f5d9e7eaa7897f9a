import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apply } from '#shared/plan/edits/apply.ts';
import { diff } from '#shared/plan/edits/diff.ts';
import { violations } from '#shared/plan/invariants.ts';
import { recordsEqual } from '#shared/plan/records/compare.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';
import { buildSample, SAMPLES } from '#shared/samples/samples.ts';
import { returned, sheetsOf, sheetWith, type } from './returned-plan.ts';

const plans = SAMPLES.map(({ id }) => buildSample(id));

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((said) => said.replace(/\s+/g, ' ').trim() || 'x');
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const number = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Number(value.toPrecision(12)) || 0),
);

/** Anything that a person may type into one cell of the list of an item, as it stands there and in the plan. */
const field = fc.oneof(
  fc
    .tuple(fc.constantFrom('text', 'why', 'perspective'), text)
    .map(([key, said]) => ({ key, cell: said, value: said })),
  fc.tuple(fc.constantFrom('start', 'due'), day).map(([key, at]) => ({ key, cell: at, value: at })),
  fc.constantFrom('start', 'due', 'budget', 'owner').map((key) => ({ key, cell: null, value: null })),
  number.map((value) => ({ key: 'budget', cell: value, value })),
  fc
    .constantFrom('open', 'onTrack', 'atRisk', 'late', 'done', 'dropped')
    .map((value) => ({ key: 'status', cell: value, value })),
);

it('random changes of cells come back as exactly these changes', () => {
  const cases = fc.constantFrom(...plans).chain((plan) =>
    fc.record({
      plan: fc.constant(plan),
      typed: fc.uniqueArray(fc.record({ item: fc.constantFrom(...plan.list('item')), field }), {
        selector: ({ item, field: { key } }) => `${item.id} ${key}`,
        maxLength: 12,
      }),
      unlinked: few(plan.list('link')),
      values: few(plan.list('value')),
      figure: number,
    }),
  );
  fc.assert(
    fc.property(cases, ({ plan, typed, unlinked, values, figure }) => {
      const sheets = sheetsOf(plan);
      const put = new Map<string, PlanRecord>();
      const given = (record: PlanRecord, key: string, value: unknown) => {
        const now = { ...(put.get(record.id) ?? record), [key]: value } as PlanRecord;
        put.set(record.id, now);
      };
      for (const {
        item,
        field: { key, cell, value },
      } of typed) {
        type(sheetWith(sheets, item.role), item.id, key, cell);
        given(item, key, value);
      }
      for (const value of values) {
        type(sheetWith(sheets, 'months'), `${value.item}~plan`, value.month, figure);
        given(value, 'plan', figure);
      }
      for (const { a, b } of unlinked) clearMark(sheets, a, b);
      const expected = plan.with(put.values(), unlinked);
      const { theirs, difference, problems } = returned(plan, sheets);
      expect(problems).toEqual([]);
      expect(diff(expected, theirs)).toEqual({ added: [], changed: [], removed: [] });
      expect(
        [...apply(plan, difference)].every((record) =>
          recordsEqual(record, theirs.get(record.kind, record.id) ?? record),
        ),
      ).toBe(true);
      expect(violations(theirs)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

/** At most four of them. */
function few<T>(all: readonly T[]): fc.Arbitrary<T[]> {
  return fc.subarray([...all], { maxLength: Math.min(4, all.length) });
}

/** Empties the cell of a link, on whichever cross-table it stands. */
function clearMark(sheets: ReturnType<typeof sheetsOf>, a: string, b: string): void {
  for (const sheet of sheets) {
    if (!String(sheet.rows[0]?.[0]).startsWith('links:')) continue;
    for (const [row, column] of [
      [a, b],
      [b, a],
    ] as const) {
      const there = sheet.rows.some(([id]) => id === row) && sheet.rows[0]?.includes(column);
      if (there) type(sheet, row, column, null);
    }
  }
}
