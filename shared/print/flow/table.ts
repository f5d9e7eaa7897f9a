import { widestWord } from '../../matrix/break.ts';
import type { TextMeasurer } from '../../matrix/measure.ts';
import type { ReportColumn, ReportRow, ReportTable } from '../../report/section.ts';
import { mm } from '../style.ts';
import { linesOf, type Piece, type Run, type Setting, textHtml } from './piece.ts';
import { lineMm, RULE, setting, TABLE_POINTS, type Type, tableType, typeMm } from './type.ts';

const SIDE = 1.1;
const ABOVE = 0.9;
const SPACE = 3;
/** A head that takes more of the page is not repeated, it is the first row. */
const TALLEST_HEAD = 0.3;

interface TableSetting extends Setting {
  readonly height: number;
}

/** The rows of a table as pieces; its head stands on each page. */
export function tablePieces(table: ReportTable, to: TableSetting): readonly Piece[] {
  const { columns, rows } = table;
  const { points, widths } = columnWidths(table, to.width, to.measurer);
  const type = tableType(points);
  const bold = tableType(points, 600);
  const across = widths.reduce((sum, width) => sum + width, 0);
  const set = (text: string, index: number, as: Type) =>
    linesOf(text, (widths[index] ?? 0) - 2 * SIDE, as, to.measurer);

  const head = columns.map(({ heading }, index) => set(heading, index, bold));
  const headLines = Math.max(...head.map((lines) => lines.length));
  const headHeight = rowHeight(headLines, type);
  const repeats = headHeight <= to.height * TALLEST_HEAD;
  const headHtml = (from: number, till: number) =>
    rowHtml(
      'row',
      rowHeight(till - from, type),
      columns.map(({ align }, at) => cellHtml('th scope="col"', align, textHtml(head[at] ?? [], from, till))),
    );
  const cols = widths.map((width) => `<col style="width:${mm(width)}">`).join('');
  const tableRun: Run = {
    headHeight: repeats ? headHeight : 0,
    points,
    toFoot: false,
    heading: null,
    html: (parts, top) =>
      `<table style="top:${mm(top)};width:${mm(across)};${setting(type)}"><colgroup>${cols}</colgroup>` +
      `${repeats ? `<thead>${headHtml(0, headLines)}</thead>` : ''}<tbody>${parts}</tbody></table>`,
  };
  const piece = (lines: number, given: Pick<Piece, 'html'> & Partial<Piece>): Piece => ({
    run: tableRun,
    space: 0,
    lines,
    lineHeight: lineMm(type),
    padding: rowHeight(0, type),
    cut: 'overlong',
    keepWithNext: false,
    newPage: false,
    ...given,
  });
  const pieces = rows.map((row, index): Piece => {
    const keepWithNext = row.as === 'group' || rows[index + 1]?.as === 'total';
    if (row.as === 'group') {
      const lines = linesOf(row.cells[0] ?? '', across - 2 * SIDE, bold, to.measurer);
      const tag = `th scope="rowgroup" colspan="${columns.length}"`;
      return piece(lines.length, {
        keepWithNext,
        // A group is a body of its own: that is what its heading's scope means.
        html: (from, till) =>
          `</tbody><tbody>${rowHtml('group', rowHeight(till - from, type), [cellHtml(tag, 'start', textHtml(lines, from, till))])}`,
      });
    }
    const cells = columns.map((_, at) => set(row.cells[at] ?? '', at, row.as === 'total' ? bold : type));
    return piece(Math.max(...cells.map((lines) => lines.length)), {
      keepWithNext,
      html: (from, till) =>
        rowHtml(
          row.as,
          rowHeight(till - from, type),
          cells.map((lines, at) =>
            cellHtml(at === 0 ? 'th scope="row"' : 'td', columns[at]?.align, textHtml(lines, from, till)),
          ),
        ),
    });
  });
  const all = repeats ? pieces : [piece(headLines, { keepWithNext: true, html: headHtml }), ...pieces];
  return all.map((each, index) => (index === 0 ? { ...each, space: SPACE } : each));
}

function rowHeight(lines: number, type: Type): number {
  return lines * lineMm(type) + 2 * ABOVE + RULE;
}

function rowHtml(as: ReportRow['as'], height: number, cells: readonly string[]): string {
  const name = as === 'row' ? '' : ` class="${as}"`;
  return `<tr${name} style="height:${mm(height)}">${cells.join('')}</tr>`;
}

function cellHtml(tag: string, align: ReportColumn['align'] | undefined, text: string): string {
  const name = align === undefined || align === 'start' ? '' : ` class="${align}"`;
  return `<${tag}${name} style="padding:${mm(ABOVE)} ${mm(SIDE)}">${text}</${tag.split(' ')[0]}>`;
}

/**
 * How wide the columns are, in millimetres: by their shares, but none narrower than its longest word where there is
 * room; and the size of type, the largest in which there is.
 */
export function columnWidths(
  { columns, rows }: ReportTable,
  width: number,
  measurer: TextMeasurer,
): { readonly points: number; readonly widths: readonly number[] } {
  const ems = columns.map(({ heading }, index) =>
    rows
      .filter(({ as }) => as !== 'group')
      .reduce(
        (most, { cells, as }) =>
          Math.max(most, widestWord(cells[index] ?? '', as === 'total' ? 600 : 400, measurer)),
        widestWord(heading, 600, measurer),
      ),
  );
  const needs = (points: number) => ems.map((em) => em * typeMm(tableType(points)) + 2 * SIDE + 0.05);
  const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
  const points = TABLE_POINTS.find((size) => sum(needs(size)) <= width) ?? TABLE_POINTS[2];
  const most = width / columns.length;
  const fits = sum(needs(points)) <= width;
  const least = needs(points).map((need) => (fits ? need : Math.min(need, most)));
  return {
    points,
    widths: shared(
      columns.map(({ share }) => Math.max(share, 1e-3)),
      least,
      width,
    ),
  };
}

/** `width` by shares; who would get less than the least they need get that, and the others share the rest. */
function shared(shares: readonly number[], least: readonly number[], width: number): readonly number[] {
  const fixed = new Set<number>();
  for (;;) {
    const left = least.reduce((rest, need, index) => (fixed.has(index) ? rest - need : rest), width);
    const among = shares.reduce((sum, share, index) => (fixed.has(index) ? sum : sum + share), 0);
    const given = shares.map((share, index) =>
      fixed.has(index) ? (least[index] ?? 0) : (left * share) / among,
    );
    const short = given.findIndex((wide, index) => !fixed.has(index) && wide < (least[index] ?? 0) - 1e-9);
    if (short === -1) return given;
    fixed.add(short);
  }
}
