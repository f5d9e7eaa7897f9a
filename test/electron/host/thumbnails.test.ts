import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { addItem } from '#shared/plan/commands/items.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { testContext } from '../../shared/plan/arbitraries.ts';
import { filesIn } from '../plan-file/folder.ts';
import { createPlan, type HostInFolder, laterHost } from './host-in-folder.ts';

const pictures = (host: HostInFolder) => filesIn(join(host.folders.data, 'thumbnails'));
const drawn = async (host: HostInFolder, name: string) => {
  const recent = (await host.ask('start.recents', {})).find((plan) => plan.name === name);
  const [, data] = recent?.thumbnail?.split('base64,') ?? [];
  return data === undefined ? null : Buffer.from(data, 'base64').toString('utf8');
};
const marksIn = (drawing: string | null) =>
  drawing?.match(/class="longTerm" d="([^"]*)"/)?.[1]?.split('M').length;

async function add(host: HostInFolder, { plan, matrix }: Awaited<ReturnType<typeof createPlan>>) {
  const { records } = await host.ask('plan.matrix', { plan, matrix });
  const args = { matrix, role: 'longTerm', text: 'Geheimplan' } as const;
  await host.ask('plan.commit', { plan, edit: addItem(RecordSet.of(records), args, testContext('t')) });
}

test('a plan that was closed has a picture of its first matrix, without a word of it', async () => {
  const host = laterHost();
  const opened = await createPlan(host, 'Axle works');
  expect(await drawn(host, 'Axle works')).toBeNull();
  await add(host, opened);
  await host.ask('plan.close', { plan: opened.plan });
  const drawing = await drawn(host, 'Axle works');
  expect(drawing).toMatch(/^<svg /);
  expect(drawing).not.toMatch(/Geheimplan|Axle|Safe and on time/);
  // The side of the breakthrough objectives has something now: its box besides its part of the X.
  expect(marksIn(drawing)).toBe(3);
  expect(readFileSync(join(host.folders.plans, opened.name)).includes('<svg')).toBe(false);
});

test('an edit is drawn after a pause, while the plan stays open', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const host = laterHost();
    const opened = await createPlan(host, 'Axle works');
    vi.advanceTimersByTime(10_000);
    expect(marksIn(await drawn(host, 'Axle works'))).toBe(2);
    await add(host, opened);
    expect(marksIn(await drawn(host, 'Axle works'))).toBe(2);
    vi.advanceTimersByTime(10_000);
    expect(marksIn(await drawn(host, 'Axle works'))).toBe(3);
  } finally {
    vi.useRealTimers();
  }
});

test('a picture goes when its plan is forgotten, and a spoiled one is not shown', async () => {
  const host = laterHost();
  const opened = await createPlan(host, 'Axle works');
  await host.ask('plan.close', { plan: opened.plan });
  const before = pictures(host);
  await host.ask('start.forgetRecent', { file: opened.file });
  expect(pictures(host)).toHaveLength(before.length - 1);

  const next = await createPlan(host, 'Gear works');
  await host.ask('plan.close', { plan: next.plan });
  for (const name of pictures(host)) writeFileSync(join(host.folders.data, 'thumbnails', name), '<script>');
  expect(await drawn(host, 'Gear works')).toBeNull();
});

test('samples come with their pictures', async () => {
  for (const { thumbnail } of await laterHost().ask('start.samples', {})) {
    expect(thumbnail).toMatch(/^data:image\/svg\+xml;base64,/);
    expect(thumbnail?.length).toBeLessThan(20_000);
  }
});
