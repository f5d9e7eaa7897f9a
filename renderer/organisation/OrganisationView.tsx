import { CalendarPlus, FileInput } from 'lucide-react';
import { useState } from 'react';
import { t } from '../messages/messages.ts';
import type { PlanViewProps } from '../state/plan-view.ts';
import { usePlan, useStores } from '../state/stores.ts';
import { Button } from '../ui/Button.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { NewYearDialog } from './new-year/NewYearDialog.tsx';
import { PeopleTab } from './people/PeopleTab.tsx';
import { PeriodsTab } from './periods/PeriodsTab.tsx';
import { UnitsTab } from './units/UnitsTab.tsx';
import './organisation.css';

const TABS = ['units', 'people', 'periods'] as const;

/** Who is part of the plan and how its years run: units, people and periods. */
export function OrganisationView({ records, onOpen }: PlanViewProps) {
  const { app } = useStores();
  const readOnly = usePlan((plan) => plan.opened.readOnly !== null);
  const [tab, setTab] = useState<(typeof TABS)[number]>('units');
  const [starting, setStarting] = useState(false);
  return (
    <div className="organisation">
      <header className="organisation-head">
        <h2>{t('command.showOrganisation')}</h2>
        <SegmentedControl
          label={t('command.showOrganisation')}
          value={tab}
          options={TABS.map((value) => ({ value, label: t(`organisation.tab.${value}`) }))}
          onChange={setTab}
        />
        <span className="organisation-gap" />
        <Button icon={FileInput} disabled={readOnly} onClick={() => void app.importTables()}>
          {t('organisation.import')}
        </Button>
        <Button icon={CalendarPlus} disabled={readOnly} onClick={() => setStarting(true)}>
          {t('organisation.newYear.open')}
        </Button>
      </header>
      {tab === 'units' && <UnitsTab {...{ records, onOpen, readOnly }} />}
      {tab === 'people' && <PeopleTab {...{ records, readOnly }} />}
      {tab === 'periods' && <PeriodsTab {...{ records, readOnly }} />}
      {starting && <NewYearDialog records={records} onClose={() => setStarting(false)} />}
    </div>
  );
}
