import { describe, expect, it } from 'vitest';
import { importTables } from '#shared/exchange/mapping/import-tables.ts';
import { isExpected } from '#shared/exchange/mapping/problems.ts';
import { recognise } from '#shared/exchange/mapping/recognise.ts';
import type { SourceSheet } from '#shared/exchange/mapping/source.ts';
import { linkIdOf } from '#shared/plan/ids.ts';
import { violations } from '#shared/plan/invariants.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { automotive, contextOf, emptyPlan, germanWorkbook, homelessness, sheet } from './company-sheets.ts';

function imported(sheets: readonly SourceSheet[], plan = emptyPlan()) {
  const mapping = recognise(sheets, { ...plan, dayFirst: true });
  const reading = importTables(sheets, mapping, plan.records, contextOf);
  expect(violations(reading.records)).toEqual([]);
  const toLookAt = reading.sheets.flatMap(({ problems }) =>
    problems.filter((problem) => !isExpected(problem)),
  );
  return { mapping, ...reading, toLookAt };
}

const kinds = ({ mapping }: ReturnType<typeof imported>) =>
  mapping.sheets.map((one) => {
    if (one.as === 'items') return one.role;
    return one.as === 'cross' ? `${one.rows} × ${one.columns}` : one.as;
  });
const itemOf = (records: RecordSet, code: string) => {
  const item = records.list('item').find((one) => one.code === code);
  if (!item) throw new Error(`There is no ${code}.`);
  return item;
};

describe("the automotive plan as a German company's workbook", () => {
  const read = imported(germanWorkbook());

  it('is recognised sheet by sheet', () => {
    expect(kinds(read)).toEqual([
      ...['longTerm', 'annual', 'priority', 'measure', 'measure'],
      ...['annual × longTerm', 'priority × annual', 'measure × priority'],
    ]);
    expect(read.toLookAt).toEqual([]);
  });

  it('holds every item, mark and monthly value of the source', () => {
    const { records } = read;
    for (const [code, others] of Object.entries(automotive.marks.sheet)) {
      for (const [other, strength] of Object.entries(others)) {
        const id = linkIdOf(itemOf(records, code).id, itemOf(records, other).id);
        const level = { S: 'strong', M: 'medium', W: 'weak' }[strength];
        expect(records.get('link', id)?.strength).toBe(level);
      }
    }
    for (const { id, plan, actual } of automotive.measures) {
      const values = records
        .list('value')
        .filter(({ item }) => item === itemOf(records, id).id)
        .sort((a, b) => a.month.localeCompare(b.month));
      expect(values.map((value) => value.plan)).toEqual(plan);
      expect(values.flatMap((value) => value.actual ?? [])).toEqual(actual ?? []);
    }
    expect(records.list('item')).toHaveLength(19);
  });

  it('parts departments at their plus; the first of them leads where nobody owns the measure', () => {
    const { records } = read;
    const duties = records.list('duty').filter(({ item }) => item === itemOf(records, 'K1').id);
    const named = duties.map(({ person, level }) => [records.get('person', person)?.name, level]);
    expect(named).toEqual([
      ['Montage', 'leader'],
      ['Logistik', 'core'],
    ]);
  });

  it('says what it leaves out: a title, an unknown column, a row that follows from others', () => {
    const reasons = read.sheets.flatMap(({ problems }) => problems.map(({ reason, text }) => [reason, text]));
    expect(reasons).toEqual([
      ['above', 'Hoshin 2026 – Geschäftsbereich Komponenten'],
      ['unknownHead', 'Bemerkung'],
      ...automotive.measures.map(() => ['otherValues', 'Abweichung']),
    ]);
  });

  it('changes nothing when it is read again over what it made', () => {
    const plan = { records: read.records, matrix: emptyPlan().matrix };
    expect(imported(germanWorkbook(), plan).difference).toEqual({ added: [], changed: [], removed: [] });
  });
});

describe('other workbooks', () => {
  it('in Japanese, with departments, months, kanji for strengths and people with mail', () => {
    const read = imported([
      sheet('年度目標', [
        ['番号', '年度目標', '責任者'],
        ['A1', '原価低減', '鈴木'],
        ['A2', '生産性向上', '佐藤'],
      ]),
      sheet('重点施策', [
        ['番号', '重点施策', '担当部門'],
        ['P1', 'VA/VE活動', '製造部＋購買部'],
      ]),
      sheet('管理項目', [
        ['番号', '管理項目', '単位', '目標値', '4月', '5月実績'],
        ['K1', '部品原価差異', '%', 8, 1, 2],
      ]),
      sheet('対応表', [
        ['', 'A1', 'A2'],
        ['P1', '強', '弱'],
      ]),
      sheet('メンバー', [
        ['氏名', 'メール'],
        ['鈴木', 'suzuki@example.jp'],
      ]),
    ]);
    expect(kinds(read)).toEqual(['annual', 'priority', 'measure', 'priority × annual', 'people']);
    expect(read.toLookAt).toEqual([]);
    const { records } = read;
    expect(
      records
        .list('link')
        .map(({ strength }) => strength)
        .sort(),
    ).toEqual(['strong', 'weak']);
    expect(records.list('person').find(({ name }) => name === '鈴木')?.mail).toBe('suzuki@example.jp');
    expect(records.list('value').map(({ month, plan, actual }) => [month, plan, actual])).toEqual([
      ['2026-04', 1, null],
      ['2026-05', null, 2],
      ['2026-12', 8, null],
    ]);
  });

  it('that are nothing but a cross-table bring their items along, without its sums', () => {
    const { strategies, tactics, marks } = homelessness;
    const sign = (one: string, other: string) =>
      marks.some(({ pair }) => pair.includes(one) && pair.includes(other)) ? 'x' : '';
    const read = imported([
      sheet('Matrix', [
        ['Tactics / Strategies', ...strategies.map(({ id, text }) => `${id} ${text}`), 'Total'],
        ...tactics.map(({ id, text }) => [`${id} ${text}`, ...strategies.map((one) => sign(id, one.id)), 1]),
      ]),
    ]);
    expect(kinds(read)).toEqual(['priority × annual']);
    expect(read.records.list('item').map(({ role, code, text }) => [role, code, text])).toEqual([
      ...tactics.map(({ id, text }) => ['priority', id, text]),
      ...strategies.map(({ id, text }) => ['annual', id, text]),
    ]);
    expect(read.records.list('link')).toHaveLength(2);
  });

  it('with plan and actual below each month, in two rows of heads', () => {
    const read = imported([
      sheet('Bowler', [
        ['', '', 'Jan', '', 'Feb', ''],
        ['No', 'KPI', 'Plan', 'Actual', 'Plan', 'Actual'],
        ['K1', 'OEE', 76, 75, 77, null],
      ]),
    ]);
    expect(read.records.list('value').map(({ month, plan, actual }) => [month, plan, actual])).toEqual([
      ['2026-01', 76, 75],
      ['2026-02', 77, null],
    ]);
  });

  it('with a target in words, which becomes what meeting it means', () => {
    const read = imported([
      sheet('KPIs', [
        ['KPI', 'Target', 'Unit'],
        ['Launch', 'on the market by June', ''],
      ]),
    ]);
    expect(read.records.list('item')[0]).toMatchObject({ text: 'Launch', metText: 'on the market by June' });
  });

  it('with figures that are numbers beside texts with a comma', () => {
    const read = imported([
      sheet('KPIs', [
        ['KPI', 'Einheit', 'Jan', 'Feb'],
        ['Quote', '%', 1.125, 2.5],
        ['Zeit', 'h', '1,5', '2,75'],
      ]),
    ]);
    expect(read.records.list('value').map(({ plan }) => plan)).toEqual([1.125, 2.5, 1.5, 2.75]);
  });

  it('name the cell of what they cannot read', () => {
    const read = imported([
      sheet('KPIs', [['Plan 2026'], [], ['No', 'KPI', 'Jan'], ['K1', 'OEE', 'much'], ['K2', 'PPM', 4]]),
    ]);
    expect(read.toLookAt).toEqual([{ reason: 'notANumber', row: 3, column: 2, text: 'much' }]);
  });

  it('leave out what is hidden, empty or no table', () => {
    const read = imported([
      {
        ...sheet('Lists', [
          ['Code', 'Text'],
          ['A1', 'x'],
        ]),
        hidden: true,
      },
      sheet('Empty', []),
      sheet('Drawing', [
        [null, 'X'],
        [1, null, 2],
        [null, null, null, 'y'],
      ]),
    ]);
    expect(kinds(read)).toEqual(['leftOut', 'leftOut', 'leftOut']);
  });
});

describe('what stands below a table', () => {
  const table = [
    ['Kennzahlen Werk Süd'],
    ['Nr.', 'Kennzahl', 'Einheit', 'Jan', 'Feb'],
    ['K1', 'Ausschussquote', '%', 3, 2],
    ['K2', 'Liefertreue', '%', 96, 97],
  ];
  const remarks = [[], ['Bemerkung: Werte vorläufig'], [null, '* ohne Leiharbeit']];

  it('are remarks, which are told and left out', () => {
    const { records, sheets, toLookAt } = imported([sheet('Kennzahlen', [...table, ...remarks])]);
    expect(records.list('item').map(({ code }) => code)).toEqual(['K1', 'K2']);
    expect(toLookAt).toEqual([]);
    expect(sheets[0]?.problems.flatMap(({ reason, row }) => (reason === 'below' ? [row] : []))).toEqual([
      5, 6,
    ]);
  });

  it('is part of the table where other rows hold a single cell too, or no empty row lies between', () => {
    const sparse = [...table, [null, 'Unfälle'], [], [null, 'Fluktuation']];
    expect(imported([sheet('Kennzahlen', sparse)]).records.list('item')).toHaveLength(4);
    const close = [...table, [null, 'Unfälle']];
    expect(imported([sheet('Kennzahlen', close)]).records.list('item')).toHaveLength(3);
  });
});

describe('numbers that only count the rows', () => {
  const numbered = (first: number) =>
    sheet('Maßnahmen', [
      ['Nr.', 'Maßnahme'],
      [`${first}.`, 'Rüstzeiten halbieren'],
      [`${first + 1}.`, 'Papierlose Fertigung'],
      ['', ''],
      ['* geplant', null],
    ]);

  it('are no codes, so that items get those of their side', () => {
    const { records, toLookAt } = imported([
      numbered(1),
      sheet('Jahresziele', [
        ['Nr.', 'Ziel'],
        [1, 'Kosten'],
        [2, 'Termine'],
      ]),
    ]);
    expect(records.list('item').map(({ code }) => code)).toEqual(['P1', 'P2', 'A1', 'A2']);
    expect(toLookAt).toEqual([]);
  });

  it('are codes where a cross-table names its rows by them', () => {
    const crossed = sheet('Schwerpunkte × Jahresziele', [
      ['', 'Kosten', 'Termine'],
      ['1.', 'S', 'M'],
      ['2.', '', 'S'],
    ]);
    const goals = sheet('Jahresziele', [['Ziel'], ['Kosten'], ['Termine']]);
    const { records, toLookAt } = imported([numbered(1), goals, crossed]);
    expect(records.list('link')).toHaveLength(3);
    expect(toLookAt).toEqual([]);
  });

  it('are codes where they do not begin with one', () => {
    const { records } = imported([numbered(7)]);
    expect(records.list('item').map(({ code }) => code)).toEqual(['7.', '8.']);
  });
});
