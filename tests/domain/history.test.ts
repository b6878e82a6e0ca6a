import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/day';
import { deviationOpened, notedById, valueOn, weekEnds } from '../../src/domain/history';
import type { LogEntry } from '../../src/domain/log-entry';

const entry = (day: string, value: LogEntry['value'], kind: LogEntry['kind'] = 'update'): LogEntry => ({
  day,
  who: 'An',
  id: 'O1.KR1',
  kind,
  ...(value === undefined ? {} : { value }),
});

describe('what was noted of a line', () => {
  it.each<[string, LogEntry[], [string, number][]]>([
    [
      'stands in the order it was noted',
      [entry('2027-01-08', 5), entry('2027-01-15', 9)],
      [
        ['2027-01-08', 5],
        ['2027-01-15', 9],
      ],
    ],
    [
      'has a correction on the day of the entry it puts right',
      [entry('2027-01-08', 5), entry('2027-01-10', 7, 'correction')],
      [['2027-01-08', 7]],
    ],
    ['takes a correction of nothing as an update', [entry('2027-01-10', 7, 'correction')], [['2027-01-10', 7]]],
    [
      'leaves out changes of its target and values that are no number',
      [entry('2027-01-08', 5, 'target-change'), entry('2027-01-09', 'tốt')],
      [],
    ],
  ])('%s', (_, entries, expected) => {
    const noted = notedById(entries).get('O1.KR1') ?? [];
    expect(noted.map(({ day, value }) => [day, value])).toEqual(expected);
  });

  it('holds from its day until the next one', () => {
    const noted = [
      { day: '2027-01-08', value: 5 },
      { day: '2027-01-15', value: 9 },
    ];
    expect(['2027-01-07', '2027-01-08', '2027-01-14', '2027-01-15'].map((day) => valueOn(noted, day))).toEqual([
      undefined,
      5,
      5,
      9,
    ]);
  });
});

describe('a deviation', () => {
  const low = (value: number) => value < 5;
  it.each<[string, number[], string | undefined]>([
    ['opens at the first of the low values that never recovered', [9, 4, 3], '2027-01-02'],
    ['opens anew after a recovery', [3, 9, 4], '2027-01-03'],
    ['is closed by a recovery', [3, 4, 9], undefined],
    ['is not there before any value', [], undefined],
  ])('%s', (_, values, opened) => {
    const noted = values.map((value, at) => ({ day: addDays('2027-01-01', at), value }));
    expect(deviationOpened(noted, low)).toBe(opened);
  });
});

describe('the weeks of a cycle', () => {
  const cycle = { start: '2027-01-01', end: '2027-03-31' };
  it.each([
    ['before it begins', '2026-12-31', []],
    ['on its first day', '2027-01-01', ['2027-01-01']],
    ['in its second week', '2027-01-10', ['2027-01-07', '2027-01-10']],
    ['after its end', '2027-06-01', ['2027-03-18', '2027-03-25', '2027-03-31']],
  ])('end, %s', (_, today, ends) => {
    expect(weekEnds(cycle, today, 3)).toEqual(ends);
  });

  it('ascend, never more than asked for, the last one today', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 89 }), fc.integer({ min: 1, max: 20 }), (passed, most) => {
        const today = addDays(cycle.start, passed);
        const ends = weekEnds(cycle, today, most);
        expect(ends.length).toBeLessThanOrEqual(most);
        expect([...ends].sort()).toEqual(ends);
        expect(new Set(ends).size).toBe(ends.length);
        expect(ends[ends.length - 1]).toBe(today);
      }),
    );
  });
});
