import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaksOf } from '#shared/cascade/breaks.ts';
import { type CascadeFilter, keptBy, NO_FILTER } from '#shared/cascade/filter.ts';
import { type WhyTree, whyTree } from '#shared/cascade/why-tree.ts';
import { itemId, personId, unitId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { anyPlan, shortPlan } from './plans.ts';

function kept(records: RecordSet, filter: Partial<CascadeFilter>) {
  const tree = whyTree(records, null);
  const found = keptBy(records, tree, breaksOf(records, tree), { ...NO_FILTER, ...filter });
  return found && { matches: [...found.matches].toSorted(), keys: [...found.keys].toSorted() };
}

const works = shortPlan({
  units: { works: null, line: 'works' },
  items: ['works-B1', 'works-A1', 'line-A1', 'line-K1'],
  links: [
    ['works-B1', 'works-A1'],
    ['works-A1', 'line-A1'],
    ['line-A1', 'line-K1'],
  ],
  change: (item) => ({
    ...item,
    owner: item.code === 'A1' ? personId.parse('mika') : null,
    perspective: item.matrix === 'line' ? 'Process' : '',
    status: item.code === 'K1' ? 'late' : 'open',
    text: item.id === 'line-A1' ? 'Größere Lose' : item.text,
  }),
});

describe('a filter', () => {
  it('keeps the way up to the true north from what it finds', () => {
    expect(kept(works, { query: 'GROSSERE lose' })).toEqual({
      matches: ['line-A1'],
      keys: ['line-A1', 'north', 'works-A1', 'works-B1'],
    });
  });

  it('asks for a unit with those below it, a person, a perspective and a status, all at once', () => {
    expect(kept(works, { unit: unitId.parse('line') })?.matches).toEqual(['line-A1', 'line-K1']);
    expect(kept(works, { unit: unitId.parse('works') })?.matches).toHaveLength(4);
    expect(kept(works, { person: personId.parse('mika') })?.matches).toEqual(['line-A1', 'works-A1']);
    expect(kept(works, { perspective: 'Process', status: 'late' })?.matches).toEqual(['line-K1']);
    expect(kept(works, { perspective: 'Process', query: 'nowhere' })).toEqual({
      matches: [],
      keys: ['north'],
    });
  });

  it('is none where it asks nothing', () => {
    expect(kept(works, { query: '  ' })).toBeNull();
  });

  it('keeps with every node the one above it, whatever it asks', () => {
    const asked = fc.record({
      query: fc.constantFrom('', 'a', 'u1', '3'),
      unit: fc.constantFrom(null, unitId.parse('u0'), unitId.parse('u1')),
      broken: fc.boolean(),
    });
    fc.assert(
      fc.property(anyPlan, asked, (records, asks) => {
        const tree = whyTree(records, null);
        const found = keptBy(records, tree, breaksOf(records, tree), { ...NO_FILTER, ...asks });
        if (!found) return;
        for (const key of found.keys) expect(parentKept(tree, key, found.keys)).toBe(true);
        for (const match of found.matches) expect(found.keys.has(match)).toBe(true);
      }),
    );
  });
});

function parentKept(tree: WhyTree, key: string, keys: ReadonlySet<string>): boolean {
  const parent = tree.byKey.get(key)?.parent;
  return !parent || keys.has(parent.key);
}

describe('breaks of the chain', () => {
  const of = (records: RecordSet) => {
    const breaks = breaksOf(records, whyTree(records, null));
    return Object.fromEntries([...breaks].map(([id, all]) => [id, all.map(({ at }) => at)]));
  };

  it('are where an item serves nothing, and where nobody below took it on', () => {
    const records = shortPlan({
      units: { works: null, line: 'works' },
      items: ['works-B1', 'works-A1', 'works-A2', 'works-P1', 'line-A1', 'line-A2'],
      links: [
        ['works-B1', 'works-A1'],
        ['works-B1', 'works-A2'],
        ['works-A1', 'works-P1'],
        ['works-P1', 'line-A1'],
      ],
    });
    // What one of its priorities became below has been taken on, too.
    expect(of(records)).toEqual({ 'works-A2': ['below'], 'line-A2': ['above'] });
  });

  it('are where a level was skipped, and in circles', () => {
    const skipped = shortPlan({
      units: { works: null, hall: 'works', line: 'hall' },
      items: ['works-A1', 'hall-B1', 'line-A1'],
      links: [['works-A1', 'line-A1']],
    });
    expect(of(skipped)).toEqual({ 'hall-B1': ['above'], 'line-A1': ['skipped'] });
    const circle = shortPlan({
      units: { works: null, line: 'works' },
      items: ['works-A1', 'line-A1'],
      links: [
        ['works-A1', 'line-A1'],
        ['line-A1', 'works-A1'],
      ],
    });
    expect(of(circle)).toEqual({ 'works-A1': ['circle'], 'line-A1': ['circle'] });
  });

  it('are none at items that were dropped', () => {
    const records = shortPlan({
      units: { works: null },
      items: ['works-B1', 'works-A1'],
      change: (item) => (item.id === itemId.parse('works-A1') ? { ...item, status: 'dropped' } : item),
    });
    expect(of(records)).toEqual({});
  });
});
