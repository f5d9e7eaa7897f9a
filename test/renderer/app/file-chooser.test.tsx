import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { FileChooser } from '#renderer/app/FileChooser.tsx';
import { createPlan, laterHost } from '#test/electron/host/host-in-folder.ts';
import { showOver } from '../catchball/window.tsx';

async function chooser() {
  const host = laterHost();
  writeFileSync(join(host.folders.plans, 'Sheet.svg'), '<svg/>');
  const { app } = await showOver(host, await createPlan(host), <FileChooser />);
  return { app, user: userEvent.setup() };
}

it('names a new file in the folder that is shown', async () => {
  const { app, user } = await chooser();
  const chosen = app.chooseFile('saveSvg', 'Other.svg');
  await screen.findByText('Sheet.svg');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await chosen).toMatchObject({ name: 'Other.svg', exists: false });
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('asks before a file is replaced', async () => {
  const { app, user } = await chooser();
  const chosen = app.chooseFile('saveSvg', 'Other.svg');
  await user.click(await screen.findByText('Sheet.svg'));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/Sheet.svg exists already/);
  await user.click(screen.getByRole('button', { name: 'Replace' }));
  expect(await chosen).toMatchObject({ name: 'Sheet.svg', exists: true });
});

it('takes no for an answer', async () => {
  const { app, user } = await chooser();
  const chosen = app.chooseFile('openPlan', '');
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(await chosen).toBeNull();
});

it('opens the file on which Enter is pressed, as a double click does', async () => {
  const { app, user } = await chooser();
  const chosen = app.chooseFile('saveSvg', 'Other.svg');
  const file = (await screen.findByText('Sheet.svg')).closest('button');
  file?.focus();
  await user.keyboard('{Enter}');
  expect((await screen.findByRole('alert')).textContent).toMatch(/Sheet.svg exists already/);
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await chosen).toBeNull();
});
