import { type ClipboardEvent, type ReactNode, useState } from 'react';
import type { Scene } from '#shared/matrix/scene.ts';
import type { PasteContext } from '#shared/plan/clipboard/place.ts';
import { type Proposal, proposePaste } from '#shared/plan/clipboard/propose.ts';
import { applyPaste } from '#shared/plan/commands/paste.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t, writesDayFirst } from '../../messages/messages.ts';
import { useBoardStore } from '../board-context.ts';
import type { BoardPlan } from '../interaction/board-plan.ts';
import { announce, setFocus } from '../interaction/board-store.ts';
import { copyTarget, putOnto } from './copy.ts';
import { PasteDialog } from './PasteDialog.tsx';
import { pastePlace } from './paste-place.ts';
import { refusalWords } from './words.ts';

interface ClipboardNeeds {
  readonly scene: Scene;
  readonly records: RecordSet;
  readonly plan: BoardPlan;
}

interface BoardClipboard {
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  /** The preview, while one is open. */
  readonly dialog: ReactNode;
}

/** Copying from and pasting onto the board. One item or one mark is pasted at once; anything more is shown first. */
export function useClipboard({ scene, records, plan }: ClipboardNeeds): BoardClipboard {
  const board = useBoardStore();
  /** What was pasted and where; what is to become of it is read anew when the plan changes underneath. */
  const [asked, setAsked] = useState<{ readonly text: string; readonly place: PasteContext['place'] } | null>(
    null,
  );

  const onCopy = (event: ClipboardEvent) => {
    const { focus } = board.getState();
    if (!focus) return;
    const copied = copyTarget(records, scene, focus);
    putOnto(event.clipboardData, copied);
    event.preventDefault();
    announce(board, t('clipboard.copied', { name: copied.name }));
  };

  const onPaste = (event: ClipboardEvent) => {
    if (plan.readOnly()) return;
    event.preventDefault();
    // The plain text alone: markup of others is neither read nor shown.
    const text = event.clipboardData.getData('text/plain');
    const place = pastePlace(scene, board.getState().focus);
    const proposal = proposePaste(text, contextOf(place));
    if (proposal.type === 'refused') plan.refuse(refusalWords(proposal, records));
    else if (isSingle(proposal)) apply(proposal);
    else setAsked({ text, place });
  };

  const contextOf = (place: PasteContext['place']): PasteContext => ({
    records,
    matrix: plan.matrix,
    place,
    dayFirst: writesDayFirst(),
  });

  const apply = (proposal: Proposal) => {
    setAsked(null);
    const edit = plan.run((now, context) => applyPaste(now, { matrix: plan.matrix, proposal }, context));
    if (!edit) return announce(board, t('clipboard.nothing'));
    const item = edit.added.find((record) => record.kind === 'item');
    if (item) setFocus(board, { at: 'item', item: item.id });
    announce(board, edit.label);
    if (!isSingle(proposal)) plan.offerUndo(edit.label);
  };

  const dialog = asked && (
    <PasteDialog
      text={asked.text}
      context={contextOf(asked.place)}
      onApply={apply}
      onClose={() => setAsked(null)}
    />
  );
  return { onCopy, onPaste, dialog };
}

/** What everybody can foresee needs no preview. */
function isSingle(proposal: Proposal): boolean {
  const cells = proposal.table.flat().length;
  return cells === 1 && proposal.leftOut.length === 0;
}
