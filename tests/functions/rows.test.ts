import vm from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Argument, Cell } from '../../src/functions/define';
import { functions } from '../../src/functions/index';
import { Rows } from '../../src/functions/rows';
import { call, callIn, cellsOf, column, vietnamese } from './calling';

describe('arguments side by side', () => {
  it('repeat single values along ranges', () => {
    expect(call('KR_SCORE', column(25, 50, 75), 100)).toEqual([[0.25], [0.5], [0.75]]);
    expect(call('KR_SCORE', 50, column(100, 200))).toEqual([[0.5], [0.25]]);
  });

  it('are blank beyond the end of a shorter range, and the row says what it lacks', () => {
    expect(call('KR_SCORE', column(50, 50), [[100]])).toEqual([
      [0.5],
      ['⚠ Dòng 2, target: còn trống. Hãy nhập mục tiêu là một con số.'],
    ]);
    expect(call('KR_SCORE', [[50]], column(100, 100))).toEqual([[0.5], ['']]);
  });

  it('have a row for each row up to the last one that holds something', () => {
    expect(call('KR_SCORE', column(50, '', '', ''), column(100, 100, '', ''))).toEqual([[0.5], ['']]);
    expect(call('KR_SCORE', column(50, '', 50, '', ''), 100)).toEqual([[0.5], [''], [0.5]]);
    expect(call('KR_SCORE', column('', ' ', ''), 100)).toEqual([['']]);
    expect(call('KR_SCORE', [], 100)).toEqual([['']]);
    expect(call('KR_SCORE', [[]], 100)).toEqual([['']]);
  });

  it('give one value for single values, and rows for a range of one', () => {
    expect(call('KR_SCORE', 50, 100)).toBe(0.5);
    expect(call('KR_SCORE', [[50]], 100)).toEqual([[0.5]]);
  });

  it('may be left out or be undefined or null', () => {
    expect(functions.KR_SCORE!([50, 100], vietnamese)).toBe(0.5);
    expect(call('KR_SCORE', 50, 100, undefined, null)).toBe(0.5);
    expect(call('KR_SCORE', null, 100)).toBe('');
  });

  it('are computed column by column where one of them has several', () => {
    expect(call('KPI_SCORE', [[45, 50, 40]], 50)).toEqual([[0.9, 1, 0.8]]);
    expect(call('KPI_SCORE', [[45, 50, 40]], [[50, 100, 40]])).toEqual([[0.9, 0.5, 1]]);
    expect(
      call(
        'KPI_SCORE',
        [
          [45, 50],
          [10, ''],
        ],
        column(50, 20),
      ),
    ).toEqual([
      [0.9, 1],
      [0.5, ''],
    ]);
    expect(call('KPI_SCORE', 50, [[50, 100, 200]])).toEqual([[1, 0.5, 0.25]]);
  });

  it('leave out blank columns at the end', () => {
    expect(call('KPI_SCORE', [[45, 50, '', '']], [[50, 100, '', '']])).toEqual([[0.9, 0.5]]);
  });

  it('name row and column where there are several of both', () => {
    const answer = call('KPI_SCORE', [[45, 'abc']], 50) as Cell[][];
    expect(answer[0]![1]).toBe(
      '⚠ Dòng 1, cột 2, actual: «abc» không phải là số. Hãy nhập một số, ví dụ 35, 8,5% hay 1,33 triệu.',
    );
  });

  it('take a target of two columns as a band, unless the actuals have two columns too', () => {
    expect(
      call('KR_SCORE', column(4.5, 6), [
        [4, 5],
        [4, 5],
      ]),
    ).toEqual([[1], [0]]);
    expect(call('KR_SCORE', 4.5, [[4, '5']])).toEqual([[1]]);
    expect(call('KR_SCORE', 600, [[500, '1.000']])).toEqual([[1]]);
    expect(call('KR_SCORE', [[50, 50]], [[100, 200]])).toEqual([[0.5, 0.25]]);
    expect(
      cellsOf(
        call('KR_SCORE', column(4.5, 50), [
          [4, 5],
          [100, ''],
        ]),
      ),
    ).toEqual([1, 0.5]);
    expect(cellsOf(call('KR_SCORE', 4.5, [[4, 'x']]))[0]).toMatch(/^⚠ Dòng 1, target: «x»/);
  });

  it('give the same whether a row is computed alone or among others', () => {
    const number = fc.oneof(
      fc.integer({ min: -100, max: 100 }),
      fc.constant(''),
      fc.constant('8,5%'),
      fc.constant('abc'),
    );
    const type = fc.constantFrom(
      '',
      '>=',
      '<=',
      '=',
      'giữ trên',
      'giữ dưới',
      'có/không',
      'giữ trong',
      'thang điểm',
      'x',
    );
    const names = ['KR_SCORE', 'KR_PROGRESS', 'OKR_EXPLAIN', 'KPI_SCORE', 'KPI_STATUS'];
    const row = fc.tuple(number, number, number, type);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(row, { minLength: 1, maxLength: 6 }), (name, rows) => {
        const kpi = name.startsWith('KPI');
        const argumentsOf = (part: typeof rows): Argument[] => {
          const [first, second, third, fourth] = [0, 1, 2, 3].map((at) => part.map((cells) => [cells[at]!]));
          return kpi ? [first, second, fourth] : [first, second, third, fourth];
        };
        const answers = cellsOf(call(name, ...argumentsOf(rows)));
        rows.forEach((cells, i) => {
          const [first, second, third, fourth] = cells;
          const alone = call(name, ...(kpi ? [first, second, fourth] : [first, second, third, fourth])) as Cell;
          const among = answers[i] ?? '';
          const placeless = (cell: Cell) =>
            typeof cell === 'string' ? cell.replace(/Dòng \d+, /, '').toLowerCase() : cell;
          expect(placeless(among)).toEqual(placeless(alone));
        });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a cell', () => {
  test.each<[string, Cell, RegExp]>([
    ['an error', '#N/A', /^⚠ Current: ô đang báo lỗi #N\/A\./],
    ['an error of a name', '#REF!', /ô đang báo lỗi #REF!/],
    ['an error of a name with a question mark', '#NAME?', /ô đang báo lỗi #NAME\?/],
    ['a text', 'abc', /«abc» không phải là số/],
    ['a tag that is no error', '#abc', /«#abc» không phải là số/],
    ['a boolean', true, /«true» không phải là số/],
    ['a date', new Date(2027, 3, 5), /ô là ngày 2027-04-05/],
    ['a long text', 'x'.repeat(100), /^⚠ Current: «x{39}…» không/],
  ])('with %s says so in place of a number', (_, cell, text) => expect(call('KR_SCORE', cell, 100)).toMatch(text));

  it('with a warning is passed on as it is', () => {
    const text = '⚠ Dòng 7, target: còn trống. Hãy nhập mục tiêu là một con số, rồi xem lại toàn bộ bảng này.';
    expect(call('OKR_STATUS', column(0.5, text), 0.5)).toEqual([['Đúng tiến độ'], [text]]);
    expect(() => call('OKR_SCORE', column(1, text), 1)).toThrow(`Dòng 2, current: ${text.slice(2)}`);
  });

  it('of blanks only is a blank one', () => expect(call('KR_SCORE', '  ', 100)).toBe(''));

  it('holds a date of another realm', () => {
    const foreign = vm.runInNewContext('new Date(2027, 2, 31)') as Date;
    expect(foreign instanceof Date).toBe(false);
    expect(call('OKR_QUARTER', foreign)).toBe('Q1-2027');
  });

  it('holds a date as a number or text', () => {
    expect(call('OKR_QUARTER', 46477)).toBe('Q1-2027');
    expect(call('OKR_QUARTER', 1)).toBe('Q4-1899');
    expect(call('OKR_QUARTER', 2_958_465)).toBe('Q4-9999');
    expect(call('OKR_QUARTER', '31/03/2027')).toBe('Q1-2027');
    expect(call('OKR_QUARTER', 0)).toMatch(/«0» không phải là ngày/);
    expect(call('OKR_QUARTER', 2_958_466)).toMatch(/không phải là ngày/);
    expect(call('OKR_QUARTER', true)).toMatch(/«true» không phải là ngày/);
  });

  it('with a number that depends on the language asks the workbook', () => {
    expect(callIn('vi', 'KR_SCORE', '154.000', '308.000')).toBe(0.5);
    expect(callIn('en', 'KR_SCORE', '1,200', 2400)).toBe(0.5);
    expect(callIn('vi', 'KR_SCORE', '1,200', 2.4)).toBe(0.5);
  });
});

describe('the language', () => {
  const lazy = {
    language: (): never => {
      throw new Error('asked');
    },
    today: (): never => {
      throw new Error('asked');
    },
  };

  it('is not asked for, nor the day, where nothing depends on them', () => {
    expect(functions.KR_SCORE!([column(1, '50%'), 100, '', '>='], lazy)).toEqual([[0.01], [0.005]]);
    expect(functions.OKR_ELAPSED!(['2027-01-01', '2027-01-03', '2027-01-02'], lazy)).toBe(0.5);
    expect(functions.OKR_STATUS!([1, 0.5, '', '', '', 'en'], lazy)).toBe('Achieved');
  });

  it('is the argument’s, else the workbook’s', () => {
    expect(callIn('en', 'OKR_STATUS', 1, 0.5)).toBe('Achieved');
    expect(callIn('en', 'OKR_STATUS', 1, 0.5, '', '', '', 'Tiếng Việt')).toBe('Đạt');
    expect(callIn('en', 'OKR_STATUS', 1, 0.5, '', '', '', [['vi']])).toBe('Đạt');
    expect(callIn('en', 'OKR_STATUS', 1, 0.5, '', '', '', '')).toBe('Achieved');
  });

  it('that is unknown refuses the call', () => {
    expect(() => call('OKR_STATUS', 1, 0.5, '', '', '', 'fr')).toThrow(
      'Language: «fr» không phải là ngôn ngữ có sẵn. Hãy ghi vi hoặc en.',
    );
  });

  it('says in English what is wrong in English', () => {
    expect(callIn('en', 'KR_SCORE', column(50, 50), column(100, ''))).toEqual([
      [0.5],
      ['⚠ Row 2, target: is blank. Enter the target as a number.'],
    ]);
  });
});

describe('an error of the program', () => {
  it('is never shown as something a user got wrong', () => {
    const broken = {
      language: () => 'vi' as const,
      today: (): never => {
        throw new TypeError('a fault');
      },
    };
    expect(() => functions.OKR_ELAPSED!(['2027-01-01', '2027-01-03'], broken)).toThrow(TypeError);
    const rows = new Rows([], [], vietnamese);
    expect(() => rows.fail(new RangeError('x'))).toThrow(RangeError);
  });
});
