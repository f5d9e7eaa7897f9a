import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeFolder, startApp } from './app-under-test.ts';
import type { DesktopApp } from './launch.ts';

// The whole app: its own main, host and page.

const pictures = join(import.meta.dirname, '../../output');
let appFolder: string;
let home: string;
let app: DesktopApp;

beforeAll(async () => {
  appFolder = await makeFolder();
  home = mkdtempSync(join(tmpdir(), 'tenkai-home-'));
  app = await startApp({ home, appFolder });
});
afterAll(async () => {
  await app?.kill();
  rmSync(appFolder, { recursive: true });
  rmSync(home, { recursive: true });
});

it('the first start shows the sample’s matrix', async () => {
  const page = await app.page();
  await page.getByRole('grid').first().waitFor();
  expect(await page.title()).toContain('Tenkai');
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, 'desktop-matrix.png') });
  expect(app.output()).not.toMatch(/Content Security Policy|Refused|Uncaught/);
});
