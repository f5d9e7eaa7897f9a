import type { MatrixView } from '../plan/queries/matrix-view.ts';
import type { Arrangement } from './arrangements.ts';
import { type Band, bandOf, comfortableLength, NO_BAND } from './bands.ts';
import { flowLegend, LEGEND_ROW } from './legend.ts';
import type { TextMeasurer } from './measure.ts';
import type { Rect, SideName } from './scene.ts';
import { CODE_HEIGHT, CODE_TYPE, COLUMN_MIN, GAP, NEXT_SIZE, ROW_MIN, SHEET_MARGIN } from './spacing.ts';
import { TITLE_HEIGHT } from './title.ts';
import type { SheetWords } from './words.ts';

/** What a sheet is laid out for. */
export type LayoutMode =
  /** On screen; only where the matrix may be changed is there a place for the next item of a side. */
  | { readonly mode: 'edit' | 'read' }
  /** `area` is what the paper has room for, in CSS pixels (1/96 inch); only its shape and the size of the type depend on it. */
  | { readonly mode: 'print'; readonly area: { readonly width: number; readonly height: number } };

export type LayoutOptions = LayoutMode & {
  /** The language of what the sheet says of its own accord. */
  readonly words: SheetWords;
};

/** Where the big parts of a sheet stand, and how its rows and columns are sized. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly title: Rect;
  readonly centre: Rect;
  readonly legend: Rect;
  readonly bands: { readonly [S in SideName]: Band };
  readonly people: Band;
  /** Left edge of the first person's column. */
  readonly peopleX: number;
  /** Width of the cell with an item's code at the beginning of a row. */
  readonly codeWidth: number;
}

interface Content {
  readonly rows: { readonly north: readonly string[]; readonly south: readonly string[] };
  readonly columns: { readonly west: readonly string[]; readonly east: readonly string[] };
  readonly people: readonly string[];
  readonly codeWidth: number;
  readonly columnMin: number;
  readonly margin: number;
  readonly editing: boolean;
  readonly measurer: TextMeasurer;
  readonly legendRows: (width: number) => number;
}

const CENTRE = { width: { least: 360, most: 600 }, height: { least: 270, most: 450 } } as const;
/** How small and how large a sheet may be before it is scaled to the paper: type of a small matrix comes out larger. */
const SMALLEST_SHEET = 0.62;
const LARGEST_SHEET = 8;
/** How much roomier than they must be rows and columns are; cells look best a little wider than high. */
interface Growth {
  readonly rows: number;
  readonly columns: number;
}
const TIGHT: Growth = { rows: 1, columns: 1 };
const ON_SCREEN: Growth = { rows: 1.1, columns: 1.12 };
const MOST_GROWTH: Growth = { rows: 1.7, columns: 2.2 };
const GROWTH_STEP = 0.2;

/** Width by height of an X that looks best, and how finely its height is tried. */
const BEST_SHAPE = 1.45;
const HEIGHT_STEP = 1.18;
/** Below this the centre of a printed sheet is not squeezed, however much larger the type could be. */
const LEAST_ON_PAPER = { width: 440, height: 320 } as const;
/** Narrower centres are not worth a try: their rows would break within words. */
const NARROWEST_CENTRE = 240;
const NARROWEST_ON_SCREEN = 720;
/** An X is never higher than wide, or its names would have no room. */
const SLIMMEST_ON_SCREEN = 1.15;

export function frameOf(
  view: MatrixView,
  { roles }: Arrangement,
  measurer: TextMeasurer,
  options: LayoutOptions,
): Frame {
  const texts = (side: SideName) => view.items[roles[side]].map(({ text }) => text);
  const codes = Object.values(view.items).flatMap((items) => items.map(({ code }) => code));
  const widest = Math.min(Math.max(0, ...codes.map((code) => measurer.width(code, CODE_TYPE, 600))), 72);
  const content: Content = {
    rows: { north: texts('north'), south: texts('south') },
    columns: { west: texts('west'), east: texts('east') },
    people: view.people.map(({ person }) => person.name),
    codeWidth: Math.max(38, Math.ceil(widest) + 20),
    columnMin: Math.max(COLUMN_MIN, Math.ceil(widest) + 8),
    margin: options.mode === 'print' ? 0 : SHEET_MARGIN,
    editing: options.mode === 'edit',
    measurer,
    legendRows: (width) => flowLegend(view, width, measurer, options.words).rows,
  };
  return options.mode === 'print' ? paperFrame(content, options.area) : screenFrame(content);
}

function comfortable({ rows, columns, people, codeWidth, measurer }: Content) {
  return {
    width: codeWidth + comfortableLength([...rows.north, ...rows.south], { ...CENTRE.width, measurer }),
    height: Math.max(
      CODE_HEIGHT + comfortableLength([...columns.west, ...columns.east], { ...CENTRE.height, measurer }),
      comfortableLength(people, { least: 140, most: CENTRE.height.most, measurer }),
    ),
  };
}

function screenFrame(content: Content): Frame {
  const { width, height } = comfortable(content);
  const { west, east, people, gap } = columnBands(content, height, ON_SCREEN);
  const least = NARROWEST_ON_SCREEN - west.extent - east.extent - gap - people.extent;
  return assemble(content, {
    centreWidth: Math.max(width, least, height * SLIMMEST_ON_SCREEN),
    centreHeight: height,
    growth: ON_SCREEN,
  });
}

/** The smallest sheet (so the largest type) of the paper's shape on which the texts have room, filled to its edges. */
function paperFrame(content: Content, area: { readonly width: number; readonly height: number }): Frame {
  const wanted = comfortable(content);
  const least = {
    width: Math.min(wanted.width * 0.85, LEAST_ON_PAPER.width),
    height: Math.min(wanted.height * 0.85, LEAST_ON_PAPER.height),
  };
  const sizeAt = (scale: number, growth: Growth) =>
    sizeFor(content, { width: area.width * scale, height: area.height * scale }, growth);
  const hasRoom = ({ centreWidth, centreHeight, fits }: FrameSize, { width, height }: typeof wanted) =>
    fits === true && centreWidth >= width && centreHeight >= height;
  let [small, large] = [SMALLEST_SHEET, LARGEST_SHEET];
  if (hasRoom(sizeAt(small, TIGHT), least)) large = small;
  while (large - small > 0.02) {
    const middle = (small + large) / 2;
    if (hasRoom(sizeAt(middle, TIGHT), least)) large = middle;
    else small = middle;
  }
  let size = sizeAt(large, TIGHT);
  for (const key of ['columns', 'rows'] as const) {
    for (let growth = MOST_GROWTH[key]; growth > 1; growth -= GROWTH_STEP) {
      const grown = sizeAt(large, { ...size.growth, [key]: growth });
      if (!hasRoom(grown, wanted)) continue;
      size = grown;
      break;
    }
  }
  return assemble(content, size);
}

interface FrameSize {
  readonly centreWidth: number;
  readonly centreHeight: number;
  readonly growth: Growth;
  /** Where the sheet must come out at this size; the legend then stands at its lower edge. */
  readonly sheet?: { readonly width: number; readonly height: number };
  /** Whether everything has room; else some texts are shrunk or cut, or the sheet grows. */
  readonly fits?: boolean;
}

/**
 * How the centre of a sheet of a given size is best proportioned. Columns get narrower as it grows higher, and rows
 * flatter as it grows wider; of some heights that leave room for all the one comes out whose X looks best.
 */
function sizeFor(
  content: Content,
  sheet: { readonly width: number; readonly height: number },
  growth: Growth,
): FrameSize {
  const room = sheet.height - TITLE_HEIGHT - 2 * GAP - content.legendRows(sheet.width) * LEGEND_ROW;
  const at = (centreHeight: number) => {
    const { west, east, people, gap, crowded } = columnBands(content, centreHeight, growth);
    const centreWidth = sheet.width - west.extent - east.extent - people.extent - gap;
    const rows = rowBands(content, Math.max(centreWidth, NARROWEST_CENTRE), growth);
    const left = room - centreHeight - rows.north.extent - rows.south.extent;
    const fits = left > -0.01 && centreWidth >= NARROWEST_CENTRE && !crowded && !rows.crowded;
    return { centreWidth, centreHeight, growth, sheet, left, fits };
  };
  let best = at(CENTRE.height.least * 0.85);
  let bestShape = Number.POSITIVE_INFINITY;
  for (let height = best.centreHeight; height < room; height *= HEIGHT_STEP) {
    const size = at(height);
    const shape = Math.abs(Math.log(size.centreWidth / (height + size.left) / BEST_SHAPE));
    if (!size.fits || !(shape < bestShape)) continue;
    best = size;
    bestShape = shape;
  }
  // What is left over goes to the centre; with its growth columns may need less, so that more is left over.
  for (let turn = 0; turn < 2 && best.fits && best.left > 0; turn += 1) {
    best = at(best.centreHeight + best.left);
  }
  return best;
}

function columnBands(
  { columns, people, columnMin, measurer, editing }: Content,
  centreHeight: number,
  growth: Growth,
) {
  const options = { measurer, min: columnMin, growth: growth.columns, hasNext: editing };
  const none = people.length === 0 && !editing;
  const west = bandOf(columns.west, centreHeight - CODE_HEIGHT, options);
  const east = bandOf(columns.east, centreHeight - CODE_HEIGHT, options);
  const persons = none
    ? NO_BAND
    : bandOf(people, centreHeight, { ...options, min: COLUMN_MIN, least: NEXT_SIZE });
  const crowded = west.crowded || east.crowded || persons.crowded;
  return { west, east, people: persons, gap: none ? 0 : GAP, crowded };
}

function rowBands({ rows, codeWidth, measurer, editing }: Content, centreWidth: number, growth: Growth) {
  const options = { measurer, min: ROW_MIN, growth: growth.rows, hasNext: editing };
  const north = bandOf(rows.north, centreWidth - codeWidth, options);
  const south = bandOf(rows.south, centreWidth - codeWidth, options);
  return { north, south, crowded: north.crowded || south.crowded };
}

function assemble(content: Content, { centreWidth, centreHeight, growth, sheet }: FrameSize): Frame {
  const { margin, codeWidth } = content;
  const { west, east, people, gap } = columnBands(content, centreHeight, growth);
  const { north, south } = rowBands(content, centreWidth, growth);
  const width = west.extent + centreWidth + east.extent + gap + people.extent;
  const top = margin + TITLE_HEIGHT + GAP;
  const centre = { x: margin + west.extent, y: top + north.extent, width: centreWidth, height: centreHeight };
  const legendHeight = content.legendRows(width) * LEGEND_ROW;
  const bottom = centre.y + centreHeight + south.extent;
  const legendY = sheet ? Math.max(sheet.height - legendHeight, bottom + GAP) : bottom + GAP;
  return {
    width: width + 2 * margin,
    height: legendY + legendHeight + margin,
    title: { x: margin, y: margin, width, height: TITLE_HEIGHT },
    centre,
    legend: { x: margin, y: legendY, width, height: legendHeight },
    bands: { north, east, south, west },
    people,
    peopleX: centre.x + centreWidth + east.extent + gap,
    codeWidth,
  };
}
