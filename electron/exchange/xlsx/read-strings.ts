import { TABLE_LIMITS } from '#shared/exchange/read-tables.ts';
import type { XlsxPackage } from './guard.ts';
import { overloaded, readXml, unescaped, type XmlHandlers } from './read-xml.ts';

/** More than cells are read, because a workbook may have sheets that refer to others. */
const MOST_STRINGS = 2 * TABLE_LIMITS.cells;

/** The texts that cells refer to by number. Fonts inside a text and readings above it (furigana) are left out. */
export async function readStrings(
  pack: XlsxPackage,
  part: string | null,
  progress: XmlHandlers['progress'],
): Promise<readonly string[]> {
  const strings: string[] = [];
  if (part === null) return strings;
  const text = textReader();
  await readXml(pack, part, {
    open(name) {
      if (name === 'si') text.begin();
      text.open(name);
    },
    text: text.text,
    close(name) {
      text.close(name);
      if (name !== 'si') return;
      if (strings.length === MOST_STRINGS) throw overloaded(pack.name, part);
      strings.push(text.end());
    },
    ...(progress && { progress }),
  });
  return strings;
}

/** Gathers what stands in the `t` elements of a rich text. */
export function textReader() {
  let gathered = '';
  let inText = false;
  let inReading = false;
  return {
    begin() {
      gathered = '';
      inText = false;
      inReading = false;
    },
    open(name: string) {
      if (name === 'rPh') inReading = true;
      if (name === 't') inText = true;
    },
    text(text: string) {
      if (inText && !inReading) gathered += text;
    },
    close(name: string) {
      if (name === 'rPh') inReading = false;
      if (name === 't') inText = false;
    },
    end: () => unescaped(gathered),
  };
}
