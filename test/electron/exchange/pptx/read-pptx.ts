import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** The files of a zip archive by name. */
export function unzip(bytes: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadonlyMap<string, Buffer>>();
  const files = new Map<string, Buffer>();
  yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
    if (error) return reject(error);
    zip.on('error', reject);
    zip.on('end', () => resolve(files));
    zip.on('entry', (entry: yauzl.Entry) => {
      zip.openReadStream(entry, async (failed, stream) => {
        if (failed) return reject(failed);
        files.set(entry.fileName, await buffer(stream));
        zip.readEntry();
      });
    });
    zip.readEntry();
  });
  return promise;
}

export interface ReadShape {
  readonly name: string;
  readonly description: string | null;
  /** Its preset, or `freeform`. */
  readonly geometry: string;
  readonly isTitle: boolean;
  /** In EMU. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly filled: boolean;
  readonly vertical: boolean;
  readonly lines: readonly string[];
  readonly points: number | null;
}

export interface ReadSlide {
  readonly shapes: readonly ReadShape[];
  readonly pictures: number;
  readonly notes: string;
}

/** @throws where the text is no well-formed XML */
export function parsedXml(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const error = document.querySelector('parsererror');
  if (error) throw new Error(error.textContent ?? 'not well-formed');
  return document;
}

/** The slides of a presentation; every XML part of it must be well-formed. */
export async function readPptx(bytes: Uint8Array): Promise<readonly ReadSlide[]> {
  const documents = new Map<string, Document>();
  for (const [name, content] of await unzip(bytes)) {
    if (/\.(xml|rels)$/.test(name)) documents.set(name, parsedXml(content.toString('utf8')));
  }
  const slides: ReadSlide[] = [];
  for (let number = 1; ; number += 1) {
    const slide = documents.get(`ppt/slides/slide${number}.xml`);
    if (!slide) return slides;
    const notes = documents.get(`ppt/notesSlides/notesSlide${number}.xml`);
    slides.push({
      shapes: [...slide.getElementsByTagName('p:sp')].map(readShape),
      pictures: slide.getElementsByTagName('p:pic').length,
      notes: [...(notes?.getElementsByTagName('a:t') ?? [])].map((each) => each.textContent).join('\n'),
    });
  }
}

function readShape(shape: Element): ReadShape {
  const first = (tag: string, of: Element | undefined = shape) => of?.getElementsByTagName(tag)[0];
  const [properties, off, ext] = ['p:cNvPr', 'a:off', 'a:ext'].map((tag) => first(tag));
  const number = (of: Element | undefined, name: string) => Number(of?.getAttribute(name));
  const size = first('a:rPr')?.getAttribute('sz');
  return {
    name: properties?.getAttribute('name') ?? '',
    description: properties?.getAttribute('descr') ?? null,
    geometry: first('a:prstGeom')?.getAttribute('prst') ?? 'freeform',
    isTitle: first('p:ph')?.getAttribute('type') === 'title',
    box: { x: number(off, 'x'), y: number(off, 'y'), width: number(ext, 'cx'), height: number(ext, 'cy') },
    filled: [...(first('p:spPr')?.children ?? [])].some(({ tagName }) => tagName === 'a:solidFill'),
    vertical: first('a:bodyPr')?.getAttribute('vert') === 'vert270',
    lines: [...shape.getElementsByTagName('a:p')].map((line) => line.textContent ?? ''),
    points: size ? Number(size) / 100 : null,
  };
}
