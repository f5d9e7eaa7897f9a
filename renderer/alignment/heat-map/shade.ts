import { scaleThreshold } from 'd3';
import type { UnitCell } from '#shared/alignment/units.ts';

/** How strongly a cell is coloured: one hue, only lighter or darker, so that it is told apart by everyone. */
export type Shade = 'none' | 'broken' | 'faint' | 'light' | 'half' | 'strong' | 'full';

/** From the first on: above nothing, a weak link, a medium one, two of three thirds, all of it. */
const shadeOf = scaleThreshold<number, Shade>(
  [0.1, 0.3, 0.6, 0.995],
  ['faint', 'light', 'half', 'strong', 'full'],
);

/** Nothing that gets there is another thing than something that breaks there. */
export function shadeOfCell({ reached, carried }: UnitCell): Shade {
  if (reached === 0) return 'none';
  return carried === 0 ? 'broken' : shadeOf(carried);
}
