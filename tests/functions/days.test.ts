import { describe, expect, it, test } from 'vitest';
import { type Day, dateOf, dayOf } from '../../src/domain/day';
import type { Argument, Cell } from '../../src/functions/define';
import { call, callIn, cellsOf, column } from './calling';

const d = (day: Day) => dateOf(day);
const dayCell = (cell: Cell) => (typeof cell === 'object' ? dayOf(cell) : cell);

describe('OKR_ELAPSED', () => {
  test.each<[string, Argument[], number]>([
    ['the first day', [d('2027-01-01'), d('2027-03-31'), d('2027-01-01')], 0],
    ['the last day', [d('2027-01-01'), d('2027-03-31'), d('2027-03-31')], 1],
    ['text', ['01/01/2027', '2027-01-11', '6/1/2027'], 0.5],
    ['date numbers', [46388, 46398, 46393], 0.5],
    ['a date with a time of day', [new Date(2027, 0, 1, 23, 59), d('2027-01-11'), new Date(2027, 0, 6, 0, 1)], 0.5],
    ['today by default', [d('2027-02-05'), d('2027-02-25')], 0.5],
    ['before', [d('2028-01-01'), d('2028-03-31')], 0],
    ['a cycle of one day', [d('2027-02-15'), d('2027-02-15')], 1],
  ])('%s', (_, args, expected) => expect(call('OKR_ELAPSED', ...args)).toBeCloseTo(expected, 12));

  test.each<[string, Argument[], string]>([
    ['no start', ['', d('2027-03-31')], 'Start: còn trống. Hãy điền vào.'],
    ['no end', [d('2027-03-31'), ''], 'End: còn trống. Hãy điền vào.'],
    [
      'the end before the start',
      [d('2027-03-31'), d('2027-01-01')],
      'End: ngày kết thúc 2027-01-01 đứng trước ngày bắt đầu 2027-03-31.',
    ],
    ['a text', ['abc', d('2027-01-01')], 'Start: «abc» không phải là ngày.'],
  ])('refuses %s', (_, args, text) => expect(call('OKR_ELAPSED', ...args)).toContain(`⚠ ${text}`));

  it('does not guess the order of day and month in English', () => {
    expect(callIn('en', 'OKR_ELAPSED', '3/4/2027', '2027-12-31')).toBe(
      '⚠ Start: “3/4/2027” is not a date. Enter a date such as 2027-03-31.',
    );
  });
});

describe('OKR_QUARTER', () => {
  test.each<[Argument, Argument, string]>([
    [d('2027-01-01'), '', 'Q1-2027'],
    [d('2027-12-31'), '', 'Q4-2027'],
    [d('2027-03-31'), 4, 'Q4-2026'],
    [d('2027-04-01'), '4', 'Q1-2027'],
    ['', 4, ''],
  ])('of %s with the year from %s is %s', (date, month, name) => expect(call('OKR_QUARTER', date, month)).toBe(name));

  test.each([0, 13, 1.5])('refuses a year from month %d', (month) =>
    expect(call('OKR_QUARTER', d('2027-01-01'), month)).toContain('không dùng được. Hãy nhập số nguyên từ 1 đến 12.'),
  );
});

describe('OKR_QUARTER_START and OKR_QUARTER_END', () => {
  test.each<[string, Argument, Day, Day]>([
    ['Q1-2027', '', '2027-01-01', '2027-03-31'],
    ['Quý IV/2027', '', '2027-10-01', '2027-12-31'],
    ['Q4-2027', 4, '2028-01-01', '2028-03-31'],
    ['H2-2027', '', '2027-07-01', '2027-12-31'],
    ['T2-2028', '', '2028-02-01', '2028-02-29'],
  ])('of %s with the year from %s', (name, month, start, end) => {
    expect(dayCell(call('OKR_QUARTER_START', name, month) as Cell)).toBe(start);
    expect(dayCell(call('OKR_QUARTER_END', name, month) as Cell)).toBe(end);
  });

  it('give midnight where the script runs, so that a cell shows the day', () => {
    const start = call('OKR_QUARTER_START', 'Q1-2027') as Date;
    expect([start.getFullYear(), start.getMonth(), start.getDate(), start.getHours()]).toEqual([2027, 0, 1, 0]);
  });

  it('go along a column', () =>
    expect(cellsOf(call('OKR_QUARTER_START', column('Q1-2027', '', 'Q2-2027'))).map(dayCell)).toEqual([
      '2027-01-01',
      '',
      '2027-04-01',
    ]));

  test.each(['OKR_QUARTER_START', 'OKR_QUARTER_END'])('%s refuses what is no cycle', (name) => {
    expect(call(name, 'Q5-2027')).toMatch(/^⚠ Quarter: «Q5-2027» không phải là chu kỳ/);
    expect(call(name, 'Q1-2027', 13)).toMatch(/^⚠ First_month: 13/);
  });
});

describe('OKR_FORECAST', () => {
  const dates = column(d('2027-01-10'), d('2027-01-20'), d('2027-01-30'));

  test.each<[string, Argument[], unknown]>([
    ['columns', [dates, column(10, 20, 30), d('2027-03-31')], 90],
    ['rows', [[[d('2027-01-10'), d('2027-01-20')]], [[10, 20]], '2027-01-30'], 30],
    ['a date without a value is left out', [dates, column(10, '', 30), d('2027-01-20')], 20],
    ['fewer values than dates', [dates, column(10, 20), d('2027-01-30')], 30],
    ['one update', [dates, column(10, ''), d('2027-03-31')], ''],
    ['two updates on one day', [column(d('2027-01-10'), '2027-01-10'), column(1, 2), d('2027-03-31')], ''],
  ])('%s', (_, args, expected) => {
    const answer = call('OKR_FORECAST', ...args);
    if (expected === '') expect(answer).toBe('');
    else expect(answer).toBeCloseTo(expected as number, 9);
  });

  it('forecasts one series for several days', () =>
    expect(cellsOf(call('OKR_FORECAST', dates, column(10, 20, 30), column(d('2027-02-09'), d('2027-02-19'))))).toEqual([
      expect.closeTo(40, 9),
      expect.closeTo(50, 9),
    ]));

  it('forecasts a block row by row', () => {
    const block: Cell[][] = [
      [0, 5, 10],
      [100, '', 90],
    ];
    const heads: Cell[][] = [dates.map(([date]) => date!)];
    expect(
      cellsOf(call('OKR_FORECAST', heads, block, d('2027-02-09'))).map((cell) => Math.round(cell as number)),
    ).toEqual([15, 85]);
  });

  test.each<[string, Argument[], string]>([
    ['no day to forecast', [dates, column(1, 2, 3), ''], 'At: còn trống.'],
    ['a value without a date', [dates, column(1, 2, 3, 4), d('2027-03-31')], 'Dates (4): còn trống.'],
    ['a text among the values', [dates, column(1, 'abc', 3), d('2027-03-31')], 'Values: «abc»'],
    [
      'a text among the dates',
      [column('abc', d('2027-01-10')), column(1, 2), d('2027-03-31')],
      'Dates: «abc» không phải là ngày.',
    ],
  ])('refuses %s', (_, args, text) => expect(call('OKR_FORECAST', ...args)).toContain(`⚠ ${text}`));
});

describe('OKR_STALE', () => {
  test.each<[string, Argument[], unknown]>([
    ['10 days ago', [d('2027-02-05')], false],
    ['11 days ago', [d('2027-02-04')], true],
    ['a longer rhythm', [d('2027-02-04'), '', 14], false],
    ['another day', [d('2027-02-04'), d('2027-02-14')], false],
    ['never, since the start', ['', '', '', d('2027-01-01')], true],
    ['never, at the start', ['', d('2027-01-05'), '', d('2027-01-01')], false],
    ['neither date', ['', '', 7], ''],
  ])('%s', (_, args, expected) => expect(call('OKR_STALE', ...args)).toBe(expected));

  it('goes along a column and blanks blank rows', () =>
    expect(cellsOf(call('OKR_STALE', column(d('2027-01-05'), '', d('2027-02-14')), d('2027-02-15')))).toEqual([
      true,
      '',
      false,
    ]));

  it('refuses less than no days', () =>
    expect(call('OKR_STALE', d('2027-02-05'), '', -1)).toBe('⚠ Days: là số âm. Hãy nhập số từ 0 trở lên.'));

  it('takes no days at all', () => expect(call('OKR_STALE', d('2027-02-11'), d('2027-02-15'), 0)).toBe(true));
});

describe('OKR_COVERAGE', () => {
  test.each<[string, Argument[], unknown]>([
    ['a column', [column('A', 'B', 'C'), column('A', 'A', 'C', 'X')], [[2], [0], [1]]],
    [
      'a block',
      [
        column('A'),
        [
          ['A', 'x'],
          ['', 'a'],
        ],
      ],
      [[2]],
    ],
    ['several in a cell', ['A', 'A, B; a\nA'], 3],
    ['nothing carried', [column('A', 'B'), ''], [[0], [0]]],
    ['nothing given', ['A', undefined], 0],
    ['a blank id', [column('A', '', 'B'), column('A')], [[1], [''], [0]]],
    ['numbers as ids', [column(1, 2), column(1, 1)], [[2], [0]]],
  ])('%s', (_, args, expected) => expect(call('OKR_COVERAGE', ...args)).toEqual(expected));
});
