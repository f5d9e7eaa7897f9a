import { READING_ORDER } from '#shared/matrix/arrangements.ts';
import { lookOf, type MarkShape, markPath } from '#shared/matrix/glyphs.ts';
import type { Grid, Mark, Rect, Scene, Side, SideName } from '#shared/matrix/scene.ts';
import { markNames } from '#shared/matrix/svg-parts.ts';
import { short } from '#shared/matrix/svg-shapes.ts';
import type { SlidePen } from './pen.ts';

/** Width of a mark's outline, in pixels, as in the SVG file. */
const MARK_STROKE = 1.5;

/** Everything of a scene but its heading, in the order in which a reader meets it. */
export function drawMatrix(scene: Scene, pen: SlidePen): void {
  drawFields(scene, pen);
  drawCentre(scene, pen);
  for (const name of READING_ORDER) drawSide(scene.sides[name], pen);
  drawPeople(scene, pen);
  for (const grid of scene.grids) drawCrossTable(grid, scene, pen);
  drawLegend(scene, pen);
}

function drawFields({ title }: Scene, pen: SlidePen): void {
  for (const { label, value } of title.fields) {
    pen.text(label, { name: label.text, colour: pen.theme.faintInk });
    pen.text(value, { name: `${label.text}: ${value.text}` });
  }
}

function drawCentre({ centre: { box, heart, trueNorth }, sides }: Scene, pen: SlidePen): void {
  const { roles, strongLine, paper } = pen.theme;
  for (const name of READING_ORDER) {
    const { d, box: around } = triangleOf(name, box);
    pen.freeform(d, around, { fill: roles[sides[name].role] }, { name: `X: ${sides[name].label.text}` });
  }
  pen.preset('line', box, { stroke: strongLine }, { name: 'X' });
  pen.preset('line', box, { stroke: strongLine }, { name: 'X' }, { flipV: true });
  frame(box, 'X', pen);
  for (const name of READING_ORDER) pen.text(sides[name].label, { name: sides[name].label.text });
  const look = { fill: paper, stroke: strongLine };
  pen.preset('roundRect', heart, look, { name: 'X' }, { radius: 4 });
  pen.text(trueNorth, { name: trueNorth.text });
}

function triangleOf(
  side: SideName,
  { x, y, width, height }: Rect,
): { readonly d: string; readonly box: Rect } {
  const [left, right, top, bottom] = [x, x + width, y, y + height].map(short);
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const tip = `L${short(middleX)} ${short(middleY)}z`;
  switch (side) {
    case 'north':
      return { d: `M${left} ${top}L${right} ${top}${tip}`, box: { x, y, width, height: height / 2 } };
    case 'east':
      return {
        d: `M${right} ${top}L${right} ${bottom}${tip}`,
        box: { x: middleX, y, width: width / 2, height },
      };
    case 'south':
      return {
        d: `M${right} ${bottom}L${left} ${bottom}${tip}`,
        box: { x, y: middleY, width, height: height / 2 },
      };
    case 'west':
      return { d: `M${left} ${bottom}L${left} ${top}${tip}`, box: { x, y, width: width / 2, height } };
  }
}

function drawSide({ role, box, items, label }: Side, pen: SlidePen): void {
  if (box.width === 0 || box.height === 0) return;
  const fill = pen.theme.roles[role];
  if (items.length === 0) pen.preset('rect', box, { fill }, { name: label.text });
  for (const { box: place, code, text } of items) {
    pen.preset('rect', place, { fill, stroke: pen.theme.line }, { name: code.text });
    pen.text(code, { name: code.text });
    pen.text(text, { name: `${code.text} ${text.text}` });
  }
  frame(box, label.text, pen);
}

function drawPeople({ people }: Scene, pen: SlidePen): void {
  const { people: fill, line: stroke } = pen.theme;
  for (const { box, name } of people) {
    pen.preset('rect', box, { fill, stroke }, { name: name.text });
    pen.text(name, { name: name.text });
  }
  const [first, last] = [people[0]?.box, people.at(-1)?.box];
  if (first && last) frame({ ...first, width: last.x + last.width - first.x }, '', pen);
}

function drawCrossTable(grid: Grid, scene: Scene, pen: SlidePen): void {
  const { box, rows, columns } = grid;
  if (box.width === 0 || box.height === 0) return;
  const rules = [
    ...rows.slice(1).map(({ y }) => `M${short(box.x)} ${short(y)}h${short(box.width)}`),
    ...columns.slice(1).map(({ x }) => `M${short(x)} ${short(box.y)}v${short(box.height)}`),
  ];
  const name = titleOfGrid(grid, scene);
  if (rules.length > 0) pen.freeform(rules.join(''), box, { stroke: pen.theme.line }, { name });
  frame(box, name, pen);
  const describe = markNames(grid, scene);
  for (const row of rows) {
    for (const mark of row.marks) drawMark(mark, describe(row, mark), pen);
  }
}

/** Its rows and columns by name, such as "Annual objectives × Targets to improve". */
function titleOfGrid({ name }: Grid, { sides, words }: Scene): string {
  const north = name === 'northWest' || name === 'northEast' || name === 'peopleNorth';
  const rows = sides[north ? 'north' : 'south'].label.text;
  if (name.startsWith('people')) return `${rows} × ${words.legend.duties}`;
  return `${rows} × ${sides[name.endsWith('West') ? 'west' : 'east'].label.text}`;
}

function drawLegend({ legend: { headings, entries, negative } }: Scene, pen: SlidePen): void {
  for (const heading of headings) pen.text(heading, { name: heading.text });
  for (const { mark, text } of negative ? [...entries, negative] : entries) {
    drawMark(mark, text.text, pen);
    pen.text(text, { name: text.text });
  }
}

type PresetMark = Exclude<MarkShape, 'cross'>;

/** Width, height and offset of the middle of the marks that PowerPoint has a shape for, in radii: as large as `markPath` draws them. */
const PRESETS: {
  readonly [S in PresetMark]: {
    readonly shape: 'ellipse' | 'triangle' | 'rect' | 'diamond';
    readonly width: number;
    readonly height: number;
    readonly up: number;
  };
} = {
  circle: { shape: 'ellipse', width: 2, height: 2, up: 0 },
  triangle: { shape: 'triangle', width: 1.2 * Math.sqrt(3), height: 1.8, up: 0.3 },
  square: { shape: 'rect', width: 1.15 * Math.SQRT2, height: 1.15 * Math.SQRT2, up: 0 },
  diamond: { shape: 'diamond', width: 2.3, height: 2.3, up: 0 },
};

function drawMark(mark: Mark, says: string, pen: SlidePen): void {
  const { ink, paper } = pen.theme;
  const { shape, filled } = lookOf(mark.step);
  const { x, y, radius } = mark;
  const look = { stroke: ink, width: MARK_STROKE, ...(filled ? { fill: ink } : {}) };
  const described = { name: says, description: says };
  if (shape === 'cross' || mark.negative) {
    // Reaches as far as the minus sign of an adverse effect does.
    const box = { x: x - radius * 1.5, y: y - radius * 1.5, width: radius * 3, height: radius * 3 };
    pen.freeform(markPath(mark).d, box, look, described);
    return;
  }
  const { shape: preset, width, height, up } = PRESETS[shape];
  const size = { width: width * radius, height: height * radius };
  const box = { x: x - size.width / 2, y: y - up * radius - size.height / 2, ...size };
  // Open marks are filled with paper, so that they can be clicked in their middle, too.
  pen.preset(preset, box, { ...look, fill: filled ? ink : paper }, described);
}

function frame(box: Rect, name: string, pen: SlidePen): void {
  pen.preset('rect', box, { stroke: pen.theme.strongLine }, { name });
}
