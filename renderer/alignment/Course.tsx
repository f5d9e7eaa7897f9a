import { curveStepAfter, line, scaleLinear, scaleUtc } from 'd3';
import { useState } from 'react';
import { ALIGNMENT_WORDS } from '#shared/alignment/words/words.ts';
import type { AlignmentPoint } from '#shared/host/replies.ts';
import { formatDate, t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import type { AlignmentCourse } from './use-alignment-history.ts';

interface CourseProps {
  readonly history: AlignmentCourse;
  /** The score as it is, 0..1. */
  readonly now: number;
}

const WIDTH = 360;
const HEIGHT = 84;
const LEFT = 34;
const RIGHT = 8;
const TOP = 8;
const BOTTOM = 18;

interface Shown extends Pick<AlignmentPoint, 'at' | 'score' | 'revisions'> {
  readonly key: string;
}

/** The score over time: steps, because it changes by edits; states that have a name are marked. */
export function Course({ history, now }: CourseProps) {
  // Taken once: a drawing that moves by itself with the clock says nothing more.
  const [today] = useState(() => new Date().toISOString());
  if (history.state === 'loading') return <p className="alignment-soft">{t('alignment.course.loading')}</p>;
  if (history.state === 'refused') return <p className="alignment-soft">{history.failure.message}</p>;
  const past = history.points.filter(({ objectives }) => objectives > 0);
  if (past.length === 0) return <p className="alignment-soft">{t('alignment.course.none')}</p>;
  const points = [
    ...past.map(({ seq, at, score, revisions }): Shown => ({ key: `${seq}`, at, score, revisions })),
    { key: 'now', at: today, score: now, revisions: [] },
  ];
  return (
    <>
      <CourseLine points={points} />
      {!history.complete && <p className="alignment-soft">{t('alignment.course.cut')}</p>}
    </>
  );
}

function CourseLine({ points }: { readonly points: readonly Shown[] }) {
  const { percent } = ALIGNMENT_WORDS[useSpeech().language];
  const times = points.map(({ at }) => Date.parse(at));
  // Clocks lie: what came later never stands further left.
  const ordered = times.map((_, index) => Math.max(...times.slice(0, index + 1)));
  const [first, last] = [ordered[0] ?? 0, ordered.at(-1) ?? 0];
  const x = scaleUtc([first, Math.max(last, first + 1)], [LEFT, WIDTH - RIGHT]);
  const y = scaleLinear([0, 1], [HEIGHT - BOTTOM, TOP]);
  const at = (index: number) => x(ordered[index] ?? 0);
  const path = line<Shown>()
    .x((_, index) => at(index))
    .y(({ score }) => y(score))
    .curve(curveStepAfter);
  const told = (point: Shown) =>
    [
      point.key === 'now' ? t('alignment.course.now') : formatDate(point.at),
      ...point.revisions,
      percent(point.score),
    ].join(' · ');
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('alignment.course.said', { points: points.map(told).join('; ') })}
    >
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <path className="alignment-rule" d={`M${LEFT} ${y(share)}H${WIDTH - RIGHT}`} />
          <text className="alignment-scale" x={LEFT - 6} y={y(share)} dy="0.32em" textAnchor="end">
            {percent(share)}
          </text>
        </g>
      ))}
      <path className="alignment-line" d={path([...points]) ?? ''} />
      {points.map((point, index) => (
        <g key={point.key} transform={`translate(${at(index)} ${y(point.score)})`}>
          <title>{told(point)}</title>
          {point.revisions.length > 0 ? (
            <path className="alignment-named" d="M0-5L5 0L0 5L-5 0Z" />
          ) : (
            <circle
              className={point.key === 'now' ? 'alignment-now' : 'alignment-dot'}
              r={point.key === 'now' ? 4 : 2.5}
            />
          )}
        </g>
      ))}
      <text className="alignment-scale" x={LEFT} y={HEIGHT - 4}>
        {formatDate(points[0]?.at ?? '')}
      </text>
      <text className="alignment-scale" x={WIDTH - RIGHT} y={HEIGHT - 4} textAnchor="end">
        {t('alignment.course.now')}
      </text>
    </svg>
  );
}
