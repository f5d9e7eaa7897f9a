import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ReopenDialog } from '#renderer/app/ReopenDialog.tsx';
import { SignOffDialog } from '#renderer/app/SignOffDialog.tsx';
import { editText } from '#shared/plan/commands/items.ts';
import { PLAIN_ANSWER } from '#test/electron/host/catchball-input.ts';
import { laterHost } from '#test/electron/host/host-in-folder.ts';
import { answered, divisionThrew, mail } from '../catchball/correspondence.ts';
import { showOver } from '../catchball/window.tsx';

/** Both sides have agreed on all points. */
async function agreed() {
  const [division, production] = [laterHost(), laterHost()];
  const { opened, items } = await divisionThrew(division);
  mail('thrown.catchball', division, production);
  const all = items.map(({ id }) => ({ item: id, verdict: 'accept' as const, reason: '', changes: [] }));
  const { thread, round } = await answered(production, division, all, 'H. Sato');
  await division.ask('catchball.answer', {
    ...{ plan: opened.plan, thread, round, ...PLAIN_ANSWER, answers: [], closing: 'A. Weber' },
    file: division.file('closed.catchball', 'saveCatchball'),
  });
  const page = await showOver(division, opened, <ReopenDialog />);
  const [p3] = items;
  if (!p3) throw new Error('The sample lacks P3.');
  const shown = () => page.plan.getState().records?.get('item', p3.id)?.text;
  const reword = () =>
    page.plan.run((records, context) => editText(records, { item: p3.id, text: 'Leaner cells' }, context));
  return { division, production, page, p3, shown, reword, thread };
}

it('asks before an agreed point is changed, naming with whom it was agreed', async () => {
  const { shown, reword, page, thread } = await agreed();
  expect(reword()).toBeNull();
  const dialog = within(await screen.findByRole('dialog', { name: 'Change what was agreed?' }));
  expect(dialog.getByText(/^Agreed with Production on /, { exact: false })).toBeDefined();
  await userEvent.click(dialog.getByRole('button', { name: 'Change and open a new round' }));
  await expect.poll(shown).toBe('Leaner cells');
  expect(page.plan.getState().records?.get('thread', thread)?.state).toBe('open');
  await page.plan.undo();
  await expect.poll(shown).toBe('Lean cells');
  expect(page.plan.getState().records?.get('thread', thread)?.state).toBe('agreed');
});

it('offers what was typed again after a no', async () => {
  const { shown, reword, page } = await agreed();
  reword();
  await userEvent.click(await screen.findByRole('button', { name: 'Leave as agreed' }));
  await expect.poll(() => page.app.getState().notices.at(-1)?.text).toMatch(/^Left as agreed, without: /);
  expect(shown()).toBe('Lean cells');
  page.app.getState().notices.at(-1)?.action?.run();
  await userEvent.click(await screen.findByRole('button', { name: 'Change and open a new round' }));
  await expect.poll(shown).toBe('Leaner cells');
});

it('puts a matrix in force by name and with a reason only', async () => {
  const host = laterHost();
  const { opened } = await divisionThrew(host);
  const { plan } = await showOver(host, opened, <SignOffDialog onClose={() => undefined} />);
  const force = screen.getByRole('button', { name: 'Put in force' });
  expect(screen.getByLabelText('Signed off by')).toHaveProperty('value', 'Axle lead');
  expect(force).toHaveProperty('disabled', true);
  await userEvent.type(screen.getByLabelText('Reason'), 'Decided by the board.');
  await userEvent.click(force);
  const matrix = plan.getState().records?.get('matrix', opened.matrix);
  expect(matrix?.status).toBe('active');
  expect(matrix?.approval).toMatchObject({
    how: 'signOff',
    name: 'Axle lead',
    reason: 'Decided by the board.',
  });
});
