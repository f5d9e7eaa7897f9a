import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { createPlanFile } from '#electron/plan-file/create.ts';
import { openPlanFile } from '#electron/plan-file/open.ts';
import { editText } from '#shared/plan/commands/items.ts';
import { addRevision } from '#shared/plan/commands/revisions.ts';
import { copyRecords } from '#shared/plan/copy.ts';
import { violations } from '#shared/plan/invariants.ts';
import { contextOf, sorted } from '../plan-file/plans.ts';

import {
  add,
  type Choices,
  item,
  keyed,
  mark,
  planWithItems,
  remove,
  reword,
  TwoCopies,
} from './two-copies.ts';

describe('two copies that both moved on', () => {
  it('merge field by field: what only they did by itself, what both did as it is chosen; undo gives back every record', async () => {
    const copies = await planWithItems();
    copies.copy();
    await copies.mine(reword('P1', 'Cut changeover by half'), add('measure', 'Stops'));
    copies.theirs(
      reword('P1', 'Quick changeover'),
      reword('K1', 'Minutes'),
      mark('P1', 'K1', 'strong'),
      add('annual', 'Deliver on time'),
    );
    const before = sorted(copies.records());
    const preview = await copies.preview();
    expect(preview).toMatchObject({ matched: 'history', leftOut: { revisions: 0, threads: 0 }, threads: [] });
    expect(keyed(preview)).toEqual(['changed K1 text', 'added A1', 'added P1–K1', 'field P1 text']);
    const conflict = preview.entries.at(-1);
    expect(conflict).toMatchObject({
      base: 'Cut changeover',
      mine: 'Cut changeover by half',
      theirs: 'Quick changeover',
      subject: { sheet: { on: 'item' }, matrix: copies.opened.matrix, code: 'P1' },
    });
    expect(JSON.parse(JSON.stringify(preview))).toEqual(preview);

    // Undecided: nothing is written, and what is open is named.
    const undecided = await copies.merge(preview);
    expect(undecided.type === 'open' && keyed(undecided)).toEqual(['field P1 text']);
    expect(sorted(copies.records())).toEqual(before);

    const key = conflict?.key ?? '';
    const merged = await copies.merge(preview, [{ key, take: 'edited', value: 'Quick changeover by half' }]);
    if (merged.type !== 'merged') throw new Error('It was not merged.');
    expect(merged.committed.edit.label).toBe('Merge 4 changes from Other.hoshin');
    const after = copies.records();
    expect([item(after, 'P1').text, item(after, 'K1').text, item(after, 'A1').text]).toEqual([
      'Quick changeover by half',
      'Minutes',
      'Deliver on time',
    ]);
    expect(item(after, 'K2').text).toBe('Stops');
    expect(violations(after)).toEqual([]);

    await copies.host.ask('plan.undo', { plan: copies.opened.plan });
    expect(sorted(copies.records())).toEqual(before);
  });

  it('keeps what was refused, and merging again offers only that', async () => {
    const copies = await planWithItems();
    copies.copy();
    copies.theirs(reword('P1', 'Theirs'), reword('K1', 'Minutes'));
    const preview = await copies.preview();
    const [first] = preview.entries;
    await copies.merge(preview, [{ key: first?.key ?? '', take: 'mine' }]);
    expect(item(copies.records(), 'P1').text).toBe('Cut changeover');
    const again = await copies.preview();
    expect(keyed(again)).toEqual(['changed P1 text']);
    await copies.merge(again);
    expect((await copies.preview()).entries).toEqual([]);
    expect(await copies.merge(await copies.preview())).toEqual({ type: 'unchanged' });
  });

  it.each([
    ['mine', false],
    ['theirs', true],
  ] as const)('has an item that they deleted and I edited decided: %s', async (take, gone) => {
    const copies = await planWithItems();
    await copies.mine(mark('P1', 'K1', 'strong'));
    copies.copy();
    await copies.mine(reword('P1', 'Cut changeover by half'));
    copies.theirs(remove('P1'));
    const preview = await copies.preview();
    expect(preview.entries).toMatchObject([
      { type: 'deletion', side: 'theirs', edits: [{ field: 'text', to: 'Cut changeover by half' }] },
    ]);
    await copies.merge(preview, [{ key: preview.entries[0]?.key ?? '', take }]);
    const after = copies.records();
    expect(after.list('item').map(({ code }) => code)).toEqual(gone ? ['K1'] : ['P1', 'K1']);
    expect(after.list('link')).toHaveLength(gone ? 0 : 1);
    expect(violations(after)).toEqual([]);
  });

  it.each(['mine', 'theirs'] as const)(
    'gives one of two new items with the same code another: %s',
    async (take) => {
      const copies = await planWithItems();
      copies.copy();
      await copies.mine(add('priority', 'My second'));
      copies.theirs(add('priority', 'Their second'));
      const preview = await copies.preview();
      expect(preview.entries.map(({ type, law }) => `${type} ${law}`)).toEqual([
        'added null',
        'invariant doubleCode',
      ]);
      await copies.merge(preview, [{ key: preview.entries[1]?.key ?? '', take }]);
      const after = copies.records();
      expect(item(after, 'P2').text).toBe(take === 'mine' ? 'My second' : 'Their second');
      expect(item(after, 'P3').text).toBe(take === 'mine' ? 'Their second' : 'My second');
    },
  );

  it('refuses a value that no plan can hold, and nothing is changed', async () => {
    const copies = await planWithItems();
    copies.copy();
    copies.theirs(reword('P1', 'Theirs'));
    const preview = await copies.preview();
    const before = sorted(copies.records());
    const choices: Choices = [
      { key: preview.entries[0]?.key ?? '', take: 'edited', value: { not: 'a text' } },
    ];
    expect(await copies.host.refusal('plan.applyMerge', copies.input(preview, choices))).toMatchObject({
      code: 'badInput',
      message: expect.stringContaining('The item P1 cannot hold this value (text: '),
    });
    expect(sorted(copies.records())).toEqual(before);
  });
});

describe('a preview that is out of date', () => {
  it('is refused where this plan went on, and where the other file did', async () => {
    const copies = await planWithItems();
    copies.copy();
    copies.theirs(reword('P1', 'Theirs'));
    const preview = await copies.preview();
    copies.theirs(reword('P1', 'Theirs again'));
    expect(await copies.host.refusal('plan.applyMerge', copies.input(preview, []))).toMatchObject({
      code: 'changedElsewhere',
      message: 'Other.hoshin has changed since this list of differences was made.',
    });
    const later = await copies.preview();
    await copies.mine(reword('K1', 'Mine'));
    expect(await copies.host.refusal('plan.applyMerge', copies.input(later, []))).toMatchObject({
      code: 'changedElsewhere',
      message: 'This plan has changed since this list of differences was made.',
    });
    expect(item(copies.records(), 'P1').text).toBe('Cut changeover');
  });
});

describe('copies whose logs share no edit', () => {
  it.each(['theirs', 'mine'] as const)(
    'are matched by the state in which the history was left out (%s)',
    async (bare) => {
      const copies = await planWithItems();
      copies.copy({ withHistory: bare !== 'theirs' });
      if (bare === 'mine') {
        // The open plan is the one without a history.
        const { host, opened } = copies;
        const file = host.file('Bare.hoshin', 'savePlan');
        const again = await host.ask('plan.saveAs', { plan: opened.plan, file, withHistory: false });
        const bared = new TwoCopies(host, { ...again, name: join('..', 'Bare.hoshin') });
        await bared.mine(reword('P1', 'Mine'));
        bared.theirs(reword('K1', 'Minutes'));
        expect(keyed(await bared.preview())).toEqual(['changed K1 text']);
        return;
      }
      await copies.mine(reword('P1', 'Mine'));
      copies.theirs(reword('K1', 'Minutes'));
      const preview = await copies.preview();
      expect([preview.matched, ...keyed(preview)]).toEqual(['history', 'changed K1 text']);
    },
  );

  it('and have no state in common are compared two-way: all is listed, and nothing is taken unasked', async () => {
    const copies = await planWithItems();
    const records = copies.records();
    const file = createPlanFile(copies.otherPath, records);
    const p1 = item(records, 'P1');
    file.commit(editText(records, { item: p1.id, text: 'Theirs' }, contextOf('x-')));
    file.close();
    const bare = openPlanFile(copies.otherPath);
    bare.saveCopyWithoutHistory(join(copies.host.folders.home, 'Bare.hoshin'));
    bare.close();
    copyFileSync(join(copies.host.folders.home, 'Bare.hoshin'), copies.otherPath);
    await copies.mine(add('measure', 'Stops'));
    const preview = await copies.preview();
    expect([preview.matched, ...keyed(preview)]).toEqual(['none', 'changed P1 text', 'removed K2']);
    expect(await copies.host.refusal('plan.applyMerge', copies.input(preview, []))).toMatchObject({
      code: 'badInput',
      message: '2 differences are still to be decided.',
    });
    const [text, gone] = preview.entries;
    await copies.merge(preview, [
      { key: text?.key ?? '', take: 'theirs' },
      { key: gone?.key ?? '', take: 'mine' },
    ]);
    const after = copies.records();
    expect([item(after, 'P1').text, item(after, 'K2').text]).toEqual(['Theirs', 'Stops']);
  });
});

test('another plan is not merged, and neither is the open one with itself', async () => {
  const copies = await planWithItems();
  const { host, opened } = copies;
  createPlanFile(copies.otherPath, copyRecords(copies.records(), contextOf('o-').newId)).close();
  expect(await host.refusal('plan.previewMerge', { plan: opened.plan, file: copies.file })).toMatchObject({
    code: 'otherPlan',
    message: expect.stringContaining('is another plan, not a copy of'),
  });
  const itself = host.host.grantFile(copies.path, 'openPlan').file;
  expect(await host.refusal('plan.previewMerge', { plan: opened.plan, file: itself })).toMatchObject({
    message: expect.stringContaining('is the open plan itself'),
  });
});

test('names of states stay in the copy whose history they name, and it is said', async () => {
  const copies = await planWithItems();
  copies.copy();
  copies.theirs((records, context) =>
    addRevision(records, { name: 'Theirs', note: '', edit: null }, context),
  );
  const preview = await copies.preview();
  expect(preview).toMatchObject({ entries: [], leftOut: { revisions: 1, threads: 0 } });
});
