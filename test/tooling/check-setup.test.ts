import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'tenkai-setup-'));
const script = join(folder, 'build/check-setup.cjs');
const run = () => spawnSync(process.execPath, [script], { encoding: 'utf8' });

beforeAll(() => cpSync(join(import.meta.dirname, '../../build/check-setup.cjs'), script));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('says in one sentence that the packages are missing', () => {
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toMatch(/^[^\n]*npm ci[^\n]*\n$/);
});

it('says nothing where they are installed', () => {
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), '{}');
  expect(run()).toMatchObject({ status: 0, stdout: '', stderr: '' });
});
