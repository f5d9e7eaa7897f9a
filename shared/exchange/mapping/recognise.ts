import { readCrossHeads } from '../../plan/clipboard/cross-heads.ts';
import { fold } from '../../plan/clipboard/fold.ts';
import type { Axis } from '../../plan/clipboard/place.ts';
import type { EditContext } from '../../plan/edits/make.ts';
import type { MatrixId } from '../../plan/ids.ts';
import { matrixView } from '../../plan/queries/matrix-view.ts';
import { dutiesOf, strengthsOf } from '../../plan/queries/scales.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import { ROLES, type Role } from '../../plan/records/fields.ts';
import { recogniseOrganisation } from '../organisation/recognise-organisation.ts';
import {
  type FoundCross,
  type FoundList,
  findCross,
  findList,
  isOfItems,
  looksMeasured,
} from './find-table.ts';
import { headsAt } from './heads.ts';
import { importTables } from './import-tables.ts';
import { canCross, type ImportMapping, type MappingOf, type SheetMapping } from './mapping.ts';
import { findOkrs } from './okr-columns.ts';
import { crossedAt } from './read-cross.ts';
import { recognisePeople } from './recognise-people.ts';
import { withoutRemarks } from './remarks.ts';
import { roleByLetter, roleReader } from './role-words.ts';
import { headOf, isEmptyRow, type SourceSheet } from './source.ts';

const LEFT_OUT: SheetMapping = { as: 'leftOut' };

interface Given {
  readonly records: RecordSet;
  /** Where everything goes that says nothing else. */
  readonly matrix: MatrixId;
  readonly dayFirst: boolean;
}

/**
 * What the sheets of a file are most likely meant as, for a person to look over. Lists are recognised by their heads,
 * cross-tables by their marks and by what their heads name in the plan and in the file's own lists.
 */
export function recognise(sheets: readonly SourceSheet[], given: Given): ImportMapping {
  const { records, matrix, dayFirst } = given;
  const { period } = matrixView(records, matrix);
  const scales = [strengthsOf(records), dutiesOf(records)];
  const seen = sheets.map((whole): Seen => {
    const { sheet } = withoutRemarks(whole);
    if (sheet.hidden || sheet.rows.every(isEmptyRow)) return { sheet, is: 'nothing' };
    const okrs = findOkrs(sheet);
    if (okrs !== null) return { sheet, is: 'okrs', top: okrs };
    const list = findList(sheet, period);
    const cross = findCross(sheet, scales);
    if (cross && cross.marks > 1 && (!list || list.known < 3)) return { sheet, is: 'cross', cross };
    const organisation = recogniseOrganisation(sheet);
    if (organisation && !list?.uses.some(isOfItems)) return { sheet, is: 'organisation', organisation };
    const people = recognisePeople(sheet, matrix, roleReader(records), list?.known ?? 0);
    if (people) return { sheet, is: 'people', people };
    return list ? { sheet, is: 'list', list } : { sheet, is: 'nothing' };
  });
  const lists = listsOf(seen, given);
  const first = seen.map((one, index): SheetMapping => {
    if (one.is === 'okrs') return okrsOf(one.top, matrix);
    if (one.is === 'organisation') return one.organisation;
    return one.is === 'people' ? one.people : (lists.get(index) ?? LEFT_OUT);
  });
  const { records: known } = importTables(sheets, { dayFirst, sheets: first }, records, trial);
  return {
    dayFirst,
    sheets: seen.map((one, index) =>
      one.is === 'cross'
        ? crossOf(one.sheet, one.cross, { ...given, records: known })
        : (first[index] ?? LEFT_OUT),
    ),
  };
}

type Seen = { readonly sheet: SourceSheet } & (
  | { readonly is: 'nothing' }
  | { readonly is: 'okrs'; readonly top: number }
  | { readonly is: 'cross'; readonly cross: FoundCross }
  | { readonly is: 'people'; readonly people: MappingOf<'people'> }
  | { readonly is: 'organisation'; readonly organisation: MappingOf<'organisation'> }
  | { readonly is: 'list'; readonly list: FoundList }
);

function okrsOf(top: number, matrix: MatrixId): MappingOf<'okrs'> {
  return { as: 'okrs', matrix, top, heads: 1, columns: {}, changeExisting: true, quarter: null };
}

/** For records that are only looked at. */
function trial(sheet: number): EditContext {
  let made = 0;
  return {
    newId: () => {
      made += 1;
      return `trial-${sheet}-${made}`;
    },
    now: () => '2000-01-01T00:00:00Z',
    author: { name: '', person: null },
    language: 'en',
  };
}

/** The lists with their roles; where nothing tells a list's role, it is the next one that no other list has. */
function listsOf(seen: readonly Seen[], given: Given): ReadonlyMap<number, MappingOf<'items'>> {
  const read = roleReader(given.records);
  const heads = crossHeads(seen);
  const found = seen.flatMap((one, index) =>
    one.is === 'list'
      ? [{ index, sheet: one.sheet, list: one.list, role: roleOfList(one.sheet, one.list, given, read) }]
      : [],
  );
  const taken = new Set(found.flatMap(({ role }) => role ?? []));
  return new Map(
    found.map(({ index, sheet, list, role }) => {
      const free = role ?? ROLES.find((one) => !taken.has(one)) ?? 'priority';
      taken.add(free);
      const table = { top: list.top, heads: list.heads };
      const mapping = { as: 'items', matrix: given.matrix, role: free, ...table } as const;
      const counts = list.uses.includes('text') && countsRows(cellsOf(sheet, list, 'code'), heads, given);
      const columns = counts ? { [list.uses.indexOf('code')]: 'ignored' } : {};
      return [index, { ...mapping, columns, changeExisting: true }];
    }),
  );
}

/** Whether what looks like codes only numbers the rows, 1, 2, 3, and neither an item nor a cross-table's head is called so. */
function countsRows(
  codes: readonly string[],
  heads: ReadonlySet<string>,
  { records, matrix }: Given,
): boolean {
  const items = Object.values(matrixView(records, matrix).items).flat();
  const called = new Set([...heads, ...items.map(({ code }) => code)]);
  const counts = (code: string, row: number) => code.replace(/\.$/, '') === `${row + 1}` && !called.has(code);
  return codes.length > 0 && codes.every(counts);
}

/** What the rows and columns of all cross-tables are called. */
function crossHeads(seen: readonly Seen[]): ReadonlySet<string> {
  const tables = seen.flatMap((one) =>
    one.is === 'cross' ? [crossedAt(one.sheet, one.cross.top, one.cross.left)] : [],
  );
  return new Set(tables.flatMap((table) => [...(table[0] ?? []), ...table.map(([head = '']) => head)]));
}

/** What stands in the column of codes or texts, without empty cells. */
function cellsOf(
  sheet: SourceSheet,
  { top, heads, uses }: FoundList,
  use: 'code' | 'text',
): readonly string[] {
  const column = uses.indexOf(use);
  const first = top + heads;
  if (column < 0) return [];
  return sheet.rows.slice(first).flatMap((_, row) => headOf(sheet.rows, row + first, column) || []);
}

function roleOfList(
  sheet: SourceSheet,
  list: FoundList,
  { records, matrix }: Given,
  read: (text: string) => Axis | null,
): Role | null {
  const { top, heads, uses } = list;
  const written = headsAt(sheet, top, heads);
  const [codes, texts] = [cellsOf(sheet, list, 'code'), cellsOf(sheet, list, 'text')];
  const isRole = (axis: Axis | null): Role | null => (axis === 'people' ? null : axis);
  return (
    roleNamed(codes, texts, records, matrix) ??
    isRole(read(sheet.name)) ??
    isRole(read(written[uses.indexOf('text')] ?? '')) ??
    (looksMeasured(uses) ? 'measure' : null) ??
    roleByLetter(codes)
  );
}

/** The role of which a list names at least half of its rows' items. */
function roleNamed(
  codes: readonly string[],
  texts: readonly string[],
  records: RecordSet,
  matrix: MatrixId,
): Role | null {
  const { items } = matrixView(records, matrix);
  const count = (role: Role) => {
    const known = new Set(items[role].flatMap(({ code, text }) => [fold(code), fold(text)]));
    const named = (cells: readonly string[]) => cells.filter((cell) => known.has(fold(cell))).length;
    return Math.max(named(codes), named(texts));
  };
  const best = ROLES.toSorted((a, b) => count(b) - count(a))[0];
  return best && count(best) > 0 && count(best) * 2 >= Math.max(codes.length, texts.length) ? best : null;
}

/** The axes that a cross-table's heads name; where they name nothing, those that its words speak of. */
function crossOf(sheet: SourceSheet, { top, left }: FoundCross, { records, matrix }: Given): SheetMapping {
  const table = crossedAt(sheet, top, left);
  const view = matrixView(records, matrix);
  const axes = [...ROLES, 'people'] as const;
  const pairs = axes.flatMap((rows) =>
    axes.filter((columns) => canCross(rows, columns)).map((columns) => ({ rows, columns })),
  );
  const rated = pairs.map((pair) => {
    const heads = readCrossHeads(table, view, [pair.rows, pair.columns]);
    const known = [heads.rows, heads.columns].map(
      (side) => side.filter(({ target }) => target !== null).length,
    );
    return { ...pair, known, all: (known[0] ?? 0) + (known[1] ?? 0) };
  });
  const told = axesTold(sheet, { top, left }, roleReader(records));
  const saidBy = ({ rows, columns }: (typeof rated)[number]) =>
    Number(rows === told.rows) + Number(columns === told.columns);
  const [best] = rated.toSorted((a, b) => b.all - a.all || saidBy(b) - saidBy(a));
  if (!best) return LEFT_OUT;
  const heads = table.length - 1 + ((table[0]?.length ?? 1) - 1);
  return {
    ...{ as: 'cross', matrix, top, left, rows: best.rows, columns: best.columns },
    ...{ rowHeads: {}, columnHeads: {}, levels: {} },
    addMissing: best.all * 2 < heads,
  };
}

/** What is said of the axes in the corner, in the sheet's name, and by the letters of the codes. */
function axesTold(
  { name, rows }: SourceSheet,
  { top, left }: Pick<FoundCross, 'top' | 'left'>,
  read: (text: string) => Axis | null,
): { readonly rows: Axis | null; readonly columns: Axis | null } {
  const parted = (text: string) =>
    text.split(/\s*(?:[×x✕\\/|]|->|→|\bvs\.?\b|\bzu\b|\bby\b|[–—-])\s*/iu).map(read);
  const corner = Array.from({ length: left }, (_, column) => headOf(rows, top - 1, column)).join(' ');
  const [fromCorner, fromName] = [parted(corner), parted(name)];
  const rowCodes = rows.slice(top).map((_, row) => headOf(rows, row + top, 0));
  const columnCodes = (rows[top - 1] ?? [])
    .slice(left)
    .map((_, column) => headOf(rows, top - 1, column + left));
  return {
    rows: fromCorner[0] ?? roleByLetter(rowCodes) ?? fromName[0] ?? null,
    columns: fromCorner[1] ?? roleByLetter(columnCodes) ?? fromName[1] ?? null,
  };
}
