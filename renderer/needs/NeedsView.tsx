import { Waypoints } from 'lucide-react';
import { useState } from 'react';
import { t } from '../messages/messages.ts';
import type { PlanViewProps } from '../state/plan-view.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { BarriersTab } from './barriers/BarriersTab.tsx';
import { DependenciesTab } from './dependencies/DependenciesTab.tsx';
import { ResourcesTab } from './resources/ResourcesTab.tsx';
import './needs.css';

const TABS = ['dependencies', 'resources', 'barriers'] as const;
type Tab = (typeof TABS)[number];

/** What items of all levels need of one another, what they need that is scarce, and what stands in their way. */
export function NeedsView({ records, onOpen, onView }: PlanViewProps) {
  const [tab, setTab] = useState<Tab>('dependencies');
  return (
    <section className="needs" aria-label={t('needs.title')}>
      <header className="needs-head">
        <h2>{t('needs.title')}</h2>
        <SegmentedControl
          label={t('needs.title')}
          value={tab}
          options={TABS.map((value) => ({ value, label: t(`needs.tab.${value}`) }))}
          onChange={setTab}
        />
      </header>
      {records.all('item').size === 0 ? (
        <div className="needs-empty">
          <EmptyState
            icon={Waypoints}
            action={<Button onClick={() => onView('matrix')}>{t('needs.toMatrix')}</Button>}
          >
            {t('needs.empty.items')}
          </EmptyState>
        </div>
      ) : (
        <TabContent tab={tab} records={records} onOpen={onOpen} />
      )}
    </section>
  );
}

export type NeedsTabProps = Pick<PlanViewProps, 'records' | 'onOpen'>;

function TabContent({ tab, ...rest }: { readonly tab: Tab } & NeedsTabProps) {
  switch (tab) {
    case 'dependencies':
      return <DependenciesTab {...rest} />;
    case 'resources':
      return <ResourcesTab {...rest} />;
    case 'barriers':
      return <BarriersTab {...rest} />;
  }
}
