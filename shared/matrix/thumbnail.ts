import type { Grid, Mark, Rect, Scene, SideName, TextBlock } from './scene.ts';

/** Width and height of a thumbnail, in CSS pixels. */
export const THUMBNAIL = { width: 240, height: 150 } as const;

const MARGIN = 6;
const SIDES: readonly SideName[] = ['north', 'east', 'south', 'west'];

/**
 * A matrix as a picture of the size of a card: sides, the X, marks, and bars in place of texts. It says nothing of what
 * is written in the plan, so that it may be kept outside of the plan's file, and needs no fonts. Its colours follow
 * those of the page that shows it.
 */
export function sceneToThumbnail(scene: Scene): string {
  const to = scaled(extentOf(scene));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${THUMBNAIL.width}" height="${THUMBNAIL.height}" viewBox="0 0 ${THUMBNAIL.width} ${THUMBNAIL.height}">`,
    `<style>${STYLE}</style>`,
    ...SIDES.map((name) => {
      const { box, role, items } = scene.sides[name];
      return `<path class="${role}" d="${boxOf(to.rect(items.length > 0 ? box : NO_BOX))}${triangle(name, to.rect(scene.centre.box))}"/>`;
    }),
    `<path class="cells" d="${scene.grids.map(({ box }) => boxOf(to.rect(box))).join('')}"/>`,
    `<path class="rule" d="${scene.grids.map((grid) => ruling(grid, to)).join('')}"/>`,
    `<path class="cross" d="${cross(to.rect(scene.centre.box))}"/>`,
    `<path class="heart" d="${boxOf(to.rect(scene.centre.heart))}"/>`,
    `<path class="text" d="${textsOf(scene)
      .map((block) => bars(block, to))
      .join('')}"/>`,
    ...marks(scene, to),
    '</svg>',
  ]
    .filter((part) => !part.includes(' d=""'))
    .join('');
}

/** Light colours, and dark ones where the page is dark. */
const STYLE = `:root{color-scheme:light dark}
path{fill:none;stroke-linecap:round}
.longTerm{fill:light-dark(#e4ddf3,#3a3253)}.annual{fill:light-dark(#d8e7f6,#28405a)}
.priority{fill:light-dark(#d9ecde,#294733)}.measure{fill:light-dark(#f8e8cd,#4d3f20)}
.cells{fill:light-dark(#fff,#1f232a)}.heart{fill:light-dark(#fff,#1c1f25);stroke:light-dark(#9aa1ac,#6c7584);stroke-width:.6}
.rule{stroke:light-dark(#e0e2e6,#363c47);stroke-width:.5}.cross{stroke:light-dark(#9aa1ac,#6c7584);stroke-width:.6}
.text{stroke:light-dark(#8d94a0,#8b94a3);stroke-width:1.3;stroke-linecap:butt}
.mark{stroke:light-dark(#22262e,#eceef2)}.open{stroke:light-dark(#7b828e,#a8b0bd)}`.replaceAll('\n', '');

const NO_BOX: Rect = { x: 0, y: 0, width: 0, height: 0 };

interface Scaled {
  readonly scale: number;
  readonly x: (at: number) => number;
  readonly y: (at: number) => number;
  readonly rect: (of: Rect) => Rect;
}

function scaled(extent: Rect): Scaled {
  const scale = Math.min(
    (THUMBNAIL.width - 2 * MARGIN) / extent.width,
    (THUMBNAIL.height - 2 * MARGIN) / extent.height,
  );
  const left = (THUMBNAIL.width - extent.width * scale) / 2;
  const top = (THUMBNAIL.height - extent.height * scale) / 2;
  const x = (at: number) => tenth(left + (at - extent.x) * scale);
  const y = (at: number) => tenth(top + (at - extent.y) * scale);
  const rect = (of: Rect) => ({
    x: x(of.x),
    y: y(of.y),
    width: tenth(of.width * scale),
    height: tenth(of.height * scale),
  });
  return { scale, x, y, rect };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The matrix without title and legend. */
function extentOf({ centre, sides, grids, people }: Scene): Rect {
  const boxes = [
    centre.box,
    ...SIDES.flatMap((name) => (sides[name].items.length > 0 ? [sides[name].box] : [])),
    ...grids.filter(({ rows, columns }) => rows.length > 0 && columns.length > 0).map(({ box }) => box),
    ...people.map(({ box }) => box),
  ];
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

function boxOf({ x, y, width, height }: Rect): string {
  return width > 0 && height > 0 ? `M${x} ${y}h${width}v${height}h${-width}z` : '';
}

function triangle(side: SideName, { x, y, width, height }: Rect): string {
  const middle = `${tenth(x + width / 2)} ${tenth(y + height / 2)}`;
  const [right, bottom] = [tenth(x + width), tenth(y + height)];
  const edge = {
    north: `M${x} ${y}H${right}`,
    east: `M${right} ${y}V${bottom}`,
    south: `M${x} ${bottom}H${right}`,
    west: `M${x} ${y}V${bottom}`,
  }[side];
  return `${edge}L${middle}z`;
}

function cross({ x, y, width, height }: Rect): string {
  return `M${x} ${y}l${width} ${height}M${x} ${tenth(y + height)}l${width} ${-height}`;
}

/** Lines closer together than this would make a grey area. */
const LEAST_GAP = 2.5;

function ruling({ box, rows, columns }: Grid, { x, y, scale }: Scaled): string {
  const [row, column] = [rows[0], columns[0]];
  if (!row || !column) return '';
  const across =
    row.height * scale < LEAST_GAP
      ? []
      : rows.slice(1).map((at) => `M${x(box.x)} ${y(at.y)}h${tenth(box.width * scale)}`);
  const down =
    column.width * scale < LEAST_GAP
      ? []
      : columns.slice(1).map((at) => `M${x(at.x)} ${y(box.y)}v${tenth(box.height * scale)}`);
  return [...across, ...down].join('');
}

function textsOf({ sides, centre, people }: Scene): readonly TextBlock[] {
  return [
    ...SIDES.flatMap((name) => sides[name].items.map(({ text }) => text)),
    ...people.map(({ name }) => name),
    centre.trueNorth,
  ];
}

/** A bar for each line of a text, about as long as the line. */
function bars({ lines, fontSize, vertical, align, box }: TextBlock, { x, y, scale }: Scaled): string {
  if (fontSize * scale < 1.6) return '';
  return lines
    .map((line) => {
      const room = vertical ? box.height : box.width;
      const length = Math.min(widthInEms(line.text) * fontSize, room);
      const back = align === 'middle' ? length / 2 : align === 'end' ? length : 0;
      const half = fontSize * 0.35;
      return vertical
        ? `M${x(line.x - half)} ${y(line.y + back)}v${tenth(-length * scale)}`
        : `M${x(line.x - back)} ${y(line.y - half)}h${tenth(length * scale)}`;
    })
    .join('');
}

/** About how wide a text is: letters of East Asia are twice as wide as others. */
function widthInEms(text: string): number {
  return text.length / 2 + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0) / 2;
}

/** Marks as dots, strong ones darker: a point with round ends for each. */
function marks({ grids }: Scene, { x, y, scale }: Scaled): readonly string[] {
  const all = grids.flatMap(({ rows }) => rows.flatMap((row) => row.marks));
  const size = tenth(Math.max(0.8, Math.min(5, (all[0]?.radius ?? 0) * 2 * scale)));
  const dots = (of: readonly Mark[]) => of.map((mark) => `M${x(mark.x)} ${y(mark.y)}h0`).join('');
  const path = (name: string, of: readonly Mark[]) =>
    `<path class="${name}" stroke-width="${size}" d="${dots(of)}"/>`;
  return [
    path(
      'open',
      all.filter(({ step }) => step > 0),
    ),
    path(
      'mark',
      all.filter(({ step }) => step === 0),
    ),
  ];
}
