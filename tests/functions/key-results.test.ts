import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Argument } from '../../src/functions/define';
import { call, callIn, cellsOf, column } from './calling';

describe('KR_PROGRESS', () => {
  test.each<[string, Argument[], unknown]>([
    ['a row of the table: 20 → 100 at 60', [60, 100, 20], 0.5],
    ['100 → 20 at 80', [80, 20, 100], 0.25],
    ['100 → 20 at 0', [0, 20, 100], 1.25],
    ['20 → 100 at 0', [0, 100, 20], -0.25],
    ['no baseline', [154000, 308000], 0.5],
    ['at most, no baseline', [150000, 120000, '', '≤'], 0.75],
    ['a comparison in the target’s cell', [150000, '≤ 120000'], 0.75],
    ['a type goes before the comparison in the cell', [150000, '≤ 300000', '', '>='], 0.5],
    ['numbers as text', ['154.000', '308.000'], 0.5],
    ['percent as text', ['20%', '40%'], 0.5],
    ['millions as text', ['1,33 triệu', '2,66 triệu'], 0.5],
    ['exactly', [55, 50, '', '='], 0.9],
    ['a band as text', [4.5, '4–5'], 1],
    ['a band as text, missed', [6, '4–5', '', 'trong khoảng'], 0],
    ['at least a band counts from its lower end', [3, '3–5', '', 'tối thiểu'], 1],
    ['at most a band counts from its upper end', [5, '3–5', '', 'tối đa'], 1],
    ['stay below a band', [5, '3–5', '', 'giữ dưới'], 1],
    ['stay above a band', [2, '3–5', '', 'giữ trên'], 0],
    ['exactly a band', [4, '3–5', '', 'đúng'], 1],
    ['a stay type ignores the start', [5, 4, 4, 'giữ trên'], 1],
    ['a stay type ignores even a start that is none', [5, 4, 'abc', 'giữ trên'], 1],
    ['at most with a start', [80, 20, 100, '<='], 0.25],
    ['above a band that is at least', [6, '3–5', '', 'tối thiểu'], 2],
    ['stay above a band, beyond it', [6, '3–5', '', 'giữ trên'], 1],
    ['done, whatever stands as target', ['xong', 'abc', '', 'có/không'], 1],
    ['done by a word', ['xong', '', '', 'có/không'], 1],
    ['done by a boolean', [true, '', '', 'yes/no'], 1],
    ['not done by a boolean', [false, '', '', 'yes/no'], 0],
    ['not done by a word', ['chưa', '', '', 'yes/no'], 0],
    ['done by a number', [1, '', '', 'milestone'], 1],
    ['not done by a number', [0, '', '', 'milestone'], 0],
    ['done to a share', [0.4, '', '', 'cột mốc'], 0.4],
    ['done to a share as text', ['40 %', '', '', 'cột mốc'], 0.4],
  ])('%s', (_, args, expected) => expect(call('KR_PROGRESS', ...args)).toBeCloseTo(expected as number, 12));

  test.each<[string, Argument[], string]>([
    [
      'start and target equal',
      [5, 100, 100],
      'Target: mục tiêu 100 trùng với giá trị đầu kỳ nên không đo được tiến độ. Hãy sửa một trong hai.',
    ],
    [
      'target 0 without a start',
      [5, 0],
      'Target: mục tiêu 0 trùng với mức xuất phát 0. Hãy nhập giá trị đầu kỳ, hoặc chọn kiểu tối đa.',
    ],
    ['no target', [5, ''], 'Target: còn trống. Hãy nhập mục tiêu là một con số.'],
    ['a target that is no number', [5, 'nhiều'], 'Target: «nhiều» không phải là số.'],
    ['a target that is a date', [5, new Date(2027, 3, 5)], 'Target: ô là ngày 2027-04-05'],
    ['a target that is a boolean', [5, true], 'Target: «true» không phải là số.'],
    ['a start that is no number', [5, 10, 'cũ'], 'Start: «cũ» không phải là số.'],
    [
      'an unknown type',
      [5, 10, '', 'abc'],
      'Type: «abc» không phải là kiểu đo. Hãy ghi tối thiểu, tối đa, đúng bằng, giữ trên, giữ dưới, giữ trong, có/không, thang điểm.',
    ],
    ['a type that is a number', [5, 10, '', 5], 'Type: «5» không phải là kiểu đo.'],
    ['a band without its upper end', [5, 4, '', 'giữ trong'], 'Target: cần một khoảng'],
    ['a rating', [3, '', '', 'thang điểm'], 'Type: thang điểm chỉ dùng cho KPI.'],
    ['done to more than all', [1.5, '', '', 'có/không'], 'Current: «1.5» không cho biết xong hay chưa.'],
    ['done to less than nothing', [-0.1, '', '', 'có/không'], 'Current: «-0.1» không cho biết'],
    ['done in another word', ['sắp', '', '', 'có/không'], 'Current: «sắp» không cho biết'],
  ])('refuses %s', (_, args, text) => expect(call('KR_PROGRESS', ...args)).toContain(`⚠ ${text}`));

  it('is blank without a current value, whatever else is wrong', () => {
    expect(
      cellsOf(call('KR_PROGRESS', column('', '', ''), column(100, '', 'abc'), column(100, 5, ''), column('', 'x', ''))),
    ).toEqual(['', '', '']);
  });
});

describe('KR_SCORE', () => {
  const number = fc.double({ min: -1000, max: 1000, noNaN: true });
  const types = ['>=', '<=', '=', 'giữ trên', 'giữ dưới'];

  it('lies within 0…1 whatever the numbers', () => {
    fc.assert(
      fc.property(
        number,
        number,
        fc.option(number, { nil: '' }),
        fc.constantFrom(...types),
        (current, target, start, type) => {
          const score = call('KR_SCORE', current, target, start, type);
          if (typeof score === 'string') expect(score).toMatch(/^⚠ Target: mục tiêu/);
          else {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is never lower for a better current value, in each direction', () => {
    fc.assert(
      fc.property(
        number,
        number,
        number,
        fc.constantFrom(...types.filter((type) => type !== '=')),
        (one, other, target, type) => {
          fc.pre(target !== 0);
          const rising = type === '>=' || type === 'giữ trên';
          const [low, high] = [Math.min(one, other), Math.max(one, other)];
          const [worse, better] = rising ? [low, high] : [high, low];
          expect(call('KR_SCORE', better, target, '', type)).toBeGreaterThanOrEqual(
            call('KR_SCORE', worse, target, '', type) as number,
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is never lower for a current value nearer to an exact target', () => {
    fc.assert(
      fc.property(number, number, number, (one, other, target) => {
        fc.pre(target !== 0);
        const [near, far] = Math.abs(one - target) < Math.abs(other - target) ? [one, other] : [other, one];
        expect(call('KR_SCORE', near, target, '', '=')).toBeGreaterThanOrEqual(
          call('KR_SCORE', far, target, '', '=') as number,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('is never lower for more of it done', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (one, other) => {
        const score = (value: number) => call('KR_SCORE', value, '', '', 'có/không') as number;
        expect(score(Math.max(one, other))).toBeGreaterThanOrEqual(score(Math.min(one, other)));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('OKR_SCORE', () => {
  test.each<[string, Argument[], number]>([
    ['weighted', [column(84, 80, 90), 100, '', column(30, 30, 40)], 0.852],
    ['unweighted', [column(50, 100), 100], 0.75],
    ['a key result without data counts 0', [column(50, ''), column(100, 100)], 0.25],
    ['none with data', [column('', ''), column(100, 100)], 0],
    ['without data, whatever the start', [column(50, ''), column(100, 100), column('', 100)], 0.25],
    ['one beyond its target counts 1', [column(50, 1000), 100], 0.75],
    ['one fallen behind counts 0', [column(0, 100), 100, column(20, 20)], 0.5],
    ['an explicit weight of 0', [column(50, 100), 100, '', column(0, 1)], 1],
    ['one row', [50, 100, '', 3], 0.5],
    ['a blank row between', [column(50, '', 100), column(100, '', 100)], 0.75],
    ['types', [column(150000, 'xong'), column(120000, ''), '', '', column('<=', 'có/không')], 0.875],
    ['a done line without data', [column(50, ''), column(100, ''), '', '', column('', 'có/không')], 0.25],
    ['months beside each other', [[[50, 100]], 100], 0.75],
  ])('%s', (_, args, expected) => expect(call('OKR_SCORE', ...args)).toBeCloseTo(expected, 12));

  test.each<[string, Argument[], string]>([
    ['a text', [column(50, 'abc'), 100], 'Dòng 2, current: «abc» không phải là số.'],
    ['an error', [column(50, '#DIV/0!'), 100], 'Dòng 2, current: ô đang báo lỗi #DIV/0!.'],
    ['a missing target', [column(50, 60), column(100, '')], 'Dòng 2, target: còn trống.'],
    [
      'a missing target of a row without data',
      [column(50, ''), column(100, ''), '', column(1, 1)],
      'Dòng 2, target: còn trống.',
    ],
    [
      'a missing weight',
      [column(50, '', 60), column(100, '', 100), '', column(1, '', '')],
      'Dòng 3, weight: còn trống trong khi các dòng khác có trọng số.',
    ],
    ['a negative weight', [column(50, 60), 100, '', column(1, -1)], 'Dòng 2, weight: là số âm.'],
    ['weights of 0', [column(50, 60), 100, '', column(0, 0)], 'Dòng 1, weight: mọi trọng số đều bằng 0.'],
    ['a weight that is no number', [column(50, 60), 100, '', column(1, 'x')], 'Dòng 2, weight: «x»'],
    ['start and target equal', [column(50, 60), 100, column('', 100)], 'Dòng 2, target: mục tiêu 100 trùng'],
    ['single values', [50, 100, '', -1], 'Weight: là số âm.'],
  ])('refuses the call for %s and names the row', (_, args, text) =>
    expect(() => call('OKR_SCORE', ...args)).toThrow(text),
  );

  it('says so in English too', () =>
    expect(() => callIn('en', 'OKR_SCORE', column(50, 'abc'), 100)).toThrow('Row 2, current: “abc” is not a number.'));

  it('does not change when all weights are scaled or the rows are shuffled', () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 99 }), (rows, factor) => {
        const score = (part: typeof rows, scale = 1) =>
          call(
            'OKR_SCORE',
            part.map(([current]) => [current]),
            100,
            '',
            part.map(([, weight]) => [weight * scale]),
          ) as number;
        const once = score(rows);
        expect(score(rows, factor)).toBeCloseTo(once, 9);
        expect(score([...rows].reverse())).toBeCloseTo(once, 9);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('OKR_ROLLUP', () => {
  it('of one level equals OKR_SCORE', () => {
    const row = fc.tuple(
      fc.oneof(fc.integer({ min: -20, max: 120 }), fc.constant('' as const)),
      fc.integer({ min: 1, max: 50 }),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const current = rows.map(([value]) => [value]);
        const weights = rows.map(([, weight]) => [weight]);
        const scores = cellsOf(
          call(
            'KR_SCORE',
            current,
            rows.map(() => [100]),
          ),
        );
        const rolled = cellsOf(
          call(
            'OKR_ROLLUP',
            column('O', ...rows.map((_, i) => `K${i}`)),
            column('', ...rows.map(() => 'O')),
            column('', ...scores),
            column('', ...weights.flat()),
          ),
        );
        expect(rolled[0]).toBeCloseTo(
          call(
            'OKR_SCORE',
            current,
            rows.map(() => [100]),
            '',
            weights,
          ) as number,
          9,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('shows, in every row above, the text of the row to be mended', () => {
    const rows: Argument[] = [column('T', 'O', 'A', 'B'), column('', 'T', 'O', 'O'), column('', '', 'abc', 1)];
    const text = '⚠ Dòng 3, score: «abc» không phải là số. Hãy nhập một số, ví dụ 35, 8,5% hay 1,33 triệu.';
    expect(cellsOf(call('OKR_ROLLUP', ...rows))).toEqual([text, text, text, 1]);
  });

  it('passes on a warning of the score, to the rows above too', () => {
    const warning = '⚠ Dòng 2, target: còn trống.';
    expect(cellsOf(call('OKR_ROLLUP', column('O', 'A'), column('', 'O'), column('', warning)))).toEqual([
      warning,
      warning,
    ]);
  });

  test.each<[string, Argument[], string[]]>([
    ['an unknown parent', [column('A'), column('X'), column(1)], ['⚠ Dòng 1, parent: không có dòng nào mang mã X.']],
    [
      'a circle',
      [column('A', 'B'), column('B', 'A'), ''],
      ['⚠ Dòng 1, parent: dòng này là cấp trên của chính nó qua mã B.', '⚠ Dòng 2, parent: dòng này'],
    ],
    [
      'an id that stands twice',
      [column('O', 'A', 'A'), column('', 'O', 'O'), column('', 1, 1)],
      ['⚠ Dòng 3, id: mã A đã có ở dòng 2.', '1', '⚠ Dòng 3, id: mã A đã có ở dòng 2.'],
    ],
    [
      'a missing weight',
      [column('O', 'A', 'B'), column('', 'O', 'O'), column('', 1, 1), column('', 1, '')],
      ['⚠ Dòng 3, weight: còn trống', '1', '1'],
    ],
    [
      'a negative weight',
      [column('O', 'A'), column('', 'O'), column('', 1), column('', -1)],
      ['⚠ Dòng 2, weight: là số âm.', '1'],
    ],
    [
      'weights of 0',
      [column('O', 'A'), column('', 'O'), column('', 1), column('', 0)],
      ['⚠ Dòng 2, weight: mọi trọng số', '1'],
    ],
    [
      'a weight that is no number',
      [column('O', 'A'), column('', 'O'), column('', 1), column('', 'x')],
      ['⚠ Dòng 2, weight: «x»', '⚠ Dòng 2, weight: «x»'],
    ],
  ])('says what is wrong in the row: %s', (_, args, texts) => {
    const answers = cellsOf(call('OKR_ROLLUP', ...args)).map(String);
    expect(answers).toHaveLength(texts.length);
    answers.forEach((answer, i) => {
      expect(answer).toContain(texts[i]);
    });
  });

  it('takes numbers as ids, blank rows and single values', () => {
    expect(cellsOf(call('OKR_ROLLUP', column(1, '', 2), column('', '', 1), column('', '', 0.5)))).toEqual([
      0.5,
      '',
      0.5,
    ]);
    expect(call('OKR_ROLLUP', 'A', '', 0.5)).toBe(0.5);
    expect(call('OKR_ROLLUP', 'A', 'B', 0.5)).toBe(
      '⚠ Parent: không có dòng nào mang mã B. Hãy sửa mã cấp trên hoặc thêm dòng đó.',
    );
    expect(call('OKR_ROLLUP', column(''), '', '')).toEqual([['']]);
  });
});

describe('OKR_STATUS_ROLLUP', () => {
  it('shows the worst word as the leaf has it, and the id that causes it', () => {
    expect(
      call('OKR_STATUS_ROLLUP', column('O', 'A', 'B'), column('', 'O', 'O'), column('', 'On track', 'có nguy cơ')),
    ).toEqual([
      ['có nguy cơ', 'B'],
      ['On track', 'A'],
      ['có nguy cơ', 'B'],
    ]);
  });

  it('says in the workbook’s language that a leaf has no data', () => {
    expect(
      (callIn('en', 'OKR_STATUS_ROLLUP', column('O', 'A'), column('', 'O'), column('', '')) as unknown[])[0],
    ).toEqual(['No data', 'A']);
  });

  it('says what is wrong in the row and above it', () => {
    const answer = call('OKR_STATUS_ROLLUP', column('O', 'A'), column('', 'O'), column('', 'tốt')) as string[][];
    const text = '⚠ Dòng 2, status: «tốt» không phải là trạng thái. Hãy dùng kết quả của OKR_STATUS hoặc KPI_STATUS.';
    expect(answer).toEqual([
      [text, 'A'],
      [text, 'A'],
    ]);
  });

  it('has two columns even for one row and for none', () => {
    expect(call('OKR_STATUS_ROLLUP', 'A', '', 'Đạt')).toEqual([['Đạt', 'A']]);
    expect(call('OKR_STATUS_ROLLUP', '', '', '')).toEqual([['', '']]);
    expect(call('OKR_STATUS_ROLLUP', column(''), column(''), column(''))).toEqual([['', '']]);
  });
});

describe('OKR_STATUS', () => {
  test.each<[string, Argument[], string]>([
    ['no score', ['', 0.5], 'Chưa có số liệu'],
    ['stale', [0.9, 0.5, '', '', true], 'Quá hạn cập nhật'],
    ['stale in a word', [0.9, 0.5, '', '', 'có'], 'Quá hạn cập nhật'],
    ['stale as 1', [0.9, 0.5, '', '', 1], 'Quá hạn cập nhật'],
    ['not stale as 0', [0.9, 0.5, '', '', 0], 'Đúng tiến độ'],
    ['closed, achieved', [1], 'Đạt'],
    ['closed, nearly', [0.8], 'Gần đạt'],
    ['closed, missed', [0.5], 'Chưa đạt'],
    ['closed, aspirational', [0.7, '', 'aspirational'], 'Đạt'],
    ['a level', [1, 0.05, '', 'mức'], 'Đang đạt'],
    ['first days', [0, 0.05], 'Mới bắt đầu'],
    ['on track', [0.45, 0.5], 'Đúng tiến độ'],
    ['at risk', [0.4, 0.5], 'Có nguy cơ'],
    ['off track', [0.3, 0.5], 'Chậm tiến độ'],
    ['after the end', [0.95, 1.3], 'Đúng tiến độ'],
    ['before the start', [0, -0.5], 'Mới bắt đầu'],
    ['elapsed as text', [0.45, '50%'], 'Đúng tiến độ'],
    ['thresholds in a row', [0.4, 0.5, '', [[0.8, 0.5]]], 'Đúng tiến độ'],
    ['thresholds in a column, the lower first', [0.3, 0.5, '', column(0.5, 0.8)], 'Có nguy cơ'],
    ['thresholds as text', [0.3, 0.5, '', column('80%', '50 %')], 'Có nguy cơ'],
    ['a published rule', [0.49, 0.5, '', 'Viva'], 'Có nguy cơ'],
  ])('%s', (_, args, word) => expect(call('OKR_STATUS', ...args)).toBe(word));

  it('takes the rule row by row', () => {
    expect(cellsOf(call('OKR_STATUS', column(0.95, 0.95, 0.95), 0.5, '', column('mức', 'lũy kế', '')))).toEqual([
      'Có nguy cơ',
      'Đúng tiến độ',
      'Đúng tiến độ',
    ]);
  });

  test.each<[string, Argument[], string]>([
    ['elapsed of 45', [0.5, 45], 'Elapsed: 45 phải là tỷ lệ từ 0 đến 1.'],
    ['an unknown ambition', [0.5, 0.5, 'abc'], 'Ambition: «abc» không rõ là cam kết hay thách thức.'],
    ['an unknown rule', [0.5, 0.5, '', 'abc'], 'Rule: «abc» không phải là cách xét.'],
    ['a stale that says nothing', [0.5, 0.5, '', '', 'abc'], 'Stale: «abc» không rõ là có hay không.'],
    ['a stale of 2', [0.5, 0.5, '', '', 2], 'Stale: «2» không rõ'],
    ['a score that is none', ['abc', 0.5], 'Score: «abc» không phải là số.'],
  ])('refuses %s', (_, args, text) => expect(call('OKR_STATUS', ...args)).toContain(`⚠ ${text}`));
});

describe('KR_KEPT', () => {
  test.each<[string, Argument[], unknown]>([
    ['a row is one series', [[[5, 4, 5]], 5], 2 / 3],
    ['a column is one series', [column(5, 4, 5), 5], 2 / 3],
    ['a single value', [5, 5], 1],
    ['an upper bound', [[[5, 6]], '', 5], 0.5],
    ['both bounds', [[[3, 4, 5, 6]], 4, 5], 0.5],
    ['a bound computed with a loss', [[[0.1 + 0.2]], '', 0.3], 1],
    ['planned', [[[1, 1, 1]], 1, '', 4], 0.75],
    ['text', [[['95%', '94%']], '95%'], 0.5],
    ['periods that say themselves', [[['có', 'không', true, false]]], 0.5],
    ['nothing yet', [[['', '']], 5], ''],
  ])('%s', (_, args, expected) => {
    const answer = call('KR_KEPT', ...args);
    if (expected === '') expect(answer).toBe('');
    else expect(answer).toBeCloseTo(expected as number, 12);
  });

  it('takes a block as one series a row, with bounds for each', () => {
    expect(
      cellsOf(
        call(
          'KR_KEPT',
          [
            [1, 2],
            ['', ''],
            [3, 1],
          ],
          column(2, 1, 1),
        ),
      ),
    ).toEqual([0.5, '', 1]);
    expect(cellsOf(call('KR_KEPT', [[5, 6]], column(5, 6)))).toEqual([1, 0.5]);
  });

  test.each<[string, Argument[], string]>([
    ['numbers without bounds', [[[1, 2]]], 'Values: cần at_least hoặc at_most'],
    ['a word without bounds', [[['tốt']]], 'Values: cần at_least'],
    ['a value that is none', [[[1, 'abc']], 1], 'Values: «abc» không phải là số.'],
    ['fewer planned than counted', [[[1, 1, 1]], 1, '', 2], 'Planned: kế hoạch 2 kỳ nhưng đã có 3 kỳ có số liệu.'],
    ['half a period', [[[1]], 1, '', 1.5], 'Planned: 1,5 không dùng được. Hãy nhập số nguyên từ 0 đến 999.'],
    ['less than no period', [[[1]], 1, '', -1], 'Planned: -1 không dùng được.'],
  ])('refuses %s', (_, args, text) => expect(call('KR_KEPT', ...args)).toContain(`⚠ ${text}`));
});

describe('OKR_EXPLAIN', () => {
  test.each<[string, Argument[], string]>([
    ['with a start', [60, 100, 20], 'Tiến độ = (60 − 20) ÷ (100 − 20) = 50%, điểm 0,5.'],
    ['beyond', [0, 20, 100], 'Tiến độ = (0 − 100) ÷ (20 − 100) = 125%, điểm 1 vì vượt mục tiêu vẫn tính là 1.'],
    ['behind', [0, 100, 20], 'Tiến độ = (0 − 20) ÷ (100 − 20) = -25%, điểm 0 vì dưới mức xuất phát vẫn tính là 0.'],
    ['from 0', [154000, 308000], 'Tiến độ = 154.000 ÷ 308.000 = 50%, điểm 0,5.'],
    ['at most', [150000, '≤ 120000'], 'Tiến độ = 1 − (150.000 − 120.000) ÷ 120.000 = 75%, điểm 0,75.'],
    [
      'at most a negative',
      [-75, -50, '', '<='],
      'Tiến độ = 1 − ((-75) − (-50)) ÷ 50 = 150%, điểm 1 vì vượt mục tiêu vẫn tính là 1.',
    ],
    ['at least a negative', [-75, -50], 'Tiến độ = 1 + ((-75) − (-50)) ÷ 50 = 50%, điểm 0,5.'],
    ['at most 0', [1, 0, '', '<='], 'Tối đa 0, hiện tại 1: không đạt, điểm 0.'],
    ['exactly', [45, 50, '', '='], 'Tiến độ = 1 − |45 − 50| ÷ 50 = 90%, điểm 0,9.'],
    ['exactly 0', [0, 0, '', '='], 'Đúng bằng 0, hiện tại 0: đạt, điểm 1.'],
    ['stay above', [3, 4, '', 'giữ trên'], 'Giữ trên 4, hiện tại 3: không đạt, điểm 0.'],
    ['stay below', [3, 4, '', 'giữ dưới'], 'Giữ dưới 4, hiện tại 3: đạt, điểm 1.'],
    ['stay between', [4.5, '4–5'], 'Giữ trong 4–5, hiện tại 4,5: đạt, điểm 1.'],
    ['done', ['xong', '', '', 'có/không'], 'Mức hoàn thành 100%, điểm 1.'],
    ['done to a share', [0.4, '', '', 'có/không'], 'Mức hoàn thành 40%, điểm 0,4.'],
    ['no data', ['', 100], 'Chưa có số liệu nên chưa có điểm; khi tính điểm mục tiêu, dòng này được tính là 0.'],
  ])('%s', (_, args, sentence) => expect(call('OKR_EXPLAIN', ...args)).toBe(sentence));

  it('speaks English where asked', () => {
    expect(call('OKR_EXPLAIN', 60, 100, 20, '', 'en')).toBe('Progress = (60 − 20) ÷ (100 − 20) = 50%, score 0.5.');
    expect(call('OKR_EXPLAIN', 3, 4, '', 'giữ trên', 'en')).toBe('Stay above 4, current value 3: not met, score 0.');
  });

  it('refuses what KR_SCORE refuses', () =>
    expect(call('OKR_EXPLAIN', 5, 5, 5)).toMatch(/^⚠ Target: mục tiêu 5 trùng/));
});
