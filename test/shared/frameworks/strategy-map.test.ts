import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossingsOf, withFewCrossings } from '#shared/frameworks/layers.ts';
import { layOutMap, type MapInput } from '#shared/frameworks/strategy-map.ts';

const SIZES = { box: { width: 180, height: 56 }, gap: { x: 24, y: 60 }, perRow: 4, margin: 100 } as const;
const LANES = ['financial', 'customer', 'process'] as const;
type Lane = (typeof LANES)[number];

const inputs: fc.Arbitrary<MapInput<Lane>> = fc
  .array(fc.constantFrom(...LANES), { maxLength: 14 })
  .chain((lanes) =>
    fc
      .uniqueArray(fc.tuple(fc.nat(13), fc.nat(13)), {
        maxLength: 20,
        selector: ([from, to]) => `${from}>${to}`,
      })
      .map((pairs) => ({
        lanes: LANES,
        nodes: lanes.map((lane, at) => ({ id: `n${at}`, lane })),
        arrows: pairs
          .filter(([from, to]) => from !== to && from < lanes.length && to < lanes.length)
          .map(([from, to]) => ({ from: `n${from}`, to: `n${to}` })),
      })),
  );

describe('the layout of a strategy map', () => {
  it('shows every box in its lane, none over another, and every arrow', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { boxes, lanes, arrows, width, height } = layOutMap(input, SIZES);
        expect(boxes.map(({ id }) => id)).toEqual(input.nodes.map(({ id }) => id));
        expect(arrows.map(({ from, to }) => ({ from, to }))).toEqual(input.arrows);
        for (const [at, { id, x, y }] of boxes.entries()) {
          const lane = lanes.find((one) => one.lane === input.nodes[at]?.lane);
          expect(lane && y >= lane.y && y + SIZES.box.height <= lane.y + lane.height).toBe(true);
          expect(x >= SIZES.margin && x + SIZES.box.width <= width && y + SIZES.box.height <= height).toBe(
            true,
          );
          for (const other of boxes.slice(at + 1)) {
            const apart =
              Math.abs(other.y - y) >= SIZES.box.height + SIZES.gap.y - 0.01 ||
              Math.abs(other.x - x) >= SIZES.box.width + SIZES.gap.x - 0.01;
            expect(apart, `${id} and ${other.id}`).toBe(true);
          }
        }
      }),
    );
  });

  it('leads arrows past the boxes between their ends', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { boxes, arrows } = layOutMap(input, SIZES);
        for (const { points } of arrows) {
          for (const [at, [x, y]] of points.entries()) {
            const [, nextY = y] = points[at + 1] ?? [];
            const [nextX = x] = points[at + 1] ?? [];
            const through = boxes.filter(
              (box) =>
                Math.max(x, nextX) > box.x &&
                Math.min(x, nextX) < box.x + SIZES.box.width &&
                Math.max(y, nextY) > box.y + 0.01 &&
                Math.min(y, nextY) < box.y + SIZES.box.height - 0.01,
            );
            expect(through).toEqual([]);
          }
        }
      }),
    );
  });

  it('puts effects above their causes within a lane, and keeps empty lanes', () => {
    const { boxes, lanes } = layOutMap(
      {
        lanes: LANES,
        nodes: [
          { id: 'effect', lane: 'process' },
          { id: 'cause', lane: 'process' },
        ],
        arrows: [{ from: 'cause', to: 'effect' }],
      },
      SIZES,
    );
    const yOf = (id: string) => boxes.find((box) => box.id === id)?.y ?? 0;
    expect(yOf('effect')).toBeLessThan(yOf('cause'));
    expect(lanes.map(({ height }) => height)).toEqual([88, 88, 232]);
  });
});

describe('the order of rows', () => {
  const row = (...keys: readonly string[]) => keys.map((key) => ({ key, width: 10 }));

  it('uncrosses what can be uncrossed', () => {
    const rows = [row('a', 'b', 'c'), row('x', 'y', 'z')];
    const joined = [
      [
        { below: 'a', above: 'z' },
        { below: 'b', above: 'y' },
        { below: 'c', above: 'x' },
      ],
    ];
    expect(crossingsOf(rows, joined)).toBe(3);
    expect(crossingsOf(withFewCrossings(rows, joined), joined)).toBe(0);
  });

  it('never makes more crossings than there were', () => {
    const ends = fc.tuple(fc.nat(5), fc.nat(5));
    fc.assert(
      fc.property(fc.uniqueArray(ends, { maxLength: 20, selector: String }), (pairs) => {
        const rows = [row('a0', 'a1', 'a2', 'a3', 'a4', 'a5'), row('b0', 'b1', 'b2', 'b3', 'b4', 'b5')];
        const joined = [pairs.map(([a, b]) => ({ below: `a${a}`, above: `b${b}` }))];
        expect(crossingsOf(withFewCrossings(rows, joined), joined)).toBeLessThanOrEqual(
          crossingsOf(rows, joined),
        );
      }),
    );
  });
});
