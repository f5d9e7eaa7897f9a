import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOOSE_KEY, type WhyNode, whyTree } from '#shared/cascade/why-tree.ts';
import { itemId } from '#shared/plan/ids.ts';
import { above, chainOf } from '#shared/plan/queries/chain.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { anyPlan, shortPlan, shuffled } from './plans.ts';

/** A tree as indented lines. */
function written(node: WhyNode): readonly string[] {
  return [node.key, ...node.children.flatMap(written).map((line) => `  ${line}`)];
}
const treeOf = (records: Parameters<typeof whyTree>[0]) => written(whyTree(records, null).root);

describe('the tree of whys', () => {
  it('leads from the true north by objectives, priorities and lower levels to the last measure', () => {
    const records = shortPlan({
      units: { works: null, line: 'works' },
      items: ['works-B1', 'works-A1', 'works-P1', 'works-K1', 'line-A1', 'line-P1', 'line-K1'],
      links: [
        ['works-B1', 'works-A1'],
        ['works-A1', 'works-P1'],
        ['works-P1', 'works-K1'],
        ['works-P1', 'line-A1'],
        ['line-A1', 'line-P1'],
        ['line-P1', 'line-K1'],
      ],
    });
    expect(treeOf(records)).toEqual([
      'north',
      '  works-B1',
      '    works-A1',
      '      works-P1',
      '        works-K1',
      '        line-A1',
      '          line-P1',
      '            line-K1',
    ]);
  });

  it('puts what the level above asked for below that, also where it serves an objective of its own', () => {
    const records = shortPlan({
      units: { works: null, line: 'works' },
      items: ['works-B1', 'line-B1', 'line-A1'],
      links: [
        ['line-B1', 'line-A1'],
        ['works-B1', 'line-A1'],
      ],
    });
    expect(treeOf(records)).toEqual([
      'north',
      '  works-B1',
      '    line-A1',
      '  loose',
      '    unit:line',
      '      line-B1',
    ]);
  });

  it('gathers what has no way up, unit below unit, and begins with the first side that a top matrix has', () => {
    const records = shortPlan({
      units: { works: null, hall: 'works', line: 'hall' },
      items: ['works-A1', 'works-P1', 'line-A1', 'line-K1'],
      links: [],
    });
    expect(treeOf(records)).toEqual([
      'north',
      '  works-A1',
      '  loose',
      '    unit:works',
      '      works-P1',
      '      unit:line',
      '        line-A1',
      '        line-K1',
    ]);
  });

  it('opens a circle and says who is in it', () => {
    const records = shortPlan({
      units: { works: null, line: 'works' },
      items: ['works-B1', 'works-P1', 'line-A1', 'line-P1'],
      links: [
        ['works-P1', 'line-A1'],
        ['line-A1', 'line-P1'],
        ['line-P1', 'works-P1'],
      ],
    });
    const tree = whyTree(records, null);
    expect([...tree.circular].toSorted()).toEqual(['line-A1', 'line-P1', 'works-P1']);
    expect(tree.byKey.get('works-P1')?.parent?.subject).toMatchObject({ at: 'unit', unit: { id: 'works' } });
    expect(tree.byKey.get('line-P1')?.parent?.key).toBe('line-A1');
  });

  it('prefers what has a way up, and leads past a circle where one can', () => {
    const records = shortPlan({
      units: { works: null, office: 'works', line: 'office' },
      items: ['works-B1', 'office-A1', 'office-P1', 'line-A1', 'line-P1'],
      links: [
        ['works-B1', 'line-A1'],
        ['office-P1', 'line-A1'],
        ['line-A1', 'line-P1'],
        ['line-P1', 'office-A1'],
        ['office-A1', 'line-A1'],
      ],
    });
    const tree = whyTree(records, null);
    // The office is nearer, but its priority serves nothing and its objective serves the line.
    expect(tree.byKey.get('line-A1')?.parent?.key).toBe('works-B1');
    expect(tree.byKey.get('office-A1')?.parent?.key).toBe('line-P1');
    expect([...tree.circular].toSorted()).toEqual(['line-A1', 'line-P1', 'office-A1']);
  });

  it('leaves closed matrices out, unless their period is asked for', () => {
    const records = shortPlan({ units: { works: null }, items: ['works-B1'] });
    const [matrix] = records.list('matrix');
    const closed = matrix ? records.with([{ ...matrix, status: 'closed' }]) : records;
    expect(treeOf(closed)).toEqual(['north']);
    expect(whyTree(closed, matrix?.period ?? null).byKey.has('works-B1')).toBe(true);
  });

  it('shows the automotive plan down to the line', () => {
    const tree = whyTree(buildSample('automotive'), null);
    const way: string[] = [];
    for (let at = [...tree.byKey.values()].find(isFirstPassYield) ?? null; at; at = at.parent) {
      way.push(at.subject.at === 'item' ? at.subject.item.text : at.key);
    }
    expect(way).toEqual([
      'First-pass yield',
      'Scrap reduction',
      'Cut bill-of-material cost by 8 %',
      'Operational excellence: top-quartile OEE',
      'north',
    ]);
  });
});

function isFirstPassYield({ subject }: WhyNode): boolean {
  return subject.at === 'item' && subject.item.text === 'First-pass yield';
}

describe('the laws of the tree', () => {
  it('holds every item once, below something that it serves or among what is loose', () => {
    fc.assert(
      fc.property(anyPlan, (records) => {
        const tree = whyTree(records, null);
        const met: string[] = [];
        const walk = (node: WhyNode) => {
          if (node.subject.at === 'item') met.push(node.key);
          for (const child of node.children) {
            expect(child.parent).toBe(node);
            expect(child.depth).toBe(node.depth + 1);
            walk(child);
          }
        };
        walk(tree.root);
        expect(met.toSorted()).toEqual(
          records
            .list('item')
            .map(({ id }) => id)
            .toSorted(),
        );
        expect(tree.root.items).toBe(met.length);
        for (const node of tree.byKey.values()) {
          if (node.subject.at !== 'item' || node.parent?.subject.at !== 'item') continue;
          const uppers = above(records, node.subject.item).map(({ item }) => item.id);
          expect(uppers).toContain(node.parent.subject.item.id);
        }
      }),
    );
  });

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(1000), (records, seed) => {
        expect(treeOf(shuffled(records, seed))).toEqual(treeOf(records));
      }),
    );
  });

  it('calls loose only what has no way up to what hangs on the true north', () => {
    fc.assert(
      fc.property(anyPlan, (records) => {
        const tree = whyTree(records, null);
        const tops = new Set(tree.root.children.map(({ key }) => key));
        for (const node of tree.byKey.values()) {
          if (node.subject.at !== 'item') continue;
          const chain = [node.key, ...chainOf(records, itemId.parse(node.key)).map(({ item }) => item.id)];
          expect(isLoose(node)).toBe(!chain.some((id) => tops.has(id)));
        }
      }),
      { numRuns: 400 },
    );
  });
});

function isLoose(node: WhyNode): boolean {
  return node.key === LOOSE_KEY || (node.parent !== null && isLoose(node.parent));
}
