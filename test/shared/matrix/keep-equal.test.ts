import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepEqual } from '#shared/matrix/keep-equal.ts';

const box = fc.record({
  item: fc.constantFrom('a', 'b', 'c', 'd'),
  x: fc.nat(2),
  lines: fc.array(fc.nat(2)),
});
const side = fc.record({ items: fc.uniqueArray(box, { selector: ({ item }) => item }), label: fc.nat(1) });

describe('keeping what is equal', () => {
  it('gives a value that equals the new one, whatever was before', () => {
    fc.assert(
      fc.property(side, side, (before, now) => {
        expect(keepEqual(before, now)).toEqual(now);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the old object for every part that is equal, also where its place in a list is another', () => {
    fc.assert(
      fc.property(side, side, (before, now) => {
        const kept = keepEqual(before, now);
        for (const each of kept.items) {
          const old = before.items.find(({ item }) => item === each.item);
          const equal = old !== undefined && JSON.stringify(old) === JSON.stringify(each);
          expect(Object.is(each, old)).toBe(equal);
        }
        expect(keepEqual(before, structuredClone(before))).toBe(before);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps a new list where a member went', () => {
    const before = { items: [{ item: 'a' }, { item: 'b' }] };
    const kept = keepEqual(before, { items: [{ item: 'b' }] });
    expect(kept).toEqual({ items: [{ item: 'b' }] });
    expect(kept.items[0]).toBe(before.items[1]);
  });
});
