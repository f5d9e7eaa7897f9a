import { HostError } from '#shared/host/reply.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { printDocument } from '#shared/print/document.ts';
import type { Offer } from '#shared/print/matrix-pages.ts';
import type { Pack } from '#shared/print/pack/pack.ts';
import { type PackPages, type PackProgress, packPages } from '#shared/print/pack/pack-pages.ts';
import type { Work } from '../../exchange/work.ts';
import { withFonts } from '../../print/fonts.ts';
import type { PrintPort } from '../../print/port.ts';
import type { ExportSource } from './source.ts';

/** How long pages are laid out before the thread hears what else it is asked. */
const BREATH_MS = 12;

/**
 * The pages of a pack, laid out little by little: between two steps other calls are answered.
 * @throws HostError `cancelled` once the work is not wanted any more, `badInput` where a text of the plan has no place
 */
export async function layOutPack(source: ExportSource, pack: Pack, work: Work): Promise<PackPages> {
  const { records, language, now } = source;
  const laying = packPages(
    {
      ...{ records, language, measurer: bundledMeasurer, today: now.slice(0, 10) },
      edits: source.edits(mostEdits(pack)),
    },
    pack,
  );
  let breath = Date.now();
  for (let step = laying.next(); ; step = laying.next()) {
    if (step.done) return step.value;
    if (Date.now() - breath < BREATH_MS && !isLast(step.value)) continue;
    await work.report(step.value.done, step.value.total);
    breath = Date.now();
  }
}

/** The document that a pack is printed from. */
export function packDocument({ title, pages }: PackPages, { words }: Pick<ExportSource, 'words'>): string {
  return withFonts(printDocument({ pages, title, words }));
}

/**
 * A pack as PDF.
 * @throws HostError `badInput` where a matrix could not be read on its paper, or there is no page at all; else as the
 * print port does
 */
export async function packPdf(
  pack: Pack,
  source: ExportSource,
  { print, work }: { readonly print: Pick<PrintPort, 'pdf'>; readonly work: Work },
): Promise<Uint8Array> {
  const laid = await layOutPack(source, pack, work);
  refuseIllegible(laid, pack);
  const { signal } = work;
  const metadata = { title: laid.title, author: '', subject: '', keywords: [] };
  return print.pdf({ html: packDocument(laid, source), metadata, signal });
}

/** Nothing is left out silently. */
function refuseIllegible({ notes, pages }: PackPages, pack: Pack): void {
  const [first] = notes.flatMap((note) => (note.note === 'refused' ? [note] : []));
  if (first) {
    const paper = pack.parts[first.at]?.paper ?? pack.paper;
    const ways = first.offers.map(inWords);
    throw new HostError(
      'badInput',
      `“${first.title}” is too full for ${paper.name === 'custom' ? 'its paper' : paper.name}: its smallest type would be ${first.smallestPoints.toFixed(1)} pt, and 6 pt is the least that is printed.`,
      ways.length > 0
        ? `Choose ${ways.join(' or ')} for it, or shorten the longest texts.`
        : 'Shorten the longest texts.',
    );
  }
  if (pages.length === 0) {
    throw new HostError('badInput', 'This pack has no pages.', 'Add a part to it.');
  }
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

function mostEdits({ parts }: Pack): number {
  return Math.max(0, ...parts.map((part) => (part.part === 'revisions' ? part.edits : 0)));
}

function isLast({ done, total }: PackProgress): boolean {
  return done === total;
}
