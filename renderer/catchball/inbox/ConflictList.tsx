import { TriangleAlert } from 'lucide-react';
import type { AgreedConflict } from '#shared/catchball/agreed-conflicts.ts';
import type { ThreadInfo } from '#shared/host/replies.ts';
import type { ItemId, MatrixId, ThreadId } from '#shared/plan/ids.ts';
import { t } from '../../messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { fieldName, shownValue } from '../field-words.ts';
import { otherParty } from '../threads/party.ts';

interface ConflictListProps {
  readonly conflicts: readonly AgreedConflict[];
  readonly threads: readonly ThreadInfo[];
  readonly onShow: (thread: ThreadId) => void;
  readonly onShowItem: (matrix: MatrixId, item: ItemId) => void;
}

/** Terms that were agreed and stand otherwise today, or were agreed otherwise elsewhere: one sentence each. */
export function ConflictList({ conflicts, threads, onShow, onShowItem }: ConflictListProps) {
  const threadOf = (id: ThreadId) => threads.find(({ thread }) => thread.id === id)?.thread;
  return (
    <ul className="conflicts">
      {conflicts.map((conflict) => {
        const thread = threadOf(conflict.thread);
        const other = conflict.elsewhere === null ? undefined : threadOf(conflict.elsewhere);
        if (!thread) return null;
        const said = {
          ...{ code: conflict.code, field: fieldName(conflict), party: otherParty(thread) },
          ...{
            agreed: shownValue(conflict.agreed, conflict.measureUnit),
            found: shownValue(conflict.found, conflict.measureUnit),
          },
        };
        return (
          <li
            key={`${conflict.thread} ${conflict.kind} ${conflict.id} ${conflict.field} ${conflict.elsewhere}`}
          >
            <TriangleAlert aria-hidden size={16} strokeWidth={1.75} />
            <p>
              {other
                ? t('inbox.conflict.elsewhere', { ...said, other: otherParty(other) })
                : t('inbox.conflict.here', said)}
            </p>
            <span className="conflict-actions">
              <Button tone="quiet" onClick={() => onShow(thread.id)}>
                {t('inbox.conflict.thread')}
              </Button>
              {thread.side === 'upper' && (
                <Button tone="quiet" onClick={() => onShowItem(thread.matrix, conflict.item)}>
                  {t('inbox.conflict.item')}
                </Button>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
