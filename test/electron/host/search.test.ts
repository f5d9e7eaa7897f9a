import { expect, test } from 'vitest';
import { editText } from '#shared/plan/commands/items.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { testContext } from '../../shared/plan/arbitraries.ts';
import { laterHost } from './host-in-folder.ts';

test('searches the whole file, also what no page has loaded, and sees every edit', async () => {
  const host = laterHost();
  const { plan, matrix } = await host.ask('plan.openSample', { sample: 'automotive' });
  const { matrices } = await host.ask('plan.outline', { plan });
  const find = (query: string) => host.ask('plan.search', { plan, query, limit: 50, near: matrix });

  const { total, groups } = await find('first-pass YIELD');
  const [hit] = groups[0]?.hits ?? [];
  expect(total).toBe(1);
  expect(groups[0]).toMatchObject({ unit: 'Line 1' });
  expect(hit?.matrix).not.toBe(matrix);
  expect(matrices.map((entry) => entry.matrix.id)).toContain(hit?.matrix);

  if (hit?.found.at !== 'item') throw new Error('The hit is no item.');
  const { records } = await host.ask('plan.matrix', { plan, matrix: hit.matrix });
  const args = { item: hit.found.item, text: '直行率' };
  await host.ask('plan.commit', { plan, edit: editText(RecordSet.of(records), args, testContext('e')) });
  expect((await find('first-pass yield')).total).toBe(0);
  expect((await find('直行率')).total).toBe(1);
  await host.ask('plan.undo', { plan });
  expect((await find('first-pass yield')).total).toBe(1);
});

test('refuses what is no question, and finds nothing for nothing', async () => {
  const host = laterHost();
  const { plan } = await host.ask('plan.openSample', { sample: 'homelessness' });
  const question = { plan, query: '', limit: 10, near: null };
  expect(await host.ask('plan.search', question)).toEqual({ total: 0, groups: [] });
  const bad = [
    { ...question, query: 'x'.repeat(301) },
    { ...question, limit: 0 },
    { ...question, near: '../x' },
  ];
  for (const input of bad) expect((await host.refusal('plan.search', input)).code).toBe('badInput');
  await host.ask('plan.close', { plan });
  expect((await host.refusal('plan.search', question)).code).toBe('missing');
});
