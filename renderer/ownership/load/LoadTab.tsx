import { CircleUserRound } from 'lucide-react';
import { useMemo, useState } from 'react';
import { byPeak, LOADS_BY, type LoadsBy, loadMonths, loadsOf } from '#shared/ownership/loads.ts';
import { setNorms } from '#shared/plan/commands/norms.ts';
import type { PeriodId } from '#shared/plan/ids.ts';
import { monthsOf } from '#shared/plan/months.ts';
import { normsOf } from '#shared/plan/queries/norms.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Period } from '#shared/plan/records/records.ts';
import { t, tCount } from '../../messages/messages.ts';
import type { PlanViewProps } from '../../state/plan-view.ts';
import { usePlan, usePlanStore } from '../../state/stores.ts';
import { today } from '../../state/today.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { LimitField } from './LimitField.tsx';
import { LoadCards } from './LoadCards.tsx';
import { MonthItems } from './MonthItems.tsx';
import '../../ui/filter-select.css';
import './load.css';

const SORTS = ['peak', 'plan'] as const;
const LIMITS = { person: 'owned', unit: 'ownedByUnit' } as const;
/** More months than these make thin bars: one period is shown then. */
const MOST_MONTHS = 24;

/** A bar of a chart: what somebody answers for in a month. */
export interface ChosenMonth {
  readonly of: string;
  readonly month: string;
}

/** How many annual objectives and priorities people, or units, answer for at the same time, month by month. */
export function LoadTab({ records, onOpen }: Pick<PlanViewProps, 'records' | 'onOpen'>) {
  const store = usePlanStore();
  const readOnly = usePlan((plan) => plan.opened.readOnly !== null);
  const [by, setBy] = useState<LoadsBy>('person');
  const [sort, setSort] = useState<(typeof SORTS)[number]>('peak');
  const [chosen, setChosen] = useState<ChosenMonth | null>(null);
  const { months, ...period } = useMonths(records);
  const loads = useMemo(() => {
    const all = loadsOf(records, by, months);
    return sort === 'peak' ? byPeak(all) : all;
  }, [records, by, months, sort]);
  const limit = normsOf(records)[LIMITS[by]];
  const over = loads.filter(({ peak }) => peak > limit).length;
  const shown = loads.find(({ of }) => of.id === chosen?.of);
  if (loads.length === 0 && by === 'person') {
    return (
      <div className="ownership-empty">
        <EmptyState icon={CircleUserRound}>{t('load.empty')}</EmptyState>
      </div>
    );
  }
  return (
    <div className="ownership-tab">
      <div className="ownership-bar">
        <SegmentedControl
          label={t('load.by')}
          value={by}
          options={LOADS_BY.map((value) => ({ value, label: t(`load.by.${value}`) }))}
          onChange={(next) => {
            setBy(next);
            setChosen(null);
          }}
        />
        <FilterSelect
          label={t('load.period')}
          value={period.chosen}
          all={t('load.period.all')}
          options={period.all.map(({ id, label }) => ({ value: id, label }))}
          onChange={period.choose}
        />
        <select
          className="filter-select"
          aria-label={t('load.sort')}
          title={t('load.sort')}
          value={sort}
          onChange={({ target }) => setSort(SORTS.find((each) => each === target.value) ?? 'peak')}
        >
          {SORTS.map((value) => (
            <option key={value} value={value}>
              {t(`load.sort.${value}`)}
            </option>
          ))}
        </select>
        <LimitField
          key={`${by} ${limit}`}
          label={t(`load.limit.${by}`)}
          value={limit}
          disabled={readOnly}
          onChange={(next) => store.run((of, context) => setNorms(of, { [LIMITS[by]]: next }, context))}
        />
        <span className="ownership-spring" />
        <span className={over > 0 ? 'load-over has-some' : 'load-over'}>
          {over > 0 ? tCount('load.over', over) : t('load.within')}
        </span>
      </div>
      <p className="load-about">{t('load.about')}</p>
      <div className="load-body">
        <LoadCards loads={loads} months={months} limit={limit} chosen={chosen} onChoose={setChosen} />
        <MonthItems
          records={records}
          by={by}
          load={shown ?? null}
          month={chosen?.month ?? null}
          onOpen={onOpen}
          onClose={() => setChosen(null)}
        />
      </div>
    </div>
  );
}

/** The months that are shown: those of one period, or of all that open matrices are for. */
function useMonths(records: RecordSet) {
  const [wanted, setWanted] = useState<PeriodId | null | undefined>(undefined);
  const [periods, matrices] = [records.all('period'), records.all('matrix')];
  const all = useMemo(() => {
    const used = new Set([...matrices.values()].map(({ period }) => period));
    return [...periods.values()]
      .filter(({ id }) => used.has(id))
      .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.months - b.months));
  }, [periods, matrices]);
  const chosen = wanted === undefined ? usualPeriod(all, loadMonths(records).length) : wanted;
  const months = useMemo(() => {
    const period = all.find(({ id }) => id === chosen);
    return period ? monthsOf(period) : loadMonths(records);
  }, [all, chosen, records]);
  return { all, chosen, months, choose: setWanted };
}

/** The shortest one in which today lies, else the last, where all together are too long. */
function usualPeriod(all: readonly Period[], months: number): PeriodId | null {
  if (months <= MOST_MONTHS) return null;
  const now = today().slice(0, 7);
  const current = all.filter((period) => monthsOf(period).some((month) => month === now));
  return (current.toSorted((a, b) => a.months - b.months)[0] ?? all.at(-1))?.id ?? null;
}
