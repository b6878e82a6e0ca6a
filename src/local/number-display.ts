/** What a cell shows: its value in its number format and the spreadsheet's locale. */
import { numfmt } from '@univerjs/core';
import type { Locale } from './formula-text';

export const isDayFormat = (pattern: string | undefined): boolean =>
  pattern !== undefined && pattern !== '@' && numfmt.isDateFormat(pattern);

export function displayed(
  value: string | number | boolean | null,
  pattern: string | undefined,
  locale: Locale,
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const format = pattern && pattern !== '@' ? pattern : 'General';
  if (typeof value === 'string' && !/[@]/.test(format)) return value;
  return numfmt.format(format, value, { locale: locale === 'vi_VN' ? 'vi' : 'en-US', throws: false });
}
