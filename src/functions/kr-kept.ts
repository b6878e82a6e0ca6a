import { shareKept } from '../domain/kept';
import { reaches } from '../domain/progress';
import { readYesNo } from '../languages/read-type';
import type { Cell, Compute, SheetFunction } from './define';
import { eachRow, isBlank, Rows } from './rows';

/** Whether a period kept its bounds, both included. Without bounds a period says itself whether it was kept. */
function keptIn(cell: Cell, rows: Rows, atLeast: number | undefined, atMost: number | undefined): boolean | undefined {
  if (isBlank(cell)) return undefined;
  if (atLeast === undefined && atMost === undefined) {
    const said = typeof cell === 'boolean' ? cell : typeof cell === 'string' ? readYesNo(cell) : undefined;
    if (said !== undefined) return said;
    throw rows.refused('bounds-missing', 'values');
  }
  const value = rows.numberOf(cell, 'values')!;
  return (atLeast === undefined || reaches(value, atLeast)) && (atMost === undefined || reaches(atMost, value));
}

export const compute: Compute = (args, context) =>
  eachRow(new Rows(['values', 'at_least', 'at_most', 'planned'], args, context, { series: ['values'] }), (rows) => {
    const atLeast = rows.number('at_least');
    const atMost = rows.number('at_most');
    const planned = rows.whole('planned', 0, 999);
    const periods = rows.series('values').map((cell) => keptIn(cell, rows, atLeast, atMost));
    const counted = periods.filter((period) => period !== undefined).length;
    if (planned !== undefined && planned < counted)
      throw rows.refused('planned-too-few', 'planned', { planned, counted });
    return shareKept(periods, planned);
  });

export default {
  name: 'KR_KEPT',
  about: {
    vi: 'Tỷ lệ số kỳ giữ được trong giới hạn, cho kết quả then chốt kiểu "giữ".',
    en: 'Share of periods inside the bounds, for key results that are to be kept.',
  },
  params: [
    {
      name: 'values',
      type: 'any',
      about: {
        vi: 'Giá trị từng kỳ (một dòng hoặc một cột), hoặc khối mỗi dòng một kết quả',
        en: 'Value of each period (one row or column), or a block with a key result a row',
      },
    },
    {
      name: 'at_least',
      type: 'number',
      optional: true,
      about: { vi: 'Giới hạn dưới, tính cả giới hạn', en: 'Lower bound, included' },
    },
    {
      name: 'at_most',
      type: 'number',
      optional: true,
      about: { vi: 'Giới hạn trên, tính cả giới hạn', en: 'Upper bound, included' },
    },
    {
      name: 'planned',
      type: 'number',
      optional: true,
      about: {
        vi: 'Số kỳ theo kế hoạch; mặc định đến kỳ cuối có số liệu',
        en: 'Periods planned; by default those up to the last one with a value',
      },
    },
  ],
  result: {
    vi: 'Số từ 0 đến 1 cho mỗi dòng; trống khi chưa có số liệu.',
    en: 'A number from 0 to 1 for each row; blank while there is no data.',
  },
  examples: [
    {
      formula: '=KR_KEPT(A1:L1; 0.95)',
      sheet: [[0.96, 0.97, 0.95, 0.99, 0.94, 0.96, 0.95, 0.98, 0.97, 0.96, 0.95, 0.99]],
      gives: 0.9167,
      about: { vi: '11 trên 12 tháng.', en: '11 of 12 months.' },
    },
    {
      formula: '=KR_KEPT(A1:D2; ""; 10; 4)',
      sheet: [
        [9, 10, '', ''],
        [12, '', 8, ''],
      ],
      gives: [[0.5], [0.25]],
    },
    {
      formula: '=KR_KEPT(A1:A4; 4; 5)',
      sheet: [[4.5], [''], [5], ['']],
      gives: 0.6667,
      about: {
        vi: 'Kỳ trống ở giữa tính là không giữ được; kỳ trống ở cuối chưa đến.',
        en: 'A gap counts as not kept; blank ones at the end are still to come.',
      },
    },
  ],
  source: {
    vi: 'Không có planned: ServiceNow (11/12 = 0,9167). Có planned: Profit.co (9/13 = 0,6923).',
    en: 'Without planned: ServiceNow (11/12 = 0.9167). With planned: Profit.co (9/13 = 0.6923).',
  },
  mistakes: [
    {
      vi: 'Bỏ trống cả hai giới hạn khi giá trị là số: hàm không biết thế nào là giữ được.',
      en: 'Leaving both bounds blank while the values are numbers: nothing says what is kept.',
    },
  ],
  compute,
} satisfies SheetFunction;
