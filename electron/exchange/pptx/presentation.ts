import { Buffer } from 'node:buffer';
import PptxGen from 'pptxgenjs';
import type { Language } from '#shared/language.ts';
import type { Arrangement } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { layoutMatrix } from '#shared/matrix/layout.ts';
import { hasContent, titleOfPart } from '#shared/matrix/part-titles.ts';
import { partsOfScene, type RevealOrder, revealSteps } from '#shared/matrix/reveal.ts';
import type { Scene } from '#shared/matrix/scene.ts';
import { SMALLEST_TYPE } from '#shared/matrix/spacing.ts';
import { describe } from '#shared/matrix/svg.ts';
import { PRINT_THEME } from '#shared/matrix/theme.ts';
import { SHEET_WORDS } from '#shared/matrix/words.ts';
import { allowedInXml } from '#shared/matrix/xml.ts';
import type { MatrixView } from '#shared/plan/queries/matrix-view.ts';
import type { Work } from '../work.ts';
import { drawMatrix } from './matrix-slide.ts';
import { SlidePen } from './pen.ts';

/** One matrix as slides show it. */
export interface SlideMatrix {
  readonly view: MatrixView;
  readonly arrangement: Arrangement;
}

export interface PresentationInput {
  /** Of the document, in its properties. */
  readonly title: string;
  readonly author: string;
  readonly matrices: readonly SlideMatrix[];
  readonly language: Language;
  /** `whole`: one slide for each matrix. Else that slide comes first, then one for each step of the reveal. */
  readonly steps: RevealOrder;
}

/** A widescreen slide, and its white edge, in inches. */
const SLIDE = { width: 40 / 3, height: 7.5 } as const;
const MARGIN = 0.35;
const PX_PER_INCH = 96;
const POINTS_PER_INCH = 72;

/**
 * Arial is on every machine that shows slides, and a little narrower than the face that the lines were broken for, so
 * that they keep to their boxes. Japanese comes from the theme, which names Yu Gothic.
 */
const FACE = 'Arial';
const MASTER = 'X-matrix';

/** The title's place is the same on every slide; the size of its type is the sheet's. */
const TITLE = {
  name: 'title',
  objectName: 'Title',
  type: 'title',
  x: MARGIN,
  y: MARGIN,
  w: SLIDE.width - 2 * MARGIN,
  h: 0.5,
  margin: 0,
  align: 'left',
  valign: 'top',
  fontSize: 18,
} as const;

/** A slide before it is drawn. */
interface PlannedSlide {
  readonly scene: Scene;
  readonly scale: number;
  readonly title: string;
  readonly notes: string;
}

/**
 * A PowerPoint file with the matrices as native, editable shapes and texts.
 * @throws HostError `cancelled` where the work is not wanted any more
 */
export async function presentationOf(input: PresentationInput, work: Work): Promise<Uint8Array> {
  const slides = input.matrices.flatMap((matrix) => plannedSlides(matrix, input));
  const presentation = blankPresentation(input);
  for (const [index, slide] of slides.entries()) {
    await work.report(index, slides.length);
    drawSlide(presentation.addSlide({ masterName: MASTER }), slide, input.language);
  }
  // Of its ways to write, only this one compresses.
  const written = await presentation.stream({ compression: true });
  await work.report(slides.length, slides.length);
  if (!Buffer.isBuffer(written)) throw new Error('The presentation was not written as bytes.');
  return written;
}

/** A matrix laid out for a slide, and the smallest type that it comes out with, in points. */
export function layoutForSlide({ view, arrangement }: SlideMatrix, language: Language) {
  const area = { width: SLIDE.width - 2 * MARGIN, height: SLIDE.height - 2 * MARGIN };
  const scene = layoutMatrix(view, arrangement, bundledMeasurer, {
    mode: 'print',
    area: { width: area.width * PX_PER_INCH, height: area.height * PX_PER_INCH },
    words: SHEET_WORDS[language],
  });
  const scale = Math.min(area.width / scene.width, area.height / scene.height);
  return { scene, scale, smallestPoints: SMALLEST_TYPE * scale * POINTS_PER_INCH };
}

function plannedSlides(matrix: SlideMatrix, { language, steps }: PresentationInput): readonly PlannedSlide[] {
  const { scene, scale } = layoutForSlide(matrix, language);
  const heading = scene.title.heading.lines[0]?.text || matrix.view.unit.name;
  const notes = describe(scene);
  const shown = revealSteps(steps, matrix.arrangement.roles).filter(({ part }) => hasContent(scene, part));
  return [
    { scene, scale, title: heading, notes },
    ...shown.map(({ part, visible }) => {
      const title = titleOfPart(scene, part, language);
      return {
        scene: partsOfScene(scene, visible),
        scale,
        title: `${heading} · ${title}`,
        notes: `${title}. ${notes}`,
      };
    }),
  ];
}

function blankPresentation({ title, author }: PresentationInput): PptxGen {
  const presentation = new PptxGen();
  presentation.defineLayout({ name: 'wide', ...SLIDE });
  presentation.layout = 'wide';
  presentation.title = allowedInXml(title);
  presentation.subject = allowedInXml(title);
  presentation.author = allowedInXml(author);
  presentation.company = '';
  presentation.theme = { headFontFace: FACE, bodyFontFace: FACE };
  presentation.defineSlideMaster({
    title: MASTER,
    background: { color: PRINT_THEME.paper.slice(1) },
    objects: [{ placeholder: { options: TITLE, text: '' } }],
  });
  return presentation;
}

function drawSlide(
  slide: PptxGen.Slide,
  { scene, scale, title, notes }: PlannedSlide,
  language: Language,
): void {
  const pen = new SlidePen(
    slide,
    { scale, origin: { x: MARGIN, y: MARGIN } },
    { theme: PRINT_THEME, language },
  );
  const { fontSize, weight } = scene.title.heading;
  const wide = bundledMeasurer.width(title, fontSize, weight);
  pen.title(title, fontSize * Math.min(1, scene.title.box.width / wide));
  drawMatrix(scene, pen);
  pen.notes(notes);
}
