import type { Browser } from 'playwright-core';
import type { Scene } from '#shared/matrix/scene.ts';
import { type Timing, timingOf } from '../timing.ts';
import { serveApp } from './app.ts';
import { type Board, openApp, openPage, stepsIn } from './boards.ts';
import { type Cell, cellsOf, contentOf } from './content.ts';
import { servePages } from './pages.ts';

const LOADS = 4;
/** The first round warms every page up and is not counted. */
const ROUNDS = 7;
const CELLS_A_ROUND = 5;
const STEPS = 24;
const TEXT_EDITS = 8;
const TYPED = ' lean';
const LEVELS = 3;

export interface BoardResult {
  readonly name: string;
  readonly firstFrame: Timing;
  readonly toggle: Timing;
  readonly elements: number;
  readonly heap: number;
}

export interface SizeResult {
  readonly count: number;
  readonly boards: readonly BoardResult[];
  /** In the app only. */
  readonly step: Timing;
  readonly textEdit: Timing;
}

/** Where the bundled pages are: the app's, the floor's, and those of the peers that are installed. */
export interface Pages {
  readonly app: string;
  readonly floor: string;
  readonly peers: { readonly folder: string; readonly names: readonly string[] } | null;
}

/** Everything about one size, all pages open side by side and taking turns, so that noise meets each of them. */
export async function measureSize(browser: Browser, pages: Pages, count: number): Promise<SizeResult> {
  const { records, scene } = contentOf(count);
  const app = await serveApp(records, pages.app);
  const floor = await servePages(pages.floor, scene);
  const peers = pages.peers && (await servePages(pages.peers.folder, scene));
  const board = await openApp(browser, app.url, scene);
  const boards: readonly Board[] = [
    board,
    await openPage(browser, 'bare SVG floor', floor.address('floor')),
    ...(await Promise.all(
      (pages.peers?.names ?? []).map((name) => openPage(browser, name, peers?.address(name) ?? '')),
    )),
  ];
  const firstFrames = await loads(boards);
  const toggles = await clicks(boards, cellsOf(scene, ROUNDS * CELLS_A_ROUND));
  const results: BoardResult[] = [];
  for (const { name, measured } of boards) {
    results.push({
      name,
      firstFrame: timingOf(firstFrames.get(name) ?? []),
      toggle: timingOf(toggles.get(name) ?? []),
      elements: await measured.elements(),
      heap: await measured.heap(),
    });
  }
  const step = timingOf(await steps(board));
  const textEdit = timingOf(await textEdits(board, scene));
  for (const { measured } of boards) await measured.close();
  floor.close();
  peers?.close();
  await app.close(ROUNDS * CELLS_A_ROUND + TEXT_EDITS);
  return { count, boards: results, step, textEdit };
}

async function loads(boards: readonly Board[]): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>(boards.map(({ name }) => [name, []]));
  for (let round = 0; round <= LOADS; round += 1) {
    for (const { name, load } of boards) {
      const time = await load();
      if (round > 0) times.get(name)?.push(time);
    }
  }
  return times;
}

/** One real click on each cell: the mouse goes there, presses and releases. */
async function clicks(
  boards: readonly Board[],
  cells: readonly Cell[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>(boards.map(({ name }) => [name, []]));
  const others = boards.slice(1);
  const before = await Promise.all(others.map((board) => stepsIn(board, cells)));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, measured, placeOf } of boards) {
      for (const cell of cells.slice(round * CELLS_A_ROUND, (round + 1) * CELLS_A_ROUND)) {
        const { x, y } = await placeOf(cell);
        const time = await measured.mainThreadTime(() => measured.page.mouse.click(x, y));
        if (round > 0) times.get(name)?.push(time);
      }
    }
  }
  for (const [index, board] of others.entries()) {
    const expected = (before[index] ?? []).map(following);
    const found = await stepsIn(board, cells);
    if (found.some((step, cell) => step !== expected[cell])) {
      throw new Error(`Not every click on ${board.name} set its mark.`);
    }
  }
  return times;
}

function following(step: number | null): number | null {
  const next = (step ?? -1) + 1;
  return next < LEVELS ? next : null;
}

/** From the cell that was clicked last, to the left and upwards and back, across the sides. */
async function steps({ measured }: Board): Promise<readonly number[]> {
  const times: number[] = [];
  const keys = ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowUp', 'ArrowUp', 'ArrowRight'];
  for (let number = 0; number < STEPS; number += 1) {
    const key = keys[number % keys.length] ?? '';
    times.push(await measured.mainThreadTime(() => measured.page.keyboard.press(key)));
  }
  return times;
}

/** Opens the text of an item, types a word behind it and leaves it. */
async function textEdits({ measured, placeOf }: Board, scene: Scene): Promise<readonly number[]> {
  const times: number[] = [];
  const { keyboard, mouse } = measured.page;
  for (let number = 0; number < TEXT_EDITS; number += 1) {
    const item = scene.sides.south.items[number % scene.sides.south.items.length];
    if (!item) continue;
    const { x, y, width, height } = item.box;
    const place = await placeOf({ row: item.item, column: item.item, x: x + width / 2, y: y + height / 2 });
    // Not part of the edit: the pointer takes the focus there.
    await measured.mainThreadTime(() => mouse.click(place.x, place.y));
    times.push(
      await measured.mainThreadTime(async () => {
        await keyboard.press('F2');
        await keyboard.type(TYPED);
        await keyboard.press('Enter');
      }),
    );
  }
  return times;
}
