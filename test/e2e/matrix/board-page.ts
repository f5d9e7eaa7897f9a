import react from '@vitejs/plugin-react';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { findChromium } from '#electron/print/chromium.ts';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { layoutMatrix } from '#shared/matrix/layout.ts';
import type { Rect, Scene } from '#shared/matrix/scene.ts';
import { SHEET_WORDS } from '#shared/matrix/words.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { planRecord } from '#shared/plan/records/records.ts';

/** A Chromium and a server for the page that shows the editor over a plan in memory. */
export interface Stage {
  readonly open: (query: string) => Promise<BoardPage>;
  readonly close: () => Promise<void>;
}

export async function startStage(): Promise<Stage> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium to show the board in.');
  const server: ViteDevServer = await createServer({
    root: `${import.meta.dirname}/page`,
    configFile: false,
    plugins: [react()],
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, fs: { allow: [`${import.meta.dirname}/../../..`] }, hmr: false },
  });
  await server.listen();
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const address = server.resolvedUrls?.local[0] ?? '';
  return {
    open: async (query) => {
      const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
      await page.goto(`${address}?${query}`);
      await page.locator('.matrix-board').waitFor();
      return new BoardPage(page);
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** The board as a person meets it: by what stands on it, not by its elements. */
export class BoardPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async records(): Promise<RecordSet> {
    const json: unknown[] = await this.page.evaluate('[...plan.records()]');
    return RecordSet.of(json.map((record) => planRecord.parse(record)));
  }

  async scene(): Promise<Scene> {
    const records = await this.records();
    const [matrix] = records.list('matrix');
    if (!matrix) throw new Error('The page shows no matrix.');
    const wanted = new URL(this.page.url()).searchParams.get('arrangement') ?? matrix.arrangement;
    const arrangement = Object.values(ARRANGEMENTS).find(({ name }) => name === wanted);
    if (!arrangement) throw new Error(`There is no arrangement ${wanted}.`);
    return layoutMatrix(matrixView(records, matrix.id), arrangement, bundledMeasurer, {
      mode: 'edit',
      words: SHEET_WORDS.en,
    });
  }

  /** The strength between two items by their codes; null where there is none. */
  async strength(a: string, b: string): Promise<string | null> {
    const records = await this.records();
    const ids = records
      .list('item')
      .filter(({ code }) => code === a || code === b)
      .map(({ id }) => id);
    return (
      records.list('link').find((link) => ids.includes(link.a) && ids.includes(link.b))?.strength ?? null
    );
  }

  /** Codes of one role in order. */
  async codes(role: string): Promise<readonly string[]> {
    const records = await this.records();
    const [matrix] = records.list('matrix');
    const items = records.list('item').filter((item) => item.role === role && item.matrix === matrix?.id);
    return items.toSorted((a, b) => (a.order < b.order ? -1 : 1)).map(({ code }) => code);
  }

  async clickCell(row: string, column: string): Promise<void> {
    const [{ y }, { x }] = [
      await this.middle(await this.box(row)),
      await this.middle(await this.box(column)),
    ];
    await this.page.mouse.click(x, y);
  }

  /** The box of an item or a person in the scene. */
  async box(name: string): Promise<Rect> {
    const [scene, records] = [await this.scene(), await this.records()];
    const boxes = [
      ...Object.values(scene.sides).flatMap(({ items }) =>
        items.map(({ item, box }) => ({ name: records.get('item', item)?.code, box })),
      ),
      ...scene.people.map(({ person, box }) => ({ name: records.get('person', person)?.name, box })),
    ];
    const found = boxes.find((one) => one.name === name);
    if (!found) throw new Error(`${name} is not on the board.`);
    return found.box;
  }

  /** The middle of a box of the scene, in pixels of the page. */
  async middle({ x, y, width, height }: Rect): Promise<{ readonly x: number; readonly y: number }> {
    const sheet = await this.page.locator('.matrix-sheet').evaluate((element) => {
      const { left, top } = element.getBoundingClientRect();
      return { left, top, k: new DOMMatrix(getComputedStyle(element).transform).a };
    });
    return { x: sheet.left + (x + width / 2) * sheet.k, y: sheet.top + (y + height / 2) * sheet.k };
  }

  async reading(): Promise<string> {
    return (await this.page.locator('.matrix-reading-text').textContent()) ?? '';
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}
