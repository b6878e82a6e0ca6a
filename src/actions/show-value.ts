import type { Language } from '../domain/language';
import type { Measure } from '../domain/measure';

/** A value as people of the language write it: "308.000 lượt", "8,5%"; blank where there is none. */
export function showValue(value: number | undefined, measure: Measure | undefined, language: Language): string {
  if (value === undefined) return '';
  const isShare = !measure || measure.unit === '%' || measure.type === 'done';
  const number = Number((isShare ? value * 100 : value).toPrecision(12));
  const [whole = '', fraction] = String(Math.abs(Math.round(number * 100) / 100)).split('.');
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const text = (number < 0 ? '-' : '') + grouped + (fraction ? point + fraction : '');
  return isShare ? `${text}%` : measure.unitText ? `${text} ${measure.unitText}` : text;
}
