import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a zip file, and what its directory may say wrongly of it. */
export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly toldSize?: number;
  readonly locked?: boolean;
}

/** A zip file by hand, because no library writes the faults that the guard is there for. */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, toldSize, locked } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const title = Buffer.from(name);
    const told = toldSize ?? plain.length;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(locked ? 0x801 : 0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(told, 18);
    common.writeUInt16LE(title.length, 22);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    files.push(Buffer.from('PK\x03\x04'), common, title, packed);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, entry, title);
    offset += 30 + title.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of the smallest workbook around the XML of one sheet, `Plan`. */
export function partsOf(sheet: string, strings: readonly string[] = []): readonly Part[] {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  return [
    {
      name: '[Content_Types].xml',
      content: '<Types><Default Extension="xml" ContentType="application/xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content: `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${NAMESPACE} xmlns:r="${RELATIONS}"><sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'sharedStrings', '/xl/sharedStrings.xml')}</Relationships>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst ${NAMESPACE}>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
  ];
}

export function sheetXml(data: string, after = ''): string {
  return `<worksheet ${NAMESPACE}><sheetData>${data}</sheetData>${after}</worksheet>`;
}

export function workbookOf(sheet: string, strings: readonly string[] = []): Uint8Array {
  return zipOf(partsOf(sheet, strings));
}

/** A part in place of the one of that name, or besides the others. */
export function withPart(parts: readonly Part[], part: Part): Uint8Array {
  return zipOf([...parts.filter(({ name }) => name !== part.name), part]);
}
