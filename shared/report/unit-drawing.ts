import { PRINT_THEME } from '../matrix/theme.ts';
import { escapeXml } from '../matrix/xml.ts';
import type { UnitNode } from '../plan/queries/units.ts';
import type { Unit } from '../plan/records/records.ts';
import { clip } from './clip.ts';
import { FIGURE_FONT_SIZE } from './course-figure.ts';
import type { Figure } from './section.ts';

const WIDTH = 900;

const ROW = 40;
const BOX = { height: 32, gap: 36, inset: 8 };

/** A page holds no more boxes than this below one another, and no more columns, that could still be read. */
export const MOST_ROWS = 12;
export const MOST_LEVELS = 5;

interface Placed {
  readonly unit: Unit;
  readonly x: number;
  /** Of the box's middle. */
  readonly y: number;
}

/** How many boxes stand below one another, and how many side by side. */
export function extentOf(tree: readonly UnitNode[]): { readonly rows: number; readonly levels: number } {
  let rows = 0;
  let levels = 0;
  for (const { children } of tree) {
    const below = extentOf(children);
    rows += Math.max(below.rows, 1);
    levels = Math.max(levels, below.levels + 1);
  }
  return { rows, levels };
}

/**
 * The organisation from left to right, each unit in the middle of those below it.
 * @param below what stands below the name of a unit
 */
export function unitsFigure(tree: readonly UnitNode[], below: (unit: Unit) => string): Omit<Figure, 'says'> {
  const { rows, levels } = extentOf(tree);
  const height = Math.max(rows, 1) * ROW;
  const column = WIDTH / Math.max(levels, 1);
  // One lonely unit does not fill the page.
  const width = Math.min(column - BOX.gap, 260);
  const boxes: Placed[] = [];
  const lines: string[] = [];
  let row = 0;
  const place = ({ unit, children }: UnitNode, level: number): Placed => {
    const lower = children.map((child) => place(child, level + 1));
    const first = lower.at(0);
    const last = lower.at(-1);
    const y = first && last ? (first.y + last.y) / 2 : (row + 0.5) * ROW;
    if (!first) row += 1;
    const placed = { unit, x: level * column, y };
    boxes.push(placed);
    const bend = placed.x + width + (column - width) / 2;
    for (const child of lower) lines.push(`M${placed.x + width} ${y}H${bend}V${child.y}H${child.x}`);
    return placed;
  };
  for (const node of tree) place(node, 0);
  const { line, strongLine, people } = PRINT_THEME;
  return {
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 0 ${WIDTH + 2} ${height}" font-size="${FIGURE_FONT_SIZE}" fill="${PRINT_THEME.ink}">`,
      `<path d="${lines.join('')}" fill="none" stroke="${strongLine}"/>`,
      ...boxes.map(
        ({ x, y }) =>
          `<rect x="${x}" y="${y - BOX.height / 2}" width="${width}" height="${BOX.height}" rx="3" fill="${people}" stroke="${line}"/>`,
      ),
      ...boxes.map((box) => nameOf(box, below(box.unit), width - 2 * BOX.inset)),
      '</svg>',
    ].join(''),
    width: WIDTH + 2,
    height,
    smallestType: FIGURE_FONT_SIZE,
  };
}

function nameOf({ unit, x, y }: Placed, below: string, width: number): string {
  const left = x + BOX.inset;
  const name = escapeXml(clip(unit.name, width, FIGURE_FONT_SIZE, 600));
  const small = escapeXml(clip(below, width, FIGURE_FONT_SIZE));
  return `<text x="${left}" y="${y - 3}" style="font-weight:600">${name}</text><text x="${left}" y="${y + 11.5}" fill="${PRINT_THEME.faintInk}">${small}</text>`;
}
