import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circleClosedBy, circlesOf } from '#shared/plan/queries/circles.ts';
import { componentsOf } from '#shared/plan/queries/components.ts';
import { DependencyGraph } from '#shared/plan/queries/dependency-graph.ts';
import type { Dependency } from '#shared/plan/records/records.ts';
import { anyNeeds, needs, planOf, priority } from '../needs/plans.ts';

const priorities = ['P2', 'P3', 'P4', 'P5'].map((code) => priority(code));
const graphOf = (...dependencies: readonly Dependency[]) =>
  new DependencyGraph(planOf(priorities, dependencies));
const told = (graph: DependencyGraph) => circlesOf(graph).map((circle) => circle.map(({ item }) => item));

/** Whether one leads to the other by one step or more, by trying all ways. */
function leads(graph: DependencyGraph, from: string, to: string, seen: readonly string[] = []): boolean {
  return graph.dependencies.some(
    ({ item, needs: next }) =>
      item === from && (next === to || (!seen.includes(next) && leads(graph, next, to, [...seen, next]))),
  );
}

describe('circles', () => {
  it('are told once, beginning with the smallest item', () => {
    expect(told(graphOf(needs('P4<P2'), needs('P2<P3'), needs('P3<P4'), needs('P5<P2')))).toEqual([
      ['P2', 'P3', 'P4'],
    ]);
  });

  it('are several where they share an item', () => {
    expect(told(graphOf(needs('P2<P3'), needs('P3<P2'), needs('P3<P4'), needs('P4<P3')))).toEqual([
      ['P2', 'P3'],
      ['P3', 'P4'],
    ]);
  });

  it('are none in what was delivered, is done or was dropped', () => {
    const circle = [needs('P2<P3'), needs('P3<P2')];
    expect(told(graphOf(needs('P2<P3'), needs('P3<P2', { agreement: 'delivered' })))).toEqual([]);
    for (const status of ['done', 'dropped'] as const) {
      const plan = planOf([priority('P2', { status }), priority('P3')], circle);
      expect(told(new DependencyGraph(plan))).toEqual([]);
    }
  });

  it('cover every dependency that lies on one, and are circles', () => {
    fc.assert(
      fc.property(anyNeeds, (records) => {
        const graph = new DependencyGraph(records);
        const circles = circlesOf(graph);
        const circular = graph.dependencies.filter(({ item, needs: next }) => leads(graph, next, item));
        expect(new Set(circles.flat())).toEqual(new Set(circular));
        for (const circle of circles) {
          const items = circle.map(({ item }) => item);
          expect(new Set(items).size).toBe(items.length);
          expect(items[0]).toBe(items.toSorted()[0]);
          expect(circle.map(({ needs: next }) => next)).toEqual([...items.slice(1), items[0]]);
        }
        expect(new Set(circles.map((circle) => circle.map(({ id }) => id).join())).size).toBe(circles.length);
      }),
    );
  });

  it('are the same in whatever order the records come', () => {
    fc.assert(
      fc.property(anyNeeds, fc.integer(), (records, seed) => {
        const shuffled = [...records].toSorted((a, b) => hash(a.id, seed) - hash(b.id, seed));
        const other = new DependencyGraph(records.with([], [...records]).with(shuffled));
        expect(told(other)).toEqual(told(new DependencyGraph(records)));
      }),
    );
  });

  it('are seen before they are closed, with the way around', () => {
    const graph = graphOf(needs('P3<P4'), needs('P4<P5'));
    expect(circleClosedBy(graph, needs('P5<P3'))).toEqual(['P5', 'P3', 'P4']);
    expect(circleClosedBy(graph, needs('P3<P5'))).toBeNull();
    expect(circleClosedBy(graph, needs('P2<P3'))).toBeNull();
  });

  it('are found at the end of a chain that is as long as a plan', () => {
    const length = 35_000;
    const names = Array.from({ length }, (_, at) => `n${at}`);
    const next = (name: string) => [`n${(Number(name.slice(1)) + 1) % length}`];
    expect(componentsOf(names, next)).toHaveLength(1);
    expect(componentsOf(names, (name) => (name === `n${length - 1}` ? [] : next(name)))).toHaveLength(length);
  });
});

describe('the order of items', () => {
  it('puts what is needed before what needs it', () => {
    fc.assert(
      fc.property(anyNeeds, (records) => {
        const graph = new DependencyGraph(records);
        const place = new Map(graph.items.map(({ id }, at) => [id, at]));
        for (const each of graph.dependencies) {
          if (graph.circular.has(each)) continue;
          expect(place.get(each.needs)).toBeLessThan(place.get(each.item) ?? -1);
        }
      }),
    );
  });
});

function hash(text: string, seed: number): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, seed);
}
