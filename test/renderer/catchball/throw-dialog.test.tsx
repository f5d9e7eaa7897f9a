import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ThrowDialog } from '#renderer/catchball/ThrowDialog.tsx';
import { createPlan, laterHost } from '#test/electron/host/host-in-folder.ts';
import { showOver } from './window.tsx';

it('asks for a unit where there is none, and throws to the one that was added', async () => {
  const host = laterHost();
  const user = userEvent.setup();
  const opened = await host.ask('plan.openSample', { sample: 'homelessness' });
  const onClose = vi.fn();
  const { pick } = await showOver(host, opened, <ThrowDialog open onClose={onClose} />);
  const save = screen.getByRole('button', { name: 'Save catchball file…' });
  expect(save).toHaveProperty('disabled', true);

  await user.type(screen.getByLabelText('Name of the lower unit'), '製造部 第一課{Enter}');
  await screen.findByRole('combobox', { name: 'To' });
  const [priority] = within(screen.getByRole('group', { name: 'Priorities' })).getAllByRole('checkbox');
  if (!priority) throw new Error('The sample has no priorities.');
  await user.click(priority);
  const leaving = screen.getByRole('region', { name: 'This is what leaves' });
  await within(leaving).findByText(/製造部 第一課.*round 1\.catchball/);

  await user.click(save);
  expect(await pick('thrown.catchball')).toContain('製造部 第一課');
  await screen.findByText(/^The file is saved\. Now it has to reach 製造部 第一課/);
  expect(existsSync(join(host.folders.home, 'thrown.catchball'))).toBe(true);
  expect(
    decodeURIComponent(String(screen.getByRole('link', { name: 'Start a mail' }).getAttribute('href'))),
  ).toContain('Attached: thrown.catchball');
  await user.click(screen.getByRole('button', { name: 'Done' }));
  expect(onClose).toHaveBeenCalled();
});

it('says in the dialog why it could not be saved, and keeps what was typed', async () => {
  const host = laterHost();
  const user = userEvent.setup();
  const opened = await host.ask('plan.openSample', { sample: 'automotive' });
  const onClose = vi.fn();
  const { pick } = await showOver(host, opened, <ThrowDialog open onClose={onClose} />);
  await user.selectOptions(screen.getByRole('combobox', { name: 'To' }), 'Production');
  await user.click(screen.getByRole('checkbox', { name: /^P3 / }));
  await user.type(screen.getByLabelText('Message'), 'What can you carry?');
  const save = screen.getByRole('button', { name: 'Save catchball file…' });
  await vi.waitFor(() => expect(save).toHaveProperty('disabled', false));
  await user.click(save);
  await pick('no such folder/thrown.catchball');
  expect((await screen.findByRole('alert')).textContent).toContain('thrown.catchball');
  expect(screen.getByLabelText('Message')).toHaveProperty('value', 'What can you carry?');
  expect(onClose).not.toHaveBeenCalled();
  const threads = await host.ask('catchball.threads', { plan: opened.plan });
  expect(threads).toEqual([]);
});

it('offers nothing to tick on an empty matrix, and says what to do', async () => {
  const host = laterHost();
  await showOver(host, await createPlan(host), <ThrowDialog open onClose={() => undefined} />);
  expect(screen.getByText(/no priorities or measures yet/)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Save catchball file…' })).toHaveProperty('disabled', true);
});
