import { describe, expect, it } from 'vitest';
import { quartersOf } from '#shared/frameworks/quarters.ts';
import { LANES, scorecardOf, strategyMapOf } from '#shared/frameworks/scorecard.ts';
import { addCause, removeCause, setPerspective } from '#shared/plan/commands/scorecard.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { type Edit, isEmpty } from '#shared/plan/edits/edit.ts';
import { itemId, matrixId } from '#shared/plan/ids.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { PERSPECTIVE_NAMES, PERSPECTIVES, perspectiveOf } from '#shared/plan/queries/perspectives.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { testContext } from '../plan/arbitraries.ts';

const division = matrixId.parse('N1-FY2026');
const item = (code: string) => itemId.parse(code);
const context = testContext('s');

function all(records: RecordSet, edits: readonly ((at: RecordSet) => Edit)[]): RecordSet {
  return edits.reduce((at, make) => apply(at, make(at)), records);
}

describe('the words of a perspective', () => {
  it.each(['en', 'de', 'ja'] as const)('are read back in %s', (language) => {
    for (const perspective of PERSPECTIVES) {
      expect(perspectiveOf(PERSPECTIVE_NAMES[language][perspective])).toBe(perspective);
    }
  });

  it.each([
    ['Customer perspective', 'customer'],
    ['FINANCE', 'financial'],
    ['Learning & Growth', 'learning'],
    ['Internal business processes', 'process'],
    ['Kundenperspektive', 'customer'],
    ['Finanzperspektive', 'financial'],
    ['Prozessperspektive', 'process'],
    ['Lern- und Entwicklungsperspektive', 'learning'],
    ['顧客の視点', 'customer'],
    ['業務プロセスの視点', 'process'],
    ['学習と成長の視点', 'learning'],
    ['財務の視点', 'financial'],
    ['', null],
    ['Sustainability', null],
    ['perspective', null],
  ] as const)('%s', (text, perspective) => {
    expect(perspectiveOf(text)).toBe(perspective);
  });
});

describe('a scorecard', () => {
  const sample = buildSample('automotive');
  const [quarter] = quartersOf(matrixView(sample, division).period, 1);
  if (!quarter) throw new Error('A year has quarters.');
  const lane = (records: RecordSet, of: string) =>
    scorecardOf(records, division, quarter).lanes.find((one) => one.lane === of)?.rows ?? [];

  it('shows each objective once, below its perspective', () => {
    const put = all(sample, [
      (at) => setPerspective(at, { item: item('A1'), perspective: 'financial' }, context),
      (at) => setPerspective(at, { item: item('B3'), perspective: 'customer' }, context),
    ]);
    expect(scorecardOf(put, division, quarter).lanes.map((one) => one.lane)).toEqual(LANES);
    expect(lane(put, 'financial').map((row) => row.objective.code)).toEqual(['A1']);
    expect(lane(put, 'customer').map((row) => row.objective.code)).toEqual(['B3']);
    expect(lane(put, 'none').map((row) => row.objective.code)).toEqual(['B1', 'B2', 'A2', 'A3', 'A4', 'A5']);
  });

  it('shows what measures an objective and what is done for it', () => {
    const rows = lane(sample, 'none');
    const row = (code: string) => rows.find((one) => one.objective.code === code);
    expect(row('A1')?.initiatives.map(({ code }) => code)).toEqual(['P1', 'P2', 'P3']);
    expect(row('B1')?.initiatives.map(({ code }) => code)).toEqual(['P1', 'P3', 'P4', 'P5']);
    expect(row('A4')?.measures.map((one) => one.item.code)).toEqual(['K1', 'K2', 'K5', 'K6']);
    expect(row('B1')?.measures).toEqual([]);
  });

  it('loses no measure and no priority that belongs to no objective', () => {
    const bare = sample.with([], sample.list('link'));
    const { measuresApart, initiativesApart } = scorecardOf(bare, division, quarter);
    expect(measuresApart).toHaveLength(6);
    expect(initiativesApart).toHaveLength(5);
  });
});

describe('setting a perspective', () => {
  const sample = buildSample('automotive');

  it('uses the word that the matrix uses, and leaves a word that says the same', () => {
    const a1 = sample.get('item', 'A1');
    if (!a1) throw new Error('The sample has A1.');
    const own = sample.with([{ ...a1, perspective: 'Markt' }]);
    const edit = setPerspective(own, { item: item('A2'), perspective: 'customer' }, context);
    expect(edit.changed).toMatchObject([{ id: 'A2', field: 'perspective', to: 'Markt' }]);
    expect(isEmpty(setPerspective(own, { item: item('A1'), perspective: 'customer' }, context))).toBe(true);
    const german = setPerspective(
      sample,
      { item: item('A2'), perspective: 'customer' },
      { ...context, language: 'de' },
    );
    expect(german.changed).toMatchObject([{ to: 'Kunden' }]);
    expect(german.label).toBe('A2 unter „Kunden“ einordnen');
    const none = setPerspective(own, { item: item('A1'), perspective: null }, context);
    expect(none.changed).toMatchObject([{ to: '' }]);
  });
});

describe('causes', () => {
  const sample = buildSample('automotive');
  const chain = all(sample, [
    (at) => addCause(at, { from: item('A2'), to: item('A1') }, context),
    (at) => addCause(at, { from: item('A1'), to: item('B2') }, context),
  ]);

  it('join objectives of one matrix, and are seen on its map', () => {
    expect(strategyMapOf(chain, division).causes.map(({ id }) => id)).toEqual(['A2~A1', 'A1~B2']);
    expect(strategyMapOf(chain, division).links.length).toBe(9);
    expect(strategyMapOf(chain, matrixId.parse('N2-FY2026')).causes).toEqual([]);
    expect(isEmpty(addCause(chain, { from: item('A2'), to: item('A1') }, context))).toBe(true);
    const gone = all(chain, [(at) => removeCause(at, { from: item('A2'), to: item('A1') }, context)]);
    expect(gone.list('cause').map(({ id }) => id)).toEqual(['A1~B2']);
  });

  it.each([
    ['B2', 'A2', 'B2 cannot be a cause of A2: it would close the circle B2 → A2 → A1 → B2.'],
    ['A1', 'A1', 'A1 cannot be its own cause.'],
    ['A1', 'P1', 'P1 is no objective'],
    ['A1', 'N2-A1', 'stand in different matrices'],
  ])('refuse %s → %s', (from, to, sentence) => {
    expect(() => addCause(chain, { from: item(from), to: item(to) }, context)).toThrow(sentence);
  });
});
