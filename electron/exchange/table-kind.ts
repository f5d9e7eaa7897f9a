import { extname } from 'node:path';
import type { HostError } from '#shared/host/reply.ts';
import { notATable } from './table-errors.ts';
import { locked } from './xlsx/guard.ts';

const WORKBOOK_ENDINGS = new Set(['.xlsx']);
const TEXT_ENDINGS = new Set(['.csv', '.tsv', '.tab', '.txt']);
/** Endings of tables in formats that are not read; what they hold decides what is said about them. */
const OTHER_ENDINGS = new Set(['.xls', '.xlsm', '.xltm', '.xltx', '.xlsb', '.xlam', '.ods', '']);

/**
 * Tells a workbook from a text by what a file holds; its ending has to agree, because one that does not is a mistake
 * or a trick.
 * @throws HostError that says what the file is instead
 */
export function tableKindOf(bytes: Uint8Array, name: string): 'workbook' | 'text' {
  const ending = extname(name).toLowerCase();
  if (bytes.byteLength === 0) throw notATable(name, 'is empty', 'Choose another file.');
  if (startsWith(bytes, COMPOUND)) throw compound(bytes, name);
  const foreign = SIGNATURES.find(({ start }) => startsWith(bytes, start));
  if (foreign) throw notATable(name, `is ${foreign.is}, not a table`, CHOOSE);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    if (TEXT_ENDINGS.has(ending)) {
      const hint = `If it is a workbook, rename it to ${name.slice(0, -ending.length)}.xlsx and try again.`;
      throw notATable(name, `is a workbook or another zip file, although its name ends in ${ending}`, hint);
    }
    if (WORKBOOK_ENDINGS.has(ending) || OTHER_ENDINGS.has(ending)) return 'workbook';
    throw notATable(name, 'is a zip file that does not call itself a workbook', CHOOSE);
  }
  if (WORKBOOK_ENDINGS.has(ending) || (ending !== '' && OTHER_ENDINGS.has(ending)))
    throw noWorkbook(bytes, name);
  if (TEXT_ENDINGS.has(ending) || ending === '') return 'text';
  throw notATable(name, `ends in ${ending}, as no table does that Tenkai reads`, CHOOSE);
}

const CHOOSE = 'Choose a workbook (.xlsx) or a text table (.csv, .tsv, .txt).';

/** The container of Office before 2007, which locked workbooks of today lie in too. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const SIGNATURES: readonly { readonly start: readonly number[]; readonly is: string }[] = [
  { start: ascii('%PDF-'), is: 'a PDF' },
  { start: ascii('{\\rtf'), is: 'a document in rich text' },
  { start: ascii('SQLite format 3\0'), is: 'a database (perhaps a plan: open it with Open)' },
  { start: [0x89, 0x50, 0x4e, 0x47], is: 'a picture' },
  { start: [0xff, 0xd8, 0xff], is: 'a picture' },
  { start: ascii('GIF8'), is: 'a picture' },
  { start: [0x1f, 0x8b], is: 'a compressed file' },
  { start: ascii('Rar!'), is: 'a compressed file' },
  { start: [0x37, 0x7a, 0xbc, 0xaf], is: 'a compressed file' },
  { start: [0x4d, 0x5a, 0x90, 0x00], is: 'a program' },
  { start: [0x7f, 0x45, 0x4c, 0x46], is: 'a program' },
];

function compound(bytes: Uint8Array, name: string): HostError {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string) => file.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return locked(name);
  const isOldWorkbook = holds('Workbook') || holds('Book');
  const what = isOldWorkbook
    ? 'is a workbook of the old format (.xls)'
    : 'is a file of an old Office program, not a table';
  return notATable(name, what, 'Open it in Excel or LibreOffice and save it as an .xlsx file.');
}

/** What calls itself a workbook and is none: programs save web pages and texts under that name. */
function noWorkbook(bytes: Uint8Array, name: string): HostError {
  const beginning = Buffer.from(bytes.subarray(0, 1000)).toString('latin1').trimStart().toLowerCase();
  if (/^(?:\u00ef\u00bb\u00bf)?<(?:!doctype html|html|table|\?xml|meta|head)/.test(beginning)) {
    const hint = 'Open it in Excel or LibreOffice and save it as an .xlsx file.';
    return notATable(name, 'is a web page or XML under the name of a workbook', hint);
  }
  const hint =
    'If it is a text table, rename it so that it ends in .csv; if it was cut off on its way, fetch it again.';
  return notATable(name, 'is not a workbook, although it is named like one', hint);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function ascii(text: string): readonly number[] {
  return [...Buffer.from(text, 'latin1')];
}
