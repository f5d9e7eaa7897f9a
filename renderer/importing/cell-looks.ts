import type { MappingOf, SheetMapping } from '#shared/exchange/mapping/mapping.ts';
import { isExpected, type SheetProblem } from '#shared/exchange/mapping/problems.ts';
import type { MappedSheet } from '#shared/host/importing.ts';
import type { Scale } from '#shared/plan/records/fields.ts';

/** What becomes of a cell: read, a head, not wanted, not understood, or a mark of a level. */
export interface CellLook {
  readonly is: '' | 'head' | 'ignored' | 'bad';
  /** The glyph of the mark that it becomes, with its place on the scale from 0, the strongest. */
  readonly mark: { readonly glyph: string; readonly grade: number } | null;
}

const READ: CellLook = { is: '', mark: null };
const HEAD: CellLook = { is: 'head', mark: null };
const IGNORED: CellLook = { is: 'ignored', mark: null };
const BAD: CellLook = { is: 'bad', mark: null };

/** Rows inside or below a table that are not part of it. */
const SKIPPED: ReadonlySet<SheetProblem['reason']> = new Set<SheetProblem['reason']>([
  'otherValues',
  'below',
]);

/** How the cells of a sheet look. Rows and columns are those of the sheet, from 0. */
export function cellLooks(
  mapping: SheetMapping,
  mapped: MappedSheet | undefined,
  scale: Scale,
): (row: number, column: number, text: string) => CellLook {
  const problems = mapped?.problems ?? [];
  const toLookAt = problems.filter((problem) => !isExpected(problem));
  const bad = new Set(toLookAt.map(({ row, column }) => `${row} ${column}`));
  const badRows = new Set(
    toLookAt.flatMap(({ row, column }) => (row !== null && column === null ? [row] : [])),
  );
  const skipped = new Set(
    problems.flatMap(({ reason, row }) => (SKIPPED.has(reason) && row !== null ? [row] : [])),
  );
  const inTable = tableLook(mapping, mapped, scale);
  return (row, column, text) => {
    if (skipped.has(row)) return IGNORED;
    if (bad.has(`${row} ${column}`)) return BAD;
    const look = inTable(row, column, text);
    return badRows.has(row) && look.is !== 'ignored' ? BAD : look;
  };
}

/** What a cell is by its place alone, and by what marks mean. */
function tableLook(
  mapping: SheetMapping,
  mapped: MappedSheet | undefined,
  scale: Scale,
): (row: number, column: number, text: string) => CellLook {
  switch (mapping.as) {
    case 'leftOut':
      return () => IGNORED;
    case 'people':
      return headed(mapping, (column) => column === mapping.name || column === mapping.mail);
    case 'organisation':
      return headed(mapping, (column) => (mapped?.organisation[column] ?? 'ignored') !== 'ignored');
    case 'items':
    case 'okrs':
      return headed(mapping, (column) => (mapped?.uses[column] ?? 'ignored') !== 'ignored');
    case 'cross':
      return crossLook(mapping, mapped, scale);
  }
}

function headed(
  { top, heads }: { readonly top: number; readonly heads: number },
  isRead: (column: number) => boolean,
): (row: number, column: number) => CellLook {
  return (row, column) => {
    if (row < top) return IGNORED;
    if (row < top + heads) return HEAD;
    return isRead(column) ? READ : IGNORED;
  };
}

function crossLook(
  { top, left }: MappingOf<'cross'>,
  mapped: MappedSheet | undefined,
  scale: Scale,
): (row: number, column: number, text: string) => CellLook {
  const levels = new Map(mapped?.levels.map(({ text, reading }) => [text, reading]));
  const knows = (heads: MappedSheet['rows'] | undefined, at: number) => (heads?.[at] ?? null) !== null;
  return (row, column, text) => {
    if (row < top - 1) return IGNORED;
    const isHead = row < top || column < left;
    const known =
      (row < top || knows(mapped?.rows, row)) && (column < left || knows(mapped?.columns, column));
    if (!known) return IGNORED;
    if (isHead) return HEAD;
    const reading = levels.get(text);
    if (reading?.is !== 'level') return READ;
    const grade = scale.findIndex(({ key }) => key === reading.level);
    return { is: '', mark: { glyph: `${reading.negative ? '−' : ''}${scale[grade]?.glyph ?? ''}`, grade } };
  };
}
