import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ItemId, ParticipantId } from '#shared/plan/ids.ts';
import type { BoardView } from './board-view.ts';
import type { Heading } from './grid-walk.ts';
import type { Series } from './reorder.ts';
import { type HeadTarget, type LinkCell, sameTarget, type Target } from './target.ts';

/** A text of the board that is being edited in place. */
export interface Editing {
  readonly target: HeadTarget;
  /** What stands in the field at first. */
  readonly text: string;
  readonly selectAll: boolean;
  /** Tells one editing from the next in the same box. */
  readonly serial: number;
}

/** An item on its way to another place of its side or to another side, or a person's column among the others. */
export interface Dragging {
  readonly member: ItemId | ParticipantId;
  /** Where it would drop: a gap of a series, 0 before the first member; null where it would drop nowhere. */
  readonly place: { readonly series: Series; readonly gap: number } | null;
}

/**
 * What the board knows besides the plan: where the focus and the pointer are, what is being edited or dragged. Only
 * overlays listen to it, so that moving the pointer never draws the sheet again.
 */
export interface BoardState {
  readonly focus: Target | null;
  readonly hover: Target | null;
  /** Along what the last arrow key moved the focus: marks that are set go on that way. */
  readonly heading: Heading;
  /** What the last jump led to; marked for as long as the focus stays on it. */
  readonly found: Target | null;
  readonly view: BoardView;
  readonly editing: Editing | null;
  readonly dragging: Dragging | null;
  /** The link whose reason is being written below the board. */
  readonly reasonOf: LinkCell | null;
  /** The item or person whose menu is open, and where in the board's window. */
  readonly menu: { readonly target: Target; readonly x: number; readonly y: number } | null;
  /** What the live region says; the counter makes the same words said twice two announcements. */
  readonly announcement: { readonly text: string; readonly count: number };
}

export type BoardStore = StoreApi<BoardState>;

export function createBoardStore(): BoardStore {
  return createStore<BoardState>(() => ({
    focus: null,
    hover: null,
    heading: 'row',
    found: null,
    view: { x: 0, y: 0, k: 1 },
    editing: null,
    dragging: null,
    reasonOf: null,
    menu: null,
    announcement: { text: '', count: 0 },
  }));
}

export function setHover(store: BoardStore, hover: Target | null): void {
  if (!sameTarget(store.getState().hover, hover)) store.setState({ hover });
}

export function setFocus(store: BoardStore, focus: Target | null, heading: Heading = 'row'): void {
  if (!sameTarget(store.getState().focus, focus)) store.setState({ focus, heading });
}

export function announce(store: BoardStore, text: string): void {
  store.setState(({ announcement }) => ({ announcement: { text, count: announcement.count + 1 } }));
}
