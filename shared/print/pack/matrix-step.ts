import type { Language } from '../../language.ts';
import { ARRANGEMENTS } from '../../matrix/arrangements.ts';
import type { TextMeasurer } from '../../matrix/measure.ts';
import { SHEET_WORDS } from '../../matrix/words.ts';
import type { MatrixView } from '../../plan/queries/matrix-view.ts';
import { type MatrixPages, matrixFit, matrixPages, type Offer } from '../matrix-pages.ts';
import type { SheetInput } from '../sheet.ts';
import { belowPart } from './below-part.ts';
import type { PartOf } from './pack.ts';
import type { Made, Part } from './steps.ts';

interface MatrixStepInput {
  readonly language: Language;
  readonly measurer: TextMeasurer;
  readonly chosen: PartOf<'matrix'>;
  /** Null where the matrix stands for itself. */
  readonly part: Part | null;
}

/** The pages of one matrix with what is to be said of them; none where it cannot be read and nothing else was asked for. */
export function matrixStep(view: MatrixView, { language, measurer, chosen, part }: MatrixStepInput): Made {
  const { arrangement, paper, fit } = chosen;
  const input: SheetInput = {
    view,
    arrangement: ARRANGEMENTS[arrangement === 'own' ? view.matrix.arrangement : arrangement],
    measurer,
    words: SHEET_WORDS[language],
  };
  const asked = matrixPages(input, paper, fit);
  const made = asked.ok ? asked : (fallback(input, asked.offers, chosen) ?? asked);
  const { id: matrix, title } = view.matrix;
  const { smallestPoints, offers } = made;
  if (!made.ok) {
    return { pages: [], outline: [], notes: [{ note: 'refused', matrix, title, smallestPoints, offers }] };
  }
  const { isComfortable } = made;
  const pages = part ? made.pages.map((page, index) => belowPart(page, part, index === 0)) : made.pages;
  const opening = part?.opens ? [{ level: 1, title: part.title, page: 0 } as const] : [];
  return {
    pages,
    outline: [...opening, { level: part ? 2 : 1, title, page: 0 }],
    notes: [
      { note: 'matrix', matrix, title, page: 0, pages: pages.length, smallestPoints, isComfortable, offers },
    ],
  };
}

/** The other way to fit that the part names, where it helps. */
function fallback(
  input: SheetInput,
  offers: readonly Offer[],
  { paper, fit, ifTooSmall }: PartOf<'matrix'>,
): MatrixPages | null {
  for (const offer of offers) {
    if (offer.fit === 'whole' && ifTooSmall === 'larger') {
      return matrixPages(input, offer.paper, fit.fit === 'steps' ? fit : { fit: 'whole' });
    }
    if (offer.fit === ifTooSmall) return matrixPages(input, paper, matrixFit.parse({ fit: ifTooSmall }));
  }
  return null;
}
