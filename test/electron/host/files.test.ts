import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FileToken } from '#shared/host/calls.ts';
import { newJob } from '#test/electron/host/new-job.ts';
import { filesIn, temporaryFolder } from '../plan-file/folder.ts';
import { createPlan, type HostInFolder, hostInFolder, laterHost } from './host-in-folder.ts';

async function place(host: HostInFolder, name: string): Promise<FileToken> {
  const found = (await host.ask('files.places', {})).find((entry) => entry.name === name);
  if (!found) throw new Error(`There is no place called ${name}.`);
  return found.file;
}

test('a folder lists its folders and what fits the purpose, never hidden files', async () => {
  const host = laterHost();
  const { home } = host.folders;
  for (const name of ['b.hoshin', 'a.hoshin', 'c.catchball', 'letter.txt', '.hidden.hoshin'])
    writeFileSync(join(home, name), 'x');
  const listed = async (purpose: 'openPlan' | 'openCatchball') =>
    (await host.ask('files.list', { purpose, folder: await place(host, 'Home') })).entries.map(
      ({ name }) => name,
    );
  expect(await listed('openPlan')).toEqual(['data', 'plans', 'a.hoshin', 'b.hoshin']);
  expect(await listed('openCatchball')).toEqual(['data', 'plans', 'c.catchball']);
});

test('the chooser begins in the folder of plans, then where the last file was', async () => {
  const host = laterHost();
  const list = async () => (await host.ask('files.list', { purpose: 'openPlan', folder: null })).name;
  expect(await list()).toBe('plans');
  mkdirSync(join(host.folders.home, 'Sites'));
  host.file('Sites/x.hoshin', 'openPlan');
  expect(await list()).toBe('Sites');
});

test('the way up ends at the person’s own folder', async () => {
  const host = laterHost();
  const { parent, name } = await host.ask('files.list', {
    purpose: 'openPlan',
    folder: await place(host, 'Home'),
  });
  expect(name).not.toBe('');
  expect(parent).toBeNull();
});

test('a new file gets the fitting ending; an existing one is known', async () => {
  const host = laterHost();
  const folder = await place(host, 'Home');
  writeFileSync(join(host.folders.home, 'old.pdf'), 'x');
  const named = (name: string) => host.ask('files.name', { purpose: 'savePdf', folder, name });
  expect(await named('Sheet 1')).toMatchObject({ name: 'Sheet 1.pdf', exists: false });
  expect(await named('old.pdf')).toMatchObject({ name: 'old.pdf', exists: true });
});

test.each(['..', '.', '../x', 'a/b', 'a\\b', '/etc/passwd', 'C:\\x', 'line\nbreak'])(
  'the name “%s” leads nowhere',
  async (name) => {
    const host = laterHost();
    const folder = await place(host, 'Home');
    expect(await host.refusal('files.name', { purpose: 'savePdf', folder, name })).toMatchObject({
      code: 'badInput',
    });
  },
);

test.skipIf(process.platform === 'win32')(
  'a link out of the person’s own folders is not followed',
  async () => {
    const host = laterHost();
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'secret.hoshin'), 'x');
    symlinkSync(outside, join(host.folders.home, 'way-out'));
    const { entries } = await host.ask('files.list', {
      purpose: 'openPlan',
      folder: await place(host, 'Home'),
    });
    const folder = entries.find(({ name }) => name === 'way-out')?.file;
    expect(await host.refusal('files.list', { purpose: 'openPlan', folder })).toMatchObject({
      code: 'noPermission',
    });
    expect(await host.refusal('files.name', { purpose: 'savePdf', folder, name: 'x' })).toMatchObject({
      code: 'noPermission',
    });
  },
);

test('nothing is written over a file of another kind', async () => {
  const host = laterHost();
  const { plan, file, name } = await createPlan(host);
  const failure = await host.refusal('export.save', {
    plan,
    choice: { format: 'json' },
    language: 'en',
    file,
    job: newJob(),
  });
  expect(failure).toMatchObject({ code: 'badInput', message: `${name} does not end in .json.` });
  const pdf = host.file('sheet.pdf', 'savePdf');
  expect(await host.refusal('plan.saveAs', { plan, file: pdf, withHistory: true })).toMatchObject({
    code: 'badInput',
  });
  expect(filesIn(host.folders.home)).not.toContain('sheet.pdf');
});

test('a shell without a dialog or a file browser of its own says so', async () => {
  const host = hostInFolder();
  expect(await host.refusal('files.choose', { purpose: 'openPlan', suggestedName: '' })).toMatchObject({
    code: 'badInput',
  });
  expect((await host.refusal('files.reveal', { file: host.file('x.hoshin', 'openPlan') })).hint).toContain(
    'x.hoshin',
  );
});
