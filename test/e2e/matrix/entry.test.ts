import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gridsInOrder } from '#renderer/matrix/interaction/grid-walk.ts';
import { GRID_SIDES } from '#shared/matrix/grids.ts';
import { type MatrixView, matrixView } from '#shared/plan/queries/matrix-view.ts';
import { ROLES } from '#shared/plan/records/fields.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { type BoardPage, type Stage, startStage } from './board-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.close());

/** Somebody's hands: every key that goes down counts, whatever it does. */
class Hands {
  keystrokes = 0;
  readonly #board: BoardPage;
  constructor(board: BoardPage) {
    this.#board = board;
  }
  async type(text: string): Promise<void> {
    this.keystrokes += [...text].length;
    await this.#board.page.keyboard.type(text);
  }
  async press(...keys: readonly string[]): Promise<void> {
    this.keystrokes += keys.length;
    await this.#board.press(...keys);
  }
}

/** What a matrix says, by texts and names: codes and ids are the program's. */
function contentOf({ items, links, duties, people, plan }: MatrixView) {
  const all = Object.values(items).flat();
  const text = new Map<string, string>(all.map((item) => [item.id, item.text]));
  const name = new Map<string, string>(people.map(({ person }) => [person.id, person.name]));
  const label = (key: string) => plan?.strengths.find((level) => level.key === key)?.key;
  return {
    sides: Object.fromEntries(ROLES.map((role) => [role, items[role].map((item) => item.text)])),
    people: [...name.values()],
    links: links
      .map(({ a, b, strength }) => [text.get(a), text.get(b)].sort().join(' ~ ') + label(strength))
      .sort(),
    duties: duties
      .map(({ item, person, level }) => `${text.get(item)} ~ ${name.get(person)} ${level}`)
      .sort(),
  };
}

const sample = (() => {
  const records = buildSample('automotive');
  const [matrix] = records.list('matrix');
  if (!matrix) throw new Error('The sample has a matrix.');
  return matrixView(records, matrix.id);
})();

describe('a whole matrix by the keyboard alone', () => {
  it('takes at most 1.15 keystrokes a character and two a mark', async () => {
    const board = await stage.open('content=empty');
    const hands = new Hands(board);
    await hands.press('Enter');
    for (const role of ROLES) {
      for (const [index, { text }] of sample.items[role].entries()) {
        if (index > 0) await hands.press('Enter');
        await hands.type(text);
      }
      await hands.press('Tab');
    }
    for (const { person } of sample.people) {
      await hands.type(person.name);
      await hands.press('Enter');
    }
    await hands.press('Tab');
    await enterMarks(board, hands);

    const records = await board.records();
    const [matrix] = records.list('matrix');
    expect(contentOf(matrixView(records, matrix?.id ?? sample.matrix.id))).toEqual(contentOf(sample));
    const texts = [
      ...Object.values(sample.items).flatMap((items) => items.map(({ text }) => text)),
      ...sample.people.map(({ person }) => person.name),
    ];
    const characters = texts.reduce((sum, text) => sum + [...text].length, 0);
    const marks = sample.links.length + sample.duties.length;
    console.log(
      `${hands.keystrokes} keystrokes for ${characters} characters and ${marks} marks; ${Math.floor(characters * 1.15 + marks * 2)} allowed`,
    );
    expect(hands.keystrokes).toBeLessThanOrEqual(characters * 1.15 + marks * 2);
    await board.page.close();
  });
});

/** Cross-table by cross-table from its first cell on: a key for a mark, 0 for none, Tab where nothing more comes. */
async function enterMarks(board: BoardPage, hands: Hands): Promise<void> {
  const [scene, records] = [await board.scene(), await board.records()];
  const written = new Map<string, string>(records.list('item').map(({ id, text }) => [id, text]));
  const wanted = new Map<string, string>();
  const key = (one: string, other: string) => [one, other].sort().join(' ~ ');
  const texts = new Map<string, string>(
    Object.values(sample.items).flatMap((items) => items.map(({ id, text }) => [id, text] as const)),
  );
  for (const { a, b, strength } of sample.links)
    wanted.set(key(texts.get(a) ?? '', texts.get(b) ?? ''), strength);
  const names = new Map<string, string>(sample.people.map(({ person }) => [person.id, person.name]));
  for (const { item, person, level } of sample.duties) {
    wanted.set(key(texts.get(item) ?? '', names.get(person) ?? ''), level);
  }
  const digits = new Map(
    [...(sample.plan?.strengths ?? []), ...(sample.plan?.duties ?? [])].map((level) => [
      level.key,
      String(
        (sample.plan?.strengths.indexOf(level) ?? -1) + 1 || (sample.plan?.duties.indexOf(level) ?? 0) + 1,
      ),
    ]),
  );
  const person = (id: string) => records.get('person', id)?.name;
  for (const { name, rows, columns } of gridsInOrder(scene)) {
    const sides = GRID_SIDES[name];
    const down = sides.rows === 'north' ? rows.toReversed() : rows;
    const across = sides.columns === 'west' ? columns.toReversed() : columns;
    const keys = down.flatMap((row) =>
      across.map((column) => {
        const level = wanted.get(
          key(written.get(row.item) ?? '', person(column.id) ?? written.get(column.id) ?? ''),
        );
        return level === undefined ? '0' : (digits.get(level) ?? '0');
      }),
    );
    await hands.press(...keys.slice(0, keys.findLastIndex((one) => one !== '0') + 1), 'Tab');
  }
}
