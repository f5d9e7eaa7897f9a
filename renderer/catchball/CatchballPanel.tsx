import { ChevronLeft, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
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
  /** The thread that a file has just brought, if one has; shown again for every new object. */
  readonly opened?: { readonly id: ThreadId } | null;
}

/** The negotiations of the open plan, beside the matrix. */
export function CatchballPanel({ onClose, opened = null }: CatchballPanelProps) {
  const plan = usePlan((state) => state.opened.plan);
  const { value: threads, failure } = useReading('catchball.threads', { plan });
  const [shown, setShown] = useState<ThreadId | null>(opened?.id ?? null);
  const [throwing, setThrowing] = useState(false);
  useEffect(() => {
    if (opened !== null) setShown(opened.id);
  }, [opened]);
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone with the list; without this the focus would fall back to the page.
  const show = (next: ThreadId | null) => {
    setShown(next);
    heading.current?.focus();
  };
  const open = threads?.find((info) => info.thread.id === shown) ?? null;
  return (
    <aside className="catchball-panel" aria-label={t('catchball.panel')}>
      <header className="catchball-head">
        {open && (
          <IconButton icon={ChevronLeft} label={t('catchball.panel.back')} onClick={() => show(null)} />
        )}
        <h2 ref={heading} tabIndex={-1}>
          {open ? open.thread.title : t('catchball.panel')}
        </h2>
        <IconButton icon={X} label={t('catchball.panel.close')} onClick={onClose} />
      </header>
      <Failure failure={failure} />
      {open ? (
        <ThreadView key={open.thread.id} info={open} />
      ) : (
        threads && <ThreadList threads={threads} onOpen={show} onThrow={() => setThrowing(true)} />
      )}
      <ThrowDialog open={throwing} onClose={() => setThrowing(false)} />
    </aside>
  );
}
