import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { columnName } from '#shared/exchange/read-tables.ts';
import type { FileToken } from '#shared/host/calls.ts';
import type { ImportSheet } from '#shared/host/importing.ts';
import { formatNumber, t } from '../messages/messages.ts';
import { IconButton } from '../ui/Button.tsx';
import type { CellLook } from './cell-looks.ts';
import { PAGE_ROWS, useRows } from './use-rows.ts';
import './sheet-table.css';

/** As many as the host sends. */
const MOST_COLUMNS = 120;

export interface TablePlace {
  readonly row: number;
  readonly column: number;
}

interface SheetTableProps {
  readonly file: FileToken;
  readonly index: number;
  readonly sheet: ImportSheet;
  /** The row that the page shown begins with. */
  readonly from: number;
  readonly onPage: (from: number) => void;
  /** A cell that was asked for. */
  readonly place: TablePlace | null;
  readonly columnHead: (column: number) => ReactNode;
  readonly rowHead: ((row: number) => ReactNode) | null;
  readonly look: (row: number, column: number, text: string) => CellLook;
}

/** A part of a sheet with the letters and numbers that its own program shows, and above each column what it becomes. */
export function SheetTable(props: SheetTableProps) {
  const { file, index, sheet, from, onPage, place, columnHead, rowHead, look } = props;
  const rows = useRows(file, index, from);
  const frame = useRef<HTMLElement>(null);
  const columns = Array.from({ length: Math.min(sheet.columns, MOST_COLUMNS) }, (_, column) => column);
  useEffect(() => {
    if (!rows || !place) return;
    const cell = frame.current?.querySelector<HTMLElement>(`[data-place="${place.row} ${place.column}"]`);
    cell?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [rows, place]);
  const last = Math.min(from + PAGE_ROWS, sheet.rows);
  return (
    <>
      <section
        ref={frame}
        className="import-table"
        aria-label={t('importing.table', { sheet: sheet.name })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no wheel scrolls it with the arrow keys
        tabIndex={0}
      >
        <table aria-busy={rows === null}>
          <thead>
            <tr>
              <td className="import-number" />
              {rowHead && <td />}
              {columns.map((column) => (
                <th key={column} scope="col">
                  <span className="import-letter">{columnName(column)}</span>
                  {columnHead(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows?.map((cells, offset) => {
              const row = from + offset;
              return (
                <tr key={row}>
                  <th scope="row" className="import-number">
                    {row + 1}
                  </th>
                  {rowHead && <td className="import-row-head">{rowHead(row)}</td>}
                  {columns.map((column) => {
                    const cell = cells[column] ?? null;
                    const text = typeof cell === 'number' ? formatNumber(cell, 6) : (cell ?? '');
                    const { is, mark } = look(row, column, cell === null ? '' : String(cell).trim());
                    return (
                      <td
                        key={column}
                        data-place={`${row} ${column}`}
                        data-is={is}
                        data-grade={mark?.grade}
                        data-figure={typeof cell === 'number' || undefined}
                        data-asked={(place?.row === row && place.column === column) || undefined}
                      >
                        <div>
                          {text}
                          {mark && <span className="import-mark">{mark.glyph}</span>}
                        </div>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {(sheet.rows > PAGE_ROWS || sheet.columns > MOST_COLUMNS) && (
        <div className="import-pages">
          <span>
            {t('importing.rows', {
              from: formatNumber(from + 1),
              to: formatNumber(last),
              count: formatNumber(sheet.rows),
            })}
          </span>
          {sheet.columns > MOST_COLUMNS && (
            <span>{t('importing.columns', { shown: MOST_COLUMNS, count: sheet.columns })}</span>
          )}
          <IconButton
            icon={ChevronLeft}
            label={t('importing.rows.before')}
            disabled={from === 0}
            onClick={() => onPage(Math.max(0, from - PAGE_ROWS))}
          />
          <IconButton
            icon={ChevronRight}
            label={t('importing.rows.after')}
            disabled={last >= sheet.rows}
            onClick={() => onPage(from + PAGE_ROWS)}
          />
        </div>
      )}
    </>
  );
}
