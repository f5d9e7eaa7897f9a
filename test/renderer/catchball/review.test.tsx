import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { CatchballPanel } from '#renderer/catchball/CatchballPanel.tsx';
import { setField } from '#shared/plan/commands/fields.ts';
import { removeItem } from '#shared/plan/commands/items.ts';
import { month, valueIdOf } from '#shared/plan/ids.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { laterHost } from '#test/electron/host/host-in-folder.ts';
import { answered, divisionThrew, mail } from './correspondence.ts';
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
  const page = await showOver(
    division,
    opened,
    <CatchballPanel opened={{ id: thread }} onClose={() => undefined} />,
  );
  await screen.findByText('What this would change here');
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

it('shows verdicts without changes, too, and takes accepted fields over as one edit that undo takes back', async () => {
  const { page, p3 } = await reviewing();
  expect(screen.getAllByText('Question').length).toBeGreaterThan(0);
  expect(screen.getAllByText('Which lines?').length).toBeGreaterThan(0);
  expect(within(await card(/^K2 Target Dec/)).getByText('Cell two is late.')).toBeDefined();

  await userEvent.click(within(await card(/^K2/)).getByRole('radio', { name: 'Refuse' }));
  await userEvent.click(within(await card(/^P3/)).getByRole('radio', { name: 'Accept' }));
  await userEvent.click(screen.getByRole('button', { name: 'Apply 2' }));
  await screen.findByText('Every proposed change is decided.');
  expect(within(await card(/^K2/)).getByText('Refused')).toBeDefined();
  expect(within(await card(/^P3/)).getByText('Accepted')).toBeDefined();
  expect(heldBy(page, p3.id)).toBe('Lean cells, one shift');

  await page.plan.undo();
  await screen.findByRole('button', { name: 'Apply 0' });
  expect(heldBy(page, p3.id)).toBe(p3.text);
});

it('marks a conflict in words, and leaves it out of “Accept all”', async () => {
  const { page, p3 } = await reviewing();
  expect(await screen.findByRole('button', { name: 'Accept all' })).toBeDefined();
  page.plan.run((records, context) =>
    setField(records, { kind: 'item', id: p3.id, field: 'text', value: 'Lean cells, three shifts' }, context),
  );
  const conflict = await screen.findByText(/it has changed here since the throw/);
  expect((await card(/^P3/)).contains(conflict)).toBe(true);
  expect(within(await card(/^P3/)).getByText('Lean cells, three shifts', { selector: 'dd' })).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Accept all without conflict' }));
  expect(screen.getByText('1 of 2 decided')).toBeDefined();
});

it('lets a change of a removed item only be refused', async () => {
  const { page, p3 } = await reviewing();
  page.plan.run((records, context) => removeItem(records, { item: p3.id }, context));
  await screen.findByText(/the item was removed here/);
  const gone = within(await card(/^P3/));
  expect(gone.queryByRole('radio', { name: 'Accept' })).toBeNull();
  await userEvent.click(gone.getByRole('radio', { name: 'Refuse' }));
  await userEvent.click(screen.getByRole('button', { name: 'Apply 1' }));
  expect(await gone.findByText('Refused')).toBeDefined();
});
