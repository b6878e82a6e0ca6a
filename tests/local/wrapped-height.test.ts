import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heightOfLines, wrappedLines } from '../../src/local/wrapped-height';

describe('the lines a text takes in a column', () => {
  test.each([
    ['a short text', 'Đạt', 80, 1],
    ['two paragraphs', 'Đạt\nChưa đạt', 200, 2],
    ['an empty paragraph between', 'Đạt\n\nChưa đạt', 200, 3],
    [
      'a sentence wider than the column',
      'Điều phối Ads – Content – Activation: quản lý chấm ≥ 3 điểm (thang 1–5)',
      210,
      3,
    ],
    ['one long word', 'x'.repeat(60), 100, 5],
    ['no text', '', 100, 1],
  ])('are counted for %s', (_, text, pixels, lines) => {
    expect(wrappedLines(text, pixels, 10)).toBe(lines);
  });

  test('never become fewer in a narrower column, a larger or a bolder font', () => {
    const sentence = fc.array(fc.constantFrom('chỉ', 'tiêu', 'Marketing', 'đạt', '≥', '40%', 'a'), { maxLength: 30 });
    fc.assert(
      fc.property(sentence, fc.integer({ min: 60, max: 400 }), (words, pixels) => {
        const text = words.join(' ');
        const lines = wrappedLines(text, pixels, 10);
        expect(wrappedLines(text, pixels - 20, 10)).toBeGreaterThanOrEqual(lines);
        expect(wrappedLines(text, pixels, 12)).toBeGreaterThanOrEqual(lines);
        expect(wrappedLines(text, pixels, 10, true)).toBeGreaterThanOrEqual(lines);
      }),
    );
  });

  test('make a row as much higher as there are more of them', () => {
    expect(heightOfLines(1, 10)).toBe(20);
    expect(heightOfLines(3, 10)).toBe(52);
  });
});
