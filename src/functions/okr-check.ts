import { checkStatement } from '../rules/check-statement';
import type { Finding } from '../rules/finding';
import { DEFAULT_LIMITS, tooManyKeyResults, tooManyObjectives } from '../rules/too-many';
import type { Compute, SheetFunction } from './define';
import { LANGUAGE } from './parameters';
import { eachRow, Rows } from './rows';
import { findingLines, statementAt } from './statement-rows';

/** What stands in the rows above: objectives by their text, and how many key results each has so far. */
type Set = { counts: Map<string, number>; current: string };

/** Findings of a row beside those of its key result: the objective's own in its first row, "too many" where there is one too many. */
function findingsOfSet(set: Set, objective: string, hasKeyResult: boolean, check: () => Finding[]): Finding[] {
  const isNew = objective !== '' && !set.counts.has(objective);
  if (objective) set.current = objective;
  if (isNew) set.counts.set(objective, 0);
  const count = (set.counts.get(set.current) ?? 0) + (hasKeyResult ? 1 : 0);
  set.counts.set(set.current, count);
  const objectives = [...set.counts.keys()].filter(Boolean).length;
  return [
    ...(isNew ? check() : []),
    isNew ? tooManyObjectives(objectives, DEFAULT_LIMITS) : undefined,
    hasKeyResult ? tooManyKeyResults(count, DEFAULT_LIMITS) : undefined,
  ].filter((finding) => finding !== undefined);
}

export const compute: Compute = (args, context) => {
  const set: Set = { counts: new Map(), current: '' };
  return eachRow(new Rows(['objective', 'key_result', 'language'], args, context), (rows) => {
    const objective = statementAt(rows, 'objective');
    const keyResult = statementAt(rows, 'key_result');
    const language = rows.language();
    const findings = findingsOfSet(set, objective, keyResult !== '', () =>
      checkStatement(objective, { kind: 'objective', language }),
    );
    return findingLines([...findings, ...checkStatement(keyResult, { language })], language);
  });
};

export default {
  name: 'OKR_CHECK',
  about: {
    vi: 'Kiểm tra cả bộ mục tiêu và kết quả then chốt.',
    en: 'Checks a set of objectives and key results.',
  },
  params: [
    {
      name: 'objective',
      type: 'text',
      about: {
        vi: 'Cột mục tiêu; ô trống là mục tiêu ở trên',
        en: 'Column of objectives; a blank goes on with the one above',
      },
    },
    { name: 'key_result', type: 'text', about: { vi: 'Cột kết quả then chốt', en: 'Column of key results' } },
    LANGUAGE,
  ],
  result: {
    vi: 'Mỗi dòng: trống khi đạt; nếu không, các lỗi và cảnh báo của mục tiêu (ở dòng đầu của nó), của số lượng và của kết quả then chốt.',
    en: 'A row each: blank where sound; else errors and warnings of the objective (in its first row), of the numbers of lines, and of the key result.',
  },
  examples: [
    { formula: '=OKR_CHECK("Giữ chân nhân tài"; "Tỷ lệ nghỉ việc ≤ 8%")', gives: '' },
    {
      formula: '=OKR_CHECK(A1:A4; B1:B4; "en")',
      sheet: [
        ['Win the north', 'Open 4 stores'],
        ['', '12 dealers signed'],
        ['', 'NPS ≥ 50'],
        ['', 'Market share ≥ 9%'],
      ],
      gives: [
        [''],
        [''],
        [''],
        ['Warning: The objective has 4 key results; 3 is the most. Keep those that matter most.'],
      ],
      about: {
        vi: 'Kết quả thứ tư là cảnh báo, thứ năm là lỗi.',
        en: 'A fourth key result is a warning, a fifth an error.',
      },
    },
    {
      formula: '=OKR_CHECK(A1:A2; B1:B2; "en")',
      sheet: [
        ['Win the north', 'Open 4 stores'],
        ['', 'Happy staff'],
      ],
      gives: [
        [''],
        [
          'Error: There is no number to measure by. State the level to reach, such as “≥ 95%” or “from 20 to 40”.\nError: The wording “Happy” does not say what is measured. Put a metric with a number in its place.',
        ],
      ],
    },
    {
      formula: '=OKR_CHECK("Tăng trưởng doanh thu"; A1:A2)',
      sheet: [['Doanh thu ≥ 5 tỷ'], ['Tăng số đại lý']],
      gives: [[''], ['Lỗi: Chưa có con số để đo. Hãy ghi mức cần đạt, ví dụ “≥ 95%” hoặc “từ 20 lên 40”.']],
    },
    { formula: '=OKR_CHECK("Tăng trưởng doanh thu"; "Doanh thu ≥ 5 tỷ")', gives: '' },
  ],
  source: {
    vi: 'Nhiều nhất 3 mục tiêu một kỳ, 3 kết quả then chốt một mục tiêu; kết quả thứ tư là cảnh báo, thứ năm là lỗi.',
    en: 'At most 3 objectives a cycle and 3 key results an objective; a fourth is a warning, a fifth an error.',
  },
  mistakes: [
    {
      vi: 'Sắp xếp lại bảng khi ô mục tiêu để trống: dòng sẽ thuộc về mục tiêu khác. Hãy điền đủ tên mục tiêu trước.',
      en: 'Sorting the table while objective cells are blank: a row then belongs to another objective. Fill the names in first.',
    },
  ],
  compute,
} satisfies SheetFunction;
