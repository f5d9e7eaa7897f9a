import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { HostError } from '#shared/host/reply.ts';
import { damagedTable, megabytes, notATable, tableTooLarge } from '../table-errors.ts';

/**
 * What a workbook may come to when it is unpacked. Sheets shrink to a tenth, seldom to a hundredth; what shrinks further
 * is not a table that a person made.
 */
export const PACKAGE_LIMITS = { parts: 5000, bytes: 256 * 1024 * 1024, ratio: 250 } as const;

/** Small parts may shrink as far as they like. */
const RATIO_COUNTS_FROM = 8 * 1024 * 1024;

/** The parts of a workbook, which is a zip file, none of them unpacked yet. */
export interface XlsxPackage {
  /** Of the file, for messages. */
  readonly name: string;
  has(part: string): boolean;
  /** As its directory says, which the unpacking then holds it to. */
  sizeOf(part: string): number;
  /** Unpacks one part piece by piece. @throws HostError where it is not what the directory says, or too much in all */
  read(part: string): AsyncGenerator<Uint8Array>;
}

/**
 * Looks at a workbook before any of it is unpacked: its directory, its sizes, and what it carries besides tables.
 * @throws HostError
 */
export async function openPackage(bytes: Uint8Array, name: string): Promise<XlsxPackage> {
  const zip = await opened(bytes, name);
  const parts = await directoryOf(zip, bytes.byteLength, name);
  refuseForeign(parts, name);
  let unpacked = 0;

  async function* read(part: string): AsyncGenerator<Uint8Array> {
    const entry = parts.get(part);
    if (!entry) throw damagedTable(name, `is incomplete: ${part} is missing`);
    let stream: Readable;
    try {
      stream = await zip.openReadStreamPromise(entry);
    } catch (error) {
      throw unreadable(name, error);
    }
    try {
      // Sizes in the directory can lie: what counts is what comes out. yauzl stops at the size that was told.
      for await (const chunk of stream as AsyncIterable<Uint8Array>) {
        unpacked += chunk.byteLength;
        if (unpacked > PACKAGE_LIMITS.bytes) throw bomb(name, unpacked);
        yield chunk;
      }
    } catch (error) {
      throw error instanceof HostError ? error : unreadable(name, error);
    } finally {
      stream.destroy();
    }
  }

  return {
    ...{ name, read },
    has: (part) => parts.has(part),
    sizeOf: (part) => parts.get(part)?.uncompressedSize ?? 0,
  };
}

async function opened(bytes: Uint8Array, name: string): Promise<ZipFile> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Strict names and sizes: two programs must not see two different packages in one file.
    return await fromBufferPromise(buffer, { lazyEntries: true, strictFileNames: true });
  } catch (error) {
    throw unreadable(name, error);
  }
}

async function directoryOf(zip: ZipFile, packed: number, name: string): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > PACKAGE_LIMITS.parts) throw tooManyParts(name, zip.entryCount);
  const parts = new Map<string, Entry>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (parts.size === PACKAGE_LIMITS.parts) throw tooManyParts(name, zip.entryCount);
      if (parts.has(entry.fileName)) throw damagedTable(name, `holds two parts named ${entry.fileName}`);
      if (entry.isEncrypted()) throw locked(name);
      total += entry.uncompressedSize;
      if (total > PACKAGE_LIMITS.bytes) throw bomb(name, total);
      parts.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof HostError ? error : unreadable(name, error);
  }
  if (total > RATIO_COUNTS_FROM && total / packed > PACKAGE_LIMITS.ratio) throw bomb(name, total);
  return parts;
}

/** What looks like a workbook from outside, but is something else, or more. */
function refuseForeign(parts: ReadonlyMap<string, Entry>, name: string): void {
  const names = [...parts.keys()];
  if (names.some((part) => /(^|\/)vbaProject[^/]*\.bin$/i.test(part))) throw withMacros(name);
  if (names.some((part) => /(^|\/)workbook\.bin$/i.test(part))) {
    throw notATable(
      name,
      'is a binary Excel workbook (.xlsb)',
      'Open it in Excel and save it as an .xlsx file.',
    );
  }
  const other = OTHERS.find(({ part }) => names.some((one) => part.test(one)));
  if (other) throw notATable(name, `is ${other.what}`, other.hint);
  if (!parts.has('[Content_Types].xml') || !parts.has('_rels/.rels')) {
    throw notATable(name, 'is a zip file, not a workbook', 'Unpack it and choose the table inside.');
  }
}

const CHOOSE = 'Choose a workbook (.xlsx) or a text table (.csv, .tsv, .txt).';
const OTHERS: readonly { readonly part: RegExp; readonly what: string; readonly hint: string }[] = [
  { part: /^word\/document\.xml$/, what: 'a Word document, not a workbook', hint: CHOOSE },
  { part: /^ppt\/presentation\.xml$/, what: 'a PowerPoint presentation, not a workbook', hint: CHOOSE },
  {
    part: /^META-INF\/manifest\.xml$/,
    what: 'an OpenDocument file',
    hint: 'Open it in LibreOffice and save it as an .xlsx file.',
  },
];

export function withMacros(name: string): HostError {
  const hint = 'Open it in Excel and save it as an .xlsx file, which leaves the macros out.';
  return notATable(name, 'is a workbook with macros, which are never let in', hint);
}

export function locked(name: string): HostError {
  const hint = 'Open it in Excel, take the password away (File, Info, Protect Workbook), and save it.';
  return notATable(name, 'is locked with a password', hint);
}

function bomb(name: string, bytes: number): HostError {
  const what = `would unpack to ${megabytes(bytes)} or more, far more than a table of this size holds`;
  return tableTooLarge(name, what, 'Do not open it, unless you know who made it and why it is so large.');
}

function tooManyParts(name: string, parts: number): HostError {
  const what = `holds ${parts} parts; a workbook has at most ${PACKAGE_LIMITS.parts}`;
  return tableTooLarge(name, what, 'Save the sheets that you need as a workbook of their own.');
}

function unreadable(name: string, cause: unknown): HostError {
  const said = cause instanceof Error ? cause.message : String(cause);
  if (/relative path|absolute path|invalid characters/.test(said)) {
    return damagedTable(name, 'holds a part whose name leads out of the file', { cause });
  }
  if (/too many bytes|not enough bytes/.test(said)) {
    return damagedTable(name, 'unpacks to another size than it says', { cause });
  }
  return damagedTable(name, 'is damaged: it cannot be unpacked', { cause });
}
