import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/local/formula-text';
import { displayed } from '../../src/local/number-display';
import { daySerial, readTyped } from '../../src/local/typed-text';

const TODAY = '2027-02-15';
const LOCALES: Locale[] = ['vi_VN', 'en_US'];

describe('a typed text', () => {
  it.each([
    ['vi_VN', '1.200', 1200, '#,##0'],
    ['vi_VN', '1.20', '1.20', undefined],
    ['vi_VN', '-8,5', -8.5, undefined],
    ['vi_VN', '1.200 ₫', 1200, '#,##0 "₫"'],
    ['vi_VN', '$5', '$5', undefined],
    ['vi_VN', '31/12/27', daySerial(2027, 12, 31), 'dd/MM/yyyy'],
    ['vi_VN', '12/31/2027', '12/31/2027', undefined],
    ['en_US', '$1,200.50', 1200.5, '"$"#,##0.00'],
    ['en_US', '1e3', 1000, '0.00E+00'],
    ['en_US', '12,34', '12,34', undefined],
    ['en_US', '2027-03-31 13:30', daySerial(2027, 3, 31)! + 0.5625, 'yyyy-mm-dd HH:mm'],
    ['en_US', '09:30', 0.3958333333333333, 'HH:mm'],
    ['en_US', '25:00', '25:00', undefined],
    ['en_US', '2/30/2027', '2/30/2027', undefined],
    ['en_US', '-', '-', undefined],
    ['en_US', '%', '%', undefined],
  ] as const)('in %s, %s is read as %s', (locale, text, value, format) => {
    expect(readTyped(text, locale, '', TODAY)).toEqual({ kind: 'value', value, ...(format ? { format } : {}) });
  });

  it('of any number, as the locale shows it, is read back as that number', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), fc.integer({ min: -1e9, max: 1e9 }), (locale, hundredths) => {
        const number = hundredths / 100;
        const shown = displayed(number, '#,##0.00', locale);
        expect(readTyped(shown, locale, '', TODAY)).toMatchObject({ value: number });
      }),
    );
  });

  it('in a cell of plain text stays what it is, whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), fc.string({ minLength: 1 }), (locale, text) => {
        expect(readTyped(text, locale, '@', TODAY)).toEqual({ kind: 'value', value: text });
      }),
    );
  });

  it('of a day is read as that day in both locales', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const serial = daySerial(year, month, day);
        expect(readTyped(`${day}/${month}/${year}`, 'vi_VN', '', TODAY)).toMatchObject({ value: serial });
        expect(readTyped(`${month}/${day}/${year}`, 'en_US', '', TODAY)).toMatchObject({ value: serial });
        expect(displayed(serial!, 'yyyy-mm-dd', 'vi_VN')).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });
});
