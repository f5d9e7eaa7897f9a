import { CircleCheckBig, ListFilter } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type FindingsFilter, findingOf, type ListedFinding } from '#shared/audit/listing.ts';
import { remediesOf } from '#shared/audit/remedies/remedies.ts';
import { pack } from '#shared/print/pack/pack.ts';
import { t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import type { PlanViewProps } from '../state/plan-view.ts';
import { usePlan } from '../state/stores.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ChecksHead, type Grouping } from './ChecksHead.tsx';
import { FindingDetail } from './FindingDetail.tsx';
import { FindingTree } from './FindingTree.tsx';
import { LimitsDialog } from './LimitsDialog.tsx';
import { treeRows } from './tree-rows.ts';
import { useFindingList } from './use-finding-list.ts';
import { useJudging } from './use-judging.ts';
import './checks.css';

const EVERYTHING: FindingsFilter = {
  matrix: null,
  rule: null,
  severity: null,
  unit: null,
  person: null,
  accepted: false,
};
const FINDINGS_PACK = pack.parse({ parts: [{ part: 'findings' }] });
const NONE: ReadonlySet<string> = new Set();

/** What the rules find over all levels; the list to the left, one finding and what mends it to the right. */
export function ChecksView({ records, onPrint }: PlanViewProps) {
  const { language } = useSpeech();
  const readOnly = usePlan((plan) => plan.opened.readOnly !== null);
  const [filter, setFilter] = useState(EVERYTHING);
  const [by, setBy] = useState<Grouping>('rule');
  const [closed, setClosed] = useState(NONE);
  const [cursor, setCursor] = useState(1);
  const [visit, setVisit] = useState(0);
  const [limits, setLimits] = useState(false);
  const judging = useJudging();
  const lines = useFindingList(records, filter, by);
  const groups = lines?.list.groups;
  const rows = useMemo(() => treeRows(groups ?? [], closed), [groups, closed]);

  if (!lines) return <p className="plan-loading">{t('checks.looking')}</p>;
  const { list } = lines;
  // What was mended has left the list: the next one takes its place.
  const at = Math.min(cursor, Math.max(0, rows.count - 1));
  const row = rows.at(at);
  const finding = row?.type === 'finding' ? lines.at(row.place) : undefined;
  /** Another list begins at its top. */
  const restart = () => {
    setCursor(1);
    setClosed(NONE);
    setVisit(visit + 1);
  };
  const fold = (group: string, open: boolean) => {
    const next = new Set(closed);
    if (open) next.delete(group);
    else next.add(group);
    setClosed(next);
  };
  const enter = (listed: ListedFinding) => {
    const known = findingOf(listed);
    const show = known && remediesOf(records, known, language).at(-1);
    if (known && show?.type === 'show') judging.show(known, show);
  };
  return (
    <section className="checks-view" aria-label={t('checks.title')}>
      <ChecksHead
        list={list}
        records={records}
        filter={filter}
        onFilter={(wanted) => {
          setFilter(wanted);
          restart();
        }}
        by={by}
        onBy={(wanted) => {
          setBy(wanted);
          restart();
        }}
        onPrint={() => onPrint(FINDINGS_PACK, t('checks.list'))}
        onLimits={readOnly ? null : () => setLimits(true)}
      />
      {rows.count === 0 ? (
        <div className="checks-none">
          <NothingFound
            rules={list.rules}
            isFiltered={filter !== EVERYTHING}
            onClear={() => setFilter(EVERYTHING)}
          />
        </div>
      ) : (
        <div className="checks-panes">
          <FindingTree
            key={visit}
            rows={rows}
            lines={lines}
            by={by}
            records={records}
            cursor={at}
            onCursor={setCursor}
            onFold={fold}
            onEnter={enter}
          />
          <aside className="checks-detail" aria-label={t('checks.mend')}>
            {finding ? (
              <FindingDetail key={finding.key} finding={finding} records={records} />
            ) : (
              <p className="checks-faint">{t('checks.choose')}</p>
            )}
          </aside>
        </div>
      )}
      {limits && <LimitsDialog records={records} onClose={() => setLimits(false)} />}
    </section>
  );
}

interface NothingFoundProps {
  readonly rules: number;
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}

function NothingFound({ rules, isFiltered, onClear }: NothingFoundProps) {
  return isFiltered ? (
    <EmptyState icon={ListFilter} action={<Button onClick={onClear}>{t('checks.clear')}</Button>}>
      {t('checks.noMatch')}
    </EmptyState>
  ) : (
    <EmptyState icon={CircleCheckBig}>{t('checks.nothing', { rules })}</EmptyState>
  );
}
