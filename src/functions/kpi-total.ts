import type { AttainmentMeasure } from '../domain/attainment';
import { kpiTotal, type Month } from '../domain/kpi-total';
import { readMethod } from '../languages/read-function-word';
import { readYesNo } from '../languages/read-type';
import { plainWord } from '../languages/word-reader';
import type { Cell, Compute, SheetFunction } from './define';
import { measureAt } from './measure-rows';
import { eachRow, isBlank, Rows } from './rows';

const NOT_APPLICABLE = /^(?:n\/?a|khong ap dung|not applicable|kad)$/;

function monthOf(cell: Cell, rows: Rows): Month {
  if (typeof cell === 'number') return cell;
  if (isBlank(cell)) return undefined;
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  if (typeof cell === 'string') {
    if (NOT_APPLICABLE.test(plainWord(cell))) return 'not-applicable';
    const done = readYesNo(cell);
    if (done !== undefined) return done ? 1 : 0;
  }
  return rows.numberOf(cell, 'values');
}

export const compute: Compute = (args, context) =>
  eachRow(new Rows(['values', 'method', 'target', 'periods'], args, context, { series: ['values'] }), (rows) => {
    const word = rows.cell('method');
    if (word === '') throw rows.refused('missing', 'method');
    const method = readMethod(String(word)) ?? rows.refuseCell('not-a-method', 'method', word);
    const periods = rows.whole('periods', 0, 999) ?? 0;
    const months = rows.series('values').map((cell) => monthOf(cell, rows));
    const measure: AttainmentMeasure | undefined =
      method === 'capped-mean' || method === 'months-met' ? measureAt(rows) : undefined;
    const total = kpiTotal(months, method, measure, periods);
    if (typeof total === 'string') throw rows.refused(total, 'target');
    return total;
  });

export default {
  name: 'KPI_TOTAL',
  about: {
    vi: 'Cộng các tháng của một KPI thành kết quả của kỳ.',
    en: 'What the months of a KPI come to over the cycle.',
  },
  params: [
    {
      name: 'values',
      type: 'any',
      about: {
        vi: 'Các tháng của một KPI (một dòng hoặc một cột), hoặc khối mỗi dòng một KPI',
        en: 'The months of a KPI (one row or column), or a block with a KPI a row',
      },
    },
    {
      name: 'method',
      type: 'text',
      about: {
        vi: 'tổng, trung bình, mới nhất, trung bình có trần hoặc tháng đạt',
        en: 'sum, mean, last, capped mean or months met',
      },
    },
    {
      name: 'target',
      type: 'any',
      optional: true,
      about: {
        vi: 'Mục tiêu một tháng, cho trung bình có trần và tháng đạt; "≤ 10%" nếu càng thấp càng tốt',
        en: 'Target of a month, for capped mean and months met; "≤ 10%" where lower is better',
      },
    },
    {
      name: 'periods',
      type: 'number',
      optional: true,
      about: {
        vi: 'Số tháng đã đến hạn: tháng thiếu trong số đó tính 0',
        en: 'Months due so far: a missing one among them counts 0',
      },
    },
  ],
  result: {
    vi: 'Một số cho mỗi KPI; trống khi chưa có tháng nào.',
    en: 'A number for each KPI; blank while no month has a value.',
  },
  examples: [
    {
      formula: '=KPI_TOTAL(B2:D3; E2:E3; F2:F3)',
      sheet: [
        ['KPI', 'T1', 'T2', 'T3', 'Cách cộng', 'Mục tiêu tháng'],
        ['Bài viết', 30, 24, 36, 'tổng', 30],
        ['Video', 20, 10, 40, 'trung bình có trần', 20],
      ],
      gives: [[90], [0.8333]],
      about: {
        vi: 'Trung bình có trần: tháng vượt không bù cho tháng hụt, (1 + 0,5 + 1) ÷ 3.',
        en: 'Capped mean: a strong month does not pay for a weak one, (1 + 0.5 + 1) ÷ 3.',
      },
    },
    {
      formula: '=KPI_TOTAL(A1:C1; "trung bình")',
      sheet: [[10, 'n/a', 20]],
      gives: 15,
      about: { vi: 'Tháng không áp dụng được bỏ ra.', en: 'A month that does not apply is left out.' },
    },
    {
      formula: '=KPI_TOTAL(A1:C1; "trung bình"; ""; 2)',
      sheet: [[10, '', '']],
      gives: 5,
      about: {
        vi: 'Đã đến hạn hai tháng, một tháng thiếu tính 0.',
        en: 'Two months are due; the missing one counts 0.',
      },
    },
    { formula: '=KPI_TOTAL(A1:C1; "tháng đạt"; "≤ 10%")', sheet: [[0.08, 0.12, 0.1]], gives: 0.6667 },
  ],
  source: {
    vi: 'Trung bình có trần = trung bình của min(1, tháng ÷ mục tiêu tháng).',
    en: 'Capped mean = mean of min(1, month ÷ the month’s target).',
  },
  mistakes: [
    {
      vi: 'Cộng các tỷ lệ phần trăm: hãy dùng trung bình hoặc mới nhất.',
      en: 'Summing percentages: use mean or last.',
    },
  ],
  compute,
} satisfies SheetFunction;
