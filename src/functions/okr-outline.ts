import { readOutline } from '../languages/read-outline';
import type { Cell, Compute, SheetFunction } from './define';
import { isRange } from './rows';

export const compute: Compute = ([given]) => {
  // A pasted outline often falls into one cell a line.
  const text = isRange(given)
    ? given.map((row) => row.map(String).join('\t').trimEnd()).join('\n')
    : String(given ?? '');
  const rows = readOutline(text).flatMap(({ objective, keyResults }, i): Cell[][] =>
    keyResults.length === 0
      ? [[i + 1, objective, '', '']]
      : keyResults.map((keyResult, k) => [i + 1, objective, k + 1, keyResult]),
  );
  return rows.length > 0 ? rows : [['', '', '', '']];
};

export default {
  name: 'OKR_OUTLINE',
  about: {
    vi: 'Tách một đề cương OKR dán từ Word, e-mail thành bảng.',
    en: 'Turns an outline pasted from Word or e-mail into rows.',
  },
  params: [
    {
      name: 'text',
      type: 'text',
      about: {
        vi: 'Một ô chứa cả đề cương, hoặc một cột mỗi ô một dòng',
        en: 'One cell with the outline, or a column with a line in each',
      },
    },
  ],
  result: {
    vi: 'Mỗi kết quả then chốt một dòng: số mục tiêu, mục tiêu, số kết quả, kết quả; mục tiêu chưa có kết quả là một dòng với hai ô trống.',
    en: 'A row for each key result: objective number, objective, key result number, key result; an objective without any is one row with blanks.',
  },
  examples: [
    {
      formula: '=OKR_OUTLINE(A1:A4)',
      sheet: [
        ['Mục tiêu 1: Giữ chân nhân tài'],
        ['- Tỷ lệ nghỉ việc ≤ 8%'],
        ['- eNPS ≥ 40'],
        ['Mục tiêu 2: Tuyển đúng người'],
      ],
      gives: [
        [1, 'Giữ chân nhân tài', 1, 'Tỷ lệ nghỉ việc ≤ 8%'],
        [1, 'Giữ chân nhân tài', 2, 'eNPS ≥ 40'],
        [2, 'Tuyển đúng người', '', ''],
      ],
    },
    {
      formula: '=OKR_OUTLINE(A1:B3)',
      sheet: [
        ['Objective', 'Key results'],
        ['Win the north', 'Open 4 stores'],
        ['', '12 dealers signed'],
      ],
      gives: [
        [1, 'Win the north', 1, 'Open 4 stores'],
        [1, 'Win the north', 2, '12 dealers signed'],
      ],
      about: { vi: 'Bảng dán từ Word.', en: 'A table pasted from Word.' },
    },
    { formula: '=OKR_OUTLINE("")', gives: [['', '', '', '']] },
    {
      formula: '=OKR_OUTLINE(A1)',
      sheet: [['O1. Grow revenue\nKR1: Revenue ≥ 5 million\nKR2: 20 new partners']],
      gives: [
        [1, 'Grow revenue', 1, 'Revenue ≥ 5 million'],
        [1, 'Grow revenue', 2, '20 new partners'],
      ],
      about: { vi: 'Cả đề cương trong một ô.', en: 'The whole outline in one cell.' },
    },
    { formula: '=OKR_OUTLINE("Mục tiêu 1: Giữ khách hàng")', gives: [[1, 'Giữ khách hàng', '', '']] },
  ],
  source: {
    vi: 'Nhãn (“Mục tiêu 1:”, “O1”, “KR1”) trước hết; không có nhãn thì theo đề mục, số thứ tự, gạch đầu dòng và mức thụt lề.',
    en: 'Labels first (“Objective 1:”, “O1”, “KR1”); without labels by headings, numbers, bullets and indents.',
  },
  mistakes: [
    {
      vi: 'Gõ tiếp vào bảng kết quả: bảng tự tràn sẽ báo #REF!. Hãy sao chép thành giá trị trước.',
      en: 'Typing into the result: a blocked spill is #REF!. Copy it as values first.',
    },
  ],
  compute,
} satisfies SheetFunction;
