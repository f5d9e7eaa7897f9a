import type { PackPreview } from '#shared/host/replies.ts';
import { COMFORTABLE_POINTS } from '#shared/print/fit-sheet.ts';
import { t, tCount } from '../../messages/messages.ts';
import { paperWords, pointWords } from './paper-words.ts';

/** More papers than this are only counted. */
const MOST_PAPERS = 3;

/** How much it is, on what, and how small its type. */
export function PackFacts({ preview }: { readonly preview: PackPreview | null }) {
  if (!preview || preview.smallestPoints === null) return <p className="pack-facts" role="status" />;
  const { pages, papers, smallestPoints, notes } = preview;
  const names = [...new Set(papers.map(paperWords))];
  const paper = names.length > MOST_PAPERS ? tCount('pack.papers', names.length) : names.join(', ');
  const refused = notes.filter(({ note }) => note === 'refused').length;
  const small = smallestPoints < COMFORTABLE_POINTS;
  return (
    <p className="pack-facts" role="status">
      <span>{tCount('pack.pages', pages)}</span>
      <span>{paper}</span>
      <span className={small ? 'is-small' : undefined}>
        {t('pack.smallest', { points: pointWords(smallestPoints) })}
      </span>
      {refused > 0 && <strong>{tCount('pack.refusals', refused)}</strong>}
    </p>
  );
}
