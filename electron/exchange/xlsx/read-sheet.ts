import { cellPlace, type ReadSheet } from '#shared/exchange/read-tables.ts';
import type { XlsxPackage } from './guard.ts';
import { type Cell, type Shared, SheetTable } from './read-cells.ts';
import { misplaced, type Where } from './read-refusals.ts';
import { textReader } from './read-strings.ts';
import { readXml, type XmlHandlers } from './read-xml.ts';

/** Where a sheet's cells are, and what the workbook says of it. */
export interface SheetPart {
  readonly part: string;
  readonly name: string;
  readonly hidden: boolean;
}

/**
 * Reads the cells of one sheet in one pass, counting as they come.
 * @throws HostError that names file, sheet and cell
 */
export async function readSheet(
  pack: XlsxPackage,
  { part, name, hidden }: SheetPart,
  shared: Shared,
  progress: NonNullable<XmlHandlers['progress']>,
): Promise<ReadSheet> {
  const where = { file: pack.name, sheet: name };
  const table = new SheetTable(where, shared);
  await readXml(pack, part, { ...cellEvents(where, table), progress });
  return { name, hidden, ...table.end() };
}

type Attributes = Readonly<Record<string, string>>;

/** Follows the elements of a sheet and puts each cell into the table when it ends. */
function cellEvents(where: Where, table: SheetTable): Required<Pick<XmlHandlers, 'open' | 'text' | 'close'>> {
  const rich = textReader();
  let inData = false;
  let row = -1;
  let column = -1;
  let cell: Cell | null = null;
  let gather: 'value' | 'formula' | null = null;

  const openRow = ({ r }: Attributes) => {
    row = r === undefined ? row + 1 : Number(r) - 1;
    column = -1;
    if (!Number.isSafeInteger(row) || row < 0) throw misplaced(where, `row ${r ?? ''}`);
  };
  const openCell = ({ r, t = 'n', s = '0' }: Attributes): Cell => {
    const place = r === undefined ? { row, column: column + 1 } : cellPlace(r);
    if (!place || place.row < 0) throw misplaced(where, `cell ${r ?? ''}`);
    column = place.column;
    return { ...place, type: t, style: Number(s), value: null, formula: null };
  };
  const openPart = (tag: string, of: Cell) => {
    if (tag === 'is') rich.begin();
    else if (tag !== 'v' && tag !== 'f') rich.open(tag);
    else {
      gather = tag === 'v' ? 'value' : 'formula';
      of[gather] ??= '';
    }
  };

  return {
    open(tag, given) {
      if (tag === 'sheetData') inData = true;
      else if (tag === 'dimension') table.declare(given.ref ?? '');
      else if (tag === 'mergeCell') table.merge(given.ref ?? '');
      else if (cell) openPart(tag, cell);
      else if (inData && tag === 'row') openRow(given);
      else if (inData && tag === 'c') cell = openCell(given);
    },
    text(text) {
      if (cell && gather) cell[gather] += text;
      else if (cell) rich.text(text);
    },
    close(tag) {
      if (tag === 'sheetData') inData = false;
      if (!cell) return;
      rich.close(tag);
      if (tag === 'v' || tag === 'f') gather = null;
      else if (tag === 'is') cell.value = rich.end();
      else if (tag === 'c') {
        table.put(cell);
        cell = null;
      }
    },
  };
}
