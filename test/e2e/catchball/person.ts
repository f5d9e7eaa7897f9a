import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { build } from 'vite';
import { startBrowserShell } from '#electron/browser/server.ts';
import { thisPlatform, usualFolders } from '#electron/host/folders.ts';
import { startHost } from '#electron/host/port.ts';
import { localChromium } from '#electron/print/local-chromium.ts';

const renderer = join(import.meta.dirname, '../../../renderer');

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

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: 'Catchball' });
  }

  /** A text on the drawn matrix. */
  sheet(text: string): Locator {
    return this.page.locator('.matrix-board text').filter({ hasText: text });
  }

  /** The card of one proposed change, by its heading. */
  change(name: string): Locator {
    return this.panel.locator('li.change').filter({ has: this.page.getByRole('heading', { name }) });
  }

  async introduce(name: string): Promise<void> {
    await this.page.getByLabel('Name or job title').fill(name);
    await this.page.getByRole('button', { name: 'Continue' }).click();
  }

  /** Answers the file dialog with what it suggests. @returns the name of the file */
  async saveAsSuggested(): Promise<string> {
    const dialog = this.page.getByRole('dialog', { name: 'Save the catchball file' });
    const name = await dialog.getByLabel('File name').inputValue();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    return name;
  }

  async chooseToOpen(name: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: 'Open a catchball file' });
    await dialog.getByRole('button', { name }).click();
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  files(): readonly string[] {
    return readdirSync(this.#home).filter((name) => name.endsWith('.catchball'));
  }

  /** Sends a file as by mail. */
  mail(name: string, to: Person): void {
    copyFileSync(join(this.#home, name), join(to.#home, name));
  }

  async leave(): Promise<void> {
    await this.#end();
  }
}
