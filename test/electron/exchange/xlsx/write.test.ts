import exceljs, { type Worksheet } from 'exceljs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Work } from '#electron/exchange/work.ts';
import { ABOUT_SHEET, LIST_SHEET } from '#electron/exchange/xlsx/workbook-format.ts';
import { type WorkbookInput, workbookOf } from '#electron/exchange/xlsx/write.ts';
import type { List } from '#shared/exchange/list.ts';
import { listsOf } from '#shared/exchange/lists/lists.ts';
import { LIST_WORDS } from '#shared/exchange/lists/words.ts';
import { HostError } from '#shared/host/reply.ts';
import { editId } from '#shared/plan/ids.ts';
import { required } from '#shared/plan/lookup.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { buildSample } from '#shared/samples/samples.ts';

const automotive = buildSample('automotive');

function inputOf(records: RecordSet): WorkbookInput {
  return {
    records,
    matrices: records.list('matrix').map(({ id }) => id),
    language: 'en',
    state: { edit: editId.parse('e7'), seq: 7 },
    now: new Date('2026-03-31T12:00:00Z'),
    drawn: true,
  };
}

function work(report: Work['report'] = () => Promise.resolve()): Work {
  return { signal: new AbortController().signal, report };
}

async function read(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return book;
}

function sheetNamed(book: exceljs.Workbook, name: string): Worksheet {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}

/** A cell as the plan writes it. */
function cellOf(sheet: Worksheet, row: number, column: number): string | number | null {
  const { value, numFmt } = sheet.getCell(row, column);
  if (value instanceof Date) return value.toISOString().slice(0, numFmt === 'yyyy-mm' ? 7 : 10);
  if (typeof value === 'string' || typeof value === 'number' || value === null) return value;
  throw new Error(`${sheet.name} ${row}:${column} holds ${JSON.stringify(value)}`);
}

/** The rows of a list as they stand in its sheet. */
function rowsIn(sheet: Worksheet, { rows, columns }: List): List['rows'] {
  return rows.map((_, at) => ({
    id: String(cellOf(sheet, LIST_SHEET.firstRow + at, LIST_SHEET.idColumn)),
    cells: columns.map((__, index) =>
      cellOf(sheet, LIST_SHEET.firstRow + at, LIST_SHEET.firstColumn + index),
    ),
  }));
}

describe('a workbook', () => {
  const input = inputOf(automotive);
  const lists = listsOf(automotive, input.matrices, LIST_WORDS.en);
  let book: exceljs.Workbook;
  beforeAll(async () => {
    book = await read(await workbookOf(input, work()));
  });

  it('holds every cell of every list', () => {
    for (const list of lists) {
      const sheet = sheetNamed(book, list.name);
      expect(rowsIn(sheet, list), list.name).toEqual(list.rows);
      expect(sheet.rowCount).toBe(LIST_SHEET.headingRow + list.rows.length);
    }
  });

  it('says in hidden cells what each sheet, column and row stands for', () => {
    for (const list of lists) {
      const sheet = sheetNamed(book, list.name);
      expect(sheet.getRow(LIST_SHEET.keyRow).hidden).toBe(true);
      expect(sheet.getColumn(LIST_SHEET.idColumn).hidden).toBe(true);
      expect(cellOf(sheet, LIST_SHEET.keyRow, LIST_SHEET.idColumn)).toBe(list.id);
      const across = list.columns.map((_, index) => LIST_SHEET.firstColumn + index);
      const inRow = (row: number) => across.map((column) => cellOf(sheet, row, column));
      expect(inRow(LIST_SHEET.keyRow)).toEqual(list.columns.map(({ key }) => key));
      expect(inRow(LIST_SHEET.headingRow)).toEqual(list.columns.map(({ heading }) => heading));
    }
  });

  it('says of which plan and state it is', () => {
    const about = sheetNamed(book, ABOUT_SHEET);
    expect(about.state).toBe('hidden');
    const facts = [1, 2, 3, 4, 5, 6, 7].map((row) => [cellOf(about, row, 1), cellOf(about, row, 2)]);
    expect(facts).toEqual([
      ['format', 'tenkai-workbook'],
      ['version', 1],
      ['plan', 'automotive'],
      ['edit', 'e7'],
      ['seq', 7],
      ['language', 'en'],
      ['matrix', 'N1-FY2026'],
    ]);
  });

  it('offers in each choice what the list offers', () => {
    const measures = lists.find(({ id }) => id === 'measure');
    const at = measures?.columns.findIndex(({ key }) => key === 'status') ?? -1;
    const sheet = sheetNamed(book, measures?.name ?? '');
    const validation = sheet.getCell(LIST_SHEET.firstRow, LIST_SHEET.firstColumn + at).dataValidation;
    const [, column, last] = /^tenkai!\$([A-Z]+)\$1:\$\1\$(\d+)$/.exec(validation.formulae[0]) ?? [];
    const about = sheetNamed(book, ABOUT_SHEET);
    const offered = Array.from(
      { length: Number(last) },
      (_, row) => about.getCell(`${column}${row + 1}`).value,
    );
    expect(offered).toEqual(['Open', 'On track', 'At risk', 'Late', 'Done', 'Dropped']);
  });

  it('keeps heads and codes in sight, filters, and prints the headings on each page', () => {
    const sheet = sheetNamed(book, 'Plan and actual');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2, xSplit: 3 });
    expect(sheet.autoFilter).toBe('A2:R30');
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 });
    expect(sheet.pageSetup.printTitlesRow).toBe('2:2');
  });
});

describe('hostile texts', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '＝1+1',
      '\t=1',
      '\r=1',
      "'=1",
      '_x0041_',
      '_x005f_x0041_',
      '&lt;b&gt; &amp;amp; <c/> ]]>',
      '  blanks  ',
      'two\nlines\n',
      '007',
      '1e5',
      'TRUE',
      '2026-03-31',
      '#REF!',
      '__proto__',
      'x'.repeat(20_000),
    ),
  );

  it('come back as the same texts, never as formulas, numbers or dates', async () => {
    const item = required(automotive, 'item', 'A1');
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (one, other) => {
        const text = one.toWellFormed().replaceAll('\0', '');
        const why = other.toWellFormed().replaceAll('\0', '');
        const records = automotive.with([{ ...item, text, why }]);
        const input = { ...inputOf(records), lists: ['annual'] as const };
        const [list] = listsOf(records, input.matrices, LIST_WORDS.en).filter(({ id }) => id === 'annual');
        if (!list) throw new Error('No list of annual objectives.');
        const sheet = sheetNamed(await read(await workbookOf(input, work())), list.name);
        expect(rowsIn(sheet, list)).toEqual(list.rows);
      }),
      { numRuns: 40 },
    );
  });
});

describe('writing a workbook', () => {
  it('tells how far it is, and ends when nobody waits any more', async () => {
    const seen: number[] = [];
    await workbookOf(
      inputOf(automotive),
      work((done, total) => {
        seen.push(done / total);
        return Promise.resolve();
      }),
    );
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
    const cancelled = new HostError('cancelled', 'The export was cancelled.', '');
    const writing = workbookOf(
      inputOf(automotive),
      work(() => Promise.reject(cancelled)),
    );
    await expect(writing).rejects.toBe(cancelled);
  });

  it('writes a date that is on no calendar as a text', async () => {
    const item = required(automotive, 'item', 'A1');
    const records = automotive.with([{ ...item, due: '2026-02-31', start: '1899-12' }]);
    const input = inputOf(records);
    const list = listsOf(records, input.matrices, LIST_WORDS.en).find(({ id }) => id === 'annual');
    if (!list) throw new Error('No list of annual objectives.');
    const sheet = sheetNamed(await read(await workbookOf(input, work())), list.name);
    expect(rowsIn(sheet, list)).toEqual(list.rows);
  });
});
