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
  // The last step leads into work of unknown length: everything is made, and is put into one file.
  const known = steps && steps.done < steps.total ? steps : null;
  const said = known
    ? t('export.progress', { done: known.done + 1, total: known.total })
    : t('export.writing');
  return (
    <>
      <div className="export-progress">
        <progress aria-label={t('export.writing')} {...(known && { value: known.done, max: known.total })} />
        <span role="status">{cancelling ? t('export.cancelling') : said}</span>
      </div>
      <Button disabled={cancelling} onClick={onCancel}>
        {t('files.cancel')}
      </Button>
    </>
  );
}
