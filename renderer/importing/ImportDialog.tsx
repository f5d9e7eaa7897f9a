import { type ComponentType, type ReactNode, useCallback, useMemo, useState } from 'react';
import type { ImportMapping } from '#shared/exchange/mapping/mapping.ts';
import type { ReturnedProblem } from '#shared/exchange/returned-problems.ts';
import type { Input } from '#shared/host/calls.ts';
import type { MergeOutcome, MergePreview, PickedFile } from '#shared/host/replies.ts';
import type { Reply } from '#shared/host/reply.ts';
import { t, tCount } from '../messages/messages.ts';
import { usePlan, useStores } from '../state/stores.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { MappingStep } from './MappingStep.tsx';
import { type Importing, useImport } from './use-import.ts';
import { outcomeWords, returnedWords } from './words.ts';
import './importing.css';

/** What shows differences one by one and applies them; the app passes it in, because it belongs to another feature. */
export type TablesReview = ComponentType<{
  readonly source: {
    readonly from: 'tables';
    readonly name: string;
    preview(): Promise<Reply<MergePreview>>;
    apply(shown: Pick<Input<'import.apply'>, 'seq' | 'shown' | 'choices'>): Promise<Reply<MergeOutcome>>;
  };
  readonly children?: ReactNode;
  readonly closeLabel?: string;
  readonly onClose: () => void;
  readonly onMerged: () => void;
}>;

interface ImportDialogProps {
  readonly picked: PickedFile;
  readonly review: TablesReview;
  /** Lets the person choose another file. */
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** Brings tables from outside into the plan: first what they are taken as, then each difference, then all at once. */
export function ImportDialog({ picked, review, onAgain, onClose }: ImportDialogProps) {
  const importing = useImport(picked);
  const [reviewed, setReviewed] = useState(false);
  const title = t('importing.title', { name: picked.name });
  const own = importing.state === 'own';
  if (own || (reviewed && importing.state === 'mapping')) {
    return (
      <Dialog title={title} size="large" onClose={onClose}>
        <Review
          picked={picked}
          mapping={importing.state === 'mapping' ? importing.mapping : null}
          review={review}
          onBack={own ? onClose : () => setReviewed(false)}
          onDone={onClose}
        />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={title}
      size={importing.state === 'mapping' ? 'full' : 'medium'}
      onClose={onClose}
      footer={<Footer {...{ importing, onAgain, onClose }} onReview={() => setReviewed(true)} />}
    >
      <Content picked={picked} importing={importing} />
    </Dialog>
  );
}

function Content({ picked, importing }: { readonly picked: PickedFile; readonly importing: Importing }) {
  switch (importing.state) {
    case 'reading':
      return (
        <div className="import-reading" role="status">
          <p>{t('importing.reading')}</p>
          <progress
            aria-label={t('importing.reading')}
            {...(importing.total > 0 && { value: importing.done, max: importing.total })}
          />
        </div>
      );
    case 'refused':
      return (
        <Banner tone="error">
          {importing.failure.message} {importing.failure.hint}
        </Banner>
      );
    case 'mapping':
      return <MappingStep file={picked.file} hand={importing} />;
    case 'own':
      return null;
  }
}

interface FooterProps {
  readonly importing: Importing;
  readonly onAgain: () => void;
  readonly onReview: () => void;
  readonly onClose: () => void;
}

function Footer({ importing, onAgain, onReview, onClose }: FooterProps) {
  const mapped = importing.state === 'mapping' ? importing.mapped : null;
  const nothing = !mapped || outcomeWords(mapped.counts, null).length === 0;
  return (
    <>
      {importing.state === 'mapping' && <p className="import-foot-note">{t('importing.nothingYet')}</p>}
      <Button onClick={onClose}>{t('files.cancel')}</Button>
      {importing.state === 'refused' && (
        <Button tone="accent" onClick={onAgain}>
          {t('importing.again')}
        </Button>
      )}
      {importing.state === 'mapping' && (
        <Button tone="accent" disabled={nothing} onClick={onReview}>
          {t('importing.review')}
        </Button>
      )}
    </>
  );
}

interface ReviewProps {
  readonly picked: PickedFile;
  readonly mapping: ImportMapping | null;
  readonly review: TablesReview;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

function Review({ picked: { file, name }, mapping, review: Differences, onBack, onDone }: ReviewProps) {
  const { app } = useStores();
  const plan = usePlan((state) => state.opened.plan);
  const [problems, setProblems] = useState<readonly ReturnedProblem[]>([]);
  const preview = useCallback(async () => {
    const reply = await app.host.call('import.preview', { plan, file, mapping });
    if (reply.ok) setProblems(reply.value.problems);
    return reply;
  }, [app, plan, file, mapping]);
  const source = useMemo(
    () => ({
      ...{ from: 'tables' as const, name, preview },
      apply: (shown: Pick<Input<'import.apply'>, 'seq' | 'shown' | 'choices'>) =>
        app.host.call('import.apply', { plan, file, mapping, ...shown }),
    }),
    [app, plan, file, mapping, name, preview],
  );
  return (
    <div className="import-review">
      <Differences
        source={source}
        {...(mapping && { closeLabel: t('importing.back') })}
        onClose={onBack}
        onMerged={onDone}
      >
        {problems.length > 0 && (
          <details className="import-returned" open>
            <summary>{tCount('importing.toLookAt', problems.length)}</summary>
            <ul>
              {problems.map((problem) => (
                <li key={`${problem.sheet} ${problem.cell} ${problem.reason} ${problem.text}`}>
                  {returnedWords(problem)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </Differences>
    </div>
  );
}
