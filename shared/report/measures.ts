import type { Language } from '../language.ts';
import type { Month } from '../plan/ids.ts';
import { monthsOf } from '../plan/months.ts';
import type { MatrixView } from '../plan/queries/matrix-view.ts';
import { MEASURE_STATUSES, type MeasureStatus, measureStatus } from '../plan/queries/measure-status.ts';
import type { Item, Value } from '../plan/records/records.ts';
import { column } from './column.ts';
import { courseFigures } from './courses.ts';
import { type Measured, measuredItems, type Telling } from './measured.ts';
import type { Block, ReportRow, ReportTable, Section } from './section.ts';
import { codeAndText, whereAndWhen } from './told.ts';
import { FORMATS } from './words/formats.ts';
import { MEASURES_WORDS } from './words/measures.ts';

/** Twelve months beside the labels are what a landscape A4 holds. */
const MONTHS_PER_TABLE = 12;

/** Shapes, because a report is printed in black; from the characters that the bundled Japanese face has. */
export const STATUS_GLYPHS: { readonly [S in MeasureStatus]: string } = {
  met: '●',
  atRisk: '▲',
  missed: '×',
};

/**
 * The bowling charts of a matrix: plan, actual and status of every measure, and of every other item that carries figures,
 * month by month in tables of at most twelve months; then each course as a line.
 */
export function measuresSection(view: MatrixView, language: Language): Section {
  const telling: Telling = { words: MEASURES_WORDS[language], formats: FORMATS[language] };
  const { words } = telling;
  const months = monthsOf(view.period);
  const measured = measuredItems(view, months);
  const withFigures = measured.filter(({ values }) => values.size > 0);
  const without = measured.filter(({ values }) => values.size === 0).map(({ item }) => item.code);
  return {
    title: words.title(view.matrix.title),
    subtitle: whereAndWhen(view),
    blocks: [
      ...bowlingCharts(withFigures, months, telling),
      ...(without.length > 0 ? [plain(words.withoutFigures(without.join(', ')))] : []),
      ...(measured.length === 0 ? [plain(words.none)] : []),
      ...meanings(measured, telling),
      ...courseFigures(withFigures, months, telling),
    ],
  };
}

function bowlingCharts(
  measured: readonly Measured[],
  months: readonly Month[],
  telling: Telling,
): readonly Block[] {
  const { words, formats } = telling;
  const spans = Array.from({ length: Math.ceil(months.length / MONTHS_PER_TABLE) }, (_, at) =>
    months.slice(at * MONTHS_PER_TABLE, (at + 1) * MONTHS_PER_TABLE),
  );
  const tables = spans.flatMap((span): readonly Block[] => {
    const here = measured.filter(({ values }) => span.some((month) => values.has(month)));
    const [first, last] = [span.at(0), span.at(-1)];
    if (here.length === 0 || first === undefined || last === undefined) return [];
    return [
      {
        type: 'heading',
        level: 2,
        text: words.months(formats.day(first), formats.day(last)),
      },
      bowlingChart(here, span, telling),
    ];
  });
  const legend = MEASURE_STATUSES.map((status) => `${STATUS_GLYPHS[status]} ${words.statuses[status]}`);
  return tables.length === 0
    ? []
    : [...tables, { type: 'paragraph', text: legend.join(' · '), tone: 'faint' }];
}

function bowlingChart(measured: readonly Measured[], span: readonly Month[], telling: Telling): ReportTable {
  const { words, formats } = telling;
  return {
    type: 'table',
    columns: [
      column(words.measure, 1.6),
      ...span.map((month) => column(formats.shortMonth(month), 1, 'end')),
    ],
    rows: measured.flatMap((each) => rowsOf(each, span, telling)),
    empty: words.none,
  };
}

function rowsOf({ item, values }: Measured, span: readonly Month[], telling: Telling): readonly ReportRow[] {
  const { words, formats } = telling;
  const row = (label: string, cell: (value: Value) => string): ReportRow => ({
    cells: [
      label,
      ...span.map((month) => {
        const value = values.get(month);
        return value ? cell(value) : '';
      }),
    ],
    as: 'row',
  });
  const figure = (value: number | null) => (value === null ? '' : formats.number(value));
  const milestones = row(words.milestone, ({ milestone }) => milestone);
  const statuses = row(words.status, (value) => {
    const status = measureStatus(item, value);
    return status === null ? '' : STATUS_GLYPHS[status];
  });
  const hasFigures = span.some((month) => {
    const value = values.get(month);
    return value !== undefined && (value.plan !== null || value.actual !== null);
  });
  return [
    { cells: [headOf(item, telling)], as: 'group' },
    // The row of the actual stands there empty, too: it is filled in by hand in front of the chart.
    ...(hasFigures
      ? [row(words.plan, ({ plan }) => figure(plan)), row(words.actual, ({ actual }) => figure(actual))]
      : []),
    ...(says(statuses) ? [statuses] : []),
    ...(says(milestones) ? [milestones] : []),
  ];
}

function says({ cells }: ReportRow): boolean {
  return cells.slice(1).some((cell) => cell !== '');
}

/** Code and name, then unit, direction, baseline and thresholds. */
function headOf(item: Item, { words, formats }: Telling): string {
  const { baseline, better, metWithin, atRiskWithin, measureUnit } = item;
  const facts = [
    measureUnit,
    better === null ? (measureUnit === '' ? '' : words.better.unsaid) : words.better[better],
    baseline === null ? '' : `${words.baseline} ${formats.number(baseline)}`,
    metWithin === null ? '' : `${words.metWithin} ${formats.number(metWithin)}`,
    atRiskWithin === null ? '' : `${words.atRiskWithin} ${formats.number(atRiskWithin)}`,
  ].filter((fact) => fact !== '');
  return [codeAndText(item), ...facts].join(' · ');
}

/** What met, at risk and missed mean in words, of the measures that say it. */
function meanings(measured: readonly Measured[], { words }: Telling): readonly Block[] {
  const rows = measured
    .filter(({ item }) => [item.metText, item.atRiskText, item.missedText].some((text) => text !== ''))
    .map(
      ({ item }): ReportRow => ({
        cells: [codeAndText(item), item.metText, item.atRiskText, item.missedText],
        as: 'row',
      }),
    );
  if (rows.length === 0) return [];
  const of = (status: MeasureStatus) => column(`${STATUS_GLYPHS[status]} ${words.statuses[status]}`, 1);
  return [
    { type: 'heading', level: 2, text: words.meanings },
    {
      type: 'table',
      columns: [column(words.measure, 1), ...MEASURE_STATUSES.map(of)],
      rows,
      empty: words.none,
    },
  ];
}

function plain(text: string): Block {
  return { type: 'paragraph', text, tone: 'plain' };
}
