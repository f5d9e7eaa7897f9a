import { useMemo, useState } from 'react';
import type { ComparedPoint, PastPoint } from '#shared/host/calls.ts';
import type { SheetDifference } from '#shared/plan/queries/sheet-differences.ts';
import { t } from '../messages/messages.ts';
import { usePlan, usePlanStore, useStores, useView } from '../state/stores.ts';
import { offerUndo } from '../state/undo-offer.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { comparedSheet } from './compared-sheet.ts';
import type { NamedPoint } from './points.ts';
import { useComparison } from './use-comparison.ts';
import { countWords, TYPE_SIGNS, wordsOf } from './words.ts';
import './compare.css';

const NOW: ComparedPoint = { type: 'now' };

interface RestoreDialogProps {
  readonly point: NamedPoint<PastPoint>;
  readonly onClose: () => void;
}

/** Says what restoring a state would change, and asks whether in this matrix or in the whole plan. */
export function RestoreDialog({ point, onClose }: RestoreDialogProps) {
  const { app } = useStores();
  const store = usePlanStore();
  const plan = usePlan((state) => state.opened.plan);
  const matrix = usePlan((state) => state.matrix);
  const arrangement = useView((view) => view.arrangements[matrix]);
  const compared = useComparison(NOW, point.point, matrix);
  const comparison = compared.state === 'there' ? compared.comparison : null;
  const sheet = useMemo(
    () => comparison && comparedSheet(comparison, arrangement),
    [comparison, arrangement],
  );
  const existed = sheet?.states.after.has('matrix', matrix) ?? true;
  const [wanted, setScope] = useState<'matrix' | 'plan'>('matrix');
  const scope = existed ? wanted : 'plan';

  const words = sheet && wordsOf(sheet.states);
  const differences = (sheet?.differences ?? []).filter((each) => scope === 'plan' || isOfMatrix(each));
  const others = scope === 'plan' ? (comparison?.others ?? []) : [];
  const nothing = differences.length === 0 && others.length === 0;

  const restore = async () => {
    if (nothing) return;
    await store.settled();
    const whole = scope === 'plan' ? null : matrix;
    const reply = await app.host.call('plan.restore', { plan, point: point.point, matrix: whole });
    if (!reply.ok) return app.refuse(reply.error);
    onClose();
    offerUndo(app, store, t('review.restored', { name: point.name }));
  };

  return (
    <Dialog
      title={t('review.restoring.title')}
      size="medium"
      onClose={onClose}
      onSubmit={() => void restore()}
      footer={
        <>
          <Button onClick={onClose}>{t('files.cancel')}</Button>
          <Button tone="accent" type="submit" disabled={nothing}>
            {t('review.restoring.do')}
          </Button>
        </>
      }
    >
      <p>{t('review.restoring.what', { name: point.name })}</p>
      {existed ? (
        <SegmentedControl
          label={t('review.restoring.scope')}
          value={scope}
          options={[
            { value: 'matrix', label: t('review.restoring.matrix') },
            { value: 'plan', label: t('review.restoring.plan') },
          ]}
          onChange={setScope}
        />
      ) : (
        <Banner tone="warn">{t('review.restoring.absent')}</Banner>
      )}
      {compared.state === 'loading' && <p>{t('review.loading')}</p>}
      {compared.state === 'refused' && <Banner tone="error">{compared.failure.message}</Banner>}
      {sheet && words && (
        <ul className="compare-changes">
          {differences.map((difference) => (
            <li key={difference.key}>
              <span className={`compare-sign is-${difference.type}`} aria-hidden="true">
                {TYPE_SIGNS[difference.type]}
              </span>
              <span>{words(difference).sentence}</span>
            </li>
          ))}
          {others.map(({ matrix: other, title, differences: count }) => (
            <li key={other}>
              <span className="compare-sign is-changed" aria-hidden="true">
                {TYPE_SIGNS.changed}
              </span>
              <span>{t('review.restoring.others', { title, count: countWords(count) })}</span>
            </li>
          ))}
          {nothing && <li>{t('review.restoring.nothing')}</li>}
        </ul>
      )}
      <p className="compare-detail">{t('review.restoring.stays')}</p>
    </Dialog>
  );
}

/** Whether restoring one matrix brings this back; the plan's head and people's names come with the whole plan only. */
function isOfMatrix({ subject, type, fields }: SheetDifference): boolean {
  if (subject.on === 'plan') return false;
  if (subject.on === 'person') return type !== 'changed';
  return subject.on !== 'matrix' || fields.some(({ kind }) => kind === 'matrix');
}
