import { describe, expect, it } from 'vitest';
import { itemId, matrixId, month, periodId, valueIdOf } from '#shared/plan/ids.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { blankValue } from '#shared/plan/records/blank.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { measuresSection } from '#shared/report/measures.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { tablesOf, textsOf } from './sections.ts';

const plan = buildSample('automotive');
const N1 = matrixId.parse('N1-FY2026');

const sectionOf = (records: RecordSet, language: 'en' | 'de' | 'ja' = 'en') =>
  measuresSection(matrixView(records, N1), language);

function withItem(code: string, given: Partial<Item>): RecordSet {
  const item = plan.get('item', code);
  if (!item) throw new Error(`the sample has ${code}`);
  return plan.with([{ ...item, ...given }]);
}

/** The rows below the group that begins with a code. */
function rowsOf(records: RecordSet, code: string, table = 0) {
  const rows = tablesOf(sectionOf(records))[table]?.rows ?? [];
  const from = rows.findIndex(({ as, cells }) => as === 'group' && cells[0]?.startsWith(`${code} `));
  const till = rows.findIndex(({ as }, at) => at > from && as === 'group');
  return rows.slice(from + 1, till === -1 ? undefined : till).map(({ cells }) => cells);
}

describe('the measures of a matrix', () => {
  it('stand as plan, actual and a status that is told by its shape', () => {
    const [planned, actual, status] = rowsOf(plan, 'K1');
    expect(planned?.slice(0, 5)).toEqual(['Plan', '0.5', '1', '1.5', '2']);
    expect(actual?.slice(0, 5)).toEqual(['Actual', '0.6', '1.1', '1.3', '']);
    expect(status?.slice(0, 5)).toEqual(['Status', '●', '●', '×', '']);
  });

  it('say unit, direction, baseline and thresholds', () => {
    const records = withItem('K4', { metWithin: 2, atRiskWithin: 5 });
    const texts = textsOf(sectionOf(records));
    expect(texts).toContain(
      'K4 Customer PPM · ppm · lower is better · baseline 120 · met within 2 · at risk within 5',
    );
  });

  it('show a month that is a little behind as at risk', () => {
    const status = rowsOf(withItem('K1', { atRiskWithin: 0.2 }), 'K1')[2];
    expect(status?.slice(1, 4)).toEqual(['●', '●', '▲']);
  });

  it('tell milestones in words, and take in an objective that carries figures', () => {
    expect(rowsOf(plan, 'A4')).toEqual([
      ['Milestone', '', '', 'design', '', '', 'validation', '', '', 'launch', '', '', 'ramp'],
    ]);
    expect(rowsOf(plan, 'A5')[0]?.[3]).toBe('100');
  });

  it('tell what met means where no number fits', () => {
    const records = withItem('K3', { metText: 'Audit passed', missedText: 'Audit failed' });
    const last = tablesOf(sectionOf(records)).at(-1);
    expect(last?.columns.map(({ heading }) => heading)).toEqual([
      'Measure',
      '● Met',
      '▲ At risk',
      '× Missed',
    ]);
    expect(last?.rows.map(({ cells }) => cells)).toEqual([
      ['K3 On-time delivery', 'Audit passed', '', 'Audit failed'],
    ]);
  });

  it('break by twelve months', () => {
    const period = plan.get('period', 'FY2026');
    if (!period) throw new Error('the sample has a period');
    const at = { item: itemId.parse('K1'), month: month.parse('2027-02') };
    const records = plan.with([
      { ...period, id: periodId.parse('FY2026'), months: 30 },
      blankValue({ id: valueIdOf(at.item, at.month), ...at, plan: 9 }),
    ]);
    const tables = tablesOf(sectionOf(records));
    expect(tables.map(({ columns }) => columns.length - 1)).toEqual([12, 12]);
    expect(rowsOf(records, 'K1', 1)[0]?.slice(0, 4)).toEqual(['Plan', '', '9', '']);
    // Nothing is said of the last six months, nor of K2 in the second year.
    expect(tables[1]?.rows.filter(({ as }) => as === 'group')).toHaveLength(1);
  });

  it('name what has no figures, and say where there is nothing at all', () => {
    const lower = measuresSection(matrixView(plan, matrixId.parse('N4-FY2026')), 'en');
    expect(textsOf(lower)).toContain('Neither plan nor actual in this period: K1.');
    const bare = plan.with(
      [],
      plan.list('item').filter(({ role }) => role === 'measure'),
    );
    const none = measuresSection(matrixView(bare, matrixId.parse('N4-FY2026')), 'en');
    expect(textsOf(none)).toContain('This matrix has no measures yet.');
  });

  it('write figures and months as each language does', () => {
    expect(textsOf(sectionOf(plan, 'de'))).toEqual(expect.arrayContaining(['0,5', 'Ist', 'Feb. 26']));
    expect(textsOf(sectionOf(plan, 'ja'))).toEqual(expect.arrayContaining(['0.5', '実績', '26年2月']));
  });
});

describe('the courses of measures', () => {
  const figures = (records: RecordSet) =>
    sectionOf(records).blocks.flatMap((block) => (block.type === 'figures' ? block.figures : []));

  it('are a drawing each and say the last actual', () => {
    const [first, ...rest] = figures(plan);
    expect(rest.length).toBeGreaterThan(4);
    expect(first?.says).toBe('K1: 1.3 % in Mar 26, plan 1.5 %');
  });

  it('tell met and missed by shape', () => {
    const [first] = figures(plan);
    expect(first?.svg.match(/<circle [^>]*r="3.5"/g)).toHaveLength(2);
    expect(first?.svg.match(/m-4-4l8 8m0-8l-8 8/g)).toHaveLength(1);
  });

  it('stay drawings for any figures that a plan may hold', () => {
    for (const [baseline, actual] of [
      [Number.MAX_VALUE, -Number.MAX_VALUE],
      [0, 0],
      [1e-300, 1e300],
    ]) {
      const at = { item: itemId.parse('K1'), month: month.parse('2026-01') };
      const records = withItem('K1', { baseline: baseline ?? 0 }).with([
        blankValue({ id: valueIdOf(at.item, at.month), ...at, plan: 0, actual: actual ?? 0 }),
      ]);
      for (const { svg } of figures(records)) expect(svg).not.toMatch(/NaN|Infinity/);
    }
  });

  it('never let a text become markup', () => {
    const [first] = figures(withItem('K1', { text: '<b>&"\'', code: '</text>', measureUnit: '<i>' }));
    expect(first?.svg).not.toMatch(/<b>|<i>|<\/text><\/tspan>/);
    expect(first?.svg).toContain('&lt;/text&gt;');
  });
});
