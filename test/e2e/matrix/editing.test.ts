import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSample } from '#shared/samples/samples.ts';
import { type BoardPage, type Stage, startStage } from './board-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.close());

async function withBoard(query: string, use: (board: BoardPage) => Promise<void>): Promise<void> {
  const board = await stage.open(query);
  try {
    await use(board);
  } finally {
    await board.page.close();
  }
}

describe('marks', () => {
  it('go round the scale on every click', () =>
    withBoard('content=automotive', async (board) => {
      const seen: (string | null)[] = [];
      for (let click = 0; click < 4; click += 1) {
        await board.clickCell('P4', 'K1');
        seen.push(await board.strength('P4', 'K1'));
      }
      expect(seen).toEqual(['strong', 'medium', 'weak', null]);
    }));

  it('are set, cleared and walked by keys, across corners and sides', () =>
    withBoard('content=automotive', async (board) => {
      await board.clickCell('P4', 'K1');
      await board.press('3');
      expect(await board.strength('P4', 'K1')).toBe('weak');
      expect(await board.reading()).toBe('P4 Skills training — K2 OEE: medium');
      await board.press('ArrowLeft', '0');
      expect(await board.strength('P4', 'K1')).toBeNull();
      await board.press('ArrowLeft', 'ArrowLeft');
      expect(await board.reading()).toBe('P4 Skills training');
      await board.press('ArrowLeft', 'm');
      expect(await board.strength('P4', 'A1')).toBe('medium');
      await board.press('ArrowRight', 'Space');
      expect(await board.strength('P4', 'A1')).toBe('weak');
      await board.press('Backspace');
      expect(await board.strength('P4', 'A1')).toBeNull();
    }));

  it('turn adverse by a minus sign, and go on outwards row by row', () =>
    withBoard('content=automotive', async (board) => {
      await board.clickCell('P4', 'K6');
      await board.press('1');
      expect(await board.reading()).toContain('P5 Automation phase 1 — K1');
      await board.press('1', 'ArrowLeft', '-');
      expect(await board.reading()).toContain('adverse');
    }));

  it('of the people are duties', () =>
    withBoard('content=automotive', async (board) => {
      await board.clickCell('B1', 'Division lead');
      expect((await board.records()).list('duty').filter(({ level }) => level === 'leader')).toHaveLength(
        buildSample('automotive')
          .list('duty')
          .filter(({ level }) => level === 'leader').length + 1,
      );
      expect(await board.reading()).toContain('Division lead: leader');
    }));
});

describe('reading', () => {
  it('says what a mark means, and takes its reason in place', () =>
    withBoard('content=automotive', async (board) => {
      await board.clickCell('P4', 'K1');
      await board.page.mouse.move(5, 5);
      const below = board.page.locator('.matrix-reading-below');
      expect(await below.textContent()).toBe('Skills training strongly contributes to BOM cost variance:');
      await board.press('F2');
      await board.page.keyboard.type('Fewer scrapped parts');
      await board.press('Enter', '2');
      const link = (await board.records()).list('link').find(({ reason }) => reason !== '');
      expect(link).toMatchObject({ reason: 'Fewer scrapped parts', strength: 'medium' });
    }));

  it('lets what is linked with an item shine, and the rest fade', () =>
    withBoard('content=automotive', async (board) => {
      const { x, y } = await board.middle(await board.box('P3'));
      await board.page.mouse.move(x, y);
      const holes = await board.page.locator('.matrix-veil path').getAttribute('d');
      const [own, other] = [await board.box('P3'), await board.box('P2')];
      expect(holes).toContain(`M${own.x} ${own.y}h`);
      expect(holes).not.toContain(`M${other.x} ${other.y}h`);
      await board.page.mouse.move(5, 5);
      expect(await board.page.locator('.matrix-veil').count()).toBe(0);
    }));
});

describe('items', () => {
  it('are entered one after the other without the mouse', () =>
    withBoard('content=empty', async (board) => {
      await board.page.locator('.matrix-board').focus();
      await board.press('Enter');
      await board.page.keyboard.type('Lead in zero-emission parts');
      await board.press('Enter');
      await board.page.keyboard.type('Top-quartile OEE');
      await board.press('Tab');
      await board.page.keyboard.type('Launch the EV line');
      await board.press('Enter', 'Escape');
      const texts = (await board.records()).list('item').map(({ role, text }) => `${role}: ${text}`);
      expect(texts).toEqual([
        'longTerm: Lead in zero-emission parts',
        'longTerm: Top-quartile OEE',
        'annual: Launch the EV line',
      ]);
      expect(await board.page.locator('.matrix-text-editor').count()).toBe(0);
    }));

  it('are edited by double click, by F2 and by typing over; Escape gives up', () =>
    withBoard('content=automotive', async (board) => {
      const { x, y } = await board.middle(await board.box('P3'));
      await board.page.mouse.dblclick(x, y);
      await board.page.keyboard.type(' in every plant');
      await board.press('Enter');
      expect(await board.reading()).toBe('P3 Lean cells in every plant');
      await board.press('F2');
      await board.page.keyboard.type(' nonsense');
      await board.press('Escape');
      expect(await board.reading()).toBe('P3 Lean cells in every plant');
      await board.page.mouse.move(5, 5);
      await board.page.keyboard.type('Cells');
      await board.press('Enter');
      expect(await board.reading()).toBe('P3 Cells');
    }));

  it('are put between others by Enter', () =>
    withBoard('content=automotive', async (board) => {
      const { x, y } = await board.middle(await board.box('P3'));
      await board.page.mouse.click(x, y);
      await board.press('Enter');
      await board.page.keyboard.type('First');
      await board.press('Enter');
      await board.page.keyboard.type('Second');
      await board.press('Enter', 'Enter');
      expect(await board.codes('priority')).toEqual(['P1', 'P2', 'P3', 'P6', 'P7', 'P4', 'P5']);
      expect(await board.reading()).toBe('P7 Second');
    }));

  it('stay as typed when the field is left', () =>
    withBoard('content=automotive', async (board) => {
      const { x, y } = await board.middle(await board.box('P1'));
      await board.page.mouse.dblclick(x, y);
      await board.page.keyboard.type(' now');
      await board.clickCell('P4', 'K1');
      const item = (await board.records()).list('item').find(({ code }) => code === 'P1');
      expect(item?.text).toBe('Value analysis / value engineering programme now');
    }));

  it('are removed with their marks, which the offer names, and come back', () =>
    withBoard('content=automotive', async (board) => {
      const before = (await board.records()).size;
      const { x, y } = await board.middle(await board.box('P3'));
      await board.page.mouse.click(x, y);
      await board.press('Delete');
      expect(await board.codes('priority')).not.toContain('P3');
      expect(await board.page.evaluate('plan.offers')).toEqual(['Removed P3 and its 11 marks']);
      await board.page.evaluate('plan.undo()');
      expect((await board.records()).size).toBe(before);
    }));

  it('change places by Alt+arrows, along their side only', () =>
    withBoard('content=automotive', async (board) => {
      const { x, y } = await board.middle(await board.box('P3'));
      await board.page.mouse.click(x, y);
      await board.press('Alt+ArrowUp');
      expect(await board.codes('priority')).toEqual(['P1', 'P2', 'P4', 'P3', 'P5']);
      await board.press('Alt+ArrowLeft', 'Alt+ArrowDown', 'Alt+ArrowDown');
      expect(await board.codes('priority')).toEqual(['P1', 'P3', 'P2', 'P4', 'P5']);
    }));

  it('are dragged to another place with a line that shows where; Escape gives up', () =>
    withBoard('content=automotive', async (board) => {
      const drag = async (from: string, to: string) => {
        const [start, end] = [
          await board.middle(await board.box(from)),
          await board.middle(await board.box(to)),
        ];
        await board.page.mouse.move(start.x, start.y);
        await board.page.mouse.down();
        await board.page.mouse.move(end.x - 6, end.y - 6, { steps: 6 });
      };
      await drag('P1', 'P4');
      expect(await board.page.locator('.matrix-drop-line').count()).toBe(1);
      await board.press('Escape');
      await board.page.mouse.up();
      expect(await board.codes('priority')).toEqual(['P1', 'P2', 'P3', 'P4', 'P5']);
      await drag('P1', 'P4');
      await board.page.mouse.up();
      expect(await board.codes('priority')).toEqual(['P2', 'P3', 'P4', 'P1', 'P5']);
      await drag('A1', 'A3');
      await board.page.mouse.up();
      expect(await board.codes('annual')).toEqual(['A2', 'A3', 'A1', 'A4', 'A5']);
    }));

  it('are dragged to another side with their links, and told of those that meet nowhere now', () =>
    withBoard('content=automotive', async (board) => {
      const [start, end] = [
        await board.middle(await board.box('P3')),
        await board.middle(await board.box('A2')),
      ];
      const links = (await board.records()).list('link').length;
      await board.page.mouse.move(start.x, start.y);
      await board.page.mouse.down();
      await board.page.mouse.move(end.x - 4, end.y, { steps: 6 });
      await board.page.mouse.up();
      expect(await board.codes('annual')).toEqual(['A1', 'A2', 'P3', 'A3', 'A4', 'A5']);
      expect((await board.records()).list('link')).toHaveLength(links);
      expect(await board.page.evaluate('plan.offers')).toEqual([
        'P3 now belongs to Annual objectives. 8 of its links meet in no corner now; they are kept, and stand among the details.',
      ]);
    }));

  it('stay where they were when they are dropped nowhere', () =>
    withBoard('content=automotive', async (board) => {
      const start = await board.middle(await board.box('P3'));
      await board.page.mouse.move(start.x, start.y);
      await board.page.mouse.down();
      await board.page.mouse.move(6, 300, { steps: 6 });
      expect(await board.page.locator('.matrix-drop-line').count()).toBe(0);
      await board.page.mouse.up();
      expect(await board.codes('priority')).toEqual(['P1', 'P2', 'P3', 'P4', 'P5']);
      expect(await board.page.evaluate('plan.edits.length')).toBe(0);
    }));
});

describe('people and headings', () => {
  it('are added by the plus, renamed, moved and taken out', () =>
    withBoard('content=automotive', async (board) => {
      const { nextPerson } = await board.scene();
      if (!nextPerson) throw new Error('There is no place for a person.');
      const plus = await board.middle(nextPerson);
      await board.page.mouse.click(plus.x, plus.y);
      await board.page.keyboard.type('Logistics');
      await board.press('Enter', 'Escape');
      const names = async () => {
        const [scene, records] = [await board.scene(), await board.records()];
        return scene.people.map(({ person }) => records.get('person', person)?.name);
      };
      expect((await names()).at(-1)).toBe('Logistics');
      const head = await board.middle(await board.box('Logistics'));
      await board.page.mouse.click(head.x, head.y);
      await board.press('F2', 'End');
      await board.page.keyboard.type(' lead');
      await board.press('Enter', 'Alt+ArrowLeft');
      expect((await names()).at(-2)).toBe('Logistics lead');
      await board.press('Delete');
      expect(await names()).not.toContain('Logistics lead');
    }));

  it('are the true north and the title, edited in place', () =>
    withBoard('content=automotive', async (board) => {
      const scene = await board.scene();
      for (const [box, text] of [
        [scene.centre.heart, 'Zero emission, zero defects'],
        [scene.title.heading.box, 'Division 2027'],
      ] as const) {
        const { x, y } = await board.middle(box);
        await board.page.mouse.dblclick(x, y);
        await board.press('Control+A');
        await board.page.keyboard.type(text);
        await board.press('Enter');
      }
      const records = await board.records();
      expect(records.list('plan')[0]?.trueNorth).toBe('Zero emission, zero defects');
      expect(records.list('matrix')[0]?.title).toBe('Division 2027');
    }));
});

describe('the board', () => {
  it.each(['compass', 'jackson', 'taste', 'automotive'])('takes clicks where they are seen: %s', (name) =>
    withBoard(`content=automotive&arrangement=${name}`, async (board) => {
      const scene = await board.scene();
      const records = await board.records();
      const [row, column] = [scene.sides.north.items[0], scene.sides.west.items[0]];
      const [north, west] = [row, column].map((box) => records.get('item', box?.item ?? '')?.code ?? '');
      const before = await board.strength(north ?? '', west ?? '');
      await board.clickCell(north ?? '', west ?? '');
      expect(await board.strength(north ?? '', west ?? '')).not.toBe(before);
    }),
  );

  it('pans by the bare wheel', () =>
    withBoard('content=automotive', async (board) => {
      const place = async () => board.middle(await board.box('P3'));
      const before = await place();
      await board.page.mouse.move(before.x, before.y);
      await board.page.mouse.wheel(30, 50);
      await expect
        .poll(place)
        .toEqual({ x: expect.closeTo(before.x - 30, 0), y: expect.closeTo(before.y - 50, 0) });
    }));

  it('zooms by the wheel with Ctrl around the pointer and fits again', () =>
    withBoard('content=automotive', async (board) => {
      const zoomed = () => board.page.locator('.matrix-zoom-percent').textContent();
      const fitted = await zoomed();
      const before = await board.middle(await board.box('P3'));
      // An event of the wheel knows whole pixels only: what lies beside them goes apart with the scale.
      const pointer = { x: Math.floor(before.x), y: Math.floor(before.y) };
      await board.page.mouse.move(pointer.x, pointer.y);
      await board.page.keyboard.down('Control');
      await board.page.mouse.wheel(0, -300);
      await board.page.keyboard.up('Control');
      await expect.poll(zoomed).not.toBe(fitted);
      const scale = Number.parseInt((await zoomed()) ?? '', 10) / Number.parseInt(fitted ?? '', 10);
      const expected = pointer.x + (before.x - pointer.x) * scale;
      await expect
        .poll(async () => Math.abs((await board.middle(await board.box('P3'))).x - expected))
        .toBeLessThan(1);
      await board.clickCell('P4', 'K1');
      expect(await board.reading()).toContain('P4 Skills training — K1 BOM cost variance');
      expect(await board.strength('P4', 'K1')).toBe('strong');
      await board.page.getByRole('button', { name: 'Fit to window' }).click();
      await expect.poll(zoomed).toBe(fitted);
    }));

  it('opens a menu on an item', () =>
    withBoard('content=automotive', async (board) => {
      const { x, y } = await board.middle(await board.box('P3'));
      await board.page.mouse.click(x, y, { button: 'right' });
      await board.page.getByRole('menuitem', { name: 'Move up' }).click();
      expect(await board.codes('priority')).toEqual(['P1', 'P2', 'P4', 'P3', 'P5']);
    }));

  it('is a grid whose focused row has cells with names', () =>
    withBoard('content=automotive', async (board) => {
      await board.clickCell('P3', 'K2');
      const grid = board.page.getByRole('grid');
      const id = await grid.getAttribute('aria-activedescendant');
      const cell = board.page.getByRole('gridcell', { name: 'P3 Lean cells, K2 OEE, medium', exact: true });
      expect(await cell.getAttribute('id')).toBe(id);
      expect(await cell.getAttribute('aria-selected')).toBe('true');
      // A screen reader tells of the focus where the element is another one, even below in the same column.
      const before = await cell.elementHandle();
      await board.page.keyboard.press('ArrowDown');
      await cell.waitFor({ state: 'detached' });
      expect(await before?.evaluate((element) => element.isConnected)).toBe(false);
      expect(Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(8);
    }));

  it('takes a click without making the sheet a layer, and keeps apart few transforms', () =>
    withBoard('content=large-40', async (board) => {
      await board.page.evaluate(() => {
        let layers = 0;
        const stage = document.querySelector('.matrix-board');
        const observer = new MutationObserver((changes) => {
          layers += changes.filter(({ oldValue }) => oldValue?.includes('is-moving')).length;
        });
        if (stage) observer.observe(stage, { attributeFilter: ['class'], attributeOldValue: true });
        Object.assign(window, { layers: () => layers });
      });
      await board.clickCell('P3', 'K2');
      expect(await board.page.evaluate('layers()')).toBe(0);
      expect(await board.page.locator('.matrix-sheet [transform]').count()).toBeLessThan(5);
    }));

  it('draws no node for an empty cell, and no row anew when the pointer moves', () =>
    withBoard('content=large-40', async (board) => {
      const marks = await board.page.locator('.matrix-grid .matrix-mark').count();
      const scene = await board.scene();
      expect(marks).toBe(scene.grids.flatMap(({ rows }) => rows).flatMap((row) => row.marks).length);
      const changed = await board.page.evaluate(() => {
        let count = 0;
        const observer = new MutationObserver((records) => {
          count += records.length;
        });
        for (const grid of document.querySelectorAll('.matrix-grid')) {
          observer.observe(grid, { subtree: true, childList: true, attributes: true });
        }
        Object.assign(window, { changes: () => count });
        return count;
      });
      expect(changed).toBe(0);
      await board.page.mouse.move(300, 300);
      await board.page.mouse.move(500, 400, { steps: 10 });
      expect(await board.page.evaluate('changes()')).toBe(0);
    }));
});
