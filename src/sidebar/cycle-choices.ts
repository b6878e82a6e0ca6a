import type { CycleChoice } from '../domain/cascade';
import { addDays, type Day, daysBetween, monthStart } from '../domain/day';

export type CycleKind = 'quarter' | 'halfYear' | 'month' | 'campaign';

export const cycleKinds: CycleKind[] = ['quarter', 'halfYear', 'month', 'campaign'];

const monthsIn = { quarter: 3, halfYear: 6, month: 1 } as const;
const letter = { quarter: 'Q', halfYear: 'H', month: 'T' } as const;

/**
 * The cycles of a kind from the one that `today` is in, `Q1-2027` and the like. A fiscal year that begins in another month
 * (1…12) than January is named for the year it begins in; months are the calendar's.
 */
export function cyclesFrom(today: Day, kind: Exclude<CycleKind, 'campaign'>, firstMonth = 1, count = 6): CycleChoice[] {
  const months = monthsIn[kind];
  const begins = kind === 'month' ? 1 : firstMonth;
  /** Months since the fiscal year began. */
  const into = (day: Day) => (Number(day.slice(5, 7)) - begins + 12) % 12;
  const first = monthStart(today, -(into(today) % months));
  return Array.from({ length: count }, (_, i) => {
    const start = monthStart(first, i * months);
    const year = Number(start.slice(0, 4)) - (Number(start.slice(5, 7)) < begins ? 1 : 0);
    return {
      name: `${letter[kind]}${into(start) / months + 1}-${year}`,
      start,
      end: addDays(monthStart(start, months), -1),
    };
  });
}

/** What a team plans now: the current cycle while half of it is still ahead, the next one after that. */
export function usualCycle(
  today: Day,
  kind: Exclude<CycleKind, 'campaign'> = 'quarter',
  firstMonth?: number,
): CycleChoice {
  const [current, next] = cyclesFrom(today, kind, firstMonth, 2) as [CycleChoice, CycleChoice];
  return daysBetween(current.start, today) * 2 <= daysBetween(current.start, current.end) ? current : next;
}

export const kindOf = (name: string): CycleKind =>
  /^Q[1-4]-\d{4}$/.test(name)
    ? 'quarter'
    : /^H[12]-\d{4}$/.test(name)
      ? 'halfYear'
      : /^T\d{1,2}-\d{4}$/.test(name)
        ? 'month'
        : 'campaign';

/** `01/01/2027`, as both languages' readers understand it. */
export const showDay = (day: Day): string => day.split('-').reverse().join('/');
