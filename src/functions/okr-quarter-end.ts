import { dateOf } from '../domain/day';
import { cycleAt } from './cycle-rows';
import type { Compute, SheetFunction } from './define';
import { FIRST_MONTH } from './parameters';
import { eachRow, Rows } from './rows';

export const compute: Compute = (args, context) =>
  eachRow(new Rows(['quarter', 'first_month'], args, context), (rows) => {
    const cycle = cycleAt(rows);
    return cycle && dateOf(cycle.end);
  });

export default {
  name: 'OKR_QUARTER_END',
  about: { vi: 'Ngày cuối của một quý.', en: 'Last day of a quarter.' },
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
    { formula: '=OKR_QUARTER_END("Q1-2027")', gives: { day: '2027-03-31' } },
    {
      formula: '=OKR_QUARTER_END(A1:A2)',
      sheet: [['quý 1 năm 2028'], ['T2-2028']],
      gives: [[{ day: '2028-03-31' }], [{ day: '2028-02-29' }]],
    },
    { formula: '=OKR_QUARTER_END("Q4-2027"; 4)', gives: { day: '2028-03-31' } },
  ],
  source: { vi: 'Như OKR_QUARTER.', en: 'As OKR_QUARTER.' },
  mistakes: [
    {
      vi: 'Ngày cuối vẫn thuộc quý: hạn chót là hết ngày đó.',
      en: 'The last day still belongs to the quarter: the deadline is its end.',
    },
  ],
  compute,
} satisfies SheetFunction;
