import { type ItemId, itemId } from '../../plan/ids.ts';
import { recordsWhere } from '../../plan/lookup.ts';
import { monthsOf } from '../../plan/months.ts';
import type { MatrixView } from '../../plan/queries/matrix-view.ts';
import { ROLES } from '../../plan/records/fields.ts';
import type { Item, Value } from '../../plan/records/records.ts';
import { cellNumber } from './cell-number.ts';
import { cellText } from './cell-text.ts';
import { type Filled, filled, type Subject, told, type UnnamedList } from './subject.ts';

export const SERIES = ['plan', 'actual'] as const;
export type Series = (typeof SERIES)[number];

/** The id of an item's row of planned or actual figures. */
export function monthRowId(item: ItemId, series: Series): string {
  return `${item}~${series}`;
}

/** The inverse of `monthRowId`; null for any other text. */
export function readMonthRowId(id: string): { readonly item: ItemId; readonly series: Series } | null {
  const [of, name, ...more] = id.split('~');
  const item = itemId.safeParse(of);
  const series = SERIES.find((each) => each === name);
  return item.success && series && more.length === 0 ? { item: item.data, series } : null;
}

interface Row {
  readonly item: Item;
  readonly view: MatrixView;
  /** By month. */
  readonly values: ReadonlyMap<string, Value>;
}

/**
 * The bowler: every measure, and every other item with monthly values, in two rows, plan over actual, one column per
 * month. Beside it, where the plan has any, what is due in words, one row per item.
 */
export function monthLists(subject: Subject): readonly UnnamedList[] {
  const rows = subject.views.flatMap((view) =>
    ROLES.flatMap((role) =>
      view.items[role]
        .map((item) => ({ item, view, values: valuesOf(subject, item) }))
        .filter(({ values }) => role === 'measure' || values.size > 0),
    ),
  );
  const values = rows.flatMap((row) => [...row.values.values()]);
  const inPeriods = subject.views.flatMap(({ period }) => monthsOf(period));
  const months = [...new Set<string>([...inPeriods, ...values.map(({ month }) => month)])].sort();
  const figures = figureList(subject, rows, months);
  return values.some(({ milestone }) => cellText(milestone) !== null)
    ? [figures, milestoneList(subject, rows, months)]
    : [figures];
}

function valuesOf({ records }: Subject, { id }: Item): ReadonlyMap<string, Value> {
  return new Map(recordsWhere(records, 'value', 'item', id).map((value) => [value.month, value]));
}

function figureList(subject: Subject, rows: readonly Row[], months: readonly string[]): UnnamedList {
  const { words } = subject;
  type SeriesRow = Row & { readonly series: Series };
  const columns: readonly Filled<SeriesRow>[] = [
    ...headColumns(subject),
    told('measureUnit', words, 16, ({ item }) => item.measureUnit),
    told('series', words, 14, ({ series }) => words.series[series]),
    ...months.map(
      (month): Filled<SeriesRow> => ({
        column: { key: month, heading: month, type: 'number', width: 10, readBack: 'always' },
        cell: ({ values, series }) => {
          const value = values.get(month)?.[series] ?? null;
          return value === null ? null : cellNumber(value);
        },
      }),
    ),
  ];
  const each = rows.flatMap((row) =>
    SERIES.map((series) => ({ id: monthRowId(row.item.id, series), of: { ...row, series } })),
  );
  return { key: 'months', id: 'months', crosses: null, wanted: words.lists.months, ...filled(columns, each) };
}

function milestoneList(subject: Subject, rows: readonly Row[], months: readonly string[]): UnnamedList {
  const columns: readonly Filled<Row>[] = [
    ...headColumns(subject),
    ...months.map(
      (month): Filled<Row> => ({
        column: { key: month, heading: month, type: 'text', width: 16, readBack: 'always' },
        cell: ({ values }) => cellText(values.get(month)?.milestone ?? ''),
      }),
    ),
  ];
  return {
    key: 'milestones',
    id: 'milestones',
    crosses: null,
    wanted: subject.words.lists.milestones,
    ...filled(
      columns,
      rows.map((row) => ({ id: row.item.id, of: row })),
    ),
  };
}

function headColumns({ words, matrixLabel }: Subject): readonly Filled<Row>[] {
  return [
    told('code', words, 8, ({ item }) => item.code),
    told('text', words, 40, ({ item }) => item.text),
    told('matrix', words, 28, ({ item }) => matrixLabel(item.matrix)),
  ];
}
