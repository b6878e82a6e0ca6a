import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { AttainmentMeasure } from '../../src/domain/attainment';
import { kpiTotal, type Month, targetOfMonths } from '../../src/domain/kpi-total';
import type { Measure, MonthlyTotal } from '../../src/domain/measure';

const thirty: AttainmentMeasure = { type: 'at-least', target: 30 };
const ceiling: AttainmentMeasure = { type: 'at-most', target: 10 };
const NA = 'not-applicable';
const _ = undefined;

describe('the months of a KPI', () => {
  test.each<[string, Month[], MonthlyTotal, AttainmentMeasure | undefined, number | undefined, number]>([
    ['sum', [30, 24, 36], 'sum', _, _, 90],
    ['sum without blanks', [30, _, 36], 'sum', _, _, 66],
    ['mean', [10, 20, 60], 'mean', _, _, 30],
    ['mean without blanks', [10, _, 20], 'mean', _, _, 15],
    ['mean without what does not apply', [10, NA, 20], 'mean', _, _, 15],
    ['mean with a due month missing', [10, _, _], 'mean', _, 2, 5],
    ['mean with a due month beyond the columns', [10], 'mean', _, 2, 5],
    ['mean with more months than are due', [10, 20, 30], 'mean', _, 2, 20],
    ['mean with a due month that does not apply', [10, NA, _], 'mean', _, 2, 10],
    ['mean with all due and missing', [_, _], 'mean', _, 2, 0],
    ['sum with all due and missing', [_, _], 'sum', _, 2, 0],
    ['last', [10, 20, 15], 'last', _, _, 15],
    ['last, the latest with a value', [10, 20, _], 'last', _, _, 20],
    ['last, however many are due', [10, 20, _], 'last', _, 3, 20],
    ['last, before what does not apply', [10, NA], 'last', _, _, 10],
    ['capped mean', [30, 15, 60], 'capped-mean', thirty, _, 2.5 / 3],
    ['capped mean of a month below 0', [-30, 30], 'capped-mean', thirty, _, 0.5],
    ['capped mean of a ceiling', [5, 15], 'capped-mean', ceiling, _, 0.75],
    ['capped mean with a due month missing', [30, _], 'capped-mean', thirty, 2, 0.5],
    ['months met', [30, 29, 31], 'months-met', thirty, _, 2 / 3],
    ['months met, computed with a loss', [29.9999999999], 'months-met', thirty, _, 1],
    ['months met of a ceiling', [10, 11, 0, 9], 'months-met', ceiling, _, 0.75],
    ['months met with a due month missing', [30, _], 'months-met', thirty, 2, 0.5],
  ])('%s', (_name, months, method, measure, periods, expected) =>
    expect(kpiTotal(months, method, measure, periods)).toBeCloseTo(expected, 12),
  );

  test.each<MonthlyTotal>(['sum', 'mean', 'last', 'capped-mean', 'months-met'])(
    'come to nothing by %s while no month counts',
    (method) => {
      expect(kpiTotal([_, NA], method, thirty)).toBeUndefined();
      expect(kpiTotal([], method, thirty)).toBeUndefined();
    },
  );

  it('come to nothing by last where none has a value, though some are due', () =>
    expect(kpiTotal([_, _], 'last', _, 2)).toBeUndefined());

  test.each<MonthlyTotal>(['capped-mean', 'months-met'])('need a target for %s', (method) => {
    expect(kpiTotal([5], method)).toBe('target-missing');
    expect(kpiTotal([5], method, { type: 'at-least', target: 0 })).toBe('kpi-target-zero');
  });

  it('sum to their mean times their number, and the capped mean is never above 1 or above the mean attainment', () => {
    const months = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(months, (values) => {
        expect(kpiTotal(values, 'sum')).toBeCloseTo((kpiTotal(values, 'mean') as number) * values.length, 9);
        const capped = kpiTotal(values, 'capped-mean', thirty) as number;
        expect(capped).toBeLessThanOrEqual(Math.min(1, (kpiTotal(values, 'mean') as number) / 30) + 1e-12);
        expect(kpiTotal(values, 'months-met', thirty)).toBeLessThanOrEqual(capped + 1e-12);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the target of several months', () => {
  const month: Measure = { type: 'stay-between', nature: 'accumulates', unit: 'count', target: 3, upper: 5 };

  it('adds up where months are summed, stays where they are averaged, and is the whole where shares are counted', () => {
    expect(targetOfMonths(month, 'sum', 3)).toEqual({ ...month, target: 9, upper: 15 });
    expect(targetOfMonths({ ...month, upper: undefined }, 'sum', 3).upper).toBeUndefined();
    expect(targetOfMonths(month, 'mean', 3)).toEqual(month);
    expect(targetOfMonths(month, 'last', 3)).toEqual(month);
    for (const method of ['capped-mean', 'months-met'] as const)
      expect(targetOfMonths(month, method, 3)).toEqual({
        type: 'at-least',
        nature: 'accumulates',
        unit: '%',
        target: 1,
      });
  });
});
