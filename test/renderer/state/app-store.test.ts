import { describe, expect, it } from 'vitest';
import { createAppStore } from '#renderer/state/app-store.ts';
import type { HostFailure } from '#shared/host/reply.ts';
import { editText } from '#shared/plan/commands/items.ts';
import type { EditContext } from '#shared/plan/edits/make.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { OTHER_PLAN, PLAN, planInMemory } from './plan-in-memory.ts';

const DISK_FULL: HostFailure = { code: 'diskFull', message: 'The disk is full.', hint: 'Make room.' };

/** An app that shows the plan, with one edit that the disk had no room for. */
async function withUnsentEdit() {
  const host = planInMemory();
  const app = createAppStore(host.host);
  await app.begin();
  const { plan } = app.getState();
  if (!plan) throw new Error('No plan is shown.');
  await plan.reload();
  host.refuseNext(DISK_FULL);
  plan.run(renameFirst);
  await plan.settled();
  return { host, app, shown: () => app.getState().plan?.getState().opened.plan };
}

function renameFirst(records: RecordSet, context: EditContext) {
  const [item] = records.list('item');
  if (!item) throw new Error('The sample lost its items.');
  return editText(records, { item: item.id, text: 'Kept' }, context);
}

describe('leaving a plan with edits that could not be stored', () => {
  it('names them and asks first', async () => {
    const { host, app, shown } = await withUnsentEdit();
    const left = app.closePlan();
    await Promise.resolve();
    expect(app.getState().leaveQuestion).toMatchObject({ failure: DISK_FULL, edits: ['Rename B1'] });
    app.getState().leaveQuestion?.settle(false);
    expect(await left).toBe(false);
    expect(app.getState().leaveQuestion).toBeNull();
    expect(shown()).toBe(PLAN);
    expect(host.calls).not.toContain('plan.close');
  });

  it('for another one closes that one again where the person stays', async () => {
    const { host, app, shown } = await withUnsentEdit();
    const opening = app.showPlan({ ok: true, value: { ...host.opened, plan: OTHER_PLAN } });
    await Promise.resolve();
    app.getState().leaveQuestion?.settle(false);
    expect(await opening).toBe(false);
    expect(shown()).toBe(PLAN);
    expect(host.closed).toEqual([OTHER_PLAN]);
  });

  it('happens where the person says so', async () => {
    const { host, app, shown } = await withUnsentEdit();
    const left = app.closePlan();
    await Promise.resolve();
    app.getState().leaveQuestion?.settle(true);
    expect(await left).toBe(true);
    expect(shown()).toBeUndefined();
    expect(host.closed).toEqual([PLAN]);
  });
});

it('saving as takes the edits along that the old file could not take', async () => {
  const { host, app, shown } = await withUnsentEdit();
  expect(await app.savePlanAs(host.opened.file, true)).toBe(true);
  expect(shown()).toBe(OTHER_PLAN);
  await app.getState().plan?.settled();
  expect(app.getState().plan?.getState().save).toBe('saved');
  expect(host.records().list('item')[0]?.text).toBe('Kept');
});

it('a plan that another window closes leaves the screen, with the reason', async () => {
  const host = planInMemory();
  const app = createAppStore(host.host);
  await app.begin();
  host.tell('plan.closed', { plan: PLAN, failure: DISK_FULL });
  expect(app.getState().plan).toBeNull();
  expect(app.getState().notices.map(({ text }) => text)).toEqual([DISK_FULL.message]);
});

describe('a name', () => {
  it('is asked once and kept', async () => {
    const host = planInMemory();
    const app = createAppStore(host.host);
    const asked = app.profile();
    app.getState().profileQuestion?.settle({ name: 'Mori', mail: '' });
    expect(await asked).toEqual({ name: 'Mori', mail: '' });
    expect(app.getState().profileQuestion).toBeNull();
    expect(await app.profile()).toEqual({ name: 'Mori', mail: '' });
  });

  it('may be kept to oneself', async () => {
    const app = createAppStore(planInMemory().host);
    const asked = app.profile();
    app.getState().profileQuestion?.settle(null);
    expect(await asked).toBeNull();
    expect(app.getState().profile).toBeNull();
  });
});
