import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Graded, gradeOf, meanGrade } from '#shared/frameworks/grading.ts';

const result = (given: Partial<Graded>): Graded => ({
  baseline: null,
  better: null,
  metWithin: null,
  atRiskWithin: null,
  target: null,
  actual: null,
  ...given,
});

/** Whole numbers, so that what is compared is the rule and not binary noise. */
const amount = fc.integer({ min: -10_000, max: 10_000 });
const results = fc.record({
  baseline: fc.option(amount),
  better: fc.constantFrom('higher', 'lower', null),
  metWithin: fc.option(fc.nat(100)),
  atRiskWithin: fc.constant(null),
  target: fc.option(amount, { freq: 8 }),
  actual: fc.option(amount, { freq: 8 }),
});

describe('the grade of a result', () => {
  it.each([
    ['half of the way up', { baseline: 75, target: 85, actual: 80, better: 'higher' }, 0.5],
    ['half of the way down', { baseline: 120, target: 50, actual: 85, better: 'lower' }, 0.5],
    ['down to a target of 0', { baseline: 8, target: 0, actual: 2, better: 'lower' }, 0.75],
    ['a target of 0 that is reached', { baseline: 8, target: 0, actual: 0, better: 'lower' }, 1],
    ['a target of 0 without a baseline', { target: 0, actual: 1, better: 'lower' }, 0],
    ['worse than the baseline', { baseline: 75, target: 85, actual: 70, better: 'higher' }, 0],
    ['farther than the target', { baseline: 75, target: 85, actual: 99, better: 'higher' }, 1],
    ['something to hold that was held', { baseline: 98, target: 98, actual: 98, better: 'higher' }, 1],
    ['something to hold that was lost', { baseline: 98, target: 98, actual: 97, better: 'higher' }, 0],
    [
      'a target below a baseline that should rise',
      { baseline: 75, target: 70, actual: 65, better: 'higher' },
      0,
    ],
    [
      'within what counts as met',
      { baseline: 0, target: 8, actual: 7.5, better: 'higher', metWithin: 0.5 },
      1,
    ],
    ['a direction told by baseline and target', { baseline: 10, target: 0, actual: 5 }, 0.5],
    ['no direction at all', { target: 5, actual: 5 }, null],
    ['no actual yet', { baseline: 0, target: 5, better: 'higher' }, null],
    ['no target', { baseline: 0, actual: 5, better: 'higher' }, null],
  ] as const)('%s', (_, given, grade) => {
    expect(gradeOf(result(given))).toBe(grade);
  });

  it('lies between 0 and 1', () => {
    fc.assert(
      fc.property(results, (given) => {
        const grade = gradeOf(given);
        expect(grade === null || (grade >= 0 && grade <= 1)).toBe(true);
      }),
    );
  });

  it('is null exactly where target, actual or direction is missing', () => {
    fc.assert(
      fc.property(results, (given) => {
        const { baseline, target, actual, better } = given;
        const told = better !== null || (baseline !== null && baseline !== target);
        expect(gradeOf(given) === null).toBe(target === null || actual === null || !told);
      }),
    );
  });

  it('is the same in another unit of measure and from another zero', () => {
    fc.assert(
      fc.property(results, fc.integer({ min: 1, max: 1000 }), amount, (given, factor, shift) => {
        const to = (figure: number | null) => (figure === null ? null : figure * factor + shift);
        const other = {
          ...given,
          baseline: to(given.baseline),
          target: to(given.target),
          actual: to(given.actual),
          metWithin: given.metWithin === null ? null : given.metWithin * factor,
        };
        expect(gradeOf(other)).toBe(gradeOf(given));
      }),
    );
  });

  it('is the same with lower as the better direction, mirrored', () => {
    fc.assert(
      fc.property(results, (given) => {
        const mirror = (figure: number | null) => (figure === null ? null : -figure);
        const mirrored: Graded = {
          ...given,
          baseline: mirror(given.baseline),
          target: mirror(given.target),
          actual: mirror(given.actual),
          better: given.better && (given.better === 'higher' ? 'lower' : 'higher'),
        };
        expect(gradeOf(mirrored)).toBe(gradeOf(given));
      }),
    );
  });

  it('never falls while the actual gets better', () => {
    fc.assert(
      fc.property(results, amount, (given, other) => {
        if (given.actual === null) return;
        const [worse, better] = [Math.min(given.actual, other), Math.max(given.actual, other)];
        const low = gradeOf({ ...given, better: 'higher', actual: worse });
        const high = gradeOf({ ...given, better: 'higher', actual: better });
        if (low !== null && high !== null) expect(high).toBeGreaterThanOrEqual(low);
      }),
    );
  });
});

it('takes the mean of the grades that there are', () => {
  expect(meanGrade([1, null, 0.5])).toBe(0.75);
  expect(meanGrade([null])).toBeNull();
  expect(meanGrade([])).toBeNull();
});
