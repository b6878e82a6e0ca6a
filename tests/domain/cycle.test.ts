import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { elapsed, monthsOf, quarterOf, readCycle } from '../../src/domain/cycle';
import { addDays, dayFromNumber, daysBetween, numberOfDay } from '../../src/domain/day';

const anyDay = fc.integer({ min: numberOfDay('1950-01-01'), max: numberOfDay('2150-12-31') }).map(dayFromNumber);
const anyMonth = fc.integer({ min: 1, max: 12 });

describe('readCycle', () => {
  test.each([
    ['Q1-2027', 'Q1-2027', '2027-01-01', '2027-03-31'],
    ['q4/2027', 'Q4-2027', '2027-10-01', '2027-12-31'],
    ['Quý I/2027', 'Q1-2027', '2027-01-01', '2027-03-31'],
    ['quý IV năm 2027', 'Q4-2027', '2027-10-01', '2027-12-31'],
    ['Quý 2 năm 2028', 'Q2-2028', '2028-04-01', '2028-06-30'],
    ['quy iii 2027', 'Q3-2027', '2027-07-01', '2027-09-30'],
    ['2027-Q2', 'Q2-2027', '2027-04-01', '2027-06-30'],
    ['Q3 FY27', 'Q3-2027', '2027-07-01', '2027-09-30'],
    ['Quarter 2, 2027', 'Q2-2027', '2027-04-01', '2027-06-30'],
    ['H1-2027', 'H1-2027', '2027-01-01', '2027-06-30'],
    ['2027 H2', 'H2-2027', '2027-07-01', '2027-12-31'],
    ['Nửa đầu năm 2027', 'H1-2027', '2027-01-01', '2027-06-30'],
    ['Nửa năm cuối 2027', 'H2-2027', '2027-07-01', '2027-12-31'],
    ['6 tháng cuối năm 2027', 'H2-2027', '2027-07-01', '2027-12-31'],
    ['T3-2027', 'T3-2027', '2027-03-01', '2027-03-31'],
    ['Tháng 2/2028', 'T2-2028', '2028-02-01', '2028-02-29'],
    ['12/2027', 'T12-2027', '2027-12-01', '2027-12-31'],
    ['September 2027', 'T9-2027', '2027-09-01', '2027-09-30'],
    ['  Q1-2027 ', 'Q1-2027', '2027-01-01', '2027-03-31'],
  ])('%s is %s', (text, name, start, end) => expect(readCycle(text)).toEqual({ name, start, end }));

  test.each([
    'Q5-2027',
    'Q0-2027',
    'H3-2027',
    'T13-2027',
    'Q1',
    '2027',
    'Quý V/2027',
    'abc 2027',
    'Tết 2027',
    'Q1-1776',
    'Q1-9999',
    '',
  ])('%s is no cycle', (text) => expect(readCycle(text)).toBeUndefined());

  it('names a fiscal year for the year it begins in, and leaves months where the calendar has them', () => {
    expect(readCycle('Q1-2027', 4)).toEqual({ name: 'Q1-2027', start: '2027-04-01', end: '2027-06-30' });
    expect(readCycle('Q4-2027', 4)).toEqual({ name: 'Q4-2027', start: '2028-01-01', end: '2028-03-31' });
    expect(readCycle('H2-2027', 10)).toEqual({ name: 'H2-2027', start: '2028-04-01', end: '2028-09-30' });
    expect(readCycle('T1-2027', 4)?.start).toBe('2027-01-01');
  });
});

describe('quarterOf', () => {
  test.each([
    ['2027-01-01', 1, 'Q1-2027'],
    ['2027-12-31', 1, 'Q4-2027'],
    ['2027-02-10', 4, 'Q4-2026'],
    ['2027-04-01', 4, 'Q1-2027'],
    ['2027-01-31', 2, 'Q4-2026'],
    ['2027-11-30', 12, 'Q4-2026'],
    ['2027-12-01', 12, 'Q1-2027'],
  ])('%s with the fiscal year from month %d is in %s', (day, firstMonth, name) =>
    expect(quarterOf(day, firstMonth).name).toBe(name),
  );

  it('holds the day, is read back from its name, and is followed by the next quarter', () => {
    fc.assert(
      fc.property(anyDay, anyMonth, (day, firstMonth) => {
        const quarter = quarterOf(day, firstMonth);
        expect(quarter.start <= day && day <= quarter.end).toBe(true);
        expect(readCycle(quarter.name, firstMonth)).toEqual(quarter);
        expect(quarterOf(addDays(quarter.end, 1), firstMonth).start).toBe(addDays(quarter.end, 1));
        expect(monthsOf(quarter)).toHaveLength(3);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('elapsed', () => {
  test.each([
    ['2027-01-01', '2027-03-31', '2027-01-01', 0],
    ['2027-01-01', '2027-03-31', '2027-03-31', 1],
    ['2027-01-01', '2027-01-11', '2027-01-06', 0.5],
    ['2027-01-01', '2027-03-31', '2026-12-01', 0],
    ['2027-01-01', '2027-03-31', '2027-05-01', 1],
    ['2027-01-05', '2027-01-05', '2027-01-04', 0],
    ['2027-01-05', '2027-01-05', '2027-01-05', 1],
    ['2027-01-05', '2027-01-05', '2027-01-06', 1],
    ['2027-01-05', '2027-01-04', '2027-01-04', undefined],
  ])('from %s to %s on %s is %s', (start, end, today, expected) => expect(elapsed(start, end, today)).toBe(expected));

  it('grows by the same step each day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 400 }), fc.nat(399), (start, length, passed) => {
        const end = addDays(start, length);
        const today = addDays(start, Math.min(passed, length));
        expect(elapsed(start, end, today)).toBeCloseTo(daysBetween(start, today) / length, 12);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('monthsOf', () => {
  it('gives the calendar months that a campaign touches', () => {
    expect(monthsOf({ start: '2027-01-15', end: '2027-03-02' })).toEqual(['2027-01-01', '2027-02-01', '2027-03-01']);
    expect(monthsOf({ start: '2027-01-15', end: '2027-01-20' })).toEqual(['2027-01-01']);
  });
});
