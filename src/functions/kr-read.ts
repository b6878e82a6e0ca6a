import { readStatement } from '../languages/read-statement';
import type { Compute, SheetFunction } from './define';
import { Rows } from './rows';
import { eachRowOf, STATEMENT, statementAt } from './statement-rows';

export const compute: Compute = (args, context) => {
  const rows = new Rows(['statement'], args, context);
  return eachRowOf<string | number>(rows, 8, () => {
    const { reading } = readStatement(statementAt(rows, 'statement'), () => context.language());
    const { measure, comparison, start, target, upper, unit, period, direction } = reading;
    return [measure, comparison, start, target, upper, unit, period, direction].map((part) => part ?? '');
  });
};

export default {
  name: 'KR_READ',
  about: {
    vi: 'Đọc một kết quả then chốt thành 8 cột.',
    en: 'Takes a key result apart into 8 columns.',
  },
  params: [STATEMENT],
  result: {
    vi: 'Mỗi dòng 8 ô: chỉ số, phép so sánh (>=, <=, =, from-to, between, done), đầu kỳ, mục tiêu, cận trên, đơn vị (%, VND, USD, count, day, hour, point, x, other), chu kỳ (day … year), chiều (increase, decrease, maintain). Ô trống là câu không nói. 40% là 40.',
    en: 'Eight cells a row: measure, comparison (>=, <=, =, from-to, between, done), start, target, upper, unit (%, VND, USD, count, day, hour, point, x, other), period (day … year), direction (increase, decrease, maintain). A blank: the statement does not say. 40% is 40.',
  },
  examples: [
    {
      formula: '=KR_READ(A1:A3)',
      sheet: [
        ['Tăng tỷ lệ giữ chân từ 62% lên 70% mỗi quý'],
        ['Doanh thu kênh đại lý đạt 4,5 tỷ'],
        ['Duy trì tồn kho 15–20 ngày'],
      ],
      gives: [
        ['tỷ lệ giữ chân', 'from-to', 62, 70, '', '%', 'quarter', 'increase'],
        ['Doanh thu kênh đại lý', '>=', '', 4500000000, '', 'VND', '', 'increase'],
        ['tồn kho', 'between', '', 15, 20, 'day', '', 'maintain'],
      ],
    },
    {
      formula: '=KR_READ("Hoàn thành 100% kiểm kê trước 31/12")',
      gives: [['kiểm kê trước 31/12', 'done', '', 100, '', '%', '', 'increase']],
    },
    {
      formula: '=KR_READ("Cut first response time to under 4 hours")',
      gives: [['first response time', '<=', '', 4, '', 'hour', '', 'decrease']],
    },
    {
      formula: '=KR_READ("Launch the new site")',
      gives: [['Launch the new site', 'done', '', '', '', '', '', '']],
      about: {
        vi: 'Một việc không có con số: xong hay chưa, không có mục tiêu để đo.',
        en: 'A deliverable without a number: done or not, with no target to measure by.',
      },
    },
  ],
  source: {
    vi: 'Quy tắc đọc của sản phẩm này: con số cam kết đầu tiên của chỉ số chính; “từ … lên …” là đầu kỳ và mục tiêu; thời hạn, ngày tháng và tên riêng có số không phải mục tiêu.',
    en: 'This product’s own rules: the first committed number of the main metric; “from … to …” are start and target; time limits, dates and names with digits are no targets.',
  },
  mistakes: [
    {
      vi: '“308.000” trong câu không có chữ tiếng Việt hay tiếng Anh được đọc theo ngôn ngữ của bảng tính.',
      en: '“308.000” in a statement with no Vietnamese or English word is read by the workbook’s language.',
    },
  ],
  compute,
} satisfies SheetFunction;
