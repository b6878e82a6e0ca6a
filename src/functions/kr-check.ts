import { checkStatement } from '../rules/check-statement';
import type { Compute, SheetFunction } from './define';
import { LANGUAGE } from './parameters';
import { eachRow, Rows } from './rows';
import { findingLines, STATEMENT, statementAt } from './statement-rows';

export const compute: Compute = (args, context) =>
  eachRow(new Rows(['statement', 'language'], args, context), (rows) => {
    const statement = statementAt(rows, 'statement');
    if (!statement) return undefined;
    const language = rows.language();
    return findingLines(checkStatement(statement, { language }), language);
  });

export default {
  name: 'KR_CHECK',
  about: {
    vi: 'Kiểm tra một kết quả then chốt hoặc KPI.',
    en: 'Checks a key result or KPI.',
  },
  params: [STATEMENT, LANGUAGE],
  result: {
    vi: 'Trống khi câu đạt; nếu không, mỗi lỗi và cảnh báo một dòng, bắt đầu bằng “Lỗi:” hoặc “Cảnh báo:”, kèm cách sửa.',
    en: 'Blank where the statement is sound; else its errors and warnings, one a line, beginning with “Error:” or “Warning:”, with the way to mend each.',
  },
  examples: [
    { formula: '=KR_CHECK("Tỷ lệ giao đúng hạn ≥ 97%")', gives: '' },
    {
      formula: '=KR_CHECK(A1:A2; "en")',
      sheet: [['Open 4 stores'], ['CPA meets the agreed target']],
      gives: [
        [''],
        [
          'Error: “agreed target” speaks of a number that stands elsewhere. State the number, or link the key result that has it.',
        ],
      ],
    },
    {
      formula: '=KR_CHECK("Raise the bar"; "en")',
      gives: 'Error: There is no number to measure by. State the level to reach, such as “≥ 95%” or “from 20 to 40”.',
    },
    {
      formula: '=KR_CHECK(A1:A2)',
      sheet: [['Tổng traffic đạt mục tiêu quý'], ['Organic ≥ 40%']],
      gives: [
        [
          'Lỗi: “đạt mục tiêu quý” nhắc tới một con số nằm ở chỗ khác. Hãy ghi rõ con số, hoặc liên kết với kết quả then chốt có con số đó.',
        ],
        [''],
      ],
    },
  ],
  source: {
    vi: 'Phương pháp OKR–KPI kết hợp: kết quả then chốt đo bằng con số; từ mơ hồ không được chấp nhận.',
    en: 'The hybrid OKR–KPI method: a key result is measured by a number; vague words are refused.',
  },
  mistakes: [
    {
      vi: 'Kiểm tra mục tiêu (Objective) bằng hàm này: mục tiêu không cần con số. Dùng OKR_CHECK.',
      en: 'Checking an objective with it: objectives need no number. Use OKR_CHECK.',
    },
  ],
  compute,
} satisfies SheetFunction;
