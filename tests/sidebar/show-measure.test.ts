import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/domain/measure';
import { sidebarWords } from '../../src/languages/sidebar-words';
import { showTarget, typed } from '../../src/sidebar/show-measure';

const base: Measure = { type: 'at-least', nature: 'accumulates', unit: 'count', target: 308000 };

describe('showTarget', () => {
  it.each<[string, string, Partial<Measure>]>([
    ['≥ 308.000 lượt', '≥ 308,000 lượt', { unitText: 'lượt' }],
    ['≥ 40%', '≥ 40%', { unit: '%', target: 0.4 }],
    ['≥ 8,5%', '≥ 8.5%', { unit: '%', target: 0.085 }],
    ['≤ 120.000 ₫', '≤ 120,000 VND', { type: 'at-most', unit: 'VND', target: 120000 }],
    ['= 100%', '= 100%', { type: 'exactly', unit: '%', target: 1 }],
    ['3–5 creative', '3–5 creative', { type: 'stay-between', unitText: 'creative', target: 3, upper: 5 }],
    ['có / không', 'done / not done', { type: 'done', target: 1 }],
    ['80%', '80%', { type: 'done', target: 0.8 }],
    ['chấm 1–5', 'rated 1–5', { type: 'rated', unit: 'point', target: 3 }],
    ['≤ 72 giờ', '≤ 72 hours', { type: 'at-most', unit: 'hour', target: 72 }],
  ])('says %s, %s in English', (vi, en, measure) => {
    expect(showTarget({ ...base, ...measure }, sidebarWords('vi'), 'vi')).toBe(vi);
    expect(showTarget({ ...base, ...measure }, sidebarWords('en'), 'en')).toBe(en);
  });
});

describe('typed', () => {
  it('shows a share as people type it, without the dust of binary fractions', () => {
    expect(typed(0.07, { unit: '%' }, 'en')).toBe('7');
    expect(typed(0.333, { unit: '%' }, 'vi')).toBe('33,3');
  });

  it('shows nothing where there is no number', () => {
    expect(typed(undefined, { unit: 'count' }, 'vi')).toBe('');
  });
});
