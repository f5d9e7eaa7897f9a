import { COLUMN_FIELDS, type ColumnUse } from '#shared/plan/clipboard/heads.ts';
import type { ItemsProposal } from '#shared/plan/clipboard/items.ts';
import type { PasteContext } from '#shared/plan/clipboard/place.ts';
import { monthsOf } from '#shared/plan/months.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { t } from '../../messages/messages.ts';
import { CellSelect } from '../../ui/CellSelect.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { columnWords } from './words.ts';

interface ItemsTableProps {
  readonly proposal: ItemsProposal;
  readonly context: PasteContext;
  readonly onUse: (column: number, use: string) => void;
}

/** The pasted table; above each column a select with what it was recognised as. */
export function ItemsTable({ proposal, context, onUse }: ItemsTableProps) {
  const { table, uses, heading, drafts, leftOut } = proposal;
  const { period } = matrixView(context.records, context.matrix);
  const months = monthsOf(period);
  const known: readonly ColumnUse[] = [
    'ignored',
    ...COLUMN_FIELDS,
    ...months.map((month) => `plan:${month}` as const),
    ...months.map((month) => `actual:${month}` as const),
  ];
  const optionsFor = (use: ColumnUse) =>
    [...known, ...(known.includes(use) ? [] : [use])].map((value) => ({ value, label: columnWords(value) }));
  const taken = new Set(drafts.map(({ row }) => row));
  const bad = new Set(leftOut.map(({ row, column }) => `${row} ${column}`));
  return (
    <PreviewTable
      table={table}
      headed={heading}
      columnHeads={uses.map((use, column) => (
        <CellSelect
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          key={column}
          label={t('clipboard.column.label', { column: column + 1 })}
          value={use}
          options={optionsFor(use)}
          onChange={(chosen) => onUse(column, chosen)}
        />
      ))}
      look={(row, column) => {
        if (bad.has(`${row + 1} ${column + 1}`)) return 'is-bad';
        return uses[column] === 'ignored' || (!taken.has(row) && !(heading && row === 0)) ? 'is-ignored' : '';
      }}
    />
  );
}
