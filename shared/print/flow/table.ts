import type { ReportColumn, ReportRow, ReportTable } from '../../report/section.ts';
import { mm } from '../style.ts';
import { columnWidths, SIDE } from './columns.ts';
import { linesOf, type Piece, type Run, type Setting, textHtml } from './piece.ts';
import { lineMm, RULE, setting, type Type, tableType } from './type.ts';

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
