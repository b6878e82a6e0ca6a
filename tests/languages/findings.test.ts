import { describe, expect, it, test } from 'vitest';
import { en, enStatement } from '../../src/languages/en/findings';
import { findingSentence, repairSentence, roughSentence, severityWord } from '../../src/languages/findings';
import { vi, viStatement } from '../../src/languages/vi/findings';

const facts = (text: string) => [...text.matchAll(/\{(\w+)/g)].map((match) => match[1]).sort();

const { severity: _vi, ...viOne } = viStatement;
const { severity: _en, ...enOne } = enStatement;
const vietnamese: Record<string, string> = { ...viOne, ...vi.finding };
const english: Record<string, string> = { ...enOne, ...en.finding };

describe('sentences of the findings', () => {
  test.each(Object.keys(vietnamese))(
    '%s speaks of the same facts in both languages, and ends as a sentence',
    (code) => {
      expect(facts(english[code]!)).toEqual(facts(vietnamese[code]!));
      for (const sentence of [vietnamese[code]!, english[code]!]) expect(sentence).toMatch(/[.]$/);
    },
  );

  it('write numbers as the language does', () => {
    const finding = { code: 'ambiguous-number', facts: { written: '1.250 tỷ', first: 1250, second: 1.25 } };
    expect(findingSentence(finding, 'vi')).toBe('“1.250 tỷ” có thể là 1.250 hoặc 1,25. Hãy chọn cách hiểu đúng.');
    expect(findingSentence(finding, 'en')).toBe('“1.250 tỷ” can mean 1,250 or 1.25. Choose which is meant.');
  });

  it('leave out what has no fact, and choose by the fact', () => {
    expect(findingSentence({ code: 'weights-not-100', facts: { sum: 90, missing: 0 } }, 'en')).toBe(
      'The weights add up to 90%. Make them 100%, or leave all blank where lines count the same.',
    );
    expect(findingSentence({ code: 'weights-not-100', facts: { sum: 90, missing: 2 } }, 'en')).toContain(
      '90%, with 2 left blank.',
    );
    expect(findingSentence({ code: 'unbalanced-card', facts: { missing: 'leading' } }, 'vi')).toBe(
      'Phiếu chưa có KPI dẫn dắt (đo việc làm trước khi có kết quả). Hãy thêm một dòng.',
    );
  });

  it('name the repair by what it does', () => {
    expect(repairSentence({ code: 'carry', facts: { name: 'Thủ kho' } }, 'vi')).toBe('Giao cho Thủ kho');
    expect(repairSentence({ code: 'fill-in', facts: {}, statement: 'NPS ≥ …' }, 'en')).toBe('Write: NPS ≥ …');
    expect([severityWord('error', 'vi'), severityWord('warning', 'en')]).toEqual(['Lỗi', 'Warning']);
  });

  it('tell what targets roughly come to', () => {
    const factors = [
      { value: 200_000, unit: 'count' },
      { value: 0.05, unit: '%' },
      { value: 1_500_000, unit: 'VND' },
    ];
    const cost = { perOrder: 180_000, total: 1.8e9, share: 0.12, cap: 0.1, within: false };
    expect(roughSentence({ factors, revenue: 15e9, cost }, 'vi')).toBe(
      'Ước tính thô: 200.000 × 5% × 1,5 triệu ≈ 15 tỷ; chi phí 180.000 mỗi đơn ≈ 1,8 tỷ, bằng 12% doanh thu, vượt trần 10%.',
    );
    expect(roughSentence({ factors, revenue: 15e9 }, 'en')).toBe(
      'Rough estimate: 200,000 × 5% × 1.5 million ≈ 15 billion.',
    );
  });
});
