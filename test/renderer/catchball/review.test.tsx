import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { setField } from '#shared/plan/commands/fields.ts';
import { removeItem } from '#shared/plan/commands/items.ts';
import { month, valueIdOf } from '#shared/plan/ids.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { laterHost } from '#test/electron/host/host-in-folder.ts';
import { answered, divisionThrew, mail } from './correspondence.ts';
import { catchballScreen } from './drawing.tsx';
import { showOver } from './window.tsx';

/** Production would reword P3 and lower K2's last target; it asks about K5. */
async function reviewing() {
  const [division, production] = [laterHost(), laterHost()];
  const { opened, items } = await divisionThrew(division);
  mail('thrown.catchball', division, production);
  const [p3, k2, k5] = items;
  if (!p3 || !k2 || !k5) throw new Error('The sample lacks an item.');
  const target = valueIdOf(k2.id, month.parse('2026-12'));
  const { thread } = await answered(production, division, [
    { ...point(p3, 'acceptWithChanges'), changes: [change('item', p3.id, 'text', 'Lean cells, one shift')] },
    { ...point(k2, 'counter', 'Cell two is late.'), changes: [change('value', target, 'plan', 83)] },
    point(k5, 'ask', 'Which lines?'),
  ]);
  const page = await showOver(division, opened, catchballScreen({ id: thread }));
  await screen.findByText('What round 2 from Production would change here');
  return { division, opened, page, p3, k2 };
}

function point({ id }: Item, verdict: 'acceptWithChanges' | 'counter' | 'ask', reason = '') {
  return { item: id, verdict, reason, changes: [] };
}

function change(kind: 'item' | 'value', id: string, field: string, to: string | number) {
  return { kind, id, field, to, reason: '' };
}

async function card(heading: RegExp): Promise<HTMLElement> {
  const found = (await screen.findByRole('heading', { name: heading, level: 5 })).closest('li');
  if (!found) throw new Error('The heading stands in no card.');
  return found;
}

const heldBy = (page: Awaited<ReturnType<typeof reviewing>>['page'], id: string) =>
  page.plan.getState().records?.get('item', id)?.text;

it('takes what only they touched by itself, and applies all choices as one edit that undo takes back', async () => {
  const { page, p3 } = await reviewing();
  expect(within(await card(/^K2 Target Dec/)).getByText('Cell two is late.')).toBeDefined();
  expect(screen.getByText('2 of 2 decided')).toBeDefined();
  expect(heldBy(page, p3.id)).toBe(p3.text);

  await userEvent.click(within(await card(/^K2/)).getByRole('radio', { name: 'Keep mine' }));
  await userEvent.click(screen.getByRole('button', { name: 'Apply 2' }));
  await screen.findByText('Every proposed change is decided.');
  expect(within(await card(/^K2/)).getByText('Refused')).toBeDefined();
  expect(within(await card(/^P3/)).getByText('Accepted')).toBeDefined();
  expect(heldBy(page, p3.id)).toBe('Lean cells, one shift');

  await page.plan.undo();
  await screen.findByRole('button', { name: 'Apply 2' });
  expect(heldBy(page, p3.id)).toBe(p3.text);
});

it('marks a conflict in words and waits for a choice: one by one, all at once, or by hand', async () => {
  const { page, p3 } = await reviewing();
  page.plan.run((records, context) =>
    setField(records, { kind: 'item', id: p3.id, field: 'text', value: 'Lean cells, three shifts' }, context),
  );
  const conflict = await screen.findByText(/it has changed here since the throw/);
  expect((await card(/^P3/)).contains(conflict)).toBe(true);
  expect(within(await card(/^P3/)).getByText('Lean cells, three shifts', { selector: 'dd' })).toBeDefined();
  expect(screen.getByText('1 of 2 decided')).toBeDefined();
  const choice = async () =>
    within(await card(/^P3/))
      .getAllByRole('radio')
      .map((radio) => radio.getAttribute('aria-checked'));

  await userEvent.click(screen.getByRole('button', { name: 'Take all theirs' }));
  expect(await choice()).toEqual(['true', 'false', 'false']);
  await userEvent.click(screen.getByRole('button', { name: 'Keep all mine' }));
  expect(await choice()).toEqual(['false', 'true', 'false']);
  await userEvent.click(within(await card(/^P3/)).getByRole('radio', { name: 'Edit' }));
  const field = screen.getByLabelText('Wording of P3, another value');
  await userEvent.clear(field);
  await userEvent.type(field, 'Lean cells, two shifts');
  await userEvent.click(screen.getByRole('radio', { name: 'In the matrix' }));
  const sheet = await screen.findByRole('list', { name: 'Sheet' });
  expect(within(sheet).getByText('Lean cells, two shifts')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Apply 2' }));
  expect(await within(await card(/^P3/)).findByText('Taken with another value')).toBeDefined();
  expect(heldBy(page, p3.id)).toBe('Lean cells, two shifts');
});

it('shows a removed item as a conflict with two ways out', async () => {
  const { page, p3 } = await reviewing();
  page.plan.run((records, context) => removeItem(records, { item: p3.id }, context));
  await screen.findByText(/they changed it, and here it was removed/);
  const gone = within(await card(/^P3/));
  expect(gone.queryByRole('radio', { name: 'Take theirs' })).toBeNull();
  await userEvent.click(gone.getByRole('radio', { name: 'Bring back' }));
  await userEvent.click(screen.getByRole('button', { name: 'Apply 2' }));
  await waitFor(() => expect(heldBy(page, p3.id)).toBe('Lean cells, one shift'));

  await page.plan.undo();
  await userEvent.click(await within(await card(/^P3/)).findByRole('radio', { name: 'Leave removed' }));
  await userEvent.click(screen.getByRole('button', { name: 'Apply 2' }));
  expect(await within(await card(/^P3/)).findByText('Refused')).toBeDefined();
});
