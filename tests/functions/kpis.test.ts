import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Argument, Cell } from '../../src/functions/define';
import { call, callIn, cellsOf, column } from './calling';

describe('KPI_SCORE', () => {
  test.each<[string, Argument[], number]>([
    ['higher is better', [45, 50], 0.9],
    ['lower is better', [60, 50, 'giảm'], 0.8],
    ['lower is better, before the cap', [0, 50, '<=', 5], 2],
    ['twice as much', [100, 50, '<='], 0],
    ['target 0', [0, 0, '<='], 1],
    ['target 0, missed', [1, 0, '<='], 0],
    ['target 0, missed far, not below the floor', [5, 0, '<='], 0],
    ['nothing planned, nothing done', [0, 0], 1],
    ['a negative plan surpassed', [0, -50, '', 5], 2],
    ['a negative plan, lower', [-100, -50, '<=', 5], 2],
    ['exactly', [55, 50, '='], 0.9],
    ['a band', [3, '4–5'], 0.75],
    ['a ceiling ends at 1 even with a higher cap', [0.05, '10%', 'không vượt', 1.2], 1],
    ['done', ['có', '', 'có/không'], 1],
    ['rated', [4, '', 'thang điểm', 1.2], 1.1],
    ['rated, whatever stands as target', [3, 'abc', 'rated'], 1],
    ['rated, default cap', [5, '', 'rated'], 1],
    ['cap', [60, 50, '', 1.1], 1.1],
    ['floor', [5, 50, '', '', 0.3], 0.3],
    ['no floor below 0', [-50, 50, '', 1, -2], -1],
  ])('%s', (_, args, expected) => expect(call('KPI_SCORE', ...args)).toBeCloseTo(expected, 12));

  test.each<[string, Argument[], string]>([
    ['a target of 0', [5, 0], 'Target: không chia được cho mục tiêu 0.'],
    ['no target', [5, ''], 'Target: còn trống.'],
    ['a rating of 6', [6, '', 'rated'], 'Actual: 6 nằm ngoài khoảng 1–5.'],
    ['a cap below the floor', [5, 50, '', 0.5, 0.8], 'Cap: trần 0,5 thấp hơn sàn 0,8.'],
    ['a band without its upper end', [5, 50, 'giữ trong'], 'Target: cần một khoảng'],
  ])('refuses %s', (_, args, text) => expect(call('KPI_SCORE', ...args)).toContain(`⚠ ${text}`));

  it('lies between floor and cap, and never falls for a better actual', () => {
    const number = fc.double({ min: -1000, max: 1000, noNaN: true });
    fc.assert(
      fc.property(number, number, number, fc.constantFrom('>=', '<='), (one, other, target, type) => {
        fc.pre(target !== 0);
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const [worse, better] = type === '>=' ? [low, high] : [high, low];
        const score = (actual: number) => call('KPI_SCORE', actual, target, type, 1.2) as number;
        expect(score(better)).toBeGreaterThanOrEqual(score(worse));
        expect(score(better)).toBeLessThanOrEqual(1.2);
        expect(score(worse)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('is never lower for a better rating', () => {
    const rating = fc.double({ min: 1, max: 5, noNaN: true });
    fc.assert(
      fc.property(rating, rating, (one, other) => {
        const score = (actual: number) => call('KPI_SCORE', actual, '', 'rated', 1.2) as number;
        expect(score(Math.max(one, other))).toBeGreaterThanOrEqual(score(Math.min(one, other)));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('KPI_STATUS', () => {
  test.each<[string, Argument[], string]>([
    ['no actual', ['', 50], 'Chưa có số liệu'],
    ['met', [50, 50], 'Đạt'],
    ['met beyond any cap', [80, 50], 'Đạt'],
    ['near', [45, 50], 'Gần đạt'],
    ['missed', [44, 50], 'Chưa đạt'],
    ['its own warning', [44, 50, '', 0.8], 'Gần đạt'],
    ['a warning of 0', [0, 50, '', 0], 'Gần đạt'],
    ['a warning of 1', [49, 50, '', 1], 'Chưa đạt'],
    ['in English', [50, 50, '', '', 'en'], 'Met'],
  ])('%s', (_, args, word) => expect(call('KPI_STATUS', ...args)).toBe(word));

  test.each([
    [90, '90'],
    [-0.1, '-0,1'],
  ])('refuses a warning of %d', (warning, shown) =>
    expect(call('KPI_STATUS', 5, 5, '', warning)).toContain(`⚠ Warning: ${shown} phải là tỷ lệ từ 0 đến 1.`),
  );
});

describe('KPI_TOTAL', () => {
  test.each<[string, Argument[], unknown]>([
    ['a row', [[[1, 2, 3]], 'sum'], 6],
    ['a column', [column(1, 2, 3), 'tổng'], 6],
    ['a single month', [5, 'sum'], 5],
    ['text', [[['8,5%', '9,5%']], 'trung bình'], 0.09],
    ['n/a', [[[10, 'N/A', 20]], 'mean'], 15],
    ['không áp dụng', [[[10, 'Không áp dụng', 20]], 'mean'], 15],
    ['done and not', [[[true, false, 'xong', 'chưa']], 'mean'], 0.5],
    ['due months', [[[10, '', '']], 'mean', '', 2], 5],
    ['capped mean', [[[30, 15]], 'trung bình có trần', 30], 0.75],
    ['months met', [[[30, 15]], 'tháng đạt', 30], 0.5],
    ['months met, done', [[['xong', 'chưa']], 'months met', 1], 0.5],
    ['a ceiling in the target’s cell', [[[5, 15]], 'months met', '≤ 10'], 0.5],
    ['a band', [[[3, 4.5]], 'months met', '4–5'], 0.5],
    ['last', [[[10, 20, '']], 'mới nhất'], 20],
    ['no month yet', [[['', '']], 'sum', 30], ''],
    ['a target that is not needed is not read', [[[1]], 'sum', 'abc'], 1],
  ])('%s', (_, args, expected) => {
    const answer = call('KPI_TOTAL', ...args);
    if (expected === '') expect(answer).toBe('');
    else expect(answer).toBeCloseTo(expected as number, 12);
  });

  it('takes a block as one KPI a row', () => {
    const block: Cell[][] = [
      [1, 2],
      ['', ''],
      [3, 4],
    ];
    expect(cellsOf(call('KPI_TOTAL', block, column('sum', '', 'mean')))).toEqual([3, '', 3.5]);
    expect(cellsOf(call('KPI_TOTAL', [...block, ['', '']], 'sum'))).toEqual([3, '', 7]);
  });

  test.each<[string, Argument[], string]>([
    ['no method', [[[1]], ''], 'Method: còn trống. Hãy điền vào.'],
    ['an unknown method', [[[1]], 'abc'], 'Method: «abc» không phải là cách cộng tháng.'],
    ['no target for months met', [[[1]], 'months met'], 'Target: còn trống.'],
    ['a target of 0', [[[1]], 'months met', 0], 'Target: không chia được'],
    ['a month that is none', [[[1, 'abc']], 'sum'], 'Values: «abc» không phải là số.'],
    ['half a period', [[[1]], 'sum', '', 1.5], 'Periods: 1,5 không dùng được. Hãy nhập số nguyên từ 0 đến 999.'],
    ['a date for a month', [[[new Date(2027, 0, 5)]], 'sum'], 'Values: ô là ngày 2027-01-05'],
  ])('refuses %s', (_, args, text) => expect(call('KPI_TOTAL', ...args)).toContain(`⚠ ${text}`));
});

describe('KPI_PAYOUT', () => {
  test.each([
    [0.79, 0],
    [0.8, 0.8],
    [1.1, 1.1],
    [2, 1.2],
  ])('of score %d is %d', (score, share) => expect(call('KPI_PAYOUT', score)).toBeCloseTo(share, 12));

  it('follows a curve in any order of rows, with blanks between', () => {
    const curve: Cell[][] = [
      [1, 1],
      ['', ''],
      [0.5, '20%'],
    ];
    expect(cellsOf(call('KPI_PAYOUT', column(0.75, 0.4, '', 3), curve))).toEqual([expect.closeTo(0.6, 12), 0, '', 1]);
  });

  it('is blank without a score', () => expect(call('KPI_PAYOUT', '')).toBe(''));

  test.each<[string, Argument, string]>([
    [
      'a half-filled row',
      [
        [1, 1],
        [2, ''],
      ],
      'Curve: dòng 2 của bảng thiếu ô hoặc trùng mốc.',
    ],
    ['a row without its point', [['', 1]], 'Curve: dòng 1 của bảng'],
    [
      'a point that stands twice',
      [
        [1, 1],
        [2, 2],
        [1, 3],
      ],
      'Curve: dòng 3 của bảng',
    ],
    ['an empty table', [['', '']], 'Curve: dòng 1 của bảng'],
    ['a point that is no number', [['x', 1]], 'Curve: «x» không phải là số.'],
    ['a share that is no number', [[1, 'x']], 'Curve: «x» không phải là số.'],
    ['one column', [[1], [2]], 'Curve: dòng 1 của bảng'],
  ])('refuses the call for %s', (_, curve, text) => expect(() => call('KPI_PAYOUT', 1, curve)).toThrow(text));
});

describe('OKR_KPI_SCORE', () => {
  const kpis = column(0.9333, 1.1, 1.0105, 0.98, 1);

  test.each<[string, Argument[], unknown]>([
    ['the worked example', [column(0.9, 1), '', kpis, ''], 0.98286],
    ['the worked example at a cap of 1', [column(0.9, 1), '', column(0.9333, 1, 1, 0.98, 1), ''], 0.9696],
    ['weights', [column(1, 0), column(3, 1), 1, ''], 0.9],
    ['another share', [0.5, '', 1, '', '30%'], 0.85],
    ['all key results', [0.5, '', '', '', 1], 0.5],
    ['all KPIs', ['', '', 0.5, '', 0], 0.5],
    ['a line without data is left out', [column(0.5, ''), column(1, 1), 1, ''], 0.8],
    ['an empty half', ['', '', 1, 1], ''],
    ['the other empty half', [1, 1, '', ''], ''],
    ['halves of different sizes', [column(1, 1, 1), '', column(0.5), ''], 0.7],
    ['key results held at 1', [1.5, '', 1, ''], 1],
  ])('%s', (_, args, expected) => {
    const answer = call('OKR_KPI_SCORE', ...args);
    if (expected === '') expect(answer).toBe('');
    else expect(answer).toBeCloseTo(expected as number, 5);
  });

  test.each<[string, Argument[], string]>([
    ['a missing weight of a key result', [column(1, 1), column(1, ''), 1, ''], 'Dòng 2, kr_weight: còn trống'],
    ['a negative weight of a KPI', [1, '', column(1, 1), column(1, -1)], 'Dòng 2, kpi_weight: là số âm.'],
    ['weights of 0', [1, '', 1, 0], 'Kpi_weight: mọi trọng số'],
    ['a text', [1, '', column(1, 'abc'), ''], 'Dòng 2, kpi_score: «abc»'],
    ['a share of 40', [1, '', 1, '', 40], 'Kr_share: 40 phải là tỷ lệ'],
    ['a negative share', [1, '', 1, '', -0.1], 'Kr_share: -0,1 phải là tỷ lệ'],
    ['a share that is none', [1, '', 1, '', 'x'], 'Kr_share: «x» không phải là số.'],
  ])('refuses the call for %s', (_, args, text) => expect(() => call('OKR_KPI_SCORE', ...args)).toThrow(text));

  it('says so in English too', () =>
    expect(() => callIn('en', 'OKR_KPI_SCORE', 1, '', 1, -1)).toThrow('Kpi_weight: is negative. Enter 0 or more.'));

  it('takes a share from a cell given as a range', () =>
    expect(call('OKR_KPI_SCORE', 0.5, '', 1, '', [[0.3]])).toBeCloseTo(0.85, 12));

  it('lies between its halves', () => {
    const half = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(half, half, fc.double({ min: 0, max: 1, noNaN: true }), (first, second, share) => {
        const total = call('OKR_KPI_SCORE', column(...first), '', column(...second), '', share) as number;
        const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
        expect(total).toBeGreaterThanOrEqual(Math.min(mean(first), mean(second)) - 1e-9);
        expect(total).toBeLessThanOrEqual(Math.max(mean(first), mean(second)) + 1e-9);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('OKR_GRADE', () => {
  const own: Cell[][] = [
    [0.5, 'Trung bình'],
    [0.95, 'Xuất sắc'],
    ['80%', 'Khá'],
  ];

  test.each<[string, Argument[], unknown]>([
    ['letters', [0.9], 'A'],
    ['letters by name', [0.6, 'letters'], 'C'],
    ['below the last letter', [-1], 'D'],
    ['nd335', [0.9, 'nd335'], 'Hoàn thành xuất sắc nhiệm vụ'],
    ['nd335, below', [0.49, 'nđ335'], 'Không hoàn thành nhiệm vụ'],
    ['nd335 in English', [0.5, 'nd335', 'en'], 'Duties fulfilled'],
    ['a scale of the company’s own', [0.82, own], 'Khá'],
    [
      'a scale with numbers for words',
      [
        0.82,
        [
          [0, 1],
          [0.8, 2],
        ],
      ],
      2,
    ],
    [
      'a scale from 0 covers what is below',
      [
        -0.5,
        [
          [0, 'E'],
          [0.8, 'K'],
        ],
      ],
      'E',
    ],
    ['the bound computed with a loss', [0.7999999999, own], 'Khá'],
    ['the lowest bound', [0.5, own], 'Trung bình'],
    ['percent as text', ['95%', own], 'Xuất sắc'],
    ['no score', ['', own], ''],
  ])('%s', (_, args, word) => expect(call('OKR_GRADE', ...args)).toBe(word));

  it('says in the row that a score is below the scale', () => {
    expect(call('OKR_GRADE', column(0.9, 0.3), own)).toEqual([
      ['Khá'],
      ['⚠ Dòng 2, score: điểm 0,3 thấp hơn mốc thấp nhất 0,5 của thang. Hãy thêm một dòng từ 0.'],
    ]);
  });

  it('refuses the call for a scale it does not know', () => {
    expect(() => call('OKR_GRADE', 0.5, 'abc')).toThrow('Scale: «abc» không phải là thang xếp loại.');
    expect(() => call('OKR_GRADE', 0.5, [[0.5, '']])).toThrow('Scale: dòng 1 của bảng');
  });

  it('gives every number one word on a scale from 0', () => {
    const score = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(
        score,
        fc.constantFrom<Argument>('letters', 'nd335', [
          [0, 'x'],
          [0.5, 'y'],
          [1, 'z'],
        ]),
        (value, scale) => {
          expect(String(call('OKR_GRADE', value, scale))).toMatch(/^[^⚠]+$/);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
