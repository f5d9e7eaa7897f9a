import { type ReactNode, useState } from 'react';
import type { MergeEntry } from '#shared/plan/merge/entries.ts';
import { t } from '../../messages/messages.ts';
import { usePlan } from '../../state/stores.ts';
import { Banner } from '../../ui/Banner.tsx';
import { MergeEntries } from './MergeEntries.tsx';
import { MERGE_WORDS, type MergeSource } from './source.ts';
import { useMerge } from './use-merge.ts';
import '../compare.css';
import './merge.css';

interface MergeReviewProps {
  /** The same object from render to render. */
  readonly source: MergeSource;
  /** What stands over the list. */
  readonly children?: ReactNode;
  /** What leaving is called, where it leads back to where the differences were made. */
  readonly closeLabel?: string;
  readonly onClose: () => void;
  readonly onMerged: () => void;
}

/** What would come into the plan, one by one, without a sheet beside it: taken, left out or decided, then applied at once. */
export function MergeReview({ source, children, closeLabel, onClose, onMerged }: MergeReviewProps) {
  const matrix = usePlan((plan) => plan.matrix);
  const state = useMerge(source, onMerged);
  const [looked, setLooked] = useState<MergeEntry | null>(null);
  return (
    <section className="merge is-alone" aria-label={t('merge.title', { name: source.name })}>
      {state.state === 'loading' && <p className="compare-note">{t('review.loading')}</p>}
      {state.state === 'refused' && (
        <Banner tone="error">
          {state.failure.message} {state.failure.hint}
        </Banner>
      )}
      {state.state === 'there' && (
        <MergeEntries
          merging={state.merging}
          texts={MERGE_WORDS[source.from]}
          matrix={matrix}
          chosen={looked?.key ?? null}
          onLook={setLooked}
          {...(closeLabel !== undefined && { closeLabel })}
          onClose={onClose}
        >
          {children}
        </MergeEntries>
      )}
    </section>
  );
}
