import { kpiScore } from '../domain/attainment';
import type { Compute, SheetFunction } from './define';
import { attainmentAt } from './measure-rows';
import { ACTUAL, KPI_TYPE, TARGET } from './parameters';
import { eachRow, Rows } from './rows';

export const compute: Compute = (args, context) =>
  eachRow(new Rows(['actual', 'target', 'type', 'cap', 'floor'], args, context), (rows) => {
    const attainment = attainmentAt(rows);
    if (attainment === undefined) return undefined;
    const cap = rows.number('cap') ?? 1;
    const floor = rows.number('floor') ?? 0;
    if (cap < floor) throw rows.refused('cap-below-floor', 'cap', { cap, floor });
    return kpiScore(attainment, cap, floor);
  });

export default {
  name: 'KPI_SCORE',
  about: {
    vi: 'Mức đạt của KPI: 1 là đúng mục tiêu, giữ giữa sàn và trần.',
    en: 'Attainment of a KPI: 1 is on target, held between floor and cap.',
  },
  params: [
    ACTUAL,
    TARGET,
    KPI_TYPE,
    {
      name: 'cap',
      type: 'number',
      optional: true,
      about: { vi: 'Trần; mặc định 1', en: 'Cap; 1 by default' },
    },
    {
      name: 'floor',
      type: 'number',
      optional: true,
      about: { vi: 'Sàn; mặc định 0', en: 'Floor; 0 by default' },
    },
  ],
  result: {
    vi: 'Một số cho mỗi dòng; trống khi chưa có số liệu.',
    en: 'A number for each row; blank while there is no data.',
  },
  examples: [
    {
      formula: '=KPI_SCORE(B2:B5; C2:C5; D2:D5)',
      sheet: [
        ['KPI', 'Thực tế', 'Mục tiêu', 'Kiểu'],
        ['Bài viết', 45, 50, ''],
        ['Ngày phản hồi', 60, 50, 'giảm'],
        ['Vật phẩm thiếu', 0, 0, '<='],
        ['Creative', 3, '4–5', 'trong khoảng'],
      ],
      gives: [[0.9], [0.8], [1], [0.75]],
    },
    {
      formula: '=KPI_SCORE(55; 50; "tăng"; 1.2)',
      gives: 1.1,
      about: { vi: 'Trần 1,2 cho phép vượt đến 120%.', en: 'A cap of 1.2 lets it go to 120%.' },
    },
    {
      formula: '=KPI_SCORE(2; ""; "thang điểm")',
      gives: 0.7,
      about: {
        vi: 'Thang 1–5: 3 là đạt yêu cầu, tức 1.',
        en: 'Ratings 1–5: 3 is as required and gives 1.',
      },
    },
    {
      formula: '=KPI_SCORE(5; 0)',
      gives: '⚠ Target: không chia được cho mục tiêu 0. Hãy nhập mục tiêu khác 0, hoặc chọn kiểu tối đa.',
    },
  ],
  source: {
    vi: 'Càng cao càng tốt: thực tế ÷ mục tiêu. Càng thấp càng tốt: 1 − (thực tế − mục tiêu) ÷ |mục tiêu| (Infor); không dùng mục tiêu ÷ thực tế vì hỏng ở 0 và không có giới hạn. Đúng bằng: SAP. Trần mặc định 1: việc làm thêm không bù cho kết quả hụt.',
    en: 'Higher is better: actual ÷ target. Lower is better: 1 − (actual − target) ÷ |target| (Infor); never target ÷ actual, which fails at 0 and has no bound. Exactly: SAP. Default cap 1: extra activity must not outweigh missed results.',
  },
  mistakes: [
    {
      vi: 'Trần nới lên 1,2 không áp dụng cho kiểu giữ (không vượt 10%): giữ được là 1.',
      en: 'A higher cap does not reach bounds to be kept (not above 10%): kept is 1.',
    },
  ],
  compute,
} satisfies SheetFunction;
