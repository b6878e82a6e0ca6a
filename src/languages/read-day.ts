import { type Day, dayOfParts, isDay } from '../domain/day';
import type { Language } from '../domain/language';

const PARTS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/**
 * A day written as text: `2027-03-31`, or day, month, year as in Vietnamese ("31/3/2027"). English writers differ in the
 * order, so there "3/4/2027" is not read and "3/31/2027" is. Undefined for any other text.
 */
export function readDay(text: string, language: () => Language): Day | undefined {
  const plain = text.trim();
  if (isDay(plain)) return plain;
  const [, first, second, year] = PARTS.exec(plain)?.map(Number) ?? [];
  if (first === undefined) return undefined;
  const dayFirst = dayOfParts(year!, second!, first);
  if (first > 12 || first === second || language() === 'vi') return dayFirst;
  return second! > 12 ? dayOfParts(year!, first, second!) : undefined;
}
