import { type ReadTables, TABLE_LIMITS } from '#shared/exchange/read-tables.ts';
import { readTextTable } from './csv-read.ts';
import { readAtMost } from './read-at-most.ts';
import { megabytes, notATable, tableTooLarge } from './table-errors.ts';
import { tableKindOf } from './table-kind.ts';
import type { Work } from './work.ts';
import { readOwn } from './xlsx/read-own.ts';
import { readWorkbook } from './xlsx/read-workbook.ts';

/**
 * Reads the tables of a workbook or a text file from outside. Whatever is wrong with it is refused in one sentence that
 * names the file and, where there is one, sheet and cell.
 * @param source where the file is, or what is in it
 * @param name of the file: its ending tells what it means to be, and messages name it
 * @throws HostError
 */
export async function readTables(source: string | Uint8Array, name: string, work: Work): Promise<ReadTables> {
  const refusals = {
    notAFile: (folder: boolean) =>
      notATable(
        name,
        folder ? 'is a folder, not a table' : 'is not a file',
        'Choose a workbook or a text table.',
      ),
    tooLarge: (size: number) =>
      tableTooLarge(
        name,
        `is too large for a table (${megabytes(size)}; at most ${megabytes(TABLE_LIMITS.bytes)})`,
        name.toLowerCase().endsWith('.xlsx')
          ? 'Save the sheets that you need as a file of their own, without pictures.'
          : 'Save the rows that you need as a file of their own.',
      ),
  };
  const bytes = typeof source === 'string' ? readAtMost(source, name, TABLE_LIMITS.bytes, refusals) : source;
  if (bytes.byteLength > TABLE_LIMITS.bytes) throw refusals.tooLarge(bytes.byteLength);
  const kind = tableKindOf(bytes, name);
  if (kind === 'workbook') {
    const sheets = await readWorkbook(bytes, name, work);
    return { name, kind, sheets, own: readOwn(sheets, name) };
  }
  const sheets = [readTextTable(bytes, name)];
  await work.report(1, 1);
  return { name, kind, sheets, own: null };
}
