import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { clean, dropLabel, fold, withoutMarks } from '../../src/languages/clean';

describe('clean', () => {
  test.each([
    ['letters with marks of their own are composed', 'Tỷ lệ đạt'.normalize('NFD'), 'Tỷ lệ đạt'],
    ['no-break and narrow blanks become one blank', 'đạt\u00a0\u00a0 12\u202f000', 'đạt 12 000'],
    ['line ends and tabs become one blank', 'một\r\n\thai\n', 'một hai'],
    ['full-width characters become plain ones', '≥ ３５％', '≥ 35%'],
    ['smart quotes become plain ones', '“top” ‘ba’', '"top" \'ba\''],
    ['zero-width characters and soft hyphens are dropped', 'do\u200banh\u00ad thu\ufeff', 'doanh thu'],
    ['keycap emoji are dropped', '1\ufe0f\u20e3 Doanh thu', 'Doanh thu'],
    ['the look-alike of Đ becomes Đ', 'Ðạt 5', 'Đạt 5'],
    ['look-alikes of signs become the sign', 'a ⩾ 5 ➜ 7', 'a ≥ 5 → 7'],
  ])('%s', (_, given, wanted) => {
    expect(clean(given).text).toBe(wanted);
  });

  it('says where each character stood in the text as it was given', () => {
    const given = '  Tỷ\u00a0lệ  30%'.normalize('NFD');
    const { text, origin } = clean(given);
    expect(text).toBe('Tỷ lệ 30%');
    expect(given.slice(origin(text.indexOf('30')), origin(text.length))).toBe('30%');
  });

  it('leaves a clean text alone, and its origins in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (given) => {
        const once = clean(given);
        expect(clean(once.text).text).toBe(once.text);
        for (let i = 1; i <= once.text.length; i += 1)
          expect(once.origin(i)).toBeGreaterThanOrEqual(once.origin(i - 1));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('fold', () => {
  test.each([
    ['hòa', 'hoà'],
    ['thúy', 'thuý'],
    ['lũy kế', 'luỹ kế'],
    ['Khỏe', 'khoẻ'],
    ['Tối Ưu Hóa', 'tối ưu hoá'],
  ])('%s is the same word as %s', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('keeps the length of the text, so that positions hold', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zà-ỹĐđ ]{0,30}$/), (given) => {
        const text = given.normalize('NFC');
        expect(fold(text)).toHaveLength(text.length);
      }),
    );
  });

  it('takes the marks off where asked', () => {
    expect(withoutMarks(fold('Tối thiểu đường'))).toBe('toi thieu duong');
  });
});

describe('dropLabel', () => {
  test.each([
    ['- KR1: Tăng doanh thu', 'Tăng doanh thu'],
    ['• Kết quả then chốt 2: 5 đơn', '5 đơn'],
    ['3) Mở 2 kho', 'Mở 2 kho'],
    ['O1.KR2 – Mở 2 kho', 'Mở 2 kho'],
    ['**KR3:** Mở 2 kho', 'Mở 2 kho'],
    ['[x] Mở 2 kho', 'Mở 2 kho'],
    ['KPI: 30 bài', '30 bài'],
    ['[P1] Mở 2 kho', 'Mở 2 kho'],
    ['Mục tiêu 2, KR3: Mở 2 kho', 'Mở 2 kho'],
    ['Objective 2, Key Result 3: Open 2 depots', 'Open 2 depots'],
  ])('%s loses its bullet and label', (given, wanted) => {
    expect(dropLabel(given)).toBe(wanted);
  });

  test.each(['10% khách hàng', '3-5 bài', '1.33 triệu', 'D30 ≥ 30%', 'Mục tiêu doanh thu 5 tỷ', 'Objective setting'])(
    '%s has none to lose',
    (given) => {
      expect(dropLabel(given)).toBe(given);
    },
  );
});
