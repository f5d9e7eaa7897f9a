import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CascadeWorkspace } from '#renderer/cascade/CascadeWorkspace.tsx';
import { setField } from '#shared/plan/commands/fields.ts';
import { itemId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { memoryPlan } from '#test/e2e/matrix/page/memory-plan.ts';
import { shortPlan } from '../../shared/cascade/plans.ts';
import { emptyPlan } from '../../shared/plan/arbitraries.ts';

beforeAll(() => {
  // jsdom knows the element, but not how to open it.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

function show(records: RecordSet, { readOnly = false } = {}) {
  const plan = memoryPlan(records);
  const onOpen = vi.fn();
  const view = () => (
    <CascadeWorkspace records={plan.records()} run={readOnly ? null : plan.run} onOpen={onOpen} />
  );
  const { rerender } = render(view());
  plan.subscribe(() => rerender(view()));
  return { plan, onOpen, user: userEvent.setup() };
}

const works = shortPlan({
  units: { works: null, line: 'works' },
  items: ['works-B1', 'works-P1', 'works-P2', 'line-A1'],
  links: [['works-P1', 'line-A1']],
});
const card = (text: string) => screen.getByRole('treeitem', { name: new RegExp(text) });

describe('the view of the cascade', () => {
  it('says of an empty plan what will be here, and leads to its matrix', async () => {
    const empty = emptyPlan();
    const { user, onOpen } = show(empty);
    expect(screen.getByText(/Enter objectives in the first matrix/)).toBeDefined();
    expect(screen.queryByRole('tree')).toBeNull();
    expect(screen.getByRole('button', { name: '0 gaps' }).hasAttribute('disabled')).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Open matrix' }));
    expect(onOpen).toHaveBeenCalledWith(empty.list('matrix')[0]?.id, null);
  });

  it('names every node with its place, and every gap in words', () => {
    show(works);
    expect(card('works-P2').textContent).toMatch(/Serves nothing above it.*No level below has taken it on/);
    expect(card('line-A1').getAttribute('aria-level')).toBe('5');
    expect(card('works-P1').getAttribute('aria-expanded')).toBe('true');
    expect(card('works-P1').getAttribute('aria-posinset')).toBe('1');
    expect(card('works-P1').getAttribute('aria-setsize')).toBe('2');
  });

  it('opens the matrix of an item by a double click', async () => {
    const { user, onOpen } = show(works);
    await user.dblClick(card('line-A1'));
    expect(onOpen).toHaveBeenCalledWith('line', 'line-A1');
  });

  it('passes an item on by Alt+Enter, and takes the link away again', async () => {
    const { user, plan } = show(works);
    await user.click(card('works-P2'));
    screen.getByRole('tree').focus();
    await user.keyboard('{Alt>}{Enter}{/Alt}');
    await user.type(screen.getByLabelText('Unit'), 'LIN');
    await user.click(screen.getByRole('button', { name: 'Cascade' }));
    expect(plan.edits.at(-1)?.label).toBe('Cascade P2 to line');
    // What came to be is selected, with its chain.
    const chain = screen.getByRole('complementary', { name: 'The chain of A2' });
    await user.click(within(chain).getByRole('button', { name: 'Unlink from P2' }));
    expect(plan.records().list('cascadeLink')).toHaveLength(1);
    expect(plan.records().list('item')).toHaveLength(5);
  });

  it('mends a chain that is torn above an objective by what it is to serve', async () => {
    const { user, plan } = show(
      shortPlan({
        units: { works: null, line: 'works' },
        items: ['works-B1', 'works-P1', 'works-K1', 'line-A1'],
      }),
    );
    await user.click(card('line-A1'));
    const serve = screen.getByLabelText('Let it serve…');
    expect(
      within(serve)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Let it serve…', 'B1 works-B1', 'P1 works-P1']);
    await user.selectOptions(serve, 'P1 works-P1');
    expect(plan.edits.at(-1)?.label).toBe('Let A1 serve P1');
    expect(screen.queryByLabelText('Let it serve…')).toBeNull();
  });

  it('changes nothing of a plan that is only read', async () => {
    const { user } = show(works, { readOnly: true });
    await user.click(card('works-P2'));
    expect(screen.getByRole('button', { name: 'Open matrix' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Cascade to…' })).toBeNull();
    expect(card('works-P2').getAttribute('draggable')).toBe('false');
  });

  it('asks for a person, a status and gaps, and says where nothing is left', async () => {
    const { user, plan } = show(buildSample('automotive'));
    const late = plan
      .records()
      .list('item')
      .find(({ text }) => text === 'Lean cells');
    if (!late) throw new Error('The sample has no lean cells.');
    plan.run((now, context) =>
      setField(now, { kind: 'item', id: late.id, field: 'status', value: 'late' }, context),
    );
    await user.selectOptions(screen.getByLabelText('Status'), 'Late');
    expect(screen.getAllByRole('treeitem').map((each) => each.textContent)).toHaveLength(4);
    await user.selectOptions(screen.getByLabelText('Person'), 'Line lead');
    expect(screen.getByText(/No item is all of what was asked for/)).toBeDefined();
  });

  it('finds an item behind a filter from the chain of another one', async () => {
    const { user } = show(works);
    await user.type(screen.getByRole('searchbox'), 'line-a1');
    await user.click(card('line-A1'));
    expect(screen.queryByRole('treeitem', { name: /works-B1/ })).toBeNull();
    const chain = screen.getByRole('complementary', { name: 'The chain of A1' });
    await user.click(within(chain).getByRole('button', { name: /works-P1/ }));
    expect(card('works-P1').getAttribute('aria-selected')).toBe('true');
  });

  it('keeps what is selected when the plan changes, and lets go of what was removed', async () => {
    const { user, plan } = show(works);
    await user.click(card('line-A1'));
    plan.run((now, context) =>
      setField(
        now,
        { kind: 'item', id: itemId.parse('line-A1'), field: 'text', value: 'Other words' },
        context,
      ),
    );
    expect(screen.getByRole('heading', { name: 'A1 Other words' })).toBeDefined();
  });
});
