import { SHEET_FONT_CSS } from './fonts/stack.ts';
import { withinScene } from './part.ts';
import type { Rect, Scene, SideName } from './scene.ts';
import {
  drawCentre,
  drawCrossTable,
  drawFrames,
  drawLegend,
  drawPeople,
  drawSide,
  drawTitle,
} from './svg-parts.ts';
import { short } from './svg-shapes.ts';
import type { SheetTheme } from './theme.ts';
import { escapeXml } from './xml.ts';

export interface SvgOptions {
  readonly theme: SheetTheme;
  /** Only this part of the scene, and nothing that lies outside of it; all of it by default. */
  readonly part?: Rect;
  /** False where the page around the drawing sets the title. */
  readonly withTitle?: boolean;
  /** Width and height with a unit, such as `400mm`; pixels of the scene by default. */
  readonly size?: { readonly width: string; readonly height: string };
  /** More CSS declarations for the outermost element. */
  readonly style?: string;
  /** Keeps ids apart where a document holds several drawings. */
  readonly idPrefix?: string;
}

/** The order in which a reader of the file meets the sides: that of the field's reading. */
const SIDES: readonly SideName[] = ['south', 'west', 'north', 'east'];

/** The scene as an SVG document that stands alone: real text, a title for every mark, no scripts, nothing to fetch. */
export function sceneToSvg(scene: Scene, options: SvgOptions): string {
  const { theme, withTitle = true, idPrefix = '', style = '' } = options;
  const { x, y, width, height } = options.part ?? { x: 0, y: 0, width: scene.width, height: scene.height };
  const size = options.size ?? { width: short(width), height: short(height) };
  const pen = { theme, idPrefix };
  const shown = options.part ? withinScene(scene, options.part) : scene;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="${[x, y, width, height].map(short).join(' ')}" role="img" aria-labelledby="${idPrefix}name ${idPrefix}description" style="${SHEET_FONT_CSS};${style}" fill="${theme.ink}">`,
    `<title id="${idPrefix}name">${escapeXml(scene.title.heading.text)}</title>`,
    `<desc id="${idPrefix}description">${escapeXml(describe(scene))}</desc>`,
    `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${theme.paper}"/>`,
    ...(withTitle ? [drawTitle(shown.title, pen)] : []),
    drawCentre(shown, pen),
    ...SIDES.map((name) => drawSide(shown.sides[name], pen)),
    drawPeople(shown.people, pen),
    // The names of marks are those of their rows and columns, wherever these stand.
    ...shown.grids.map((grid) => drawCrossTable(grid, scene, pen)),
    drawFrames(shown, pen),
    drawLegend(shown.legend, pen),
    '</svg>',
    '',
  ].join('\n');
}

/** What a reader who does not see the drawing is told first. */
export function describe(scene: Scene): string {
  const marks = scene.grids.flatMap(({ rows }) => rows).reduce((sum, row) => sum + row.marks.length, 0);
  return scene.words.description({
    trueNorth: scene.centre.trueNorth.text,
    sides: SIDES.map((name) => ({
      name: scene.sides[name].label.text,
      items: scene.sides[name].items.length,
    })),
    people: scene.people.length,
    marks,
  });
}
