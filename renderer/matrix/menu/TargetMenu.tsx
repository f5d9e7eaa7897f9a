import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { Scene } from '#shared/matrix/scene.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../../messages/messages.ts';
import { targetCommands } from '../board-commands.ts';
import { useBoard, useBoardStore } from '../board-context.ts';
import { copyCommands } from '../clipboard/copy-commands.ts';
import type { BoardActions } from '../interaction/board-actions.ts';
import { describe } from '../reading.ts';

interface TargetMenuProps {
  readonly scene: Scene;
  readonly records: RecordSet;
  readonly actions: BoardActions;
  readonly boardElement: RefObject<HTMLElement | null>;
}

/** The menu of an item or a person: edit, move, remove, each with its keys. */
export function TargetMenu({ scene, records, actions, boardElement }: TargetMenuProps) {
  const board = useBoardStore();
  const menu = useBoard((state) => state.menu);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (menu) list.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [menu]);
  if (!menu) return null;

  const close = () => {
    board.setState({ menu: null });
    boardElement.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('button:enabled') ?? [])];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    if (event.key === 'ArrowDown') buttons[(at + 1) % buttons.length]?.focus();
    else if (event.key === 'ArrowUp') buttons.at(at - 1)?.focus();
    else if (event.key === 'Home') buttons[0]?.focus();
    else if (event.key === 'End') buttons.at(-1)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
  };

  const { target } = menu;
  const entries = [
    ...targetCommands(target, { scene, records, actions }),
    ...copyCommands(board, records, scene, target),
  ];
  return (
    <div
      ref={list}
      className="matrix-menu"
      role="menu"
      tabIndex={-1}
      aria-label={t('matrix.menu', { name: describe(records, target, scene) })}
      style={menuPlace(menu, boardElement.current)}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) board.setState({ menu: null });
      }}
    >
      {entries.map(({ id, label, keys, enabled, run }) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          disabled={!enabled}
          onClick={() => {
            close();
            run();
          }}
        >
          <span>{label}</span>
          <kbd>{keys}</kbd>
        </button>
      ))}
    </div>
  );
}

const MENU = { width: 208, height: 290 };

/** At the pointer, but never beyond the board's edge. */
function menuPlace({ x, y }: { readonly x: number; readonly y: number }, board: HTMLElement | null) {
  return {
    left: Math.max(Math.min(x, (board?.clientWidth ?? 0) - MENU.width - 8), 8),
    top: Math.max(Math.min(y, (board?.clientHeight ?? 0) - MENU.height - 8), 8),
    width: MENU.width,
  };
}
