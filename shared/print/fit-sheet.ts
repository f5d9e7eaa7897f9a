import type { Scene, TextBlock } from '../matrix/scene.ts';
import { drawingArea, type Extent, mmToPx, type Paper, pxToPoints } from './paper.ts';

/** Type below this is hard to read on paper; print says so. */
export const COMFORTABLE_POINTS = 7;
/** Type below this is never printed. */
export const SMALLEST_POINTS = 6;

export interface SheetFit {
  /** Millimetres of paper are pixels of the scene, at 96 to the inch, times this. */
  readonly scale: number;
  /** The smallest type on the page, in points. */
  readonly smallestPoints: number;
}

/** How a scene comes out on a page: as large as it goes. */
export function fitSheet(scene: Scene, paper: Paper): SheetFit {
  return fitScene(scene, drawingArea(paper));
}

/** How a scene comes out in an area in millimetres. */
export function fitScene(scene: Scene, area: Extent): SheetFit {
  const scale = Math.min(mmToPx(area.width) / scene.width, mmToPx(area.height) / scene.height);
  return { scale, smallestPoints: pxToPoints(smallestType(scene) * scale) };
}

/** Whether an item or a name does not stand on the sheet to its end. */
export function isCut({ sides, people }: Scene): boolean {
  const items = Object.values(sides).flatMap((side) => side.items);
  return items.some(({ text }) => text.cut) || people.some(({ name }) => name.cut);
}

function smallestType(scene: Scene): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (const { fontSize, lines } of textBlocks(scene)) {
    if (lines.length > 0) smallest = Math.min(smallest, fontSize);
  }
  return smallest;
}

/** Every text of a scene. */
export function* textBlocks({ title, centre, sides, people, legend }: Scene): Generator<TextBlock> {
  yield title.heading;
  for (const { label, value } of title.fields) yield* [label, value];
  yield centre.trueNorth;
  for (const { label, items } of Object.values(sides)) {
    yield label;
    for (const { code, text } of items) yield* [code, text];
  }
  for (const { name } of people) yield name;
  yield* legend.headings;
  for (const { text } of legend.entries) yield text;
  if (legend.negative) yield legend.negative.text;
}
