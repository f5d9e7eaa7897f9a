import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutSunburst, RINGS } from '#renderer/cascade/sunburst/sunburst-layout.ts';
import { CARD, cardsIn, layoutTree } from '#renderer/cascade/tree/tree-layout.ts';
import { shownTree } from '#shared/cascade/opening.ts';
import { type WhyTree, whyTree } from '#shared/cascade/why-tree.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { largePlan } from '#test/bench/large-plan.ts';
import { anyPlan } from '#test/shared/cascade/plans.ts';

function layoutOf(tree: WhyTree) {
  return layoutTree(
    shownTree(tree.root, { kept: null, chosen: new Map(), budget: Number.POSITIVE_INFINITY }),
  );
}

describe('the tree as it is drawn', () => {
  it('gives every node a card of its own, in the column of its depth, right of its parent', () => {
    fc.assert(
      fc.property(anyPlan, (records) => {
        const tree = whyTree(records, null);
        const { nodes, byKey, width, height } = layoutOf(tree);
        expect(nodes).toHaveLength(tree.byKey.size);
        for (const { shown, x, y } of nodes) {
          expect(x + CARD.width).toBeLessThan(width);
          expect(y).toBeGreaterThan(0);
          expect(y + CARD.height).toBeLessThan(height);
          const parent = shown.parent && byKey.get(shown.parent.node.key);
          if (parent) expect(parent.x + CARD.width).toBeLessThan(x);
        }
        for (const column of Map.groupBy(nodes, ({ x }) => x).values()) {
          const tops = column.map(({ y }) => y).toSorted((a, b) => a - b);
          for (const [at, top] of tops.entries()) {
            expect(top - (tops[at - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThan(CARD.height);
          }
        }
      }),
    );
  });

  it('draws of a plan of many levels only what the window shows', () => {
    const layout = layoutOf(whyTree(RecordSet.of(largePlan(30)), null));
    expect(layout.nodes.length).toBeGreaterThan(1000);
    const seen = cardsIn(layout, { left: 0, top: 2000, right: 1400, bottom: 2900 });
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.length).toBeLessThan(120);
  });
});

describe('the rings', () => {
  it('go round once, children over their parents, none over another', () => {
    fc.assert(
      fc.property(anyPlan, (records) => {
        const tree = whyTree(records, null);
        const arcs = layoutSunburst(tree.root, null);
        const rings = Map.groupBy(arcs, ({ ring }) => ring);
        for (const ring of rings.values()) {
          const sorted = ring.toSorted((a, b) => a.start - b.start);
          for (const [at, { start, end }] of sorted.entries()) {
            expect(start).toBeGreaterThanOrEqual((sorted[at - 1]?.end ?? 0) - 1e-9);
            expect(end).toBeLessThanOrEqual(2 * Math.PI + 1e-9);
          }
        }
        expect((rings.get(1) ?? []).reduce((sum, { items }) => sum + items, 0)).toBe(tree.root.items);
      }),
    );
  });

  it('draw what is narrow as one, and no more rings than there is room for', () => {
    const arcs = layoutSunburst(whyTree(RecordSet.of(largePlan(300)), null).root, null);
    expect(arcs.length).toBeLessThan(1500);
    expect(arcs.some(({ node }) => node === null)).toBe(true);
    expect(Math.max(...arcs.map(({ ring }) => ring))).toBe(RINGS);
  });
});
