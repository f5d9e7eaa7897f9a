import { type ClipboardEvent, useState } from 'react';
import { setValue, setValues } from '#shared/plan/commands/values.ts';
import type { Month } from '#shared/plan/ids.ts';
import type { Item, Value } from '#shared/plan/records/records.ts';
import { formatDay, t } from '../../messages/messages.ts';
import type { BoardPlan } from '../interaction/board-plan.ts';
import { MonthCell } from './MonthCell.tsx';
import { blockOf, COLUMNS, type Column, readBlock } from './month-block.ts';

export interface MonthLine {
  readonly month: Month;
  readonly value: Value | null;
}

interface MonthTableProps {
  readonly item: Item;
  readonly months: readonly MonthLine[];
  readonly plan: BoardPlan;
}

/** Plan and actual per month, typed in place; a block from a spreadsheet is pasted where the cursor stands. */
export function MonthTable({ item, months, plan }: MonthTableProps) {
  const [refused, setRefused] = useState<string | null>(null);
  const [pastes, setPastes] = useState(0);
  const readOnly = plan.readOnly();

  const paste = (event: ClipboardEvent, row: number, column: Column) => {
    const cells = readOnly ? null : blockOf(event.clipboardData.getData('text/plain'));
    if (!cells) return;
    event.preventDefault();
    const left = months.slice(row).map(({ month }) => month);
    const read = readBlock(cells, left, column);
    if (typeof read === 'string') return setRefused(read);
    setRefused(null);
    setPastes(pastes + 1);
    plan.run((now, context) => setValues(now, { item: item.id, values: read.value }, context));
  };
  const set = (month: Month, column: Column, figure: number | null) => {
    setRefused(null);
    plan.run((now, context) => setValue(now, { item: item.id, month, [column]: figure }, context));
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
              {COLUMNS.map((column) => (
                <td key={column}>
                  <MonthCell
                    label={`${t(`inspector.${column}`)}, ${formatDay(month)}`}
                    stored={value?.[column] ?? null}
                    readOnly={readOnly}
                    pastes={pastes}
                    onPaste={(event) => paste(event, row, column)}
                    onCommit={(figure) => set(month, column, figure)}
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
