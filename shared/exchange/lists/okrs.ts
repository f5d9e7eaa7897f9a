import { type KeyResult, keyResultIn, keyResultsOf } from '../../frameworks/okr.ts';
import { type Quarter, quartersOf } from '../../frameworks/quarters.ts';
import type { MatrixView } from '../../plan/queries/matrix-view.ts';
import { normsOf } from '../../plan/queries/norms.ts';
import type { Item } from '../../plan/records/records.ts';
import { cellNumber } from './cell-number.ts';
import { cellText } from './cell-text.ts';
import { quarterText } from './quarter-text.ts';
import { type Filled, filled, type Subject, told, type UnnamedList } from './subject.ts';
import type { ListHeading } from './words.ts';

/** A key result of an objective in one quarter; null where there is none, or where no quarter says anything of it. */
interface Row {
  readonly view: MatrixView;
  readonly objective: Item;
  readonly keyResult: KeyResult | null;
  readonly quarter: Quarter | null;
}

/**
 * Objectives and key results by quarter, as other OKR programs take them. An annual objective stands here only where it is
 * its own key result, or has none: its others are those of its priorities, which have their own rows. For reading only; a
 * list of this shape is read when it is imported.
 */
export function okrList(subject: Subject): UnnamedList {
  const { words, records, personLabel } = subject;
  const { fiscalStart } = normsOf(records);
  const columns: readonly Filled<Row>[] = [
    told('quarter', words, 12, ({ quarter }) => quarter && quarterText(quarter, fiscalStart)),
    told('objective', words, 44, ({ objective }) => objective.text),
    told('keyResult', words, 44, ({ keyResult }) => keyResult?.item.text ?? ''),
    told('measureUnit', words, 16, ({ keyResult }) => keyResult?.item.measureUnit ?? ''),
    number('baseline', ({ keyResult }) => keyResult?.item.baseline ?? null),
    told('better', words, 12, ({ keyResult }) => {
      const better = keyResult?.item.better ?? null;
      return better && words.better[better];
    }),
    {
      column: { key: 'target', heading: words.headings.target, type: 'number', width: 14, readBack: 'never' },
      cell: ({ keyResult }) =>
        keyResult?.target ? cellNumber(keyResult.target.amount) : cellText(keyResult?.inWords ?? ''),
    },
    number('actual', ({ keyResult }) => keyResult?.actual?.amount ?? null),
    number('grade', ({ keyResult }) => roundedGrade(keyResult?.grade ?? null)),
    told('owner', words, 22, ({ keyResult, objective }) => personLabel((keyResult?.item ?? objective).owner)),
    told('unit', words, 24, ({ view }) => view.unit.name),
    told('matrix', words, 28, ({ view }) => subject.matrixLabel(view.matrix.id)),
  ];
  function number(key: ListHeading, cell: (row: Row) => number | null): Filled<Row> {
    return {
      column: { key, heading: words.headings[key], type: 'number', width: 12, readBack: 'never' },
      cell: (row) => {
        const amount = cell(row);
        return amount === null ? null : cellNumber(amount);
      },
    };
  }
  const rows = subject.views.flatMap((view) => rowsOf(subject, view, quartersOf(view.period, fiscalStart)));
  return {
    key: 'okrs',
    id: 'okrs',
    crosses: null,
    wanted: words.lists.okrs,
    ...filled(
      columns,
      rows.map((row) => ({ id: rowId(row), of: row })),
    ),
  };
}

function rowsOf({ records }: Subject, view: MatrixView, quarters: readonly Quarter[]): readonly Row[] {
  return [...view.items.annual, ...view.items.priority].flatMap((objective): readonly Row[] => {
    const own = keyResultsOf(records, view, objective);
    const shown = own.filter(({ through }) => through.length === 0);
    if (own.length > 0 && shown.length === 0) return [];
    if (shown.length === 0) return [{ view, objective, keyResult: null, quarter: null }];
    return shown.flatMap((one): readonly Row[] => {
      const each = quarters.map((quarter) => ({
        view,
        objective,
        quarter,
        keyResult: keyResultIn(records, one, quarter),
      }));
      const told = each.filter(({ keyResult }) => saysSomething(keyResult));
      return told.length > 0 ? told : each.slice(0, 1).map((row) => ({ ...row, quarter: null }));
    });
  });
}

function saysSomething({ target, actual, grade, inWords }: KeyResult): boolean {
  return target !== null || actual !== null || grade !== null || inWords !== '';
}

function rowId({ objective, keyResult, quarter }: Row): string {
  return [objective.id, keyResult?.item.id ?? '-', quarter?.start ?? '-'].join('~');
}

/** Two decimal places are finer than anybody grades. */
function roundedGrade(grade: number | null): number | null {
  return grade === null ? null : Math.round(grade * 100) / 100;
}
