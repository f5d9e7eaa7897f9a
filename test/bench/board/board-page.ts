import type { Cell } from './content.ts';

// The pages of test/bench/peers are a package of their own, from which the product's folders have no short name.
export type { Grid, Rect, Scene } from '#shared/matrix/scene.ts';

/** What every page but the app's offers to the bench, as `window.board`. Such a page gets its matrix from /scene.json. */
export interface BoardPage {
  /** Where the middle of a cell is seen in the window. */
  readonly placeOf: (cell: Cell) => { readonly x: number; readonly y: number };
  /** The step of the scale that a cell holds now, 0 the strongest. */
  readonly stepAt: (cell: Cell) => number | null;
}
