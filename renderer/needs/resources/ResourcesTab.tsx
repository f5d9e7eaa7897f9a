import { Coins, Plus, SlidersHorizontal } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ResourceUse } from '#shared/needs/resource-use.ts';
import type { PeriodId, ResourceId, UnitId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Period } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { NeedsTabProps } from '../NeedsView.tsx';
import { useRun } from '../use-run.ts';
import { AsksPanel } from './AsksPanel.tsx';
import { ResourcesDialog } from './ResourcesDialog.tsx';
import { ResourceTable } from './ResourceTable.tsx';
import '../../ui/filter-select.css';
import './resources.css';

/** Of which unit and resource the single asks are shown. */
export interface UseCell {
  readonly unit: UnitId;
  readonly resource: ResourceId;
}

/** What units ask for, were given and have, by resource, in one period; a click on a sum shows what it is made of. */
export function ResourcesTab({ records, onOpen }: NeedsTabProps) {
  const { readOnly } = useRun();
  const use = useMemo(() => new ResourceUse(records), [records]);
  const periods = useMemo(() => periodsOf(records), [records]);
  const [wanted, setWanted] = useState<PeriodId | null>(null);
  const [cell, setCell] = useState<UseCell | null>(null);
  const [editing, setEditing] = useState(false);
  const period = periods.find(({ id }) => id === wanted) ?? usualPeriod(periods, use);
  const manage = (
    <Button
      icon={use.resources.length === 0 ? Plus : SlidersHorizontal}
      tone={use.resources.length === 0 ? 'accent' : 'plain'}
      disabled={readOnly}
      onClick={() => setEditing(true)}
    >
      {t(use.resources.length === 0 ? 'needs.resource.add' : 'needs.resource.manage')}
    </Button>
  );
  const shown = cell && use.resources.some(({ id }) => id === cell.resource) ? cell : null;
  return (
    <div className="needs-tab">
      <div className="needs-bar">
        {periods.length > 1 && period && (
          <select
            className="filter-select"
            aria-label={t('needs.period')}
            value={period.id}
            onChange={({ target }) => setWanted(periods.find(({ id }) => id === target.value)?.id ?? null)}
          >
            {periods.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        )}
        {periods.length === 1 && <span className="needs-told">{period?.label}</span>}
        {use.resources.length > 0 && <span className="needs-told">{t('needs.resources.how')}</span>}
        <span className="needs-spring" />
        {use.resources.length > 0 && manage}
      </div>
      {use.resources.length === 0 || !period ? (
        <div className="needs-empty">
          <EmptyState icon={Coins} action={manage}>
            {t('needs.empty.resources')}
          </EmptyState>
        </div>
      ) : (
        <div className="resources">
          <ResourceTable records={records} use={use} period={period.id} cell={shown} onCell={setCell} />
          {shown && (
            <AsksPanel
              key={`${shown.unit} ${shown.resource}`}
              {...{ records, use, onOpen }}
              cell={shown}
              period={period}
              onClose={() => setCell(null)}
            />
          )}
        </div>
      )}
      {editing && <ResourcesDialog records={records} onClose={() => setEditing(false)} />}
    </div>
  );
}

/** Those that matrices are made for, latest first. */
function periodsOf(records: RecordSet): readonly Period[] {
  const used = new Set(records.list('matrix').map(({ period }) => period));
  return records
    .list('period')
    .filter(({ id }) => used.has(id))
    .toSorted((a, b) => (`${a.start} ${a.id}` > `${b.start} ${b.id}` ? -1 : 1));
}

/** The latest period in which anything is asked or there, else the latest. */
function usualPeriod(periods: readonly Period[], use: ResourceUse): Period | undefined {
  return periods.find(({ id }) => use.periods.includes(id)) ?? periods[0];
}
