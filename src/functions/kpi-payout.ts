import { type CurvePoint, PAYOUT_CURVE, payout } from '../domain/curve';
import type { Argument, Compute, SheetFunction } from './define';
import { eachRow, Rows, wholeCall } from './rows';
import { tableOf } from './table';

function curveOf(curve: Argument, rows: Rows): readonly CurvePoint[] {
  const points = tableOf(curve, 'curve', rows);
  return points ? points.map(({ bound, second }) => [bound, rows.numberOf(second, 'curve')!] as const) : PAYOUT_CURVE;
}

export const compute: Compute = (args, context) => {
  const rows = new Rows(['score', 'curve'], args, context, { tables: ['curve'] });
  const curve = wholeCall(rows, () => curveOf(rows.argument('curve'), rows));
  return eachRow(rows, () => {
    const score = rows.number('score');
    return score === undefined ? undefined : payout(score, curve);
  });
};

export default {
  name: 'KPI_PAYOUT',
  about: {
    vi: 'Tỷ lệ thưởng theo điểm, nội suy trên một đường cong.',
    en: 'Share of pay for a score, by a curve.',
  },
  params: [
    { name: 'score', type: 'number', about: { vi: 'Điểm xét thưởng', en: 'Score for pay' } },
    {
      name: 'curve',
      type: 'any',
      optional: true,
      about: {
        vi: 'Vùng hai cột: điểm, tỷ lệ thưởng; mặc định 0,8→0,8, 1→1, 1,2→1,2',
        en: 'Two columns: score, share of pay; 0.8→0.8, 1→1, 1.2→1.2 by default',
      },
    },
  ],
  result: {
    vi: 'Tỷ lệ cho mỗi dòng: 0 dưới điểm đầu, bằng điểm cuối khi vượt quá, nội suy ở giữa.',
    en: 'A share for each row: 0 below the first point, the last’s beyond it, linear between.',
  },
  examples: [
    {
      formula: '=KPI_PAYOUT(A1:A5)',
      sheet: [[0.79], [0.8], [0.9], [1.1], [1.5]],
      gives: [[0], [0.8], [0.9], [1.1], [1.2]],
    },
    {
      formula: '=KPI_PAYOUT(0.75; A1:B3)',
      sheet: [
        [0.5, 0.2],
        [1, 1],
        [1.2, 1.5],
      ],
      gives: 0.6,
    },
    { formula: '=KPI_PAYOUT("98%")', gives: 0.98 },
  ],
  source: {
    vi: 'Đường gấp khúc theo các điểm; dưới điểm đầu không thưởng.',
    en: 'Linear between the points; nothing below the first.',
  },
  mistakes: [
    {
      vi: 'Cột thứ hai ghi tiền thưởng thay vì tỷ lệ: vẫn nội suy được, nhưng kết quả là tiền.',
      en: 'Money instead of shares in the second column: it works, but the result is then money.',
    },
  ],
  compute,
} satisfies SheetFunction;
