import type { Quarter } from '../../frameworks/quarters.ts';
import type { ItemDraft } from '../../plan/clipboard/item-cells.ts';
import { nameReader } from '../../plan/clipboard/named-people.ts';
import { dayFirstIn, decimalSignOf, readBetter, readDate, readNumber } from '../../plan/clipboard/values.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import { longText, shortText } from '../../plan/records/fields.ts';
import { readQuarterText } from '../lists/quarter-text.ts';
import type { OkrUse } from './okr-columns.ts';
import type { SheetProblem } from './problems.ts';
import { tableOf } from './source.ts';

/** One row of a table of OKRs, as it reads. */
export interface OkrRow {
  /** In the sheet, from 0. */
  readonly at: number;
  readonly objective: string;
  /** Empty in a row about the objective alone. */
  readonly keyResult: string;
  readonly quarter: Quarter | null;
  readonly fields: Pick<ItemDraft['fields'], 'measureUnit' | 'baseline' | 'better' | 'metText' | 'due'>;
  readonly owner: ItemDraft['owner'];
  readonly target: number | null;
  readonly actual: number | null;
  readonly grade: number | null;
}

interface Reading {
  readonly records: RecordSet;
  readonly quarters: readonly Quarter[];
  readonly fiscalStart: number;
  /** Of rows that name none. */
  readonly quarter: Quarter | null;
  readonly dayFirst: boolean;
  report(problem: SheetProblem): void;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads the rows of a table of OKRs. An objective stands for the rows below it until another one comes, as where its cells
 * are merged. What cannot be read is reported at its cell and left out; rows without any objective are left out whole.
 */
export function okrRows(
  rows: Parameters<typeof tableOf>[0],
  uses: readonly OkrUse[],
  first: number,
  reading: Reading,
): readonly OkrRow[] {
  const table = tableOf(rows.slice(first), uses.length);
  const readCell = cellReader(table, uses, reading);
  const result: OkrRow[] = [];
  let objective = '';
  table.forEach((cells, index) => {
    const at = first + index;
    if (cells.every((cell, column) => cell === '' || uses[column] === 'ignored')) return;
    const named = cells[uses.indexOf('objective')] ?? '';
    if (named !== '') objective = named;
    const keyResult = cells[uses.indexOf('keyResult')] ?? '';
    const problem = rowProblem(objective, named, keyResult);
    if (problem) {
      reading.report({ reason: problem, row: at, column: null, text: keyResult });
      return;
    }
    const row: Mutable<OkrRow> = {
      ...{ at, objective, keyResult, quarter: reading.quarter, fields: {}, owner: null },
      ...{ target: null, actual: null, grade: null },
    };
    for (const [column, text] of cells.entries()) {
      if (text === '') continue;
      const reason = readCell(row, column, text);
      if (reason) reading.report({ reason, row: at, column, text });
    }
    result.push(row);
  });
  return result;
}

function rowProblem(objective: string, named: string, keyResult: string): SheetProblem['reason'] | null {
  if (objective === '') return 'noObjective';
  if (named === '' && keyResult === '') return 'noText';
  return longText.safeParse(objective).success && longText.safeParse(keyResult).success ? null : 'tooLong';
}

/** Puts a cell into its row; the reason where it cannot be read. */
function cellReader(
  table: readonly (readonly string[])[],
  uses: readonly OkrUse[],
  { records, quarters, fiscalStart, dayFirst }: Reading,
): (row: Mutable<OkrRow>, column: number, text: string) => SheetProblem['reason'] | null {
  const habits = uses.map((_, column) => {
    const cells = table.map((row) => row[column] ?? '');
    return { decimal: decimalSignOf(cells), dayFirst: dayFirstIn(cells, dayFirst) };
  });
  const readNames = nameReader(records);
  return (row, column, text) => {
    const use = uses[column] ?? 'ignored';
    const habit = habits[column] ?? { decimal: '.', dayFirst };
    switch (use) {
      case 'quarter': {
        const quarter = readQuarterText(text, quarters, fiscalStart);
        row.quarter = quarter ?? null;
        return quarter ? null : 'unknownQuarter';
      }
      case 'target':
      case 'actual':
      case 'baseline':
      case 'grade':
        return putFigure(row, use, text, readNumber(text, habit.decimal));
      case 'better': {
        const better = readBetter(text);
        if (!better) return 'notADirection';
        row.fields = { ...row.fields, better };
        return null;
      }
      case 'measureUnit':
        if (!shortText.safeParse(text).success) return 'tooLong';
        row.fields = { ...row.fields, measureUnit: text.replace(/\s+/g, ' ') };
        return null;
      case 'due': {
        const due = readDate(text, habit.dayFirst);
        if (due === undefined) return 'notADate';
        row.fields = { ...row.fields, due };
        return null;
      }
      case 'owner': {
        const names = readNames(text, 'owner');
        if (names === null) return 'tooLong';
        row.owner = names[0] ?? null;
        return null;
      }
      default:
        return null;
    }
  };
}

/** A target that is no number is what meeting it means in words. */
function putFigure(
  row: Mutable<OkrRow>,
  use: 'target' | 'actual' | 'baseline' | 'grade',
  text: string,
  number: number | undefined,
): SheetProblem['reason'] | null {
  if (use === 'grade') {
    row.grade = gradeIn(text, number);
    return row.grade === null ? 'notAGrade' : null;
  }
  if (number === undefined) {
    if (use !== 'target') return 'notANumber';
    if (!longText.safeParse(text).success) return 'tooLong';
    row.fields = { ...row.fields, metText: text };
  } else if (use === 'baseline') row.fields = { ...row.fields, baseline: number };
  else row[use] = number;
  return null;
}

/** A grade from 0 to 1, or a share in percent: `0.7`, `70 %`, and what is more than 1 as `70`. */
function gradeIn(text: string, number: number | undefined): number | null {
  if (number === undefined || number < 0 || number > 100) return null;
  return /[%％]/u.test(text) || number > 1 ? Number((number / 100).toPrecision(12)) : number;
}
