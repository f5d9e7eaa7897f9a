import { describe, expect, it } from 'vitest';
import { listsOf } from '#shared/exchange/lists/lists.ts';
import { LIST_WORDS } from '#shared/exchange/lists/words.ts';
import { importTables } from '#shared/exchange/mapping/import-tables.ts';
import { recognise } from '#shared/exchange/mapping/recognise.ts';
import type { SourceSheet } from '#shared/exchange/mapping/source.ts';
import { okrsOf } from '#shared/frameworks/okr.ts';
import { quartersOf } from '#shared/frameworks/quarters.ts';
import { isEmpty } from '#shared/plan/edits/edit.ts';
import { matrixId } from '#shared/plan/ids.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { emptyPlan, testContext } from '../../plan/arbitraries.ts';

type Cells = SourceSheet['rows'][number];

function read(
  records: RecordSet,
  rows: readonly Cells[],
  matrix = records.list('matrix')[0]?.id,
  name = 'OKR',
) {
  if (!matrix) throw new Error('The plan has no matrix.');
  const sheets = [{ name, hidden: false, rows }];
  const mapping = recognise(sheets, { records, matrix, dayFirst: false });
  const reading = importTables(sheets, mapping, records, (sheet) => testContext(`i${sheet}-`));
  return { mapping: mapping.sheets[0], problems: reading.sheets[0]?.problems ?? [], ...reading };
}

function okrs(records: RecordSet, quarter = 0) {
  const [matrix] = records.list('matrix');
  const found = matrix && quartersOf(matrixView(records, matrix.id).period, 1)[quarter];
  if (!matrix || !found) throw new Error('The plan has a matrix.');
  return okrsOf(records, matrix.id, found).priority.map(({ item, grade, keyResults }) => ({
    objective: item.text,
    grade,
    keyResults: keyResults.map(({ item: measure, target, actual, grade: own }) => [
      measure.text,
      target?.amount ?? null,
      actual?.amount ?? null,
      own,
    ]),
  }));
}

const ENGLISH: readonly Cells[] = [
  ['Objective', 'Key result', 'Quarter', 'Start value', 'Target', 'Current', 'Progress %', 'Owner'],
  ['Delight customers', 'NPS', 'Q1', 20, 40, 30, null, 'Alex Kim'],
  [null, 'Late deliveries', 'Q1 2026', 8, 0, 2, '75 %', null],
  [null, 'Late deliveries', 'Q2 2026', null, 0, 1, null, null],
  ['Ship weekly', 'Releases', 'Q1', null, '12', null, 0.4, null],
];

describe('a table of objectives and key results', () => {
  it('becomes priorities, and measures that are linked with them', () => {
    const { mapping, problems, records } = read(emptyPlan(), ENGLISH);
    expect(mapping).toMatchObject({ as: 'okrs', top: 0, heads: 1 });
    expect(problems).toEqual([]);
    expect(okrs(records)).toEqual([
      {
        objective: 'Delight customers',
        grade: 0.625,
        keyResults: [
          ['NPS', 40, 30, 0.5],
          ['Late deliveries', 0, 2, 0.75],
        ],
      },
      { objective: 'Ship weekly', grade: 0.4, keyResults: [['Releases', 12, null, 0.4]] },
    ]);
    expect(okrs(records, 1)[0]?.keyResults).toContainEqual(['Late deliveries', 0, 1, 0.875]);
    // Only what target and actual do not come to by themselves is kept as a grade.
    expect(records.list('grade').map(({ grade }) => grade)).toEqual([0.4]);
    const measures = records.list('item').filter(({ role }) => role === 'measure');
    expect(measures.map(({ better, baseline }) => [better, baseline])).toEqual([
      ['higher', 20],
      ['lower', 8],
      [null, null],
    ]);
    const owner = measures[0]?.owner ?? '';
    expect(records.get('person', owner)?.name).toBe('Alex Kim');
  });

  it.each([
    ['German', ['Ziel', 'Schlüsselergebnis', 'Zielwert', 'Ist', 'Quartal'], '1. Quartal'],
    ['Japanese', ['目標', '主要な結果', '目標値', '実績', '四半期'], '第1四半期'],
  ])('is recognised with %s heads', (_, heads, quarter) => {
    const { mapping, records } = read(emptyPlan(), [heads, ['A', 'B', '1,5', '0,5', quarter]]);
    expect(mapping?.as).toBe('okrs');
    expect(okrs(records)).toEqual([{ objective: 'A', grade: null, keyResults: [['B', 1.5, 0.5, null]] }]);
  });

  it('names rows and cells that cannot be read, and takes the rest', () => {
    const { problems, records } = read(emptyPlan(), [
      ['OKRs of the plant'],
      ['Objective', 'Key result', 'Quarter', 'Target', 'Actual', 'Score', 'Confidence'],
      [null, 'Of nothing', null, 1, null, null, null],
      ['Delight customers', 'NPS', 'Q7', 40, 'good', 'B+', 'high'],
      ['Delight customers', 'Reviews', 'Q1', 'A page a day', null, 250, null],
    ]);
    expect(problems.map(({ reason, row, column, text }) => [reason, row, column, text])).toEqual([
      ['above', 0, null, 'OKRs of the plant'],
      ['unknownHead', null, 6, 'Confidence'],
      ['noObjective', 2, null, 'Of nothing'],
      ['unknownQuarter', 3, 2, 'Q7'],
      ['notANumber', 3, 4, 'good'],
      ['notAGrade', 3, 5, 'B+'],
      ['notAGrade', 4, 5, '250'],
    ]);
    expect(okrs(records).map(({ keyResults }) => keyResults.map(([text]) => text))).toEqual([
      ['NPS', 'Reviews'],
    ]);
    expect(records.list('value')).toEqual([]);
    expect(records.list('item').find(({ text }) => text === 'Reviews')?.metText).toBe('A page a day');
  });

  it('changes what the matrix has, and brings nothing twice', () => {
    const sample = buildSample('automotive');
    const top = matrixId.parse('N1-FY2026');
    const { records, difference, problems } = read(
      sample,
      [
        ['Objective', 'Key result', 'Quarter', 'Actual'],
        ['P4', 'OEE', 'Q1', 77],
        ['Lean cells', 'Set-up time', 'Q1', 12],
        ['A1', 'BOM cost variance', 'Q1', 2],
      ],
      top,
    );
    expect(difference.added.filter(({ kind }) => kind === 'item')).toMatchObject([
      { text: 'Set-up time', code: 'K7' },
    ]);
    expect(difference.added.filter(({ kind }) => kind === 'link')).toMatchObject([{ strength: 'strong' }]);
    expect(records.get('value', 'K2~2026-03')).toMatchObject({ plan: 78, actual: 77 });
    expect(problems).toMatchObject([{ reason: 'objectiveIsAnnual', row: 3, text: 'A1' }]);
  });

  it.each(['automotive', 'homelessness'] as const)('reads the list of %s back without a change', (name) => {
    const sample = buildSample(name);
    const matrices = sample.list('matrix').map(({ id }) => id);
    for (const matrix of matrices) {
      const [list] = listsOf(sample, [matrix], LIST_WORDS.en, ['okrs']);
      if (!list || list.rows.length === 0) continue;
      const rows = [list.columns.map(({ heading }) => heading), ...list.rows.map(({ cells }) => [...cells])];
      const { difference, problems } = read(sample, rows, matrix);
      expect(problems.map(({ reason }) => reason)).toEqual(['unknownHead', 'unknownHead']);
      expect(isEmpty(difference), JSON.stringify(difference)).toBe(true);
    }
  });

  it('carries all of it to another plan', () => {
    const sample = buildSample('automotive');
    const [list] = listsOf(sample, [matrixId.parse('N1-FY2026')], LIST_WORDS.de, ['okrs']);
    if (!list) throw new Error('There is no list.');
    const rows = [list.columns.map(({ heading }) => heading), ...list.rows.map(({ cells }) => [...cells])];
    const { records } = read(emptyPlan(), rows);
    const before = okrs(sample);
    const after = okrs(records);
    expect(new Set(after.map(({ objective }) => objective))).toEqual(
      new Set(before.map(({ objective }) => objective)),
    );
    for (const { objective, keyResults } of before) {
      const same = after.find((one) => one.objective === objective)?.keyResults ?? [];
      expect(same).toHaveLength(keyResults.length);
      for (const one of keyResults) expect(same).toContainEqual(one);
    }
  });
});
