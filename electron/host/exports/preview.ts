import type { Input } from '#shared/host/calls.ts';
import type { PackPreview } from '#shared/host/replies.ts';
import { printDocument } from '#shared/print/document.ts';
import type { PackPages } from '#shared/print/pack/pack-pages.ts';
import { pageSize } from '#shared/print/paper.ts';
import { withFonts } from '../../print/fonts.ts';
import { workOf } from '../jobs.ts';
import { layOutPack } from './pack.ts';
import type { ExportSource } from './source.ts';

interface LaidOut {
  /** What it was laid out from: the plan, its state, the language and the pack. */
  readonly key: string;
  readonly pages: Promise<PackPages>;
  readonly end: AbortController;
}

/**
 * Pages of packs for the screen. The pages that were laid out last are kept, so that turning them costs nothing; a newer
 * pack ends what is being laid out for an older one.
 */
export class PackPreviews {
  #last: LaidOut | null = null;

  /** @throws HostError `cancelled` where a newer pack has been asked for since */
  async page(
    { plan, pack, language, page }: Input<'export.preview'>,
    source: ExportSource,
  ): Promise<PackPreview> {
    const key = JSON.stringify([plan, source.file.lastSeq, language, pack]);
    if (this.#last?.key !== key) {
      this.#last?.end.abort();
      this.#last = begun(key, source, pack);
    }
    const laid = this.#last;
    try {
      return pagePreview(await laid.pages, page, source);
    } catch (error) {
      // What has failed is tried again when it is asked for again.
      if (this.#last === laid) this.#last = null;
      throw error;
    }
  }
}

function begun(key: string, source: ExportSource, pack: Input<'export.preview'>['pack']): LaidOut {
  const end = new AbortController();
  return {
    key,
    end,
    pages: layOutPack(
      source,
      pack,
      workOf(end.signal, () => undefined),
    ),
  };
}

function pagePreview(laid: PackPages, wanted: number, { words }: ExportSource): PackPreview {
  const { pages, title, outline, notes, starts } = laid;
  const page = Math.min(wanted, pages.length - 1);
  const shown = pages[page];
  // It says the same number as among all others.
  const numbered = { language: words.language, page: () => words.page(page + 1, pages.length) };
  const papers = [...new Map(pages.map(({ paper }) => [JSON.stringify(paper), paper])).values()];
  return {
    ...{ title, outline, notes, starts, papers },
    pages: pages.length,
    smallestPoints:
      pages.length === 0 ? null : Math.min(...pages.map(({ smallestPoints }) => smallestPoints)),
    page: shown
      ? {
          number: page,
          html: withFonts(printDocument({ pages: [shown], title, words: numbered })),
          ...pageSize(shown.paper),
        }
      : null,
  };
}
