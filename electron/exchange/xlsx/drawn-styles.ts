import type { Alignment, Border, Font } from 'exceljs';
import { PRINT_THEME } from '#shared/matrix/theme.ts';
import type { DrawnArea, DrawnLook } from './drawn-matrix.ts';
import { argb, borders, type CellStyle, fillOf } from './styles.ts';

interface Look {
  readonly font: Partial<Font>;
  readonly alignment: Partial<Alignment>;
  readonly lines: 'cell' | 'none' | 'falling' | 'rising';
}

const MIDDLE = { vertical: 'middle', horizontal: 'center', wrapText: true } as const;
const START = { vertical: 'middle', horizontal: 'left', wrapText: true } as const;
const UPRIGHT = { vertical: 'bottom', horizontal: 'center', wrapText: true, textRotation: 90 } as const;

const LOOKS: { readonly [L in DrawnLook]: Look } = {
  title: { font: { size: 16, bold: true }, alignment: START, lines: 'none' },
  fields: {
    font: { size: 9, color: argb(PRINT_THEME.faintInk) },
    alignment: { ...START, vertical: 'top' },
    lines: 'none',
  },
  code: { font: { size: 9, bold: true }, alignment: MIDDLE, lines: 'cell' },
  text: { font: { size: 9 }, alignment: { ...START, indent: 1 }, lines: 'cell' },
  uprightCode: { font: { size: 9, bold: true }, alignment: MIDDLE, lines: 'cell' },
  uprightText: { font: { size: 9 }, alignment: UPRIGHT, lines: 'cell' },
  mark: { font: { size: 11 }, alignment: { ...MIDDLE, wrapText: false, shrinkToFit: true }, lines: 'cell' },
  sideName: { font: { size: 10, bold: true }, alignment: MIDDLE, lines: 'none' },
  trueNorth: { font: { size: 10, italic: true }, alignment: MIDDLE, lines: 'cell' },
  falling: { font: {}, alignment: {}, lines: 'falling' },
  rising: { font: {}, alignment: {}, lines: 'rising' },
  legend: { font: { size: 9 }, alignment: START, lines: 'none' },
};

/** Styles by look and tint, one object for each pair. */
export function drawnStyles(): (look: DrawnLook, tint: DrawnArea['tint']) => CellStyle {
  const known = new Map<string, CellStyle>();
  return (look, tint) => {
    const key = `${look} ${tint}`;
    const style = known.get(key) ?? styleOf(LOOKS[look], tint);
    known.set(key, style);
    return style;
  };
}

function styleOf({ font, alignment, lines }: Look, tint: DrawnArea['tint']): CellStyle {
  const colour = tint === 'people' ? PRINT_THEME.people : tint && PRINT_THEME.roles[tint];
  return {
    numFmt: '@',
    font: { name: 'Calibri', ...font },
    alignment,
    ...(colour && { fill: fillOf(colour) }),
    ...(lines === 'cell' && { border: borders('thin', PRINT_THEME.line) }),
    ...((lines === 'falling' || lines === 'rising') && { border: { diagonal: diagonal(lines) } }),
  };
}

function diagonal(lines: 'falling' | 'rising'): Partial<Border> & { up: boolean; down: boolean } {
  const color = argb(PRINT_THEME.strongLine);
  return { style: 'medium', color, up: lines === 'rising', down: lines === 'falling' };
}
