import type { PdfMetadata } from './port.ts';

const CREATOR = 'Tenkai';

/**
 * The PDF with its description in it, as an incremental update: a new description is written behind the file, so it
 * costs the same for one page as for a thousand, and pages, tags, outline and fonts stay byte for byte as they were.
 * A file of another structure than Chromium's comes back unchanged.
 */
export function withMetadata(pdf: Uint8Array, metadata: PdfMetadata | undefined): Uint8Array {
  if (!metadata) return pdf;
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const end = endOf(file);
  const before = end && descriptionIn(file, end);
  if (!end || before === null) return pdf;
  const description = `${end.info} 0 obj\n<<${[...entries(metadata), ...before].join('\n')}>>\nendobj\n`;
  const table = file.length + description.length;
  const update = [
    description,
    `xref\n${end.info} 1\n${String(file.length).padStart(10, '0')} 00000 n \n`,
    `trailer\n<</Size ${end.size}\n/Root ${end.root} 0 R\n/Info ${end.info} 0 R\n/Prev ${end.table}>>\n`,
    `startxref\n${table}\n%%EOF\n`,
  ].join('');
  return Buffer.concat([file, Buffer.from(update, 'latin1')]);
}

function entries({ title, author, subject, keywords }: PdfMetadata): readonly string[] {
  const said = {
    Title: title,
    Author: author,
    Subject: subject,
    Keywords: keywords.join(', '),
    Creator: CREATOR,
  };
  return Object.entries(said)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `/${name} ${textString(text)}`);
}

/** UTF-16 behind its byte order mark, in hexadecimal: any script, and nothing to escape. */
function textString(text: string): string {
  return `<FEFF${Buffer.from(text.toWellFormed(), 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

/** What the last lines of a PDF say: how many objects there are, and the numbers of the two that matter here. */
interface End {
  readonly size: number;
  readonly root: number;
  readonly info: number;
  /** Where the table of objects begins. */
  readonly table: number;
}

const LONGEST_END = 1024;

function endOf(file: Buffer): End | null {
  const text = file.subarray(-LONGEST_END).toString('latin1');
  const [, trailer = '', table] = /trailer\s*<<([^<>]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(text) ?? [];
  const number = (name: string) => Number(new RegExp(`/${name} (\\d+)`).exec(trailer)?.[1]);
  const end = { size: number('Size'), root: number('Root'), info: number('Info'), table: Number(table) };
  return Object.values(end).every(Number.isSafeInteger) ? end : null;
}

/** Every line of the table of objects has so many bytes. */
const LINE = 20;
/** Who made the file and when, which the new description keeps. */
const KEPT = /\/(?:Producer|CreationDate|ModDate)\s*\((?:\\.|[^\\()])*\)/gs;

function descriptionIn(file: Buffer, { info, table }: End): readonly string[] | null {
  const [head] = /^xref\s+0 \d+\s*?\n/.exec(file.toString('latin1', table, table + 64)) ?? [];
  if (head === undefined) return null;
  const line = table + head.length + info * LINE;
  const at = Number(file.toString('latin1', line, line + 10));
  const object = file.toString('latin1', at, file.indexOf('endobj', at));
  return object.startsWith(`${info} 0 obj`) ? (object.match(KEPT) ?? []) : null;
}
