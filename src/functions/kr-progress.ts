import type { Compute, SheetFunction } from './define';
import { progressAt } from './measure-rows';
import { CURRENT, START, TARGET, TYPE } from './parameters';
import { eachRow, Rows } from './rows';

export const compute: Compute = (args, context) =>
  eachRow(new Rows(['current', 'target', 'start', 'type'], args, context), progressAt);

export default {
  name: 'KR_PROGRESS',
  about: {
    vi: 'Tiến độ thô của kết quả then chốt: 0,25 là 25%.',
    en: 'Raw progress of a key result: 0.25 is 25%.',
  },
  params: [CURRENT, TARGET, START, TYPE],
  result: {
    vi: 'Số cho mỗi dòng, có thể dưới 0 (lùi) hoặc trên 1 (vượt); trống khi chưa có số liệu.',
    en: 'A number for each row, perhaps below 0 (fallen behind) or above 1 (beyond); blank while there is no data.',
  },
  examples: [
    {
      formula: '=KR_PROGRESS(A2:A8; B2:B8; C2:C8; D2:D8)',
      sheet: [
        ['Hiện tại', 'Mục tiêu', 'Đầu kỳ', 'Kiểu'],
        [60, 100, 20, ''],
        [80, 20, 100, ''],
        [0, 20, 100, ''],
        [0, 100, 20, ''],
        [1, 0, 3, ''],
        [154000, 308000, '', ''],
        [150000, '≤ 120.000', '', ''],
      ],
      gives: [[0.5], [0.25], [1.25], [-0.25], [0.6667], [0.5], [0.75]],
      about: {
        vi: 'Dấu so sánh có thể nằm ngay trong ô mục tiêu.',
        en: 'The comparison may stand in the target’s cell.',
      },
    },
    { formula: '=KR_PROGRESS("40%"; 1; ""; "có/không")', gives: 0.4 },
    {
      formula: '=KR_PROGRESS(5; 100; 100)',
      gives: '⚠ Target: mục tiêu 100 trùng với giá trị đầu kỳ nên không đo được tiến độ. Hãy sửa một trong hai.',
    },
  ],
  source: {
    vi: 'Như KR_SCORE, nhưng không giữ trong khoảng 0…1.',
    en: 'As KR_SCORE, but not held within 0…1.',
  },
  mistakes: [
    {
      vi: 'Lấy trung bình tiến độ thô để có điểm mục tiêu: một dòng vượt sẽ bù cho dòng hụt. Hãy dùng OKR_SCORE.',
      en: 'Averaging raw progress into an objective’s score: a line beyond its target then pays for one that missed. Use OKR_SCORE.',
    },
  ],
  compute,
} satisfies SheetFunction;
