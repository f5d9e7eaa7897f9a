import { UserRoundCheck } from 'lucide-react';
import { useState } from 'react';
import { t } from '../messages/messages.ts';
import type { PlanViewProps } from '../state/plan-view.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { LoadTab } from './load/LoadTab.tsx';
import { PersonTab } from './page/PersonTab.tsx';
import { RaciTab } from './raci/RaciTab.tsx';
import './ownership.css';

const TABS = ['raci', 'load', 'page'] as const;
type Tab = (typeof TABS)[number];

/** Who answers for what, how much that is at once, and all that one person owns or owes, over all levels of a plan. */
export function OwnershipView({ records, onOpen, onPrint, onView }: PlanViewProps) {
  const [tab, setTab] = useState<Tab>('raci');
  return (
    <section className="ownership" aria-label={t('ownership.title')}>
      <header className="ownership-head">
        <h2>{t('ownership.title')}</h2>
        <SegmentedControl
          label={t('ownership.title')}
          value={tab}
          options={TABS.map((value) => ({ value, label: t(`ownership.tab.${value}`) }))}
          onChange={setTab}
        />
      </header>
      {records.all('item').size === 0 ? (
        <div className="ownership-empty">
          <EmptyState
            icon={UserRoundCheck}
            action={<Button onClick={() => onView('matrix')}>{t('ownership.toMatrix')}</Button>}
          >
            {t('ownership.empty.items')}
          </EmptyState>
        </div>
      ) : (
        <TabContent tab={tab} records={records} onOpen={onOpen} onPrint={onPrint} />
      )}
    </section>
  );
}

interface TabContentProps extends Pick<PlanViewProps, 'records' | 'onOpen' | 'onPrint'> {
  readonly tab: Tab;
}

function TabContent({ tab, records, onOpen, onPrint }: TabContentProps) {
  switch (tab) {
    case 'raci':
      return <RaciTab records={records} onOpen={onOpen} />;
    case 'load':
      return <LoadTab records={records} onOpen={onOpen} />;
    case 'page':
      return <PersonTab records={records} onOpen={onOpen} onPrint={onPrint} />;
  }
}
