import { act, cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OwnershipView } from '#renderer/ownership/OwnershipView.tsx';
import { usePlan } from '#renderer/state/stores.ts';
import { addItem } from '#shared/plan/commands/items.ts';
import { setOwner } from '#shared/plan/commands/owner.ts';
import { normsOf } from '#shared/plan/queries/norms.ts';
import { createPlan, laterHost } from '#test/electron/host/host-in-folder.ts';
import { showOver } from '../catchball/window.tsx';

afterEach(cleanup);

const onOpen = vi.fn();
const onPrint = vi.fn();
const onView = vi.fn();

function Shown() {
  const records = usePlan((plan) => (plan.scope === 'plan' ? plan.records : null));
  return (
    records && (
      <OwnershipView
        records={records}
        onOpen={onOpen}
        onPrint={onPrint}
        onView={onView}
        onCommand={vi.fn()}
      />
    )
  );
}

/** The view over a plan of two priorities and an annual objective, of which Ito answers for the first priority. */
async function view() {
  const host = laterHost();
  const shown = await showOver(host, await createPlan(host), <Shown />);
  const { plan } = shown;
  const { matrix } = plan.getState();
  for (const [role, text] of [
    ['annual', 'Halve the lead time'],
    ['priority', 'Lean cells'],
    ['priority', 'Skills training'],
  ] as const) {
    plan.run((records, context) => addItem(records, { matrix, role, text }, context));
  }
  const item = (text: string) => {
    const found = plan
      .getState()
      .records?.list('item')
      .find((each) => each.text === text);
    if (!found) throw new Error(`${text} is not in the plan.`);
    return found;
  };
  for (const [text, name] of [
    ['Lean cells', 'Ito'],
    ['Skills training', 'Axle lead'],
  ] as const) {
    plan.run((records, context) => setOwner(records, { item: item(text).id, owner: { name } }, context));
  }
  plan.run((records, context) =>
    setOwner(records, { item: item('Skills training').id, owner: null }, context),
  );
  await plan.settled();
  await plan.showWhole();
  return { ...shown, item, user: userEvent.setup() };
}

const grid = () => screen.findByRole('grid', { name: 'People and items' });
const active = async () => {
  const id = (await grid()).getAttribute('aria-activedescendant');
  return id === null ? null : document.getElementById(id);
};

describe('RACI', () => {
  it('is a grid with its true counts, in which missing owners stand out', async () => {
    await view();
    const table = await grid();
    expect(table.getAttribute('aria-rowcount')).toBe('5');
    expect(table.getAttribute('aria-colcount')).toBe('4');
    expect(within(table).getAllByRole('button', { name: 'Nobody yet' })).toHaveLength(2);
    expect(within(table).getByText('2 without owner')).toBeDefined();
    expect(within(table).getByRole('gridcell', { name: 'P1, Ito: Accountable' }).textContent).toMatch(/A$/);
  });

  it('is walked and changed by keys, and an item never has two owners', async () => {
    const { item, user, plan } = await view();
    const table = await grid();
    act(() => table.focus());
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}');
    expect((await active())?.querySelector('.visually-hidden')?.textContent).toBe('P1, Ito: Accountable');
    await user.keyboard('{ArrowRight}{ }');
    await vi.waitFor(() => expect(plan.getState().records?.list('duty')).toHaveLength(1));
    expect((await active())?.querySelector('.visually-hidden')?.textContent).toBe('P1, Axle lead: Leader');
    await user.keyboard('2');
    expect((await active())?.querySelector('.visually-hidden')?.textContent).toBe('P1, Axle lead: Core team');
    await user.keyboard('a');
    expect((await active())?.querySelector('.visually-hidden')?.textContent).toBe(
      'P1, Axle lead: Accountable, Core team',
    );
    expect(within(table).queryByRole('gridcell', { name: /^P1, Ito/ })).toBeNull();
    await user.keyboard('{Delete}');
    expect(plan.getState().records?.list('duty')).toHaveLength(0);
    expect(plan.getState().records?.get('person', item('Lean cells').owner ?? '')?.name).toBe('Axle lead');
  });

  it('gives an item without owner one by a choice', async () => {
    const { item, user, plan } = await view();
    await user.click(within(await grid()).getAllByRole('button', { name: 'Nobody yet' })[0] ?? document.body);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Who answers for A1' }), 'Ito');
    const owner = item('Halve the lead time').owner ?? '';
    expect(plan.getState().records?.get('person', owner)?.name).toBe('Ito');
    expect(screen.queryByRole('combobox', { name: 'Who answers for A1' })).toBeNull();
  });

  it('is narrowed to what nobody answers for, folded, and leads to the matrix', async () => {
    const { item, user } = await view();
    await user.click(await screen.findByRole('button', { name: 'Without owner 2' }));
    expect((await grid()).getAttribute('aria-rowcount')).toBe('4');
    await user.click(screen.getByRole('button', { name: 'Skills training' }));
    const skills = item('Skills training');
    expect(onOpen).toHaveBeenLastCalledWith(skills.matrix, skills.id);
    await user.click(screen.getByRole('button', { name: /^Hide the items of/ }));
    expect((await grid()).getAttribute('aria-rowcount')).toBe('2');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Person' }), 'Ito');
    await user.click(screen.getByRole('button', { name: 'Show everything' }));
    expect((await grid()).getAttribute('aria-rowcount')).toBe('5');
  });
});

describe('load', () => {
  it('tells who is over a limit that is set there, and what stands behind a month', async () => {
    const { item, user, plan } = await view();
    const ito = item('Lean cells').owner;
    plan.run((records, context) =>
      setOwner(records, { item: item('Halve the lead time').id, owner: ito }, context),
    );
    await user.click(await screen.findByRole('radio', { name: 'Load' }));
    expect(screen.getByText('All within the limit')).toBeDefined();
    const limit = screen.getByRole('spinbutton', { name: 'Limit per person' });
    await user.clear(limit);
    await user.type(limit, '1{Enter}');
    expect(normsOf(plan.getState().records ?? expect.fail()).owned).toBe(1);
    expect(screen.getByText('1 over the limit')).toBeDefined();
    await user.click(screen.getByRole('slider', { name: 'Month of Ito' }));
    const behind = screen.getByRole('complementary', { name: 'Ito' });
    expect(within(behind).getAllByRole('listitem')).toHaveLength(2);
    await user.click(within(behind).getByRole('button', { name: /Lean cells/ }));
    expect(onOpen).toHaveBeenLastCalledWith(item('Lean cells').matrix, item('Lean cells').id);
  });

  it('keeps the limit where what was typed is none', async () => {
    const { user, plan } = await view();
    await user.click(await screen.findByRole('radio', { name: 'Load' }));
    const limit = screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Limit per person' });
    await user.clear(limit);
    await user.type(limit, '0{Enter}');
    expect(limit.value).toBe('8');
    expect(plan.getState().records?.list('norms')).toEqual([]);
  });
});

describe('the page of a person', () => {
  it('is at first that of who sits here, is chosen, and is sent to paper', async () => {
    const { user, plan } = await view();
    await user.click(await screen.findByRole('radio', { name: 'My page' }));
    expect(screen.getByRole('heading', { name: 'Axle lead' })).toBeDefined();
    expect(screen.getByText('Axle lead owns and owes nothing in this plan.')).toBeDefined();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Person' }), 'Ito');
    expect(screen.getByRole('button', { name: 'P1 Lean cells' })).toBeDefined();
    expect(screen.getByText('does not reach the true north')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Print …' }));
    const ito = plan
      .getState()
      .records?.list('person')
      .find(({ name }) => name === 'Ito');
    expect(onPrint).toHaveBeenLastCalledWith(
      expect.objectContaining({ parts: [{ part: 'people', people: [ito?.id] }] }),
      'Ito',
    );
  });
});

describe('an empty plan', () => {
  it('says what to do', async () => {
    const host = laterHost();
    const { plan } = await showOver(host, await createPlan(host), <Shown />);
    await plan.showWhole();
    expect(await screen.findByText(/write the first objective in a matrix/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Open the matrix' }));
    expect(onView).toHaveBeenCalledWith('matrix');
  });
});
