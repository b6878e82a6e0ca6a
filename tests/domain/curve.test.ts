import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { alongCurve, payout } from '../../src/domain/curve';

describe('a curve', () => {
  const curve = [
    [1, 10],
    [2, 20],
    [4, 0],
  ] as const;

  test.each([
    [0.9, undefined],
    [1, 10],
    [1.5, 15],
    [2, 20],
    [3, 10],
    [4, 0],
    [9, 0],
  ])('at %d is %s', (x, y) => expect(alongCurve(curve, x)).toBe(y));

  it('without points is nothing anywhere', () => expect(alongCurve([], 1)).toBeUndefined());
});

describe('the payout', () => {
  test.each([
    [0.5, 0],
    [0.79, 0],
    [0.7999999999, 0.8],
    [0.8, 0.8],
    [0.9, 0.9],
    [1, 1],
    [1.1, 1.1],
    [1.2, 1.2],
    [2, 1.2],
  ])('of score %d is %d', (score, share) => expect(payout(score)).toBeCloseTo(share, 12));

  it('follows a curve of the company’s own', () => {
    const own = [
      [0.5, 0.2],
      [1, 1],
    ] as const;
    expect(payout(0.75, own)).toBeCloseTo(0.6, 12);
    expect(payout(0.4, own)).toBe(0);
    expect(payout(0.4, [])).toBe(0);
  });

  it('never falls for a better score on a rising curve', () => {
    const score = fc.double({ min: -1, max: 3, noNaN: true });
    fc.assert(
      fc.property(score, score, (one, other) => {
        expect(payout(Math.max(one, other))).toBeGreaterThanOrEqual(payout(Math.min(one, other)));
      }),
      { numRuns: 1000 },
    );
  });
});
