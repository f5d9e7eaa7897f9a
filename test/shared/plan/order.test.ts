import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, placeAt } from '#shared/plan/order.ts';
import { orderKey } from '#shared/plan/records/fields.ts';

/** Ids of the siblings after something was placed among them. */
function placed(siblings: readonly { id: string; order: string }[], index: number): readonly string[] {
  const { order, rekeyed } = placeAt(siblings, index);
  const after = siblings.map((sibling) => ({ ...sibling, order: rekeyed.get(sibling.id) ?? sibling.order }));
  return inOrder([...after, { id: 'new', order }]).map(({ id }) => id);
}

describe('placing among siblings', () => {
  it('needs no new keys for neighbours where there is room', () => {
    const siblings = [
      { id: 'a', order: 'a0' },
      { id: 'b', order: 'a1' },
    ];
    expect(placeAt(siblings, 1)).toEqual({ order: 'a0V', rekeyed: new Map() });
  });

  it('moves equal neighbours apart, and only those behind the place', () => {
    const siblings = ['a', 'b', 'c', 'd'].map((id) => ({ id, order: id === 'd' ? 'a1' : 'a0' }));
    const { rekeyed } = placeAt(siblings, 1);
    expect([...rekeyed.keys()]).toEqual(['b', 'c']);
    expect(placed(siblings, 1)).toEqual(['a', 'new', 'b', 'c', 'd']);
  });

  it('renews keys before they grow too long for a record', () => {
    let siblings: readonly { id: string; order: string }[] = [
      { id: 'first', order: 'a0' },
      { id: 'last', order: 'a1' },
    ];
    // Always into the gap before the last one, where keys grow.
    for (let at = 0; at < 1500; at += 1) {
      const { order, rekeyed } = placeAt(siblings, siblings.length - 1);
      const moved = siblings.map((one) => ({ ...one, order: rekeyed.get(one.id) ?? one.order }));
      siblings = moved.toSpliced(-1, 0, { id: `n${at}`, order });
      expect(order.length).toBeLessThanOrEqual(100);
    }
    expect(inOrder(siblings)).toEqual(siblings);
  });

  it('comes out at the place asked for, whatever the keys were, with keys that the schema takes', () => {
    const key = fc.oneof(
      fc.constantFrom('a0', 'a1', 'a0V', 'Zz', 'b00'),
      // Keys that another program made: allowed by the schema, unknown to the library.
      fc.stringMatching(/^[0-9A-Za-z]{1,8}$/),
      fc.constantFrom(`a0${'V'.repeat(150)}`, `a0${'V'.repeat(150)}1`),
    );
    fc.assert(
      fc.property(fc.array(key, { maxLength: 8 }), fc.nat(8), (keys, at) => {
        const siblings = inOrder(keys.map((order, index) => ({ id: `s${index}`, order })));
        const index = Math.min(at, siblings.length);
        const ids = siblings.map(({ id }) => id);
        expect(placed(siblings, index)).toEqual(ids.toSpliced(index, 0, 'new'));
        const { order, rekeyed } = placeAt(siblings, index);
        for (const made of [order, ...rekeyed.values()]) expect(orderKey.safeParse(made).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
