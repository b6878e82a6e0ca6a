import { describe, expect, test } from 'vitest';
import type { Text } from '../../src/domain/language';
import { marketing } from '../../src/templates/marketing';

const keyResults = marketing.objectives.flatMap((objective, index) =>
  objective.keyResults.map((line, at) => ({ id: `O${index + 1}.KR${at + 1}`, ...line })),
);
const kpis = marketing.positions.flatMap((position) => position.kpis);
const carried = marketing.positions.flatMap((position) => position.keyResults);
const lines = [...marketing.objectives, ...keyResults, ...carried, ...kpis];

/** What the seed says, line by line; the template may word a line soundly, but must keep this. */
const seed: Record<string, string[]> = {
  objectives: ['Tăng trưởng Traffic bền vững', 'Cải thiện Conversion & AOV', 'Chuẩn hóa Activation & Content Engine'],
  'key results': [
    'Tổng traffic đạt 308.000',
    'Organic ≥ 40%',
    'CPA ≤ 120.000',
    'Conversion ≥ 8.5%',
    'AOV ≥ 1.33 triệu',
    '% combo ≥ 30%',
    '100% cửa hàng triển khai activation',
    'Content đủ sản lượng',
    '≥ 80% nội dung có CTA',
  ],
  'carried key results': [
    'Tổng traffic đạt mục tiêu quý',
    'Conversion toàn hệ thống đạt mục tiêu',
    'Organic traffic đạt chỉ tiêu phân bổ',
    '≥ 80% nội dung có CTA rõ ràng',
    'CPA ≤ mức cho phép',
    'Conversion online đạt mục tiêu',
    'AOV đạt mục tiêu quý',
    '% combo/add-on đạt mục tiêu',
    '100% cửa hàng triển khai activation đúng chuẩn',
  ],
  KPIs: [
    'Phân bổ ngân sách đúng kế hoạch',
    'Review số liệu tuần & xử lý lệch KPI trong 72h',
    'Điều phối Ads – Content – Activation nhịp nhàng',
    'Không để vượt 10% chi phí MKT/doanh thu',
    'Báo cáo phân tích quý đầy đủ & đúng hạn',
    '30 bài/tháng',
    '20 video/tháng',
    'Đúng deadline ≥ 95%',
    'Đúng guideline thương hiệu 100%',
    'Phối hợp activation đầy đủ',
    'Triển khai đủ chiến dịch theo kế hoạch',
    'Test tối thiểu 3–5 creative/tháng',
    'Tối ưu chiến dịch hàng tuần',
    'Retarget campaign',
    'Báo cáo funnel & tối ưu đúng hạn',
    'POSM triển khai đúng timeline',
    'Không thiếu vật phẩm activation',
    'Báo cáo hình ảnh & số liệu đầy đủ',
    'Hướng dẫn store bán combo',
    'Kiểm tra & tối ưu trưng bày định kỳ',
  ],
};

describe('the marketing template', () => {
  test.each([
    ['objectives', marketing.objectives],
    ['key results', keyResults],
    ['carried key results', carried],
    ['KPIs', kpis],
  ] as const)('keeps the wording of its %s, in the line or as its original', (part, parts) => {
    expect(parts.map((line) => (line.original ?? line.statement).vi)).toEqual(seed[part]);
  });

  test('has every text in both languages, and an original only where the wording changed', () => {
    const texts: Text[] = [];
    JSON.stringify(marketing, (_, value) => {
      if (value?.vi !== undefined || value?.en !== undefined) texts.push(value);
      return value;
    });
    for (const text of texts) expect([text.vi?.trim(), text.en?.trim()]).not.toContain('');
    for (const text of texts) expect(Object.keys(text)).toEqual(['vi', 'en']);
    for (const line of lines)
      for (const language of ['vi', 'en'] as const)
        if (line.original && line.original[language] !== 'Retarget campaign')
          expect(line.original[language]).not.toBe(line.statement[language]);
  });

  test('links every carried line to a key result that is there, each once a card', () => {
    for (const position of marketing.positions) {
      const linked = position.keyResults.map((line) => line.keyResult);
      expect(new Set(linked).size).toBe(linked.length);
      for (const id of linked) expect(keyResults.map((line) => line.id)).toContain(id);
    }
  });

  test('has two lines with a target of their own: organic traffic and online conversion', () => {
    expect(carried.filter((line) => line.allocated).map((line) => [line.keyResult, line.allocated!.target])).toEqual([
      ['O1.KR2', 0.4 * 308000],
      ['O2.KR1', 0.085],
    ]);
  });

  test('leaves exactly the content output uncovered, and online conversion shared by two', () => {
    const holders = (id: string) => carried.filter((line) => line.keyResult === id).length;
    expect(keyResults.filter(({ id }) => holders(id) === 0).map(({ id }) => id)).toEqual(['O3.KR2']);
    expect(keyResults.filter(({ id }) => holders(id) > 1).map(({ id }) => id)).toEqual(['O2.KR1']);
  });

  test('asks of the content output what the monthly posts and videos come to in a quarter', () => {
    const startingWith = (start: string) =>
      [...keyResults, ...kpis].find((line) => line.statement.vi.startsWith(start))!.measure.target;
    expect(startingWith('Sản xuất')).toBe(3 * (startingWith('30 bài') + startingWith('20 video')));
  });

  test.each(['vi', 'en'] as const)(
    'states in %s, where it states the target, the number its measure holds',
    (language) => {
      for (const line of [...keyResults, ...kpis]) {
        if (line.measure.type === 'done') continue;
        const { target, unit } = line.measure;
        const shown = unit === '%' ? `${target * 100}` : String(target);
        const million = String(target / 1e6);
        const digits = line.statement[language].replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, '');
        expect(digits.includes(shown) || digits.includes(million), line.statement[language]).toBe(true);
      }
    },
  );

  test('gives each position five KPIs that serve a final goal, and leaves weights blank', () => {
    expect(marketing.positions.map((position) => position.kpis.length)).toEqual([5, 5, 5, 5]);
    for (const kpi of kpis) expect(kpi.finalGoal.vi).not.toBe('');
    for (const line of [...keyResults, ...carried, ...kpis]) expect(line).not.toHaveProperty('weight');
  });

  test('has a leading KPI in each card, and a cost KPI for the one who answers for the budget', () => {
    for (const position of marketing.positions)
      expect(position.kpis.map((kpi) => kpi.tags.timing)).toContain('leading');
    expect(marketing.positions[0]!.kpis.map((kpi) => kpi.tags.aspect)).toContain('cost');
  });

  test('implies about 34.8 billion of revenue and a cost of 9.0 % of it, inside its cap of 10 %', () => {
    const targetOf = (id: string) => keyResults.find((line) => line.id === id)!.measure.target;
    const times = (ids: string[]) => ids.reduce((product, id) => product * targetOf(id), 1);
    const { product, orders, costPerOrder, costCap } = marketing.relation!;
    const revenue = times(product);
    const cost = times(orders!) * targetOf(costPerOrder!);
    expect(revenue / 1e9).toBeCloseTo(34.8, 1);
    expect(cost / revenue).toBeCloseTo(0.09, 3);
    expect(cost / revenue).toBeLessThan(costCap!);
  });
});
