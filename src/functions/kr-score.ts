import { score } from '../domain/progress';
import type { Compute, SheetFunction } from './define';
import { progressAt } from './measure-rows';
import { CURRENT, START, TARGET, TYPE } from './parameters';
import { eachRow, Rows } from './rows';

export const compute: Compute = (args, context) =>
  eachRow(new Rows(['current', 'target', 'start', 'type'], args, context), (rows) => {
    const progress = progressAt(rows);
    return progress === undefined ? undefined : score(progress);
  });

export default {
  name: 'KR_SCORE',
  about: {
    vi: 'Điểm của kết quả then chốt, từ 0 đến 1.',
    en: 'Score of a key result, 0 to 1.',
  },
  params: [CURRENT, TARGET, START, TYPE],
  result: {
    vi: 'Số từ 0 đến 1 cho mỗi dòng: tiến độ được giữ trong khoảng 0…1; trống khi chưa có số liệu.',
    en: 'A number from 0 to 1 for each row: the progress held within 0…1; blank while there is no data.',
  },
  examples: [
    {
      formula: '=KR_SCORE(B2:B4; C2:C4; D2:D4; E2:E4)',
      sheet: [
        ['Kết quả then chốt', 'Hiện tại', 'Mục tiêu', 'Đầu kỳ', 'Kiểu'],
        ['Tổng traffic', 154000, 308000, '', '>='],
        ['CPA', 150000, 120000, '', '<='],
        ['Tỷ lệ nghỉ việc (%)', 80, 20, 100, ''],
      ],
      gives: [[0.5], [0.75], [0.25]],
    },
    {
      formula: '=KR_SCORE(0; 20; 100)',
      gives: 1,
      about: {
        vi: 'Vượt mục tiêu vẫn là 1; KR_PROGRESS cho 1,25.',
        en: 'Beyond the target it stays at 1; KR_PROGRESS gives 1.25.',
      },
    },
    {
      formula: '=KR_SCORE("4,2"; "4–5"; ""; "giữ trong")',
      gives: 1,
      about: { vi: 'Cả hai đầu của khoảng đều tính là giữ được.', en: 'Both ends of the band count as kept.' },
    },
    { formula: '=KR_SCORE(""; 308000)', gives: '', about: { vi: 'Chưa có số liệu.', en: 'No data yet.' } },
  ],
  source: {
    vi: 'Có giá trị đầu kỳ: một công thức cho cả hai chiều (oslokommune/okr-tracker, BurningOKR, Measure What Matters). Tối đa không có giá trị đầu kỳ: Infor. Đúng bằng: SAP.',
    en: 'With a start: one formula for both directions (oslokommune/okr-tracker, BurningOKR, Measure What Matters). At most without a start: Infor. Exactly: SAP.',
  },
  mistakes: [
    {
      vi: 'Gõ 4-5 vào ô thường: Sheets đổi thành ngày. Hãy định dạng ô là văn bản trước.',
      en: 'Typing 4-5 into an ordinary cell: Sheets makes it a date. Format the cell as text first.',
    },
    {
      vi: 'Đầu kỳ bằng mục tiêu: không có gì để đo, hàm báo lỗi thay vì cho 0 hay 1.',
      en: 'Start equal to target: there is nothing to measure, so the function refuses instead of answering 0 or 1.',
    },
  ],
  compute,
} satisfies SheetFunction;
