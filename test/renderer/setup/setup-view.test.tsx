import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { SetupView } from '#renderer/setup/SetupView.tsx';
import { usePlan } from '#renderer/state/stores.ts';
import { laterHost } from '#test/electron/host/host-in-folder.ts';
import { showOver } from '../catchball/window.tsx';

const onOpen = vi.fn();
const onCommand = vi.fn();

function Shown() {
  const records = usePlan((plan) => (plan.scope === 'plan' ? plan.records : null));
  return (
    records && (
      <SetupView {...{ records, onOpen, onCommand }} onView={() => undefined} onPrint={() => undefined} />
    )
  );
}

async function setup() {
  const host = laterHost();
  const opened = await host.ask('plan.openSample', { sample: 'automotive' });
  const page = await showOver(host, opened, <Shown />);
  await page.plan.showWhole();
  await screen.findByRole('heading', { name: 'Guided set-up' });
  return { ...page, matrix: opened.matrix, user: userEvent.setup() };
}

const steps = () => within(screen.getByRole('navigation', { name: 'Steps' })).getAllByRole('button');
const noted = () => screen.getByRole('textbox', { name: 'Note' });

it('begins with the first open step, and keeps what is said about a step in the plan', async () => {
  const { plan, user } = await setup();
  expect(steps()[0]?.getAttribute('aria-current')).toBe('step');
  await user.type(noted(), 'Written on the first day');
  await user.click(screen.getByRole('button', { name: 'Mark as done' }));
  await screen.findByText('1 of 6 steps settled');
  await plan.settled();
  expect(plan.getState().records?.list('setupStep')).toMatchObject([
    { step: 'trueNorth', state: 'done', note: 'Written on the first day' },
  ]);

  await user.click(screen.getByRole('button', { name: 'Next: Breakthroughs' }));
  await screen.findByRole('heading', { name: 'Breakthroughs' });
  await plan.undo();
  await screen.findByText('0 of 6 steps settled');
});

it('stores a note that is written afterwards when the field is left', async () => {
  const { plan, user } = await setup();
  await user.click(screen.getByRole('button', { name: 'Not needed here' }));
  await user.type(noted(), 'The group has given it');
  await user.tab();
  await expect
    .poll(() => plan.getState().records?.list('setupStep'))
    .toMatchObject([{ state: 'skipped', note: 'The group has given it' }]);
});

it('leads to what is missing, and to where each step is done', async () => {
  const { matrix, user } = await setup();
  await user.click(screen.getByRole('button', { name: /^Feedback loops/ }));
  await user.click(screen.getByRole('button', { name: /^Show 0 of \d periods have review days/ }));
  expect(onOpen).toHaveBeenLastCalledWith(matrix, null);
  await user.click(screen.getByRole('button', { name: 'Print' }));
  expect(onCommand).toHaveBeenLastCalledWith('exportPdf');
  await user.click(screen.getByRole('button', { name: /^Deployment/ }));
  await user.click(screen.getByRole('button', { name: 'Cascade' }));
  expect(onCommand).toHaveBeenLastCalledWith('showCascade');
});
