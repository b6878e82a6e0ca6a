import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { forecast, type UpdatePoint } from '../../src/domain/forecast';

describe('the forecast', () => {
  test.each<[string, UpdatePoint[], number, number | undefined]>([
    [
      'a line through two updates',
      [
        [0, 0],
        [10, 5],
      ],
      20,
      10,
    ],
    [
      'a line back in time',
      [
        [0, 10],
        [10, 5],
      ],
      -10,
      15,
    ],
    [
      'the best line through three',
      [
        [0, 0],
        [1, 2],
        [2, 1],
      ],
      3,
      2,
    ],
    ['one update', [[0, 5]], 10, undefined],
    ['no update', [], 10, undefined],
    [
      'two updates on one day',
      [
        [3, 5],
        [3, 7],
      ],
      10,
      undefined,
    ],
  ])('of %s', (_, updates, at, value) => {
    const result = forecast(updates, at);
    if (value === undefined) expect(result).toBeUndefined();
    else expect(result).toBeCloseTo(value, 10);
  });

  it('finds any line again, wherever in the calendar it lies', () => {
    const integer = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(
        integer,
        integer,
        fc.uniqueArray(fc.integer({ min: 20_000, max: 40_000 }), { minLength: 2, maxLength: 10 }),
        fc.integer({ min: 20_000, max: 40_000 }),
        (slope, offset, days, at) => {
          const updates = days.map((day): UpdatePoint => [day, slope * (day - 20_000) + offset]);
          const expected = slope * (at - 20_000) + offset;
          expect(Math.abs(forecast(updates, at)! - expected)).toBeLessThan(1e-4);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
