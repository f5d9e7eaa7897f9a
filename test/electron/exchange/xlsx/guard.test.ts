import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../plan-file/folder.ts';
import { refusalOf } from '../refused.ts';
import { partsOf, sheetXml, withPart, workbookOf, zipOf } from './package.ts';

const NAME = 'budget.xlsx';
const PARTS = partsOf(sheetXml('<row><c><v>1</v></c></row>'));
const sheet = (content: string) => ({ name: 'xl/worksheets/sheet1.xml', content });
const compound = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
const dtd = (body: string) =>
  `<?xml version="1.0"?><!DOCTYPE worksheet [${body}]>${sheetXml('<row><c t="str"><v>&a;</v></c></row>')}`;

describe('a workbook that is not what it says', () => {
  it.each([
    [
      'with macros',
      NAME,
      withPart(PARTS, { name: 'xl/vbaProject.bin', content: 'x' }),
      'notATable',
      /with macros/,
    ],
    [
      'with the type of one with macros',
      'budget.xlsm',
      withPart(PARTS, {
        name: '[Content_Types].xml',
        content:
          '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      }),
      'notATable',
      /with macros/,
    ],
    ['locked with a password', NAME, compound('EncryptedPackage'), 'notATable', /locked with a password/],
    [
      'locked as a zip file',
      NAME,
      zipOf(PARTS.map((part) => ({ ...part, locked: true }))),
      'notATable',
      /locked with a password/,
    ],
    ['of the old format', 'budget.xls', compound('Workbook'), 'notATable', /old format \(\.xls\)/],
    [
      'of the old format under the name of the new',
      NAME,
      compound('Workbook'),
      'notATable',
      /old format \(\.xls\)/,
    ],
    [
      'that is a presentation',
      NAME,
      withPart(PARTS, { name: 'ppt/presentation.xml', content: '' }),
      'notATable',
      /PowerPoint/,
    ],
    [
      'that is binary',
      NAME,
      withPart(PARTS, { name: 'xl/workbook.bin', content: '' }),
      'notATable',
      /\.xlsb/,
    ],
    ['that is a zip file', NAME, zipOf([{ name: 'a.csv', content: 'a' }]), 'notATable', /zip file/],
    ['that calls itself a text', 'budget.csv', zipOf(PARTS), 'notATable', /although its name ends in \.csv/],
    ['that is a PDF', NAME, Buffer.from('%PDF-1.7\n'), 'notATable', /is a PDF/],
    ['that is a text', NAME, Buffer.from('a,b\n1,2\n'), 'notATable', /not a workbook/],
    ['that is a web page', 'budget.xls', Buffer.from('<html><table>'), 'notATable', /web page/],
    ['that is empty', NAME, new Uint8Array(), 'notATable', /is empty/],
    [
      'with a part outside',
      NAME,
      withPart(PARTS, { name: '../../evil.xml', content: '' }),
      'damaged',
      /leads out of the file/,
    ],
    ['with a part twice', NAME, zipOf([...PARTS, ...PARTS.slice(-1)]), 'damaged', /two parts/],
    ['cut off', NAME, zipOf(PARTS).subarray(0, 700), 'damaged', /cannot be unpacked/],
    ['without its sheet', NAME, zipOf(PARTS.slice(0, -1)), 'damaged', /sheet1\.xml is missing/],
    ['with broken XML', NAME, withPart(PARTS, sheet('<worksheet><sheetData>')), 'damaged', /sheet1\.xml/],
    [
      'with an entity that grows',
      NAME,
      withPart(PARTS, sheet(dtd('<!ENTITY a "aaaaaaaa">'))),
      'damaged',
      /document type/,
    ],
    [
      'with an entity from outside',
      NAME,
      withPart(PARTS, sheet(dtd('<!ENTITY a SYSTEM "file:///etc/passwd">'))),
      'damaged',
      /document type/,
    ],
    [
      'with an entity that nobody declared',
      NAME,
      workbookOf(sheetXml('<row><c t="str"><v>&a;</v></c></row>')),
      'damaged',
      /sheet1\.xml/,
    ],
    [
      'with bytes that are no UTF-8',
      NAME,
      withPart(PARTS, { name: 'xl/sharedStrings.xml', content: Buffer.from('<sst>\xe4</sst>', 'latin1') }),
      'damaged',
      /sharedStrings/,
    ],
  ] as const)('%s is refused in one sentence that names it', async (_, name, bytes, code, words) => {
    const failure = await refusalOf(bytes, name);
    expect(failure).toMatchObject({ code, message: expect.stringMatching(words) });
    expect(failure.message.startsWith(`${name} `)).toBe(true);
    expect(failure.hint).not.toBe('');
  });

  it.each([
    [
      'no result',
      '<row r="7"><c r="C7"><f>1+1</f></c></row>',
      /formula without a result in cell C7 of sheet “Plan”/,
    ],
    [
      'an empty result',
      '<row r="7"><c r="C7"><f>1+1</f><v/></c></row>',
      /formula without a result in cell C7 of sheet “Plan”/,
    ],
    ['no such text', '<row r="7"><c r="C7" t="s"><v>4</v></c></row>', /the text of cell C7 in sheet “Plan”/],
    ['no number', '<row r="7"><c r="C7"><v>1e999</v></c></row>', /the number in cell C7 in sheet “Plan”/],
    ['no address', '<row r="7"><c r="seven"><v>1</v></c></row>', /cell seven in sheet “Plan”/],
    ['no row', '<row r="-1"><c><v>1</v></c></row>', /row -1 in sheet “Plan”/],
    [
      'a place far to the right',
      '<row r="7"><c r="XFD7"><v>1</v></c></row>',
      /cell XFD7 of sheet “Plan”; at most 500/,
    ],
    [
      'a place far below',
      '<row r="1000000"><c r="A1000000"><v>1</v></c></row>',
      /1,000,000 rows or more in sheet “Plan”/,
    ],
  ])('a cell with %s is named with its sheet', async (_, data, words) => {
    expect((await refusalOf(workbookOf(sheetXml(data)), NAME)).message).toMatch(words);
  });

  it('that is no file at all is refused', async () => {
    expect(await refusalOf(temporaryFolder(), 'folder')).toMatchObject({
      message: expect.stringContaining('is a folder'),
    });
    expect(await refusalOf(`${temporaryFolder()}/gone.xlsx`, 'gone.xlsx')).toMatchObject({ code: 'missing' });
  });
});

describe('a workbook that would fill the memory', () => {
  const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, 0x20);

  it.each([
    [
      'with a part that shrinks to nothing',
      withPart(PARTS, { name: 'xl/media/a.png', content: zeros(40) }),
      'tooLarge',
      /would unpack to 40 MB/,
    ],
    [
      'with more than is ever unpacked',
      withPart(PARTS, { name: 'xl/a.xml', content: 'a', toldSize: 4_000_000_000 }),
      'tooLarge',
      /would unpack to/,
    ],
    [
      'whose directory tells too little',
      withPart(PARTS, { name: 'xl/worksheets/sheet1.xml', content: zeros(40), toldSize: 1000 }),
      'damaged',
      /another size than it says/,
    ],
    [
      'with thousands of parts',
      zipOf(Array.from({ length: 5001 }, (_, at) => ({ name: `xl/${at}.xml`, content: '' }))),
      'tooLarge',
      /5001 parts/,
    ],
    [
      'with merged cells over each other',
      workbookOf(
        sheetXml(
          Array.from(
            { length: 3000 },
            (_, at) => `<row r="${at + 1}"><c r="SF${at + 1}"><v>1</v></c></row>`,
          ).join(''),
          `<mergeCells>${'<mergeCell ref="A1:SF3000"/>'.repeat(1000)}</mergeCells>`,
        ),
      ),
      'damaged',
      /overlap/,
    ],
    [
      'with elements in elements',
      withPart(PARTS, sheet('<a>'.repeat(2_000_000))),
      'damaged',
      /more in .*sheet1/,
    ],
    [
      'with an element of nothing but attributes',
      withPart(PARTS, sheet(`<a ${Array.from({ length: 400_000 }, (_, at) => `a${at}=""`).join(' ')}/>`)),
      'damaged',
      /more in .*sheet1/,
    ],
    [
      'with millions of texts that no cell has',
      zipOf([
        ...PARTS.filter(({ name }) => name !== 'xl/sharedStrings.xml'),
        { name: 'xl/sharedStrings.xml', content: `<sst>${'<si/>'.repeat(3_000_001)}</sst>` },
        // So that it does not shrink to nothing as a whole.
        { name: 'xl/media/noise.png', content: randomBytes(200_000) },
      ]),
      'damaged',
      /more in .*sharedStrings/,
    ],
    [
      'with a million of rows',
      workbookOf(
        `<worksheet><dimension ref="A1:A1000000"/><sheetData>${Array.from({ length: 60_000 }, (_, at) => `<row><c><v>${at}</v></c></row>`).join('')}</sheetData></worksheet>`,
      ),
      'tooLarge',
      /1,000,000 rows or more in sheet “Plan”; at most 50,000/,
    ],
    [
      'with few filled cells that span millions',
      workbookOf(
        sheetXml(
          Array.from(
            { length: 50_000 },
            (_, at) => `<row r="${at + 1}"><c r="SF${at + 1}"><v>1</v></c></row>`,
          ).join(''),
        ),
      ),
      'tooLarge',
      /more than 1,500,000 cells/,
    ],
  ] as const)('%s is refused', async (_, bytes, code, words) => {
    const before = process.memoryUsage().rss;
    expect(await refusalOf(bytes, NAME)).toMatchObject({ code, message: expect.stringMatching(words) });
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });
});
