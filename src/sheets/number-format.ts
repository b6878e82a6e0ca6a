import type { Language } from '../domain/language';
import type { Measure, Unit } from '../domain/measure';

const FORMATS: Readonly<Record<Unit, string>> = {
  '%': '0.0%',
  VND: '#,##0',
  USD: '#,##0.00',
  count: '#,##0',
  day: 'General',
  hour: 'General',
  point: 'General',
  x: 'General',
  other: 'General',
};

export const PERCENT = '0.0%';
export const TEXT = '@';

/** Number format of a measure's values. Patterns are the same in every locale; the separators shown follow the workbook's. */
export const formatOf = (measure: Measure): string => (measure.type === 'done' ? 'General' : FORMATS[measure.unit]);

export const dayFormat = (language: Language): string => (language === 'vi' ? 'dd/mm/yyyy' : 'd mmm yyyy');

/** A target as a cell holds it: a band is text, "4–5", since Sheets would make a date of it. */
export function targetCell(measure: Measure): number | string {
  return measure.type === 'stay-between' && measure.upper !== undefined
    ? `${numberText(measure.target, measure.unit)}–${numberText(measure.upper, measure.unit)}`
    : measure.target;
}

const numberText = (value: number, unit: Unit) =>
  unit === '%' ? `${Number((value * 100).toPrecision(12))}%` : String(value);

/** What the unit is called in a cell. */
export const unitText = (measure: Measure): string =>
  measure.unitText ?? (['count', 'other'].includes(measure.unit) ? '' : measure.unit);
