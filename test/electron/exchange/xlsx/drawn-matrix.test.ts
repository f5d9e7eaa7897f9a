import { describe, expect, it } from 'vitest';
import { type DrawnMatrix, drawnMatrix } from '#electron/exchange/xlsx/drawn-matrix.ts';
import { levelChoices, linkChoices } from '#shared/exchange/lists/choices.ts';
import { LIST_WORDS } from '#shared/exchange/lists/words.ts';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { matrixId } from '#shared/plan/ids.ts';
import { required } from '#shared/plan/lookup.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { dutiesOf } from '#shared/plan/queries/scales.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { buildSample } from '#shared/samples/samples.ts';

const automotive = buildSample('automotive');
const top = matrixId.parse('N1-FY2026');

function drawn(records: RecordSet, matrix = top): DrawnMatrix {
  const marks = {
    links: linkChoices(records, 'en'),
    duties: levelChoices(dutiesOf(records), 'en'),
  };
  return drawnMatrix(matrixView(records, matrix), marks, LIST_WORDS.en);
}

/** Where a text stands: the first area with it. */
function placeOf({ areas }: DrawnMatrix, text: string) {
  const found = areas.find((area) => area.text === text);
  if (!found) throw new Error(`“${text}” is not drawn.`);
  return found;
}

describe.each(Object.values(ARRANGEMENTS))('a matrix drawn as $name', ({ name }) => {
  const matrix = required(automotive, 'matrix', top);
  const records = automotive.with([{ ...matrix, arrangement: name }]);
  const drawing = drawn(records);

  it('covers no cell twice and keeps to its own rows and columns', () => {
    const cells = drawing.areas.flatMap(({ top: from, bottom, left, right }) =>
      Array.from({ length: bottom - from + 1 }, (_, row) =>
        Array.from({ length: right - left + 1 }, (__, column) => `${from + row}:${left + column}`),
      ).flat(),
    );
    expect(cells).toHaveLength(new Set(cells).size);
    for (const { bottom, right } of drawing.areas) {
      expect(bottom).toBeLessThanOrEqual(drawing.heights.length);
      expect(right).toBeLessThanOrEqual(drawing.widths.length);
    }
  });

  it('has every item, every mark of a corner and every duty of a shown row', () => {
    const view = matrixView(records, top);
    for (const { text } of Object.values(view.items).flat()) placeOf(drawing, text);
    for (const { person } of view.people) placeOf(drawing, person.name);
    const { roles } = ARRANGEMENTS[name];
    const shown = new Set([...view.items[roles.north], ...view.items[roles.south]].map(({ id }) => id));
    const marks = drawing.areas.filter(({ look, text }) => look === 'mark' && text !== '');
    expect(marks).toHaveLength(view.links.length + view.duties.filter(({ item }) => shown.has(item)).length);
  });
});

describe('a drawn matrix', () => {
  it('has the first item of each side next to the centre', () => {
    const drawing = drawn(automotive);
    const at = (code: string) => placeOf(drawing, code);
    expect(at('P1').top).toBeGreaterThan(at('P2').top);
    expect(at('B1').top).toBeLessThan(at('B2').top);
    expect(at('A1').left).toBeGreaterThan(at('A2').left);
    expect(at('K1').left).toBeLessThan(at('K2').left);
    const mark = drawing.areas.find(
      ({ look, top: row, left }) => look === 'mark' && row === at('P1').top && left === at('A1').left,
    );
    expect(mark?.text).toBe('●');
  });

  it('grows with its texts, within what a spreadsheet allows', () => {
    const item = required(automotive, 'item', 'K1');
    const row = required(automotive, 'item', 'P1');
    const text = '長い文章です。'.repeat(100);
    const drawing = drawn(
      automotive.with([
        { ...item, text },
        { ...row, text: `${text}!` },
      ]),
    );
    const usual = drawn(automotive);
    const column = placeOf(drawing, text).left - 1;
    expect(drawing.widths[column]).toBeGreaterThan(2 * (usual.widths[column] ?? 0));
    const height = drawing.heights[placeOf(drawing, `${text}!`).top - 1] ?? 0;
    expect(height).toBeGreaterThan(100);
    expect(Math.max(...drawing.heights)).toBeLessThanOrEqual(409);
  });

  it('stands without items and people', () => {
    const empty = automotive.with([], [...automotive.list('item'), ...automotive.list('participant')]);
    const bare = empty.with([], [...automotive.list('link'), ...automotive.list('duty')]);
    expect(drawn(bare).widths).toHaveLength(4);
    placeOf(drawn(bare), 'The preferred partner for zero-emission vehicle components');
  });
});
