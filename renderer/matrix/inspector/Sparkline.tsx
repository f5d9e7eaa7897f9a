import { extent, line, scaleLinear } from 'd3';
import { formatDay, formatNumber, t } from '../../messages/messages.ts';
import type { MonthLine } from './MonthTable.tsx';

interface SparklineProps {
  readonly months: readonly MonthLine[];
  readonly baseline: number | null;
}

const WIDTH = 280;
const HEIGHT = 56;
const EDGE = 4;

/** Plan (dashed) and actual (solid) over the period; the baseline is where both come from. */
export function Sparkline({ months, baseline }: SparklineProps) {
  const figures = months.flatMap(({ value }) => [value?.plan ?? null, value?.actual ?? null]);
  const [low, high] = extent([...figures, baseline].filter((figure) => figure !== null));
  if (low === undefined || high === undefined || figures.every((figure) => figure === null)) return null;
  const x = scaleLinear([0, Math.max(months.length - 1, 1)], [EDGE, WIDTH - EDGE]);
  const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [HEIGHT - EDGE, EDGE]);
  const path = (of: 'plan' | 'actual') =>
    line<MonthLine>()
      .defined(({ value }) => value !== null && value[of] !== null)
      .x((_, index) => x(index))
      .y(({ value }) => y(value?.[of] ?? 0))([...months]) ?? '';
  const last = months.findLast(({ value }) => value !== null && value.actual !== null);
  const at = last ? months.indexOf(last) : -1;
  return (
    <svg
      className="inspector-sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={
        last
          ? t('inspector.sparkline', {
              month: formatDay(last.month),
              actual: formatNumber(last.value?.actual ?? 0),
            })
          : t('inspector.sparkline.planOnly')
      }
    >
      {baseline !== null && <path className="is-baseline" d={`M0 ${y(baseline)}H${WIDTH}`} />}
      <path className="is-plan" d={path('plan')} />
      <path className="is-actual" d={path('actual')} />
      {last && <circle cx={x(at)} cy={y(last.value?.actual ?? 0)} r={3} />}
    </svg>
  );
}
