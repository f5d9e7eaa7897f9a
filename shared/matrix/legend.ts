import { itemId } from '../plan/ids.ts';
import type { MatrixView } from '../plan/queries/matrix-view.ts';
import { DEFAULT_DUTIES, DEFAULT_STRENGTHS, type ScaleLevel } from '../plan/records/fields.ts';
import { fitText } from './fit.ts';
import type { FontWeight, TextMeasurer } from './measure.ts';
import type { Legend, Mark, Rect, TextBlock } from './scene.ts';
import { MARK_RADIUS, SMALLEST_TYPE } from './spacing.ts';
import type { SheetWords } from './words.ts';

export const LEGEND_ROW = 26;

/** A legend has no columns; its marks share this name. */
const LEGEND_COLUMN = itemId.parse('legend');

const BEFORE_TEXT = MARK_RADIUS * 2 + 10;
const BETWEEN_ENTRIES = 22;
const BETWEEN_SCALES = 40;
const TYPE = 12.5;

type Part =
  | { readonly is: 'heading'; readonly text: string }
  | {
      readonly is: 'entry';
      readonly scale: 'strength' | 'duty';
      readonly level: ScaleLevel;
      readonly step: number;
      readonly text: string;
    }
  | { readonly is: 'negative'; readonly text: string };

interface Flow {
  readonly rows: number;
  readonly placed: readonly {
    readonly part: Part;
    readonly x: number;
    readonly row: number;
    readonly width: number;
  }[];
}

function partsOf(view: MatrixView, words: SheetWords): readonly Part[] {
  const entries = (scale: 'strength' | 'duty', levels: readonly ScaleLevel[]): readonly Part[] =>
    levels.map((level, step) => ({ is: 'entry', scale, level, step, text: words.level(level) }));
  const adverse = view.links.some(({ effect }) => effect === 'negative');
  return [
    { is: 'heading', text: words.legend.links },
    ...entries('strength', view.plan?.strengths ?? DEFAULT_STRENGTHS),
    ...(adverse ? [{ is: 'negative', text: words.legend.adverse } as const] : []),
    { is: 'heading', text: words.legend.duties },
    ...entries('duty', view.plan?.duties ?? DEFAULT_DUTIES),
  ];
}

/** Sets the entries one behind the other, and goes on below where a row is full. */
export function flowLegend(view: MatrixView, width: number, measurer: TextMeasurer, words: SheetWords): Flow {
  let x = 0;
  let row = 0;
  const placed = partsOf(view, words).map((part) => {
    const weight: FontWeight = part.is === 'heading' ? 600 : 400;
    const lead = part.is === 'heading' ? 0 : BEFORE_TEXT;
    const wide = Math.min(measurer.width(part.text, TYPE, weight) + 1 + lead, width);
    if (part.is === 'heading' && x > 0) x += BETWEEN_SCALES - BETWEEN_ENTRIES;
    if (x > 0 && x + wide > width) {
      x = 0;
      row += 1;
    }
    const at = x;
    x += wide + BETWEEN_ENTRIES;
    return { part, x: at, row, width: wide };
  });
  return { rows: row + 1, placed };
}

export function layOutLegend(view: MatrixView, box: Rect, measurer: TextMeasurer, words: SheetWords): Legend {
  const headings: TextBlock[] = [];
  const entries: Legend['entries'][number][] = [];
  let negative: Legend['negative'] = null;
  for (const { part, x, row, width } of flowLegend(view, box.width, measurer, words).placed) {
    const isHeading = part.is === 'heading';
    const lead = isHeading ? 0 : BEFORE_TEXT;
    const at = { x: box.x + x, y: box.y + row * LEGEND_ROW };
    const text = fitText(
      part.text,
      { x: at.x + lead, y: at.y, width: width - lead, height: LEGEND_ROW },
      { max: TYPE, min: SMALLEST_TYPE, weight: isHeading ? 600 : 400, align: 'start' },
      measurer,
    );
    const mark = (level: string, step: number, adverse: boolean): Mark => ({
      column: LEGEND_COLUMN,
      x: at.x + MARK_RADIUS + 3,
      y: at.y + LEGEND_ROW / 2,
      radius: MARK_RADIUS,
      level,
      step,
      negative: adverse,
    });
    if (part.is === 'heading') headings.push(text);
    else if (part.is === 'negative') negative = { mark: mark('', 0, true), text };
    else
      entries.push({
        scale: part.scale,
        level: part.level,
        mark: mark(part.level.key, part.step, false),
        text,
      });
  }
  return { box, headings, entries, negative };
}
