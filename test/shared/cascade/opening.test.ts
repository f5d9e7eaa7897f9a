import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachShown, type Opening, shownTree } from '#shared/cascade/opening.ts';
import { stepFrom } from '#shared/cascade/walking.ts';
import { type WhyNode, whyTree } from '#shared/cascade/why-tree.ts';
import { anyPlan, shortPlan } from './plans.ts';

const records = shortPlan({
  units: { works: null },
  items: ['works-B1', 'works-B2', 'works-A1', 'works-A2', 'works-A3', 'works-P1'],
  links: [
    ['works-B1', 'works-A1'],
    ['works-B1', 'works-A2'],
    ['works-B2', 'works-A3'],
    ['works-A3', 'works-P1'],
  ],
});
const { root } = whyTree(records, null);

function shown(opening: Partial<Opening>) {
  const tree = shownTree(root, { kept: null, chosen: new Map(), budget: 100, ...opening });
  return [...eachShown(tree)].map(({ node }) => node.key.replace('works-', ''));
}

describe('what is shown of a tree', () => {
  it('opens whole levels as long as they fit', () => {
    expect(shown({})).toEqual(['north', 'B1', 'A1', 'A2', 'B2', 'A3', 'P1']);
    expect(shown({ budget: 6 })).toEqual(['north', 'B1', 'A1', 'A2', 'B2', 'A3']);
    expect(shown({ budget: 5 })).toEqual(['north', 'B1', 'B2']);
    expect(shown({ budget: 1 })).toEqual(['north']);
  });

  it('does as it is told before that', () => {
    expect(shown({ chosen: new Map([['works-B1', false]]) })).toEqual(['north', 'B1', 'B2', 'A3', 'P1']);
    // Nothing else opens or closes by it.
    expect(shown({ budget: 5, chosen: new Map([['works-B2', true]]) })).toEqual(['north', 'B1', 'B2', 'A3']);
  });

  it('says of a closed node that there is more', () => {
    const tree = shownTree(root, { kept: null, chosen: new Map(), budget: 5 });
    expect([...eachShown(tree)].map(({ canOpen, place, siblings }) => [canOpen, place, siblings])).toEqual([
      [true, 1, 1],
      [true, 1, 2],
      [true, 2, 2],
    ]);
  });

  it('is never more than what fits, or than was opened by hand, and nothing twice', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 1, max: 30 }), (plan, budget) => {
        const tree = shownTree(whyTree(plan, null).root, { kept: null, chosen: new Map(), budget });
        const keys = [...eachShown(tree)].map(({ node }) => node.key);
        expect(keys.length).toBeLessThanOrEqual(Math.max(1, budget));
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('shows everything where everything fits', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const tree = whyTree(plan, null);
        const open = shownTree(tree.root, { kept: null, chosen: new Map(), budget: 1000 });
        expect([...eachShown(open)]).toHaveLength(countOf(tree.root));
      }),
    );
  });
});

function countOf(node: WhyNode): number {
  return node.children.reduce((sum, child) => sum + countOf(child), 1);
}

describe('walking', () => {
  const tree = shownTree(root, { kept: null, chosen: new Map(), budget: 100 });
  const at = (key: string) => {
    const found = [...eachShown(tree)].find(({ node }) => node.key === key);
    if (!found) throw new Error(`${key} is not shown.`);
    return found;
  };
  const step = (from: string, ...[how]: [Parameters<typeof stepFrom>[2]]) =>
    stepFrom(tree, at(from), how)?.node.key ?? null;

  it('goes along a column over the children of several parents, in and out', () => {
    expect(step('works-A2', 'down')).toBe('works-A3');
    expect(step('works-A3', 'up')).toBe('works-A2');
    expect(step('works-A3', 'in')).toBe('works-P1');
    expect(step('works-P1', 'out')).toBe('works-A3');
    expect(step('works-A1', 'last')).toBe('works-A3');
    expect(step('works-A3', 'first')).toBe('works-A1');
    expect(step('works-P1', 'in')).toBeNull();
    expect(step('north', 'out')).toBeNull();
  });
});
