import { type CrossHead, readCrossHeads, withChoices } from '../../plan/clipboard/cross-heads.ts';
import { type ItemsProposal, readItems } from '../../plan/clipboard/items.ts';
import { type MarksProposal, marksBetween } from '../../plan/clipboard/marks.ts';
import { type PeopleProposal, readPeople } from '../../plan/clipboard/people.ts';
import type { Axis, PasteChoices } from '../../plan/clipboard/place.ts';
import type { Table } from '../../plan/clipboard/table.ts';
import { matrixView } from '../../plan/queries/matrix-view.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import type { MappingOf } from './mapping.ts';
import { type Placing, placed, type SheetProblem } from './problems.ts';
import { above } from './read-items.ts';
import { headOf, type SourceSheet, tableOf, widthOf } from './source.ts';

export interface CrossReading {
  readonly proposal: MarksProposal;
  readonly problems: readonly SheetProblem[];
}

/** Reads a sheet as marks between what its rows and columns name. */
export function readCrossSheet(
  sheet: SourceSheet,
  mapping: MappingOf<'cross'>,
  records: RecordSet,
): CrossReading {
  const { matrix, top, left, rows, columns, levels } = mapping;
  const placing: Placing = { row: (row) => row + top - 1, column: (column) => column + left - 1 };
  const shifted = (choices: Readonly<Record<string, string>>, by: number) =>
    Object.fromEntries(Object.entries(choices).map(([at, id]) => [Number(at) - by + 1, id]));
  const choices: PasteChoices = {
    levels,
    ...(Object.keys(mapping.rowHeads).length > 0 && { rowHeads: shifted(mapping.rowHeads, top) }),
    ...(Object.keys(mapping.columnHeads).length > 0 && { columnHeads: shifted(mapping.columnHeads, left) }),
  };
  const table = crossedAt(sheet, top, left);
  const view = matrixView(records, matrix);
  const heads = withChoices(readCrossHeads(table, view, [rows, columns]), view, choices);
  const proposal = marksBetween(table, records, heads, choices);
  return {
    proposal,
    problems: [...above(sheet, top - 1), ...proposal.leftOut.map((one) => placed(one, placing))],
  };
}

/** The part of a sheet with heads and marks, with one row and one column of heads: several are joined. */
export function crossedAt({ rows }: Pick<SourceSheet, 'rows'>, top: number, left: number): Table {
  const body = tableOf(rows.slice(top).map((row) => row.slice(left)));
  const width = Math.max(0, widthOf(rows) - left);
  const columns = Array.from({ length: width }, (_, column) => headOf(rows, top - 1, column + left));
  return [
    ['', ...columns],
    ...body.map((cells, row) => [
      joined(Array.from({ length: left }, (_, column) => headOf(rows, row + top, column))),
      ...columns.map((_, column) => cells[column] ?? ''),
    ]),
  ];
}

/** Code and text of an item may stand in cells of their own; a number that counts the rows says nothing. */
function joined(heads: readonly string[]): string {
  const said = heads.filter((head) => head !== '');
  return (said.length > 1 ? said.filter((head, at) => at > 0 || !/^\d+\.?$/.test(head)) : said).join(' ');
}

const TOTALS = /^(?:sum|sums|total|totals|summe|gesamt|合計|計|σ|Σ)\b/iu;
const CODED = /^(\D{1,4}\d{1,4})[\s.:)–—-]+(\S.*)$/su;

/** What has to be added before a cross-table can be read: the heads that name nothing yet, as they stand. */
export function missingOf(
  heads: readonly CrossHead[],
  of: Axis,
  { matrix }: MappingOf<'cross'>,
  records: RecordSet,
): ItemsProposal | PeopleProposal | null {
  const names = heads
    .filter(({ target, head }) => target === null && head !== '' && !TOTALS.test(head))
    .map(({ head }) => head);
  if (names.length === 0) return null;
  const context = { records, matrix, dayFirst: false };
  if (of === 'people') {
    return readPeople(
      names.map((name) => [name]),
      { ...context, place: { at: 'people' } },
    );
  }
  const place = { at: 'side', role: of } as const;
  const table = names.map((name) => {
    const [, code = '', text = name] = CODED.exec(name) ?? [];
    return [code, text];
  });
  return readItems(table, { ...context, place }, place, {
    heading: false,
    columns: { 0: 'code', 1: 'text' },
  });
}
