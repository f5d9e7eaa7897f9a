import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { MatrixId } from '#shared/plan/ids.ts';
import type { MergeEntry } from '#shared/plan/merge/entries.ts';
import { t, tCount } from '../../messages/messages.ts';
import { useApp } from '../../state/stores.ts';
import { Button } from '../../ui/Button.tsx';
import { isConflict } from './choices.ts';
import { entryWords } from './entry-words.ts';
import { MergeCard } from './MergeCard.tsx';
import { MergeLegend } from './MergeLegend.tsx';
import type { MERGE_WORDS, MergeSource } from './source.ts';
import type { Merging } from './use-merge.ts';

interface MergeEntriesProps {
  readonly merging: Merging;
  readonly texts: (typeof MERGE_WORDS)[MergeSource['from']];
  /** Whether a sheet beside the list shows what becomes of its things. */
  readonly legend?: boolean;
  /** What stands over the list. */
  readonly children?: ReactNode;
  readonly matrix: MatrixId;
  /** Key of the entry that is looked at. */
  readonly chosen: string | null;
  readonly onLook: (entry: MergeEntry) => void;
  readonly closeLabel?: string;
  readonly onClose: () => void;
}

/** All changes and conflicts of a merge, what stands of each, and the button that applies it. */
export function MergeEntries(props: MergeEntriesProps) {
  const { merging, texts, legend, children, matrix, chosen, onLook, onClose } = props;
  const { preview, entries, records, open, busy, standing, choose, chooseAll, apply } = merging;
  const { matched, threads } = preview;
  const words = useMemo(() => entryWords(records, matrix), [records, matrix]);
  // Beside a sheet the list stands under a heading of its own.
  const Heading = legend ? 'h4' : 'h3';
  const mac = useApp((state) => state.info?.platform === 'mac');
  const list = useRef<HTMLDivElement>(null);
  const conflicts = entries.filter(isConflict);
  const clean = entries.filter((entry) => !isConflict(entry));
  const nothing = entries.length === 0 && threads.length === 0;

  useEffect(() => {
    if (chosen === null) return;
    const card = list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(chosen)}"]`);
    card?.scrollIntoView({ block: 'nearest' });
    if (!card || card.contains(document.activeElement)) return;
    (card.querySelector<HTMLElement>('input:checked') ?? card.querySelector('input'))?.focus();
  }, [chosen]);

  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void apply();
  };
  const card = (entry: MergeEntry) => (
    <MergeCard
      key={entry.key}
      entry={entry}
      words={words(entry)}
      sides={texts}
      standing={standing(entry)}
      chosen={entry.key === chosen}
      onChoose={(choice) => choose(entry, choice)}
      onLook={() => onLook(entry)}
    />
  );
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the button below; the fields inside are what is operated */}
      <div ref={list} className="merge-list" onKeyDown={onKey}>
        {children}
        {nothing ? (
          <p className="compare-note">{t(texts.nothing)}</p>
        ) : (
          <p className="compare-note">{t(matched === 'history' ? texts.how : 'merge.how.none')}</p>
        )}
        {entries.length > 0 && (
          <div className="merge-all">
            <Button onClick={() => chooseAll('theirs')}>{t(texts.allTheirs)}</Button>
            <Button onClick={() => chooseAll('mine')}>{t(texts.allMine)}</Button>
          </div>
        )}
        {legend && entries.length > 0 && <MergeLegend />}
        {conflicts.length > 0 && (
          <section className="compare-group">
            <Heading>
              {t('merge.conflicts')} <span className="compare-number">{conflicts.length}</span>
            </Heading>
            {conflicts.map(card)}
          </section>
        )}
        {clean.length > 0 && (
          <section className="compare-group">
            <Heading>
              {t(matched === 'history' ? texts.clean : 'merge.clean.none')}{' '}
              <span className="compare-number">{clean.length}</span>
            </Heading>
            {clean.map(card)}
          </section>
        )}
        <Alongside preview={preview} />
      </div>
      <footer className="merge-foot">
        <span role="status">{open > 0 ? tCount('merge.open', open) : nothing ? '' : t('merge.ready')}</span>
        <Button onClick={onClose}>{props.closeLabel ?? t(nothing ? 'files.close' : 'files.cancel')}</Button>
        {!nothing && (
          <Button
            tone="accent"
            disabled={open > 0 || busy}
            title={mac ? '⌘↩' : `${t('key.ctrl')}+${t('key.enter')}`}
            onClick={() => void apply()}
          >
            {t('merge.apply')}
          </Button>
        )}
      </footer>
    </>
  );
}

/** What comes without being asked for, and what does not come. */
function Alongside({ preview: { threads, leftOut } }: Pick<Merging, 'preview'>) {
  const rounds = threads.reduce((sum, thread) => sum + thread.rounds, 0);
  return (
    <>
      {rounds > 0 && (
        <p className="compare-note">
          {tCount('merge.rounds', rounds, { titles: threads.map(({ title }) => title).join(', ') })}
        </p>
      )}
      {leftOut.revisions > 0 && (
        <p className="compare-note">{tCount('merge.leftOut.revisions', leftOut.revisions)}</p>
      )}
      {leftOut.threads > 0 && (
        <p className="compare-note">{tCount('merge.leftOut.threads', leftOut.threads)}</p>
      )}
    </>
  );
}
