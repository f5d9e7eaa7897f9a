import { Waypoints, X } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Chain, chainThrough } from '#shared/needs/critical-chain.ts';
import type { ItemId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Dependency } from '#shared/plan/records/records.ts';
import { t, tCount } from '../../messages/messages.ts';
import { IconButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Checkbox } from '../../ui/Field.tsx';
import { citedWay } from '../citing.ts';
import type { DependencyFacts } from '../dependencies/dependency-facts.ts';
import { ItemName } from '../ItemName.tsx';
import type { NeedsTabProps } from '../NeedsView.tsx';
import { ChainDrawing } from './ChainDrawing.tsx';
import { chainLayout } from './chain-layout.ts';
import './chain.css';

interface ChainViewProps extends NeedsTabProps {
  readonly dependencies: readonly Dependency[];
  readonly facts: DependencyFacts;
}

/** More than this nobody can follow; those that press most are shown. */
const MOST = 150;
const LANE_NAMES = 168;
/** Among so many the chain alone is shown at first. */
const CROWD = 40;

/** What needs what over the months, one lane a unit, with the critical chain; a click on an item shows the chain through it. */
export function ChainView({ records, dependencies, facts, onOpen }: ChainViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const room = useWidth(box) - LANE_NAMES;
  const [chosen, setChosen] = useState<ItemId | null>(null);
  const [asked, setAsked] = useState<boolean | null>(null);
  const { schedule, critical } = facts;
  const chain = useMemo(
    () => (chosen === null ? critical : chainThrough(schedule, chosen)),
    [schedule, critical, chosen],
  );
  const alone = (asked ?? dependencies.length > CROWD) && chain !== null && chain.dependencies.length > 0;
  const shown = useMemo(() => {
    if (alone) return { dependencies: chain.dependencies, left: 0 };
    const holding = new Set(schedule.graph.dependencies);
    return mostPressing(
      dependencies.filter((each) => holding.has(each)),
      facts,
      chain,
    );
  }, [alone, dependencies, schedule, facts, chain]);
  const layout = useMemo(
    () =>
      shown.dependencies.length === 0
        ? null
        : chainLayout(records, schedule, shown.dependencies, Math.max(room, 320)),
    [records, schedule, shown, room],
  );
  return (
    <div className="chain" ref={box}>
      {!layout ? (
        <div className="needs-empty">
          <EmptyState icon={Waypoints}>{t('needs.empty.chain')}</EmptyState>
        </div>
      ) : (
        <>
          <div className="chain-told" aria-live="polite">
            {chosen === null ? (
              <b>{t('needs.chain.critical')}</b>
            ) : (
              <>
                <ItemName records={records} id={chosen} onOpen={onOpen} />
                <IconButton icon={X} label={t('needs.chain.back')} onClick={() => setChosen(null)} />
              </>
            )}
            <span>{chain ? told(records, chain) : t('needs.chain.onlyCircles')}</span>
            <Checkbox checked={alone} onChange={setAsked}>
              {t('needs.chain.alone')}
            </Checkbox>
            {shown.left > 0 && <span>{t('needs.chain.left', { count: shown.left })}</span>}
          </div>
          <ChainDrawing
            layout={layout}
            records={records}
            facts={facts}
            chain={chain}
            chosen={chosen}
            onChoose={setChosen}
          />
          <Legend />
        </>
      )}
    </div>
  );
}

function Legend() {
  return (
    <ul className="chain-legend">
      {(['critical', 'usual', 'impossible', 'undated'] as const).map((name) => (
        <li key={name} data-legend={name}>
          {t(`needs.legend.${name}`)}
        </li>
      ))}
    </ul>
  );
}

/** The way of a chain, and how much it may slip. */
function told(records: RecordSet, { dependencies, slack }: Chain): string {
  const items = dependencies.slice(0, 1).map(({ needs }) => needs);
  items.push(...dependencies.map(({ item }) => item));
  const way = citedWay(records, items);
  const room =
    slack === null
      ? t('needs.slack.unknown')
      : slack < 0
        ? tCount('needs.slack.short', -slack)
        : tCount('needs.slack', slack);
  return way === '' ? room : `${way} · ${room}`;
}

/** What the chain is made of, what cannot be kept, and then what may slip least. */
function mostPressing(dependencies: readonly Dependency[], facts: DependencyFacts, chain: Chain | null) {
  if (dependencies.length <= MOST) return { dependencies, left: 0 };
  const onChain = new Set(chain?.dependencies);
  const rank = (each: Dependency) =>
    onChain.has(each)
      ? Number.NEGATIVE_INFINITY
      : facts.impossible.has(each.id) || facts.circleOf.has(each.id)
        ? -1e6
        : (facts.schedule.slackOf(each.needs) ?? 1e6);
  const ranked = dependencies
    .map((each) => ({ each, rank: rank(each) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ each }) => each);
  return { dependencies: ranked.slice(0, MOST), left: dependencies.length - MOST };
}

function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(1000);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
