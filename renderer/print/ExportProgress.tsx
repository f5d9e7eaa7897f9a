import { t } from '../messages/messages.ts';
import { Button } from '../ui/Button.tsx';
import type { Progress } from './use-export.ts';
import './export-progress.css';

interface ExportProgressProps {
  readonly progress: Progress;
  readonly onCancel: () => void;
}

/** How far a file is, and the way to leave it. */
export function ExportProgress({ progress: { steps, cancelling }, onCancel }: ExportProgressProps) {
  const said = cancelling
    ? t('export.cancelling')
    : steps && steps.done < steps.total
      ? t('export.progress', { done: steps.done + 1, total: steps.total })
      : t('export.writing');
  return (
    <>
      <div className="export-progress">
        <progress aria-label={t('export.writing')} {...(steps && { value: steps.done, max: steps.total })} />
        <span role="status">{said}</span>
      </div>
      <Button disabled={cancelling} onClick={onCancel}>
        {t('files.cancel')}
      </Button>
    </>
  );
}
