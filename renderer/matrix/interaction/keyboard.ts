import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Scene } from '#shared/matrix/scene.ts';
import type { BoardActions } from './board-actions.ts';
import { type BoardStore, setFocus, setHover } from './board-store.ts';
import { type Direction, latticeOf, stepFrom } from './lattice.ts';
import { startOf, tabFrom } from './tab-order.ts';
import { isCell, type Target } from './target.ts';

const ARROWS: { readonly [key: string]: Direction } = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

interface Keyboard {
  readonly board: BoardStore;
  readonly actions: BoardActions;
  readonly scene: () => Scene;
  /** Opens the menu of an item or person at its box. */
  readonly openMenu: (target: Target) => void;
}

/** What the keys do while the board itself has the focus. Keys that it does not know pass on to the app. */
export function createKeyHandler({ board, actions, scene, openMenu }: Keyboard) {
  return (event: KeyboardEvent): void => {
    // Whoever uses the keys looks at the focus, not at where the pointer happens to rest.
    setHover(board, null);
    const focus = board.getState().focus ?? startOf(scene());
    if (event.ctrlKey || event.metaKey || event.key === '?') return;
    if (handled(event, focus)) event.preventDefault();
  };

  /** Whether the key was taken; typed text is not, so that it lands in the editor that it opens. */
  function handled(event: KeyboardEvent, focus: Target): boolean {
    const { key, shiftKey, altKey } = event;
    const direction = ARROWS[key];
    if (direction) return altKey ? move(focus, direction) : walk(focus, direction);
    if (altKey) return false;
    if (key === 'Tab') return goTo(tabFrom(scene(), focus, shiftKey ? -1 : 1));
    if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return takes(() => openMenu(focus));
    if (key === 'Escape' && board.getState().dragging) return takes(() => board.setState({ dragging: null }));
    return isCell(focus) ? markKey(key, focus) : textKey(event, focus);
  }

  function markKey(key: string, cell: Extract<Target, { at: 'link' | 'duty' }>): boolean {
    if (key === ' ' || key === 'Enter') return takes(() => actions.cycleMark(cell));
    if (key === 'Delete' || key === 'Backspace') return takes(() => actions.setMark(cell, null));
    if (key === 'F2') return takes(() => actions.beginReason(cell));
    if (key === '-' || key === '−') return takes(() => actions.turnEffect(cell));
    return actions.enterMark(cell, key);
  }

  function textKey(event: KeyboardEvent, target: Target): boolean {
    const { key } = event;
    if (key === 'Enter' && target.at === 'item') return takes(() => actions.insertBehind(target.item));
    if (key === 'Enter' || key === 'F2') return takes(() => actions.beginEditing(target));
    if (key === 'Delete' || key === 'Backspace') return takes(() => actions.remove(target));
    // An input method's first key says 'Process': the field must be there before the composition begins.
    if ([...key].length === 1 || key === 'Process') {
      flushSync(() => actions.beginEditing(target, 'replace'));
    }
    return false;
  }

  function move(target: Target, direction: Direction): boolean {
    return takes(() => actions.moveStep(target, direction));
  }

  function walk(from: Target, direction: Direction): boolean {
    const target = stepFrom(latticeOf(scene()), from, direction);
    if (target) setFocus(board, target, direction === 'up' || direction === 'down' ? 'column' : 'row');
    return true;
  }

  function goTo(target: Target | null): boolean {
    if (target) setFocus(board, target);
    return target !== null;
  }

  function takes(act: () => void): true {
    act();
    return true;
  }
}
