import type { ReactNode } from 'react';
import type { Table } from '#shared/plan/clipboard/table.ts';
import { t } from '../../messages/messages.ts';
import { countWords } from './words.ts';

interface PreviewTableProps {
  readonly table: Table;
  /** Whether the first row holds heads. */
  readonly headed: boolean;
  /** What stands above each column; an empty text where nothing does. */
  readonly columnHeads: readonly ReactNode[];
  /** What stands before each row, besides its number; nothing where rows need none. */
  readonly rowHeads?: readonly ReactNode[];
  /** Whether a cell is read (empty), not read, or not wanted. */
  readonly look: (row: number, column: number) => '' | 'is-bad' | 'is-ignored';
}

/** Enough to recognise the table by; the rest is read all the same. */
const SHOWN_ROWS = 60;

/** The beginning of the pasted table with the row numbers that the sentences speak of. */
export function PreviewTable({ table, headed, columnHeads, rowHeads, look }: PreviewTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no wheel scrolls it with the arrow keys
    <section className="paste-table" aria-label={t('clipboard.table')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('clipboard.row')}</span>
            </th>
            {rowHeads && <td />}
            {columnHeads.map((head, column) =>
              head === '' ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={column} />
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <th key={column} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {table.slice(0, SHOWN_ROWS).map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <tr key={row} className={headed && row === 0 ? 'is-heading' : undefined}>
              <th scope="row">{row + 1}</th>
              {rowHeads && <td className="paste-row-head">{rowHeads[row]}</td>}
              {cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                <td key={column} className={look(row, column)}>
                  <div>{cell}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.length > SHOWN_ROWS && (
        <p className="paste-more">{countWords('moreRows', table.length - SHOWN_ROWS)}</p>
      )}
    </section>
  );
}
