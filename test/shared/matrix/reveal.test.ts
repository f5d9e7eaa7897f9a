import { describe, expect, it } from 'vitest';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { layoutMatrix } from '#shared/matrix/layout.ts';
import { PARTS, type Part, partsOfScene, revealSteps, sidesOfCorner } from '#shared/matrix/reveal.ts';
import { SHEET_WORDS } from '#shared/matrix/words.ts';
import { sampleView } from './sample-scene.ts';

const ORDERS = ['clockwise', 'evidenceFirst'] as const;
const CASES = Object.values(ARRANGEMENTS).flatMap((arrangement) =>
  ORDERS.map((order) => ({ order, arrangement, name: `${arrangement.name} ${order}` })),
);

describe.each(CASES)('a reveal of $name', ({ order, arrangement }) => {
  const steps = revealSteps(order, arrangement.roles);

  it('adds just one part with every step, and ends with all of them', () => {
    const before = new Set<Part>();
    for (const { part, visible } of steps) {
      expect(before.has(part)).toBe(false);
      before.add(part);
      expect(visible).toEqual(before);
    }
    expect([...before].sort()).toEqual([...PARTS].sort());
  });

  it('shows no corner before both of its sides, and no side while a corner is still owed', () => {
    for (const [index, { part, visible }] of steps.entries()) {
      for (const side of sidesOfCorner(part) ?? []) expect(visible.has(side)).toBe(true);
      const owed = PARTS.filter(
        (one) => sidesOfCorner(one)?.every((side) => visible.has(side)) && !visible.has(one),
      );
      if (owed.length > 0) expect(owed).toContain(steps[index + 1]?.part);
    }
  });
});

describe('the order', () => {
  const rolesOf = (order: (typeof ORDERS)[number], name: keyof typeof ARRANGEMENTS) => {
    const { roles } = ARRANGEMENTS[name];
    return revealSteps(order, roles).map(({ part }) => {
      const sides = sidesOfCorner(part);
      if (sides)
        return sides
          .map((side) => roles[side])
          .sort()
          .join('×');
      return part in roles ? roles[part as keyof typeof roles] : part;
    });
  };

  it.each(Object.values(ARRANGEMENTS))('goes round the roles wherever they stand: $title', ({ name }) => {
    expect(rolesOf('clockwise', name)).toEqual([
      'trueNorth',
      'longTerm',
      'annual',
      'annual×longTerm',
      'priority',
      'annual×priority',
      'measure',
      'measure×priority',
      'longTerm×measure',
      'people',
      'duties',
    ]);
  });

  it('asks for the evidence before the tactics', () => {
    const parts = rolesOf('evidenceFirst', 'taste');
    expect(parts.slice(0, 6)).toEqual([
      'trueNorth',
      'longTerm',
      'annual',
      'annual×longTerm',
      'measure',
      'longTerm×measure',
    ]);
    expect(parts.indexOf('measure')).toBeLessThan(parts.indexOf('priority'));
  });

  it('has no steps where all is shown at once', () => {
    expect(revealSteps('whole', ARRANGEMENTS.compass.roles)).toEqual([]);
  });
});

describe('a sheet with some of its parts', () => {
  const view = sampleView('automotive');
  const whole = layoutMatrix(view, ARRANGEMENTS.compass, bundledMeasurer, {
    mode: 'edit',
    words: SHEET_WORDS.en,
  });

  it('has what is visible as it was, the same objects, and nothing of the rest', () => {
    for (const { visible } of revealSteps('clockwise', ARRANGEMENTS.compass.roles)) {
      const scene = partsOfScene(whole, visible);
      expect([scene.width, scene.height]).toEqual([whole.width, whole.height]);
      for (const side of ['north', 'east', 'south', 'west'] as const) {
        if (visible.has(side)) expect(scene.sides[side]).toBe(whole.sides[side]);
        else expect([scene.sides[side].items, scene.sides[side].next]).toEqual([[], null]);
      }
      for (const grid of scene.grids) expect(whole.grids).toContain(grid);
      const corners = scene.grids.filter(({ name }) => !name.startsWith('people'));
      expect(corners.map(({ name }) => name).sort()).toEqual([...visible].filter(sidesOfCorner).sort());
      expect(scene.grids.length - corners.length).toBe(visible.has('duties') ? 2 : 0);
      expect(scene.people).toEqual(visible.has('people') ? whole.people : []);
    }
  });

  it('is the sheet itself where nothing is left out', () => {
    expect(partsOfScene(whole, new Set(PARTS))).toBe(whole);
  });
});
