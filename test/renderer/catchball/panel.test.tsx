import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { CatchballPanel } from '#renderer/catchball/CatchballPanel.tsx';
import { createPlan, laterHost } from '#test/electron/host/host-in-folder.ts';
import { caught, divisionThrew, mail } from './correspondence.ts';
import { showOver } from './window.tsx';

const panel = <CatchballPanel onClose={() => undefined} />;

async function productionCaught() {
  const [division, production] = [laterHost(), laterHost()];
  await divisionThrew(division);
  mail('thrown.catchball', division, production);
  const { plan, thread } = await caught(production);
  return { production, plan, thread };
}

it('says how to begin where nothing was thrown, and begins there', async () => {
  const host = laterHost();
  await showOver(host, await createPlan(host), panel);
  await screen.findByText(/Nothing has been thrown or caught yet/);
  await userEvent.click(screen.getByRole('button', { name: 'Throw…' }));
  expect(screen.getByRole('dialog', { name: 'Throw to a lower unit' })).toBeDefined();
});

it('lists threads with whose turn it is, and goes in and out of one', async () => {
  const division = laterHost();
  const { opened } = await divisionThrew(division);
  await showOver(division, opened, panel);
  await userEvent.click(await screen.findByRole('button', { name: /Waiting for Production.*1 round/ }));
  await screen.findByText('What can Production carry?');
  expect(screen.getByText(/Waiting for the answer of Production/)).toBeDefined();
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
  await userEvent.click(screen.getByRole('button', { name: 'All threads' }));
  expect(screen.getByRole('button', { name: /Waiting for Production/ })).toBeDefined();
});

it('answers point by point: a half-said point is asked about, an accepted one becomes an objective', async () => {
  const { production, plan, thread } = await productionCaught();
  const user = userEvent.setup();
  const { pick, plan: store } = await showOver(
    production,
    plan,
    <CatchballPanel opened={{ id: thread }} onClose={() => undefined} />,
  );
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
  await screen.findByText(/became objectives of your own matrix/);
  const taken = store.getState().records?.list('item') ?? [];
  expect(taken.map(({ role }) => role)).toEqual(['annual', 'annual']);
});

it('keeps an answer that is being written when the panel is closed', async () => {
  const { production, plan, thread } = await productionCaught();
  const open = <CatchballPanel opened={{ id: thread }} onClose={() => undefined} />;
  const { show } = await showOver(production, plan, open);
  await userEvent.type(await screen.findByLabelText('Message with the answer'), '二つ目のセルは五月から');
  show(null);
  expect(screen.queryByRole('complementary')).toBeNull();
  show(open);
  expect(await screen.findByLabelText('Message with the answer')).toHaveProperty(
    'value',
    '二つ目のセルは五月から',
  );
});

it('keeps it between two starts, too, and forgets it once it is sent', async () => {
  const { production, plan, thread } = await productionCaught();
  const open = <CatchballPanel opened={{ id: thread }} onClose={() => undefined} />;
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
  const { pick } = await showOver(
    production,
    plan,
    <CatchballPanel opened={{ id: thread }} onClose={() => undefined} />,
  );
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
