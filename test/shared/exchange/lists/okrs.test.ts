import { describe, expect, it } from 'vitest';
import { listsOf } from '#shared/exchange/lists/lists.ts';
import { quarterText, readQuarterText } from '#shared/exchange/lists/quarter-text.ts';
import { LIST_WORDS } from '#shared/exchange/lists/words.ts';
import { quartersOf } from '#shared/frameworks/quarters.ts';
import { month, NORMS_ID } from '#shared/plan/ids.ts';
import { DEFAULT_NORMS } from '#shared/plan/queries/norms.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { buildSample } from '#shared/samples/samples.ts';

function okrsOf(records: RecordSet, language: 'en' | 'de' = 'en') {
  const matrices = records.list('matrix').map(({ id }) => id);
  const [list] = listsOf(records, matrices, LIST_WORDS[language], ['okrs']);
  if (!list) throw new Error('There is no list of OKRs.');
  return list;
}

describe('the list of OKRs', () => {
  const list = okrsOf(buildSample('automotive'));

  it('has a row per key result and quarter, with what the quarter says', () => {
    expect(list.columns.map(({ heading }) => heading)).toEqual([
      'Quarter',
      'Objective',
      'Key result',
      'Unit of measure',
      'Baseline',
      'Better',
      'Target',
      'Actual',
      'Grade',
      'Owner',
      'Organisational unit',
      'Matrix',
    ]);
    const [first] = list.rows.filter(({ id }) => id.startsWith('P1~K1'));
    expect(first?.cells).toEqual([
      '2026-Q1',
      'Value analysis / value engineering programme',
      'BOM cost variance',
      '%',
      0,
      'Higher',
      1.5,
      1.3,
      0.87,
      'Procurement manager',
      'Components Division',
      'Components Division X-matrix',
    ]);
    expect(list.rows.filter(({ id }) => id.startsWith('P1~'))).toHaveLength(4);
  });

  it('keeps objectives without key results', () => {
    expect(
      list.rows.filter(({ id }) => id.startsWith('N2-A1')).map(({ cells }) => cells.slice(0, 3)),
    ).toEqual([[null, 'Four value-engineering projects', null]]);
  });

  it('is named in the language, and names quarters of another fiscal year by their months', () => {
    const sample = buildSample('automotive');
    const german = okrsOf(sample.with([{ ...DEFAULT_NORMS, id: NORMS_ID, fiscalStart: 4 }]), 'de');
    expect(german.columns[2]?.heading).toBe('Schlüsselergebnis');
    expect(german.rows.find(({ id }) => id.startsWith('P1~K1'))?.cells[0]).toBe('2026-01 – 2026-03');
  });
});

describe('a quarter in a cell', () => {
  const year = { start: month.parse('2026-04'), months: 12 };

  it.each([1, 2, 4, 10])('is read back, with a fiscal year from month %i on', (fiscalStart) => {
    const quarters = quartersOf(year, fiscalStart);
    for (const quarter of quarters) {
      expect(readQuarterText(quarterText(quarter, fiscalStart), quarters, fiscalStart)).toBe(quarter);
    }
  });

  it.each([
    ['Q2', 4, '2026-07'],
    ['FY26 Q2', 4, '2026-07'],
    ['FY27 Q4', 4, '2027-01'],
    ['2026年度第1四半期', 4, '2026-04'],
    ['1. Quartal 2027', 1, '2027-01'],
    ['Q2 2026', 1, '2026-04'],
    ['Apr – Jun 2026', 1, '2026-04'],
    ['2026-08', 1, '2026-07'],
    ['Q1 2031', 1, undefined],
    ['soon', 1, undefined],
    ['', 1, undefined],
  ])('%s', (text, fiscalStart, start) => {
    expect(readQuarterText(text, quartersOf(year, fiscalStart), fiscalStart)?.start).toBe(start);
  });
});
