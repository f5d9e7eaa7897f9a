import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { printDocument } from '#shared/print/document.ts';
import type { Pack } from '#shared/print/pack/pack.ts';
import { type PackPages, type PackProgress, packPages } from '#shared/print/pack/pack-pages.ts';
import type { Work } from '../../exchange/work.ts';
import { withFonts } from '../../print/fonts.ts';
import type { PrintPort } from '../../print/port.ts';
import { packNotices, refuseIllegible } from './pack-notices.ts';
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

interface PackServices {
  readonly print: Pick<PrintPort, 'pdf'>;
  readonly work: Work;
  /** Hears what is to be known of the pages, where nobody looks at them before. */
  readonly notice?: (sentence: string) => void;
}

/**
 * A pack as PDF.
 * @throws HostError `badInput` where a matrix could not be read on its paper, or there is no page at all; else as the
 * print port does
 */
export async function packPdf(
  pack: Pack,
  source: ExportSource,
  { print, work, notice }: PackServices,
): Promise<Uint8Array> {
  const laid = await layOutPack(source, pack, work);
  refuseIllegible(laid, pack);
  if (notice) for (const sentence of packNotices(laid, pack)) notice(sentence);
  const { signal } = work;
  const metadata = { title: laid.title, author: '', subject: '', keywords: [] };
  return print.pdf({ html: packDocument(laid, source), metadata, signal });
}

function mostEdits({ parts }: Pack): number {
  return Math.max(0, ...parts.map((part) => (part.part === 'revisions' ? part.edits : 0)));
}

function isLast({ done, total }: PackProgress): boolean {
  return done === total;
}
