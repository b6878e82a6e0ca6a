import { isStale } from '../domain/stale';
import type { Compute, SheetFunction } from './define';
import { TODAY } from './parameters';
import { eachRow, Rows } from './rows';

export const compute: Compute = (args, context) =>
  eachRow(new Rows(['last_update', 'today', 'days', 'since'], args, context), (rows) => {
    const last = rows.day('last_update');
    const since = rows.day('since');
    const days = rows.number('days');
    if (days !== undefined && days < 0) throw rows.refused('negative', 'days');
    return isStale(last, rows.day('today') ?? context.today(), days, since);
  });

export default {
  name: 'OKR_STALE',
  about: {
    vi: 'TRUE khi lần cập nhật gần nhất đã quá hạn: hơn số ngày cho phép cộng 3 ngày.',
    en: 'TRUE where the last update is overdue: more than the days allowed plus 3 ago.',
  },
  params: [
    {
      name: 'last_update',
      type: 'date',
      about: { vi: 'Ngày cập nhật gần nhất', en: 'Date of the last update' },
    },
    TODAY,
    {
      name: 'days',
      type: 'number',
      optional: true,
      about: { vi: 'Số ngày giữa hai lần cập nhật; mặc định 7', en: 'Days between updates; 7 by default' },
    },
    {
      name: 'since',
      type: 'date',
      optional: true,
      about: {
        vi: 'Ngày đầu kỳ, khi chưa có lần cập nhật nào',
        en: 'Start of the cycle, where there is no update yet',
      },
    },
  ],
  result: {
    vi: 'TRUE hoặc FALSE cho mỗi dòng; trống khi không có ngày nào.',
    en: 'TRUE or FALSE for each row; blank where there is neither date.',
  },
  examples: [
    {
      formula: '=OKR_STALE(A1:A3; DATE(2027;2;15))',
      sheet: [[{ day: '2027-02-05' }], [{ day: '2027-02-04' }], [{ day: '2027-02-14' }]],
      gives: [[false], [true], [false]],
      about: { vi: 'Đúng 10 ngày vẫn còn trong hạn.', en: 'Exactly 10 days is still in time.' },
    },
    { formula: '=OKR_STALE(""; DATE(2027;2;15); 7; DATE(2027;1;1))', gives: true },
    {
      formula: '=OKR_STALE(DATE(2027;1;10); DATE(2027;2;15); 31)',
      gives: true,
      about: { vi: 'Cập nhật hằng tháng: 31 ngày cộng 3.', en: 'Monthly updates: 31 days plus 3.' },
    },
  ],
  source: {
    vi: 'Một tuần và ba ngày gia hạn; trước lần cập nhật đầu tiên tính từ đầu kỳ.',
    en: 'A week and three days of grace; before the first update, time counts from the start of the cycle.',
  },
  mistakes: [
    {
      vi: 'Kết quả then chốt đã xong vẫn bị đếm: hãy bỏ các dòng đó khỏi stale.',
      en: 'Finished key results still count: leave those lines out.',
    },
  ],
  compute,
} satisfies SheetFunction;
