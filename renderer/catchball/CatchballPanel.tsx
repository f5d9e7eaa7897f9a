import { ChevronLeft, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ThreadId } from '#shared/plan/ids.ts';
import { t } from '../messages/messages.ts';
import { usePlan } from '../state/stores.ts';
import { IconButton } from '../ui/Button.tsx';
import { Failure } from './Failure.tsx';
import { useReading } from './host-reading.ts';
import { ThrowDialog } from './ThrowDialog.tsx';
import { ThreadList } from './threads/ThreadList.tsx';
import { ThreadView } from './threads/ThreadView.tsx';
import './catchball.css';
import './threads/threads.css';

interface CatchballPanelProps {
  readonly onClose: () => void;
  /** The thread to show, such as the one that a file has just brought; else all of them. */
  readonly thread?: ThreadId | null;
}

/** The negotiations of the open plan, beside the matrix. */
export function CatchballPanel({ onClose, thread = null }: CatchballPanelProps) {
  const plan = usePlan(({ opened }) => opened.plan);
  const { value: threads, failure } = useReading('catchball.threads', { plan });
  const [shown, setShown] = useState<ThreadId | null>(thread);
  const [throwing, setThrowing] = useState(false);
  useEffect(() => {
    if (thread !== null) setShown(thread);
  }, [thread]);
  const open = threads?.find((info) => info.thread.id === shown)?.thread ?? null;
  return (
    <aside className="catchball-panel" aria-label={t('catchball.panel')}>
      <header className="catchball-head">
        {open && (
          <IconButton icon={ChevronLeft} label={t('catchball.panel.back')} onClick={() => setShown(null)} />
        )}
        <h2>{open ? open.title : t('catchball.panel')}</h2>
        <IconButton icon={X} label={t('catchball.panel.close')} onClick={onClose} />
      </header>
      <Failure failure={failure} />
      {open ? (
        <ThreadView key={open.id} thread={open} />
      ) : (
        threads && <ThreadList threads={threads} onOpen={setShown} onThrow={() => setThrowing(true)} />
      )}
      <ThrowDialog open={throwing} onClose={() => setThrowing(false)} />
    </aside>
  );
}
