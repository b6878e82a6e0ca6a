import type { CycleChoice } from './cascade';
import { addDays, type Day, monthStart, numberOfDay } from './day';
import { clamp } from './progress';

/** Months of each kind of cycle by the letter of its name: a month ("tháng"), a quarter, a half-year. */
const MONTHS = { T: 1, Q: 3, H: 6 };
type Kind = keyof typeof MONTHS;

const ROMAN = ['i', 'ii', 'iii', 'iv'];
const ENGLISH_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** "q1-2027", "quy iv nam 2027", "t3/2027", "h2 fy27"; text in lower case and without marks. */
const KIND_FIRST =
  /^(q|quy|quarter|h|half|t|thang|month)[\s.-]*(\d{1,2}|i{1,3}|iv)(?:[\s/.,-]|nam|of|fy)+(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})[\s/-]*(q|h|t)(\d{1,2})$/;
const HALF = /^(?:nua|6 thang|sau thang)( nam)? (dau|cuoi)(?: cua)?(?: nam)?[\s/-]*(\d{4})$/;
const MONTH_NAME = /^([a-z]{3})[a-z]*[\s/,-]+(\d{4})$/;
const MONTH_NUMBER = /^(\d{1,2})[/-](\d{4})$/;

/** The first day of a kind's `n`th cycle in a year; a fiscal year is named for the calendar year it begins in. */
function cycle(kind: Kind, n: number, year: number, firstMonth: number): CycleChoice | undefined {
  const months = MONTHS[kind];
  if (n < 1 || n > 12 / months) return undefined;
  // A month is named as in the calendar, whenever the fiscal year begins.
  const begins = kind === 'T' ? 0 : firstMonth - 1;
  const start = monthStart(`${year}-01-01`, begins + (n - 1) * months);
  return { name: `${kind}${n}-${year}`, start, end: addDays(monthStart(start, months), -1) };
}

/**
 * A quarter, half-year or month from the name people give it: `Q1-2027`, "Quý I/2027", "quý 1 năm 2027", `H1-2027`,
 * "6 tháng đầu năm 2027", `T3-2027`, "Tháng 3/2027", "March 2027". `firstMonth` (1…12) is where the fiscal year begins.
 * Undefined for any other text.
 */
export function readCycle(text: string, firstMonth = 1): CycleChoice | undefined {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[Đđ]/g, 'd')
    .toLowerCase()
    .trim();
  const numberOf = (written: string) => ROMAN.indexOf(written) + 1 || Number(written);
  const kindOf = (word: string): Kind => (word[0] === 'q' ? 'Q' : word[0] === 'h' ? 'H' : 'T');
  const named = (kind: Kind, n: number, written: string) => {
    const year = Number(written) + (written.length === 2 ? 2000 : 0);
    return year >= 1900 && year < 9999 ? cycle(kind, n, year, firstMonth) : undefined;
  };
  let found = KIND_FIRST.exec(plain);
  if (found) return named(kindOf(found[1]!), numberOf(found[2]!), found[3]!);
  found = YEAR_FIRST.exec(plain);
  if (found) return named(kindOf(found[2]!), Number(found[3]), found[1]!);
  found = HALF.exec(plain);
  if (found) return named('H', found[2] === 'dau' ? 1 : 2, found[3]!);
  found = MONTH_NUMBER.exec(plain);
  if (found) return named('T', Number(found[1]), found[2]!);
  found = MONTH_NAME.exec(plain);
  return found ? named('T', ENGLISH_MONTHS.indexOf(found[1]!) + 1, found[2]!) : undefined;
}

/** The quarter a day lies in; a fiscal year that begins in another month is named for the year it begins in. */
export function quarterOf(day: Day, firstMonth = 1): CycleChoice {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - firstMonth;
  return cycle('Q', Math.floor((months % 12) / 3) + 1, Math.floor(months / 12), firstMonth)!;
}

/**
 * Share of a cycle that has passed, 0…1: 0 on the first day, 1 on the last (Viva Goals). A cycle of one day has passed
 * from that day on. Undefined where the end is before the start.
 */
export function elapsed(start: Day, end: Day, today: Day): number | undefined {
  const first = numberOfDay(start);
  const length = numberOfDay(end) - first;
  if (length < 0) return undefined;
  const passed = numberOfDay(today) - first;
  if (length === 0) return passed >= 0 ? 1 : 0;
  return clamp(passed / length, 0, 1);
}

/** The first days of the calendar months a cycle touches: one for each monthly column of a card. */
export function monthsOf(cycle: { start: Day; end: Day }): Day[] {
  const months: Day[] = [];
  for (let month = monthStart(cycle.start); month <= cycle.end; month = monthStart(month, 1)) months.push(month);
  return months;
}
