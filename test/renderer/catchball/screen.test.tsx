import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { createPlan, laterHost } from '#test/electron/host/host-in-folder.ts';
import { caught, divisionThrew, mail } from './correspondence.ts';
import { catchballScreen as shown } from './drawing.tsx';
import { showOver } from './window.tsx';

async function productionCaught() {
  const [division, production] = [laterHost(), laterHost()];
  await divisionThrew(division);
  mail('thrown.catchball', division, production);
  const { plan, thread } = await caught(production);
  return { production, plan, thread };
}

it('says how to begin where nothing was thrown, and begins there', async () => {
  const host = laterHost();
  await showOver(host, await createPlan(host), shown());
  await screen.findByText(/Nothing has been thrown or caught yet/);
  await userEvent.click(screen.getByRole('button', { name: 'Throw…' }));
  expect(screen.getByRole('dialog', { name: 'Throw to a lower unit' })).toBeDefined();
});

it('tells of each thread where the ball lies, counts the filters, and opens one with the focus on its title', async () => {
  const division = laterHost();
  const { opened } = await divisionThrew(division);
  await showOver(division, opened, shown());
  const row = () =>
    screen.findByRole('button', { name: /^Production.*With Production since today.*0 of 3 agreed/ });
  await row();
  expect(screen.getByRole('button', { name: 'Waiting 1' })).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Mine 0' }));
  expect(screen.getByText('No thread is like that.')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'All 1' }));
  (await row()).focus();
  await userEvent.keyboard('{Enter}');
  await screen.findByText('What can Production carry?');
  const title = screen.getByRole('heading', { level: 3, name: /Production – from/ });
  expect(document.activeElement).toBe(title);
});

it('walks the list by arrows without opening, and leaves by Escape', async () => {
  const division = laterHost();
  const { opened } = await divisionThrew(division);
  const leave = vi.fn();
  await showOver(division, opened, shown(null, leave));
  const row = await screen.findByRole('button', { name: /With Production/ });
  row.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(row);
  expect(screen.queryByText('What can Production carry?')).toBeNull();
  await userEvent.keyboard('{Escape}');
  expect(leave).toHaveBeenCalledOnce();
});

it('shows how far the cascade has come, and who has not been thrown to', async () => {
  const division = laterHost();
  const { opened } = await divisionThrew(division);
  await showOver(division, opened, shown());
  const progress = await screen.findByRole('region', { name: 'Progress of the cascade' });
  expect(within(progress).getByRole('row', { name: /Production.*0 of 3/ })).toBeDefined();
  expect(within(progress).getByText(/^Not thrown yet: .*Engineering/)).toBeDefined();
});

it('answers point by point: a half-said point is asked about, an accepted one becomes an objective', async () => {
  const { production, plan, thread } = await productionCaught();
  const user = userEvent.setup();
  const { pick, plan: store } = await showOver(production, plan, shown({ id: thread }));
  const save = await screen.findByRole('button', { name: 'Save answer…' });
  const say = (code: string, name: string) =>
    user.click(
      within(screen.getByRole('radiogroup', { name: `Verdict on ${code}` })).getByRole('radio', { name }),
    );
  await say('P3', 'Accept');
  expect(screen.getByText('1 of 3 answered')).toBeDefined();
  await say('K5', 'Decline');
  expect(screen.getByText('Reason missing')).toBeDefined();
  await user.click(save);
  expect(screen.getByText('Without an answer: K2, K5. They stay open.')).toBeDefined();
  const early = screen.getByRole('dialog', { name: 'Answer to Components Division' });
  expect(within(early).getByRole('button', { name: 'Save file…' })).toHaveProperty('disabled', true);
  await user.click(within(early).getByRole('button', { name: 'Cancel' }));
  await user.type(screen.getByLabelText('Reason for K5'), 'Too early.');
  await say('K2', 'Accept with changes');
  const target = screen.getByLabelText(/^Target Dec 2026, yours$/);
  await user.clear(target);
  await user.type(target, '83.5');
  expect(screen.getByText('Difference −1.5 %')).toBeDefined();
  expect(screen.getByText('3 of 3 answered')).toBeDefined();
  await user.click(save);
  await saveFile(user);
  expect(await pick('answer.catchball')).toMatch(/round 2\.catchball$/);
  await screen.findByText('New with round 2');
  const taken = store.getState().records?.list('item') ?? [];
  expect(taken.map(({ role }) => role)).toEqual(['annual', 'annual']);
  await user.click(screen.getByRole('radio', { name: 'Record' }));
  expect(screen.getByText(/Axle lead of Production answered/)).toBeDefined();
  expect(screen.getByText('Too early.')).toBeDefined();
});

it('keeps an answer that is being written when the screen is left', async () => {
  const { production, plan, thread } = await productionCaught();
  const open = shown({ id: thread });
  const { show } = await showOver(production, plan, open);
  await userEvent.type(await screen.findByLabelText('Message with the answer'), '二つ目のセルは五月から');
  show(null);
  expect(screen.queryByRole('region', { name: 'Catchball' })).toBeNull();
  show(open);
  expect(await screen.findByLabelText('Message with the answer')).toHaveProperty(
    'value',
    '二つ目のセルは五月から',
  );
});

it('keeps it between two starts, too, and forgets it once it is sent', async () => {
  const { production, plan, thread } = await productionCaught();
  const open = shown({ id: thread });
  const first = await showOver(production, plan, open);
  await userEvent.click(within(await verdictOn('P3')).getByRole('radio', { name: 'Ask' }));
  await userEvent.type(screen.getByLabelText('Reason for P3'), 'Which line?');
  await userEvent.click(screen.getByRole('button', { name: 'Add obstacle' }));
  await userEvent.type(screen.getByLabelText('What stands in the way'), 'Fitters are short.');
  const drafts = join(production.folders.data, 'drafts');
  await vi.waitFor(() =>
    expect(readFileSync(join(drafts, String(readdirSync(drafts)[0])), 'utf8')).toContain('short.'),
  );
  first.show(null);
  cleanup();

  // Another page knows nothing of what the one before held.
  const { pick } = await showOver(production, plan, open);
  expect(await screen.findByLabelText('Reason for P3')).toHaveProperty('value', 'Which line?');
  expect(screen.getByLabelText('What stands in the way')).toHaveProperty('value', 'Fitters are short.');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  screen.getByLabelText('Reason for P3').focus();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Send it without them' }));
  await saveFile(userEvent);
  await pick('asked.catchball');
  await screen.findByText(/^The file is saved/);
  await vi.waitFor(() => expect(readdirSync(drafts)).toEqual([]));
});

it('says what the host refused, and keeps the answer', async () => {
  const { production, plan, thread } = await productionCaught();
  const { pick } = await showOver(production, plan, shown({ id: thread }));
  const accepting = await screen.findAllByRole('radio', { name: 'Accept' });
  expect(accepting).toHaveLength(3);
  for (const accept of accepting) await userEvent.click(accept);
  await userEvent.click(screen.getByRole('button', { name: 'Save answer…' }));
  await saveFile(userEvent);
  await pick('no such folder/answer.catchball');
  expect((await screen.findByRole('alert')).textContent).toContain('answer.catchball');
  await vi.waitFor(() => expect(screen.getByText('3 of 3 answered')).toBeDefined());
});

const verdictOn = (code: string) => screen.findByRole('radiogroup', { name: `Verdict on ${code}` });

/** The step before the file: what leaves. */
async function saveFile(user: Pick<typeof userEvent, 'click'>): Promise<void> {
  const save = await screen.findByRole('button', { name: 'Save file…' });
  await vi.waitFor(() => expect(save).toHaveProperty('disabled', false));
  await user.click(save);
}
