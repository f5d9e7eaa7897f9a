import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { PasteDialog } from '#renderer/matrix/clipboard/PasteDialog.tsx';
import type { PastePlace } from '#shared/plan/clipboard/place.ts';
import { sample } from '../sample-matrix.ts';

// jsdom knows the element, but not how to open it.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

const { records, matrix } = sample();
const PRIORITIES: PastePlace = { at: 'side', role: 'priority' };

function show(text: string, place: PastePlace = PRIORITIES) {
  const onApply = vi.fn();
  const onClose = vi.fn();
  const context = { records, matrix, place, dayFirst: false };
  render(<PasteDialog text={text} context={context} onApply={onApply} onClose={onClose} />);
  return { onApply, onClose, user: userEvent.setup() };
}

const outcome = () => document.querySelector('.paste-outcome')?.textContent;
const main = () => screen.getByRole('button', { name: 'Paste' });

describe('the preview of a table of items', () => {
  it('counts what will be, and Enter does it at once', async () => {
    const { onApply, user } = show('Objective\tOwner\nCut scrap\tA New One\nTrain\t');
    expect(screen.getByRole('dialog', { name: 'Paste priorities' })).toBeDefined();
    expect(outcome()).toBe('2 new items · 1 new person');
    expect(main()).toBe(document.activeElement);
    await user.keyboard('{Enter}');
    expect(onApply).toHaveBeenCalledOnce();
    expect(onApply.mock.calls[0]?.[0]).toMatchObject({ type: 'items', drafts: [{ row: 1 }, { row: 2 }] });
  });

  it('says what each column is, and takes another word for it', async () => {
    const { user } = show('Objective\tRemark\nCut scrap\tcosts too much');
    expect(screen.getByText('Column 2: “Remark” is not known')).toBeDefined();
    const remark = screen.getByRole('combobox', { name: 'What column 2 is' });
    expect(remark).toHaveProperty('value', 'ignored');
    await user.selectOptions(remark, 'Why');
    expect(screen.queryByText(/Remark” is not known/)).toBeNull();
    await user.selectOptions(screen.getByRole('combobox', { name: 'What column 1 is' }), 'Leave out');
    expect(outcome()).toMatch(/^Nothing would change/);
    expect(main()).toHaveProperty('disabled', true);
  });

  it('changes items that are there, unless new ones are wanted', async () => {
    const { user } = show('Code\tObjective\nP3\tOther words');
    expect(outcome()).toBe('1 item changes');
    await user.click(screen.getByRole('checkbox', { name: /^Change the items/ }));
    expect(outcome()).toBe('1 new item');
    expect(screen.getByText(/the code P3 belongs to another item/)).toBeDefined();
  });

  it('takes the first row for an item if it holds no headings', async () => {
    const { user } = show('Objective\nCut scrap');
    expect(outcome()).toBe('1 new item');
    await user.click(screen.getByRole('checkbox', { name: 'The first row holds headings' }));
    expect(outcome()).toBe('2 new items');
  });

  it('shows the beginning of a long table and says how much more there is', () => {
    show(Array.from({ length: 400 }, (_, n) => `Item ${n}`).join('\n'));
    expect(outcome()).toBe('400 new items');
    expect(screen.getAllByRole('row').length).toBeLessThan(100);
    expect(screen.getByText('and 340 more rows')).toBeDefined();
  });

  it('shows markup as the text that it is', () => {
    show('<img src=x>\n<b>bold</b>');
    const region = screen.getByRole('region', { name: 'What will be pasted' });
    expect(within(region).getByText('<b>bold</b>')).toBeDefined();
    expect(region.querySelector('img, b')).toBeNull();
  });
});

describe('the preview of marks', () => {
  it('says what rows, columns and signs are, and takes another word for each', async () => {
    const { onApply, user } = show('\tK1\tK99\nP4\t?\t9');
    expect(outcome()).toMatch(/^Nothing would change/);
    await user.selectOptions(screen.getByRole('combobox', { name: 'What “?” means' }), '△ Weak, adverse');
    expect(outcome()).toBe('1 new mark');
    await user.selectOptions(screen.getByRole('combobox', { name: 'What column 3 is' }), 'K5 Scrap rate');
    expect(screen.queryByText(/K99” is not known/)).toBeNull();
    await user.click(main());
    expect(onApply.mock.calls[0]?.[0]).toMatchObject({
      type: 'marks',
      marks: [
        { level: 'weak', negative: true },
        { level: 'strong', negative: false },
      ],
    });
  });
});

it('is given up without a trace', async () => {
  const { onApply, onClose, user } = show('One\nTwo');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(onClose).toHaveBeenCalledOnce();
  expect(onApply).not.toHaveBeenCalled();
});
