import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvOf, tsvOf } from '#electron/exchange/csv-write.ts';
import type { CellValue, List } from '#shared/exchange/list.ts';
import { parseTable } from '#shared/plan/clipboard/table.ts';

function listOf(cells: readonly CellValue[]): List {
  return {
    key: 'people',
    id: 'people',
    crosses: null,
    name: 'People',
    columns: cells.map((_, at) => ({
      key: `c${at}`,
      heading: at === 0 ? 'Größe, "cm"' : `列 ${at}`,
      type: 'text',
      width: 10,
      readBack: 'always',
    })),
    rows: [{ id: 'hidden', cells }],
  };
}

const CELLS = ['two\nlines', 'a;b,"c"\td', null, -1.5, 0.1, 'plain'];

describe('CSV', () => {
  it('is UTF-8 with a byte order mark and lines that end as RFC 4180 says', () => {
    const csv = csvOf([listOf(['x', 'y'])]);
    expect(csv).toBe('\uFEFF"Größe, ""cm""",列 1\r\nx,y\r\n');
  });

  it('gives every cell back to a reader', () => {
    const rows: readonly string[][] = parse(csvOf([listOf(CELLS)]), { bom: true });
    expect(rows[1]).toEqual(CELLS.map((cell) => (cell === null ? '' : String(cell))));
  });

  it('keeps spreadsheets from calculating texts, but not numbers from being numbers', () => {
    const hostile = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '＝1', '\t=1', '\r=1', ' =1', '-5'];
    const [, row = []]: readonly string[][] = parse(csvOf([listOf(hostile)]), { bom: true });
    expect(row.slice(0, -1)).toEqual(hostile.slice(0, -1).map((text) => `'${text}`));
    expect(row.at(-1)).toBe('-5');
  });

  it('holds no ids, which belong into hidden columns', () => {
    expect(csvOf([listOf(['x'])])).not.toContain('hidden');
  });
});

describe('several lists', () => {
  it('stand one after the other, each below its name', () => {
    const rows: readonly string[][] = parse(csvOf([listOf(['x', 'y']), listOf(['z', null])]), { bom: true });
    expect(rows.map(([first]) => first)).toEqual([
      'People',
      'Größe, "cm"',
      'x',
      '',
      'People',
      'Größe, "cm"',
      'z',
    ]);
  });
});

describe('TSV', () => {
  it('reads back as it was copied', () => {
    const [, row] = parseTable(tsvOf([listOf(['=1+1', ...CELLS])]));
    expect(row).toEqual(['=1+1', ...CELLS.map((cell) => (cell === null ? '' : String(cell)))]);
  });
});
