import { Plus, Waypoints } from 'lucide-react';
import { useMemo, useState } from 'react';
import { t } from '../../messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { ChainView } from '../chain/ChainView.tsx';
import { unitOf } from '../citing.ts';
import type { NeedsTabProps } from '../NeedsView.tsx';
import { UnitFilter, useUnitFilter } from '../UnitFilter.tsx';
import { useRun } from '../use-run.ts';
import { Conflicts } from './Conflicts.tsx';
import { DependencyDialog } from './DependencyDialog.tsx';
import { DependencyTable } from './DependencyTable.tsx';
import { dependencyFacts } from './dependency-facts.ts';

const LOOKS = ['list', 'chain'] as const;

/** What needs what: as a list by agreement, with conflicts on top, or over time with the critical chain. */
export function DependenciesTab({ records, onOpen }: NeedsTabProps) {
  const [look, setLook] = useState<(typeof LOOKS)[number]>('list');
  const [adding, setAdding] = useState(false);
  const { readOnly } = useRun();
  const facts = useMemo(() => dependencyFacts(records), [records]);
  const filter = useUnitFilter(records);
  const shown = useMemo(
    () =>
      records
        .list('dependency')
        .filter(({ item, needs }) => [item, needs].some((id) => filter.shows(unitOf(records, id)))),
    [records, filter.shows],
  );
  const add = (
    <Button icon={Plus} tone="accent" disabled={readOnly} onClick={() => setAdding(true)}>
      {t('needs.dependency.add')}
    </Button>
  );
  const none = records.all('dependency').size === 0;
  return (
    <div className="needs-tab">
      <div className="needs-bar">
        <SegmentedControl
          label={t('needs.look')}
          value={look}
          options={LOOKS.map((value) => ({ value, label: t(`needs.look.${value}`) }))}
          onChange={setLook}
        />
        <UnitFilter records={records} filter={filter} />
        <span className="needs-spring" />
        {!none && add}
      </div>
      {look === 'list' ? (
        <div className="needs-scroll">
          <Conflicts records={records} onOpen={onOpen} />
          {none ? (
            <EmptyState icon={Waypoints} action={add}>
              {t('needs.empty.dependencies')}
            </EmptyState>
          ) : (
            <DependencyTable records={records} dependencies={shown} facts={facts} onOpen={onOpen} />
          )}
        </div>
      ) : (
        <ChainView records={records} dependencies={shown} facts={facts} onOpen={onOpen} />
      )}
      {adding && <DependencyDialog records={records} onClose={() => setAdding(false)} />}
    </div>
  );
}
