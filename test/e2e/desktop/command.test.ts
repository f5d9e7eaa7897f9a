import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { commandIn } from '#electron/cli/names.ts';
import { program } from '#electron/cli/run.ts';
import { localChromium } from '#electron/print/local-chromium.ts';
import { makeFolder, startApp } from './app-under-test.ts';

// The app's own executable, started with a command in place of a window.

let appFolder: string;
let home: string;

beforeAll(async () => {
  appFolder = await makeFolder(join(import.meta.dirname, 'page'));
});
afterAll(() => rmSync(appFolder, { recursive: true }));
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'tenkai-home-'));
});
afterEach(() => rmSync(home, { recursive: true }));

async function run(...args: string[]) {
  const app = await startApp({ home, appFolder, args });
  return { code: await app.ended(), output: app.output() };
}

it('writes a plan and prints it with its own Chromium', async () => {
  const plan = join(home, 'plan.hoshin');
  expect(await run('sample', 'automotive', plan)).toMatchObject({ code: 0 });
  const sheet = join(home, 'sheet.pdf');
  const { code, output } = await run('export', plan, '--pdf', sheet);
  expect([code, output]).toEqual([0, expect.stringContaining('sheet.pdf')]);
  expect(readFileSync(sheet, 'latin1').slice(0, 5)).toBe('%PDF-');
  expect(existsSync(join(home, 'desktop'))).toBe(false);
});

it('ends with the code of a refusal, in a plain sentence', async () => {
  const { code, output } = await run('export', join(home, 'gone.hoshin'), '--svg', join(home, 'x.svg'));
  expect(code).toBe(1);
  expect(output).toContain('gone.hoshin');
  expect((await run('export')).code).toBe(2);
});

it('takes every command for one, and no file', () => {
  const { commands } = program({ version: '1', print: localChromium });
  for (const name of commands.flatMap((command) => [command.name(), ...command.aliases()])) {
    expect([name, commandIn([name, 'x'])]).toEqual([name, [name, 'x']]);
  }
  for (const args of [[], ['plan.hoshin'], ['--inspect=1'], ['.']]) expect(commandIn(args)).toBeNull();
});
