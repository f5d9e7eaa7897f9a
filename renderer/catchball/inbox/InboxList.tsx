import { type KeyboardEvent, useRef, useState } from 'react';
import type { ThreadId } from '#shared/plan/ids.ts';
import { t } from '../../messages/messages.ts';
import { InboxRow } from './InboxRow.tsx';
import { INBOX_FILTERS, type InboxEntry, type InboxFilter, isIn } from './inbox-entries.ts';

interface InboxListProps {
  readonly entries: readonly InboxEntry[];
  /** The thread beside the list; null where the overview stands there. */
  readonly shown: ThreadId | null;
  readonly onShow: (thread: ThreadId) => void;
}

/** Every thread, the most urgent first, with what waits on top. One stop of the Tab key; arrows walk it, Enter opens. */
export function InboxList({ entries, shown, onShow }: InboxListProps) {
  const [filter, setFilter] = useState<InboxFilter>('all');
  const [walked, setWalked] = useState<ThreadId | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const listed = entries.filter((entry) => isIn(filter, entry));
  const ids = listed.map(({ info }) => info.thread.id);
  const stop = [walked, shown].find((id) => id !== null && ids.includes(id)) ?? ids[0];

  function walk(event: KeyboardEvent): void {
    const at = stop === undefined ? -1 : ids.indexOf(stop);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: ids.length - 1 }[event.key];
    const next = to === undefined ? undefined : ids[Math.min(Math.max(to, 0), ids.length - 1)];
    if (next === undefined) return;
    event.preventDefault();
    setWalked(next);
    list.current?.querySelector<HTMLElement>(`[data-thread="${next}"]`)?.focus();
  }

  return (
    <>
      <fieldset className="inbox-filters" aria-label={t('inbox.filter')}>
        {INBOX_FILTERS.map((name) => {
          const count = entries.filter((entry) => isIn(name, entry)).length;
          return (
            <button
              key={name}
              type="button"
              className="inbox-filter"
              aria-pressed={name === filter}
              onClick={() => setFilter(name)}
            >
              {t(`inbox.filter.${name}`)} <span className={count === 0 ? 'is-none' : ''}>{count}</span>
            </button>
          );
        })}
      </fieldset>
      {listed.length === 0 && <p className="inbox-nothing">{t('inbox.filter.nothing')}</p>}
      <ul ref={list} className="inbox-list" aria-label={t('inbox.list')} onKeyDown={walk}>
        {listed.map((entry) => (
          <InboxRow
            key={entry.info.thread.id}
            entry={entry}
            current={entry.info.thread.id === shown}
            tabStop={entry.info.thread.id === stop}
            onShow={onShow}
          />
        ))}
      </ul>
    </>
  );
}
