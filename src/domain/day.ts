/** A calendar day, `2027-03-31`: no time, no time zone. Days from 1900 to 9999, which is what a spreadsheet knows. */
export type Day = string;

const DAY_IN_MS = 86_400_000;

/** Spreadsheets count days from 1899-12-30, so that 1 is 1899-12-31. */
const SERIAL_OF_1970 = 25_569;

/** Days from 0000-03-01, where counted years begin (a leap day is then the last of its year), to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

/**
 * Days since 1970-01-01 of a year, a month and a day of the month; what overflows runs on (31 April is 1 May). By
 * arithmetic, since whole columns of dates pass here.
 */
export function dayNumber(year: number, month: number, dayOfMonth: number): number {
  const months = year * 12 + month - 3;
  const fromMarch = months % 12;
  const counted = (months - fromMarch) / 12;
  const leapDays = (counted >> 2) - ((counted / 100) | 0) + ((counted / 400) | 0);
  return counted * 365 + leapDays + (((153 * fromMarch + 2) / 5) | 0) + dayOfMonth - 1 - DAYS_TO_1970;
}

const twoDigits = (part: number) => (part < 10 ? `0${part}` : part);

/** The text of a day; built by hand, since whole columns of dates pass here. */
function dayText(year: number, month: number, dayOfMonth: number): Day {
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** The calendar day of a number of days since 1970-01-01. */
export function dayFromNumber(number: number): Day {
  const date = new Date(number * DAY_IN_MS);
  return dayText(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Days since 1970-01-01. */
export function numberOfDay(day: Day): number {
  const digit = (at: number) => day.charCodeAt(at) - 48;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return dayNumber(year, digit(5) * 10 + digit(6), digit(8) * 10 + digit(9));
}

/** Whether a text is a day of the calendar: `2027-02-29` is not. */
export function isDay(text: string): boolean {
  return /^(19|[2-9]\d)\d\d-\d\d-\d\d$/.test(text) && dayFromNumber(numberOfDay(text)) === text;
}

/** A day from its parts, or undefined where the calendar has no such day. */
export function dayOfParts(year: number, month: number, dayOfMonth: number): Day | undefined {
  const day = dayText(year, month, dayOfMonth);
  return isDay(day) ? day : undefined;
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(numberOfDay(day) + days);
}

/** The first day of the month that many months later; negative counts back. */
export function monthStart(day: Day, monthsLater = 0): Day {
  return dayFromNumber(dayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)) + monthsLater, 1));
}

/** Days from the first to the second: 1 from one day to the next, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return numberOfDay(to) - numberOfDay(from);
}

/** The calendar day a `Date` shows where the script runs, which is how a spreadsheet hands over the date of a cell. */
export function dayOf(date: Date): Day {
  return dayText(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** Midnight of the day where the script runs: what a cell takes as a date. */
export function dateOf(day: Day): Date {
  return new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}

/** The day of a spreadsheet's date number: 46388 is 2027-01-01. A time of day is left out. */
export function dayFromSerial(serial: number): Day {
  return dayFromNumber(Math.floor(serial) - SERIAL_OF_1970);
}

/** The spreadsheet's date number of a day. */
export function serialOf(day: Day): number {
  return numberOfDay(day) + SERIAL_OF_1970;
}
