import { secondTable } from '../../plan/clipboard/columns.ts';
import { type ItemsProposal, readItems } from '../../plan/clipboard/items.ts';
import { matrixView } from '../../plan/queries/matrix-view.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import { headsAt } from './heads.ts';
import type { MappingOf } from './mapping.ts';
import { type Placing, placed, type SheetProblem } from './problems.ts';
import { isEmptyRow, type SourceSheet, tableOf, widthOf } from './source.ts';

export interface ItemsReading {
  readonly proposal: ItemsProposal;
  readonly problems: readonly SheetProblem[];
}

/** Reads a sheet as items of a side: the same way as a pasted table, from its row of heads on. */
export function readItemsSheet(
  sheet: SourceSheet,
  mapping: MappingOf<'items'>,
  records: RecordSet,
  dayFirst: boolean,
): ItemsReading {
  const { matrix, role, top, heads } = mapping;
  const first = top + heads;
  const body = tableOf(sheet.rows.slice(first), widthOf(sheet.rows));
  const whole = heads > 0 ? [headsAt(sheet, top, heads), ...body] : body;
  const { period } = matrixView(records, matrix);
  const another = secondTable(whole, period);
  const table = another === null ? whole : whole.slice(0, another - 1);
  const offset = heads > 0 ? first - 1 : first;
  const placing: Placing = { row: (row) => row + offset, column: (column) => column };
  const choices = {
    heading: heads > 0,
    columns: mapping.columns,
    changeExisting: mapping.changeExisting,
  };
  const context = { records, matrix, place: { at: 'side', role }, dayFirst } as const;
  const proposal = readItems(table, context, context.place, choices);
  const problems: readonly SheetProblem[] = [
    ...above(sheet, top),
    ...proposal.leftOut.map((left) => placed(left, placing)),
    ...(another === null
      ? []
      : [{ reason: 'anotherTable', row: placing.row(another - 1), column: null, text: '' } as const]),
  ];
  return { proposal, problems };
}

/** Titles and remarks over a table. */
export function above({ rows }: SourceSheet, top: number): readonly SheetProblem[] {
  return rows.slice(0, top).flatMap((row, index) => {
    if (isEmptyRow(row)) return [];
    const text = row.flatMap((cell) => (cell === null ? [] : [String(cell).trim()])).join(' ');
    return [{ reason: 'above', row: index, column: null, text }];
  });
}
