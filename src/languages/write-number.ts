import type { Language } from '../domain/language';

/** A number as a Vietnamese or English reader writes it, rounded to `decimals`: 308.000 and 8,5, or 308,000 and 8.5. */
export function writeNumber(number: number, language: Language, decimals = 4): string {
  if (number >= 0 && number < 1000 && number % 1 === 0) return `${number}`;
  const [whole = '', fraction = ''] = (number < 0 ? -number : number).toFixed(decimals).split('.');
  const shown = fraction.replace(/0+$/, '');
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  const text = whole.replace(/\B(?=(\d{3})+$)/g, group) + (shown === '' ? '' : point + shown);
  return number < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** A share as percent with at most one decimal: 0.985 is "98,5%". */
export function writePercent(share: number, language: Language): string {
  return `${writeNumber(share * 100, language, 1)}%`;
}
