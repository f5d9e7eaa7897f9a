import type { Browser } from 'playwright-core';
import type { Scene } from '#shared/matrix/scene.ts';
import type { BoardPage } from './board-page.ts';
import type { Cell } from './content.ts';
import { MeasuredPage } from './measured-page.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

declare global {
  interface Window {
    readonly board: BoardPage;
  }
}

/** A window that shows the matrix: the app's, the floor's or a peer's. */
export interface Board {
  readonly name: string;
  readonly measured: MeasuredPage;
  /** Loads the page anew. @returns milliseconds to the first full frame */
  readonly load: () => Promise<number>;
  /** Where a place of the sheet is seen in the window. */
  readonly placeOf: (cell: Cell) => Promise<Point>;
}

/** @param url opens the shell for this browser; all later loads go to the plain address, as a reload does */
export async function openApp(browser: Browser, url: string, scene: Scene): Promise<Board> {
  const measured = await MeasuredPage.open(browser, '.matrix-sheet .matrix-legend');
  await measured.load(url);
  const address = new URL('/', url).href;
  return {
    name: 'Tenkai',
    measured,
    load: () => measured.load(address),
    placeOf: async ({ x, y }) => {
      const box = await measured.page.locator('.matrix-sheet').boundingBox();
      if (!box) throw new Error('The app shows no sheet.');
      const k = box.width / scene.width;
      return { x: box.x + x * k, y: box.y + y * k };
    },
  };
}

export async function openPage(browser: Browser, name: string, address: string): Promise<Board> {
  const measured = await MeasuredPage.open(browser, '.is-full');
  return {
    name,
    measured,
    load: () => measured.load(address),
    placeOf: (cell) => measured.page.evaluate((wanted) => window.board.placeOf(wanted), cell),
  };
}

/** Steps of the scale in some cells, as the page itself sees them. */
export function stepsIn({ measured }: Board, cells: readonly Cell[]): Promise<readonly (number | null)[]> {
  return measured.page.evaluate((wanted) => wanted.map((cell) => window.board.stepAt(cell)), cells);
}
