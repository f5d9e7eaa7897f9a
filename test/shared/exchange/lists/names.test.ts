import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetNames } from '#shared/exchange/lists/names.ts';

describe('names of sheets', () => {
  it('keep to the rules of Excel, whatever is wanted', () => {
    const wanted = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('', 'History', 'TENKAI', "'quoted'", '[a]:*?/\\', `${'x'.repeat(30)}🎯`),
    );
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 20 }), (all) => {
        const name = sheetNames();
        const names = all.map(name);
        expect(new Set(names.map((each) => each.toLowerCase())).size).toBe(names.length);
        for (const each of names) {
          expect(each).toMatch(/^[^[\]:*?/\\']{1,31}$/u);
          expect(each.length).toBeLessThanOrEqual(31);
          expect(each.isWellFormed()).toBe(true);
          expect(each.trim()).toBe(each);
          expect(['history', 'tenkai']).not.toContain(each.toLowerCase());
        }
      }),
    );
  });

  it('number what would be called the same, within the room there is', () => {
    const name = sheetNames();
    expect(name('Measures')).toBe('Measures');
    expect(name('MEASURES')).toBe('MEASURES 2');
    expect(name('x'.repeat(40))).toBe('x'.repeat(31));
    expect(name('x'.repeat(40))).toBe(`${'x'.repeat(29)} 2`);
  });
});
