import type { Month } from '../plan/ids.ts';
import type { MatrixView } from '../plan/queries/matrix-view.ts';
import type { Item, Value } from '../plan/records/records.ts';
import type { Formats } from './words/formats.ts';
import type { MeasuresWords } from './words/measures.ts';

/** An item that carries figures, with its value of each month of the period in which anything is said. */
export interface Measured {
  readonly item: Item;
  readonly values: ReadonlyMap<Month, Value>;
}

/** What figures are told with, in one language. */
export interface Telling {
  readonly words: MeasuresWords;
  readonly formats: Formats;
}

/** All measures, then the other items of which any month has a figure or a milestone. */
export function measuredItems({ items, value }: MatrixView, months: readonly Month[]): readonly Measured[] {
  const { measure, longTerm, annual, priority } = items;
  return [...measure, ...longTerm, ...annual, ...priority]
    .map((item) => {
      const values = months.flatMap((month) => {
        const found = value(item.id, month);
        return found && saysAnything(found) ? [[month, found] as const] : [];
      });
      return { item, values: new Map(values) };
    })
    .filter(({ item, values }) => item.role === 'measure' || values.size > 0);
}

function saysAnything({ plan, actual, milestone }: Value): boolean {
  return plan !== null || actual !== null || milestone !== '';
}
