import { extent, line, scaleLinear } from 'd3';
import type { Item, Value } from '#shared/plan/records/records.ts';
import { formatDay, t } from '../../messages/messages.ts';
import { fieldKey, type PointDraft } from '../answer-draft.ts';
import { shownValue } from '../field-words.ts';

interface TargetLineProps {
  readonly item: Item;
  /** In order of months, each with a number. */
  readonly targets: readonly Value[];
  /** Other values by `fieldKey`, drawn beside those that stand; null where none may be proposed. */
  readonly proposed: PointDraft['changes'] | null;
}

const WIDTH = 160;
const HEIGHT = 36;
const EDGE = 4;

/** The monthly plan of a measure as a small line, with the figures a click away. */
export function TargetLine({ item, targets, proposed }: TargetLineProps) {
  const [first, last] = [targets[0], targets.at(-1)];
  if (!first || !last) return null;
  return (
    <div className="target-line">
      <div className="target-line-figure">
        <Sparkline item={item} targets={targets} proposed={proposed} />
        <span className="catchball-figures">
          {shownValue(first.plan)} → {shownValue(last.plan, item.measureUnit)}
        </span>
        {item.baseline !== null && (
          <span className="catchball-soft">
            {t('catchball.answer.baseline', { value: shownValue(item.baseline) })}
          </span>
        )}
      </div>
      <details>
        <summary>{t('catchball.answer.plan')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('catchball.answer.month')}</th>
              <th scope="col">{t('catchball.answer.target')}</th>
            </tr>
          </thead>
          <tbody>
            {targets.map(({ id, month, plan }) => (
              <tr key={id}>
                <th scope="row">{formatDay(month)}</th>
                <td>{shownValue(plan, item.measureUnit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

function Sparkline({ item, targets, proposed }: TargetLineProps) {
  const figures = targets.flatMap(({ plan }) => (plan === null ? [] : [plan]));
  const mine = proposedFigures(targets, proposed);
  const all = [...figures, ...mine, ...[item.baseline].filter((figure) => figure !== null)];
  const [low = 0, high = 1] = extent(all);
  const x = scaleLinear([0, Math.max(figures.length - 1, 1)], [EDGE, WIDTH - EDGE]);
  const y = scaleLinear([low, high === low ? low + 1 : high], [HEIGHT - EDGE, EDGE]);
  const path = line<number>(
    (_, index) => x(index),
    (figure) => y(figure),
  );
  const end = figures.length - 1;
  const changed = mine.some((figure, index) => figure !== figures[index]);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={t('catchball.answer.plan.spoken', { code: item.code, unit: item.measureUnit })}
    >
      <path className="target-path" d={path(figures) ?? ''} />
      <circle className="target-end" cx={x(end)} cy={y(figures[end] ?? 0)} r={3} />
      {changed && <path className="target-path is-mine" d={path(mine) ?? ''} />}
      {changed && <circle className="target-mine" cx={x(end)} cy={y(mine[end] ?? 0)} r={3.5} />}
    </svg>
  );
}

/** The months that have a target, with one's own figure where there is one. */
function proposedFigures(
  targets: readonly Value[],
  proposed: PointDraft['changes'] | null,
): readonly number[] {
  return targets.flatMap(({ kind, id, plan }) => {
    const to = proposed?.get(fieldKey({ kind, id, field: 'plan' }))?.to;
    const figure = typeof to === 'number' ? to : plan;
    return figure === null ? [] : [figure];
  });
}
