import { type KeyboardEvent, useEffect, useRef } from 'react';
import { moveItem } from '#shared/plan/commands/items.ts';
import type { MatrixView } from '#shared/plan/queries/matrix-view.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { useBoard, useBoardStore } from '../board-context.ts';
import type { BoardActions } from '../interaction/board-actions.ts';
import type { BoardPlan } from '../interaction/board-plan.ts';
import { setFocus } from '../interaction/board-store.ts';
import type { Line, LinearColumn } from './line.ts';

interface ItemRowProps {
  readonly item: Item;
  readonly view: MatrixView;
  readonly line: Line;
  /** Those in which any item says something. */
  readonly columns: readonly LinearColumn[];
  readonly plan: BoardPlan;
  readonly actions: BoardActions;
}

/** One item as a line. It has the same focus as on the board, so that the details beside follow. */
export function ItemRow({ item, view, line, columns, plan, actions }: ItemRowProps) {
  const board = useBoardStore();
  const focused = useBoard((state) => state.focus?.at === 'item' && state.focus.item === item.id);
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (focused) row.current?.scrollIntoView({ block: 'nearest' });
  }, [focused]);
  const focus = () => setFocus(board, { at: 'item', item: item.id });

  const move = (step: 1 | -1) => {
    const siblings = view.items[item.role];
    const at = siblings.findIndex(({ id }) => id === item.id);
    if (at + step < 0 || at + step >= siblings.length) return;
    const after = siblings[step === 1 ? at + 1 : at - 2]?.id ?? null;
    plan.run((now, context) => moveItem(now, { item: item.id, after }, context));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === 1 || step === -1) {
      if (event.altKey) move(step);
      else neighbour(event.currentTarget, step)?.focus();
    } else if (event.key === 'Delete' && !plan.readOnly()) {
      (neighbour(event.currentTarget, 1) ?? neighbour(event.currentTarget, -1))?.focus();
      actions.remove({ at: 'item', item: item.id });
    } else return;
    event.preventDefault();
  };

  return (
    <tr ref={row} aria-selected={focused} onClick={focus}>
      <td className="linear-code">{item.code}</td>
      <td>
        <button type="button" className="linear-text" onFocus={focus} onKeyDown={onKeyDown}>
          {item.text || t('linear.noText')}
        </button>
      </td>
      {columns.map((column) => (
        <td key={column} className={`is-${column}`}>
          {line[column]}
        </td>
      ))}
    </tr>
  );
}

/** The text of the item above or below, over all roles. */
function neighbour(from: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const all = [...(from.closest('table')?.querySelectorAll<HTMLElement>('.linear-text') ?? [])];
  return all[all.indexOf(from) + step];
}
