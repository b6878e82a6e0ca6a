import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type AttainmentMeasure, attainment, kpiScore, kpiStatus } from '../../src/domain/attainment';

const atLeast = (target: number): AttainmentMeasure => ({ type: 'at-least', target });
const atMost = (target: number): AttainmentMeasure => ({ type: 'at-most', target });
const exactly = (target: number): AttainmentMeasure => ({ type: 'exactly', target });
const between = (target: number, upper: number): AttainmentMeasure => ({ type: 'stay-between', target, upper });
const rated: AttainmentMeasure = { type: 'rated' };

describe('attainment', () => {
  test.each<[string, AttainmentMeasure, number, number]>([
    ['higher is better', atLeast(50), 45, 0.9],
    ['higher is better, beyond the target', atLeast(50), 75, 1.5],
    ['higher is better, below 0', atLeast(50), -50, -1],
    ['lower is better, nothing at all', atMost(50), 0, 2],
    ['lower is better, twice the target', atMost(50), 100, 0],
    ['lower is better, a fifth above', atMost(50), 60, 0.8],
    ['lower is better than 0, met', atMost(0), 0, 1],
    ['lower is better than 0, below', atMost(0), -3, 1],
    ['lower is better than 0, one', atMost(0), 1, 0],
    ['lower is better than 0, half', atMost(0), 0.5, 0.5],
    ['lower is better than 0, two', atMost(0), 2, -1],
    ['a target of 0 that is met', atLeast(0), 0, 1],
    ['a negative target, higher, surpassed', atLeast(-50), 0, 2],
    ['a negative target, higher, met', atLeast(-50), -50, 1],
    ['a negative target, higher, missed', atLeast(-50), -75, 0.5],
    ['a negative target, lower, surpassed', atMost(-50), -100, 2],
    ['a negative target, lower, missed', atMost(-50), 0, 0],
    ['exactly, above', exactly(50), 55, 0.9],
    ['exactly, below', exactly(50), 45, 0.9],
    ['exactly, met', exactly(50), 50, 1],
    ['exactly, far away', exactly(50), 150, -1],
    ['exactly a negative number', exactly(-50), -55, 0.9],
    ['exactly 0, met', exactly(0), 0, 1],
    ['exactly 0, missed', exactly(0), 1, 0],
    ['within a band', between(4, 5), 4.5, 1],
    ['on a lower end', between(4, 5), 4, 1],
    ['on an upper end', between(4, 5), 5, 1],
    ['below a band', between(4, 5), 3, 0.75],
    ['above a band', between(4, 5), 6, 0.8],
    ['below a band from 0', between(0, 5), -1, 0],
    ['above a band to 0', between(-5, 0), 1, 0],
    ['below a negative band', between(-5, -4), -6, 0.8],
    ['a floor kept', { type: 'stay-above', target: 50 }, 75, 1],
    ['a floor broken', { type: 'stay-above', target: 50 }, 40, 0.8],
    ['a floor of 0 kept', { type: 'stay-above', target: 0 }, 5, 1],
    ['a floor of 0 met', { type: 'stay-above', target: 0 }, 0, 1],
    ['a floor of 0 broken', { type: 'stay-above', target: 0 }, -1, 0],
    ['a ceiling kept', { type: 'stay-below', target: 0.1 }, 0.05, 1],
    ['a ceiling met', { type: 'stay-below', target: 0.1 }, 0.1, 1],
    ['a ceiling broken', { type: 'stay-below', target: 0.1 }, 0.12, 0.8],
    ['done', { type: 'done' }, 1, 1],
    ['not done', { type: 'done' }, 0, 0],
    ['rated 1', rated, 1, 0.4],
    ['rated 2', rated, 2, 0.7],
    ['rated 3', rated, 3, 1],
    ['rated 4', rated, 4, 1.1],
    ['rated 5', rated, 5, 1.2],
    ['rated 2.5', rated, 2.5, 0.85],
    ['rated 4.5', rated, 4.5, 1.15],
  ])('%s', (_, measure, actual, expected) => expect(attainment(measure, actual)).toBeCloseTo(expected, 12));

  test.each<[string, AttainmentMeasure, number, string]>([
    ['a target of 0', atLeast(0), 5, 'kpi-target-zero'],
    ['a target of 0 and an actual below', atLeast(0), -5, 'kpi-target-zero'],
    ['no target', { type: 'at-most' }, 5, 'target-missing'],
    ['a band without an upper end', { type: 'stay-between', target: 1 }, 5, 'upper-missing'],
    ['a rating below 1', rated, 0.9, 'out-of-range'],
    ['a rating above 5', rated, 5.1, 'out-of-range'],
  ])('%s has none', (_, measure, actual, problem) => expect(attainment(measure, actual)).toBe(problem));

  it('is none without an actual', () => expect(attainment(atLeast(0), undefined)).toBeUndefined());

  it('follows the ratings of the settings', () => {
    const ratings = [
      [1, 0],
      [3, 1],
    ] as const;
    expect(attainment(rated, 2, ratings)).toBe(0.5);
    expect(attainment(rated, 4, ratings)).toBe('out-of-range');
  });

  const value = fc.double({ min: -1e4, max: 1e4, noNaN: true });
  const target = fc.integer({ min: 1, max: 1000 });

  it('is never lower for a better actual', () => {
    fc.assert(
      fc.property(value, value, target, fc.boolean(), (one, other, size, negative) => {
        const goal = negative ? -size : size;
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        for (const type of ['at-least', 'stay-above'] as const)
          expect(attainment({ type, target: goal }, high)).toBeGreaterThanOrEqual(
            attainment({ type, target: goal }, low) as number,
          );
        for (const type of ['at-most', 'stay-below'] as const)
          expect(attainment({ type, target: goal }, low)).toBeGreaterThanOrEqual(
            attainment({ type, target: goal }, high) as number,
          );
        const near = Math.abs(low - goal) < Math.abs(high - goal) ? low : high;
        const far = near === low ? high : low;
        expect(attainment(exactly(goal), near)).toBeGreaterThanOrEqual(attainment(exactly(goal), far) as number);
      }),
      { numRuns: 2000 },
    );
  });

  it('moves a little where the actual moves a little', () => {
    const measures = (goal: number): AttainmentMeasure[] => [
      atLeast(goal),
      atMost(goal),
      exactly(goal),
      between(goal, goal + 5),
      { type: 'stay-above', target: goal },
      { type: 'stay-below', target: goal },
    ];
    fc.assert(
      fc.property(value, target, (actual, goal) => {
        for (const measure of measures(goal)) {
          const step = (attainment(measure, actual + 1e-6) as number) - (attainment(measure, actual) as number);
          expect(Math.abs(step)).toBeLessThan(1.1e-6);
        }
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.double({ min: 1, max: 4.999, noNaN: true }), (rating) => {
        const step = (attainment(rated, rating + 1e-6) as number) - (attainment(rated, rating) as number);
        expect(Math.abs(step)).toBeLessThan(1e-6);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a KPI score', () => {
  test.each([
    [1.5, undefined, undefined, 1],
    [-0.5, undefined, undefined, 0],
    [1.5, 1.2, 0, 1.2],
    [1.1, 1.2, 0, 1.1],
    [0.1, 1, 0.3, 0.3],
    [-2, 1, -1, -1],
  ])('of attainment %d with cap %s and floor %s is %d', (raw, cap, floor, expected) =>
    expect(kpiScore(raw, cap, floor)).toBe(expected),
  );
});

describe('a KPI', () => {
  test.each([
    [undefined, undefined, 'no-data'],
    [1, undefined, 'met'],
    [0.9999999999, undefined, 'met'],
    [0.99, undefined, 'near'],
    [0.9, undefined, 'near'],
    [0.89, undefined, 'missed'],
    [0.89, 0.8, 'near'],
    [0.79, 0.8, 'missed'],
  ] as const)('with attainment %s and warning at %s is %s', (raw, warning, status) =>
    expect(kpiStatus(raw, warning)).toBe(status),
  );
});
