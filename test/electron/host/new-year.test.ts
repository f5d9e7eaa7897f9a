import { expect, test } from 'vitest';
import type { NewYear } from '#shared/plan/commands/new-year.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { hostInFolder } from './host-in-folder.ts';

test('a year is started by the host as one edit, which every window hears of and which is taken back in one step', async () => {
  const host = hostInFolder();
  const { plan, matrix } = await host.ask('plan.openSample', { sample: 'automotive' });
  const outline = await host.ask('plan.outline', { plan });
  const { records } = await host.ask('plan.matrix', { plan, matrix });
  const items = RecordSet.of(records)
    .list('item')
    .filter((item) => item.matrix === matrix);
  const year: NewYear = {
    from: RecordSet.of(records).list('period')[0]?.id ?? ('none' as NewYear['from']),
    into: { label: 'FY2027', start: '2027-01' as never, months: 12 },
    units: outline.units.map(({ id }) => id),
    carried: items.map(({ id }) => id),
    results: {},
  };
  await host.ask('plan.startYear', { plan, year });
  const event = host.events.findLast(({ name }) => name === 'plan.edited');
  expect(event?.payload).toMatchObject({ edit: { label: 'Start FY2027' } });
  const after = await host.ask('plan.outline', { plan });
  expect(after.matrices).toHaveLength(outline.matrices.length * 2);

  const again = await host.refusal('plan.startYear', { plan, year });
  expect(again).toMatchObject({
    code: 'badInput',
    message: 'There is a period FY2027 already. Give this one another name.',
  });
  await host.ask('plan.undo', { plan });
  expect(await host.ask('plan.outline', { plan })).toEqual(outline);
});
