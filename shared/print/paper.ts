/** A sheet of paper in millimetres, upright. */
interface PaperSize {
  readonly width: number;
  readonly height: number;
}

export const PAPERS = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  A2: { width: 420, height: 594 },
  A1: { width: 594, height: 841 },
  A0: { width: 841, height: 1189 },
  Letter: { width: 215.9, height: 279.4 },
  Tabloid: { width: 279.4, height: 431.8 },
} as const satisfies Readonly<Record<string, PaperSize>>;

export type PaperName = keyof typeof PAPERS;

/** A paper with its direction and the white space at its edges, in millimetres. */
export interface Paper {
  readonly name: PaperName;
  readonly orientation: 'portrait' | 'landscape';
  readonly margin: number;
}

/** Office printers leave some 5 mm unprinted; a little more looks intended. */
const MARGIN = 11;
/** The line at the foot of every page, with the space above it. */
const FOOTER = 7;

export const A3_LANDSCAPE: Paper = paper('A3');

export function paper(
  name: PaperName,
  orientation: Paper['orientation'] = 'landscape',
  margin = MARGIN,
): Paper {
  return { name, orientation, margin };
}

/** Width and height of the whole page as it is turned, in millimetres. */
export function pageSize({ name, orientation }: Paper): PaperSize {
  const { width, height } = PAPERS[name];
  return orientation === 'portrait' ? { width, height } : { width: height, height: width };
}

/** What a drawing may use of the page, above the footer and inside of the margins, in millimetres. */
export function drawingArea(paper: Paper): PaperSize {
  const { width, height } = pageSize(paper);
  return { width: width - 2 * paper.margin, height: height - 2 * paper.margin - FOOTER };
}

/** The next papers of the same family, smaller to larger. */
export function largerPapers({ name, ...rest }: Paper): readonly Paper[] {
  const families: readonly (readonly PaperName[])[] = [
    ['A4', 'A3', 'A2', 'A1', 'A0'],
    ['Letter', 'Tabloid', 'A2', 'A1', 'A0'],
  ];
  const family = families.find((papers) => papers.includes(name)) ?? [];
  return family.slice(family.indexOf(name) + 1).map((larger) => ({ name: larger, ...rest }));
}

const MM_PER_INCH = 25.4;
const PX_PER_INCH = 96;
const POINTS_PER_PX = 0.75;

export function mmToPx(mm: number): number {
  return (mm * PX_PER_INCH) / MM_PER_INCH;
}

export function pxToMm(px: number): number {
  return (px * MM_PER_INCH) / PX_PER_INCH;
}

export function pxToPoints(px: number): number {
  return px * POINTS_PER_PX;
}
