import { fitText } from './fit.ts';
import type { TextMeasurer } from './measure.ts';
import type { Centre, Rect } from './scene.ts';
import { INSET, SMALLEST_TYPE } from './spacing.ts';

/** The X with the true north in its heart. */
export function layOutCentre(box: Rect, trueNorth: string, measurer: TextMeasurer): Centre {
  const width = box.width * 0.5;
  const height = box.height * 0.44;
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
      { max: 16, min: SMALLEST_TYPE, weight: 600, align: 'middle', balanced: true },
      measurer,
    ),
  };
}
