import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { build } from 'vite';
import { startBrowserShell } from '#electron/browser/server.ts';
import { thisPlatform, usualFolders } from '#electron/host/folders.ts';
import { startHost } from '#electron/host/port.ts';
import { localChromium } from '#electron/print/local-chromium.ts';

const renderer = join(import.meta.dirname, '../../renderer');

/** The built page in a folder of its own, so that no other test's build comes in between. */
export async function buildPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tenkai-page-'));
  await build({
    configFile: join(renderer, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  return folder;
}

/** Somebody at their own computer: a home folder, a host and a window. Everything is done as a person does it. */
export class Person {
  readonly page: Page;
  readonly #home: string;
  readonly #end: () => Promise<void>;

  private constructor(page: Page, home: string, end: () => Promise<void>) {
    this.page = page;
    this.#home = home;
    this.#end = end;
  }

  static async sitDown(browser: Browser, rendererFolder: string): Promise<Person> {
    const home = mkdtempSync(join(tmpdir(), 'tenkai-person-'));
    const folders = usualFolders({ TENKAI_HOME: home });
    mkdirSync(folders.plans, { recursive: true });
    const setting = {
      version: '0.0.0',
      shell: 'browser',
      platform: thisPlatform(),
      folders,
      firstFile: null,
    } as const;
    const host = await startHost({ setting, print: localChromium(), reveal: null });
    const shell = await startBrowserShell({ host, rendererFolder });
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'en-GB' });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(shell.url);
    await page.locator('.matrix-board').waitFor();
    return new Person(page, folders.plans, async () => {
      await context.close();
      await shell.close();
      await host.close();
      rmSync(home, { recursive: true });
    });
  }

  /** The catchball screen. */
  get catchball(): Locator {
    return this.page.getByRole('region', { name: 'Catchball' });
  }

  /** One part of the thread that is shown, such as its record. */
  async showPart(name: string): Promise<void> {
    await this.catchball.getByRole('radio', { name, exact: true }).click();
  }

  /** A text on the drawn matrix. */
  sheet(text: string): Locator {
    return this.page.locator('.matrix-board text').filter({ hasText: text });
  }

  /** The card of one proposed change, by its heading. */
  change(name: string): Locator {
    return this.catchball.locator('li.change').filter({ has: this.page.getByRole('heading', { name }) });
  }

  async introduce(name: string): Promise<void> {
    await this.page.getByLabel('Name or job title').fill(name);
    await this.page.getByRole('button', { name: 'Continue' }).click();
  }

  /** Answers the file dialog with what it suggests. @returns the name of the file */
  async saveAsSuggested(title = 'Save as: Catchball file'): Promise<string> {
    const dialog = this.page.getByRole('dialog', { name: title });
    const name = await dialog.getByLabel('File name').inputValue();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    return name;
  }

  async chooseToOpen(name: string, title = 'Open: Catchball file'): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: title });
    await dialog.getByRole('button', { name }).click();
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Opens the editor of a text on the sheet. The sheet finds by arithmetic what was hit, so the mouse goes by place. */
  async editText(text: string): Promise<void> {
    const { x, y } = await this.#middle(text);
    await this.page.mouse.dblclick(x, y);
  }

  /** Clicks the cell where an item's row and another one's column cross, by their codes. */
  async clickCell(row: string, column: string): Promise<void> {
    const [inRow, inColumn] = await Promise.all([this.#middle(row), this.#middle(column)]);
    await this.page.mouse.click(inColumn.x, inRow.y);
  }

  async #middle(text: string): Promise<{ readonly x: number; readonly y: number }> {
    const box = await this.page
      .locator('.matrix-board text')
      .getByText(text, { exact: true })
      .first()
      .boundingBox();
    if (!box) throw new Error(`${text} is not on the sheet.`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Names of this person's files with an ending. */
  files(ending = '.catchball'): readonly string[] {
    return readdirSync(this.#home).filter((name) => name.endsWith(ending));
  }

  /** The path of one of this person's files. */
  path(name: string): string {
    return join(this.#home, name);
  }

  /** A second window on the same host. */
  async openWindow(): Promise<Page> {
    const page = await this.page.context().newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(this.page.url());
    return page;
  }

  /** Sends a file as by mail. */
  mail(name: string, to: Person): void {
    copyFileSync(join(this.#home, name), join(to.#home, name));
  }

  async leave(): Promise<void> {
    await this.#end();
  }
}
