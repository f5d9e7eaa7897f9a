import exceljs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTables } from '#electron/exchange/tables.ts';
import { HostError } from '#shared/host/reply.ts';
import { patientWork } from './work.ts';
import { type Part, partsOf, sheetXml, zipOf } from './xlsx/package.ts';

const NAME = 'plan.xlsx';

/** Reads it or refuses it in words of its own; anything else is a fault. */
async function readsOrRefuses(bytes: Uint8Array, name: string): Promise<'read' | 'refused'> {
  try {
    await readTables(bytes, name, patientWork());
    return 'read';
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    expect(error.failure.message.startsWith(`${name} `)).toBe(true);
    expect(error.failure.hint).not.toBe('');
    return 'refused';
  }
}

interface Flip {
  readonly at: number;
  readonly to: number;
}

const flips = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), to: fc.nat(255) }),
  { minLength: 1, maxLength: 6 },
);

function flipped(bytes: Uint8Array, changes: readonly Flip[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (const { at, to } of changes) copy[Math.floor(at * copy.length)] = to;
  return copy;
}

describe('whatever is in a file', () => {
  it('a workbook with bytes that fell over is read or refused', async () => {
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet('Ziele');
    for (let row = 0; row < 30; row += 1)
      sheet.addRow([`P${row}`, row, new Date(0), { formula: 'A1', result: 1 }]);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    await fc.assert(
      fc.asyncProperty(flips, fc.nat(bytes.length), async (changes, end) => {
        await readsOrRefuses(flipped(bytes, changes), NAME);
        await readsOrRefuses(bytes.subarray(0, end), NAME);
      }),
      { numRuns: 100 },
    );
  });

  it('a workbook with XML that fell over inside is read or refused', async () => {
    const sheet = sheetXml(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>A1</f><v>46112.5</v></c><c r="C1" t="inlineStr"><is><t>x</t></is></c></row>',
      '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
    );
    const parts = partsOf(sheet, ['<t>one</t>']);
    expect(await readsOrRefuses(zipOf(parts), NAME)).toBe('read');
    await fc.assert(
      fc.asyncProperty(flips, fc.nat(parts.length - 1), async (changes, which) => {
        const broken = parts.map(
          (part, at): Part =>
            at === which ? { ...part, content: flipped(Buffer.from(part.content), changes) } : part,
        );
        await readsOrRefuses(zipOf(broken), NAME);
      }),
      { numRuns: 100 },
    );
  });

  it('any bytes under the name of a text are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await readsOrRefuses(bytes, 'plan.csv');
      }),
      { numRuns: 200 },
    );
  });
});
