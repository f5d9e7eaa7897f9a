import { HostError } from '#shared/host/reply.ts';
import type { Offer } from '#shared/print/matrix-pages.ts';
import type { Pack } from '#shared/print/pack/pack.ts';
import type { PackNote, PackPages } from '#shared/print/pack/pack-pages.ts';

/** Nothing is left out silently. @throws HostError `badInput` where a matrix could not be read, or there is no page */
export function refuseIllegible({ notes, pages }: Pick<PackPages, 'notes' | 'pages'>, pack: Pack): void {
  const [first] = notes.flatMap((note) => (note.note === 'refused' ? [note] : []));
  if (first) {
    const ways = first.offers.map(inWords);
    throw new HostError(
      'badInput',
      `“${first.title}” is too full for ${paperOf(first, pack)}: its smallest type would be ${points(first)}, and 6 pt is the least that is printed.`,
      ways.length > 0
        ? `Choose ${ways.join(' or ')} for it, or shorten the longest texts.`
        : 'Shorten the longest texts.',
    );
  }
  if (pages.length === 0) {
    throw new HostError('badInput', 'This pack has no pages.', 'Add a part to it.');
  }
}

/** What a person should know of a pack that is printed all the same, for those who have not seen its preview. */
export function packNotices({ notes }: Pick<PackPages, 'notes'>, pack: Pack): readonly string[] {
  return notes.flatMap((note) => noticeOf(note, pack) ?? []);
}

function noticeOf(note: PackNote, pack: Pack): string | null {
  switch (note.note) {
    case 'matrix': {
      if (note.isComfortable) return null;
      const ways = note.offers.map(inWords);
      const better = ways.length > 0 ? `; better choose ${ways.join(' or ')} for it` : '';
      return `“${note.title}” has type of ${points(note)} on ${paperOf(note, pack)}, and below 7 pt it is hard to read${better}.`;
    }
    case 'small':
      return `“${note.title}” has a drawing with type of ${points(note)}, and below 7 pt it is hard to read.`;
    case 'missing':
      return `The pack asks for the ${note.what} “${note.name}”, which this plan does not have.`;
    case 'refused':
      return null;
  }
}

function paperOf({ at }: PackNote, pack: Pack): string {
  const { name } = pack.parts[at]?.paper ?? pack.paper;
  return name === 'custom' ? 'its paper' : name;
}

function points({ smallestPoints }: { readonly smallestPoints: number }): string {
  return `${smallestPoints.toFixed(1)} pt`;
}

function inWords(offer: Offer): string {
  switch (offer.fit) {
    case 'whole':
      return offer.paper.name;
    case 'tiles':
      return 'tiles';
    case 'split':
      return 'a split over pages';
  }
}
