import { ArrowUpRight, LayoutList, MessagesSquare, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ItemId, MatrixId, ThreadId } from '#shared/plan/ids.ts';
import { t, tCount } from '../messages/messages.ts';
import { usePlan } from '../state/stores.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Failure } from './Failure.tsx';
import { useReading } from './host-reading.ts';
import { InboxList } from './inbox/InboxList.tsx';
import { inboxEntries } from './inbox/inbox-entries.ts';
import { Overview } from './inbox/Overview.tsx';
import type { SheetDrawing } from './reviewing/sheet-drawing.ts';
import { ThrowDialog } from './ThrowDialog.tsx';
import { ThreadPage } from './threads/ThreadPage.tsx';
import { useEscape } from './use-escape.ts';
import './catchball.css';
import './catchball-screen.css';
import './inbox/inbox.css';
import './threads/threads.css';

interface CatchballScreenProps {
  /** Back to the matrix. */
  readonly onClose: () => void;
  readonly onShowItem: (matrix: MatrixId, item: ItemId) => void;
  /** What draws a sheet with changes in it; the app passes it in, because the drawing belongs to other features. */
  readonly sheetDrawing: SheetDrawing;
  /** The thread that a file has just brought, if one has; shown again for every new object. */
  readonly opened?: { readonly id: ThreadId } | null;
}

/** All negotiations of the open plan: the inbox, and beside it the thread that is being looked at. */
export function CatchballScreen({ onClose, onShowItem, sheetDrawing, opened = null }: CatchballScreenProps) {
  const plan = usePlan((state) => state.opened.plan);
  const readOnly = usePlan((state) => state.opened.readOnly !== null);
  const { value: threads, failure } = useReading('catchball.threads', { plan });
  const { value: conflicts } = useReading('catchball.conflicts', { plan });
  const [shown, setShown] = useState<ThreadId | null>(opened?.id ?? null);
  const [throwing, setThrowing] = useState(false);
  const [wide, setWide] = useState(false);
  useEffect(() => {
    if (opened !== null) setShown(opened.id);
  }, [opened]);
  useEscape(onClose);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const entries = inboxEntries(threads ?? [], new Date());
  const entry = entries.find(({ info }) => info.thread.id === shown);
  const begin = !readOnly && (
    <Button icon={ArrowUpRight} onClick={() => setThrowing(true)}>
      {t('catchball.threads.begin')}
    </Button>
  );
  return (
    <section className="catchball-screen" aria-label={t('catchball.panel')} data-wide={entry && wide}>
      <header className="catchball-head">
        <h2 ref={heading} tabIndex={-1}>
          {t('catchball.panel')}
        </h2>
        {threads && threads.length > 0 && (
          <p className="catchball-soft">{tCount('inbox.threads', threads.length)}</p>
        )}
        <div className="catchball-space" />
        <IconButton icon={X} label={t('catchball.panel.close')} onClick={onClose} />
      </header>
      <Failure failure={failure} />
      {threads?.length === 0 && (
        <div className="catchball-empty">
          <EmptyState icon={MessagesSquare} action={begin}>
            {t('catchball.threads.empty')}
          </EmptyState>
        </div>
      )}
      {threads && threads.length > 0 && (
        <div className="catchball-columns">
          <nav className="inbox" aria-label={t('inbox.title')}>
            <button
              type="button"
              className="inbox-overview"
              aria-current={!entry}
              onClick={() => setShown(null)}
            >
              <LayoutList aria-hidden size={16} strokeWidth={1.75} />
              <span>{t('inbox.overview')}</span>
              {conflicts && conflicts.length > 0 && (
                <span className="inbox-conflicts">{tCount('inbox.conflicts.count', conflicts.length)}</span>
              )}
            </button>
            <InboxList entries={entries} shown={entry?.info.thread.id ?? null} onShow={setShown} />
          </nav>
          <div className="catchball-main">
            {entry ? (
              <ThreadPage
                key={entry.info.thread.id}
                entry={entry}
                sheetDrawing={sheetDrawing}
                onShowItem={onShowItem}
                onWide={setWide}
              />
            ) : (
              <Overview
                threads={threads}
                conflicts={conflicts ?? []}
                onShow={setShown}
                onShowItem={onShowItem}
              />
            )}
          </div>
        </div>
      )}
      <ThrowDialog open={throwing} onClose={() => setThrowing(false)} />
    </section>
  );
}
