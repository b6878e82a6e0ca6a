import { type AttainmentMeasure, type AttainmentProblem, attainment, kpiScore } from './attainment';
import type { Measure, MonthlyTotal } from './measure';
import { reaches } from './progress';

/** A month's actual; undefined is blank, `not-applicable` does not count at all. */
export type Month = number | undefined | 'not-applicable';

/**
 * What the months of a KPI come to; undefined where no month counts. Blank months are left out, unless `periods` says how
 * many are due: then each due one that is missing counts 0. `measure` is that of one month; a capped mean and months met
 * need it. A capped mean keeps a strong month from paying for a weak one, without making a near miss a zero.
 */
export function kpiTotal(
  months: readonly Month[],
  method: MonthlyTotal,
  measure?: AttainmentMeasure,
  periods = 0,
): number | undefined | AttainmentProblem {
  const counted = countedMonths(months, method, periods);
  if (counted.length === 0) return undefined;
  const sum = (numbers: readonly (number | undefined)[]) =>
    numbers.reduce<number>((all, number) => all + (number ?? 0), 0);
  switch (method) {
    case 'sum':
      return sum(counted);
    case 'mean':
      return sum(counted) / counted.length;
    case 'last':
      return counted[counted.length - 1];
    case 'capped-mean':
    case 'months-met': {
      const shares: number[] = [];
      for (const month of counted) {
        const reached = month === undefined ? 0 : attainment(measure ?? { type: 'at-least' }, month);
        if (typeof reached !== 'number') return reached;
        shares.push(method === 'capped-mean' ? kpiScore(reached) : reaches(reached, 1) ? 1 : 0);
      }
      return sum(shares) / shares.length;
    }
  }
}

/** Months that count, in order: those with a value, and as undefined those that are due and missing. */
function countedMonths(months: readonly Month[], method: MonthlyTotal, periods: number): (number | undefined)[] {
  const counted: (number | undefined)[] = [];
  for (let i = 0; i < Math.max(months.length, periods); i += 1) {
    const month = months[i];
    if (month === 'not-applicable') continue;
    // The last one is the latest month with a value, however many are due.
    if (month !== undefined || (i < periods && method !== 'last')) counted.push(month);
  }
  return counted;
}

/** What the total of some months is held against: their sum for what adds up, the month's own target for a mean or a last value, 1 for shares. */
export function targetOfMonths(measure: Measure, method: MonthlyTotal, months: number): Measure {
  switch (method) {
    case 'sum':
      return {
        ...measure,
        target: measure.target * months,
        ...(measure.upper === undefined ? {} : { upper: measure.upper * months }),
      };
    case 'mean':
    case 'last':
      return measure;
    case 'capped-mean':
    case 'months-met': {
      const { upper: _, ...rest } = measure;
      return { ...rest, type: 'at-least', unit: '%', target: 1 };
    }
  }
}
