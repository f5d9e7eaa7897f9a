import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessDelimiter } from '#electron/exchange/csv-delimiter.ts';
import { decodeText, type Encoding } from '#electron/exchange/csv-encoding.ts';
import { csvOf, tsvOf } from '#electron/exchange/csv-write.ts';
import { readTables } from '#electron/exchange/tables.ts';
import type { CellValue } from '#shared/exchange/list.ts';
import { listsOf } from '#shared/exchange/lists/lists.ts';
import { LIST_WORDS } from '#shared/exchange/lists/words.ts';
import { LANGUAGES } from '#shared/language.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { awkward } from '../../shared/exchange/returned-plan.ts';
import { refusalOf } from './refused.ts';
import { patientWork } from './work.ts';

async function rowsOf(content: Uint8Array | string, name = 'plan.csv') {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return (await readTables(bytes, name, patientWork())).sheets[0]?.rows;
}

/** Writes what Node can only read: every character of an encoding, found by decoding all of them. */
function encoder(encoding: 'shift_jis' | 'windows-1252'): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const bytes = new Map<string, readonly number[]>();
  const learn = (...code: readonly number[]) => {
    try {
      const sign = decoder.decode(Uint8Array.from(code));
      if ([...sign].length === 1 && !bytes.has(sign)) bytes.set(sign, code);
    } catch {
      // No character has this code.
    }
  };
  for (let one = 0; one < 256; one += 1) learn(one);
  if (encoding === 'shift_jis') {
    for (let lead = 0x81; lead <= 0xfc; lead += 1)
      for (let trail = 0x40; trail <= 0xfc; trail += 1) learn(lead, trail);
  } else {
    for (const [at, sign] of [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'].entries())
      if (sign !== ' ') bytes.set(sign, [0x80 + at]);
  }
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((sign) => {
        const code = bytes.get(sign);
        if (!code) throw new Error(`${encoding} has no ${sign}.`);
        return code;
      }),
    );
}

const utf16 = (text: string, big: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
const sjis = encoder('shift_jis');
const western = encoder('windows-1252');

interface Writing {
  readonly name: string;
  readonly encoding: Encoding;
  readonly words: readonly string[];
  write(text: string): Uint8Array;
}

const ENGLISH = ['Reduce scrap', '12.5', 'a, b; c\td|e', 'say "yes"', 'two\nlines', '-3', ' padded ', ''];
const GERMAN = [
  'Ausschuss in Größe XÄ senken',
  'Müller',
  '1.234,50 €',
  'für „alle“ – später',
  'Straße\nAllee',
  '',
];
const JAPANESE = ['不良率を下げる', '改善、提案', 'カイゼン', '田中さん', '第1四半期\nまで', '○', ''];

const WRITINGS: readonly Writing[] = [
  {
    name: 'UTF-8',
    encoding: 'utf-8',
    words: [...ENGLISH, ...GERMAN, ...JAPANESE, '🏭'],
    write: (text) => Buffer.from(text),
  },
  {
    name: 'UTF-8 with a mark',
    encoding: 'utf-8',
    words: [...GERMAN, ...JAPANESE],
    write: (text) => Buffer.from(`\uFEFF${text}`),
  },
  {
    name: 'UTF-16 LE with a mark',
    encoding: 'utf-16le',
    words: [...GERMAN, ...JAPANESE, '🏭'],
    write: (text) => utf16(`\uFEFF${text}`, false),
  },
  {
    name: 'UTF-16 BE with a mark',
    encoding: 'utf-16be',
    words: [...GERMAN, ...JAPANESE],
    write: (text) => utf16(`\uFEFF${text}`, true),
  },
  {
    name: 'UTF-16 LE',
    encoding: 'utf-16le',
    words: [...GERMAN, ...JAPANESE],
    write: (text) => utf16(text, false),
  },
  {
    name: 'UTF-16 BE',
    encoding: 'utf-16be',
    words: [...GERMAN, ...JAPANESE],
    write: (text) => utf16(text, true),
  },
  { name: 'Windows-1252', encoding: 'windows-1252', words: [...ENGLISH, ...GERMAN], write: western },
  { name: 'Shift-JIS', encoding: 'shift_jis', words: [...ENGLISH, ...JAPANESE], write: sjis },
];

describe.each(WRITINGS)('a text table in $name', ({ encoding, words, write }) => {
  it.each([',', ';', '\t', '|'])('split by %j reads back as it was written', async (delimiter) => {
    const typical = words.find((word) => /[äü不]/.test(word)) ?? 'x';
    const table = fc
      .integer({ min: 2, max: 6 })
      .chain((width) =>
        fc.array(fc.array(fc.constantFrom(...words), { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 8,
        }),
      )
      // A first row as headings are: no text to split in, and enough of the language to tell it by.
      .map((rows) => [rows[0]?.map((_, at) => `${typical} ${at}`) ?? [], ...rows]);
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom('\n', '\r\n'), async (rows, record_delimiter) => {
        const text = stringify(rows, { delimiter, record_delimiter, quoted_match: /\n/ });
        expect(decodeText(write(text))?.encoding).toBe(encoding);
        expect(await rowsOf(write(text))).toEqual(trimmed(rows));
      }),
      { numRuns: 40 },
    );
  });
});

/** As a sheet holds them: empty cells null, none at the end of a row, no empty rows at the end. */
function trimmed(rows: readonly (readonly string[])[]): readonly (readonly CellValue[])[] {
  const cells = rows.map((row) =>
    row.slice(0, row.findLastIndex((cell) => cell !== '') + 1).map((cell) => cell || null),
  );
  return cells.slice(0, cells.findLastIndex((row) => row.length > 0) + 1);
}

describe('a text table', () => {
  it('keeps decimal commas as they were written, and takes the semicolon between them', async () => {
    expect(await rowsOf('Kürzel;Soll;Ist\nK1;1,5;2,5\nK2;3,25;4,0\n')).toEqual([
      ['Kürzel', 'Soll', 'Ist'],
      ['K1', '1,5', '2,5'],
      ['K2', '3,25', '4,0'],
    ]);
  });

  it('may have rows of different lengths, empty rows, and quotes inside of cells', async () => {
    expect(await rowsOf('Plan 2026\n\na,b,c\n12" pipe,x\n,,\n"q ""r""",,z,,\n')).toEqual([
      ['Plan 2026'],
      [],
      ['a', 'b', 'c'],
      ['12" pipe', 'x'],
      [],
      ['q "r"', null, 'z'],
    ]);
  });

  it('says its delimiter in Excel’s own way', async () => {
    expect(await rowsOf('sep=|\r\na,b|c\r\n')).toEqual([['a,b', 'c']]);
  });

  it('takes off the apostrophe that keeps a text from being calculated', async () => {
    expect(await rowsOf("code,text\nP1,'=cut scrap\nP2,'s Hertogenbosch\n")).toEqual([
      ['code', 'text'],
      ['P1', '=cut scrap'],
      ['P2', "'s Hertogenbosch"],
    ]);
  });

  it.each([
    ['name,why\nKim,"a; b"\nLee,"c; d"', ','],
    ['one column only\nsecond row', ','],
    ['a\tb, c; d\n1\t2, 3; 4', '\t'],
    ['Ziel;Budget\nWeniger Ausschuss, mehr Ertrag;1,5', ';'],
  ])('%j is split by %j', (text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });

  it('is named as its file, and may end in .txt or .tsv', async () => {
    const read = await readTables(Buffer.from('a\tb'), 'Ziele 2026.txt', patientWork());
    expect(read).toMatchObject({ kind: 'text', sheets: [{ name: 'Ziele 2026', rows: [['a', 'b']] }] });
  });

  it.each([
    ['that is no text', Buffer.from([1, 2, 3, 0, 4, 5]), 'notATable', /is not a text/],
    ['of blanks', Buffer.from('\n\n,,\n'), 'notATable', /is empty/],
    ['with a quote that never closes', Buffer.from('a,b\n"c,d\n'), 'damaged', /never closed/],
    ['with too many rows', Buffer.from('a,b\n'.repeat(50_001)), 'tooLarge', /too many rows; at most 50,000/],
    [
      'with too many columns',
      Buffer.from(`a\n${',b'.repeat(600)}\n`),
      'tooLarge',
      /columns \(a value stands in WC2\)/,
    ],
    ['of nothing but commas', Buffer.alloc(30_000_000, ','), 'tooLarge', /too many cells in one row/],
    ['that is too large', Buffer.alloc(33 * 1024 * 1024, 'a'), 'tooLarge', /33 MB; at most 32 MB/],
  ])('%s is refused in one sentence that names it', async (_, bytes, code, words) => {
    const failure = await refusalOf(bytes, 'plan.csv');
    expect(failure).toMatchObject({ code, message: expect.stringMatching(words) });
  });
});

describe.each(LANGUAGES)('the lists of a plan in %s', (language) => {
  it('written as CSV and as TSV read back to the cell, as texts', async () => {
    const plan = awkward(buildSample('automotive'));
    const matrices = plan.list('matrix').map(({ id }) => id);
    for (const list of listsOf(plan, matrices, LIST_WORDS[language])) {
      const { columns, rows } = list;
      const told = [columns.map(({ heading }) => heading), ...rows.map(({ cells }) => cells)];
      const expected = trimmed(told.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))));
      expect(await rowsOf(csvOf([list]))).toEqual(expected);
      expect((await rowsOf(tsvOf([list]), 'plan.tsv'))?.map((row) => row.map(bare))).toEqual(
        expected.map((row) => row.map(bare)),
      );
    }
  });
});

/** The clipboard’s quoting leaves blanks at the ends of texts away. */
function bare(cell: CellValue): CellValue {
  return typeof cell === 'string' ? cell.trim() : cell;
}
