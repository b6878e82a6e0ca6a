import { quarterOf } from '../domain/cycle';
import { firstMonthAt } from './cycle-rows';
import type { Compute, SheetFunction } from './define';
import { FIRST_MONTH } from './parameters';
import { eachRow, Rows } from './rows';

export const compute: Compute = (args, context) =>
  eachRow(new Rows(['date', 'first_month'], args, context), (rows) => {
    const day = rows.day('date');
    return day === undefined ? undefined : quarterOf(day, firstMonthAt(rows)).name;
  });

export default {
  name: 'OKR_QUARTER',
  about: { vi: 'Tên quý của một ngày, ví dụ Q1-2027.', en: 'Name of the quarter of a date, such as Q1-2027.' },
  params: [{ name: 'date', type: 'date', about: { vi: 'Ngày', en: 'Date' } }, FIRST_MONTH],
  result: { vi: 'Tên quý cho mỗi dòng.', en: 'The quarter’s name for each row.' },
  examples: [
    { formula: '=OKR_QUARTER(DATE(2027;3;31))', gives: 'Q1-2027' },
    {
      formula: '=OKR_QUARTER(A1:A3; 4)',
      sheet: [[{ day: '2027-04-01' }], [{ day: '2027-03-31' }], ['']],
      gives: [['Q1-2027'], ['Q4-2026']],
      about: {
        vi: 'Năm tài chính từ tháng 4 mang tên năm nó bắt đầu.',
        en: 'A fiscal year from April is named for the year it begins in.',
      },
    },
    {
      formula: '=OKR_QUARTER("30/02/2027")',
      gives: '⚠ Date: «30/02/2027» không phải là ngày. Hãy nhập ngày dạng 31/03/2027 hoặc 2027-03-31.',
    },
  ],
  source: {
    vi: 'Lịch; năm tài chính gọi theo năm bắt đầu.',
    en: 'The calendar; a fiscal year is named for the year it begins in.',
  },
  mistakes: [
    {
      vi: 'Có công ty gọi năm tài chính theo năm kết thúc: khi đó tên lệch một năm.',
      en: 'Some companies name a fiscal year for the year it ends in: names then differ by one year.',
    },
  ],
  compute,
} satisfies SheetFunction;
