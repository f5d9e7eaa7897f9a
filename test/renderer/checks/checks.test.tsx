import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ChecksPanel } from '#renderer/checks/ChecksPanel.tsx';
import { ChecksView } from '#renderer/checks/ChecksView.tsx';
import { usePlan } from '#renderer/state/stores.ts';
import { setNorms } from '#shared/plan/commands/norms.ts';
import { laterHost } from '#test/electron/host/host-in-folder.ts';
import { showOver } from '../catchball/window.tsx';

function WholeView() {
  const records = usePlan((plan) => (plan.scope === 'plan' ? plan.records : null));
  const nothing = () => undefined;
  const ways = { onOpen: nothing, onView: nothing, onPrint: nothing, onCommand: nothing };
  return records && <ChecksView records={records} {...ways} />;
}

async function view(sample: string) {
  const host = laterHost();
  const opened = await host.ask('plan.openSample', { sample });
  const shown = await showOver(host, opened, <WholeView />);
  void shown.plan.showWhole();
  await screen.findByRole('tree');
  return { ...shown, user: userEvent.setup() };
}

/** The first finding in the list that says so. */
async function line(name: RegExp): Promise<HTMLElement> {
  const [first] = await screen.findAllByRole('treeitem', { name });
  if (!first) throw new Error('no finding says so');
  return first;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('checks over all levels', () => {
  it('count what was found, and show one with its reason, source and remedy', async () => {
    const { user } = await view('automotive');
    expect((await screen.findByRole('radio', { name: /^All \d+/ })).ariaChecked).toBe('true');
    await user.click(await line(/K1 Purchase price variance/));
    const detail = await screen.findByRole('complementary');
    expect(within(detail).getByRole('heading').textContent).toBe('Measure not quantified');
    expect(detail.textContent).toContain('Procurement · FY2026');
    expect(detail.textContent).toContain('S.M.A.R.T.');
  });

  it('accept for a reason, list it apart, and bring it back', async () => {
    const { user, plan } = await view('automotive');
    await user.click(await line(/K1 Scrap rate/));
    await user.click(await button('Accept…'));
    const accept = await screen.findByRole<HTMLButtonElement>('button', { name: 'Accept' });
    expect(accept.disabled).toBe(true);
    await user.type(screen.getByLabelText('Accepted, because'), 'The line counts it by hand');
    await user.click(accept);
    await user.click(await screen.findByRole('radio', { name: 'Accepted 1' }));
    expect(await screen.findByText('The line counts it by hand')).toBeDefined();
    expect(await screen.findByText(/^Accepted by Axle lead on /)).toBeDefined();
    await user.click(await button('Accept no longer'));
    expect(await screen.findByText('No finding passes these filters.')).toBeDefined();
    await user.click(await button('Show all'));
    await line(/K1 Scrap rate/);
    expect(plan.getState().records?.list('acceptance')).toEqual([]);
  });

  it('mend by a click, which can be undone', async () => {
    const { user, plan } = await view('automotive');
    await user.selectOptions(await screen.findByLabelText('Check'), 'Without a date (5)');
    await user.click(await line(/A1 Supplier consolidation/));
    await user.click(await button('Due 2026-12'));
    await vi.waitFor(() => expect(screen.queryByRole('treeitem', { name: /Supplier/ })).toBeNull());
    expect(
      plan
        .getState()
        .records?.list('item')
        .find(({ text }) => text === 'Supplier consolidation')?.due,
    ).toBe('2026-12');
    void plan.undo();
    await line(/A1 Supplier consolidation/);
  });

  it('follow the limits that are set, and refuse what is none', async () => {
    const { user, plan } = await view('automotive');
    await user.click(await button('Limits…'));
    const priorities = screen.getByLabelText('Priorities a year');
    await user.clear(priorities);
    await user.type(priorities, '0');
    expect(screen.getByText('A whole number from 1 to 1,000.')).toBeDefined();
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Set limits' })).disabled).toBe(
      true,
    );
    await user.clear(priorities);
    await user.type(priorities, '4{enter}');
    expect(plan.getState().records?.list('norms')).toMatchObject([{ priority: 4, annual: 8 }]);
    await screen.findByRole('option', { name: 'Too many (1)' });
    plan.run((records, context) => setNorms(records, { priority: 5 }, context));
    await vi.waitFor(() => expect(screen.queryByRole('option', { name: 'Too many (1)' })).toBeNull());
  });
});

describe('checks beside a matrix', () => {
  it('list what is wrong with it, between the levels, too, and show the place', async () => {
    const host = laterHost();
    const opened = await host.ask('plan.openSample', { sample: 'homelessness' });
    const nothing = () => undefined;
    const panel = <ChecksPanel onAllLevels={nothing} onClose={nothing} />;
    const { plan } = await showOver(host, opened, panel);
    const user = userEvent.setup();
    await user.click(await button('T2 Hospital and prison discharge protocol: no link to Evidence'));
    const { jump, records } = plan.getState();
    expect(jump?.to).toMatchObject({ at: 'item' });
    const item = jump?.to.at === 'item' ? jump.to.item : '';
    expect(records?.get('item', item)?.code).toBe('T2');
    await user.click(await button('Link with'));
    expect(await screen.findByText('24 months without a review', undefined, { timeout: 5000 })).toBeDefined();
  });
});
