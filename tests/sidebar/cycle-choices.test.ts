import { describe, expect, it } from 'vitest';
import { readCycle } from '../../src/domain/cycle';
import { cyclesFrom, kindOf, usualCycle } from '../../src/sidebar/cycle-choices';

describe('usualCycle', () => {
  it.each([
    ['2026-11-22', 'Q1-2027'],
    ['2027-01-01', 'Q1-2027'],
    ['2027-02-14', 'Q1-2027'],
    ['2027-02-15', 'Q2-2027'],
    ['2027-12-31', 'Q1-2028'],
  ])('is, on %s, %s', (today, name) => {
    expect(usualCycle(today).name).toBe(name);
  });
});

describe('cyclesFrom', () => {
  it.each(['quarter', 'halfYear', 'month'] as const)(
    'names and bounds each %s as the cycle reader understands it',
    (kind) => {
      for (const today of ['2026-11-22', '2027-02-28', '2028-02-29'])
        for (const cycle of cyclesFrom(today, kind, 1, 14)) expect(readCycle(cycle.name)).toEqual(cycle);
    },
  );

  it.each([4, 7, 10])('follows a fiscal year that begins in month %i, as the cycle reader does', (firstMonth) => {
    for (const today of ['2026-11-22', '2027-02-28', '2027-04-01'])
      for (const kind of ['quarter', 'halfYear', 'month'] as const) {
        const cycles = cyclesFrom(today, kind, firstMonth, 14);
        for (const cycle of cycles) expect(readCycle(cycle.name, firstMonth)).toEqual(cycle);
        expect(cycles[0]!.start <= today && today <= cycles[0]!.end).toBe(true);
      }
  });

  it('begins with the cycle of today, without a gap between one and the next', () => {
    const [first, second] = cyclesFrom('2026-11-22', 'halfYear');
    expect(first).toEqual({ name: 'H2-2026', start: '2026-07-01', end: '2026-12-31' });
    expect(second).toEqual({ name: 'H1-2027', start: '2027-01-01', end: '2027-06-30' });
  });
});

describe('kindOf', () => {
  it.each([
    ['Q3-2027', 'quarter'],
    ['H2-2027', 'halfYear'],
    ['T12-2027', 'month'],
    ['Tết 2027', 'campaign'],
    ['', 'campaign'],
  ])('takes %j for a %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });
});
