import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, parseTable, printTable } from '#shared/plan/clipboard/table.ts';

describe('a table on the clipboard', () => {
  it('is read with the quotes that spreadsheets put around tabs, line breaks and quotes', () => {
    const text = 'a\t"two\r\nlines"\r\n"say ""yes"""\t"tab\tinside"\r\n';
    expect(parseTable(text)).toEqual([
      ['a', 'two\nlines'],
      ['say "yes"', 'tab\tinside'],
    ]);
  });

  it('takes quotes that spreadsheets did not put for text', () => {
    expect(parseTable('"Lean" cells\n5" pipe\n"never closed\nnext')).toEqual([
      ['"Lean" cells'],
      ['5" pipe'],
      ['"never closed'],
      ['next'],
    ]);
  });

  it('is squared, without empty rows and columns at the end', () => {
    expect(parseTable('a\t\t\n\tb\t\n\n\t\t\n')).toEqual([
      ['a', ''],
      ['', 'b'],
    ]);
    expect(parseTable('\n\t\n')).toEqual([]);
  });

  it('comes back from the text that is copied', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', '"', "'", '=', '-', '+', '@', '＝', '\t', '\n', ' ', '1', '日') })
      .map((text) => text.trim());
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }))
      .filter((rows) => rows.at(-1)?.at(-1) !== '');
    fc.assert(
      fc.property(table, (rows) => {
        expect(parseTable(printTable(rows))).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', ' =1', '＝1', "'=1", '\u3000＠x'])(
    'never begins a cell with a formula: %s',
    (text) => expect(guarded(text)).toMatch(/^'/),
  );

  it.each(['-5', '-0.25', 'P3', '12 %', "'tis"])('leaves texts and figures alone: %s', (text) =>
    expect(guarded(text)).toBe(text),
  );
});
