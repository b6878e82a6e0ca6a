import type { Language } from '../domain/language';
import type { Measure } from '../domain/measure';
import { readNumber } from '../languages/read-number';
import { readYesNo } from '../languages/read-type';
import { sheetWords } from '../languages/sheet-words';
import type { ActualEntry } from './actions';

/** Typed text on a % line means percent, "35" is 35 %; a share such as "0,35" stays one. */
export function numberTyped(typed: string, isPercent: boolean, language: Language): number | undefined {
  const number = readNumber(typed, () => language);
  if (number === undefined || !isPercent || typed.includes('%')) return number;
  return Math.abs(number) <= 1 && !Number.isInteger(number) ? number : Number((number / 100).toPrecision(15));
}

/** An actual as its cell takes it; undefined where it is not a number. */
export function actualValue(
  value: ActualEntry['value'],
  measure: Pick<Measure, 'type' | 'unit'> | undefined,
  language: Language,
): number | string | undefined {
  const isDone = measure?.type === 'done';
  const [done, notDone] = sheetWords(language).done as [string, string];
  if (typeof value === 'boolean') return isDone ? (value ? done : notDone) : undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  const yes = isDone ? readYesNo(value) : undefined;
  if (yes !== undefined) return yes ? done : notDone;
  return numberTyped(value, measure?.unit === '%', language);
}
