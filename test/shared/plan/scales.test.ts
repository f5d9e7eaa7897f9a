import { describe, expect, it } from 'vitest';
import { weightedTotals } from '#shared/matrix/totals.ts';
import { CommandError } from '#shared/plan/commands/command.ts';
import { setField } from '#shared/plan/commands/fields.ts';
import { setScale } from '#shared/plan/commands/scales.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { invert } from '#shared/plan/edits/invert.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { DEFAULT_STRENGTHS, type Scale } from '#shared/plan/records/fields.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { recordsOf, testContext } from './arbitraries.ts';

const records = buildSample('automotive');
const context = testContext('s');
const [STRONG, , WEAK] = DEFAULT_STRENGTHS;
if (!STRONG || !WEAK) throw new Error('The usual scale has three levels.');
const two: Scale = [STRONG, WEAK];
const count = (of: typeof records, strength: string) =>
  of.list('link').filter((link) => link.strength === strength).length;

describe('another scale', () => {
  it('takes the marks of levels that go along, and undo brings all back', () => {
    const edit = setScale(records, { scale: 'strengths', levels: two, becomes: { medium: 'weak' } }, context);
    const after = apply(records, edit);
    expect(after.list('plan')[0]?.strengths).toEqual(two);
    expect(count(after, 'medium')).toBe(0);
    expect(count(after, 'weak')).toBe(count(records, 'weak') + count(records, 'medium'));
    expect(recordsOf(apply(after, invert(edit)))).toEqual(recordsOf(records));
  });

  it('may take marks away, but only where somebody says so', () => {
    const gone = apply(
      records,
      setScale(records, { scale: 'strengths', levels: two, becomes: { medium: null } }, context),
    );
    expect(gone.list('link')).toHaveLength(records.list('link').length - count(records, 'medium'));
    const silent = () => setScale(records, { scale: 'strengths', levels: two, becomes: {} }, context);
    expect(silent).toThrow('Say what becomes of the marks “Medium” first.');
  });

  it('is refused without names, or with one key twice', () => {
    const set = (levels: Scale) => () => setScale(records, { scale: 'duties', levels, becomes: {} }, context);
    expect(set([{ ...STRONG, label: ' ' }])).toThrow(CommandError);
    expect(set([STRONG, STRONG])).toThrow(CommandError);
    expect(set([])).toThrow(CommandError);
  });
});

it('weighs the links of each item, adverse ones against', () => {
  const [matrix] = records.list('matrix');
  const view = matrixView(records, matrix?.id ?? ('' as never));
  const totals = weightedTotals(view);
  const sum = [...totals.values()].reduce((all, total) => all + total, 0);
  const weight = { strong: 9, medium: 3, weak: 1 } as const;
  const expected = view.links.reduce(
    (all, { strength }) => all + 2 * weight[strength as keyof typeof weight],
    0,
  );
  expect(sum).toBe(expected);

  const [link] = view.links;
  if (!link || !matrix) throw new Error('The sample has links.');
  const turned = apply(
    records,
    setField(records, { kind: 'link', id: link.id, field: 'effect', value: 'negative' }, context),
  );
  const lost = 2 * weight[link.strength as keyof typeof weight];
  expect(weightedTotals(matrixView(turned, matrix.id)).get(link.a)).toBe((totals.get(link.a) ?? 0) - lost);
});
