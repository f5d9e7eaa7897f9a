import { z } from 'zod';

/** Width and height in millimetres. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** Sheets of paper, upright. */
export const PAPERS = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  A2: { width: 420, height: 594 },
  A1: { width: 594, height: 841 },
  A0: { width: 841, height: 1189 },
  Letter: { width: 215.9, height: 279.4 },
  Tabloid: { width: 279.4, height: 431.8 },
} as const satisfies Readonly<Record<string, Extent>>;

export const paperName = z.enum(['A4', 'A3', 'A2', 'A1', 'A0', 'Letter', 'Tabloid']);
export type PaperName = z.infer<typeof paperName>;

/** Office printers leave some 5 mm unprinted; a little more looks intended. */
const MARGIN = 11;
/** Below this no printer prints, and what it cuts off could be text. */
const LEAST_MARGIN = 3;
/** The line at the foot of every page, with the space above it. */
export const FOOTER = 7;
/** A page with less room than this between its margins holds nothing that could be read. */
const LEAST_ROOM = 60;
/** Just below the longest edge that a PDF page can have, 200 inches. */
const LONGEST_EDGE = 5000;

const margin = z.number().min(LEAST_MARGIN).default(MARGIN);
const edge = z.number().max(LONGEST_EDGE);

/** A paper with its direction and the white space at its edges, in millimetres, as a file may ask for it. */
export const paper = z
  .discriminatedUnion('name', [
    z.strictObject({
      name: paperName,
      orientation: z.enum(['portrait', 'landscape']).default('landscape'),
      margin,
    }),
    // Its direction follows from its edges.
    z.strictObject({ name: z.literal('custom'), width: edge, height: edge, margin }),
  ])
  .refine(
    (chosen) => {
      const { width, height } = drawingArea(chosen);
      return Math.min(width, height) >= LEAST_ROOM;
    },
    { error: `There must be ${LEAST_ROOM} mm of room between the margins.` },
  )
  .readonly();
export type Paper = z.infer<typeof paper>;
export type Orientation = 'portrait' | 'landscape';

export const A3_LANDSCAPE: Paper = paperOf('A3');

export function paperOf(
  name: PaperName,
  orientation: Orientation = 'landscape',
  margin: number = MARGIN,
): Paper {
  return { name, orientation, margin };
}

/** Width and height of the whole page as it is turned, in millimetres. */
export function pageSize(chosen: Paper): Extent {
  if (chosen.name === 'custom') return { width: chosen.width, height: chosen.height };
  const { width, height } = PAPERS[chosen.name];
  return chosen.orientation === 'portrait' ? { width, height } : { width: height, height: width };
}

/** What a drawing may use of the page, above the footer and inside of the margins, in millimetres. */
export function drawingArea(chosen: Paper): Extent {
  const { width, height } = pageSize(chosen);
  return { width: width - 2 * chosen.margin, height: height - 2 * chosen.margin - FOOTER };
}

const FAMILIES: readonly (readonly PaperName[])[] = [
  ['A4', 'A3', 'A2', 'A1', 'A0'],
  ['Letter', 'Tabloid', 'A2', 'A1', 'A0'],
];

/** The next papers of the same family, smaller to larger; for a paper of one's own the A papers that hold more. */
export function largerPapers(chosen: Paper): readonly Paper[] {
  const { margin } = chosen;
  if (chosen.name === 'custom') {
    const { width, height } = pageSize(chosen);
    const orientation = width < height ? 'portrait' : 'landscape';
    return (FAMILIES[0] ?? [])
      .map((name) => paperOf(name, orientation, margin))
      .filter((larger) => {
        const size = pageSize(larger);
        return size.width > width && size.height > height;
      });
  }
  const { name, orientation } = chosen;
  const family = FAMILIES.find((papers) => papers.includes(name)) ?? [];
  return family.slice(family.indexOf(name) + 1).map((larger) => paperOf(larger, orientation, margin));
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
