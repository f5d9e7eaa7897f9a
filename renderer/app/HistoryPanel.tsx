import { Bookmark, FileInput, X } from 'lucide-react';
import { useState } from 'react';
import type { PastPoint } from '#shared/host/calls.ts';
import { t } from '../messages/messages.ts';
import { PointDialog } from '../review/PointDialog.tsx';
import { entryPoint, inOrder, type NamedPoint, nowAndFile, nowPoint, whoAndWhen } from '../review/points.ts';
import { RestoreDialog } from '../review/RestoreDialog.tsx';
import { type Naming, RevisionDialog } from '../review/RevisionDialog.tsx';
import { useHistory } from '../review/use-history.ts';
import { usePlan, useStores } from '../state/stores.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { HistoryMenu } from './HistoryMenu.tsx';
import { RevisionList } from './RevisionList.tsx';
import './history-panel.css';

interface HistoryPanelProps {
  readonly onCompare: (points: { readonly from: NamedPoint; readonly to: NamedPoint }) => void;
  readonly onClose: () => void;
}

/** What is asked about a state of the plan. */
type Question =
  | { readonly ask: 'name'; readonly naming: Naming }
  | { readonly ask: 'compare'; readonly point: NamedPoint }
  | { readonly ask: 'restore'; readonly point: NamedPoint<PastPoint> };

/** What can be done with any state of the plan. */
export interface PointActions {
  readonly compareNow: (point: NamedPoint) => void;
  readonly compareWith: (point: NamedPoint) => void;
  readonly name: (naming: Naming) => void;
  readonly restore: (point: NamedPoint<PastPoint>) => void;
}

/** The named states of the plan and every edit in people's words, newest first. */
export function HistoryPanel({ onCompare, onClose }: HistoryPanelProps) {
  const { app } = useStores();
  const readOnly = usePlan((plan) => plan.opened.readOnly !== null);
  const { revisions, entries, loadMore } = useHistory();
  const [question, setQuestion] = useState<Question | null>(null);
  const answered = () => setQuestion(null);

  const compare = (one: NamedPoint, other: NamedPoint) => onCompare(inOrder(one, other));
  const compareFile = async () => {
    const points = await nowAndFile(app);
    if (points) onCompare(points);
  };
  const actions: PointActions = {
    compareNow: (point) => compare(point, nowPoint()),
    compareWith: (point) => setQuestion({ ask: 'compare', point }),
    name: (naming) => setQuestion({ ask: 'name', naming }),
    restore: (point) => setQuestion({ ask: 'restore', point }),
  };

  return (
    <>
      <aside className="panel history-panel" aria-label={t('history.title')}>
        <header className="panel-head">
          <h2>{t('history.title')}</h2>
          <IconButton icon={X} label={t('files.close')} onClick={onClose} />
        </header>
        <div className="history-actions">
          {!readOnly && (
            <Button icon={Bookmark} onClick={() => actions.name({ what: 'now' })}>
              {t('review.name')}
            </Button>
          )}
          <IconButton icon={FileInput} label={t('review.compareFile')} onClick={() => void compareFile()} />
        </div>
        <RevisionList revisions={revisions} actions={actions} readOnly={readOnly} />
        {entries.length === 0 && <p className="panel-note">{t('history.empty')}</p>}
        {revisions.length > 0 && entries.length > 0 && <h3>{t('review.edits')}</h3>}
        <ol>
          {entries.map((entry) => (
            <li key={entry.seq} data-undone={entry.undone}>
              <div className="history-words">
                <p className="history-label">
                  <span>{entry.label}</span>
                  {entry.undone && <span className="history-undone"> · {t('history.undone')}</span>}
                </p>
                <p className="history-who">{whoAndWhen(entry.author, entry.at)}</p>
              </div>
              <HistoryMenu
                point={entryPoint(entry)}
                name={entry.label}
                naming={{ what: 'entry', entry }}
                actions={actions}
                readOnly={readOnly}
              />
            </li>
          ))}
        </ol>
        {loadMore && (
          <Button tone="quiet" onClick={loadMore}>
            {t('history.more')}
          </Button>
        )}
      </aside>
      {question?.ask === 'name' && <RevisionDialog naming={question.naming} onClose={answered} />}
      {question?.ask === 'restore' && <RestoreDialog point={question.point} onClose={answered} />}
      {question?.ask === 'compare' && (
        <PointDialog
          onClose={answered}
          onChoose={(other) => {
            answered();
            compare(question.point, other);
          }}
        />
      )}
    </>
  );
}
