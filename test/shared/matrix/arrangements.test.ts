import { describe, expect, it } from 'vitest';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { adjacentRoles } from '#shared/plan/queries/roles.ts';

describe('the arrangements', () => {
  it.each(Object.values(ARRANGEMENTS))('$name puts linked roles side by side', ({ roles }) => {
    const { north, east, south, west } = roles;
    for (const [a, b] of [
      [north, east],
      [east, south],
      [south, west],
      [west, north],
    ] as const) {
      expect(adjacentRoles(a, b)).toBe(true);
    }
  });

  it('differ in where the annual objectives stand', () => {
    expect(ARRANGEMENTS.compass.roles.west).toBe('annual');
    expect(ARRANGEMENTS.automotive.roles).toEqual({
      north: 'annual',
      east: 'priority',
      south: 'measure',
      west: 'longTerm',
    });
  });
});
