import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readCatchballFile } from '#electron/exchange/catchball-files.ts';
import { verify } from '#electron/host/installation-key.ts';
import { MAX_CATCHBALL_BYTES } from '#shared/catchball/format.ts';
import { tenkai } from '../electron/cli/run.ts';
import { temporaryFolder } from '../electron/plan-file/folder.ts';
import { sha256 } from '../shared/catchball/thread.ts';
import { fuzzCase } from './cases.ts';
import { CORPUS } from './corpus.ts';
import { refusalOf } from './in-memory.ts';

vi.setConfig({ testTimeout: 120_000 });

const NAME = 'Line 1.catchball';
const HEAD = '{"format":"tenkai-catchball","version":"1.1","thread":{"id":"t"},"rounds":';

/** One sentence on the standard error, a hint below it, exit code 1, and nothing on the standard output. */
async function isRefused(path: string, cause: RegExp): Promise<void> {
  const { code, stdout, stderr } = await tenkai(['catchball', 'show', path]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^tenkai: [^\n]{10,500}\.\n( {2}[^\n]+\.\n)?$/);
  expect(stderr).toContain(NAME);
  expect(stderr).toMatch(cause);
}

/** Head, tail, and as many of these bytes between them as make about the largest file that is read at all. */
function largest(path: string, head: string, filling: string, tail: string): void {
  const file = openSync(path, 'w');
  const part = Buffer.from(filling.repeat(Math.floor(2 ** 20 / filling.length)));
  let size = writeSync(file, head);
  while (size + part.length + tail.length <= MAX_CATCHBALL_BYTES) size += writeSync(file, part);
  writeSync(file, tail);
  closeSync(file);
}

test('a gigabyte of zeros behind a valid head is refused unread', async () => {
  const path = join(temporaryFolder(), NAME);
  writeFileSync(path, readFileSync(join(CORPUS, '1.1-throw.catchball')));
  truncateSync(path, 1024 ** 3);
  const before = process.memoryUsage.rss();
  const start = performance.now();
  const error: unknown = await readCatchballFile(path, { sha256, verify }, null).catch(
    (caught: unknown) => caught,
  );
  expect(refusalOf(error)).toMatchObject({ code: 'tooLarge' });
  expect(performance.now() - start).toBeLessThan(1000);
  expect(process.memoryUsage.rss() - before).toBeLessThan(50 * 1024 ** 2);
  await isRefused(path, /too large for a catchball file \(1024 MB; at most 32 MB\)/);
});

test.each([
  ['opening brackets', '', '[', /nested too deeply/],
  ['one text', `${HEAD}"`, 'x', /text that is too long/, '"}'],
  ['zeros in a list', `${HEAD}[`, '0,', /longer list than/],
  ['short lists', `${HEAD}[`, `[${'0,'.repeat(1000)}0],`, /more values than/],
  ['spaces', HEAD, ' ', /is not JSON/],
  ['backslashes', `${HEAD}"`, '\\', /is not JSON/],
  ['NULs', HEAD, '\0', /is not JSON/],
  ['a sealed file without an end', 'age-encryption.org/v1\n-> scrypt ', 'A', /is sealed with a passphrase/],
])('32 MB of %s are refused in bounded time', async (_, head, filling, cause, tail = '') => {
  const path = join(temporaryFolder(), NAME);
  largest(path, head, filling, tail);
  const start = performance.now();
  await isRefused(path, cause);
  expect(performance.now() - start).toBeLessThan(30_000);
});

test.skipIf(process.platform === 'win32')('a named pipe is refused without waiting for it', async () => {
  const path = join(temporaryFolder(), NAME);
  execFileSync('mkfifo', [path]);
  await isRefused(path, /is not a file/);
});

test('altered files end in a sentence or in what they hold, and stay as they were', async () => {
  const folder = temporaryFolder();
  const numbers = Array.from({ length: 6 }, (_, index) => 5000 + index);
  const codes: number[] = [];
  for (const number of numbers) {
    const path = join(folder, NAME);
    const { bytes } = fuzzCase(number);
    writeFileSync(path, bytes);
    const readable = await readCatchballFile(path, { sha256, verify }, null).then(
      () => true,
      () => false,
    );
    if (readable) {
      const { code, stdout, stderr } = await tenkai(['catchball', 'show', path]);
      expect({ code, stderr }, `case ${number}`).toEqual({ code: 0, stderr: '' });
      expect(stdout).not.toBe('');
      codes.push(code);
    } else {
      await isRefused(path, /./);
      codes.push(1);
    }
    expect(readFileSync(path).equals(bytes)).toBe(true);
  }
  expect(new Set(codes)).toEqual(new Set([0, 1]));
});
