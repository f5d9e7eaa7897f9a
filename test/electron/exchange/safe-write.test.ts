import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeFileSafely } from '#electron/exchange/safe-write.ts';
import { HostError, type HostFailure } from '#shared/host/reply.ts';
import { filesIn, temporaryFolder } from '../plan-file/folder.ts';

function failure(work: () => unknown): HostFailure {
  try {
    work();
  } catch (error) {
    if (error instanceof HostError) return error.failure;
    throw error;
  }
  throw new Error('It was written.');
}

test('a file is made, and replaced whole, with nothing left beside it', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'sheet.svg');
  writeFileSafely(path, '方針 '.repeat(1000));
  expect(readFileSync(path, 'utf8')).toBe('方針 '.repeat(1000));
  writeFileSafely(path, new Uint8Array([1, 2, 3]));
  expect([...readFileSync(path)]).toEqual([1, 2, 3]);
  expect(filesIn(folder)).toEqual(['sheet.svg']);
});

test.skipIf(process.platform === 'win32')('a link stays a link; the file that it leads to is written', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'real.json'), 'old');
  symlinkSync(join(folder, 'real.json'), join(folder, 'link.json'));
  writeFileSafely(join(folder, 'link.json'), 'new');
  expect(readFileSync(join(folder, 'real.json'), 'utf8')).toBe('new');
  expect(filesIn(folder)).toEqual(['link.json', 'real.json']);
});

test('a folder that is not there, and a name that is a folder, are told in a sentence', () => {
  const folder = temporaryFolder();
  expect(failure(() => writeFileSafely(join(folder, 'gone', 'sheet.pdf'), 'x'))).toMatchObject({
    code: 'missing',
    message: 'sheet.pdf could not be saved: its folder is not there.',
  });
  mkdirSync(join(folder, 'sheet.pdf'));
  expect(failure(() => writeFileSafely(join(folder, 'sheet.pdf'), 'x'))).toMatchObject({
    code: 'badInput',
    message: 'sheet.pdf is a folder.',
  });
  expect(filesIn(folder)).toEqual(['sheet.pdf']);
});

test('a full disk keeps the old file and leaves nothing beside it', ({ skip }) => {
  const folder = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    skip('A small disk can only be made by root on Linux.');
  }
  onTestFinished(() => {
    execFileSync('umount', [folder]);
  });
  const path = join(folder, 'sheet.pdf');
  writeFileSafely(path, 'the old sheet');
  expect(failure(() => writeFileSafely(path, new Uint8Array(200_000)))).toMatchObject({
    code: 'diskFull',
    message: 'sheet.pdf could not be saved: the disk is full.',
  });
  expect(readFileSync(path, 'utf8')).toBe('the old sheet');
  expect(filesIn(folder)).toEqual(['sheet.pdf']);
});
