import { Bookmark } from 'lucide-react';
import type { RevisionInfo } from '#shared/host/replies.ts';
import { addRevision, removeRevision } from '#shared/plan/commands/revisions.ts';
import type { Revision } from '#shared/plan/records/records.ts';
import { t } from '../messages/messages.ts';
import { revisionPoint, whoAndWhen } from '../review/points.ts';
import { usePlanStore, useStores } from '../state/stores.ts';
import { HistoryMenu } from './HistoryMenu.tsx';
import type { PointActions } from './HistoryPanel.tsx';

interface RevisionListProps {
  readonly revisions: readonly RevisionInfo[];
  readonly actions: PointActions;
  readonly readOnly: boolean;
}

/** The named states of the plan, the newest first. */
export function RevisionList({ revisions, actions, readOnly }: RevisionListProps) {
  const { app } = useStores();
  const store = usePlanStore();
  if (revisions.length === 0) return null;

  const remove = ({ id, name, note, edit }: Revision) => {
    if (!store.run((records, context) => removeRevision(records, { revision: id }, context))) return;
    // Names stand outside of undo, so this is the way back.
    const run = () =>
      void store.run((records, context) => addRevision(records, { name, note, edit }, context));
    app.say(t('review.removed', { name }), { label: t('plan.undo'), run });
  };
  return (
    <section aria-label={t('review.revisions')}>
      <h3>{t('review.revisions')}</h3>
      <ul>
        {revisions.map((info) => {
          const { revision } = info;
          const point = revisionPoint(info);
          return (
            <li key={revision.id}>
              <Bookmark aria-hidden size={16} strokeWidth={1.75} className="history-mark" />
              <div className="history-words">
                <p className="history-name">{revision.name}</p>
                {revision.note !== '' && <p className="history-note">{revision.note}</p>}
                <p className="history-who">{whoAndWhen(revision.author, revision.at)}</p>
                {!point && <p className="history-who">{t('review.outOfReach')}</p>}
              </div>
              <HistoryMenu
                point={point}
                name={revision.name}
                naming={{ what: 'revision', revision }}
                actions={actions}
                readOnly={readOnly}
                more={[{ label: t('review.remove'), run: () => remove(revision) }]}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
