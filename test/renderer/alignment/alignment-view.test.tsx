import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { AlignmentView } from '#renderer/alignment/AlignmentView.tsx';
import { usePlan } from '#renderer/state/stores.ts';
import { setLink } from '#shared/plan/commands/links.ts';
import { itemId } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { largePlan } from '#test/bench/large-plan.ts';
import { createPlan, type HostInFolder, laterHost } from '#test/electron/host/host-in-folder.ts';
import { contextOf } from '#test/electron/plan-file/plans.ts';
import { showOver } from '../catchball/window.tsx';

const onOpen = vi.fn();
const onView = vi.fn();
const others = { onPrint: vi.fn(), onCommand: vi.fn() };

/** The view over the plan that is open, or over records of the test's own. */
function View({ records }: { readonly records?: RecordSet }) {
  const whole = usePlan((plan) => plan.records);
  const shown = records ?? whole;
  return shown && <AlignmentView records={shown} onOpen={onOpen} onView={onView} {...others} />;
}

async function showSample(host: HostInFolder) {
  const opened = await host.ask('plan.openSample', { sample: 'automotive' });
  const shown = await showOver(host, opened, null);
  await shown.plan.showWhole();
  shown.show(<View />);
  await screen.findByRole('heading', { name: 'Alignment' });
  return { opened, ...shown };
}

it('says in a sentence how much is carried, and of each objective why', async () => {
  const { plan } = await showSample(laterHost());
  expect(screen.getByText(/^More than half of the vision is carried/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Print the alignment' }));
  expect(others.onPrint.mock.lastCall?.[0]).toMatchObject({ parts: [{ part: 'alignment' }] });
  await userEvent.click(
    screen.getByRole('button', { name: /^B3 Preferred supplier status/, expanded: false }),
  );
  expect(
    screen.getByText(/^Carried to 33.%: its strongest chain is B3 ● A5 ○ P2 ● K1; A5–P2 is only medium\.$/),
  ).toBeDefined();
  const [a5] = screen.getAllByRole('button', { name: /^strong A5 Customer PPM/ });
  if (!a5) throw new Error('A5 carries B3.');
  expect(a5.textContent).toMatch(/100.% × 33.% = 33.%$/);
  await userEvent.click(a5);
  expect(screen.getByRole('button', { name: /^medium P2 Supplier development/ })).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Show A5 in “Components Division X-matrix”' }));
  const matrix = plan.getState().records?.get(
    'item',
    plan
      .getState()
      .records?.list('item')
      .find(({ code }) => code === 'A5')?.id ?? '',
  );
  expect(onOpen).toHaveBeenLastCalledWith(matrix?.matrix, matrix?.id);
});

it('follows an edit', async () => {
  const { plan } = await showSample(laterHost());
  const idOf = (code: string) => {
    const [top] = plan.getState().records?.list('matrix') ?? [];
    const found = plan
      .getState()
      .records?.list('item')
      .find((item) => item.code === code && item.matrix === top?.id);
    return itemId.parse(found?.id);
  };
  plan.run((records, context) =>
    setLink(records, { a: idOf('A5'), b: idOf('P2'), strength: 'strong' }, context),
  );
  await screen.findByText(/^More than three quarters of the vision is carried/);
});

it('explains a cell of the heat map, and takes a unit by itself', async () => {
  await showSample(laterHost());
  const grid = screen.getByRole('treegrid', { name: 'What units carry' });
  const production = within(grid).getByRole('row', { name: /^Production/ });
  expect(
    within(production)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent?.trim()),
  ).toEqual(['–', ...Array(3).fill('0\u00a0%')]);
  const [, operational, , own] = within(production).getAllByRole('button').slice(1);
  if (!operational || !own) throw new Error('There is a cell for each objective and one for its own.');
  // Where the mouse presses stays in focus, however far from where the keys were, or a long list would jump away below it.
  own.focus();
  expect(document.activeElement).toBe(own);
  await userEvent.click(operational);
  const details = screen.getByRole('region', { name: 'Production · B2' });
  expect(within(details).getByText(/^100.% of it gets here; 0.% is carried to a measure\.$/)).toBeDefined();
  expect(
    within(details).getByText(
      'Not carried: B2 ● A1 → A1 (Production) → A1 (Line 1) breaks at A1 (Line 1), for nothing carries it further.',
    ),
  ).toBeDefined();
  expect(within(details).getAllByRole('listitem')).toHaveLength(4);
  await userEvent.click(own);
  await screen.findByText(/^Nothing of what Production stands for is carried/);
  const raise = screen.getByRole('region', { name: 'What would raise it most: Production' });
  await userEvent.click(within(raise).getByRole('button', { name: /^A1 First-pass yield \+100/ }));
  expect(onOpen.mock.lastCall?.[1]).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  await screen.findByText(/^More than half of the vision/);
});

it('is walked by the keyboard: arrows fold, unfold and go, Enter explains', async () => {
  await showSample(laterHost());
  const grid = screen.getByRole('treegrid');
  const focused = () => document.activeElement?.textContent;
  grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  expect(focused()).toBe('Components Division');
  await userEvent.keyboard('{ArrowLeft}');
  expect(within(grid).getAllByRole('row')).toHaveLength(2);
  await userEvent.keyboard('{ArrowRight}');
  expect(within(grid).getAllByRole('row')).toHaveLength(6);
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');
  expect(focused()).toBe('0\u00a0%');
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('region', { name: 'Engineering · B2' })).toBeDefined();
  await userEvent.keyboard('{End}{Home}{ArrowLeft}{ArrowLeft}');
  expect(focused()).toBe('Components Division');
});

it('shows how the score has come there, with the states that have a name', async () => {
  const host = laterHost();
  const opened = await host.ask('plan.openSample', { sample: 'automotive' });
  const { records } = await host.ask('plan.matrix', { plan: opened.plan, matrix: opened.matrix });
  const set = RecordSet.of(records);
  const idOf = (code: string) => itemId.parse(set.list('item').find((item) => item.code === code)?.id);
  const edit = setLink(set, { a: idOf('A5'), b: idOf('P2'), strength: 'strong' }, contextOf('page-'));
  await host.ask('plan.commit', { plan: opened.plan, edit });
  const shown = await showOver(host, opened, null);
  await shown.plan.showWhole();
  shown.show(<View />);
  const course = await screen.findByRole('img', { name: /^The score over time/ });
  expect(course.getAttribute('aria-label')).toMatch(/2026 · 56.%; Now · 78.%$/);
});

it('documents its weights', async () => {
  await showSample(laterHost());
  await userEvent.click(screen.getByText('How this is computed'));
  expect(screen.getByRole('row', { name: /^Link ○ medium 33/ })).toBeDefined();
  expect(
    screen.getByRole('row', { name: /^Adverse link What works against an item does not carry it\. 0/ }),
  ).toBeDefined();
});

it('says where there is no vision yet, and leads to the matrix', async () => {
  const host = laterHost();
  const shown = await showOver(host, await createPlan(host), null);
  await shown.plan.showWhole();
  shown.show(<View />);
  await screen.findByText(/^There is no vision to carry yet/);
  await userEvent.click(screen.getByRole('button', { name: 'Go to the matrix' }));
  expect(onView).toHaveBeenCalledWith('matrix');
});

it('draws only the rows in view of many units, and the objectives of one topmost unit at a time', async () => {
  const host = laterHost();
  const opened = await host.ask('plan.openSample', { sample: 'automotive' });
  const { show } = await showOver(host, opened, null);
  const flat = [...largePlan(100)].map((record) =>
    record.kind === 'unit' ? { ...record, parent: null } : record,
  );
  show(<View records={RecordSet.of(flat)} />);
  const grid = await screen.findByRole('treegrid');
  expect(grid.getAttribute('aria-rowcount')).toBe('101');
  expect(within(grid).getAllByRole('row').length).toBeLessThan(40);
  expect(within(grid).getAllByRole('columnheader')).toHaveLength(7);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Objectives of' }), 'Unit 1');
  expect(
    within(within(grid).getByRole('row', { name: /^Unit 1 \d/ })).getAllByRole('cell')[0]?.textContent,
  ).toBe('4\u00a0%');
  expect(screen.getByRole('button', { name: 'Show 488 more' })).toBeDefined();
});
