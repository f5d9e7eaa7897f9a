import type { Language } from '../../language.ts';
import { ARRANGEMENTS } from '../../matrix/arrangements.ts';
import type { TextMeasurer } from '../../matrix/measure.ts';
import { SHEET_WORDS } from '../../matrix/words.ts';
import type { MatrixView } from '../../plan/queries/matrix-view.ts';
import type { Gradual } from '../gradual.ts';
import { largerOffer, type MatrixFit, matrixFit, matrixPages, offersFor } from '../matrix-pages.ts';
import type { Paper } from '../paper.ts';
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
export function* matrixStep(
  view: MatrixView,
  { language, measurer, chosen, part }: MatrixStepInput,
): Gradual<Made> {
  const { arrangement, paper, fit } = chosen;
  const input: SheetInput = {
    view,
    arrangement: ARRANGEMENTS[arrangement === 'own' ? view.matrix.arrangement : arrangement],
    measurer,
    words: SHEET_WORDS[language],
  };
  let taken: Way = { paper, fit };
  let made = yield* matrixPages(input, paper, fit);
  const other = made.ok ? null : yield* otherWay(input, chosen);
  if (other) {
    taken = other;
    made = yield* matrixPages(input, other.paper, other.fit);
  }
  const offers = made.ok && made.isComfortable ? [] : yield* offersFor(input, taken.paper, taken.fit);
  const { id: matrix, title } = view.matrix;
  const { smallestPoints } = made;
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

/** How a matrix is put on which paper. */
interface Way {
  readonly paper: Paper;
  readonly fit: MatrixFit;
}

/** What the part names for a matrix with too small type; null where that is nothing else. */
function* otherWay(input: SheetInput, { paper, fit, ifTooSmall }: PartOf<'matrix'>): Gradual<Way | null> {
  switch (ifTooSmall) {
    case 'refuse':
      return null;
    case 'larger': {
      const offer = yield* largerOffer(input, paper);
      return offer && { paper: offer.paper, fit: fit.fit === 'steps' ? fit : { fit: 'whole' } };
    }
    case 'split':
    case 'tiles':
      // What has just been tried is not tried again.
      return fit.fit === ifTooSmall ? null : { paper, fit: matrixFit.parse({ fit: ifTooSmall }) };
  }
}
