import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { MeasureType } from '../../src/domain/measure';
import { clamp, distanceOutside, type ProgressMeasure, progress, reaches, score } from '../../src/domain/progress';

const atLeast = (target: number, baseline?: number): ProgressMeasure => ({ type: 'at-least', target, baseline });
const atMost = (target: number, baseline?: number): ProgressMeasure => ({ type: 'at-most', target, baseline });

describe('progress', () => {
  test.each<[string, ProgressMeasure, number, number]>([
    ['half way up', atLeast(100, 20), 60, 0.5],
    ['a quarter of the way down', atLeast(20, 100), 80, 0.25],
    ['beyond the target', atLeast(20, 100), 0, 1.25],
    ['behind the baseline', atLeast(100, 20), 0, -0.25],
    ['two thirds of the way to 0', atLeast(0, 3), 1, 2 / 3],
    ['from 0 where there is no baseline', atLeast(308000), 154000, 0.5],
    ['from a written baseline of 0', atLeast(200, 0), 50, 0.25],
    ['reach at most, no baseline', atMost(120000), 150000, 0.75],
    ['reach at most, below the target', atMost(120000), 60000, 1.5],
    ['reach at most with a baseline', atMost(20, 100), 80, 0.25],
    ['reach at most a negative target', atMost(-50), -100, 2],
    ['reach at most a negative target, missed', atMost(-50), 0, 0],
    ['reach at most 0, reached', atMost(0), 0, 1],
    ['reach at most 0, below', atMost(0), -1, 1],
    ['reach at most 0, missed', atMost(0), 0.1, 0],
    ['a negative target at least', atLeast(-50), -100, 0],
    ['a negative target at least, surpassed', atLeast(-50), 0, 2],
    ['a negative target at least, met', atLeast(-50), -50, 1],
    ['a negative target with a baseline', atLeast(-50, -100), -75, 0.5],
    ['a direction that contradicts baseline and target', atLeast(20, 100), 60, 0.5],
    ['exactly, met', { type: 'exactly', target: 50 }, 50, 1],
    ['exactly, above', { type: 'exactly', target: 50 }, 55, 0.9],
    ['exactly, below', { type: 'exactly', target: 50 }, 45, 0.9],
    ['exactly, far away', { type: 'exactly', target: 50 }, 500, 0],
    ['exactly a negative number', { type: 'exactly', target: -50 }, -45, 0.9],
    ['exactly 0, met', { type: 'exactly', target: 0 }, 0, 1],
    ['exactly 0, missed', { type: 'exactly', target: 0 }, 0.5, 0],
    ['exactly, whatever the baseline', { type: 'exactly', target: 50, baseline: 50 }, 45, 0.9],
    ['stay above, on the bound', { type: 'stay-above', target: 4 }, 4, 1],
    ['stay above, not kept', { type: 'stay-above', target: 4 }, 3.9, 0],
    ['stay above, whatever the baseline', { type: 'stay-above', target: 4, baseline: 4 }, 5, 1],
    ['stay below, on the bound', { type: 'stay-below', target: 4 }, 4, 1],
    ['stay below, not kept', { type: 'stay-below', target: 4 }, 4.1, 0],
    ['stay between, on the lower end', { type: 'stay-between', target: 4, upper: 5 }, 4, 1],
    ['stay between, on the upper end', { type: 'stay-between', target: 4, upper: 5 }, 5, 1],
    ['stay between, below', { type: 'stay-between', target: 4, upper: 5 }, 3.9, 0],
    ['stay between, above', { type: 'stay-between', target: 4, upper: 5 }, 5.1, 0],
    ['done', { type: 'done' }, 1, 1],
    ['done to a share', { type: 'done' }, 0.4, 0.4],
  ])('%s', (_, measure, current, expected) => expect(progress(measure, current)).toBeCloseTo(expected, 12));

  test.each<[string, ProgressMeasure, string]>([
    ['a target that equals the baseline', atLeast(100, 100), 'target-equals-start'],
    ['a ceiling that equals the baseline', atMost(100, 100), 'target-equals-start'],
    ['a target of 0 without a baseline', atLeast(0), 'target-zero'],
    ['no target', { type: 'at-least' }, 'target-missing'],
    ['no bound', { type: 'stay-below' }, 'target-missing'],
    ['a band without an upper end', { type: 'stay-between', target: 4 }, 'upper-missing'],
    ['a rating', { type: 'rated', target: 3 }, 'rated-key-result'],
  ])('%s has none', (_, measure, problem) => expect(progress(measure, 5)).toBe(problem));

  test.each<MeasureType>([
    'at-least',
    'at-most',
    'exactly',
    'stay-above',
    'stay-below',
    'stay-between',
    'done',
    'rated',
  ])('a key result of type %s without a current value has none, whatever else is wrong with it', (type) =>
    expect(progress({ type }, undefined)).toBeUndefined(),
  );

  it('never falls as the current value goes towards the target', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, number, number, number, (baseline, target, one, other) => {
        fc.pre(Math.abs(target - baseline) > 1e-3);
        const [worse, better] =
          target > baseline
            ? [Math.min(one, other), Math.max(one, other)]
            : [Math.max(one, other), Math.min(one, other)];
        const measure = atLeast(target, baseline);
        expect(progress(measure, better)).toBeGreaterThanOrEqual(progress(measure, worse) as number);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same for a measure and its mirror image', () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(number, number, number, (baseline, target, current) => {
        fc.pre(baseline !== target);
        expect(progress(atLeast(target, baseline), current)).toBeCloseTo(
          progress(atLeast(-target, -baseline), -current) as number,
          9,
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a score', () => {
  test.each([
    [-0.25, 0],
    [0, 0],
    [0.3, 0.3],
    [1, 1],
    [1.5, 1],
  ])('of progress %d is %d', (raw, expected) => expect(score(raw)).toBe(expected));
});

describe('a threshold', () => {
  it('is reached by what floating point computed just below it, and by nothing lower', () => {
    expect(reaches(0.6999999999, 0.7)).toBe(true);
    expect(reaches(0.1 + 0.2 + 0.4, 0.7)).toBe(true);
    expect(reaches(0.69999999, 0.7)).toBe(false);
    expect(reaches(0.8, 0.7)).toBe(true);
  });
});

describe('a band', () => {
  test.each([
    [3, 1],
    [4, 0],
    [4.5, 0],
    [5, 0],
    [7, 2],
  ])('of 4–5 is %d missed by %d', (value, distance) => expect(distanceOutside(value, 4, 5)).toBe(distance));

  it('holds a value within its ends', () => {
    expect([clamp(-1, 0, 2), clamp(1, 0, 2), clamp(3, 0, 2)]).toEqual([0, 1, 2]);
  });
});
