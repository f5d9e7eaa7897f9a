import { expect, test } from 'vitest';
import { readRecords } from '#shared/host/whole-plan.ts';
import { editText } from '#shared/plan/commands/items.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { contextOf } from '../plan-file/plans.ts';
import { hostInFolder } from './host-in-folder.ts';

const context = contextOf('page-');

test('the whole plan comes as one text, of every matrix, with what could be undone', async () => {
  const host = hostInFolder();
  const { plan, matrix } = await host.ask('plan.openSample', { sample: 'automotive' });
  const one = await host.ask('plan.matrix', { plan, matrix });
  const whole = await host.ask('plan.whole', { plan });
  const records = RecordSet.of(readRecords(whole.records));

  const { matrices } = await host.ask('plan.outline', { plan });
  expect(records.list('matrix').map(({ id }) => id)).toEqual(matrices.map((entry) => entry.matrix.id));
  for (const record of one.records) expect(records.get(record.kind, record.id)).toEqual(record);
  expect(whole).toMatchObject({ seq: one.seq, canUndo: null, canRedo: null });

  const [item] = records.list('item');
  if (!item) throw new Error('The sample has items.');
  const edit = editText(records, { item: item.id, text: 'Said anew' }, context);
  await host.ask('plan.commit', { plan, edit });
  expect(host.events.at(-1)?.payload).toMatchObject({ canUndo: edit.label, canRedo: null });
  const after = await host.ask('plan.whole', { plan });
  expect(RecordSet.of(readRecords(after.records)).get('item', item.id)?.text).toBe('Said anew');
  expect(after).toMatchObject({ seq: whole.seq + 1, canUndo: edit.label });
});
