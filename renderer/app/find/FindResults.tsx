// biome-ignore-all lint/a11y/useSemanticElements: a select cannot show marked words, and its groups have no headings of their own.
// biome-ignore-all lint/a11y/useFocusableInteractive: the field keeps the focus and points at the chosen hit by aria-activedescendant.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the field has the keys.
import { useEffect, useRef } from 'react';
import type { SearchHit, SearchResults } from '#shared/plan/queries/search.ts';
import type { Excerpt } from '#shared/plan/queries/search-text.ts';
import { t } from '../../messages/messages.ts';
import { usePlan } from '../../state/stores.ts';
import { type FindStore, hitsOf } from './find-store.ts';

interface FindResultsProps {
  readonly id: string;
  readonly find: FindStore;
  readonly results: SearchResults;
  readonly chosen: number | null;
}

/** The hits by matrix, the searched words marked in each. */
export function FindResults({ id, find, results, chosen }: FindResultsProps) {
  const list = useRef<HTMLDivElement>(null);
  const shown = usePlan((plan) => plan.matrix);
  useEffect(() => {
    if (chosen === null) return;
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen]);

  const listed = hitsOf(results);
  if (listed.length === 0) return <p className="find-nothing">{t('find.nothing.hint')}</p>;
  return (
    <div className="find-list" ref={list}>
      <div id={id} role="listbox" aria-label={t('find.results')}>
        {results.groups.map(({ matrix, title, unit, hits }) => (
          <div key={matrix} role="group" aria-labelledby={`${id}-${matrix}`}>
            <h3 id={`${id}-${matrix}`} role="presentation">
              <span>{title || unit}</span>
              <span className="find-unit">{matrix === shown ? t('find.here') : title && unit}</span>
            </h3>
            {hits.map((hit) => {
              const index = listed.indexOf(hit);
              return (
                <div
                  key={index}
                  id={optionId(id, index)}
                  role="option"
                  aria-selected={index === chosen}
                  className="find-hit"
                  // The field keeps the keyboard; a press on a hit must not take it away.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => find.choose(index, false)}
                >
                  <Hit hit={hit} />
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {results.total > listed.length && (
        <p className="find-more">{t('find.more', { shown: listed.length, total: results.total })}</p>
      )}
    </div>
  );
}

/** The id of the element of a hit, for `aria-activedescendant`. */
export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

function Hit({ hit: { found, code, text, detail } }: { readonly hit: SearchHit }) {
  return (
    <>
      <p className="find-name">
        {code.length > 0 && (
          <span className="find-code">
            <Marked excerpt={code} />
          </span>
        )}
        <span>{text.length > 0 ? <Marked excerpt={text} /> : <i>{t('find.noText')}</i>}</span>
        {found.at !== 'item' && <span className="find-kind">{t(`find.kind.${found.at}`)}</span>}
      </p>
      {detail && (
        <p className="find-detail">
          <span className="find-field">{t(`find.in.${detail.field}`)}</span> <Marked excerpt={detail.text} />
        </p>
      )}
    </>
  );
}

function Marked({ excerpt }: { readonly excerpt: Excerpt }) {
  return excerpt.map(({ text, match }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no name but their place
    match ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
}
