import { elapsed } from '../domain/cycle';
import type { Compute, SheetFunction } from './define';
import { TODAY } from './parameters';
import { eachRow, Rows } from './rows';

export const compute: Compute = (args, context) =>
  eachRow(new Rows(['start', 'end', 'today'], args, context), (rows) => {
    const start = rows.day('start');
    const end = rows.day('end');
    if (start === undefined) throw rows.refused('missing', 'start');
    if (end === undefined) throw rows.refused('missing', 'end');
    const share = elapsed(start, end, rows.day('today') ?? context.today());
    if (share === undefined) throw rows.refused('end-before-start', 'end', { start, end });
    return share;
  });

export default {
  name: 'OKR_ELAPSED',
  about: {
    vi: 'Phần thời gian của chu kỳ đã qua, từ 0 (ngày đầu) đến 1 (ngày cuối).',
    en: 'Share of the cycle that has passed, 0 (first day) to 1 (last day).',
  },
  params: [
    { name: 'start', type: 'date', about: { vi: 'Ngày bắt đầu', en: 'First day' } },
    { name: 'end', type: 'date', about: { vi: 'Ngày kết thúc', en: 'Last day' } },
    TODAY,
  ],
  result: { vi: 'Số từ 0 đến 1 cho mỗi dòng.', en: 'A number from 0 to 1 for each row.' },
  examples: [
    { formula: '=OKR_ELAPSED(DATE(2027;1;1); DATE(2027;3;31); DATE(2027;2;15))', gives: 0.5056 },
    {
      formula: '=OKR_ELAPSED(A1:A3; B1:B3; DATE(2027;1;11))',
      sheet: [
        [{ day: '2027-01-01' }, { day: '2027-01-21' }],
        [{ day: '2027-02-01' }, { day: '2027-02-28' }],
        [{ day: '2027-01-11' }, { day: '2027-01-11' }],
      ],
      gives: [[0.5], [0], [1]],
    },
    {
      formula: '=OKR_ELAPSED("31/03/2027"; "01/01/2027"; "15/02/2027")',
      gives: '⚠ End: ngày kết thúc 2027-01-01 đứng trước ngày bắt đầu 2027-03-31. Hãy đổi lại.',
    },
  ],
  source: {
    vi: '(hôm nay − ngày đầu) ÷ (ngày cuối − ngày đầu), giữ trong 0…1 (Viva Goals).',
    en: '(today − start) ÷ (end − start), held within 0…1 (Viva Goals).',
  },
  mistakes: [
    {
      vi: 'Bỏ trống today trong bảng dùng lâu dài: Sheets chỉ tính lại khi một đối số đổi. Hãy trỏ tới một ô chứa =TODAY().',
      en: 'Leaving out today in a sheet that lasts: Sheets computes again only when an argument changes. Refer to a cell with =TODAY().',
    },
  ],
  compute,
} satisfies SheetFunction;
