import { differenceInCalendarDays, addDays as libraryAddDays } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  dateOf,
  dayFromNumber,
  dayFromSerial,
  dayOf,
  dayOfParts,
  daysBetween,
  isDay,
  monthStart,
  numberOfDay,
  serialOf,
} from '../../src/domain/day';

const anyDay = fc.integer({ min: numberOfDay('1900-01-01'), max: numberOfDay('9999-12-31') }).map(dayFromNumber);

describe('a day', () => {
  test.each([
    ['2027-02-28', true],
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2027-13-01', false],
    ['2027-00-10', false],
    ['2027-04-31', false],
    ['2027-4-30', false],
    ['1899-12-31', false],
    ['1900-01-01', true],
    ['9999-12-31', true],
    ['x2027-01-01', false],
    ['2027-01-01x', false],
    ['', false],
  ])('%s is in the calendar: %s', (text, expected) => expect(isDay(text)).toBe(expected));

  test.each([
    ['2027-12-31', 1, '2028-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-03-01', -1, '2027-02-28'],
    // The day that Samoa left out of its calendar, and a day of 23 hours in California.
    ['2011-12-29', 2, '2011-12-31'],
    ['2027-03-13', 2, '2027-03-15'],
  ])('%s and %d days are %s', (day, days, expected) => expect(addDays(day, days)).toBe(expected));

  test.each([
    ['2027-01-31', 1, '2027-02-01'],
    ['2027-12-15', 1, '2028-01-01'],
    ['2027-01-15', -1, '2026-12-01'],
    ['2027-05-31', 0, '2027-05-01'],
  ])('%s: the month %d later begins on %s', (day, months, expected) => expect(monthStart(day, months)).toBe(expected));

  it('comes from its parts only where the calendar has it', () => {
    expect(dayOfParts(2027, 3, 1)).toBe('2027-03-01');
    expect(dayOfParts(2027, 2, 30)).toBeUndefined();
  });

  it('has the number a spreadsheet gives it, whatever the time of day', () => {
    expect(serialOf('2027-01-01')).toBe(46388);
    expect(dayFromSerial(46388.99)).toBe('2027-01-01');
    expect(dayFromSerial(2)).toBe('1900-01-01');
  });

  it('counts as date-fns does', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        const then = addDays(day, days);
        fc.pre(isDay(then) && ![day, then].includes('2011-12-30'));
        expect(daysBetween(day, then)).toBe(days);
        expect(differenceInCalendarDays(dateOf(then), dateOf(day))).toBe(days);
        expect(dayOf(libraryAddDays(dateOf(day), days))).toBe(then);
      }),
      // Samoa's calendar skips 2011-12-30, so a Date of that day does not exist there.
      { numRuns: 1000, examples: [['2027-03-13', 2]] },
    );
  });

  it('survives the way into a cell and back, in any time zone', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        fc.pre(day !== '2011-12-30');
        expect(dayOf(dateOf(day))).toBe(day);
        expect(dayFromSerial(serialOf(day))).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });
});
