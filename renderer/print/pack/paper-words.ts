import type { Offer } from '#shared/print/matrix-pages.ts';
import { type Paper, pageSize } from '#shared/print/paper.ts';
import { formatNumber, t, tCount } from '../../messages/messages.ts';

/** A paper as people call it: `A3 landscape`, `480 × 270 mm`. */
export function paperWords(paper: Paper): string {
  const { width, height } = pageSize(paper);
  if (paper.name === 'custom') {
    return t('pack.paper.size', { width: formatNumber(width, 1), height: formatNumber(height, 1) });
  }
  return t(`pack.paper.${paper.orientation}`, { name: paper.name });
}

/** What a button says that takes up an offer. @param paper that the matrix is on now */
export function offerWords(offer: Offer, paper: Paper): string {
  switch (offer.fit) {
    case 'whole':
      return t('pack.offer.paper', {
        paper: offer.paper.name === 'custom' ? paperWords(offer.paper) : offer.paper.name,
      });
    case 'tiles':
      return t('pack.offer.tiles', {
        count: offer.rows * offer.columns,
        paper: paper.name === 'custom' ? paperWords(paper) : paper.name,
      });
    case 'split':
      return tCount('pack.offer.split', offer.pages);
  }
}

/** A size of type, with one decimal place. Rounded down, so that it never seems to reach a limit that it misses. */
export function pointWords(points: number): string {
  return formatNumber(Math.floor(points * 10) / 10, 1);
}
