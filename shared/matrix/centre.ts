import { fitText } from './fit.ts';
import type { TextMeasurer } from './measure.ts';
import type { Centre, Rect } from './scene.ts';
import { INSET, SMALLEST_TYPE } from './spacing.ts';

const TRUE_NORTH_TYPE = 17;
/** A heart much wider than high would hide the X. */
const MOST_SLENDER = 1.9;

/** The X with the true north in its heart. */
export function layOutCentre(box: Rect, trueNorth: string, measurer: TextMeasurer): Centre {
  const height = box.height * 0.44;
  const width = Math.min(box.width * 0.5, height * MOST_SLENDER);
  const heart = { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
  const inner = {
    x: heart.x + INSET * 1.4,
    y: heart.y + INSET,
    width: heart.width - INSET * 2.8,
    height: heart.height - INSET * 2,
  };
  return {
    box,
    heart,
    trueNorth: fitText(
      trueNorth,
      inner,
      { max: TRUE_NORTH_TYPE, min: SMALLEST_TYPE, weight: 600, align: 'middle', balanced: true },
      measurer,
    ),
  };
}
