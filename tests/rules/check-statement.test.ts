import { describe, expect, it, test } from 'vitest';
import { checkStatement, type StatementContext } from '../../src/rules/check-statement';

const codes = (statement: string, context: Partial<StatementContext> = {}) =>
  checkStatement(statement, { language: 'vi', ...context }).map(({ code, severity }) => `${code} ${severity}`);

describe('numbers that are not the target', () => {
  test.each([
    ['Windows 11 trên mọi quầy giao dịch', 'no-number error'],
    ['Percentage of parcels scanned within 4 hours', 'no-number error'],
    ['Move stock checks from monthly to weekly', 'no-number error'],
    ['Open in 4 districts and sign up 6k riders', 'compound warning'],
  ])('“%s” has %s', (statement, finding) => {
    expect(codes(statement)).toContain(finding);
  });

  test.each(['Tuyển 8 kỹ thuật viên đủ điều kiện hành nghề', 'At least 2 in 5 tenants pay by card'])(
    '“%s” is sound, without a hint',
    (statement) => {
      expect(codes(statement)).toEqual([]);
    },
  );

  it('finds no course that begins where it ends in one without numbers', () => {
    expect(codes('Move stock checks from monthly to weekly')).not.toContain('from-equals-to error');
  });
});

describe('the seed, line by line', () => {
  test.each(['Tăng trưởng Traffic bền vững', 'Cải thiện Conversion & AOV', 'Chuẩn hóa Activation & Content Engine'])(
    'the objective “%s” has a vague word, a warning',
    (statement) => {
      expect(codes(statement, { kind: 'objective' })).toEqual(['vague-word warning']);
    },
  );

  test.each([
    'Tổng traffic đạt 308.000',
    'Organic ≥ 40%',
    'CPA ≤ 120.000',
    'Conversion ≥ 8.5%',
    'AOV ≥ 1.33 triệu',
    '% combo ≥ 30%',
    '100% cửa hàng triển khai activation',
    '≥ 80% nội dung có CTA',
  ])('the key result “%s” is sound', (statement) => {
    expect(codes(statement)).toEqual([]);
  });

  test.each([
    ['Content đủ sản lượng', 'no-number error'],
    ['Tổng traffic đạt mục tiêu quý', 'pointer error'],
    ['Conversion toàn hệ thống đạt mục tiêu', 'pointer error'],
    ['Organic traffic đạt chỉ tiêu phân bổ', 'pointer error'],
    ['CPA ≤ mức cho phép', 'pointer error'],
    ['Conversion online đạt mục tiêu', 'pointer error'],
    ['AOV đạt mục tiêu quý', 'pointer error'],
    ['% combo/add-on đạt mục tiêu', 'pointer error'],
    ['Phân bổ ngân sách đúng kế hoạch', 'pointer error'],
    ['Triển khai đủ chiến dịch theo kế hoạch', 'pointer error'],
    ['Review số liệu tuần & xử lý lệch KPI trong 72h', 'compound warning'],
    ['Điều phối Ads – Content – Activation nhịp nhàng', 'no-number error'],
    ['Điều phối Ads – Content – Activation nhịp nhàng', 'vague-word error'],
    ['Phối hợp activation đầy đủ', 'no-number error'],
    ['Phối hợp activation đầy đủ', 'vague-word error'],
    ['Báo cáo phân tích quý đầy đủ & đúng hạn', 'no-number error'],
    ['Báo cáo phân tích quý đầy đủ & đúng hạn', 'compound warning'],
    ['Báo cáo funnel & tối ưu đúng hạn', 'no-number error'],
    ['Báo cáo hình ảnh & số liệu đầy đủ', 'no-number error'],
    ['Test tối thiểu 3–5 creative/tháng', 'minimum-and-range hint'],
    ['Tối ưu chiến dịch hàng tuần', 'no-number error'],
    ['Kiểm tra & tối ưu trưng bày định kỳ', 'no-number error'],
    ['Retarget campaign', 'no-number error'],
    ['Hướng dẫn store bán combo', 'no-number error'],
    ['POSM triển khai đúng timeline', 'no-number error'],
    ['Không thiếu vật phẩm activation', 'no-number error'],
  ])('“%s” has %s', (statement, finding) => {
    expect(codes(statement, { kind: 'kpi' })).toContain(finding);
  });

  test.each([
    'Không để vượt 10% chi phí MKT/doanh thu',
    '30 bài/tháng',
    '20 video/tháng',
    'Đúng deadline ≥ 95%',
    'Đúng guideline thương hiệu 100%',
    '≥ 80% nội dung có CTA rõ ràng',
    '100% cửa hàng triển khai activation đúng chuẩn',
    'Review số liệu tuần & xử lý lệch KPI trong 72h',
    'Test tối thiểu 3–5 creative/tháng',
  ])('“%s” has no error', (statement) => {
    expect(codes(statement, { kind: 'kpi' }).filter((one) => one.endsWith('error'))).toEqual([]);
  });

  it('a carried line that points at a number is sound once it is linked', () => {
    expect(codes('CPA ≤ mức cho phép', { kind: 'carried', linked: true })).toEqual([]);
  });
});

describe('a statement', () => {
  test.each([
    ['Giảm chi phí kho ≥ 30%', 'contradictory-direction error'],
    ['Tăng tỷ lệ chốt ≤ 30%', 'contradictory-direction error'],
    ['Tăng NPS từ 60 lên 40', 'contradictory-direction error'],
    ['Reduce churn from 3% to 8%', 'contradictory-direction error'],
    ['Nâng NPS từ 40 lên 40', 'from-equals-to error'],
    ['Doanh thu đạt 1.250 tỷ', 'ambiguous-number error'],
    ['Tăng doanh thu 30%', 'relative-needs-baseline warning'],
    ['Reduce paper use by half', 'relative-needs-baseline warning'],
    ['Nâng cao tinh thần đồng đội', 'vague-word error'],
    ['Ra mắt cổng nhân sự mới', 'no-number error'],
    ['Ra mắt cổng nhân sự mới', 'output-not-outcome hint'],
    ['Mở 2 kho và tuyển 10 nhân viên', 'compound warning'],
    ['Ship 5 features and fix 20 bugs', 'compound warning'],
    ['Cải thiện NPS lên 50', 'vague-word hint'],
  ])('“%s” has %s', (statement, finding) => {
    expect(codes(statement)).toContain(finding);
  });

  test.each([
    'Giảm ít nhất 15% chi phí điện',
    'Giảm thời gian xử lý từ 4 giờ xuống 45 phút',
    'Doanh thu mảng SEO, content và ads đạt 5 tỷ',
    'Giữ EBITDA trong khoảng 18% và 20%',
    'Doanh thu đạt 1.250.000.000 đồng',
  ])('“%s” has no error and is not taken for two', (statement) => {
    expect(codes(statement).filter((one) => !/hint|relative-needs-baseline/.test(one))).toEqual([]);
  });

  test.each(['', '   ', '…', '-', '\n'])('that is blank while one types (%j) has no finding', (statement) => {
    expect(codes(statement)).toEqual([]);
  });

  it('of a cascade that is rated by a person or done/not done needs no number', () => {
    const measure = { nature: 'level', unit: 'point', target: 3 } as const;
    expect(codes('Điều phối giữa các nhóm', { kind: 'kpi', measure: { ...measure, type: 'rated' } })).toEqual([]);
    expect(codes('Bàn giao kho mới', { kind: 'kpi', measure: { ...measure, type: 'done', target: 1 } })).toEqual([]);
  });

  it('with a change needs its baseline in a cascade, and is offered the level once it is known', () => {
    const measure = { type: 'at-least', nature: 'accumulates', unit: 'count', target: 30 } as const;
    const [missing] = checkStatement('Tăng số đơn hàng thêm 30%', { language: 'vi', inCascade: true, measure });
    expect(missing).toMatchObject({ code: 'relative-needs-baseline', severity: 'error' });
    const [known] = checkStatement('Tăng số đơn hàng thêm 30%', {
      language: 'vi',
      inCascade: true,
      measure: { ...measure, baseline: 200 },
    });
    expect(known!.repairs).toMatchObject([{ code: 'as-level', statement: 'Tăng số đơn hàng từ 200 lên 260' }]);
  });

  it('that is ambiguous is offered in both readings, each unmistakable', () => {
    const [finding] = checkStatement('Doanh thu đạt 1.250 tỷ', { language: 'vi' });
    expect(finding!.repairs!.map((repair) => repair.statement)).toEqual([
      'Doanh thu đạt 1250 tỷ',
      'Doanh thu đạt 1,25 tỷ',
    ]);
    for (const { statement } of finding!.repairs!) expect(codes(statement!)).toEqual([]);
  });

  it('that contradicts itself is offered both meanings, each without an error', () => {
    const [finding] = checkStatement('Giảm chi phí kho ≥ 30%', { language: 'vi' });
    expect(finding!.repairs!.map((repair) => repair.statement)).toEqual([
      'Chi phí kho ≤ 30%',
      'Giảm chi phí kho đi 30%',
    ]);
  });

  it('with two results is offered in two', () => {
    const [finding] = checkStatement('Mở 2 kho và tuyển 10 nhân viên', { language: 'vi' }).filter(
      ({ code }) => code === 'compound',
    );
    expect(finding!.facts).toEqual({ first: 'Mở 2 kho', second: 'Tuyển 10 nhân viên' });
  });

  it('says where in the text as it was given a finding stands', () => {
    const given = '•  Phối hợp  kịp thời'.normalize('NFD');
    const [from, to] = checkStatement(given, { language: 'vi' }).find(({ code }) => code === 'vague-word')!.span!;
    expect(given.slice(from, to).normalize('NFC')).toBe('Phối hợp');
  });
});
