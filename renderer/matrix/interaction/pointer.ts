import type { MouseEvent, PointerEvent } from 'react';
import type { Scene } from '#shared/matrix/scene.ts';
import { type BoardActions, memberOf } from './board-actions.ts';
import { type BoardStore, setFocus, setHover } from './board-store.ts';
import { scenePoint } from './board-view.ts';
import { targetAt } from './hit.ts';
import { dropPlace } from './reorder.ts';
import { isCell, type Target } from './target.ts';

/** How far a press moves, in pixels, before it is a drag and no click any more. */
const DRAG_THRESHOLD = 5;

interface Pointer {
  readonly board: BoardStore;
  readonly actions: BoardActions;
  readonly scene: () => Scene;
  readonly readOnly: () => boolean;
  readonly openMenu: (target: Target, at: { readonly x: number; readonly y: number }) => void;
}

/** What the pointer does on the board. Places come from arithmetic on the scene: the elements have no handlers. */
export function createPointerHandlers({ board, actions, scene, readOnly, openMenu }: Pointer) {
  let press: { readonly x: number; readonly y: number; readonly target: Target } | null = null;
  /** A drag ends in a click on the same element, which must not select anything. */
  let dropped = false;
  let last = { x: Number.NaN, y: Number.NaN };
  let hovering = 0;

  const pointOf = (event: MouseEvent) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return scenePoint(event.clientX - left, event.clientY - top, board.getState().view);
  };
  const targetOf = (event: MouseEvent) => targetAt(scene(), pointOf(event));

  /** With the next frame: what a press needs to hit is then not laid out anew between the move and the press. */
  const hover = (target: Target | null) => {
    cancelAnimationFrame(hovering);
    hovering = requestAnimationFrame(() => setHover(board, target));
  };

  const follow = (event: PointerEvent) => {
    const { dragging } = board.getState();
    const member = dragging?.member ?? (press && memberOf(scene(), press.target));
    if (!member) return;
    const place = dropPlace(scene(), member, pointOf(event));
    if (press) setFocus(board, press.target);
    cancelAnimationFrame(hovering);
    const same = dragging?.place?.gap === place?.gap && dragging?.place?.series.role === place?.series.role;
    if (!dragging || !same) board.setState({ hover: null, dragging: { member, place } });
  };

  return {
    onPointerMove(event: PointerEvent): void {
      // Chromium repeats the last move when the sheet changes under a pointer at rest.
      if (event.clientX === last.x && event.clientY === last.y) return;
      last = { x: event.clientX, y: event.clientY };
      if (board.getState().dragging) follow(event);
      else if (press && Math.hypot(event.clientX - press.x, event.clientY - press.y) > DRAG_THRESHOLD) {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      } else if (event.buttons === 0) hover(targetOf(event));
    },
    onPointerLeave(): void {
      hover(null);
    },
    onPointerDown(event: PointerEvent): void {
      dropped = false;
      press = null;
      if (event.button !== 0 || readOnly()) return;
      const target = targetOf(event);
      if (target && memberOf(scene(), target)) press = { x: event.clientX, y: event.clientY, target };
    },
    onPointerUp(): void {
      press = null;
      if (!board.getState().dragging) return;
      dropped = true;
      actions.drop();
    },
    onPointerCancel(): void {
      press = null;
      board.setState({ dragging: null });
    },
    onClick(event: MouseEvent): void {
      if (dropped) return;
      const target = targetOf(event);
      // What the click changes and what the pointer is over then show in one frame, laid out once.
      cancelAnimationFrame(hovering);
      setHover(board, target);
      if (board.getState().menu) board.setState({ menu: null });
      if (!target) return;
      setFocus(board, target);
      if (isCell(target)) actions.cycleMark(target);
      else if (target.at === 'nextItem' || target.at === 'nextPerson') actions.beginEditing(target);
    },
    onDoubleClick(event: MouseEvent): void {
      const target = targetOf(event);
      if (target && !isCell(target)) actions.beginEditing(target);
    },
    onContextMenu(event: MouseEvent): void {
      const target = targetOf(event);
      if (!target || !memberOf(scene(), target)) return;
      event.preventDefault();
      const { left, top } = event.currentTarget.getBoundingClientRect();
      setFocus(board, target);
      openMenu(target, { x: event.clientX - left, y: event.clientY - top });
    },
    /** Whether a press may pan the sheet: not on what can be dragged itself. */
    mayPan(event: globalThis.MouseEvent | TouchEvent): boolean {
      if (!('button' in event)) return true;
      return event.button === 1 || (event.button === 0 && press === null);
    },
  };
}
