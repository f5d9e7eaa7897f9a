import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { NewPlanDialog } from '#renderer/app/new-plan/NewPlanDialog.tsx';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { createPlan, laterHost } from '#test/electron/host/host-in-folder.ts';
import { showOver } from '../catchball/window.tsx';

async function newPlan() {
  const host = laterHost();
  const onClose = vi.fn();
  const dialog = <NewPlanDialog onClose={onClose} />;
  const shown = await showOver(host, await createPlan(host, 'Before'), dialog);
  const user = userEvent.setup();
  await user.click(screen.getByLabelText('Name of the plan'));
  const created = async () => {
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    const opened = shown.app.getState().plan?.getState().opened;
    if (!opened) throw new Error('No plan is shown.');
    const { records, canUndo } = await host.ask('plan.matrix', { plan: opened.plan, matrix: opened.matrix });
    return { opened, canUndo, view: matrixView(RecordSet.of(records), opened.matrix) };
  };
  return { ...shown, dialog, user, created };
}

const heading = () => screen.getByRole('heading', { level: 3 }).textContent;
const go = (name: string | RegExp) => screen.getByRole('button', { name });

it('leads by Enter alone from the name to the people, and makes one edit of it all', async () => {
  const { user, created } = await newPlan();
  await user.keyboard('北工場 2027{Enter}');
  expect(heading()).toBe('True north');
  await user.keyboard('Right the first time{Enter}');
  await user.keyboard('Zero harm{Enter}品質で一番{Enter}{Enter}');
  expect(heading()).toBe('Annual objectives');
  await user.keyboard('Cut lead time{Enter}{Enter}{Enter}OEE 85 %{Enter}{Enter}');
  expect(heading()).toBe('People');
  await user.keyboard('Plant lead{Enter}Plant lead{Enter}{Enter}');

  const { opened, canUndo, view } = await created();
  expect(opened.title).toBe('北工場 2027');
  expect(view.plan?.trueNorth).toBe('Right the first time');
  const texts = Object.values(view.items).map((items) => items.map(({ text }) => text));
  expect(texts).toEqual([['Zero harm', '品質で一番'], ['Cut lead time'], [], ['OEE 85 %']]);
  expect(view.people).toHaveLength(1);
  expect(canUndo).toBe('Enter the first texts');
});

it('loses nothing by going back, leaving out steps or closing', async () => {
  const { user, show, dialog } = await newPlan();
  await user.keyboard('Axle works');
  await user.click(go('Annual objectives'));
  await user.keyboard('Cut lead time{Enter}Halve scrap');
  await user.click(go('Back'));
  expect(heading()).toBe('Breakthrough objectives');
  await user.click(go('Back'));
  show(null);
  show(dialog);
  expect(heading()).toBe('True north');
  await user.click(go(/^Annual objectives/));
  expect(screen.getAllByRole<HTMLTextAreaElement>('textbox').map(({ value }) => value)).toEqual([
    'Cut lead time',
    'Halve scrap',
  ]);
  await user.click(go('Start over'));
  await user.click(go('Bring it back'));
  await user.click(go('The plan'));
  expect(screen.getByLabelText<HTMLInputElement>('Name of the plan').value).toBe('Axle works');
});

it('creates an empty plan at once, even without a name', async () => {
  const { user, created } = await newPlan();
  await user.click(go('Create empty plan'));
  const { opened, canUndo } = await created();
  expect(opened.title).toBe('Untitled plan');
  expect(canUndo).toBeNull();
});

it('creates from any step with what is there', async () => {
  const { user, created } = await newPlan();
  await user.keyboard('Axle works{Enter}Right the first time{Enter}Zero harm{Control>}{Enter}{/Control}');
  const { view } = await created();
  expect(view.items.longTerm.map(({ text }) => text)).toEqual(['Zero harm']);
});

it('makes lines of a pasted list, and takes an empty line away by Backspace', async () => {
  const { user } = await newPlan();
  await user.click(go('Improvement priorities'));
  await user.paste('Lean cells\r\n\r\nSupplier development\n  Skills  \n');
  const values = () => screen.getAllByRole<HTMLTextAreaElement>('textbox').map(({ value }) => value);
  expect(values()).toEqual(['Lean cells', 'Supplier development', 'Skills']);
  await user.keyboard('{Enter}');
  expect(values()).toHaveLength(4);
  await user.keyboard('{Backspace}!');
  expect(values()).toEqual(['Lean cells', 'Supplier development', 'Skills!']);
});

it('calls the steps as the arrangement does', async () => {
  const { user } = await newPlan();
  await user.selectOptions(screen.getByLabelText('Arrangement'), 'taste');
  expect(go('Aspirations')).toBeDefined();
  expect(go('Evidence')).toBeDefined();
});
