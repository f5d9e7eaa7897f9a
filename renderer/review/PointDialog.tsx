import { FileInput } from 'lucide-react';
import { t } from '../messages/messages.ts';
import { useStores } from '../state/stores.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { entryPoint, filePoint, firstPoint, type NamedPoint, nowPoint, revisionPoint } from './points.ts';
import { useHistory } from './use-history.ts';
import './compare.css';

interface PointDialogProps {
  readonly onChoose: (point: NamedPoint) => void;
  readonly onClose: () => void;
}

/** Asks for a state to compare with: now, a revision, any edit of the history, or another plan file. */
export function PointDialog({ onChoose, onClose }: PointDialogProps) {
  const { app } = useStores();
  const { revisions, entries, loadMore } = useHistory();
  const named = revisions.flatMap((info) => revisionPoint(info) ?? []);
  const chooseFile = async () => {
    const picked = await app.chooseFile('otherPlan', '');
    if (picked) onChoose(filePoint(picked));
  };
  return (
    <Dialog title={t('review.point.title')} size="medium" onClose={onClose}>
      <div className="compare-points">
        <Points points={[nowPoint()]} onChoose={onChoose} />
        <div>
          <Button icon={FileInput} onClick={() => void chooseFile()}>
            {t('review.point.file')}
          </Button>
        </div>
        {named.length > 0 && <h3>{t('review.revisions')}</h3>}
        <Points points={named} onChoose={onChoose} />
        <h3>{t('review.edits')}</h3>
        <Points
          points={[...entries.map(entryPoint), ...(loadMore ? [] : [firstPoint()])]}
          onChoose={onChoose}
        />
        {loadMore && (
          <Button tone="quiet" onClick={loadMore}>
            {t('review.point.more')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

interface PointsProps {
  readonly points: readonly NamedPoint[];
  readonly onChoose: (point: NamedPoint) => void;
}

function Points({ points, onChoose }: PointsProps) {
  if (points.length === 0) return null;
  return (
    <ul>
      {points.map((point) => (
        <li key={JSON.stringify(point.point)}>
          <button type="button" className="compare-point" onClick={() => onChoose(point)}>
            <span>{point.name}</span>
            {point.detail !== '' && <span className="compare-detail">{point.detail}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
