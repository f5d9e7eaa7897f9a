import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { t } from '../../messages/messages.ts';
import { IconButton } from '../../ui/Button.tsx';
import { FindResults, optionId } from './FindResults.tsx';
import { type FindStore, hitsOf } from './find-store.ts';
import './find.css';

/** The search over the board: a field, how many were found, and the hits below while the person looks for one. */
export function FindBar({ find }: { readonly find: FindStore }) {
  const open = useStore(find, (state) => state.open);
  return open ? <OpenBar find={find} /> : null;
}

function OpenBar({ find }: { readonly find: FindStore }) {
  const bar = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const before = useRef<Element | null>(null);
  const list = useId();
  const { openings, query, results, chosen, listed } = useStore(find);
  const count = hitsOf(results).length;
  const showsList = listed && results !== null;

  useEffect(() => {
    if (!bar.current?.contains(document.activeElement)) before.current = document.activeElement;
    if (openings > 0) field.current?.select();
    field.current?.focus();
  }, [openings]);

  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    const measured = new ResizeObserver(() => {
      const { left, bottom } = element.getBoundingClientRect();
      find.covers({ left: left - MARGIN, bottom: bottom + MARGIN });
    });
    measured.observe(element);
    return () => measured.disconnect();
  }, [find]);

  const close = () => {
    const { current: was } = before;
    find.close();
    if (was instanceof HTMLElement && was.isConnected && was !== document.body)
      was.focus({ preventScroll: true });
    else find.goThere();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and Escape inside an input method's composition belong to the input method.
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    if (event.key === 'Escape') close();
    else if (event.target !== field.current) return;
    else if (event.key === 'ArrowDown') find.step(1);
    else if (event.key === 'ArrowUp') find.step(-1);
    else if (event.key === 'Enter') find.choose(chosen ?? 0, true);
    else return;
    event.preventDefault();
  };

  return (
    <search ref={bar} className="find" aria-label={t('find.title')} onKeyDown={onKeyDown}>
      <div className="find-head">
        <Search aria-hidden size={16} strokeWidth={1.75} />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={t('find.field')}
          aria-expanded={showsList && count > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={showsList && chosen !== null ? optionId(list, chosen) : undefined}
          placeholder={t('find.example')}
          autoComplete="off"
          spellCheck={false}
          maxLength={300}
          value={query}
          onChange={(event) => find.type(event.target.value)}
        />
        <output className="find-count">{results && countText(results.total, chosen)}</output>
        <IconButton
          icon={ChevronUp}
          label={t('find.previous')}
          disabled={count === 0}
          onClick={() => find.step(-1)}
        />
        <IconButton
          icon={ChevronDown}
          label={t('find.next')}
          disabled={count === 0}
          onClick={() => find.step(1)}
        />
        <IconButton icon={X} label={t('find.close')} onClick={close} />
      </div>
      {showsList && <FindResults id={list} find={find} results={results} chosen={chosen} />}
    </search>
  );
}

/** The least distance between the bar and what is shown beside it, in CSS pixels. */
const MARGIN = 12;

function countText(total: number, chosen: number | null): string {
  if (total === 0) return t('find.nothing');
  return chosen === null ? t('find.found', { total }) : t('find.place', { at: chosen + 1, total });
}
