import { addDays, type Day, daysBetween, numberOfDay } from './day';

/** How often a line is to be updated. */
export type Frequency = 'weekly' | 'monthly' | 'once';

/** Days between two updates; what is noted once is never stale. */
export const DAYS_BETWEEN_UPDATES: Readonly<Record<Frequency, number>> = {
  weekly: 7,
  monthly: 31,
  once: Number.POSITIVE_INFINITY,
};

export const GRACE_DAYS = 3;

/**
 * Whether the last update is more than `days` plus the grace ago. Before the first update time counts from `since`, the
 * start of the cycle; with neither there is no answer. Finished lines are the caller's: they are never stale.
 */
export function isStale(lastUpdate: Day | undefined, today: Day, days = 7, since?: Day): boolean | undefined {
  const from = lastUpdate ?? since;
  return from === undefined ? undefined : daysBetween(from, today) > days + GRACE_DAYS;
}

/** Which days count towards the 72 hours in which a deviation is dealt with. */
export type WorkingDays = { weekendsCount: boolean; holidays: readonly Day[] };

const HOURS_72_IN_DAYS = 3;

function counts(day: Day, { weekendsCount, holidays }: WorkingDays): boolean {
  // 1970-01-01, day number 0, was a Thursday.
  const weekday = (numberOfDay(day) + 4) % 7;
  return (weekendsCount || (weekday !== 0 && weekday !== 6)) && !holidays.includes(day);
}

/** Whether a deviation that opened at an update is older than 72 hours, that is three days that count. */
export function isOverdue(
  opened: Day,
  today: Day,
  working: WorkingDays = { weekendsCount: true, holidays: [] },
): boolean {
  let passed = 0;
  for (let day = addDays(opened, 1); day <= today && passed <= HOURS_72_IN_DAYS; day = addDays(day, 1))
    if (counts(day, working)) passed += 1;
  return passed > HOURS_72_IN_DAYS;
}
