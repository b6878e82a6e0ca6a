import type { Language } from '../domain/language';
import type { Measure, MeasureType } from '../domain/measure';
import type { SidebarWords } from '../languages/sidebar-words';

const locale: Record<Language, string> = { vi: 'vi-VN', en: 'en-US' };

const signs: Record<MeasureType, string> = {
  'at-least': '≥ ',
  'at-most': '≤ ',
  exactly: '= ',
  'stay-above': '≥ ',
  'stay-below': '≤ ',
  'stay-between': '',
  done: '',
  rated: '',
};

/** A number as the language writes it, up to four decimals: 1330000 is "1.330.000" in Vietnamese. */
export const showNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(locale[language], { maximumFractionDigits: 4 }).format(value);

/** The number of a measure as a person types it into a field: 0.4 of a % line is "40". */
export const typed = (value: number | undefined, { unit }: Pick<Measure, 'unit'>, language: Language): string =>
  value === undefined ? '' : showNumber(unit === '%' ? Math.round(value * 1e10) / 1e8 : value, language);

const unitWords = ({ unit, unitText }: Measure, words: SidebarWords): string => {
  const short = words.shortUnits[unit];
  if (unit === '%') return short;
  return short || unitText ? ` ${short || unitText}` : '';
};

/** "308.000", "40%", "1.330.000 ₫" */
export const showValue = (value: number, measure: Measure, words: SidebarWords, language: Language): string =>
  typed(value, measure, language) + unitWords(measure, words);

/** The target as a chip says it: "≥ 308.000", "3–5 creative", "rated 1–5". */
export function showTarget(measure: Measure, words: SidebarWords, language: Language): string {
  const { type, target, upper } = measure;
  if (type === 'done')
    return target === 1 ? words.chipDone : showValue(target, { ...measure, unit: '%' }, words, language);
  if (type === 'rated') return words.chipRated;
  if (upper !== undefined) return `${typed(target, measure, language)}–${showValue(upper, measure, words, language)}`;
  return signs[type] + showValue(target, measure, words, language);
}
