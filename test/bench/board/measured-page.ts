import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright-core';

/** Long enough for the frame, the host's answer and what it draws; short enough for hundreds of measurements. */
const REST_MS = 100;
const VIEWPORT = { width: 1920, height: 1080 } as const;

/**
 * A window of Chromium in a process of its own, and what its main thread spends.
 *
 * Time is the growth of Chromium's own counter `TaskDuration`: the sum of all tasks that the page's main thread ran,
 * be it script, style, layout, painting or the answers of the host, from before the input event until the page has
 * been left alone for `REST_MS`. Nothing is traced or profiled, so nothing but the two readings is added, and every
 * page is measured in the very same way. Rasterising happens in other threads and counts for none of them.
 */
export class MeasuredPage {
  readonly page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.#session = session;
  }

  /** @param full selects an element that is there together with the last of the content */
  static async open(browser: Browser, full: string): Promise<MeasuredPage> {
    const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.addInitScript(reportFullFrame, full);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    return new MeasuredPage(page, session);
  }

  /** Milliseconds of the main thread for some input and all that follows from it. */
  async mainThreadTime(input: () => Promise<void>): Promise<number> {
    const before = await this.#metric('TaskDuration');
    await input();
    await wait(REST_MS);
    return ((await this.#metric('TaskDuration')) - before) * 1000;
  }

  /** Opens an address. @returns milliseconds from the navigation to the end of the frame that shows all of the content */
  async load(address: string): Promise<number> {
    // From an empty page, so that taking down the one before costs nothing here.
    await this.page.goto('about:blank');
    await this.page.goto(address);
    const time = await this.page.waitForFunction(() => Reflect.get(window, 'fullFrame'));
    await wait(REST_MS);
    return Number(await time.jsonValue());
  }

  elements(): Promise<number> {
    return this.page.evaluate(() => document.querySelectorAll('*').length);
  }

  /** Megabytes of script objects that are in use. */
  async heap(): Promise<number> {
    await this.#session.send('HeapProfiler.collectGarbage');
    return (await this.#metric('JSHeapUsedSize')) / 1024 ** 2;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  async #metric(wanted: string): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const found = metrics.find(({ name }) => name === wanted);
    if (!found) throw new Error(`This Chromium does not count ${wanted}.`);
    return found.value;
  }
}

/** Runs in the page before its own scripts: writes down when the frame was painted in which the content is complete. */
function reportFullFrame(full: string): void {
  const look = () => {
    if (!document.querySelector(full)) return requestAnimationFrame(look);
    // Callbacks of a frame run before it is painted, a message that they send comes after.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => Object.assign(window, { fullFrame: performance.now() });
    return port2.postMessage(null);
  };
  requestAnimationFrame(look);
}
