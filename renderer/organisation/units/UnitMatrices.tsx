import { ArrowRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { addMatrix } from '#shared/plan/commands/plan.ts';
import { type PeriodId, periodId } from '#shared/plan/ids.ts';
import { recordsWhere } from '#shared/plan/lookup.ts';
import { lastYear, periodsInOrder } from '#shared/plan/queries/years.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Unit } from '#shared/plan/records/records.ts';
import { t, tCount } from '../../messages/messages.ts';
import type { PlanViewProps } from '../../state/plan-view.ts';
import { usePlanStore } from '../../state/stores.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';

interface UnitMatricesProps {
  readonly records: RecordSet;
  readonly unit: Unit;
  readonly onOpen: PlanViewProps['onOpen'];
  readonly readOnly: boolean;
}

/** The matrices of a unit, the newest period first, and a new one for a period. */
export function UnitMatrices({ records, unit, onOpen, readOnly }: UnitMatricesProps) {
  const store = usePlanStore();
  const periods = periodsInOrder(records);
  const [chosen, setChosen] = useState<PeriodId | null>(null);
  const period = periods.find(({ id }) => id === chosen) ?? lastYear(records) ?? periods.at(-1);
  const place = (id: PeriodId) => periods.findIndex((one) => one.id === id);
  const matrices = recordsWhere(records, 'matrix', 'unit', unit.id).toSorted(
    (a, b) => place(b.period) - place(a.period),
  );
  const add = () => {
    if (!period) return;
    const title = unit.name;
    store.run((now, context) => addMatrix(now, { unit: unit.id, period: period.id, title }, context));
  };
  return (
    <section className="organisation-part">
      <h4>{tCount('organisation.matrices', matrices.length)}</h4>
      <ul className="organisation-rows">
        {matrices.map(({ id, title, period: of, status }) => (
          <li key={id}>
            <button type="button" className="organisation-link" onClick={() => onOpen(id, null)}>
              <span className="organisation-name">{title}</span>
              <span className="organisation-soft">{records.get('period', of)?.label}</span>
              <span className="organisation-status" data-status={status}>
                {t(`review.value.${status}`)}
              </span>
              <ArrowRight aria-hidden size={14} strokeWidth={1.75} />
            </button>
          </li>
        ))}
      </ul>
      {!readOnly && period && (
        <div className="organisation-add">
          <Select
            label={t('organisation.matrix.for')}
            value={period.id as string}
            options={periods.map(({ id, label }) => ({ value: id as string, label }))}
            onChange={(value) => setChosen(periodId.parse(value))}
          />
          <Button icon={Plus} onClick={add}>
            {t('organisation.matrix.add')}
          </Button>
        </div>
      )}
    </section>
  );
}
