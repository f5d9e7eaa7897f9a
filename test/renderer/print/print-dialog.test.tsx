import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { PrintDialog } from '#renderer/print/PrintDialog.tsx';
import { createPlan, laterHost } from '#test/electron/host/host-in-folder.ts';
import { showOver } from '../catchball/window.tsx';

async function dialog() {
  const host = laterHost();
  const onClose = vi.fn();
  const shown = await showOver(host, await createPlan(host), <PrintDialog onClose={onClose} />);
  return { host, onClose, ...shown, user: userEvent.setup() };
}

it('shows the page in a frame that can run nothing, with its paper and its smallest type', async () => {
  await dialog();
  const frame = await screen.findByTitle<HTMLIFrameElement>('Preview of the page');
  expect(frame.getAttribute('sandbox')).toBe('allow-same-origin');
  expect(frame.srcdoc).toContain('Axle works');
  expect(screen.getByText(/^A3 landscape, smallest type [\d.]+ pt/)).toBeDefined();
});

it('saves the page, says how large it is, and closes', async () => {
  const { app, host, onClose, pick, user } = await dialog();
  await screen.findByTitle('Preview of the page');
  await user.click(screen.getByRole('button', { name: 'Save PDF…' }));
  expect(await pick('Sheet.pdf')).toMatch(/^Axle works.*\.pdf$/);
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(app.getState().notices.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^Saved Sheet\.pdf \(/),
  ]);
  expect(readFileSync(join(host.folders.home, 'Sheet.pdf'), 'utf8')).toMatch(/^%PDF/);
});

it('says why it could not be saved, and stays', async () => {
  const { app, onClose, pick, user } = await dialog();
  await screen.findByTitle('Preview of the page');
  const error = { code: 'noChromium', message: 'No browser can print here.', hint: 'Install one.' } as const;
  const { call } = app.host;
  vi.spyOn(app.host, 'call').mockImplementation((name, input) =>
    name === 'export.save' ? Promise.resolve({ ok: false, error }) : call(name, input),
  );
  await user.click(screen.getByRole('button', { name: 'Save PDF…' }));
  await pick('Sheet.pdf');
  expect((await screen.findByRole('alert')).textContent).toBe('No browser can print here. Install one.');
  expect(onClose).not.toHaveBeenCalled();
});
