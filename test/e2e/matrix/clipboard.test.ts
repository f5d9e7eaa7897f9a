import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from '../faults.ts';
import { type BoardPage, type Stage, startStage } from './board-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.close());

async function withBoard(query: string, use: (board: BoardPage) => Promise<void>): Promise<void> {
  const board = await stage.open(query);
  try {
    await board.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await use(board);
  } finally {
    await board.page.close();
  }
}

/** Puts a text, and markup beside it where there is some, onto the system's clipboard. */
async function onClipboard({ page }: BoardPage, plain: string, html?: string): Promise<void> {
  await page.evaluate(
    async ([text, markup]) => {
      const parts = { 'text/plain': new Blob([text ?? ''], { type: 'text/plain' }) };
      const rich = markup ? { 'text/html': new Blob([markup], { type: 'text/html' }) } : {};
      await navigator.clipboard.write([new ClipboardItem({ ...parts, ...rich })]);
    },
    [plain, html] as const,
  );
}

/** What lies on the system's clipboard. */
function clipboardOf({ page }: BoardPage) {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : '';
    return { plain: await read('text/plain'), html: await read('text/html') };
  });
}

async function focusItem(board: BoardPage, code: string): Promise<void> {
  const { x, y } = await board.middle(await board.box(code));
  await board.page.mouse.click(x, y);
}

const undo = (board: BoardPage) => board.page.evaluate('plan.undo()');
const edits = (board: BoardPage) => board.page.evaluate<number>('plan.edits.length');
const refusals = (board: BoardPage) => board.page.evaluate<string[]>('plan.refusals');
const texts = async (board: BoardPage, role: string) => {
  const records = await board.records();
  const [matrix] = records.list('matrix');
  return records
    .list('item')
    .filter((item) => item.role === role && item.matrix === matrix?.id)
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ text }) => text);
};

describe('pasting', () => {
  it('one line onto an item makes a new item behind it, without asking', () =>
    withBoard('content=automotive', async (board) => {
      await focusItem(board, 'P1');
      const before = await texts(board, 'priority');
      await onClipboard(board, 'Kaizen teams');
      await board.press('Control+v');
      expect(await board.page.locator('dialog').count()).toBe(0);
      expect(await texts(board, 'priority')).toEqual([before[0], 'Kaizen teams', ...before.slice(1)]);
      expect(await board.reading()).toMatch(/^P\d+ Kaizen teams$/);
    }));

  it('a column shows what it will do; Enter does it in one edit, Escape does nothing', () =>
    withBoard('content=automotive', async (board) => {
      const { page } = board;
      const before = await texts(board, 'annual');
      await focusItem(board, 'A1');
      await onClipboard(board, 'One\nTwo\nThree');
      await board.press('Control+v');
      await page.getByRole('dialog', { name: 'Paste annual objectives' }).waitFor();
      expect(await page.locator('.paste-outcome').textContent()).toBe('3 new items');
      await board.press('Escape');
      expect(await page.locator('dialog').count()).toBe(0);
      expect(await edits(board)).toBe(0);

      await board.press('Control+v', 'Enter');
      expect(await page.locator('dialog').count()).toBe(0);
      expect(await texts(board, 'annual')).toEqual([before[0], 'One', 'Two', 'Three', ...before.slice(1)]);
      expect(await edits(board)).toBe(1);
      await undo(board);
      expect(await texts(board, 'annual')).toEqual(before);
    }));

  it('a table of another program is read by its plain text; scripts in its markup never run', () =>
    withBoard('content=automotive', async (board) => {
      const { page } = board;
      await focusItem(board, 'P1');
      const plain = 'Objective\tOwner\tBudget\n<img src=x onerror="hacked=1">\tNew Person\t1,500';
      await onClipboard(board, plain, '<table><script>hacked=1</script><td onclick=hacked=1>No</table>');
      await board.press('Control+v');
      await page.getByText('1 new item · 1 new person').waitFor();
      await page.getByLabel('What column 3 is').selectOption({ label: 'Leave out' });
      await page.getByText('Column 3: left out').waitFor();
      await page.getByRole('button', { name: 'Paste', exact: true }).click();
      const item = (await board.records()).list('item').find(({ text }) => text.startsWith('<img'));
      expect(item?.budget).toBeNull();
      expect(item?.text).toBe('<img src=x onerror="hacked=1">');
      expect(await page.evaluate('"hacked" in window')).toBe(false);
    }));

  it('a cross-table becomes marks, each sign as it is recognised or as the person says', () =>
    withBoard('content=automotive', async (board) => {
      const { page } = board;
      await focusItem(board, 'P1');
      await onClipboard(board, '\tK1\tK2\nP4\t9\tx\nP5\t-●\t');
      await board.press('Control+v');
      await page.getByRole('dialog', { name: 'Paste marks' }).waitFor();
      await page.getByLabel('What “x” means').selectOption('weak');
      await board.press('Enter');
      await expect.poll(() => board.strength('P4', 'K1')).toBe('strong');
      expect(await board.strength('P4', 'K2')).toBe('weak');
      expect(await board.strength('P5', 'K1')).toBe('strong');
      expect(await edits(board)).toBe(1);
    }));

  it('one sign on a cell sets its mark at once', () =>
    withBoard('content=automotive', async (board) => {
      await focusItem(board, 'P4');
      await board.press('ArrowRight', 'ArrowRight');
      await onClipboard(board, 'W');
      const reading = await board.reading();
      expect(reading).toContain(' — ');
      await board.press('Control+v');
      expect(await board.reading()).toMatch(/: weak$/);
    }));

  it.each(['light', 'dark'] as const)('has no fault that axe finds in %s', (colorScheme) =>
    withBoard('content=automotive', async (board) => {
      await board.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await focusItem(board, 'P1');
      for (const text of ['Text\tOwner\tX\tBudget\nA\tB\tC\tmuch', '\tK1\tK99\nP4\tx\t9\nP5\t-9\t']) {
        await onClipboard(board, text);
        await board.press('Control+v');
        await board.page.getByRole('dialog').waitFor();
        expect(await faults(board.page, 'dialog')).toEqual([]);
        await board.press('Escape');
      }
    }),
  );

  it('does not take a paste into the text that is being edited', () =>
    withBoard('content=automotive', async (board) => {
      await focusItem(board, 'P1');
      await onClipboard(board, 'One\nTwo');
      await board.press('F2', 'End', 'Control+v');
      expect(await board.page.locator('dialog').count()).toBe(0);
      expect(
        await board.page.locator('.matrix-text-editor textarea, textarea').first().inputValue(),
      ).toContain('One');
    }));

  it.each([
    ['10,000 rows', 'Row\n'.repeat(10_000), /10,000 rows; up to 500/],
    ['100 kB in one cell', `a\tb\nc\t${'x'.repeat(100_000)}`, /Row 2, column 2 .* 100,000 characters/],
    ['binary data', 'PK\u0003\u0004\u0014\u0006', /Row 1, column 1 .* no text/],
  ])('refuses %s with a sentence', (_, text, sentence) =>
    withBoard('content=automotive', async (board) => {
      await focusItem(board, 'P1');
      await onClipboard(board, text);
      await board.press('Control+v');
      expect(await refusals(board)).toEqual([expect.stringMatching(sentence)]);
      expect(await edits(board)).toBe(0);
      expect(await board.page.locator('dialog').count()).toBe(0);
    }),
  );
});

describe('copying', () => {
  it('an item gives its text, a cell its whole corner, as text and as a table', () =>
    withBoard('content=automotive', async (board) => {
      await focusItem(board, 'P3');
      await board.press('Control+c');
      expect(await clipboardOf(board)).toMatchObject({
        plain: 'Lean cells',
        html: expect.stringContaining('Lean cells'),
      });

      await board.press('ArrowRight', 'ArrowRight', 'Control+c');
      const { plain, html } = await clipboardOf(board);
      const rows = plain.split('\r\n').map((row) => row.split('\t'));
      expect(rows[0]?.slice(0, 2)).toEqual(['', expect.stringMatching(/^K1 /)]);
      expect(rows.map(([head]) => head)).toContain('P3 Lean cells');
      expect(plain).toContain('● Strong');
      expect(html).toContain('<table');
      await board.press('Control+v');
      await board.page.getByText('Nothing would change').waitFor();
    }));

  it('a side or the whole matrix is copied from the menu', () =>
    withBoard('content=automotive', async (board) => {
      const { page } = board;
      await focusItem(board, 'P1');
      await board.press('Shift+F10');
      await page.getByRole('menuitem', { name: 'Copy this side' }).click();
      expect((await clipboardOf(board)).plain).toMatch(/^Code\tText/);
      await board.press('Shift+F10');
      await page.getByRole('menuitem', { name: 'Copy the whole matrix' }).click();
      const { plain, html } = await clipboardOf(board);
      for (const part of ['Lean cells', 'Division lead', '● Strong']) {
        expect(plain).toContain(part);
        expect(html).toContain(part);
      }
    }));

  it('what is copied never calculates in a spreadsheet', () =>
    withBoard('content=automotive', async (board) => {
      await focusItem(board, 'P1');
      await onClipboard(board, '=HYPERLINK("http://x","y")');
      await board.press('Control+v', 'Control+c');
      const { plain, html } = await clipboardOf(board);
      expect(plain).toBe('"\'=HYPERLINK(""http://x"",""y"")"');
      expect(html).toMatch(/<span>(&#39;|')=HYPERLINK/);
      await board.press('Control+v');
      const made = (await texts(board, 'priority')).filter((text) => text === '=HYPERLINK("http://x","y")');
      expect(made).toHaveLength(2);
    }));
});
