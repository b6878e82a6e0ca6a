import { dateOf } from '../domain/day';
import { cycleAt } from './cycle-rows';
import type { Compute, SheetFunction } from './define';
import { FIRST_MONTH } from './parameters';
import { eachRow, Rows } from './rows';

export const compute: Compute = (args, context) =>
  eachRow(new Rows(['quarter', 'first_month'], args, context), (rows) => {
    const cycle = cycleAt(rows);
    return cycle && dateOf(cycle.start);
  });

export default {
  name: 'OKR_QUARTER_START',
  about: { vi: 'Ngày đầu của một quý.', en: 'First day of a quarter.' },
  params: [
    {
      name: 'quarter',
      type: 'text',
      about: { vi: 'Q1-2027, Quý I/2027, H1-2027 hoặc T3-2027', en: 'Q1-2027, H1-2027 or T3-2027' },
    },
    FIRST_MONTH,
  ],
  result: { vi: 'Một ngày cho mỗi dòng.', en: 'A date for each row.' },
  examples: [
    { formula: '=OKR_QUARTER_START("Q1-2027")', gives: { day: '2027-01-01' } },
    {
      formula: '=OKR_QUARTER_START(A1:A3)',
      sheet: [['Quý II/2027'], ['H2-2027'], ['T3-2027']],
      gives: [[{ day: '2027-04-01' }], [{ day: '2027-07-01' }], [{ day: '2027-03-01' }]],
    },
    {
      formula: '=OKR_QUARTER_START("Q4-2027"; 4)',
      gives: { day: '2028-01-01' },
      about: { vi: 'Năm tài chính 2027 từ tháng 4.', en: 'Fiscal year 2027 from April.' },
    },
    {
      formula: '=OKR_QUARTER_START("Q5-2027")',
      gives: '⚠ Quarter: «Q5-2027» không phải là chu kỳ. Hãy ghi dạng Q1-2027, H1-2027, T3-2027 hoặc Quý I/2027.',
    },
  ],
  source: { vi: 'Như OKR_QUARTER.', en: 'As OKR_QUARTER.' },
  mistakes: [
    {
      vi: 'Ô kết quả hiện số 46388: hãy định dạng ô là ngày.',
      en: 'The cell shows 46388: format it as a date.',
    },
  ],
  compute,
} satisfies SheetFunction;
