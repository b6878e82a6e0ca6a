import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { shownShares, weightedMean } from '../../src/domain/weighted-mean';

describe('the weighted mean', () => {
  test.each<[string, number[], (number | undefined)[] | undefined, number]>([
    ['of weighted values', [0.84, 0.8, 0.9], [30, 30, 40], 0.852],
    ['without weights', [0.5, 1], undefined, 0.75],
    ['with blank weights only', [0.5, 1], [undefined, undefined], 0.75],
    ['with an explicit 0, which stays 0', [0.5, 1], [0, 2], 1],
  ])('%s', (_, values, weights, expected) => expect(weightedMean(values, weights)).toBeCloseTo(expected, 12));

  it('is none of no values', () => expect(weightedMean([])).toBeUndefined());

  test.each<[string, (number | undefined)[], object]>([
    ['a blank weight beside others', [1, undefined, 2], { problem: 'weight-missing', at: 1 }],
    ['a negative weight', [1, 2, -1], { problem: 'weight-negative', at: 2 }],
    ['weights that are all 0', [0, 0, 0], { problem: 'weights-zero', at: 0 }],
  ])('is refused for %s', (_, weights, problem) => expect(weightedMean([1, 1, 1], weights)).toEqual(problem));

  const pairs = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 100 })), {
    minLength: 1,
    maxLength: 20,
  });

  it('lies between its values and does not change when all weights are scaled or the rows are shuffled', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 1000 }), (rows, factor) => {
        fc.pre(rows.some(([, weight]) => weight > 0));
        const values = rows.map(([value]) => value);
        const weights = rows.map(([, weight]) => weight);
        const mean = weightedMean(values, weights) as number;
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
        expect(
          weightedMean(
            values,
            weights.map((weight) => weight * factor),
          ),
        ).toBeCloseTo(mean, 9);
        expect(weightedMean([...values].reverse(), [...weights].reverse())).toBeCloseTo(mean, 9);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('shares as they are shown', () => {
  test.each([
    [[1, 1, 1], 40, 1, [13.4, 13.3, 13.3]],
    [[1, 1, 1], 100, 0, [34, 33, 33]],
    [[30, 30, 40], 60, 1, [18, 18, 24]],
    [[1, 2], 100, 0, [33, 67]],
    [[0, 0], 100, 0, [0, 0]],
    [[], 100, 0, []],
    [[1, 1, 1, 1, 1, 1], 100, 1, [16.7, 16.7, 16.7, 16.7, 16.6, 16.6]],
  ])('%j of %d with %d decimals are %j', (weights, whole, decimals, shown) =>
    expect(shownShares(weights, whole, decimals)).toEqual(shown),
  );

  it('add up to the whole, each less than one step away from the exact share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(weights, fc.constantFrom(100, 60, 40, 35), fc.constantFrom(0, 1, 2), (given, whole, decimals) => {
        const total = given.reduce((sum, weight) => sum + weight, 0);
        fc.pre(total > 0);
        const shares = shownShares(given, whole, decimals);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(whole, 9);
        shares.forEach((share, i) => {
          expect(Math.abs(share - (given[i]! / total) * whole)).toBeLessThan(1.0001 / 10 ** decimals);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
