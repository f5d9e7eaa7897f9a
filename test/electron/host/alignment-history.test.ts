import { expect, test } from 'vitest';
import { alignmentOf } from '#shared/alignment/alignment.ts';
import { MOST_POINTS } from '#shared/alignment/past-points.ts';
import type { AlignmentHistory, OpenedPlan } from '#shared/host/replies.ts';
import { editText } from '#shared/plan/commands/items.ts';
import { setLink } from '#shared/plan/commands/links.ts';
import { addRevision } from '#shared/plan/commands/revisions.ts';
import type { Edit } from '#shared/plan/edits/edit.ts';
import type { EditContext } from '#shared/plan/edits/make.ts';
import { editId, type ItemId, unitId } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { contextOf } from '../plan-file/plans.ts';
import { type HostInFolder, laterHost } from './host-in-folder.ts';

const context = contextOf('page-');

type Command = (records: RecordSet, context: EditContext) => Edit;

async function records({ ask }: HostInFolder, { plan, matrix }: OpenedPlan): Promise<RecordSet> {
  return RecordSet.of((await ask('plan.matrix', { plan, matrix })).records);
}

/** Runs a command as a page whose clock shows a month. @returns the edit */
async function run(host: HostInFolder, opened: OpenedPlan, month: string, command: Command): Promise<Edit> {
  const at = { ...context, now: () => `${month}-15T09:00:00.000Z` };
  const edit = command(await records(host, opened), at);
  await host.ask('plan.commit', { plan: opened.plan, edit });
  return edit;
}

async function marker(host: HostInFolder, opened: OpenedPlan) {
  const items = (await records(host, opened)).list('item').filter(({ matrix }) => matrix === opened.matrix);
  const id = (code: string): ItemId => {
    const found = items.find((item) => item.code === code);
    if (!found) throw new Error(`There is no ${code}.`);
    return found.id;
  };
  return (month: string, one: string, other: string, strength: string) =>
    run(host, opened, month, (set, by) => setLink(set, { a: id(one), b: id(other), strength }, by));
}

const ninths = ({ points }: AlignmentHistory) => points.map(({ score }) => Math.round(score * 27) / 3);

test('the alignment over time is told at the beginning, at the ends of months and at named states', async () => {
  const host = laterHost();
  const opened = await host.ask('plan.openSample', { sample: 'automotive' });
  const mark = await marker(host, opened);
  await mark('2026-02', 'A5', 'P2', 'strong');
  await mark('2026-02', 'P4', 'K2', 'weak');
  await mark('2026-03', 'P4', 'K2', 'strong');
  const named = await mark('2026-03', 'A5', 'P2', 'weak');
  await run(host, opened, '2026-03', (set, by) =>
    addRevision(set, { name: 'Board', note: '', edit: editId.parse(named.id) }, by),
  );
  await mark('2026-03', 'A5', 'P2', 'strong');
  await mark('2026-04', 'B1', 'A4', 'medium');

  const history = await host.ask('plan.alignmentHistory', { plan: opened.plan, unit: null });
  expect(history.complete).toBe(true);
  expect(history.points.map(({ at, revisions }) => [at.slice(0, 7), ...revisions])).toEqual([
    ['2026-02'],
    ['2026-02'],
    ['2026-03', 'Board'],
    ['2026-03'],
  ]);
  // P4 keeps its medium marks besides; B3 is carried to a third by A1.
  expect(ninths(history)).toEqual([5, 7, 7, 9]);
  expect(history.points.map(({ objectives }) => objectives)).toEqual([3, 3, 3, 3]);

  const unit = unitId.parse('N2');
  const engineering = [...(await records(host, opened)).list('unit')].find(
    ({ name }) => name === 'Engineering',
  );
  const own = await host.ask('plan.alignmentHistory', { plan: opened.plan, unit: engineering?.id ?? unit });
  expect(own.points.map(({ score, objectives }) => [score, objectives])).toEqual(
    Array(4).fill([0, engineering ? 1 : 0]),
  );
});

test('a plan without edits has no earlier states, and a closed one is refused', async () => {
  const host = laterHost();
  const { plan } = await host.ask('plan.openSample', { sample: 'automotive' });
  expect(await host.ask('plan.alignmentHistory', { plan, unit: null })).toEqual({
    points: [],
    complete: true,
  });
  await host.ask('plan.close', { plan });
  expect(await host.refusal('plan.alignmentHistory', { plan, unit: null })).toMatchObject({
    code: 'missing',
  });
});

test('years of edits come to a few points, and other calls are answered in between', async () => {
  const host = laterHost();
  const opened = await host.ask('plan.openSample', { sample: 'automotive' });
  const { matrix, plan } = opened;
  const item = (await records(host, opened)).list('item').find((each) => each.matrix === matrix)?.id;
  if (!item) throw new Error('The sample has items.');
  for (let month = 0; month < 36; month += 1) {
    const at = `${2026 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    await run(host, opened, at, (set, by) => editText(set, { item, text: `As of ${at}` }, by));
  }
  const answered: string[] = [];
  const history = host.ask('plan.alignmentHistory', { plan, unit: null }).then((value) => {
    answered.push('history');
    return value;
  });
  await new Promise(setImmediate);
  await host.ask('plan.outline', { plan });
  answered.push('outline');
  expect(await history).toMatchObject({ complete: true });
  expect(answered).toEqual(['outline', 'history']);
  const { points } = await history;
  expect(points).toHaveLength(MOST_POINTS);
  expect(points.at(-1)?.at).toBe('2028-11-15T09:00:00.000Z');
  const now = alignmentOf(await records(host, opened)).score;
  expect(points.every(({ score }) => score === now)).toBe(true);
});
