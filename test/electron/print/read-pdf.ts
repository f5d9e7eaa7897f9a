import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPage {
  /** Millimetres, rounded. */
  readonly size: readonly [width: number, height: number];
  /** All of its text without any white space, in normal form. */
  readonly text: string;
  readonly smallestPoints: number;
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  /** Titles, those of the second level behind an indent. */
  readonly outline: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  /** Fonts whose outlines are in the file, and those that are only named. */
  readonly fonts: { readonly embedded: number; readonly named: number };
}

/** A printed file as a reader finds it that is no Chromium. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const reading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await reading.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    const [, , width = 0, height = 0] = page.view;
    pages.push({
      size: [millimetres(width), millimetres(height)],
      text: withoutSpaces(texts.map(({ str }) => str).join('')),
      smallestPoints: Math.min(...texts.map(({ transform }) => Math.hypot(transform[2], transform[3]))),
    });
  }
  const outline = await pdf.getOutline();
  const { info } = await pdf.getMetadata();
  const source = Buffer.from(bytes).toString('latin1');
  const embedded = source.match(/\/FontFile[23]?\s/g)?.length ?? 0;
  const described = source.match(/\/Type\s*\/FontDescriptor/g)?.length ?? 0;
  await reading.destroy();
  return {
    pages,
    outline: (outline ?? []).flatMap(({ title, items }) => [
      title,
      ...items.map((item) => `  ${item.title}`),
    ]),
    info: { ...info },
    fonts: { embedded, named: described - embedded },
  };
}

export function withoutSpaces(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

function millimetres(points: number): number {
  return Math.round((points / 72) * 25.4);
}
