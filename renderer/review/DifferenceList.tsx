import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { SheetDifference } from '#shared/plan/queries/sheet-differences.ts';
import { t } from '../messages/messages.ts';
import { type DifferenceWords, TYPE_NAMES, TYPE_SIGNS } from './words.ts';

interface DifferenceListProps {
  readonly groups: readonly DifferenceGroup[];
  readonly wordsOf: (difference: SheetDifference) => DifferenceWords;
  /** Whether a difference has a place on the sheet. */
  readonly isDrawn: (difference: SheetDifference) => boolean;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

export interface DifferenceGroup {
  readonly type: SheetDifference['type'];
  readonly differences: readonly SheetDifference[];
}

/** What was added, changed and removed, in words. One stop of the Tab key; arrows walk it, and the sheet follows. */
export function DifferenceList({ groups, wordsOf, isDrawn, chosen, onChoose }: DifferenceListProps) {
  const list = useRef<HTMLDivElement>(null);
  const all = groups.flatMap(({ differences }) => differences);
  const stop = all.find(({ key }) => key === chosen)?.key ?? all[0]?.key;

  useEffect(() => {
    if (chosen === null) return;
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  function walk(event: KeyboardEvent): void {
    const at = all.findIndex(({ key }) => key === stop);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    const next = to === undefined ? undefined : all[Math.min(Math.max(to, 0), all.length - 1)];
    if (!next) return;
    event.preventDefault();
    onChoose(next.key);
    list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(next.key)}"]`)?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are what is operated; arrows only move between them
    <div ref={list} onKeyDown={walk}>
      {groups.map(({ type, differences }) => (
        <section key={type} className="compare-group">
          <h3>
            {t(TYPE_NAMES[type])} <span className="compare-number">{differences.length}</span>
          </h3>
          <ul>
            {differences.map((difference) => (
              <li key={difference.key}>
                <button
                  type="button"
                  data-key={difference.key}
                  tabIndex={difference.key === stop ? 0 : -1}
                  aria-current={difference.key === chosen}
                  className="compare-entry"
                  onClick={() => onChoose(difference.key)}
                >
                  <span className={`compare-sign is-${type}`} aria-hidden="true">
                    {TYPE_SIGNS[type]}
                  </span>
                  <Words words={wordsOf(difference)} drawn={isDrawn(difference)} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Words({ words, drawn }: { readonly words: DifferenceWords; readonly drawn: boolean }) {
  const { name, value, fields } = words;
  return (
    <span className="compare-words">
      <span className="compare-name">{name}</span>
      {value !== '' && <span className="compare-value">{value}</span>}
      {fields.map((field) => (
        <span key={field.name} className="compare-field">
          <span className="compare-field-name">{field.name}</span> <del>{field.from}</del>
          {' → '}
          <ins>{field.to}</ins>
        </span>
      ))}
      {!drawn && <span className="compare-value">{t('review.offSheet')}</span>}
    </span>
  );
}
