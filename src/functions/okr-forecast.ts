import { numberOfDay } from '../domain/day';
import { forecast, type UpdatePoint } from '../domain/forecast';
import type { Compute, SheetFunction } from './define';
import { eachRow, isBlank, Rows } from './rows';

export const compute: Compute = (args, context) =>
  eachRow(new Rows(['dates', 'values', 'at'], args, context, { series: ['dates', 'values'] }), (rows) => {
    const at = rows.day('at');
    if (at === undefined) throw rows.refused('missing', 'at');
    const dates = rows.series('dates');
    const values = rows.series('values');
    const updates: UpdatePoint[] = [];
    for (let i = 0; i < Math.max(dates.length, values.length); i += 1) {
      const value = rows.numberOf(values[i] ?? '', 'values');
      // A date without a value is an update still to come.
      if (value === undefined) continue;
      if (isBlank(dates[i])) throw rows.refused('missing', `dates (${i + 1})`);
      updates.push([numberOfDay(rows.dayOf(dates[i]!, 'dates')!), value]);
    }
    return forecast(updates, numberOfDay(at));
  });

export default {
  name: 'OKR_FORECAST',
  about: {
    vi: 'Dự báo giá trị vào một ngày theo xu hướng tuyến tính của các lần cập nhật.',
    en: 'Value at a date by the linear trend of the updates.',
  },
  params: [
    { name: 'dates', type: 'date', about: { vi: 'Ngày của các lần cập nhật', en: 'Dates of the updates' } },
    { name: 'values', type: 'number', about: { vi: 'Giá trị của các lần cập nhật', en: 'Values of the updates' } },
    { name: 'at', type: 'date', about: { vi: 'Ngày cần dự báo', en: 'Date to forecast' } },
  ],
  result: {
    vi: 'Một số; trống khi cập nhật chưa nằm ở hai ngày khác nhau.',
    en: 'One number; blank while the updates lie on fewer than two days.',
  },
  examples: [
    {
      formula: '=OKR_FORECAST(A1:A3; B1:B3; DATE(2027;3;31))',
      sheet: [
        [{ day: '2027-01-10' }, 10],
        [{ day: '2027-01-20' }, 20],
        [{ day: '2027-01-30' }, 30],
      ],
      gives: 90,
    },
    {
      formula: '=OKR_FORECAST(A1:C1; A2:C3; DATE(2027;1;31))',
      sheet: [
        [{ day: '2027-01-01' }, { day: '2027-01-11' }, { day: '2027-01-21' }],
        [0, 5, 10],
        [100, '', 90],
      ],
      gives: [[15], [85]],
      about: { vi: 'Một khối: mỗi dòng một chuỗi.', en: 'A block: one series a row.' },
    },
    { formula: '=OKR_FORECAST("2027-01-10"; 10; "2027-03-31")', gives: '' },
  ],
  source: { vi: 'Bình phương nhỏ nhất.', en: 'Least squares.' },
  mistakes: [
    {
      vi: 'Dự báo thẳng cho chỉ số theo mùa: hãy đọc như xu hướng, không phải cam kết.',
      en: 'A straight line for a seasonal measure: read it as a trend, not as a promise.',
    },
  ],
  compute,
} satisfies SheetFunction;
