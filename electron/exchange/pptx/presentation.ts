import { Buffer } from 'node:buffer';
import PptxGen from 'pptxgenjs';
import { HostError } from '#shared/host/reply.ts';
import type { Language } from '#shared/language.ts';
import type { Arrangement } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { hasContent, titleOfPart } from '#shared/matrix/part-titles.ts';
import { partsOfScene, type RevealOrder, revealSteps } from '#shared/matrix/reveal.ts';
import type { Scene } from '#shared/matrix/scene.ts';
import { describe } from '#shared/matrix/svg.ts';
import { PRINT_THEME } from '#shared/matrix/theme.ts';
import { SHEET_WORDS } from '#shared/matrix/words.ts';
import { allowedInXml } from '#shared/matrix/xml.ts';
import type { MatrixView } from '#shared/plan/queries/matrix-view.ts';
import { COMFORTABLE_POINTS, isCut, SMALLEST_POINTS } from '#shared/print/fit-sheet.ts';
import { layOutFor } from '#shared/print/sheet.ts';
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
/** PowerPoint knows no larger slide, in inches. */
const WIDEST = 56;
const PX_PER_INCH = 96;
const MM_PER_INCH = 25.4;

/**
 * Arial is on every machine that shows slides, and a little narrower than the face that the lines were broken for, so
 * that they keep to their boxes. Japanese comes from the theme, which names Yu Gothic.
 */
const FACE = 'Arial';
const MASTER = 'X-matrix';

/** A slide before it is drawn. */
interface PlannedSlide {
  readonly scene: Scene;
  /** Inches of a slide of the usual size for a pixel of the scene. */
  readonly scale: number;
  readonly title: string;
  readonly notes: string;
}

/**
 * A PowerPoint file with the matrices as native, editable shapes and texts. Its slides are as large as the fullest matrix
 * takes for type of a comfortable size: on a screen they look the same, but they can be edited, and printed on large paper.
 * @throws HostError `badInput` where a matrix has no legible type on the largest slide that there is, `cancelled` where
 * the work is not wanted any more
 */
export async function presentationOf(input: PresentationInput, work: Work): Promise<Uint8Array> {
  const laidOut: LaidOut[] = [];
  for (const matrix of input.matrices) {
    await work.report(0, input.matrices.length);
    laidOut.push({ matrix, layout: layoutForSlide(matrix, input.language) });
  }
  const growth = Math.max(1, ...laidOut.map(growthFor));
  const slides = laidOut.flatMap((each) => plannedSlides(each, input));
  const presentation = blankPresentation(input, growth);
  for (const [index, slide] of slides.entries()) {
    await work.report(index, slides.length);
    drawSlide(presentation.addSlide({ masterName: MASTER }), slide, growth, input.language);
  }
  // Of its ways to write, only this one compresses.
  const written = await presentation.stream({ compression: true });
  await work.report(slides.length, slides.length);
  if (!Buffer.isBuffer(written)) throw new Error('The presentation was not written as bytes.');
  return written;
}

/** A matrix laid out for a slide of the usual size; `fit` says how it comes out on that. */
export function layoutForSlide({ view, arrangement }: SlideMatrix, language: Language) {
  const words = SHEET_WORDS[language];
  return layOutFor(
    { view, arrangement, measurer: bundledMeasurer, words },
    {
      width: (SLIDE.width - 2 * MARGIN) * MM_PER_INCH,
      height: (SLIDE.height - 2 * MARGIN) * MM_PER_INCH,
    },
  );
}

interface LaidOut {
  readonly matrix: SlideMatrix;
  readonly layout: ReturnType<typeof layoutForSlide>;
}

/** How much larger than usual a slide has to be for a matrix. @throws HostError where none is large enough */
function growthFor({ matrix, layout }: LaidOut): number {
  const { smallestPoints } = layout.fit;
  const largest = WIDEST / SLIDE.width;
  if (smallestPoints * largest < SMALLEST_POINTS || isCut(layout.scene)) {
    throw new HostError(
      'badInput',
      `“${matrix.view.matrix.title}” is too full for a slide, even for one of ${WIDEST} inches.`,
      'Print it as a poster or split over pages, or shorten its longest texts.',
    );
  }
  return Math.min(COMFORTABLE_POINTS / smallestPoints, largest);
}

function plannedSlides(
  { matrix, layout: { scene, fit } }: LaidOut,
  { language, steps }: PresentationInput,
): readonly PlannedSlide[] {
  const scale = fit.scale / PX_PER_INCH;
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

function blankPresentation({ title, author }: PresentationInput, growth: number): PptxGen {
  const presentation = new PptxGen();
  presentation.defineLayout({ name: 'wide', width: SLIDE.width * growth, height: SLIDE.height * growth });
  presentation.layout = 'wide';
  presentation.title = allowedInXml(title);
  presentation.subject = allowedInXml(title);
  presentation.author = allowedInXml(author);
  presentation.company = '';
  presentation.theme = { headFontFace: FACE, bodyFontFace: FACE };
  presentation.defineSlideMaster({
    title: MASTER,
    background: { color: PRINT_THEME.paper.slice(1) },
    objects: [{ placeholder: { options: titlePlace(growth), text: '' } }],
  });
  return presentation;
}

/** The title's place is the same on every slide; the size of its type is the sheet's. */
function titlePlace(growth: number) {
  return {
    name: 'title',
    objectName: 'Title',
    type: 'title',
    x: MARGIN * growth,
    y: MARGIN * growth,
    w: (SLIDE.width - 2 * MARGIN) * growth,
    h: 0.5 * growth,
    margin: 0,
    align: 'left',
    valign: 'top',
    fontSize: 18 * growth,
  } as const;
}

function drawSlide(
  slide: PptxGen.Slide,
  { scene, scale, title, notes }: PlannedSlide,
  growth: number,
  language: Language,
): void {
  const pen = new SlidePen(
    slide,
    { scale: scale * growth, origin: { x: MARGIN * growth, y: MARGIN * growth } },
    { theme: PRINT_THEME, language },
  );
  const { fontSize, weight } = scene.title.heading;
  const wide = bundledMeasurer.width(title, fontSize, weight);
  pen.title(title, fontSize * Math.min(1, scene.title.box.width / wide));
  drawMatrix(scene, pen);
  pen.notes(notes);
}
