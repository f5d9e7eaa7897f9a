import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { FindBar } from '#renderer/app/find/FindBar.tsx';
import { createFindStore } from '#renderer/app/find/find-store.ts';
import { editText } from '#shared/plan/commands/items.ts';
import { laterHost } from '#test/electron/host/host-in-folder.ts';
import { showOver } from '../catchball/window.tsx';

async function searching() {
  const host = laterHost();
  const opened = await host.ask('plan.openSample', { sample: 'automotive' });
  const shown = await showOver(host, opened, <button type="button">Board</button>);
  const find = createFindStore(shown.app, shown.plan);
  shown.show(
    <>
      <button type="button">Board</button>
      <FindBar find={find} />
    </>,
  );
  const board = screen.getByRole('button', { name: 'Board' });
  board.focus();
  find.show();
  await screen.findByRole('combobox');
  return { ...shown, host, opened, find, board, user: userEvent.setup() };
}

const options = () => screen.findAllByRole('option');
const jump = ({ plan }: Awaited<ReturnType<typeof searching>>) => plan.getState().jump;

describe('the search', () => {
  it('lists hits by matrix with the words marked, and says how many', async () => {
    const { user } = await searching();
    await user.keyboard('SCRAP ｒａｔｅ');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('2 found'));
    const groups = screen.getAllByRole('group').map((group) => group.textContent);
    expect(groups[0]).toMatch(/^Components Division X-matrix.*K5.*Scrap rate/);
    expect(groups[1]).toMatch(/^Production X-matrix.*K1.*Scrap rate/);
    const marks = [...(await options())].flatMap((option) =>
      [...option.querySelectorAll('mark')].map((mark) => mark.textContent),
    );
    expect(marks).toEqual(['Scrap', 'rate', 'Scrap', 'rate']);
  });

  it('shows each hit by the arrows, also in another matrix, and keeps the keyboard', async () => {
    const window = await searching();
    const { user, plan, opened } = window;
    await user.keyboard('scrap rate');
    await options();
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(jump(window)).toMatchObject({ matrix: opened.matrix, withFocus: false }));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(plan.getState().matrix).not.toBe(opened.matrix));
    expect(jump(window)).toMatchObject({ matrix: plan.getState().matrix, to: { at: 'item' } });
    const field = screen.getByRole('combobox');
    expect(document.activeElement).toBe(field);
    const chosen = screen.getByRole('option', { selected: true });
    expect(field.getAttribute('aria-activedescendant')).toBe(chosen.id);
    // In a circle.
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(plan.getState().matrix).toBe(opened.matrix));
  });

  it('goes to the hit by Enter and hides the list', async () => {
    const window = await searching();
    await window.user.keyboard('lean cells');
    await options();
    await window.user.keyboard('{Enter}');
    await waitFor(() => expect(jump(window)).toMatchObject({ withFocus: true }));
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(screen.getByRole('status').textContent).toMatch(/^1 of /);
  });

  it('closes by Escape, gives the focus back, and goes on by F3', async () => {
    const window = await searching();
    const { user, find, board } = window;
    await user.keyboard('scrap rate');
    await options();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('search')).toBeNull();
    expect(document.activeElement).toBe(board);
    find.step(1);
    await waitFor(() => expect(jump(window)).not.toBeNull());
    expect(screen.queryByRole('search')).toBeNull();
    expect(document.activeElement).toBe(board);
  });

  it('follows the plan, and the same thing stays chosen', async () => {
    const { user, plan, find } = await searching();
    await user.keyboard('scrap');
    await options();
    await user.keyboard('{ArrowDown}');
    const before = find.getState().results?.total ?? 0;
    const chosen = screen.getByRole('option', { selected: true }).textContent;
    const other = plan
      .getState()
      .records?.list('item')
      .find(({ code }) => code === 'P3');
    if (!other) throw new Error('The sample has no P3.');
    plan.run((records, context) => editText(records, { item: other.id, text: 'Scrap' }, context));
    await waitFor(() => expect(find.getState().results?.total).toBe(before + 1));
    expect(screen.getByRole('option', { selected: true }).textContent).toBe(chosen);
  });

  it('says when there is nothing, and lists nothing for no words', async () => {
    const { user, find } = await searching();
    await user.keyboard('xyzzy');
    expect(await screen.findByText('No text of this plan has all of these words.')).toBeDefined();
    await user.clear(screen.getByRole('combobox'));
    await waitFor(() => expect(find.getState().results).toBeNull());
    expect(screen.queryByText('No text of this plan has all of these words.')).toBeNull();
  });
});
