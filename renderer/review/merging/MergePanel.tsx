import { X } from 'lucide-react';
import type { MatrixId } from '#shared/plan/ids.ts';
import { t } from '../../messages/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { MergeEntries } from './MergeEntries.tsx';
import { MERGE_WORDS } from './source.ts';
import type { MergeMode } from './use-merge-mode.ts';
import './merge.css';

interface MergePanelProps {
  readonly mode: MergeMode;
  /** The one on screen. */
  readonly matrix: MatrixId;
}

/** What another copy of the plan has changed, beside the sheet: taken, kept or decided one by one, then applied at once. */
export function MergePanel({ mode, matrix }: MergePanelProps) {
  const { state, other, looked, look, leave } = mode;
  const title = t('merge.title', { name: other.name });
  return (
    <section className="merge" aria-label={title}>
      <header className="merge-head">
        <h3 title={title}>{title}</h3>
        <IconButton icon={X} label={t('merge.close')} onClick={leave} />
      </header>
      {state.state === 'loading' && <p className="compare-note">{t('review.loading')}</p>}
      {state.state === 'refused' && (
        <Banner tone="error">
          {state.failure.message} {state.failure.hint}
        </Banner>
      )}
      {state.state === 'there' && (
        <MergeEntries
          merging={state.merging}
          texts={MERGE_WORDS.copy}
          legend
          matrix={matrix}
          chosen={looked?.key ?? null}
          onLook={look}
          onClose={leave}
        />
      )}
    </section>
  );
}
