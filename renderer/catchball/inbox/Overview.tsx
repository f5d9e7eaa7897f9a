import type { AgreedConflict } from '#shared/catchball/agreed-conflicts.ts';
import type { ThreadInfo } from '#shared/host/replies.ts';
import type { ItemId, MatrixId, ThreadId } from '#shared/plan/ids.ts';
import { t, tCount } from '../../messages/messages.ts';
import { usePlan } from '../../state/stores.ts';
import { ConflictList } from './ConflictList.tsx';
import { cascadeProgress } from './unit-progress.ts';

interface OverviewProps {
  readonly threads: readonly ThreadInfo[];
  readonly conflicts: readonly AgreedConflict[];
  readonly onShow: (thread: ThreadId) => void;
  readonly onShowItem: (matrix: MatrixId, item: ItemId) => void;
}

/** How far the cascade has come, unit by unit, and where the plan contradicts what was agreed. */
export function Overview({ threads, conflicts, onShow, onShowItem }: OverviewProps) {
  const outline = usePlan((plan) => plan.outline);
  const { units, notThrown } = cascadeProgress(threads, outline?.units ?? []);
  return (
    <div className="overview">
      <section aria-labelledby="overview-conflicts">
        <h3 id="overview-conflicts">
          {conflicts.length === 0 ? t('inbox.conflicts') : tCount('inbox.conflicts.count', conflicts.length)}
        </h3>
        {conflicts.length === 0 ? (
          <p className="catchball-soft">{t('inbox.conflicts.none')}</p>
        ) : (
          <ConflictList conflicts={conflicts} threads={threads} onShow={onShow} onShowItem={onShowItem} />
        )}
      </section>
      <section aria-labelledby="overview-progress">
        <h3 id="overview-progress">{t('inbox.progress')}</h3>
        <table className="progress-table">
          <thead>
            <tr>
              <th scope="col">{t('inbox.progress.unit')}</th>
              <th scope="col" colSpan={2}>
                {t('inbox.progress.agreed')}
              </th>
            </tr>
          </thead>
          <tbody>
            {units.map(({ unit, name, agreed, points }) => (
              <tr key={unit}>
                <th scope="row">{name}</th>
                <td className="progress-bar">
                  <meter min={0} max={Math.max(points, 1)} value={agreed} aria-label={name}>
                    {t('inbox.agreedOf', { agreed, points })}
                  </meter>
                </td>
                <td className="catchball-figures">{t('inbox.progress.of', { agreed, points })}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {notThrown.length > 0 && (
          <p className="catchball-soft">{t('inbox.progress.notThrown', { units: notThrown.join(', ') })}</p>
        )}
      </section>
    </div>
  );
}
