import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { OkrView } from '#renderer/frameworks/OkrView.tsx';
import { ScorecardView } from '#renderer/frameworks/ScorecardView.tsx';
import type { PlanViewComponent } from '#renderer/state/plan-view.ts';
import { usePlan } from '#renderer/state/stores.ts';
import { createPlan, laterHost } from '#test/electron/host/host-in-folder.ts';
import { showOver } from '../catchball/window.tsx';

beforeAll(() => {
  // jsdom lays nothing out.
  const nothing = () => undefined;
  HTMLElement.prototype.hidePopover = nothing;
  HTMLElement.prototype.setPointerCapture = nothing;
});

/** A view over a plan with a real file behind it: the sample, or a new plan without items. */
async function showing(View: PlanViewComponent, { empty = false } = {}) {
  const host = laterHost();
  const opened = empty ? await createPlan(host) : await host.ask('plan.openSample', { sample: 'automotive' });
  const onOpen = vi.fn();
  const nothing = () => undefined;
  const Shown = () => {
    const records = usePlan((plan) => plan.records);
    return (
      records && <View {...{ records, onOpen, onView: nothing, onPrint: nothing, onCommand: nothing }} />
    );
  };
  const { plan } = await showOver(host, opened, <Shown />);
  await plan.showWhole();
  await vi.waitFor(() => expect(plan.getState().records?.list('matrix').length).toBe(empty ? 1 : 5));
  const records = () => {
    const now = plan.getState().records;
    if (!now) throw new Error('The plan is loading.');
    return now;
  };
  /** The item of the topmost matrix with that code. */
  const item = (code: string) => {
    const found = records()
      .list('item')
      .find((one) => one.code === code && one.matrix === opened.matrix);
    if (!found) throw new Error(`There is no item ${code}.`);
    return found;
  };
  const figures = (code: string, at: string) =>
    records()
      .list('value')
      .find((value) => value.item === item(code).id && value.month === at);
  return { plan, records, item, figures, onOpen, user: userEvent.setup() };
}

const objective = (code: string) => within(screen.getByRole('rowgroup', { name: code }));
const field = (name: string | RegExp) => screen.getAllByLabelText<HTMLInputElement>(name)[0];

async function typeInto(user: ReturnType<typeof userEvent.setup>, name: string | RegExp, text: string) {
  const found = field(name);
  if (!found) throw new Error(`There is no field ${name}.`);
  await user.clear(found);
  await user.type(found, `${text}{Enter}`);
}

describe('the view of OKRs', () => {
  it('changes what a quarter says, and takes it back', async () => {
    const { plan, figures, user } = await showing(OkrView);
    await user.click(screen.getByRole('radio', { name: 'Q1' }));
    await typeInto(user, /^Actual of K4 in Mar/, '105');
    expect(figures('K4', '2026-03')).toMatchObject({ plan: 90, actual: 105 });
    expect(objective('P2').getByTitle(/^Grade of P2/).textContent).toContain('0.68');
    await plan.undo();
    expect(figures('K4', '2026-03')?.actual).toBeNull();
  });

  it('grades by hand, refuses what is no grade, and goes back to the computed one', async () => {
    const { records, item, user } = await showing(OkrView);
    await user.click(screen.getByRole('radio', { name: 'Q1' }));
    await typeInto(user, 'Grade of K1, 0 to 1', '3');
    expect(screen.getByRole('alert').textContent).toBe('Grades go from 0 to 1.');
    expect(records().list('grade')).toEqual([]);
    await typeInto(user, 'Grade of K1, 0 to 1', '0.4');
    expect(records().list('grade')).toMatchObject([{ item: item('K1').id, month: '2026-01', grade: 0.4 }]);
    expect(objective('P1').getByTitle(/^Grade of P1/).textContent).toContain('0.4');
    const found = field('Grade of K1, 0 to 1');
    if (!found) throw new Error('The field is gone.');
    await user.clear(found);
    await user.tab();
    expect(records().list('grade')).toEqual([]);
    expect(objective('P1').getByTitle(/^Grade of P1/).textContent).toContain('0.87');
  });

  it('leads from an objective that nothing serves to the key results of a priority', async () => {
    const { records, item, user } = await showing(OkrView, { empty: true });
    await user.type(screen.getByLabelText('Add an annual objective'), 'Five shops{Enter}');
    expect(screen.queryByLabelText(/^Through which priority/)).toBeNull();
    await user.type(screen.getByLabelText('Add a priority as an objective'), 'Open two shops{Enter}');
    await user.selectOptions(
      screen.getByLabelText('Through which priority A1 gets its key results'),
      'P1 Open two shops',
    );
    const [a1, p1] = [item('A1'), item('P1')];
    expect(records().list('link')).toMatchObject([{ id: expect.stringContaining(a1.id) }]);
    expect(records().list('link')[0]?.id).toContain(p1.id);
    expect(objective('A1').getByLabelText('Add a key result')).toBeDefined();
  });

  it('says in what a key result is counted', async () => {
    const { item, user } = await showing(OkrView);
    await typeInto(user, 'Unit of K4', 'parts');
    expect(item('K4').measureUnit).toBe('parts');
  });

  it('adds a key result of an annual objective only once its priority is chosen', async () => {
    const { records, user } = await showing(OkrView);
    const count = records().list('item').length;
    const a2 = objective('A2');
    await user.type(a2.getByLabelText('Add a key result'), 'Operators with three skills');
    const under = a2.getByLabelText('Under which priority');
    await user.click(under);
    expect(records().list('item').length).toBe(count);
    await user.selectOptions(under, 'P4 Skills training');
    await user.tab();
    expect(records().list('item').length).toBe(count + 1);
    await objective('P4').findByDisplayValue('Operators with three skills');
  });

  it('adds objectives and key results, and opens an item in its matrix', async () => {
    const { records, item, onOpen, user } = await showing(OkrView);
    await user.type(objective('P1').getByLabelText('Add a key result'), 'Parts per product{Enter}');
    const added = records()
      .list('item')
      .find(({ text }) => text === 'Parts per product');
    expect(added?.role).toBe('measure');
    expect(
      records()
        .list('link')
        .some(({ id }) => id.includes(item('P1').id) && id.includes(added?.id ?? '?')),
    ).toBe(true);
    await user.type(screen.getByLabelText('Add a priority as an objective'), 'Energy{Enter}');
    expect(
      records()
        .list('item')
        .find(({ text }) => text === 'Energy')?.role,
    ).toBe('priority');
    const [code] = objective('P2').getAllByLabelText('Open P2 in its matrix');
    if (!code) throw new Error('The code is missing.');
    await user.click(code);
    expect(onOpen).toHaveBeenCalledWith(item('P2').matrix, item('P2').id);
  });

  it('shows one unit at a time, and what belongs to no objective', async () => {
    const { records, user } = await showing(OkrView);
    await user.selectOptions(
      screen.getByLabelText('Unit'),
      screen.getByRole('option', { name: /Engineering/ }),
    );
    expect(screen.queryByRole('rowgroup', { name: 'P1' })).toBeNull();
    expect(screen.getByText('1 measure of no objective')).toBeDefined();
    await user.type(screen.getByLabelText('Add a priority as an objective'), 'Reuse{Enter}');
    await user.selectOptions(screen.getByLabelText('Make K1 a key result'), 'P1 Reuse');
    expect(screen.queryByText('1 measure of no objective')).toBeNull();
    const reuse = records()
      .list('item')
      .find(({ text }) => text === 'Reuse');
    expect(
      records()
        .list('link')
        .filter(({ a, b }) => a === reuse?.id || b === reuse?.id),
    ).toHaveLength(1);
  });

  it('says in an empty matrix how to begin', async () => {
    await showing(OkrView, { empty: true });
    expect(screen.getByText(/No priorities yet\. Each one is an objective/)).toBeDefined();
  });
});

describe('the view of the scorecard', () => {
  const box = (name: RegExp) => screen.getByRole('button', { name });

  it('puts an objective under a perspective and joins causes and effects, without a mouse', async () => {
    const { plan, records, item, user } = await showing(ScorecardView);
    await user.click(box(/^A1 Cut/));
    await user.selectOptions(screen.getByLabelText('Perspective'), 'Financial');
    expect(item('A1').perspective).toBe('Financial');
    await user.selectOptions(screen.getByLabelText('Add a cause…'), item('A2').id);
    expect(records().list('cause')).toMatchObject([{ from: item('A2').id, to: item('A1').id }]);
    expect(screen.getByRole('button', { name: /^A2 brings about A1/ })).toBeDefined();
    await user.click(box(/^A2 Raise/));
    await user.click(screen.getByRole('button', { name: 'Remove the arrow with A1' }));
    expect(records().list('cause')).toEqual([]);
    await plan.undo();
    expect(records().list('cause')).toHaveLength(1);
  });

  it('refuses a circle with a sentence, and removes an arrow with the keyboard', async () => {
    const { records, item, user } = await showing(ScorecardView);
    await user.click(box(/^A1 Cut/));
    await user.selectOptions(screen.getByLabelText('Add an effect…'), item('A2').id);
    await user.selectOptions(screen.getByLabelText('Add a cause…'), item('A2').id);
    expect(records().list('cause')).toHaveLength(1);
    screen.getByRole('button', { name: /^A1 brings about A2/ }).focus();
    await user.keyboard('{Delete}');
    expect(records().list('cause')).toEqual([]);
  });

  it('shows the table by perspective, and changes it there', async () => {
    const { figures, user } = await showing(ScorecardView);
    await user.click(screen.getByRole('radio', { name: 'Scorecard' }));
    await user.click(screen.getByRole('radio', { name: 'Q1' }));
    await user.selectOptions(screen.getByLabelText('Perspective of A5'), 'Customer');
    const customer = within(screen.getByRole('rowgroup', { name: 'Customer' }));
    expect(customer.getByLabelText('Text of A5')).toBeDefined();
    const target = customer.getByLabelText(/^Target of K4/);
    await user.clear(target);
    await user.type(target, '95{Enter}');
    expect(figures('K4', '2026-03')?.plan).toBe(95);
  });
});
