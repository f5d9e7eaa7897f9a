import type { UnitId } from '#shared/plan/ids.ts';
import { recordsWhere } from '#shared/plan/lookup.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../../../messages/messages.ts';
import type { BoardPlan } from '../../interaction/board-plan.ts';
import { BarrierLines } from './BarrierList.tsx';

interface EscalatedSectionProps {
  readonly unit: UnitId;
  readonly records: RecordSet;
  readonly plan: BoardPlan;
}

/** The barriers of lower levels that were brought before this one and are not removed yet. */
export function EscalatedSection({ unit, records, plan }: EscalatedSectionProps) {
  const barriers = recordsWhere(records, 'barrier', 'escalatedTo', unit).filter(
    ({ state }) => state !== 'removed',
  );
  if (barriers.length === 0) return null;
  return (
    <section className="inspector-section">
      <h3>{t('needs.inspector.escalated')}</h3>
      <BarrierLines barriers={barriers} records={records} plan={plan} />
    </section>
  );
}
