import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { PlanBanners } from '#renderer/app/PlanBanners.tsx';
import { TopBar } from '#renderer/app/TopBar.tsx';
import { addItem } from '#shared/plan/commands/items.ts';
import type { EditContext } from '#shared/plan/edits/make.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { createPlan, laterHost } from '#test/electron/host/host-in-folder.ts';
import { showOver } from '../catchball/window.tsx';

const adding = (matrix: MatrixId) => (records: RecordSet, context: EditContext) =>
  addItem(records, { matrix, role: 'priority', text: 'Shorter set-ups' }, context);

async function topBar() {
  const host = laterHost();
  const opened = await createPlan(host);
  const nothing = () => undefined;
  const bar = (
    <>
      <TopBar
        onMatrix
        panel={null}
        onPanel={nothing}
        onFind={nothing}
        onPresent={nothing}
        onThrow={nothing}
        onCompare={nothing}
        onSignOff={null}
        onAsk={nothing}
      />
      <PlanBanners urgentOnly={false} />
    </>
  );
  return { host, opened, ...(await showOver(host, opened, bar)), user: userEvent.setup() };
}

it('says what undo would take back, and redo do again', async () => {
  const { plan, opened, user } = await topBar();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Undo' }).disabled).toBe(true);
  plan.run(adding(opened.matrix));
  await user.click(await screen.findByRole('button', { name: 'Undo: Add priority P1' }));
  expect(await screen.findByRole('button', { name: 'Redo: Add priority P1' })).toBeDefined();
  expect(plan.getState().records?.list('item')).toEqual([]);
});

it('says in words whether everything is in the file', async () => {
  const { plan, opened, app } = await topBar();
  expect(screen.getByRole('status').textContent).toBe('Saved');
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const call = app.host.call.bind(app.host);
  vi.spyOn(app.host, 'call').mockImplementationOnce((name, input) => held.then(() => call(name, input)));
  plan.run(adding(opened.matrix));
  expect((await screen.findByText('Saving…')).role).toBe('status');
  letGo();
  expect((await screen.findByText('Saved')).role).toBe('status');
});

it('does not flicker while edits are stored as quickly as usual', async () => {
  const { plan, opened } = await topBar();
  const status = screen.getByRole('status');
  const changed = vi.fn();
  new MutationObserver(changed).observe(status, { subtree: true, childList: true, characterData: true });
  plan.run(adding(opened.matrix));
  await plan.settled();
  await screen.findByRole('button', { name: 'Undo: Add priority P1' });
  expect(changed).not.toHaveBeenCalled();
});

it('offers three ways out where the file cannot be written', async () => {
  const { plan, opened, host, app, user } = await topBar();
  const failure = { code: 'diskFull', message: 'The disk is full.', hint: 'Make room.' } as const;
  vi.spyOn(app.host, 'call').mockResolvedValueOnce({ ok: false, error: failure });
  plan.run(adding(opened.matrix));
  expect((await screen.findByRole('alert')).textContent).toMatch(/The disk is full/);
  expect(screen.getByText('Not saved')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Save a copy…' })).toBeDefined();
  expect(screen.getByRole('button', { name: 'Discard changes' })).toBeDefined();

  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Saved')).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
  const stored = await host.ask('plan.matrix', { plan: opened.plan, matrix: opened.matrix });
  expect(stored.records.filter(({ kind }) => kind === 'item')).toHaveLength(1);
});

it('switches the arrangement as a view, without an edit', async () => {
  // jsdom does not know popovers: their content simply stands there.
  HTMLElement.prototype.hidePopover = () => undefined;
  const { plan, opened, host, user } = await topBar();
  await user.click(screen.getByText('TASTE'));
  await vi.waitFor(() =>
    expect(screen.getByRole('button', { name: /^Arrangement/ }).textContent).toBe('Arrangement TASTE'),
  );
  expect(plan.getState().canUndo).toBeNull();
  expect(await host.ask('settings.read', {})).toMatchObject({ arrangements: { [opened.matrix]: 'taste' } });
});
