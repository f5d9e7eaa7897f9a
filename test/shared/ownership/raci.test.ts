import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterOf } from '#shared/ownership/letters.ts';
import { raciCell, raciTable, raciTotals, WHOLE_PLAN } from '#shared/ownership/raci.ts';
import { setOwner } from '#shared/plan/commands/owner.ts';
import { cycleDuty } from '#shared/plan/commands/people.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { type ItemId, itemId, matrixId, type PersonId, personId, unitId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { DEFAULT_DUTIES } from '#shared/plan/records/fields.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { testContext } from '../plan/arbitraries.ts';

const plan = buildSample('automotive');
const DIVISION = matrixId.parse('N1-FY2026');
const scoped = (records: RecordSet, scope: Partial<typeof WHOLE_PLAN>) =>
  raciTable(records, { ...WHOLE_PLAN, ...scope });
const rowsOf = (records: RecordSet, scope: Partial<typeof WHOLE_PLAN> = {}) =>
  scoped(records, scope).groups.flatMap(({ items }) => items);

describe('the table of people and items', () => {
  it('holds all items, matrix by matrix from the top, each side in order', () => {
    const { groups, items, unowned } = raciTable(plan, WHOLE_PLAN);
    expect(groups[0]?.unit?.name).toBe('Components Division');
    expect(groups[0]?.items.slice(0, 5).map(({ code }) => code)).toEqual(['B1', 'B2', 'B3', 'A1', 'A2']);
    expect(items).toBe(plan.all('item').size);
    expect(unowned).toBe(plan.list('item').filter(({ owner }) => owner === null).length);
  });

  it('is narrowed by matrix, unit, person, role, and to what nobody answers for', () => {
    const units = (records: readonly { matrix: string }[]) => new Set(records.map(({ matrix }) => matrix));
    expect(units(rowsOf(plan, { matrix: DIVISION }))).toEqual(new Set([DIVISION]));
    expect(rowsOf(plan, { unit: unitId.parse('N1') })).toEqual(rowsOf(plan));
    expect(units(rowsOf(plan, { unit: unitId.parse('N2') })).has(DIVISION)).toBe(false);
    expect(rowsOf(plan, { role: 'measure' }).every(({ role }) => role === 'measure')).toBe(true);
    const someone = personId.parse('U2');
    for (const item of rowsOf(plan, { person: someone })) {
      const { accountable, level } = raciCell(plan, item, someone);
      expect(accountable || level !== null).toBe(true);
    }
    expect(rowsOf(plan, { unowned: true }).every(({ owner }) => owner === null)).toBe(true);
  });

  it('has a column for whoever has to do with what it shows, or for everybody', () => {
    const everybody = plan.list('person').length;
    const narrow = scoped(plan, { unit: unitId.parse('N2') });
    expect(narrow.people.length).toBeLessThan(everybody);
    expect(scoped(plan, { unit: unitId.parse('N2'), everybody: true }).people).toHaveLength(everybody);
  });

  it('leaves out closed matrices and what was dropped', () => {
    const division = plan.get('matrix', DIVISION);
    const [item] = rowsOf(plan);
    if (!division || !item) throw new Error('The sample has lost its first matrix.');
    const closed = plan.with([{ ...division, status: 'closed' as const }]);
    expect(rowsOf(closed).some(({ matrix }) => matrix === DIVISION)).toBe(false);
    const dropped = plan.with([{ ...item, status: 'dropped' as const }]);
    expect(rowsOf(dropped)).toHaveLength(rowsOf(plan).length - 1);
  });

  it('shows RACI by its letters and any other scale by its glyphs', () => {
    const level = (key: string) => ({ key, glyph: '●', label: key, weight: 1 });
    const letters = ['responsible', 'consulted', 'informed'].map((key) => letterOf(level(key)));
    expect(letters).toEqual(['R', 'C', 'I']);
    expect(DEFAULT_DUTIES.map(letterOf)).toEqual(['●', '○', '△']);
    expect(letterOf(level('constructor'))).toBe('●');
  });
});

const items = rowsOf(plan).map(({ id }) => id);
const people = plan.list('person').map(({ id }) => id);
const steps = fc.array(
  fc.record({
    item: fc.constantFrom<ItemId>(...items),
    person: fc.constantFrom<PersonId>(...people),
    does: fc.constantFrom('own', 'cycle', 'leave'),
  }),
  { maxLength: 25 },
);

describe('whatever is done to the cells', () => {
  it('nobody shares the answer for an item, and the totals add up to the cells', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const context = testContext();
        const after = all.reduce((records, { item, person, does }) => {
          if (does === 'cycle') return apply(records, cycleDuty(records, { item, person }, context));
          const owner = does === 'own' ? person : null;
          return apply(records, setOwner(records, { item, owner }, context));
        }, plan);
        for (const group of raciTable(after, WHOLE_PLAN).groups) {
          const totals = raciTotals(after, group.items);
          const cells = people.map((person) => group.items.map((item) => raciCell(after, item, person)));
          for (const [at, item] of group.items.entries()) {
            const owners = cells.filter((column) => column[at]?.accountable).length;
            expect(owners).toBe(item.owner === null ? 0 : 1);
          }
          for (const [at, person] of people.entries()) {
            const column = cells[at] ?? [];
            expect(totals.get(person)?.accountable ?? 0).toBe(column.filter((c) => c.accountable).length);
            expect(totals.get(person)?.duties ?? 0).toBe(column.filter((c) => c.level !== null).length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the table has a column for whoever has anything to do with it', () => {
    const item = itemId.parse(items[0]);
    const [person] = people;
    if (person === undefined) throw new Error('The sample has lost its people.');
    const owned = apply(plan, setOwner(plan, { item, owner: person }, testContext()));
    expect(scoped(owned, { unit: unitId.parse('N1') }).people.map(({ id }) => id)).toContain(person);
  });
});
