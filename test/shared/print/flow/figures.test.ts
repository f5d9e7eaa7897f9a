import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COMFORTABLE_POINTS, SMALLEST_POINTS } from '#shared/print/fit-sheet.ts';
import { figurePieces } from '#shared/print/flow/figures.ts';
import type { Figure } from '#shared/report/section.ts';

const anyFigure: fc.Arbitrary<Figure> = fc.record({
  svg: fc.constant('<svg></svg>'),
  width: fc.integer({ min: 100, max: 1500 }),
  height: fc.integer({ min: 20, max: 1500 }),
  smallestType: fc.integer({ min: 9, max: 14 }),
  says: fc.constant('A drawing'),
});
const anyRoom = fc.record({
  width: fc.integer({ min: 60, max: 800 }),
  height: fc.integer({ min: 60, max: 800 }),
});

const widthsIn = (html: string) => [...html.matchAll(/width:([\d.]+)mm/g)].map(([, width]) => Number(width));

it('sets every drawing inside of its room, with type that can be read', () => {
  fc.assert(
    fc.property(fc.array(anyFigure, { minLength: 1, maxLength: 9 }), anyRoom, (figures, room) => {
      const rows = figurePieces(figures, room);
      if (rows === null) return;
      const widths = rows.map((row) => widthsIn(row.html(0, 1)));
      expect(widths.flat()).toHaveLength(figures.length);
      for (const [index, { width, smallestType }] of figures.entries()) {
        const points = ((widths.flat()[index] ?? 0) / width) * smallestType * (72 / 25.4);
        expect(points).toBeGreaterThan(SMALLEST_POINTS - 0.01);
      }
      for (const [index, row] of rows.entries()) {
        expect(row.lineHeight).toBeLessThanOrEqual(room.height + 0.01);
        const all = widths[index] ?? [];
        const sum = all.reduce((total, width) => total + width, 0) + 5 * (all.length - 1);
        expect(sum).toBeLessThanOrEqual(room.width + 0.01);
        expect(row.run.points).toBeGreaterThanOrEqual(SMALLEST_POINTS);
      }
    }),
  );
});

const course: Figure = { svg: '<svg></svg>', width: 276, height: 124, smallestType: 12, says: 'A course' };
const six = Array.from({ length: 6 }, () => course);

it('sets three courses side by side on an upright A4, two on half of it, and all of them comfortably', () => {
  for (const [width, across] of [
    [188, 3],
    [126, 2],
    [60, 1],
  ] as const) {
    const rows = figurePieces(six, { width, height: 200 }) ?? [];
    expect(rows).toHaveLength(6 / across);
    for (const { run } of rows) expect(run.points).toBeGreaterThanOrEqual(COMFORTABLE_POINTS);
  }
});

it('sets no drawing whose type would be too small', () => {
  expect(figurePieces([{ ...course, width: 900 }], { width: 126, height: 200 })).toBeNull();
  expect(figurePieces([course], { width: 188, height: 15 })).toBeNull();
});
