import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { GRADE_SCALES, gradeIndex } from '../../src/domain/grade';

describe('a grade', () => {
  test.each([
    [1.2, 0],
    [0.9, 0],
    [0.8999999999, 0],
    [0.89, 1],
    [0.75, 1],
    [0.74, 2],
    [0.6, 2],
    [0.59, 3],
    [-1, 3],
  ])('of score %d on the letters is number %d', (score, place) =>
    expect(gradeIndex(score, GRADE_SCALES.letters)).toBe(place),
  );

  it('begins at 0.9, 0.7 and 0.5 for civil servants', () => expect(GRADE_SCALES.nd335).toEqual([0.9, 0.7, 0.5]));

  it('covers every number once, and never gets worse for a better score', () => {
    const bounds = fc.uniqueArray(fc.integer({ min: -50, max: 150 }), { minLength: 1, maxLength: 8 });
    const score = fc.double({ min: -1, max: 2, noNaN: true });
    fc.assert(
      fc.property(bounds, score, score, (percents, one, other) => {
        const descending = percents.map((percent) => percent / 100).sort((a, b) => b - a);
        const place = gradeIndex(one, descending);
        const [low, high] = [descending[place] ?? -Infinity, descending[place - 1] ?? Infinity];
        expect(one).toBeGreaterThanOrEqual(low - 1e-9);
        expect(one).toBeLessThan(high);
        expect(gradeIndex(Math.max(one, other), descending)).toBeLessThanOrEqual(
          gradeIndex(Math.min(one, other), descending),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
