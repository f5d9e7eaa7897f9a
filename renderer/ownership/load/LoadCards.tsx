import { max, scaleLinear } from 'd3';
import { memo, useMemo, useState } from 'react';
import { excessOf, type Load } from '#shared/ownership/loads.ts';
import { formatDay, t, tCount } from '../../messages/messages.ts';
import { useSpeech } from '../../messages/speech.ts';
import { Button } from '../../ui/Button.tsx';
import { CHART_HEIGHT, LoadChart } from './LoadChart.tsx';
import type { ChosenMonth } from './LoadTab.tsx';

/** Nobody compares more of them: the rest is shown when it is asked for. */
const MOST_CARDS = 120;

interface LoadCardsProps {
  readonly loads: readonly Load[];
  readonly months: readonly string[];
  readonly limit: number;
  readonly chosen: ChosenMonth | null;
  readonly onChoose: (chosen: ChosenMonth) => void;
}

/** Small multiples: one chart for each, all of them to the same scale, so that they can be compared. */
export function LoadCards({ loads, months, limit, chosen, onChoose }: LoadCardsProps) {
  const most = max(loads, ({ peak }) => peak) ?? 0;
  const height = useMemo(
    () => scaleLinear([0, Math.max(most, limit) * 1.05], [0, CHART_HEIGHT]),
    [most, limit],
  );
  const [all, setAll] = useState(false);
  const shown = all ? loads : loads.slice(0, MOST_CARDS);
  const left = loads.length - shown.length;
  return (
    <ul className="load-cards">
      {shown.map((load) => (
        <LoadCard
          key={load.of.id}
          load={load}
          months={months}
          limit={limit}
          height={height}
          month={chosen?.of === load.of.id ? chosen.month : null}
          onChoose={onChoose}
        />
      ))}
      {left > 0 && (
        <li className="load-more">
          <Button onClick={() => setAll(true)}>{tCount('load.more', left)}</Button>
        </li>
      )}
    </ul>
  );
}

interface LoadCardProps extends Pick<LoadCardsProps, 'months' | 'limit' | 'onChoose'> {
  readonly load: Load;
  readonly height: (count: number) => number;
  readonly month: string | null;
}

const LoadCard = memo(function LoadCard({ load, months, limit, height, month, onChoose }: LoadCardProps) {
  useSpeech();
  const { of, counts, peak, peakMonth } = load;
  const excess = excessOf(load, limit);
  const start = Math.max(0, months.indexOf(month ?? peakMonth ?? ''));
  const choose = (at: number) => {
    const next = months[at];
    if (next !== undefined) onChoose({ of: of.id, month: next });
  };
  const says = (at: number) =>
    tCount('load.monthSays', counts[at] ?? 0, { month: formatDay(months[at] ?? '') });
  return (
    <li className={excess > 0 ? 'load-card is-over' : 'load-card'}>
      <div className="load-card-head">
        <h3 title={of.name}>{of.name}</h3>
        {excess > 0 && <span className="load-excess">{t('load.excess', { count: excess })}</span>}
      </div>
      <p className="load-peak">
        {peakMonth === null ? t('load.none') : t('load.peak', { count: peak, month: formatDay(peakMonth) })}
      </p>
      <div className="load-chart">
        <LoadChart
          counts={counts}
          limit={limit}
          height={height}
          chosen={month === null ? null : months.indexOf(month)}
        />
        <input
          type="range"
          min={0}
          max={Math.max(0, months.length - 1)}
          value={start}
          style={{ '--load-months': months.length } as Record<`--${string}`, number>}
          aria-label={t('load.month', { name: of.name })}
          aria-valuetext={says(start)}
          title={says(start)}
          onChange={({ target }) => choose(Number(target.value))}
          // The month that it stands on already is no change, but can be meant.
          onClick={({ currentTarget }) => choose(Number(currentTarget.value))}
          onKeyDown={({ key, currentTarget }) => key === 'Enter' && choose(Number(currentTarget.value))}
        />
      </div>
      <div className="load-card-foot">
        <span>{months[0] === undefined ? '' : formatDay(months[0])}</span>
        <span>{formatDay(months.at(-1) ?? '')}</span>
      </div>
    </li>
  );
});
