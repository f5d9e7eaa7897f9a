import { type ReadSheet, TABLE_LIMITS } from '#shared/exchange/read-tables.ts';
import { damagedTable, notATable, tableTooLarge } from '../table-errors.ts';
import type { Work } from '../work.ts';
import { openPackage, PACKAGE_LIMITS, withMacros, type XlsxPackage } from './guard.ts';
import type { Shared } from './read-cells.ts';
import { readSheet, type SheetPart } from './read-sheet.ts';
import { readStrings } from './read-strings.ts';
import { readStyles } from './read-styles.ts';
import { overloaded, readXml } from './read-xml.ts';

/**
 * Reads the sheets of a workbook as they were last saved. Nothing is calculated, followed or run, and nothing of it is
 * unpacked that is not read. Charts, pictures, remarks and formats are left out.
 * @param name of the file, for messages
 * @throws HostError that names the file and, where there is one, sheet and cell
 */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string,
  work: Work,
): Promise<readonly ReadSheet[]> {
  const pack = await openPackage(bytes, name);
  const book = await readBook(pack);
  const parts = [book.strings, ...book.sheets.map(({ part }) => part)];
  const total = parts.reduce((sum, part) => sum + (part === null ? 0 : pack.sizeOf(part)), 0);
  let done = 0;
  let told = 0;
  const progress = async (count: number) => {
    done += count;
    if (done - told < 1024 * 1024) return;
    told = done;
    await work.report(done, Math.max(done, total));
  };
  await work.report(0, total);
  const shared: Shared = {
    strings: await readStrings(pack, book.strings, progress),
    styleOf: await readStyles(pack, book.styles),
    calendar: { from1904: book.from1904 },
    room: TABLE_LIMITS.cells,
  };
  const sheets: ReadSheet[] = [];
  for (const sheet of book.sheets) sheets.push(await readSheet(pack, sheet, shared, progress));
  await work.report(total, total);
  return sheets;
}

interface Book {
  readonly sheets: readonly SheetPart[];
  readonly strings: string | null;
  readonly styles: string | null;
  readonly from1904: boolean;
}

/** Where the parts are: packages say so, and need not use the usual names. */
async function readBook(pack: XlsxPackage): Promise<Book> {
  await refuseMacroTypes(pack);
  const { name } = pack;
  const roots = await readRelations(pack, '_rels/.rels', '');
  const main = roots.find(({ is }) => is === 'officeDocument')?.part;
  if (!main || !pack.has(main)) throw notATable(name, 'is not a workbook', 'Choose an .xlsx file.');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = await readRelations(pack, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const partOf = (is: string) => relations.find((one) => one.is === is)?.part ?? null;
  const sheets: SheetPart[] = [];
  let from1904 = false;
  await readXml(pack, main, {
    open(tag, given) {
      if (tag === 'workbookPr') from1904 = given.date1904 === '1' || given.date1904 === 'true';
      if (tag !== 'sheet') return;
      const [, relation] = Object.entries(given).find(([key]) => /:id$/.test(key)) ?? [];
      const target = relations.find(({ id }) => id === relation);
      const named = (given.name ?? '').slice(0, 100).toWellFormed();
      if (!target) throw damagedTable(name, `is incomplete: sheet “${named}” is missing`);
      // Sheets of charts and of the macros of 1992 hold no cells.
      if (target.is !== 'worksheet') return;
      if (sheets.length === TABLE_LIMITS.sheets) {
        const what = `has more than ${TABLE_LIMITS.sheets} sheets`;
        throw tableTooLarge(name, what, 'Save the sheets that you need as a workbook of their own.');
      }
      const hidden = given.state === 'hidden' || given.state === 'veryHidden';
      sheets.push({ part: target.part, name: named, hidden });
    },
  });
  if (sheets.length === 0) throw notATable(name, 'has no sheet with cells', 'Choose another workbook.');
  return { sheets, strings: partOf('sharedStrings'), styles: partOf('styles'), from1904 };
}

async function refuseMacroTypes(pack: XlsxPackage): Promise<void> {
  await readXml(pack, '[Content_Types].xml', {
    open(_, { ContentType = '' }) {
      if (/macroEnabled|vbaProject/i.test(ContentType)) throw withMacros(pack.name);
    },
  });
}

interface Relation {
  readonly id: string;
  /** The last word of its type, which is the same in both dialects of the format. */
  readonly is: string;
  readonly part: string;
}

async function readRelations(pack: XlsxPackage, part: string, folder: string): Promise<readonly Relation[]> {
  const relations: Relation[] = [];
  if (!pack.has(part)) return relations;
  await readXml(pack, part, {
    open(tag, { Id = '', Type = '', Target = '', TargetMode }) {
      if (tag !== 'Relationship' || TargetMode === 'External') return;
      if (relations.length === PACKAGE_LIMITS.parts) throw overloaded(pack.name, part);
      relations.push({ id: Id, is: Type.slice(Type.lastIndexOf('/') + 1), part: resolved(Target, folder) });
    },
  });
  return relations;
}

/** The name of a part: told from the package's root, or from the folder of the part that names it. */
function resolved(target: string, folder: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
