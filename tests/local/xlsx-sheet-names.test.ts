import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { xlsxSheetNames } from '../../src/local/xlsx-sheet-names';

describe('the names of sheets in a .xlsx', () => {
  test('stay as they are where Excel allows them', () => {
    expect([...xlsxSheetNames(['OKR Marketing Q1-2027', 'Cài đặt OKR'])]).toEqual([
      ['OKR Marketing Q1-2027', 'OKR Marketing Q1-2027'],
      ['Cài đặt OKR', 'Cài đặt OKR'],
    ]);
  });

  test('lose their middle where they are too long, and keep the cycle', () => {
    const names = ['Phiếu Activation Executive miền Bắc Q1-2027', 'Phiếu Activation Executive miền Nam Q1-2027'];
    expect([...xlsxSheetNames(names).values()]).toEqual([
      'Phiếu Activation Execu… Q1-2027',
      'Phiếu Activation E… Q1-2027 (2)',
    ]);
  });

  test('hold none of the characters and names Excel refuses', () => {
    expect([...xlsxSheetNames(["'A/B: [1]*?\\'", 'History']).values()]).toEqual(['’A-B- -1----’', 'History (2)']);
  });

  test('are short, clean and different for any sheets', () => {
    const name = fc.oneof(fc.string({ minLength: 1, maxLength: 100 }), fc.string({ unit: 'grapheme', minLength: 1 }));
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 12 }), (names) => {
        const given = [...xlsxSheetNames(names).values()];
        expect(given.length).toBe(names.length);
        expect(new Set(given.map((each) => each.toLowerCase())).size).toBe(names.length);
        for (const each of given) expect(each).toMatch(/^(?!')[^:\\/?*[\]]{1,31}(?<!')$/);
      }),
      { numRuns: 300 },
    );
  });
});
