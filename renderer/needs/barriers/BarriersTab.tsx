import { OctagonAlert, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { levelOf } from '#shared/plan/queries/escalation.ts';
import { barrierState } from '#shared/plan/records/needs.ts';
import type { Barrier } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { unitOf } from '../citing.ts';
import type { NeedsTabProps } from '../NeedsView.tsx';
import { UnitFilter, useUnitFilter } from '../UnitFilter.tsx';
import { useRun } from '../use-run.ts';
import { BarrierCard } from './BarrierCard.tsx';
import { BarrierDialog } from './BarrierDialog.tsx';
import './barriers.css';

/** Cards of one column that are drawn at once. */
const STEP = 40;

/** What stands in the way, by state; a unit sees its own barriers and those that were escalated to it. */
export function BarriersTab({ records, onOpen }: NeedsTabProps) {
  const [adding, setAdding] = useState(false);
  const { readOnly } = useRun();
  const filter = useUnitFilter(records);
  const shown = useMemo(
    () =>
      records
        .list('barrier')
        .filter((each) => filter.shows(levelOf(records, each)) || filter.shows(unitOf(records, each.item)))
        .toSorted(byDue),
    [records, filter.shows],
  );
  const add = (
    <Button icon={Plus} tone="accent" disabled={readOnly} onClick={() => setAdding(true)}>
      {t('needs.barrier.add')}
    </Button>
  );
  const none = records.all('barrier').size === 0;
  return (
    <div className="needs-tab">
      <div className="needs-bar">
        <UnitFilter records={records} filter={filter} />
        <span className="needs-spring" />
        {!none && add}
      </div>
      {none ? (
        <div className="needs-empty">
          <EmptyState icon={OctagonAlert} action={add}>
            {t('needs.empty.barriers')}
          </EmptyState>
        </div>
      ) : (
        <div className="barriers">
          {barrierState.options.map((state) => (
            <Column
              key={state}
              state={state}
              barriers={shown.filter((each) => each.state === state)}
              {...{ records, onOpen }}
            />
          ))}
        </div>
      )}
      {adding && <BarrierDialog records={records} onClose={() => setAdding(false)} />}
    </div>
  );
}

interface ColumnProps extends NeedsTabProps {
  readonly state: Barrier['state'];
  readonly barriers: readonly Barrier[];
}

function Column({ state, barriers, ...rest }: ColumnProps) {
  const [most, setMost] = useState(STEP);
  return (
    <section className="barrier-column" data-state={state} aria-label={t(`needs.state.${state}`)}>
      <h3>
        {t(`needs.state.${state}`)} <span>{barriers.length}</span>
      </h3>
      <ul>
        {barriers.slice(0, most).map((barrier) => (
          <BarrierCard key={barrier.id} barrier={barrier} {...rest} />
        ))}
      </ul>
      {barriers.length > most && (
        <Button tone="quiet" onClick={() => setMost(most + STEP)}>
          {t('needs.more', { count: barriers.length - most })}
        </Button>
      )}
    </section>
  );
}

/** What is due first comes first; what has no date, last. */
function byDue(a: Barrier, b: Barrier): number {
  const key = ({ due, raised, id }: Barrier) => `${due ?? '9999'} ${raised ?? ''} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}
