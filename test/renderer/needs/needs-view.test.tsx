import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NeedsView } from '#renderer/needs/NeedsView.tsx';
import { usePlan } from '#renderer/state/stores.ts';
import { addBarrier } from '#shared/plan/commands/barriers.ts';
import { addDependency } from '#shared/plan/commands/dependencies.ts';
import { setField } from '#shared/plan/commands/fields.ts';
import { addItem } from '#shared/plan/commands/items.ts';
import { addResource, setClaim } from '#shared/plan/commands/resources.ts';
import type { Edit } from '#shared/plan/edits/edit.ts';
import type { EditContext } from '#shared/plan/edits/make.ts';
import type { ItemId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { createPlan, laterHost } from '#test/electron/host/host-in-folder.ts';
import { showOver } from '../catchball/window.tsx';

const onOpen = vi.fn();
const nothing = () => undefined;

function Shown() {
  const records = usePlan((plan) => plan.records);
  const scope = usePlan((plan) => plan.scope);
  return records && scope === 'plan' ? (
    <NeedsView records={records} onOpen={onOpen} onView={nothing} onCommand={nothing} onPrint={nothing} />
  ) : null;
}

type Command = (records: RecordSet, context: EditContext) => Edit;

/** The view over the whole of a plan with three priorities. */
async function view(...commands: readonly ((ids: readonly ItemId[]) => Command)[]) {
  const host = laterHost();
  const opened = await createPlan(host);
  const shown = await showOver(host, opened, <Shown />);
  const { plan } = shown;
  await plan.showWhole();
  const ids: ItemId[] = [];
  for (const text of ['Quick clamps', 'Trained operators', 'Tool shop']) {
    const edit = plan.run((records, context) =>
      addItem(records, { matrix: opened.matrix, role: 'priority', text }, context),
    );
    const [item] = edit?.added ?? [];
    if (item?.kind !== 'item') throw new Error('no item was added');
    ids.push(item.id);
  }
  for (const command of commands) plan.run(command(ids));
  await plan.settled();
  const records = () => {
    const { records: now } = plan.getState();
    if (!now) throw new Error('the plan is loaded');
    return now;
  };
  await screen.findByRole('region', { name: 'Dependencies and resources' });
  return { ...shown, ids, records, user: userEvent.setup() };
}

const needs =
  (item: number, giver: number, what = '', by: string | null = null) =>
  (ids: readonly ItemId[]): Command =>
  (records, context) => {
    const [one, other] = [ids[item], ids[giver]];
    if (!one || !other) throw new Error('no such item');
    return addDependency(records, { item: one, needs: other, what, by }, context);
  };

const tab = (name: string) => screen.getByRole('radio', { name });

afterEach(cleanup);

describe('dependencies', () => {
  it('are added by searching both items, and what is empty says how to begin', async () => {
    const { user, records, ids } = await view();
    expect(screen.getByText(/Nothing depends on anything yet/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Add dependency' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByRole('combobox', { name: 'Item that needs' }), 'clamps{Enter}');
    await user.type(
      dialog.getByRole('combobox', { name: 'Item that gives' }),
      'P2{ArrowDown}{ArrowUp}{Enter}',
    );
    await user.type(dialog.getByLabelText('What is needed'), 'Two operators');
    await user.type(dialog.getByLabelText('By'), '2026-05');
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    expect(records().list('dependency')).toMatchObject([
      { item: ids[0], needs: ids[1], what: 'Two operators', by: '2026-05', agreement: 'open' },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('are refused as a circle with a sentence, and the dialog stays', async () => {
    const { user, app, records } = await view(needs(0, 1), needs(1, 2));
    await user.click(screen.getByRole('button', { name: 'Add dependency' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByRole('combobox', { name: 'Item that needs' }), 'Tool{Enter}');
    await user.type(dialog.getByRole('combobox', { name: 'Item that gives' }), 'clamps{Enter}');
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    expect(app.getState().notices.at(-1)?.text).toMatch(/circle.*P3 needs P1 needs P2 needs P3/);
    expect(screen.getByRole('dialog')).toBeDefined();
    expect(records().list('dependency')).toHaveLength(2);
  });

  it('stand by agreement, and are edited in place', async () => {
    const { user, records } = await view(needs(0, 1, 'Two operators', '2026-05'), needs(1, 2));
    const group = (name: RegExp) => screen.getByRole('rowheader', { name });
    expect(group(/Not promised yet 2/)).toBeDefined();
    await user.selectOptions(screen.getByRole('combobox', { name: /^Agreement of P1/ }), 'promised');
    expect(group(/Promised 1/)).toBeDefined();
    const by = screen.getByRole('textbox', { name: /^By when P1/ });
    await user.clear(by);
    await user.type(by, '31.13.2026{Enter}');
    expect(by.getAttribute('aria-invalid')).toBe('true');
    await user.clear(by);
    await user.type(by, '2026-06-30{Enter}');
    expect(records().list('dependency')[0]).toMatchObject({ agreement: 'promised', by: '2026-06-30' });
    await user.click(screen.getByRole('button', { name: /^Remove the dependency of P1/ }));
    expect(records().list('dependency')).toHaveLength(1);
  });

  it('open the sheet of an item', async () => {
    const { user, ids, records } = await view(needs(0, 1));
    const [button] = screen.getAllByRole('button', { name: /Quick clamps/ });
    if (!button) throw new Error('the item is named');
    await user.click(button);
    expect(onOpen).toHaveBeenCalledWith(records().get('item', ids[0] ?? '')?.matrix, ids[0]);
  });

  it('are told as a chain, and a click on an item shows the chain through it', async () => {
    const due =
      ([, item]: readonly ItemId[]): Command =>
      (records, context) =>
        setField(records, { kind: 'item', id: item ?? '', field: 'due', value: '2026-04' }, context);
    const { user } = await view(due, needs(0, 1, '', '2026-05'), needs(2, 1, '', '2026-08'));
    await user.click(tab('Critical chain'));
    expect(screen.getByText(/P2 \(.*\) → P1 \(.* · 31 days of slack/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: /^P3 .*Tool shop/ }));
    expect(screen.getByText(/P2 \(.*\) → P3 \(/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Back to the critical chain' }));
    expect(screen.getByText(/P2 \(.*\) → P1 \(/)).toBeDefined();
  });
});

describe('resources', () => {
  const money: () => Command = () => (records, context) =>
    addResource(records, { name: 'Investment', type: 'money', measureUnit: 'k€' }, context);

  it('are named, and then summed against what there is', async () => {
    const { user, records, ids, plan } = await view();
    await user.click(tab('Resources'));
    await user.click(screen.getByRole('button', { name: 'Add resource' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByLabelText('Name'), 'Investment');
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    await user.click(dialog.getByRole('button', { name: 'Done' }));
    const [resource] = records().list('resource');
    const [item] = ids;
    if (!resource || !item) throw new Error('the resource was added');
    plan.run((now, context) => setClaim(now, { item, resource: resource.id, asked: 120 }, context));
    await user.type(await screen.findByRole('textbox', { name: /^How much Investment/ }), '100{Enter}');
    expect(records().list('capacity')).toMatchObject([{ amount: 100 }]);
    expect(screen.getByRole('button', { name: /120 asked, 0 given, 100 there: 20 too much/ })).toBeDefined();
  });

  it('show what a sum is made of, where it is edited', async () => {
    const { user, records, ids } = await view(money);
    await user.click(tab('Resources'));
    await user.click(screen.getByRole('button', { name: /Investment: 0 asked/ }));
    const panel = within(screen.getByRole('complementary'));
    await user.type(panel.getByRole('combobox', { name: 'Another item that asks' }), 'Tool{Enter}');
    await user.type(panel.getByLabelText('Asked'), '40');
    await user.click(panel.getByRole('button', { name: 'Add' }));
    expect(records().list('claim')).toMatchObject([{ item: ids[2], asked: 40, given: null }]);
    await user.type(panel.getByRole('textbox', { name: 'What P3 was given' }), '30{Enter}');
    expect(records().list('claim')).toMatchObject([{ asked: 40, given: 30 }]);
    expect(screen.getByRole('button', { name: /40 asked, 30 given/ })).toBeDefined();
  });
});

describe('barriers', () => {
  const barrier =
    (ids: readonly ItemId[]): Command =>
    (records, context) => {
      const [item] = ids;
      if (!item) throw new Error('no item');
      return addBarrier(records, { item, text: 'No press time' }, context);
    };

  it('are raised, moved on and removed', async () => {
    const { user, records } = await view(barrier);
    await user.click(tab('Barriers'));
    const column = (name: string) => within(screen.getByRole('region', { name }));
    await user.selectOptions(column('Open').getByRole('combobox', { name: /^State/ }), 'working');
    expect(records().list('barrier')).toMatchObject([{ state: 'working' }]);
    const text = column('Being worked on').getByRole('textbox', { name: /^What stands in the way/ });
    await user.type(text, ' before May{Enter}');
    expect(records().list('barrier')).toMatchObject([{ text: 'No press time before May' }]);
    await user.click(screen.getByRole('button', { name: /^Remove this barrier/ }));
    expect(records().list('barrier')).toEqual([]);
    expect(screen.getByText(/Nothing stands in the way/)).toBeDefined();
  });

  it('cannot be escalated where nobody stands above', async () => {
    const { user } = await view(barrier);
    await user.click(tab('Barriers'));
    expect(screen.queryByRole('button', { name: /Escalate/ })).toBeNull();
  });
});
