import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { PackScreen } from '#renderer/print/pack/PackScreen.tsx';
import { createPlan, laterHost } from '#test/electron/host/host-in-folder.ts';
import { showOver } from '../catchball/window.tsx';

async function packScreen() {
  const host = laterHost();
  const onClose = vi.fn();
  const shown = await showOver(host, await createPlan(host), <PackScreen onClose={onClose} />);
  return { host, onClose, ...shown, user: userEvent.setup() };
}

const page = (name: RegExp | string) => screen.findByTitle<HTMLIFrameElement>(name);
const heads = () =>
  within(screen.getByRole('region', { name: 'Parts' }))
    .getAllByRole('button')
    .filter((button) => button.className === 'pack-part-head')
    .map((button) => button.querySelector('.pack-part-name')?.textContent);

describe('the matrix alone', () => {
  it('is shown at once as it will be printed, in a frame that can run nothing', async () => {
    await packScreen();
    const frame = await page(/^Page 1 of 1/);
    expect(frame.getAttribute('sandbox')).toBe('allow-same-origin');
    expect(frame.srcdoc).toContain('Axle works');
    expect(screen.getByText('A3 landscape')).toBeDefined();
    expect(screen.getByText(/^smallest type [\d.]+ pt$/)).toBeDefined();
  });

  it('is saved, and the screen says how large it is and closes', async () => {
    const { app, host, onClose, pick, user } = await packScreen();
    await page(/^Page 1 of 1/);
    await user.click(screen.getByRole('button', { name: 'Save PDF…' }));
    expect(await pick('Sheet.pdf')).toMatch(/^Axle works.*\.pdf$/);
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(app.getState().notices.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Saved Sheet\.pdf \(/),
    ]);
    expect(readFileSync(join(host.folders.home, 'Sheet.pdf'), 'utf8')).toMatch(/^%PDF/);
  });

  it('stays on screen with the reason where it could not be saved', async () => {
    const { app, onClose, pick, user } = await packScreen();
    await page(/^Page 1 of 1/);
    const error = {
      code: 'noChromium',
      message: 'No browser can print here.',
      hint: 'Install one.',
    } as const;
    const { call } = app.host;
    vi.spyOn(app.host, 'call').mockImplementation((name, input) =>
      name === 'export.save' ? Promise.resolve({ ok: false, error }) : call(name, input),
    );
    await user.click(screen.getByRole('button', { name: 'Save PDF…' }));
    await pick('Sheet.pdf');
    expect((await screen.findByRole('alert')).textContent).toBe('No browser can print here. Install one.');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('on paper that is too small cannot be saved, until an offer is taken', async () => {
    const { user } = await packScreen();
    await page(/^Page 1 of 1/);
    await user.selectOptions(screen.getByLabelText('Paper'), 'custom');
    await user.clear(screen.getByLabelText('Width (mm)'));
    await user.type(screen.getByLabelText('Width (mm)'), '90');
    await user.clear(screen.getByLabelText('Height (mm)'));
    await user.type(screen.getByLabelText('Height (mm)'), '90');
    expect((await screen.findAllByText(/below 6 pt nothing is printed/)).length).toBeGreaterThan(0);
    const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Save PDF…' });
    expect(save.disabled).toBe(true);
    const [offer] = screen.getAllByRole('button', { name: /^Use A\d$/ });
    if (!offer) throw new Error('No larger paper is offered.');
    await user.click(offer);
    await page(/^Page 1 of 1/);
    await vi.waitFor(() => expect(save.disabled).toBe(false));
  });
});

describe('a planning pack', () => {
  async function planningPack() {
    const shown = await packScreen();
    await shown.user.click(screen.getByRole('radio', { name: 'Planning pack' }));
    await page(/^Page 1 of \d\d?: Axle works/);
    return shown;
  }

  it('has its parts moved by Alt and the arrows, which is said, and keeps the focus', async () => {
    const { user } = await planningPack();
    expect(heads().slice(0, 2)).toEqual(['Cover', 'X-matrix']);
    screen.getByRole('button', { name: /^Cover/ }).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(heads().slice(0, 2)).toEqual(['X-matrix', 'Cover']);
    expect(document.activeElement?.textContent).toContain('Cover');
    await screen.findByText(/^Cover is now part 2 of \d+/);
  });

  it('loses a part by Delete and gains one from the list', async () => {
    const { user } = await planningPack();
    screen.getByRole('button', { name: /^X-matrix/ }).focus();
    await user.keyboard('{Delete}');
    expect(heads()).not.toContain('X-matrix');
    expect(document.activeElement?.textContent).toContain('Linear list');
    expect(screen.getByRole('radio', { name: 'My pack' }).getAttribute('aria-checked')).toBe('true');
  });

  it('is turned by the keys, and its parts lead to their pages', async () => {
    const { user } = await planningPack();
    await user.click(screen.getByRole('button', { name: /^X-matrix/ }));
    await page(/^Page 2 of/);
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    await page(/^Page 3 of/);
    screen.getByRole('region', { name: 'Preview' }).focus();
    await user.keyboard('{PageUp}');
    await page(/^Page 2 of/);
    await user.keyboard('{Home}');
    await page(/^Page 1 of/);
  });

  it('is there again the next time', async () => {
    const { user, show } = await planningPack();
    await user.type(screen.getByLabelText('Title'), 'For the board');
    show(null);
    show(<PackScreen onClose={() => undefined} />);
    expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('For the board');
  });
});
