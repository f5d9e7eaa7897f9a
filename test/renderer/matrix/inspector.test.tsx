import { act, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useSyncExternalStore } from 'react';
import { describe, expect, it } from 'vitest';
import { BoardContext } from '#renderer/matrix/board-context.ts';
import { Inspector } from '#renderer/matrix/inspector/Inspector.tsx';
import { createBoardStore, setFocus } from '#renderer/matrix/interaction/board-store.ts';
import type { Target } from '#renderer/matrix/interaction/target.ts';
import { newYear, startYear } from '#shared/plan/commands/new-year.ts';
import { type ItemId, linkIdOf, outcomeIdOf } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { contentNamed } from '#test/e2e/matrix/page/contents.ts';
import { memoryPlan } from '#test/e2e/matrix/page/memory-plan.ts';

/** The panel over a plan in memory; the board's focus is moved by hand. */
function panel({ readOnly = false, content = 'automotive' } = {}) {
  const plan = { ...memoryPlan(contentNamed(content)), readOnly: () => readOnly };
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
  const item = (code: string) => itemOf(plan.records(), code);
  return {
    plan,
    item,
    user: userEvent.setup(),
    focus: (target: Target | null) => act(() => setFocus(board, target)),
    focusItem: (code: string) => act(() => setFocus(board, { at: 'item', item: item(code).id })),
    figures: (code: string) =>
      plan
        .records()
        .list('value')
        .filter((value) => value.item === item(code).id)
        .toSorted((a, b) => (a.month < b.month ? -1 : 1)),
  };
}

function itemOf(records: RecordSet, code: string): Item {
  const [matrix] = records.list('matrix');
  const found = records.list('item').find((item) => item.code === code && item.matrix === matrix?.id);
  if (!found) throw new Error(`There is no item ${code}.`);
  return found;
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const cellOf = (name: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });

function paste(into: HTMLElement, text: string): void {
  into.focus();
  fireEvent.paste(into, { clipboardData: { getData: () => text } });
}

describe('what the panel shows', () => {
  it('is how an item of a closed year ended, which can be worded anew', async () => {
    const { plan, item, user, focusItem } = panel();
    focusItem('P3');
    expect(screen.queryByRole('textbox', { name: 'Result of the year' })).toBeNull();
    const records = plan.records();
    const [from] = records.list('period');
    if (!from) throw new Error('The plan has no period.');
    const year = newYear.parse({
      ...{ from: from.id, into: { label: 'FY2027', start: '2027-01', months: 12 } },
      ...{
        units: records.list('unit').map(({ id }) => id),
        carried: [],
        results: { [item('P3').id]: 'Half' },
      },
    });
    act(() => void plan.run((now, context) => startYear(now, year, context)));
    expect(screen.getByText('It ended with this year.')).toBeDefined();
    await user.clear(field('Result of the year'));
    await user.type(field('Result of the year'), 'Half of the lines{Enter}');
    expect(plan.records().get('outcome', outcomeIdOf(item('P3').id))?.result).toBe('Half of the lines');
  });

  it('is one sentence while nothing has the focus', () => {
    panel();
    expect(screen.getByText(/Choose an item, a mark or a person/)).toBeDefined();
  });

  it('is the titles of matrix and plan, which need a text', async () => {
    const { plan, user, focus } = panel();
    focus({ at: 'title' });
    const title = field('Title of the matrix');
    await user.clear(title);
    expect(screen.getByText('Please write something here.')).toBeDefined();
    await user.keyboard('{Enter}');
    expect(plan.edits).toEqual([]);
    await user.type(title, 'Axles 2027{Enter}');
    await user.clear(field('Title of the plan'));
    await user.type(field('Title of the plan'), 'Axles');
    await user.tab();
    expect(plan.records().list('matrix')[0]?.title).toBe('Axles 2027');
    expect(plan.records().list('plan')[0]?.title).toBe('Axles');
  });

  it('is a link with both items in full, its strength and effect', async () => {
    const { plan, user, focus, item } = panel();
    const pair: readonly [ItemId, ItemId] = [item('P4').id, item('K1').id];
    focus({ at: 'link', grid: 'northEast', row: pair[0], column: pair[1] });
    expect(screen.getByText('P4 Skills training')).toBeDefined();
    expect(screen.getByText('K1 BOM cost variance')).toBeDefined();
    await user.click(screen.getByRole('radio', { name: '○ Medium' }));
    await user.click(screen.getByRole('radio', { name: 'Works against' }));
    await user.type(field('Reason'), 'Time off the line{Enter}');
    const link = () => plan.records().get('link', linkIdOf(...pair));
    expect(link()).toMatchObject({ strength: 'medium', effect: 'negative', reason: 'Time off the line' });
    await user.click(screen.getByRole('radio', { name: 'none' }));
    expect(link()).toBeUndefined();
  });

  it('is all of a plan that may only be read, and changes nothing of it', async () => {
    const { plan, user, focus, focusItem } = panel({ readOnly: true });
    focusItem('K1');
    expect(field('Text').readOnly).toBe(true);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Owner' }).disabled).toBe(true);
    paste(cellOf(/^Plan, Jan/), '1\n2\n');
    const link = plan.records().list('link')[0];
    if (!link) throw new Error('The sample has a link.');
    focus({ at: 'link', grid: 'northEast', row: link.a, column: link.b });
    await user.click(screen.getByRole('radio', { name: 'Works against' }));
    expect(screen.getByRole('radio', { name: 'Supports' }).getAttribute('aria-checked')).toBe('true');
    expect(plan.edits).toEqual([]);
  });

  it('is every figure that is filled in, on any item', async () => {
    const { user, focusItem } = panel();
    focusItem('P3');
    await user.click(screen.getByRole('button', { name: 'Add figures to this item' }));
    await user.type(field('Baseline'), '7{Enter}');
    focusItem('P4');
    expect(screen.queryByRole('textbox', { name: 'Baseline' })).toBeNull();
    focusItem('P3');
    expect(field('Baseline').value).toBe('7');
  });
});

describe('fields', () => {
  it('show a figure with all its digits, so that leaving one stores what was there', async () => {
    const { plan, item, user, focusItem } = panel();
    focusItem('P3');
    await user.type(field('Budget'), '1,234.123456{Enter}');
    expect(item('P3').budget).toBe(1234.123456);
    expect(field('Budget').value).toBe('1,234.123456');
    await user.click(field('Budget'));
    await user.tab();
    expect(plan.edits).toHaveLength(1);
  });

  it('take a date in the person’s own order, and none that the calendar lacks', async () => {
    const { item, user, focusItem } = panel();
    focusItem('P3');
    const due = field('Due');
    await user.clear(due);
    await user.type(due, '2026-02-30{Enter}');
    expect(item('P3').due).toBe('2026-12');
    expect(due.value).toBe('2026-02-30');
    await user.clear(due);
    await user.type(due, '9/30/2026{Enter}');
    expect(item('P3').due).toBe('2026-09-30');
  });

  it('begin anew with every item, and keep what was typed from the next one', () => {
    const { plan, focusItem } = panel();
    focusItem('P3');
    fireEvent.change(field('Due'), { target: { value: 'soon' } });
    focusItem('P4');
    expect(field('Due').value).not.toBe('soon');
    expect(plan.edits).toEqual([]);
  });
});

describe('the owner', () => {
  it('may be somebody new, whose name is typed at once', async () => {
    const { plan, item, user, focusItem } = panel();
    focusItem('P3');
    const people = plan.records().list('person').length;
    const owner = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Owner' });
    await user.selectOptions(owner, 'Somebody new…');
    await user.keyboard('Plant manager{Enter}');
    expect(plan.records().get('person', item('P3').owner ?? '')?.name).toBe('Plant manager');
    expect(plan.records().list('person')).toHaveLength(people + 1);
    expect(plan.edits).toHaveLength(1);
    expect(document.activeElement).toBe(owner);
  });

  it.each(['{Escape}', '{Tab}'])('stays who it was when %s leaves the name empty', async (key) => {
    const { plan, item, user, focusItem } = panel();
    focusItem('P3');
    const owner = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Owner' });
    await user.selectOptions(owner, 'Somebody new…');
    await user.keyboard(key);
    expect(screen.queryByRole('textbox', { name: 'Name of the owner' })).toBeNull();
    expect(owner.value).toBe(item('P3').owner ?? '');
    expect(plan.edits).toEqual([]);
  });
});

describe('months', () => {
  it('take a pasted column as one edit, also over a figure that was being typed', async () => {
    const { plan, user, focusItem, figures } = panel();
    focusItem('K1');
    const first = cellOf(/^Plan, Jan/);
    await user.clear(first);
    await user.type(first, '5');
    paste(first, '10\r\n20\r\n30\r\n');
    expect(first.value).toBe('10');
    await user.tab();
    expect(
      figures('K1')
        .slice(0, 3)
        .map(({ plan: planned }) => planned),
    ).toEqual([10, 20, 30]);
    expect(plan.edits).toHaveLength(1);
  });

  it.each([
    ['13 months', Array.from({ length: 13 }, (_, n) => n).join('\n'), /13 rows, but only 12 months/],
    ['three columns', '1\t2\t3\n4\t5\t6\n7\t8\t9', /Only plan and actual fit/],
    ['a word', '1\ntwo\n3', /“two” in row 2 is not a number/],
    ['HTML', '<b>1</b>\n<script>alert(1)</script>', /is not a number/],
  ])('refuse %s and change nothing', (_, text, sentence) => {
    const { plan, focusItem } = panel();
    focusItem('K1');
    paste(cellOf(/^Plan, Jan/), text);
    expect(screen.getByRole('alert').textContent).toMatch(sentence);
    expect(plan.edits).toEqual([]);
  });

  it('take two rows of a spreadsheet as plan and actual', () => {
    const { focusItem, figures } = panel();
    focusItem('K1');
    paste(cellOf(/^Plan, Jan/), '1\t2\t3\n4\t\t6');
    expect(
      figures('K1')
        .slice(0, 3)
        .map(({ plan, actual }) => [plan, actual]),
    ).toEqual([
      [1, 4],
      [2, null],
      [3, 6],
    ]);
  });

  it('say what is expected of a wrong figure, keep it, and store nothing', async () => {
    const { plan, user, focusItem } = panel();
    focusItem('K1');
    const first = cellOf(/^Plan, Jan/);
    await user.clear(first);
    await user.type(first, '1.2.3{Enter}');
    expect(screen.getByText('Please write a number such as 1,234.5.')).toBeDefined();
    expect(first.value).toBe('1.2.3');
    expect(plan.edits).toEqual([]);
  });

  it('are walked by Enter and the arrows', async () => {
    const { user, focusItem } = panel();
    focusItem('K1');
    await user.click(cellOf(/^Plan, Jan/));
    await user.keyboard('3{Enter}4{ArrowDown}');
    expect(document.activeElement).toBe(cellOf(/^Plan, Mar/));
    await user.keyboard('{ArrowRight}{ArrowUp}');
    expect(document.activeElement).toBe(cellOf(/^Actual, Feb/));
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(cellOf(/^Plan, Feb/));
    expect(cellOf(/^Plan, Feb/).value).toBe('4');
  });
});

describe('a large matrix', () => {
  it('steps along a side without building the lists anew', () => {
    const { focusItem } = panel({ content: 'large-40' });
    focusItem('P3');
    const lines = () => [...document.querySelectorAll('.inspector-level')];
    const before = new Set(lines());
    focusItem('P4');
    const kept = lines().filter((line) => before.has(line));
    // Duties stay, and of the links those that both items have; links to all eighty are not listed.
    expect(kept.length).toBeGreaterThanOrEqual(15);
    expect(lines().length - kept.length).toBeLessThanOrEqual(20);
  });

  it('lists on request all that an item may be linked with', async () => {
    const { plan, user, item, focusItem } = panel({ content: 'large-40' });
    focusItem('P3');
    await user.click(screen.getByRole('button', { name: 'Show all 80 that it may be linked with' }));
    const unmarked = screen
      .getAllByRole<HTMLSelectElement>('combobox', { name: /^[AK]\d/ })
      .find(({ value }) => value === '');
    if (!unmarked) throw new Error('All are linked.');
    await user.selectOptions(unmarked, '△ Weak');
    expect(plan.edits).toHaveLength(1);
    expect(plan.edits[0]?.added[0]).toMatchObject({ kind: 'link', strength: 'weak' });
    expect(JSON.stringify(plan.edits[0]?.added[0])).toContain(item('P3').id);
  });
});
