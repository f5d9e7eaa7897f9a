import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useSyncExternalStore } from 'react';
import { describe, expect, it } from 'vitest';
import { BoardContext } from '#renderer/matrix/board-context.ts';
import { Inspector } from '#renderer/matrix/inspector/Inspector.tsx';
import { createBoardStore } from '#renderer/matrix/interaction/board-store.ts';
import { contentNamed } from '#test/e2e/matrix/page/contents.ts';
import { memoryPlan } from '#test/e2e/matrix/page/memory-plan.ts';

/** The panel with nothing in focus, which is the sheet; its period is FY2026, January to December. */
function sheet({ reviews = [] as readonly string[], readOnly = false } = {}) {
  const content = contentNamed('automotive');
  const start = content.with(content.list('period').map((period) => ({ ...period, reviews: [...reviews] })));
  const plan = { ...memoryPlan(start), readOnly: () => readOnly };
  const board = createBoardStore();
  const Shown = () => {
    const records = useSyncExternalStore(plan.subscribe, plan.records);
    return (
      <BoardContext value={board}>
        <Inspector records={records} plan={plan} onClose={() => undefined} />
      </BoardContext>
    );
  };
  render(<Shown />);
  return {
    plan,
    user: userEvent.setup(),
    period: () => plan.records().list('period')[0],
    matrix: () => plan.records().get('matrix', plan.matrix),
  };
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const button = (name: string) => screen.getByRole('button', { name });
const daysIn = (name: string) =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('the head of the sheet', () => {
  it('has an owner, a revision and a date', async () => {
    const { user, plan, matrix } = sheet();
    const [person] = plan.records().list('person');
    if (!person) throw new Error('The sample has no person.');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Owner' }), 'Nobody yet');
    expect(matrix()?.owner).toBeNull();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Owner' }), person.name);
    await user.clear(field('Revision'));
    await user.type(field('Revision'), 'B{Enter}');
    await user.clear(field('Date'));
    await user.type(field('Date'), '2026-02-03{Enter}');
    expect(matrix()).toMatchObject({ owner: person.id, revision: 'B', date: '2026-02-03' });
  });

  it('has a period with a name, a first month and a number of months', async () => {
    const { user, plan, period } = sheet();
    expect(screen.getByText(/^Jan\s–\sDec 2026$/)).toBeDefined();
    await user.clear(field('First month'));
    await user.type(field('First month'), '2026-04-01{Enter}');
    expect(screen.getByText('Please write a month such as 2026-01.')).toBeDefined();
    await user.clear(field('Months'));
    await user.type(field('Months'), '0{Enter}');
    expect(screen.getByText('Please write a whole number from 1 to 120.')).toBeDefined();
    expect(plan.edits).toEqual([]);
    await user.clear(field('First month'));
    await user.type(field('First month'), '2026-04{Enter}');
    await user.clear(field('Months'));
    await user.type(field('Months'), '6{Enter}');
    await user.clear(field('Name'));
    await user.type(field('Name'), 'H1{Enter}');
    expect(period()).toMatchObject({ label: 'H1', start: '2026-04', months: 6 });
    expect(screen.getByText(/^Apr\s–\sSep 2026$/)).toBeDefined();
  });
});

describe('the days of the reviews', () => {
  it('come one by one, in order, as the person writes dates', async () => {
    const { user, plan, period } = sheet();
    await user.type(field('Add a day'), '2026-03-02{Enter}');
    await user.type(field('Add a day'), '2/2/2026{Enter}');
    await user.type(field('Add a day'), '2026-03-02{Enter}');
    expect(field('Add a day').value).toBe('');
    expect(period()?.reviews).toEqual(['2026-02-02', '2026-03-02']);
    expect(plan.edits.map(({ label }) => label)).toEqual([
      'Add a review of FY2026 on 2026-03-02',
      'Add a review of FY2026 on 2026-02-02',
    ]);
    expect(daysIn('Review days')).toEqual(['Feb 2, 2026', 'Mar 2, 2026']);
  });

  it.each(['2026-03', '2026-02-30', 'soon'])('do not take %s', async (typed) => {
    const { user, plan } = sheet();
    await user.type(field('Add a day'), `${typed}{Enter}`);
    expect(screen.getByText('Please write a day such as 2026-03-31.')).toBeDefined();
    expect(field('Add a day').value).toBe(typed);
    expect(plan.edits).toEqual([]);
  });

  it('are one stop for the Tab key; arrows walk them, and Delete takes one out', async () => {
    const { user, plan, period } = sheet({ reviews: ['2026-02-02', '2026-03-02', '2026-04-06'] });
    button('Remove Feb 2, 2026').focus();
    await user.tab();
    expect(document.activeElement).toBe(field('Add a day'));
    await user.tab({ shift: true });
    await user.keyboard('{End}{ArrowLeft}{Delete}');
    expect(period()?.reviews).toEqual(['2026-02-02', '2026-04-06']);
    expect(document.activeElement).toBe(button('Remove Apr 6, 2026'));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(button('Remove Feb 2, 2026'));
    act(() => plan.undo());
    expect(period()?.reviews).toEqual(['2026-02-02', '2026-04-06']);
  });

  it('are proposed by a rhythm, shown before they are set, and set as one edit', async () => {
    const { user, plan, period } = sheet({ reviews: ['2026-02-17'] });
    await user.click(button('Fill by a rhythm…'));
    expect(daysIn('Proposed days')).toHaveLength(12);
    await user.click(screen.getByRole('radio', { name: 'Quarterly' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'In the quarter’s last month' }), 'Last');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Weekday' }), 'Friday');
    expect(daysIn('Proposed days')).toEqual(['Mar 27, 2026', 'Jun 26, 2026', 'Sep 25, 2026', 'Dec 25, 2026']);
    expect(screen.getByText('They replace the day that is set now.')).toBeDefined();
    expect(plan.edits).toEqual([]);
    await user.click(button('Set 4 days'));
    expect(period()?.reviews).toEqual(['2026-03-27', '2026-06-26', '2026-09-25', '2026-12-25']);
    expect(plan.offers).toEqual(['The review days of FY2026 are set.']);
    expect(screen.queryByRole('list', { name: 'Proposed days' })).toBeNull();
    expect(document.activeElement).toBe(button('Fill by a rhythm…'));
    act(() => plan.undo());
    expect(period()?.reviews).toEqual(['2026-02-17']);
  });

  it('are not set where there would be too many; Escape leaves them as they are', async () => {
    const { user, plan } = sheet();
    await user.clear(field('Months'));
    await user.type(field('Months'), '36{Enter}');
    await user.click(button('Fill by a rhythm…'));
    await user.click(screen.getByRole('radio', { name: 'Weekly' }));
    expect(screen.getByRole('alert').textContent).toMatch(
      /^These are 15\d days; a period holds up to 100\.$/,
    );
    expect(screen.getByRole('button', { name: /^Set 15\d days$/ })).toHaveProperty('disabled', true);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('list', { name: 'Proposed days' })).toBeNull();
    expect(plan.edits).toHaveLength(1);
  });

  it('are only shown where the plan is read only', () => {
    sheet({ reviews: ['2026-02-02'], readOnly: true });
    expect(daysIn('Review days')).toEqual(['Feb 2, 2026']);
    for (const name of [/^Remove/, /Fill/]) expect(screen.queryByRole('button', { name })).toBeNull();
    expect(screen.queryByRole('textbox', { name: 'Add a day' })).toBeNull();
  });
});
