import type { RefObject } from 'react';
import type { Scene } from '#shared/matrix/scene.ts';
import { linkIdOf } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../messages/messages.ts';
import { useBoard, useBoardStore, useBoardTarget } from './board-context.ts';
import type { BoardActions } from './interaction/board-actions.ts';
import { isCell, type LinkCell, sameTarget, type Target } from './interaction/target.ts';
import { ReasonField } from './ReasonField.tsx';
import { hintFor, linksOf, readingOf, sentenceOf } from './reading.ts';

interface ReadingLineProps {
  readonly scene: Scene;
  readonly records: RecordSet;
  readonly readOnly: boolean;
  readonly actions: BoardActions;
  readonly boardElement: RefObject<HTMLElement | null>;
}

/** What the pointer or the focus is on, in horizontal type: the answer to vertical text. */
export function ReadingLine({ scene, records, readOnly, actions, boardElement }: ReadingLineProps) {
  const target = useBoardTarget((board) => board.reasonOf ?? board.hover ?? board.focus);
  if (!target) return <p className="matrix-reading-text matrix-reading-hint">{t('matrix.start')}</p>;
  const hint = readOnly ? '' : hintFor(records, target);
  return (
    <>
      <div className="matrix-reading-lines">
        <p className="matrix-reading-text">{readingOf(records, target, scene)}</p>
        <Below
          target={target}
          records={records}
          readOnly={readOnly}
          actions={actions}
          boardElement={boardElement}
        />
      </div>
      {hint !== '' && <p className="matrix-reading-hint matrix-reading-keys">{hint}</p>}
    </>
  );
}

type BelowProps = Omit<ReadingLineProps, 'scene'> & { readonly target: Target };

/** The second line: what a mark says as a sentence with its reason, or what an item is linked with. */
function Below({ target, records, readOnly, actions, boardElement }: BelowProps) {
  if (target.at === 'item') return <p className="matrix-reading-below">{linksOf(records, target.item)}</p>;
  const sentence = isCell(target) ? sentenceOf(records, target) : '';
  if (sentence === '') return null;
  const link = target.at === 'link' && records.get('link', linkIdOf(target.row, target.column));
  return (
    <p className="matrix-reading-below">
      <span>{link && (!readOnly || link.reason !== '') ? `${sentence}:` : sentence}</span>
      {link && readOnly && ` ${link.reason}`}
      {link && !readOnly && (
        <Reason cell={target} reason={link.reason} actions={actions} boardElement={boardElement} />
      )}
    </p>
  );
}

interface ReasonProps extends Pick<ReadingLineProps, 'actions' | 'boardElement'> {
  readonly cell: LinkCell;
  readonly reason: string;
}

function Reason({ cell, reason, actions, boardElement }: ReasonProps) {
  const board = useBoardStore();
  const wanted = useBoard((state) => sameTarget(state.reasonOf, cell));
  return (
    <ReasonField
      cell={cell}
      reason={reason}
      wanted={wanted}
      onBegin={() => board.setState({ reasonOf: cell })}
      onCommit={(typed) => actions.setReason(cell, typed)}
      onLeave={(toBoard) => {
        if (toBoard) boardElement.current?.focus({ preventScroll: true });
        else board.setState({ reasonOf: null });
      }}
    />
  );
}
