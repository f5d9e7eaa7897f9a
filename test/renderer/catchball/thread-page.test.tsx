import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { AnswerPoint } from '#shared/catchball/format.ts';
import { changesBetween } from '#shared/plan/edits/diff.ts';
import { makeEdit } from '#shared/plan/edits/make.ts';
import { month, valueIdOf } from '#shared/plan/ids.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { PLAIN_ANSWER, PLAIN_OPENING } from '#test/electron/host/catchball-input.ts';
import { type HostInFolder, laterHost } from '#test/electron/host/host-in-folder.ts';
import { answered, caught, divisionThrew, mail } from './correspondence.ts';
import { catchballScreen } from './drawing.tsx';
import { showOver } from './window.tsx';

async function thrown() {
  const [division, production] = [laterHost(), laterHost()];
  const { opened, items } = await divisionThrew(division);
  mail('thrown.catchball', division, production);
  const [p3, k2, k5] = items;
  if (!p3 || !k2 || !k5) throw new Error('The sample lacks an item.');
  return { division, production, opened, items: [p3, k2, k5] as const };
}

const accepting = ({ id }: Item): AnswerPoint => ({ item: id, verdict: 'accept', reason: '', changes: [] });

/** A counter-proposal on K2’s last target. */
function target({ id }: Item, to: number): AnswerPoint {
  const value = valueIdOf(id, month.parse('2026-12'));
  const change = { kind: 'value', id: value, field: 'plan', to, reason: '' } as const;
  return { item: id, verdict: 'counter', reason: 'Too much.', changes: [change] };
}

/** Another computer of the same unit answers the same throw. */
async function answeredElsewhere(office: HostInFolder, division: HostInFolder, k2: Item) {
  mail('thrown.catchball', division, office);
  await office.ask('app.saveProfile', { name: 'Office of Production', mail: '' });
  const { plan, thread, round } = await caught(office);
  const file = office.file('office.catchball', 'saveCatchball');
  const answers = [target(k2, 80)];
  await office.ask('catchball.answer', { plan: plan.plan, thread, round, ...PLAIN_ANSWER, answers, file });
  mail('office.catchball', office, division);
  const back = division.file('office.catchball', 'openCatchball');
  return division.ask('catchball.open', { file: back, ...PLAIN_OPENING });
}

it('sets two answers to one throw side by side with their units, and says that another installation signed', async () => {
  const { division, production, opened, items } = await thrown();
  await answered(production, division, [target(items[1], 83)]);
  const { thread } = await answeredElsewhere(laterHost(), division, items[1]);
  await showOver(division, opened, catchballScreen({ id: thread }));
  expect((await screen.findByRole('alert')).textContent).toContain('signed by another installation');
  screen.getByRole('radio', { name: 'Where it stands' }).click();
  const branches = await screen.findByRole('region', { name: '2 answers to the same round' });
  const row = within(branches).getByRole('row', { name: /^K2 Target Dec 2026/ });
  const cells = within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
  expect(cells[0]).toBe('85 %');
  expect(cells.slice(1).toSorted()).toEqual(['80 %', '83 %']);
  const decide = within(branches).getAllByRole('button', { name: 'Decide on this answer' });
  expect(decide).toHaveLength(2);
  const described = decide.map((button) => button.getAttribute('aria-describedby') ?? '');
  expect(described.map((id) => document.getElementById(id)?.textContent).join()).toContain(
    'Office of Production',
  );
});

it('says of a reopened thread what is owed, and names the difference with its unit', async () => {
  const { division, production, opened, items } = await thrown();
  const { thread, round } = await answered(production, division, items.map(accepting), 'Production lead');
  const file = division.file('agreed.catchball', 'saveCatchball');
  const agreeing = { ...PLAIN_ANSWER, closing: 'Division lead', answers: [], file };
  await division.ask('catchball.answer', { plan: opened.plan, thread, round, ...agreeing });
  const [info] = await division.ask('catchball.threads', { plan: opened.plan });
  const { records } = await division.ask('plan.matrix', { plan: opened.plan, matrix: opened.matrix });
  const id = valueIdOf(items[1].id, month.parse('2026-12'));
  const value = records.find((record) => record.kind === 'value' && record.id === id);
  if (info === undefined || value?.kind !== 'value') throw new Error('Nothing was agreed.');
  const context = {
    newId: () => 'reopening',
    now: () => '2026-03-01T08:00:00.000Z',
    author: { name: 'Division lead', person: null },
    language: 'en',
  } as const;
  const changed = [
    ...changesBetween(value, { ...value, plan: 88 }),
    ...changesBetween(info.thread, { ...info.thread, state: 'open' }),
  ];
  const edit = makeEdit(context, 'Raise K2', { added: [], removed: [], changed });
  await division.ask('plan.commit', { plan: opened.plan, edit });
  await showOver(division, opened, catchballScreen({ id: thread }));
  await screen.findByText('Agreed once, changed here since');
  await screen.findByText(/The other side is owed a new round/);
  expect(screen.getAllByText('Reopened')).toHaveLength(2);
  screen.getByRole('button', { name: /^Overview/ }).click();
  await screen.findByText(/agreed with Production as “85 %”, stands in the plan as “88 %”/);
});

it('shows the sender’s message where it is answered, and the codes of the points in the list', async () => {
  const { production } = await thrown();
  const { plan, thread } = await caught(production);
  await showOver(production, plan, catchballScreen({ id: thread }));
  const answer = await screen.findByRole('region', { name: 'Your answer' });
  await within(answer).findByText('What can Production carry?');
  within(screen.getByRole('navigation')).getByText('P3, K2, K5');
});
