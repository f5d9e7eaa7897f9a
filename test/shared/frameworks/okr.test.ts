import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Objective, okrsOf } from '#shared/frameworks/okr.ts';
import { quartersOf } from '#shared/frameworks/quarters.ts';
import { addItem } from '#shared/plan/commands/items.ts';
import { setLink } from '#shared/plan/commands/links.ts';
import { addKeyResult, attachKeyResult, detachKeyResult, setGrade } from '#shared/plan/commands/okr.ts';
import { setValue } from '#shared/plan/commands/values.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import type { Edit } from '#shared/plan/edits/edit.ts';
import { invert } from '#shared/plan/edits/invert.ts';
import { itemId, matrixId, month } from '#shared/plan/ids.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Link } from '#shared/plan/records/records.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { emptyPlan, recordsOf, testContext } from '../plan/arbitraries.ts';

const division = matrixId.parse('N1-FY2026');
const item = (code: string) => itemId.parse(code);
const context = testContext('f');

function quarterOf(records: RecordSet, at: number, matrix = division) {
  const quarter = quartersOf(matrixView(records, matrix).period, 1)[at];
  if (!quarter) throw new Error('There is no such quarter.');
  return quarter;
}

function okrs(records: RecordSet, quarter = 0) {
  return okrsOf(records, division, quarterOf(records, quarter));
}

function named(objectives: readonly Objective[], code: string): Objective {
  const found = objectives.find((one) => one.item.code === code);
  if (!found) throw new Error(`${code} is no objective.`);
  return found;
}

const codesOf = ({ keyResults }: Objective) => keyResults.map((one) => one.item.code);

describe('the sample plan as OKRs', () => {
  const sample = buildSample('automotive');

  it('takes the measures of a priority as its key results, and those of its priorities for an annual objective', () => {
    const { annual, priority } = okrs(sample);
    expect(annual.map((one) => one.item.code)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5']);
    expect(codesOf(named(priority, 'P2'))).toEqual(['K1', 'K3', 'K4']);
    expect(codesOf(named(annual, 'A5'))).toEqual(['K1', 'K2', 'K3', 'K4', 'K5', 'K6']);
    const through = named(annual, 'A4').keyResults.map((one) => one.through.map(({ code }) => code));
    expect(through).toEqual([['P1'], ['P4'], ['P4'], ['P4']]);
  });

  it('reads target, actual and grade at the end of the quarter', () => {
    const [k1] = named(okrs(sample).priority, 'P1').keyResults;
    expect(k1?.target).toEqual({ amount: 1.5, month: '2026-03' });
    expect(k1?.actual).toEqual({ amount: 1.3, month: '2026-03' });
    expect(k1?.grade).toBeCloseTo(1.3 / 1.5, 10);
    expect(named(okrs(sample, 1).priority, 'P1').keyResults[0]?.grade).toBeNull();
  });

  it('says where there are few or many key results', () => {
    const { annual, priority } = okrs(sample);
    expect(named(priority, 'P1').advice).toBe('few');
    expect(named(priority, 'P2').advice).toBeNull();
    expect(named(annual, 'A5').advice).toBe('many');
  });

  it('leaves out measures that work against an objective, and lists those that are nobody’s', () => {
    const pair = { a: item('P1'), b: item('K1') };
    const marked = apply(sample, setLink(sample, { a: item('P2'), b: item('K1'), strength: null }, context));
    const [link] = marked
      .list('link')
      .filter(({ a, b }) => [a, b].includes(pair.a) && [a, b].includes(pair.b));
    if (!link) throw new Error('P1 and K1 are linked in the sample.');
    const against: Link = { ...link, effect: 'negative' };
    const { priority, unattached } = okrs(marked.with([against]));
    expect(codesOf(named(priority, 'P1'))).toEqual([]);
    expect(unattached.map(({ code }) => code)).toEqual(['K1']);
  });

  it('makes an objective with figures its own key result only where it has no other', () => {
    const alone = sample
      .list('link')
      .filter(({ a, b }) => [a, b].includes(item('A1')) && [a, b].some((id) => id.startsWith('P')));
    const without = sample.with([], alone);
    const a1 = named(okrs(without).annual, 'A1');
    expect(a1.keyResults).toHaveLength(1);
    expect(a1.keyResults[0]).toMatchObject({ item: { code: 'A1' }, through: [], target: { amount: 2 } });
    expect(codesOf(named(okrs(sample).annual, 'A1'))).not.toContain('A1');
  });
});

describe('a projection', () => {
  it('shows every annual objective, priority and measure of any plan', () => {
    const step = fc.tuple(fc.nat(3), fc.nat(20), fc.nat(20));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const own = testContext('g');
        let records = emptyPlan(own);
        const [matrix] = records.list('matrix');
        if (!matrix) throw new Error('The plan has a matrix.');
        for (const [what, one, other] of steps) {
          const items = records.list('item');
          const role = (['annual', 'priority', 'measure'] as const)[what];
          if (role) {
            records = apply(records, addItem(records, { matrix: matrix.id, role, text: 'Lead time' }, own));
            continue;
          }
          const [a, b] = [items[one % items.length], items[other % items.length]];
          if (!a || !b || a.role === b.role) continue;
          records = apply(records, setLink(records, { a: a.id, b: b.id, strength: 'strong' }, own));
        }
        const { annual, priority, unattached } = okrsOf(records, matrix.id, quarterOf(records, 0, matrix.id));
        const shown = new Set([
          ...[...annual, ...priority].flatMap((one) => [
            one.item.id,
            ...one.keyResults.map((key) => key.item.id),
          ]),
          ...unattached.map(({ id }) => id),
        ]);
        expect(shown).toEqual(new Set(records.list('item').map(({ id }) => id)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('editing OKRs', () => {
  let records = buildSample('automotive');
  const run = (edit: Edit) => {
    const before = records;
    records = apply(records, edit);
    expect(recordsOf(apply(records, invert(edit)))).toEqual(recordsOf(before));
    return edit;
  };

  it('adds a key result and its link in one edit', () => {
    records = buildSample('automotive');
    const edit = run(addKeyResult(records, { objective: item('P1'), text: 'Parts per product' }, context));
    expect(edit.added.map(({ kind }) => kind)).toEqual(['item', 'link']);
    expect(edit.label).toBe('Add key result K7 to P1');
    expect(codesOf(named(okrs(records).priority, 'P1'))).toEqual(['K1', 'K7']);
    expect(edit.added[1]).toMatchObject({ strength: 'strong', effect: 'positive' });
  });

  it('refuses to hang a measure below an annual objective, and says where it goes', () => {
    expect(() => addKeyResult(records, { objective: item('A1'), text: 'Cost' }, context)).toThrow(
      'A1 has no measures of its own; choose the priority',
    );
  });

  it('attaches and detaches measures, and turns an adverse mark', () => {
    records = buildSample('automotive');
    run(attachKeyResult(records, { objective: item('P1'), measure: item('K5') }, context));
    expect(codesOf(named(okrs(records).priority, 'P1'))).toEqual(['K1', 'K5']);
    const [link] = records.list('link').filter(({ a, b }) => a === 'K5' && b === 'P1');
    if (!link) throw new Error('K5 and P1 are linked.');
    records = records.with([{ ...link, effect: 'negative', strength: 'weak' }]);
    run(attachKeyResult(records, { objective: item('P1'), measure: item('K5') }, context));
    expect(records.get('link', link.id)).toMatchObject({ effect: 'positive', strength: 'weak' });
    run(detachKeyResult(records, { objective: item('P1'), measure: item('K5') }, context));
    expect(codesOf(named(okrs(records).priority, 'P1'))).toEqual(['K1']);
    expect(records.has('item', 'K5')).toBe(true);
  });

  it('grades by hand over what is computed, until that is taken back', () => {
    records = buildSample('automotive');
    const at = { item: item('K1'), month: month.parse('2026-01') };
    run(setGrade(records, { ...at, grade: 0.4, note: 'Paid for by others' }, context));
    const first = () => named(okrs(records).priority, 'P1').keyResults[0];
    expect(first()).toMatchObject({ grade: 0.4, byHand: { note: 'Paid for by others' } });
    expect(named(okrs(records).priority, 'P1').grade).toBe(0.4);
    run(setGrade(records, { ...at, grade: null }, context));
    expect(first()).toMatchObject({ byHand: { grade: null } });
    expect(first()?.grade).toBe(first()?.computed);
    run(setGrade(records, { ...at, note: '' }, context));
    expect(records.list('grade')).toEqual([]);
    expect(() => setGrade(records, { ...at, grade: 1.5 }, context)).toThrow('grades go from 0 to 1');
  });

  it('grades what is better when lower from the values of the quarter', () => {
    records = buildSample('automotive');
    run(setValue(records, { item: item('K4'), month: month.parse('2026-03'), actual: 105 }, context));
    const k4 = named(okrs(records).priority, 'P2').keyResults.find((one) => one.item.code === 'K4');
    expect(k4?.grade).toBe(0.5);
  });
});
