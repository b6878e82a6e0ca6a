import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Language } from '../../src/domain/language';
import { readStatement } from '../../src/languages/read-statement';
import type { Direction, Reading } from '../../src/languages/reading';
import { writeBlank, writeStatement } from '../../src/languages/write-statement';

const MEASURES: Record<Language, string[]> = {
  vi: [
    'doanh thu kênh đại lý',
    'tỷ lệ giữ chân',
    'chi phí vận chuyển',
    'thời gian phản hồi',
    'số khiếu nại',
    'NPS',
    'hồ sơ thanh toán',
    'phiên tư vấn',
  ],
  en: [
    'dealer revenue',
    'retention rate',
    'shipping cost',
    'response time',
    'complaints',
    'NPS',
    'payment files',
    'night shifts',
  ],
};

const amount = fc.oneof(
  fc.integer({ min: 2, max: 2_000_000 }),
  fc.integer({ min: 101, max: 99_999 }).map((value) => value / 100),
  fc.integer({ min: 1001, max: 99_999 }).map((value) => value / 1000),
);

/** Readings of key results of every kind, as a wizard would make them. */
function keyResults(language: Language): fc.Arbitrary<Reading> {
  const counted = language === 'vi' ? 'bài' : 'articles';
  const units = fc.constantFrom<Pick<Reading, 'unit' | 'unitText'>>(
    { unit: '%' },
    { unit: 'VND' },
    { unit: 'USD' },
    { unit: 'day' },
    { unit: 'hour' },
    { unit: 'point' },
    { unit: 'count', unitText: counted },
  );
  const period = fc.constantFrom(
    undefined,
    'day' as const,
    'week' as const,
    'month' as const,
    'quarter' as const,
    'year' as const,
  );
  const way = fc.constantFrom<Direction>('increase', 'decrease');
  return fc
    .record({
      measure: fc.constantFrom(...MEASURES[language]),
      units,
      period,
      low: amount,
      high: amount,
      way,
      kept: fc.boolean(),
      kind: fc.constantFrom('at-least', 'at-most', 'exactly', 'course', 'band', 'change', 'done', 'all', 'rated'),
    })
    .filter(({ low, high }) => low !== high && Math.max(low, high) / Math.min(low, high) < 900)
    .map(({ measure, units: unit, period: frame, low, high, way: direction, kept, kind }): Reading => {
      const [small, big] = low < high ? [low, high] : [high, low];
      const base = { measure, spans: {}, ...(frame && { period: frame }), ...unit };
      switch (kind) {
        case 'at-least':
          return { ...base, comparison: '>=', target: small, direction: kept ? 'maintain' : 'increase' };
        case 'at-most':
          return { ...base, comparison: '<=', target: small, direction: kept ? 'maintain' : 'decrease' };
        case 'exactly':
          return { ...base, comparison: '=', target: small, direction: kept ? 'maintain' : direction };
        case 'course':
          return {
            ...base,
            comparison: 'from-to',
            start: direction === 'increase' ? small : big,
            target: direction === 'increase' ? big : small,
            direction,
          };
        case 'band':
          return {
            ...base,
            comparison: 'between',
            target: small,
            upper: big,
            direction: kept ? 'maintain' : direction,
          };
        case 'change':
          return {
            ...base,
            unit: '%',
            unitText: undefined,
            comparison: direction === 'increase' ? '>=' : '<=',
            target: small,
            direction,
            relative: true,
          };
        case 'rated':
          return { measure, spans: {}, unit: 'point', comparison: '>=', target: 3, direction: 'increase', rated: true };
        case 'all':
          return { measure, spans: {}, unit: '%', comparison: 'done', target: 100, direction: 'increase' };
        default:
          return { measure, spans: {}, comparison: 'done' };
      }
    });
}

/** What a law compares: everything but spans, and the direction of a deliverable, which has none. */
function told(reading: Reading) {
  const { measure, comparison, start, target, upper, unit, unitText, period, direction, relative, rated } = reading;
  const worded = unit === 'count' || unit === 'other' ? unitText : undefined;
  return {
    measure: measure.toLowerCase(),
    comparison,
    start,
    target,
    upper,
    unit,
    unitText: worded,
    period,
    direction: comparison === 'done' ? undefined : direction,
    relative,
    rated,
  };
}

describe.each(['vi', 'en'] as const)('a statement written in %s', (language) => {
  it('is read back as the key result it was written from', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(keyResults(language), (keyResult) => {
        const written = writeStatement(keyResult, language);
        expect({ written, ...told(readStatement(written, () => language).reading) }).toEqual({
          written,
          ...told(keyResult),
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('a wording with blanks', () => {
  test.each([
    ['Nâng cao NPS', 'vi', 'Tăng NPS từ … lên …'],
    ['Improve onboarding NPS', 'en', 'Increase onboarding NPS from … to …'],
    ['Chi phí ≤ mức cho phép', 'vi', 'Chi phí ≤ …'],
    ['Tổng kết chiến dịch hàng tuần', 'vi', 'Tổng kết chiến dịch ≥ … lần/tuần'],
    ['Triển khai phòng lab theo kế hoạch', 'vi', 'Triển khai …% phòng lab'],
    ['Không thiếu tem nhãn', 'vi', 'Số lần thiếu tem nhãn ≤ 0'],
    ['Duy trì văn hóa học tập', 'vi', 'Giữ văn hóa học tập ≥ …'],
  ] as const)('of “%s” (%s) is “%s”', (statement, language, wanted) => {
    expect(
      writeBlank(
        readStatement(statement, () => language),
        language,
      ),
    ).toBe(wanted);
  });
});
