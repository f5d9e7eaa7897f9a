import { scaleBand } from 'd3';

export const CHART_HEIGHT = 60;
/** Of the drawing; it is stretched to its card. */
const WIDTH = 240;

interface LoadChartProps {
  readonly counts: readonly number[];
  readonly limit: number;
  readonly height: (count: number) => number;
  /** The month that is looked into, by its place. */
  readonly chosen: number | null;
}

/** One bar per month, with the part above the limit told apart, and the limit as a line. */
export function LoadChart({ counts, limit, height, chosen }: LoadChartProps) {
  const x = scaleBand(
    counts.map((_, at) => at),
    [0, WIDTH],
  ).paddingInner(counts.length > 30 ? 0.15 : 0.25);
  x.paddingOuter(x.paddingInner() / 2);
  const bars = (from: (count: number) => number, to: (count: number) => number) =>
    counts
      .map((count, at) => {
        const [low, high] = [height(from(count)), height(to(count))];
        if (high <= low) return '';
        const left = x(at) ?? 0;
        return `M${round(left)} ${round(CHART_HEIGHT - low)}V${round(CHART_HEIGHT - high)}h${round(x.bandwidth())}V${round(CHART_HEIGHT - low)}z`;
      })
      .join('');
  const y = CHART_HEIGHT - height(limit);
  const step = WIDTH / Math.max(1, counts.length);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${CHART_HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {chosen !== null && chosen >= 0 && (
        <rect className="load-chosen" x={chosen * step} width={step} height={CHART_HEIGHT} />
      )}
      <path
        className="load-bar"
        d={bars(
          () => 0,
          (count) => Math.min(count, limit),
        )}
      />
      <path
        className="load-bar is-over"
        d={bars(
          () => limit,
          (count) => count,
        )}
      />
      <line className="load-line" x1={0} x2={WIDTH} y1={y} y2={y} />
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
