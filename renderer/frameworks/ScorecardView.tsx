import { LayoutDashboard } from 'lucide-react';
import { useMemo, useState } from 'react';
import { isObjective, scorecardOf } from '#shared/frameworks/scorecard.ts';
import { recordsWhere } from '#shared/plan/lookup.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import type { PlanViewProps } from '../state/plan-view.ts';
import { usePlan } from '../state/stores.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Checkbox } from '../ui/Field.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { FrameHeader } from './FrameHeader.tsx';
import { ScorecardTable } from './ScorecardTable.tsx';
import { StrategyMap } from './StrategyMap.tsx';
import { type Frame, useFrame } from './use-frame.ts';

const TABS = ['map', 'table'] as const;

/** One matrix as a Balanced Scorecard: as a strategy map, or as a table. */
export function ScorecardView({ records, onOpen }: PlanViewProps) {
  useSpeech();
  const frame = useFrame(records);
  const [tab, setTab] = useState<(typeof TABS)[number]>('map');
  const [withLinks, setWithLinks] = useState(false);
  const readOnly = usePlan((plan) => plan.opened.readOnly !== null);
  if (!frame) return <EmptyState icon={LayoutDashboard}>{t('frameworks.noMatrix')}</EmptyState>;
  const open = (item: Item) => onOpen(item.matrix, item.id);
  const { matrix } = frame;
  const isEmpty = !recordsWhere(records, 'item', 'matrix', matrix.id).some(isObjective);
  return (
    <section className="scorecard-view" aria-label={t('scorecard.title')}>
      <FrameHeader
        title={t('scorecard.title')}
        frame={frame}
        byQuarter={tab === 'table'}
        tabs={
          <SegmentedControl
            label={t('scorecard.shownAs')}
            value={tab}
            options={TABS.map((value) => ({ value, label: t(`scorecard.tab.${value}`) }))}
            onChange={setTab}
          />
        }
      >
        {tab === 'map' && (
          <Checkbox checked={withLinks} onChange={setWithLinks}>
            {t('scorecard.links')}
          </Checkbox>
        )}
      </FrameHeader>
      {isEmpty && (
        <EmptyState
          icon={LayoutDashboard}
          action={<Button onClick={() => onOpen(matrix.id, null)}>{t('scorecard.toMatrix')}</Button>}
        >
          {t('scorecard.empty')}
        </EmptyState>
      )}
      {!isEmpty && tab === 'map' && (
        <StrategyMap key={matrix.id} {...{ records, matrix, withLinks, readOnly }} onOpen={open} />
      )}
      {!isEmpty && tab === 'table' && (
        <Table key={matrix.id} {...{ records, frame, readOnly }} onOpen={open} />
      )}
    </section>
  );
}

interface TableProps extends Pick<PlanViewProps, 'records'> {
  readonly frame: Frame;
  readonly readOnly: boolean;
  readonly onOpen: (item: Item) => void;
}

function Table({ records, frame: { matrix, quarter }, readOnly, onOpen }: TableProps) {
  const scorecard = useMemo(() => scorecardOf(records, matrix.id, quarter), [records, matrix.id, quarter]);
  return <ScorecardTable {...{ scorecard, quarter, readOnly, onOpen }} />;
}
