import type { Alignment, Borders, Fill, Style } from 'exceljs';
import type { ListColumn } from '#shared/exchange/list.ts';
import { PRINT_THEME } from '#shared/matrix/theme.ts';
import { DAY_FORMAT, MONTH_FORMAT } from './workbook-format.ts';

/** Cells of one look share one object: the library looks up a style that it has met before by its identity. */
export type CellStyle = Partial<Style>;

const FONT = 'Calibri';
/** A cell of this format stays text when somebody types into it, also `=1+1` and `007`. */
const TEXT_FORMAT = '@';

export function argb(colour: string): { readonly argb: string } {
  return { argb: `FF${colour.slice(1).toUpperCase()}` };
}

export function fillOf(colour: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: argb(colour) };
}

export function borders(style: 'thin' | 'medium', colour: string): Partial<Borders> {
  const line = { style, color: argb(colour) };
  return { top: line, bottom: line, left: line, right: line };
}

/** What a person may type over is black on white; what follows from something else is grey. */
export interface ListStyles {
  heading(column: ListColumn): CellStyle;
  cell(column: ListColumn): CellStyle;
  month(column: ListColumn): CellStyle;
  /** A text where a number or a date is expected. */
  text(column: ListColumn): CellStyle;
  readonly hidden: CellStyle;
  /** The line below a row. */
  readonly ruled: CellStyle;
}

export function listStyles(): ListStyles {
  const known = new Map<string, CellStyle>();
  const styled = (numFmt: string, column: ListColumn) => {
    const { readBack } = column;
    const across = alignmentOf(column);
    const key = [numFmt, readBack, across.horizontal].join();
    const style: CellStyle = known.get(key) ?? {
      numFmt,
      font: { name: FONT, size: 10, ...(readBack === 'never' && { color: argb(PRINT_THEME.faintInk) }) },
      alignment: { vertical: 'top', wrapText: true, ...across },
    };
    known.set(key, style);
    return style;
  };
  const headings = {
    text: headingStyle(ALIGNMENTS.text),
    choice: headingStyle(ALIGNMENTS.choice),
    number: headingStyle(ALIGNMENTS.number),
    date: headingStyle(ALIGNMENTS.date),
    mark: headingStyle({ ...ALIGNMENTS.mark, textRotation: 90 }),
  };
  return {
    heading: (column) => headings[isMark(column) ? 'mark' : column.type],
    cell: (column) => styled(FORMATS[column.type], column),
    month: (column) => styled(MONTH_FORMAT, column),
    text: (column) => styled(TEXT_FORMAT, column),
    hidden: { numFmt: TEXT_FORMAT, font: { name: FONT, size: 8, color: argb(PRINT_THEME.faintInk) } },
    ruled: { border: { bottom: { style: 'thin', color: argb(PRINT_THEME.line) } } },
  };
}

const FORMATS: { readonly [T in ListColumn['type']]: string } = {
  text: TEXT_FORMAT,
  choice: TEXT_FORMAT,
  number: 'General',
  date: DAY_FORMAT,
};

const ALIGNMENTS: { readonly [T in ListColumn['type'] | 'mark']: Partial<Alignment> } = {
  text: { horizontal: 'left' },
  choice: { horizontal: 'left' },
  date: { horizontal: 'left' },
  number: { horizontal: 'right', indent: 1 },
  mark: { horizontal: 'center' },
};

function alignmentOf(column: ListColumn): Partial<Alignment> {
  return ALIGNMENTS[isMark(column) ? 'mark' : column.type];
}

/** Columns of cross-tables hold one sign and have their heading upright. */
export function isMark({ width, type }: ListColumn): boolean {
  return type === 'choice' && width <= 6;
}

function headingStyle(alignment: Partial<Alignment>): CellStyle {
  return {
    numFmt: TEXT_FORMAT,
    font: { name: FONT, size: 10, bold: true },
    fill: fillOf(PRINT_THEME.people),
    alignment: { vertical: 'bottom', wrapText: true, ...alignment },
    border: { bottom: { style: 'medium', color: argb(PRINT_THEME.strongLine) } },
  };
}
