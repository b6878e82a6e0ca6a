import { clean } from '../src/languages/clean';
import { readOutline } from '../src/languages/read-outline';
import { readStatement } from '../src/languages/read-statement';
import { checkStatement } from '../src/rules/check-statement';
import type { BenchmarkCase } from './run';

const STATEMENTS = [
  'Tăng tỷ lệ giữ chân khách hàng từ 62% lên 70% mỗi quý',
  'Doanh thu kênh đại lý đạt 4,5 tỷ trong quý II',
  'Chi phí vận chuyển/đơn ≤ 28.000đ',
  'Phối hợp nhịp nhàng với phòng kế toán',
  'Cut first response time to under 4 hours',
  'Reach 60,000 newsletter subscribers by the end of Q3',
  'Publish 6–8 case studies per quarter',
  'Giảm số khiếu nại từ 45 xuống 20 vụ mỗi quý',
  '95% đơn hàng được giao trong 48 giờ',
  'Keep EBITDA margin between 18% and 20%',
];
const THOUSAND = Array.from({ length: 1000 }, (_, i) => `${STATEMENTS[i % STATEMENTS.length]!} ${i % 7}`);

/** 50 000 characters of what could make a reader slow. */
const long = (piece: string) => piece.repeat(Math.ceil(50_000 / piece.length)).slice(0, 50_000);
const HARD: Record<string, string> = {
  digits: long('1234567890'),
  'digits and dots': long('1.000.'),
  brackets: long('('),
  'từ từ từ': long('từ '),
  'combining marks': long('\u0301'),
  'letters with marks apart': long('ệ '.normalize('NFD')),
  'lines of an outline': long('- KR1: Tăng doanh thu từ 3 lên 5 tỷ\n'),
  bullets: long('- '),
  'blanks and tabs': long(' \t'),
};

export const cases: BenchmarkCase[] = [
  { name: '1 000 statements read', run: () => THOUSAND.map((one) => readStatement(one, () => 'vi')) },
  { name: '1 000 statements checked', run: () => THOUSAND.map((one) => checkStatement(one, { language: 'vi' })) },
  ...Object.entries(HARD).flatMap(([name, text]): BenchmarkCase[] => [
    { name: `50 000 characters, ${name}: statement`, run: () => checkStatement(text, { language: 'vi' }) },
    { name: `50 000 characters, ${name}: outline`, run: () => readOutline(text) },
    { name: `50 000 characters, ${name}: clean`, run: () => clean(text) },
  ]),
];
