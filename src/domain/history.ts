import { addDays, type Day, daysBetween } from './day';
import type { LogEntry } from './log-entry';

/** A value and the day it was noted. */
export type Noted = { day: Day; value: number };

/**
 * What was noted of each line, by id, in the order it was noted. A correction stands in the place, and on the day, of the
 * entry it puts right: the line's latest one before it.
 */
export function notedById(entries: readonly LogEntry[]): Map<string, Noted[]> {
  const noted = new Map<string, Noted[]>();
  for (const { id, kind, day, value } of entries) {
    if ((kind !== 'update' && kind !== 'correction') || typeof value !== 'number') continue;
    const line = noted.get(id) ?? [];
    const before = kind === 'correction' ? line.pop() : undefined;
    line.push({ day: before?.day ?? day, value });
    noted.set(id, line);
  }
  return noted;
}

/** The value that held on a day; undefined before the first. */
export function valueOn(noted: readonly Noted[], day: Day): number | undefined {
  let value: number | undefined;
  for (const each of noted) if (each.day <= day) value = each.value;
  return value;
}

/**
 * The day on which a line's deviation opened: the first update from which it deviated without a break until the last one.
 * Undefined where it does not deviate now. `deviates` judges a value as it was on its day.
 */
export function deviationOpened(
  noted: readonly Noted[],
  deviates: (value: number, day: Day) => boolean,
): Day | undefined {
  let opened: Day | undefined;
  for (const { day, value } of noted) opened = deviates(value, day) ? (opened ?? day) : undefined;
  return opened;
}

/** Last days of a cycle's weeks up to today, the oldest first; the running week ends today. A week begins on the cycle's first weekday. */
export function weekEnds(cycle: { start: Day; end: Day }, today: Day, most: number): Day[] {
  const last = today < cycle.end ? today : cycle.end;
  const weeks = Math.ceil((daysBetween(cycle.start, last) + 1) / 7);
  const first = Math.max(0, weeks - most);
  return Array.from({ length: Math.max(0, weeks - first) }, (_, at) => {
    const end = addDays(cycle.start, (first + at + 1) * 7 - 1);
    return end < last ? end : last;
  });
}
