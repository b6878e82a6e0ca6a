import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Language } from '../../src/domain/language';
import { readNumber, scanNumber } from '../../src/languages/read-number';
import { writeNumber, writePercent } from '../../src/languages/write-number';

const never = (): Language => {
  throw new Error('the language was asked for though nothing depends on it');
};

describe('a number in a cell', () => {
  test.each<[string, number]>([
    ['35', 35],
    ['-35', -35],
    ['+35', 35],
    ['−35', -35],
    ['- 35', -35],
    ['(35)', -35],
    ['  35 ', 35],
    ['8,5', 8.5],
    ['8.5', 8.5],
    ['8,5%', 0.085],
    ['8.5 %', 0.085],
    ['66,67%', 0.6667],
    ['7%', 0.07],
    ['+10%', 0.1],
    ['12 phần trăm', 0.12],
    ['12 percent', 0.12],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['.5', 0.5],
    [',5', 0.5],
    ['1234,567', 1234.567],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567,8', 1234567.8],
    ['20,000,000', 20000000],
    ['20.000.000', 20000000],
    ['20 000 000', 20000000],
    ['20\u00a0000\u00a0000', 20000000],
    ['20\u202f000', 20000],
    ['1,33 triệu', 1330000],
    ['1.33 triệu', 1330000],
    ['1,33 trieu', 1330000],
    ['1.4 tỷ', 1400000000],
    ['1,4 tỉ', 1400000000],
    ['2 tỷ', 2000000000],
    ['350 nghìn', 350000],
    ['350 ngàn', 350000],
    ['350 NGHÌN', 350000],
    ['3,5k', 3500],
    ['3.5K', 3500],
    ['5M', 5000000],
    ['1,5 TRIỆU', 1500000],
    ['5m', 5000000],
    ['2B', 2000000000],
    ['5 million', 5000000],
    ['5 billion', 5000000000],
    ['5 bn', 5000000000],
    ['5 thousand', 5000],
    ['1tr5', 1500000],
    ['1tr250', 1250000],
    ['2tỷ5', 2500000000],
    ['15tr', 15000000],
    ['1 nghìn tỷ', 1e12],
    ['120.000.000đ', 120000000],
    ['120 đồng', 120],
    ['50 VND', 50],
    ['VND 50', 50],
    ['$50', 50],
    ['50 $', 50],
    ['50 usd', 50],
    ['50₫', 50],
    ['1,33 tri\u00ea\u0323u', 1330000],
    ['4,35 triệu', 4350000],
    ['0', 0],
    ['-0', 0],
  ])('%s is %d in either language', (text, expected) => expect(readNumber(text, never)! + 0).toBe(expected));

  test.each<[string, number, number]>([
    ['308.000', 308000, 308],
    ['1,200', 1.2, 1200],
    ['8.514đ', 8514, 8.514],
    ['12,345%', 0.12345, 123.45],
    ['1.250 tỷ', 1250e9, 1.25e9],
    ['-308.000', -308000, -308],
    ['(1.200)', -1200, -1.2],
  ])('%s is %d in Vietnamese and %d in English', (text, vi, en) => {
    expect(readNumber(text, () => 'vi')).toBe(vi);
    expect(readNumber(text, () => 'en')).toBe(en);
  });

  test.each([
    '',
    ' ',
    'abc',
    '30 bài',
    '1.2.2027',
    '1/2',
    '3-5',
    '1.234.56',
    '1,234,567.89.1',
    '12.34,56.7',
    '1\u00a0200,5\u00a0000',
    '5 m',
    '5 kg',
    '5 trang',
    '%',
    '-',
    '--5',
    '5 %%',
    '1e5',
    'Q1',
    '#N/A',
    '5 đô',
    '1tr5x',
    '5 bnx',
    '5b',
  ])('%j is none', (text) => expect(readNumber(text, () => 'vi')).toBeUndefined());

  it('written for a reader of a language is read back in it', () => {
    const number = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(number, fc.constantFrom<Language>('vi', 'en'), (value, language) => {
        expect(readNumber(writeNumber(value, language), () => language)).toBeCloseTo(value, 9);
      }),
      { numRuns: 2000 },
    );
  });

  it('is not looked for in a text longer than any number', () => {
    expect(readNumber(`1${'0'.repeat(59)}`, never)).toBe(1e59);
    expect(readNumber(`1${'0'.repeat(60)}`, never)).toBeUndefined();
    expect(readNumber('1-'.repeat(25_000), never)).toBeUndefined();
  });

  it('is a finite one or none, whatever the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9., trieuỷ%-]{0,40}$/), (text) => {
        const value = readNumber(text, () => 'vi');
        expect(value === undefined || Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a number in a text', () => {
  test.each<[string, number, object]>([
    ['đạt 308.000 lượt', 4, { value: 308000, from: 4, to: 11, percent: false, other: 308 }],
    ['tăng 8,5% so', 5, { value: 8.5, from: 5, to: 9, percent: true }],
    ['tăng 40 % so', 5, { value: 40, from: 5, to: 9, percent: true }],
    ['AOV 1.33 triệu đồng', 4, { value: 1330000, from: 4, to: 14, percent: false }],
    ['thêm 1tr5 nữa', 5, { value: 1500000, from: 5, to: 9, percent: false }],
    ['5 triển khai', 0, { value: 5, from: 0, to: 1, percent: false }],
    ['10%', 0, { value: 10, from: 0, to: 3, percent: true }],
    ['3k5', 0, { value: 3500, from: 0, to: 3, percent: false }],
    ['1 nghìn tỷ đồng', 0, { value: 1e12, from: 0, to: 10, percent: false }],
  ])('%s at %d', (text, from, expected) => expect(scanNumber(text, from, () => 'vi')).toEqual(expected));

  it('is looked for only where it is asked for', () => {
    expect(scanNumber('đạt 5', 0, () => 'vi')).toBeUndefined();
    expect(scanNumber('1.2.2027', 0, () => 'vi')).toBeUndefined();
  });
});

describe('a number that is written', () => {
  test.each<[number, Language, number | undefined, string]>([
    [308000, 'vi', undefined, '308.000'],
    [308000, 'en', undefined, '308,000'],
    [1234567.5, 'vi', undefined, '1.234.567,5'],
    [0.12345, 'vi', undefined, '0,1235'],
    [0.12345, 'en', 2, '0.12'],
    [-1500, 'vi', undefined, '-1.500'],
    [-0.00001, 'vi', undefined, '0'],
    [-5, 'en', undefined, '-5'],
    [999, 'vi', undefined, '999'],
    [1000, 'vi', undefined, '1.000'],
    [12.5, 'vi', undefined, '12,5'],
    [100, 'vi', 0, '100'],
  ])('%d in %s with %s decimals is %s', (number, language, decimals, text) =>
    expect(writeNumber(number, language, decimals)).toBe(text),
  );

  test.each<[number, Language, string]>([
    [0.985, 'vi', '98,5%'],
    [0.9829, 'en', '98.3%'],
    [1.25, 'vi', '125%'],
    [-0.25, 'vi', '-25%'],
  ])('%d as percent in %s is %s', (share, language, text) => expect(writePercent(share, language)).toBe(text));
});
