import { describe, expect, it, test } from 'vitest';
import { DAYS_BETWEEN_UPDATES, isOverdue, isStale } from '../../src/domain/stale';

describe('a line', () => {
  test.each<[string, Parameters<typeof isStale>, boolean | undefined]>([
    ['updated 10 days ago is in time', ['2027-02-05', '2027-02-15'], false],
    ['updated 11 days ago is stale', ['2027-02-04', '2027-02-15'], true],
    ['updated monthly is in time after 34 days', ['2027-01-12', '2027-02-15', DAYS_BETWEEN_UPDATES.monthly], false],
    ['updated monthly is stale after 35 days', ['2027-01-11', '2027-02-15', DAYS_BETWEEN_UPDATES.monthly], true],
    ['noted once is never stale', ['2020-01-01', '2027-02-15', DAYS_BETWEEN_UPDATES.once], false],
    ['without an update counts from the start of the cycle', [undefined, '2027-01-12', 7, '2027-01-01'], true],
    ['without an update is in time at first', [undefined, '2027-01-11', 7, '2027-01-01'], false],
    ['counts from its update, not from the start', ['2027-02-14', '2027-02-15', 7, '2027-01-01'], false],
    ['without either date has no answer', [undefined, '2027-02-15'], undefined],
  ])('%s', (_, args, expected) => expect(isStale(...args)).toBe(expected));

  it('is updated weekly unless said otherwise', () => expect(DAYS_BETWEEN_UPDATES.weekly).toBe(7));
});

describe('a deviation', () => {
  const weekdays = { weekendsCount: false, holidays: [] };

  test.each<[string, Parameters<typeof isOverdue>, boolean]>([
    ['is in time on the third day', ['2027-02-10', '2027-02-13'], false],
    ['is overdue on the fourth', ['2027-02-10', '2027-02-14'], true],
    ['opened today is in time', ['2027-02-10', '2027-02-10'], false],
    // 2027-02-12 is a Friday.
    ['opened on a Friday is in time on Wednesday, weekends left out', ['2027-02-12', '2027-02-17', weekdays], false],
    ['opened on a Friday is overdue on Thursday', ['2027-02-12', '2027-02-18', weekdays], true],
    ['waits for a holiday', ['2027-02-12', '2027-02-18', { weekendsCount: false, holidays: ['2027-02-16'] }], false],
    [
      'waits for a holiday also where weekends count',
      ['2027-02-10', '2027-02-14', { weekendsCount: true, holidays: ['2027-02-12'] }],
      false,
    ],
    ['is overdue however long ago', ['2020-01-01', '2027-01-01', weekdays], true],
  ])('%s', (_, args, expected) => expect(isOverdue(...args)).toBe(expected));
});
