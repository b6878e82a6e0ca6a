/**
 * What Sheets makes of a string that a user types, or that a script gives to `setValues`: a formula, a number, a percent,
 * a day, TRUE, or text. It depends on the spreadsheet's locale: `1.200` is 1200 in Vietnam and 1.2 in the United States.
 */
import type { Locale } from './formula-text';

export type TypedCell =
  | { kind: 'blank' }
  | { kind: 'formula'; formula: string }
  /** `format` is what Sheets gives a cell that has no number format of its own. */
  | { kind: 'value'; value: string | number | boolean; format?: string };

const text = (value: string): TypedCell => ({ kind: 'value', value });

/** `format` is the cell's number format: in a cell of plain text (`@`) every string stays what it is. */
export function readTyped(typed: string, locale: Locale, format: string, today: string): TypedCell {
  if (typed === '') return { kind: 'blank' };
  if (format === '@') return text(typed);
  if (typed.startsWith("'")) return text(typed.slice(1));
  if (/^=\s*\S/.test(typed)) return { kind: 'formula', formula: typed };
  const trimmed = typed.trim();
  if (/^(true|false)$/i.test(trimmed)) return { kind: 'value', value: /^true$/i.test(trimmed) };
  const read = readNumber(trimmed, locale) ?? readDay(trimmed, locale, today);
  if (read) return read;
  // Sheets takes what begins with a sign for a formula: "- 80% …" ends as #ERROR!.
  return /^[+-]\s*[\p{L}\p{N}(]/u.test(typed) ? { kind: 'formula', formula: `=${typed}` } : text(typed);
}

const NUMBER = /^([+-]?)\s*(\$|₫|đ)?\s*([0-9][0-9.,]*|[.,][0-9]+)([eE][+-]?[0-9]+)?\s*(%|₫|đ)?$/;

function readNumber(typed: string, locale: Locale): TypedCell | undefined {
  const found = NUMBER.exec(typed);
  if (!found) return undefined;
  const [, sign, before, digits = '', power = '', after] = found;
  const [group, point] = locale === 'vi_VN' ? ['.', ','] : [',', '.'];
  const [whole = '', fraction, ...rest] = digits.split(point!);
  const grouped = whole.includes(group!);
  if (rest.length > 0 || fraction?.includes(group!) || (grouped && !isGrouped(whole, group!))) return undefined;
  const value = Number(
    `${sign}${whole.replaceAll(group!, '') || '0'}${fraction === undefined ? '' : `.${fraction || '0'}`}${power}`,
  );
  const decimals = fraction ? '.00' : '';
  if (after === '%') return { kind: 'value', value: value / 100, format: `0${decimals}%` };
  if (before === '$' || after || before) return money(value, decimals, before === '$', locale);
  if (power) return { kind: 'value', value, format: '0.00E+00' };
  return grouped ? { kind: 'value', value, format: `#,##0${decimals}` } : { kind: 'value', value };
}

function money(value: number, decimals: string, dollar: boolean, locale: Locale): TypedCell | undefined {
  if (dollar !== (locale === 'en_US')) return undefined;
  return { kind: 'value', value, format: dollar ? `"$"#,##0${decimals}` : `#,##0${decimals} "₫"` };
}

const isGrouped = (whole: string, group: string): boolean =>
  whole.split(group).every((digits, place) => (place === 0 ? /^[0-9]{1,3}$/ : /^[0-9]{3}$/).test(digits));

const CLOCK = String.raw`(?:\s+([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?)?`;
const ISO = new RegExp(`^([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})${CLOCK}$`);
const LOCAL = new RegExp(`^([0-9]{1,2})[-/]([0-9]{1,2})(?:[-/]([0-9]{4}|[0-9]{2}))?${CLOCK}$`);
const TIME = /^([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?$/;

export const dayFormat = (locale: Locale): string => (locale === 'vi_VN' ? 'dd/MM/yyyy' : 'M/d/yyyy');

function readDay(typed: string, locale: Locale, today: string): TypedCell | undefined {
  const iso = ISO.exec(typed);
  if (iso) return moment(iso[1]!, iso[2]!, iso[3]!, iso.slice(4), 'yyyy-mm-dd');
  const local = LOCAL.exec(typed);
  if (local) {
    const [month, day] = locale === 'vi_VN' ? [local[2]!, local[1]!] : [local[1]!, local[2]!];
    const year = local[3] ? (local[3].length === 2 ? `20${local[3]}` : local[3]) : today.slice(0, 4);
    return moment(year, month, day, local.slice(4), dayFormat(locale));
  }
  const time = TIME.exec(typed);
  if (!time || Number(time[1]) > 23 || Number(time[2]) > 59) return undefined;
  return { kind: 'value', value: clock(time.slice(1)), format: time[3] ? 'HH:mm:ss' : 'HH:mm' };
}

function moment(
  year: string,
  month: string,
  day: string,
  time: (string | undefined)[],
  format: string,
): TypedCell | undefined {
  const serial = daySerial(Number(year), Number(month), Number(day));
  if (serial === undefined || Number(time[0] ?? 0) > 23 || Number(time[1] ?? 0) > 59) return undefined;
  if (time[0] === undefined) return { kind: 'value', value: serial, format };
  return { kind: 'value', value: serial + clock(time), format: `${format} HH:mm${time[2] ? ':ss' : ''}` };
}

const clock = ([hours = '0', minutes = '0', seconds = '0']: (string | undefined)[]): number =>
  (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;

/** Days since 30 December 1899, as spreadsheets count; undefined for a day that no calendar has. */
export function daySerial(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return time / 86_400_000 + 25_569;
}
