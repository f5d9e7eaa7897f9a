import type { Scene } from '#shared/matrix/scene.ts';
import type { Edit } from '#shared/plan/edits/edit.ts';
import type { ItemId } from '#shared/plan/ids.ts';
import type { CommitBy } from '../editing/TextEditor.tsx';
import type { BoardPlan } from './board-plan.ts';
import { announce, type BoardStore, type Editing, setFocus } from './board-store.ts';
import { textOf, writeText } from './edit-target.ts';
import { firstCell, gridsInOrder } from './grid-walk.ts';
import { nextSideOf, sideOf } from './tab-order.ts';
import { type HeadTarget, isCell, type Target } from './target.ts';

/** What a person can do to the texts of the board. */
export interface TextActions {
  readonly beginEditing: (target: Target, how?: 'append' | 'replace') => void;
  readonly commitEditing: (text: string, by: CommitBy) => void;
  readonly cancelEditing: () => void;
  /** Begins a new item behind another one. */
  readonly insertBehind: (item: ItemId) => void;
}

export function createTextActions(board: BoardStore, plan: BoardPlan, sceneNow: () => Scene): TextActions {
  let serial = 0;

  function beginEditing(target: Target, how: 'append' | 'replace' = 'append'): void {
    if (plan.readOnly() || isCell(target)) return;
    const text = textOf(plan.records(), plan.matrix, target);
    serial += 1;
    board.setState({
      focus: target,
      menu: null,
      editing: { target, text, selectAll: how === 'replace', serial },
    });
  }

  /** Where Enter and Tab lead: to the next new item, the next side, the people, and at last to the first marks. */
  function goOn({ target }: Editing, added: Edit | null, by: CommitBy): void {
    const scene = sceneNow();
    if (by === 'enter') {
      if (added) beginEditing(behindNew(target, added));
      else backToItem(target);
    } else if (target.at === 'nextItem' && by !== 'blur') {
      const side = nextSideOf(scene, target, by === 'tab' ? 1 : -1);
      if (side) beginEditing({ at: 'nextItem', side: side.name });
      else if (by === 'tab') beginEditing({ at: 'nextPerson' });
    } else if (target.at === 'nextPerson' && by === 'tab') {
      const [grid] = gridsInOrder(scene);
      if (grid) setFocus(board, firstCell(scene, grid));
    }
  }

  function backToItem(target: HeadTarget): void {
    if (target.at === 'nextItem' && target.after) setFocus(board, { at: 'item', item: target.after });
  }

  return {
    beginEditing,
    commitEditing: (typed, by) => {
      const { editing } = board.getState();
      if (!editing) return;
      board.setState({ editing: null });
      const role = sideOf(sceneNow(), editing.target)?.role ?? null;
      const isNew = editing.target.at === 'nextItem' || editing.target.at === 'nextPerson';
      const command =
        isNew && typed.trim() === ''
          ? null
          : writeText(plan.records(), plan.matrix, editing.target, typed, role);
      const edit = command && plan.run(command);
      if (edit) announce(board, edit.label);
      goOn(editing, isNew ? edit : null, by);
    },
    cancelEditing: () => {
      const { editing } = board.getState();
      board.setState({ editing: null });
      if (editing) backToItem(editing.target);
    },
    insertBehind: (item) => {
      const side = sideOf(sceneNow(), { at: 'item', item });
      if (!side) return;
      const last = side.items.at(-1)?.item === item;
      beginEditing({ at: 'nextItem', side: side.name, ...(!last && { after: item }) });
    },
  };
}

/** Where the next new item goes: behind the one that was just added, where that stands among others. */
function behindNew(target: HeadTarget, { added: [first] }: Edit): HeadTarget {
  const inserted = target.at === 'nextItem' && target.after !== undefined && first?.kind === 'item';
  return inserted ? { ...target, after: first.id } : target;
}
