import type pptxgen from 'pptxgenjs';
import type { Language } from '#shared/language.ts';
import { LINE_HEIGHT } from '#shared/matrix/fit.ts';
import type { Rect, TextBlock } from '#shared/matrix/scene.ts';
import type { SheetTheme } from '#shared/matrix/theme.ts';
import { allowedInXml, escapeXml } from '#shared/matrix/xml.ts';
import { type FreeformPoint, pointsOf } from './freeform.ts';

const POINTS_PER_INCH = 72;

/** The library draws it, but its types leave it out. */
const FREEFORM = 'custGeom' as pptxgen.SHAPE_NAME;

/** What a shape is for someone who does not see it. */
export interface Described {
  /** In the list of the slide's shapes. */
  readonly name: string;
  /** Alternative text; for shapes that say nothing by a text of their own. */
  readonly description?: string;
}

export interface Look {
  readonly fill?: string;
  /** Colour of the outline, and its width in pixels of the scene. */
  readonly stroke?: string;
  readonly width?: number;
}

/**
 * Draws on one slide in the coordinates of a scene: everything is a native shape or text box, and nothing is a picture.
 * Lengths are pixels of the scene; on the slide they are inches and points.
 */
export class SlidePen {
  readonly theme: SheetTheme;
  readonly #slide: pptxgen.Slide;
  readonly #language: Language;
  /** Inches of the slide for a pixel of the scene. */
  readonly #scale: number;
  readonly #origin: { readonly x: number; readonly y: number };

  constructor(
    slide: pptxgen.Slide,
    paper: { readonly scale: number; readonly origin: { readonly x: number; readonly y: number } },
    style: { readonly theme: SheetTheme; readonly language: Language },
  ) {
    this.#slide = slide;
    this.#scale = paper.scale;
    this.#origin = paper.origin;
    this.theme = style.theme;
    this.#language = style.language;
  }

  /** A shape that PowerPoint knows by name. */
  preset(shape: pptxgen.SHAPE_NAME, box: Rect, look: Look, described: Described, more: Preset = {}): void {
    const { radius, ...turned } = more;
    const options: pptxgen.ShapeProps = {
      ...this.#place(box),
      ...this.#look(look),
      ...turned,
      ...(radius === undefined ? {} : { rectRadius: radius * this.#scale }),
    };
    this.#add(shape, options, described);
  }

  /** One shape of any outline: a path in coordinates of the scene, of the commands that the sheet's own paths use. */
  freeform(d: string, box: Rect, look: Look, described: Described): void {
    const points = pointsOf(d, box).map((point) => scaled(point, this.#scale));
    this.#add(FREEFORM, { ...this.#place(box), ...this.#look(look), points }, described);
  }

  /** A text box, its lines broken as on the sheet. Nothing where the block has no lines. */
  text(block: TextBlock, { name, colour = this.theme.ink }: { name: string; colour?: string }): void {
    if (block.lines.length === 0) return;
    const lines = block.lines.map(({ text }) => cleaned(text));
    const fontSize = this.points(block.fontSize);
    this.#slide.addText(
      lines.map((text) => ({ text, options: { breakLine: true, lang: this.#langOf(text) } })),
      {
        ...this.#place(block.box),
        objectName: cleaned(name),
        isTextBox: true,
        // The lines are broken already; in another font they may be longer, but must not break anew.
        wrap: false,
        margin: 0,
        valign: 'middle',
        align: ALIGN[block.align],
        fontSize,
        lineSpacing: fontSize * LINE_HEIGHT,
        bold: block.weight === 600,
        color: hex(colour),
        ...(block.vertical ? { vert: 'vert270' } : {}),
      },
    );
  }

  /** The slide's title, where outlines and screen readers look for it; `fontSize` in pixels of the scene. */
  title(text: string, fontSize: number): void {
    const options = { fontSize: this.points(fontSize), color: hex(this.theme.ink), bold: true };
    const shown = cleaned(text);
    this.#slide.addText([{ text: shown, options: { ...options, lang: this.#langOf(shown) } }], {
      placeholder: 'title',
    });
  }

  /** What the speaker reads, and whoever does not see the slide. */
  notes(text: string): void {
    this.#slide.addNotes(allowedInXml(text));
  }

  points(pixels: number): number {
    return pixels * this.#scale * POINTS_PER_INCH;
  }

  #add(shape: pptxgen.SHAPE_NAME, options: pptxgen.ShapeProps, { name, description }: Described): void {
    this.#slide.addShape(shape, options);
    // The library writes no alternative text for shapes. It keeps these options until it writes the name, escaped by
    // then, into an attribute; so a second attribute can follow it there.
    const escaped = escapeXml(cleaned(name));
    options.objectName =
      description === undefined ? escaped : `${escaped}" descr="${escapeXml(cleaned(description))}`;
  }

  #place({ x, y, width, height }: Rect) {
    return {
      x: this.#origin.x + x * this.#scale,
      y: this.#origin.y + y * this.#scale,
      w: width * this.#scale,
      h: height * this.#scale,
    };
  }

  #look({ fill, stroke, width = 1 }: Look): Pick<pptxgen.ShapeProps, 'fill' | 'line'> {
    return {
      ...(fill === undefined ? {} : { fill: { color: hex(fill) } }),
      line: stroke === undefined ? { type: 'none' } : { color: hex(stroke), width: this.points(width) },
    };
  }

  /** East Asian text asks for the theme's Japanese face first, as the sheet does. */
  #langOf(text: string): string {
    return EAST_ASIAN.test(text) ? 'ja-JP' : LOCALES[this.#language];
  }
}

type Preset = Pick<pptxgen.ShapeProps, 'flipH' | 'flipV'> & { readonly radius?: number };

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;
const LOCALES: { readonly [L in Language]: string } = { en: 'en-GB', de: 'de-DE', ja: 'ja-JP' };
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** One line of text that XML can hold. */
function cleaned(text: string): string {
  return allowedInXml(text).replace(/[\t\r\n\u2028\u2029]+/g, ' ');
}

function hex(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}

function scaled(point: FreeformPoint, by: number): FreeformPoint {
  if ('close' in point) return point;
  const at = { ...point, x: point.x * by, y: point.y * by };
  if (!('curve' in at)) return at;
  return { ...at, curve: { ...at.curve, hR: at.curve.hR * by, wR: at.curve.wR * by } };
}
