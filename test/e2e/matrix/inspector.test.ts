import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Item } from '#shared/plan/records/records.ts';
import { faults } from '../faults.ts';
import { type BoardPage, type Stage, startStage } from './board-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.close());

async function withItem(code: string, use: (board: BoardPage) => Promise<void>): Promise<void> {
  const board = await stage.open('content=automotive&inspector');
  try {
    const { x, y } = await board.middle(await board.box(code));
    await board.page.mouse.click(x, y);
    await use(board);
  } finally {
    await board.page.close();
  }
}

async function item(board: BoardPage, code: string): Promise<Item | undefined> {
  const [matrix] = (await board.records()).list('matrix');
  return (await board.records())
    .list('item')
    .find((candidate) => candidate.code === code && candidate.matrix === matrix?.id);
}

describe('the details beside the board', () => {
  it('hold every field of an item, stored when it is left', () =>
    withItem('P3', async (board) => {
      const { page } = board;
      await page.getByLabel('Why').fill('Short ways');
      await page.getByLabel('Due').fill('2026-09');
      await page.getByLabel('Budget').fill('1,200.5');
      await page.keyboard.press('Enter');
      await page.getByLabel('Status').selectOption('At risk');
      await page.getByLabel('Owner').selectOption('Production manager');
      const stored = await item(board, 'P3');
      expect(stored).toMatchObject({ why: 'Short ways', due: '2026-09', budget: 1200.5, status: 'atRisk' });
      expect((await board.records()).get('person', stored?.owner ?? '')?.name).toBe('Production manager');
    }));

  it('say what is wrong while it is typed, keep it, and store nothing; Escape brings the old value back', () =>
    withItem('P3', async (board) => {
      const due = board.page.getByLabel('Due');
      await due.fill('2026-13');
      await board.page.getByText('Please write a date such as').waitFor();
      await due.press('Enter');
      expect((await item(board, 'P3'))?.due).toBe('2026-12');
      expect(await due.inputValue()).toBe('2026-13');
      await due.press('Escape');
      expect(await due.inputValue()).toBe('2026-12');
    }));

  it('take a new person as the one owner', () =>
    withItem('P3', async (board) => {
      await board.page.getByLabel('Owner', { exact: true }).selectOption('Somebody new…');
      await board.page.getByLabel('Name of the owner').fill('Plant manager');
      await board.page.keyboard.press('Enter');
      expect((await board.records()).get('person', (await item(board, 'P3'))?.owner ?? '')?.name).toBe(
        'Plant manager',
      );
    }));

  it('take a pasted block of months as one edit, and refuse what is no number', () =>
    withItem('K1', async (board) => {
      const { page } = board;
      const months = page.locator('.inspector-months tbody tr');
      const values = async () => {
        const id = (await item(board, 'K1'))?.id;
        const all = (await board.records()).list('value').filter((value) => value.item === id);
        return all.toSorted((a, b) => (a.month < b.month ? -1 : 1)).map(({ plan }) => plan);
      };
      const paste = async (text: string) => {
        await months.nth(0).locator('input').first().focus();
        await page.evaluate((pasted) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', pasted);
          const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
          document.activeElement?.dispatchEvent(event);
        }, text);
      };
      const before = await values();
      await paste('1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\ttwelve\n');
      await page.getByText('“twelve” in row 12 is not a number').waitFor();
      expect(await values()).toEqual(before);
      const edits = Number(await page.evaluate('plan.edits.length'));
      await paste('1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\n');
      expect(await values()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      expect(await page.evaluate('plan.edits.length')).toBe(edits + 1);
      await months.nth(0).locator('input').first().fill('30');
      await page.keyboard.press('Enter');
      expect((await values())[0]).toBe(30);
      expect(
        await months
          .nth(1)
          .locator('input')
          .first()
          .evaluate((cell) => cell === document.activeElement),
      ).toBe(true);
    }));

  it('show a link with its effect and reason, and are reached and left by F6', () =>
    withItem('P3', async (board) => {
      const { page } = board;
      await board.clickCell('P4', 'K1');
      await page.getByRole('radio', { name: 'Works against' }).click();
      await page.keyboard.press('F6');
      expect(await page.locator('.matrix-board').evaluate((board) => board === document.activeElement)).toBe(
        true,
      );
      await page.keyboard.press('F6');
      expect(
        await page.locator('.inspector').evaluate((panel) => panel.contains(document.activeElement)),
      ).toBe(true);
      const links = (await board.records()).list('link').filter(({ effect }) => effect === 'negative');
      expect(links).toHaveLength(1);
      expect(await faults(page, '.matrix-editor')).toEqual([]);
    }));

  it('are gone to and come from by keys alone, and closing them goes back to the board', () =>
    withItem('P3', async (board) => {
      const { page } = board;
      const onBoard = () =>
        page.locator('.matrix-board').evaluate((element) => element === document.activeElement);
      await page.keyboard.press('F6');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('Cells with one flow');
      await page.keyboard.press('Tab');
      expect((await item(board, 'P3'))?.text).toBe('Cells with one flow');
      await page.keyboard.type('Half of it');
      await page.keyboard.press('Escape');
      expect(await page.getByLabel('Why').evaluate((field) => field === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      expect(await onBoard()).toBe(true);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('F6');
      await page.getByRole('button', { name: 'Close the details' }).press('Enter');
      expect(await page.locator('.inspector').count()).toBe(0);
      expect(await onBoard()).toBe(true);
      expect((await item(board, 'P3'))?.why).not.toBe('Half of it');
    }));

  it('store what is being typed when another thing of the board is clicked', () =>
    withItem('P3', async (board) => {
      await board.page.getByLabel('Why').fill('Short ways');
      await board.clickCell('P4', 'K1');
      expect((await item(board, 'P3'))?.why).toBe('Short ways');
    }));

  it('do not draw the board anew', () =>
    withItem('P3', async (board) => {
      const { page } = board;
      await page.evaluate(() => {
        let count = 0;
        const observer = new MutationObserver((changes) => {
          count += changes.length;
        });
        for (const part of document.querySelectorAll('.matrix-plate, .matrix-grid')) {
          observer.observe(part, { subtree: true, childList: true, attributes: true, characterData: true });
        }
        Object.assign(window, { drawn: () => count });
      });
      await page.getByLabel('Why').fill('Short ways');
      await page.getByLabel('Status').selectOption('At risk');
      await page.getByLabel('Budget').fill('12');
      await page.keyboard.press('Enter');
      expect((await item(board, 'P3'))?.budget).toBe(12);
      expect(await page.evaluate('drawn()')).toBe(0);
      await page.getByLabel('Text').fill('Cells');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('drawn()')).toBeGreaterThan(0);
    }));

  it.each(['light', 'dark'] as const)('are readable by everybody in %s, wide and narrow', (colorScheme) =>
    withItem('K1', async (board) => {
      const { page } = board;
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.getByLabel('Due').fill('soon');
      expect(await faults(page, '.inspector')).toEqual([]);
      await page.locator('.inspector-months input').first().fill('few');
      const inside = await page.locator('.inspector-wrong').evaluate((sentence) => {
        const [panel, { left, right }] = [
          sentence.closest('.inspector')?.getBoundingClientRect(),
          sentence.getBoundingClientRect(),
        ];
        return panel !== undefined && left >= panel.left && right <= panel.right;
      });
      expect(inside).toBe(true);
      expect(await faults(page, '.inspector')).toEqual([]);
      const boardWidth = () => page.locator('.matrix-stage').evaluate(({ clientWidth }) => clientWidth);
      await page.setViewportSize({ width: 800, height: 600 });
      // The details lie over the board and take none of its width.
      expect(await boardWidth()).toBe(800);
      expect(await faults(page, '.inspector')).toEqual([]);
    }),
  );

  it('hold the days of the reviews, set by a rhythm that is in view as soon as it opens', async () => {
    const board = await stage.open('content=automotive&inspector');
    const { page } = board;
    try {
      await page.setViewportSize({ width: 1280, height: 720 });
      const reviews = async () => (await board.records()).list('period')[0]?.reviews;
      await page.getByRole('button', { name: 'Fill by a rhythm…' }).click();
      const set = page.getByRole('button', { name: 'Set 12 days' });
      const below = () =>
        set.evaluate((button) => {
          const panel = button.closest('.inspector-body')?.getBoundingClientRect();
          return button.getBoundingClientRect().bottom - (panel?.bottom ?? 0);
        });
      await expect.poll(below).toBeLessThan(0);
      expect(await faults(page, '.inspector')).toEqual([]);
      await page.getByLabel('Weekday').selectOption('Thursday');
      await set.click();
      expect(await reviews()).toHaveLength(12);
      const days = page.getByRole('list', { name: 'Review days' });
      expect(await days.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
      await page.getByRole('button', { name: 'Remove Jan 1, 2026' }).press('Delete');
      await page.keyboard.press('Delete');
      expect((await reviews())?.[0]).toBe('2026-03-05');
      await page.getByLabel('Add a day').fill('2027-01-14');
      await page.keyboard.press('Enter');
      expect((await reviews())?.at(-1)).toBe('2027-01-14');
      expect(await faults(page, '.inspector')).toEqual([]);
    } finally {
      await page.close();
    }
  });
});
