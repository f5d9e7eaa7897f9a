import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, temporaryFolder } from '../plan-file/folder.ts';
import { createPlan, hostInFolder, laterHost } from './host-in-folder.ts';

test('the very first start opens a copy of the sample; a later one opens nothing', async () => {
  const home = temporaryFolder();
  const first = hostInFolder({ home });
  const info = await first.ask('app.info', {});
  expect(info).toMatchObject({ version: '1.2.3', profile: null, firstStart: true, failure: null });
  expect(info.opened).toMatchObject({ readOnly: null });
  expect(filesIn(first.folders.plans)).toEqual([info.opened?.name]);
  first.host.close();

  const later = await hostInFolder({ home }).ask('app.info', {});
  expect(later).toMatchObject({ opened: null, firstStart: false });
});

test('two copies of a sample are two plans under two readable names', async () => {
  const host = laterHost();
  const [sample] = await host.ask('start.samples', {});
  const opened = await Promise.all(
    [1, 2].map(() => host.ask('plan.openSample', { sample: sample?.id ?? '' })),
  );
  const [one, two] = await Promise.all(opened.map(({ plan }) => host.ask('plan.outline', { plan })));
  expect(one?.plan.id).not.toBe(two?.plan.id);
  expect(one?.plan.copiedFrom).toBe(two?.plan.copiedFrom);
  expect(one?.plan.copiedFrom).not.toBeNull();
  expect(new Set(filesIn(host.folders.plans)).size).toBe(3);
  expect(opened[1]?.name).toMatch(/^[^-]+ \d\.hoshin$/);
  expect(await host.refusal('plan.openSample', { sample: '../etc' })).toMatchObject({ code: 'badInput' });
});

test('a file that was named at the start is opened', async () => {
  const home = temporaryFolder();
  const maker = hostInFolder({ home });
  const { name } = await createPlan(maker);
  maker.host.close();
  const path = join(maker.folders.plans, name);
  const info = await hostInFolder({ home, firstFile: path }).ask('app.info', {});
  expect(info).toMatchObject({ opened: { name, title: 'Axle works' }, failure: null, requested: null });
});

test('a file that cannot be opened at the start is said, and the program starts', async () => {
  const home = temporaryFolder();
  const path = join(home, 'letter.hoshin');
  writeFileSync(path, 'Dear all');
  const { opened, failure, firstStart } = await hostInFolder({ home, firstFile: path }).ask('app.info', {});
  expect({ opened, firstStart }).toEqual({ opened: null, firstStart: false });
  expect(failure).toMatchObject({ code: 'notAPlan', message: 'letter.hoshin is not a Tenkai plan.' });
  expect(readFileSync(path, 'utf8')).toBe('Dear all');
});

test('a catchball file that was named at the start is handed to the page', async () => {
  const home = temporaryFolder();
  const info = await hostInFolder({ home, firstFile: join(home, 'x.catchball') }).ask('app.info', {});
  expect(info.requested).toMatchObject({ name: 'x.catchball' });
});

test('recent plans come newest first, say when a file is gone, and can be forgotten', async () => {
  const host = laterHost();
  const [a, b] = [await createPlan(host, 'A'), await createPlan(host, 'B')];
  await host.ask('plan.close', { plan: a.plan });
  rmSync(join(host.folders.plans, a.name));
  const named = async () =>
    (await host.ask('start.recents', {})).slice(0, 2).map(({ name, missing }) => [name, missing]);
  expect(await named()).toEqual([
    ['B', false],
    ['A', true],
  ]);
  expect((await host.ask('start.recents', {}))[0]).toMatchObject({ folder: '~/plans' });
  await host.ask('start.forgetRecent', { file: b.file });
  expect((await named())[0]).toEqual(['A', true]);
});

test('profile and settings are kept; a spoiled file of them is put aside', async () => {
  const host = laterHost();
  await host.ask('app.saveProfile', { name: 'Plant lead', mail: '' });
  await host.ask('settings.write', { settings: { zoom: 1.5 } });
  host.host.close();
  const { home } = host.folders;
  const next = hostInFolder({ home });
  expect((await next.ask('app.info', {})).profile).toEqual({ name: 'Plant lead', mail: '' });
  expect(await next.ask('settings.read', {})).toEqual({ zoom: 1.5 });
  next.host.close();

  writeFileSync(join(home, 'data', 'tenkai.json'), '{"profile": ');
  const info = await hostInFolder({ home }).ask('app.info', {});
  expect(info).toMatchObject({ profile: null, firstStart: false });
  expect(filesIn(join(home, 'data'))).toContain('tenkai.json.unreadable');
});

test('where nothing can be remembered, plans can still be opened', async () => {
  const host = laterHost();
  rmSync(join(host.folders.data, 'tenkai.json'));
  // A folder in its place cannot be replaced by a file, for root as for anybody.
  mkdirSync(join(host.folders.data, 'tenkai.json'));
  chmodSync(join(host.folders.data, 'tenkai.json'), 0o555);
  const { plan } = await createPlan(host);
  expect(await host.ask('plan.history', { plan, before: null, limit: 5 })).toBeDefined();
  expect(await host.refusal('app.saveProfile', { name: 'Plant lead', mail: '' })).toMatchObject({
    message: 'tenkai.json is a folder.',
  });
});
