import { memo } from 'react';
import type { Scene } from '#shared/matrix/scene.ts';
import { weightedTotals } from '#shared/matrix/totals.ts';
import type { MatrixView } from '#shared/plan/queries/matrix-view.ts';
import { formatNumber } from '../../messages/messages.ts';
import { extentOf } from './bands.ts';

interface TotalsProps {
  readonly scene: Scene;
  readonly view: MatrixView;
}

const GAP = 8;

/** What the links of each item weigh together, in the white space at the left of the rows and above the columns. */
export const Totals = memo(function Totals({ scene, view }: TotalsProps) {
  const totals = weightedTotals(view);
  const area = extentOf(scene);
  const { north, east, south, west } = scene.sides;
  const shown = (id: Parameters<typeof totals.get>[0]) => {
    const total = totals.get(id);
    return total === undefined ? '' : formatNumber(total);
  };
  return (
    <svg className="matrix-totals" viewBox={`0 0 ${scene.width} ${scene.height}`} aria-hidden="true">
      {[...north.items, ...south.items].map(({ item, box }) => (
        <text key={item} x={area.x - GAP} y={box.y + box.height / 2 + 4} textAnchor="end">
          {shown(item)}
        </text>
      ))}
      {[...west.items, ...east.items].map(({ item, box }) => (
        <text key={item} x={box.x + box.width / 2} y={area.y - GAP} textAnchor="middle">
          {shown(item)}
        </text>
      ))}
      <text className="matrix-totals-sign" x={area.x - GAP} y={area.y - GAP} textAnchor="end">
        Σ
      </text>
    </svg>
  );
});
