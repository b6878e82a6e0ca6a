import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanSheetName, distinctSheetNames } from '../../src/sheets/sheet-name';

describe('cleanSheetName', () => {
  it.each([
    ['OKR Marketing Q1-2027', 'OKR Marketing Q1-2027'],
    ['Phiếu A/B [thử] 2027?', 'Phiếu A B thử 2027'],
    ["'OKR'", 'OKR'],
    ['  Nhiều   khoảng \n trắng ', 'Nhiều khoảng trắng'],
    ['Tăng! Tốc', 'Tăng Tốc'],
    ['***', '-'],
  ])('makes %j %j', (name, cleaned) => {
    expect(cleanSheetName(name)).toBe(cleaned);
  });

  it('gives a name Sheets takes, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (name) => {
        const cleaned = cleanSheetName(name);
        expect(cleaned.length).toBeGreaterThan(0);
        expect(cleaned.length).toBeLessThanOrEqual(100);
        expect(cleaned).not.toMatch(/[[\]*?:/\\!\n]|^'|'$|^\s|\s$/);
      }),
    );
  });
});

describe('distinctSheetNames', () => {
  it('tells names apart without regard to case', () => {
    expect(distinctSheetNames(['An', 'AN', 'an'])).toEqual(['An', 'AN (2)', 'an (3)']);
  });

  it('gives as many different names as it is given, none too long', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('x'.repeat(100), 'X'.repeat(120), 'An', 'an ', '?'), { maxLength: 8 }),
        (names) => {
          const distinct = distinctSheetNames(names);
          expect(new Set(distinct.map((name) => name.toLowerCase())).size).toBe(names.length);
          for (const name of distinct) expect(name.length).toBeLessThanOrEqual(100);
        },
      ),
    );
  });
});
