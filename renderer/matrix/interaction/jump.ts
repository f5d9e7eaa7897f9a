import { type RefObject, useEffect, useRef } from 'react';
import type { Scene } from '#shared/matrix/scene.ts';
import type { BoardPlace, Jump } from '../../state/plan-store.ts';
import { boxOf } from '../overlay/bands.ts';
import { type BoardStore, setFocus } from './board-store.ts';
import { type Size, viewBeside, viewShowing } from './board-view.ts';
import type { BoardZoom } from './board-zoom.ts';
import { itemBoxOf, linkCell, type Target } from './target.ts';

interface Board {
  readonly board: BoardStore;
  readonly element: RefObject<HTMLElement | null>;
  readonly zoom: RefObject<BoardZoom | null>;
  readonly scene: RefObject<Scene>;
}

/** Follows a wish to see something: it gets the board's focus, is marked, and the sheet moves where it would be hidden. */
export function useJump(jump: Jump | null, parts: Board): void {
  const now = useRef(parts);
  now.current = parts;
  useEffect(() => {
    const { board, zoom, element, scene } = now.current;
    const target = jump && targetOf(scene.current, jump.to);
    const box = target && boxOf(scene.current, target);
    if (!box || !element.current) return;
    board.setState({ found: target, hover: null });
    setFocus(board, target);
    // A board that took the place of another one has lost the keyboard with it.
    const nobody = document.activeElement === null || document.activeElement === document.body;
    if (jump.withFocus || nobody) element.current.focus({ preventScroll: true });
    const window = { width: element.current.clientWidth, height: element.current.clientHeight };
    const { view } = board.getState();
    const showing = viewShowing(box, view, window);
    const seen = viewBeside(box, showing, window, coveredOf(element.current, jump.covered));
    if (seen !== view) zoom.current?.moveTo(seen);
  }, [jump]);
}

/** How much of the board's upper right corner lies below something else. */
function coveredOf(board: HTMLElement, covered: Jump['covered']): Size {
  if (!covered) return { width: 0, height: 0 };
  const { right, top } = board.getBoundingClientRect();
  return { width: Math.max(0, right - covered.left), height: Math.max(0, covered.bottom - top) };
}

/** Where on the sheet a place is: for two items that meet in no corner, the first of them; null where it is gone. */
export function targetOf(scene: Scene, place: BoardPlace): Target | null {
  if (place.at !== 'link') return place;
  const { a, b } = place;
  const [row, column] = isInRow(scene, a) ? [a, b] : [b, a];
  const cell = linkCell(scene, row, column);
  if (boxOf(scene, cell)) return cell;
  return itemBoxOf(scene, a) ? { at: 'item', item: a } : null;
}

function isInRow({ sides }: Scene, id: string): boolean {
  return [...sides.north.items, ...sides.south.items].some(({ item }) => item === id);
}
