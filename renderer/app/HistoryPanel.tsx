import { X } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { HistoryPage } from '#shared/host/replies.ts';
import { formatMoment, t } from '../messages/messages.ts';
import { usePlan, useStores } from '../state/stores.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import './history-panel.css';

const PAGE = 60;

/** Every edit of the plan in people's words, newest first. */
export function HistoryPanel({ onClose }: { readonly onClose: () => void }) {
  const { app } = useStores();
  const plan = usePlan((state) => state.opened.plan);
  const [entries, setEntries] = useState<HistoryPage['entries']>([]);
  const [more, setMore] = useState(false);

  const load = useCallback(
    async (before: number | null) => {
      const reply = await app.host.call('plan.history', { plan, before, limit: PAGE });
      if (!reply.ok) return app.refuse(reply.error);
      setEntries((known) => (before === null ? reply.value.entries : [...known, ...reply.value.entries]));
      setMore(reply.value.more);
    },
    [app, plan],
  );
  useEffect(() => {
    void load(null);
    return app.host.on('plan.edited', (event) => {
      if (event.plan === plan) void load(null);
    });
  }, [app, plan, load]);

  return (
    <aside className="panel history-panel" aria-label={t('history.title')}>
      <header className="panel-head">
        <h2>{t('history.title')}</h2>
        <IconButton icon={X} label={t('files.close')} onClick={onClose} />
      </header>
      {entries.length === 0 && <p className="panel-note">{t('history.empty')}</p>}
      <ol>
        {entries.map(({ seq, label, author, at, undone }) => (
          <li key={seq} data-undone={undone}>
            <p>
              {label}
              {undone && <span className="history-undone"> · {t('history.undone')}</span>}
            </p>
            <p className="history-who">
              {author || t('history.someone')} · {formatMoment(at)}
            </p>
          </li>
        ))}
      </ol>
      {more && (
        <Button tone="quiet" onClick={() => void load(entries.at(-1)?.seq ?? null)}>
          {t('history.more')}
        </Button>
      )}
    </aside>
  );
}
