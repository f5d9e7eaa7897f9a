import type { RefObject } from 'react';
import type { Scene } from '#shared/matrix/scene.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { useBoard } from '../board-context.ts';
import type { BoardActions } from '../interaction/board-actions.ts';
import { seenBox } from '../interaction/board-view.ts';
import { sideOf } from '../interaction/tab-order.ts';
import { itemBoxOf, type Target } from '../interaction/target.ts';
import { boxOf } from '../overlay/bands.ts';
import { editingLabel, placeholderFor } from '../reading.ts';
import { TextEditor } from './TextEditor.tsx';

interface EditingLayerProps {
  readonly scene: Scene;
  readonly records: RecordSet;
  readonly actions: BoardActions;
  readonly boardElement: RefObject<HTMLElement | null>;
}

/** The field over the text that is being edited; above the sheet, so that zooming never makes it small. */
export function EditingLayer({ scene, records, actions, boardElement }: EditingLayerProps) {
  const editing = useBoard((board) => board.editing);
  const view = useBoard((board) => (board.editing ? board.view : null));
  const board = boardElement.current;
  const box = editing && boxOf(scene, editing.target);
  if (!editing || !view || !box || !board) return null;
  const refocus = () => board.focus({ preventScroll: true });
  return (
    <TextEditor
      key={editing.serial}
      box={seenBox(box, view)}
      window={{ width: board.clientWidth, height: board.clientHeight }}
      fontSize={fontSizeOf(scene, editing.target) * view.k}
      label={editingLabel(records, scene, editing.target)}
      placeholder={placeholderFor(scene, editing.target)}
      text={editing.text}
      selectAll={editing.selectAll}
      onCommit={(text, by) => {
        if (by !== 'blur') refocus();
        actions.commitEditing(text, by);
      }}
      onCancel={() => {
        refocus();
        actions.cancelEditing();
      }}
    />
  );
}

/** The size of the type that is edited, in scene pixels. */
function fontSizeOf(scene: Scene, target: Target): number {
  switch (target.at) {
    case 'item':
      return itemBoxOf(scene, target.item)?.text.fontSize ?? 0;
    case 'nextItem':
      return sideOf(scene, target)?.items[0]?.text.fontSize ?? 0;
    case 'trueNorth':
      return scene.centre.trueNorth.fontSize;
    case 'title':
      return scene.title.heading.fontSize;
    default:
      return scene.people[0]?.name.fontSize ?? 0;
  }
}
