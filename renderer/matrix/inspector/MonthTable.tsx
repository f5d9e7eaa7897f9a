import { tsvParseRows } from 'd3';
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { type MonthValue, setValue, setValues } from '#shared/plan/commands/values.ts';
import type { Month } from '#shared/plan/ids.ts';
import type { Item, Value } from '#shared/plan/records/records.ts';
import { formatDay, t } from '../../messages/messages.ts';
import { readNumber } from '../../messages/read-number.ts';
import type { BoardPlan } from '../interaction/board-plan.ts';
import { readFigure, writtenFigure } from './reading-fields.ts';

export interface MonthLine {
  readonly month: Month;
  readonly value: Value | null;
}

interface MonthTableProps {
  readonly item: Item;
  readonly months: readonly MonthLine[];
  readonly plan: BoardPlan;
}

const COLUMNS = ['plan', 'actual'] as const;
type Column = (typeof COLUMNS)[number];

/** Plan and actual per month, typed in place; a block from a spreadsheet is pasted where the cursor stands. */
export function MonthTable({ item, months, plan }: MonthTableProps) {
  const [refused, setRefused] = useState<string | null>(null);

  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const text = event.clipboardData.getData('text/plain');
    const cells = tsvParseRows(text.replace(/\r\n?/g, '\n').trimEnd());
    if (cells.length < 2 && (cells[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    const read = readBlock(upright(cells), row, column, months);
    if (typeof read === 'string') return setRefused(read);
    setRefused(null);
    plan.run((now, context) => setValues(now, { item: item.id, values: read }, context));
  };
  return (
    <>
      <table className="inspector-months">
        <thead>
          <tr>
            <th scope="col">{t('inspector.month')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`inspector.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, value }, row) => (
            <tr key={month}>
              <th scope="row">{formatDay(month)}</th>
              {COLUMNS.map((column, at) => (
                <td key={column}>
                  <MonthCell
                    label={`${t(`inspector.${column}`)}, ${formatDay(month)}`}
                    stored={value?.[column] ?? null}
                    readOnly={plan.readOnly()}
                    onPaste={(event) => paste(event, row, at)}
                    onCommit={(figure) => {
                      setRefused(null);
                      plan.run((now, context) =>
                        setValue(now, { item: item.id, month, [column]: figure }, context),
                      );
                    }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {refused !== null && (
        <p className="field-hint" role="alert">
          {refused}
        </p>
      )}
    </>
  );
}

interface MonthCellProps {
  readonly label: string;
  readonly stored: number | null;
  readonly readOnly: boolean;
  readonly onCommit: (value: number | null) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** One figure. Enter and the arrows up and down go on to the next month, as in a spreadsheet. */
function MonthCell({ label, stored, readOnly, onCommit, onPaste }: MonthCellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const meant = typed === null ? null : readFigure(typed);
  const wrong = typeof meant === 'string' ? meant : undefined;
  const commit = () => {
    if (meant === null || typeof meant === 'string') return;
    setTyped(null);
    if (meant.value !== stored) onCommit(meant.value);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
    } else if (step !== undefined) {
      event.preventDefault();
      const cell = event.currentTarget.closest('td');
      const row = cell?.parentElement;
      const beside = step === 1 ? row?.nextElementSibling : row?.previousElementSibling;
      const next = beside?.children[cell?.cellIndex ?? 0]?.querySelector('input');
      if (next) next.focus();
      else commit();
    }
  };
  return (
    <input
      inputMode="decimal"
      aria-label={label}
      aria-invalid={wrong !== undefined}
      title={wrong}
      readOnly={readOnly}
      value={typed ?? writtenFigure(stored)}
      onChange={({ target }) => setTyped(target.value)}
      onFocus={({ target }) => target.select()}
      onBlur={commit}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  );
}

/** Months of a spreadsheet often run to the right: one row of many becomes a column, two rows become plan and actual. */
function upright(cells: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const wide = Math.max(...cells.map(({ length }) => length));
  if (cells.length > COLUMNS.length || wide <= COLUMNS.length) return cells;
  return Array.from({ length: wide }, (_, at) => cells.map((row) => row[at] ?? ''));
}

/** What a pasted block sets from a cell on; a sentence where it does not fit or holds no number. */
function readBlock(
  cells: readonly (readonly string[])[],
  row: number,
  column: number,
  months: readonly MonthLine[],
): readonly MonthValue[] | string {
  if (cells.length > months.length - row) {
    return t('inspector.paste.tooMany', { rows: cells.length, months: months.length - row });
  }
  const values: MonthValue[] = [];
  for (const [index, line] of cells.entries()) {
    const month = months[row + index]?.month;
    if (!month) continue;
    const set: { -readonly [C in Column]?: number | null } = {};
    for (const [at, cell] of line.entries()) {
      const name = COLUMNS[column + at];
      const figure = readNumber(cell.replace(/%$/, ''));
      if (!name) return t('inspector.paste.tooWide');
      if (figure === undefined)
        return t('inspector.paste.noNumber', { cell: cell.slice(0, 40), row: index + 1 });
      set[name] = figure;
    }
    values.push({ month, ...set });
  }
  return values;
}
