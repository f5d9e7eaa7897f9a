import { expect, test } from 'vitest';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { filesIn } from '../plan-file/folder.ts';
import { laterHost, newPlanNamed } from './host-in-folder.ts';

const contents = {
  longTerm: ['Preferred supplier', 'Zero harm'],
  annual: ['生産性を12％上げる'],
  priority: ['Lean cells'],
  measure: ['OEE 85 %'],
  people: ['Plant lead', '品質部長'],
};
const NOTHING = { longTerm: [], annual: [], priority: [], measure: [], people: [] };

test('a plan that begins with texts has them in order, and one undo takes them all back', async () => {
  const host = laterHost();
  const { plan, matrix } = await host.ask('plan.create', { ...newPlanNamed('Axle works'), contents });
  const stored = await host.ask('plan.matrix', { plan, matrix });
  const { items, people } = matrixView(RecordSet.of(stored.records), matrix);
  expect(items.longTerm.map(({ code, text }) => `${code} ${text}`)).toEqual([
    'B1 Preferred supplier',
    'B2 Zero harm',
  ]);
  expect(items.annual.map(({ text }) => text)).toEqual(contents.annual);
  expect(people.map(({ person }) => person.name)).toEqual(contents.people);
  expect(stored.canUndo).toBe('Enter the first texts');

  await host.ask('plan.undo', { plan });
  const after = await host.ask('plan.matrix', { plan, matrix });
  expect(after.records.filter(({ kind }) => kind === 'item' || kind === 'participant')).toEqual([]);
  expect(after.canUndo).toBeNull();
  await host.ask('plan.redo', { plan });
  expect((await host.ask('plan.matrix', { plan, matrix })).records).toHaveLength(stored.records.length);
});

test('a plan that begins with nothing has nothing to undo', async () => {
  const host = laterHost();
  for (const input of [newPlanNamed('A'), { ...newPlanNamed('B'), contents: NOTHING }]) {
    const { plan, matrix } = await host.ask('plan.create', input);
    expect((await host.ask('plan.matrix', { plan, matrix })).canUndo).toBeNull();
  }
});

test('texts that cannot be stored make no plan', async () => {
  const host = laterHost();
  const before = filesIn(host.folders.plans);
  const bad = [
    { ...contents, people: [''] },
    { ...contents, annual: ['x'.repeat(20_001)] },
    { longTerm: [] },
  ];
  for (const wrong of bad) {
    const refusal = await host.refusal('plan.create', { ...newPlanNamed('Axle works'), contents: wrong });
    expect(refusal.code).toBe('badInput');
  }
  expect(filesIn(host.folders.plans)).toEqual(before);
});
