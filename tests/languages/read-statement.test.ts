import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold, withoutMarks } from '../../src/languages/clean';
import { readStatement } from '../../src/languages/read-statement';
import { labelled, meant, readAsLabelled } from './labelled';
import { englishStatements } from './statements.en';
import { vietnameseStatements } from './statements.vi';

describe.each([
  ['vi', labelled(vietnameseStatements)],
  ['en', labelled(englishStatements)],
] as const)('statements of many trades (%s)', (language, statements) => {
  it('are at least 150', () => {
    expect(statements.length).toBeGreaterThanOrEqual(150);
  });

  test.each(statements)('%s is read as %s', (statement, label) => {
    expect(readAsLabelled(statement, language, 'direction' in meant(label))).toEqual(meant(label));
  });

  // Word and e-mail change a text in ways that do not change what it says.
  test.each([
    ['with marks of their own (NFD)', (text: string) => text.normalize('NFD')],
    ['with no-break blanks', (text: string) => text.replace(/ /g, '\u00a0')],
    ['with a Word bullet, a tab and a Windows line end', (text: string) => `\uf0b7\t${text}\r\n`],
    ['with a dash and a label before', (text: string) => `- KR2: ${text}`],
    ['with an emoji behind', (text: string) => `${text} 🚀`],
    [
      'with full-width digits and percent signs',
      (text: string) => text.replace(/[0-9%]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    ],
    ['with zero-width blanks', (text: string) => text.replace(/ /g, ' \u200b')],
    [
      'with the other placement of tone marks',
      (text: string) => text.replace(/hóa/g, 'hoá').replace(/hòa/g, 'hoà').replace(/ủy/g, 'uỷ').replace(/ũy/g, 'uỹ'),
    ],
  ])('%s are read alike', (_, change) => {
    const other = statements.filter(([text]) => {
      const [one, two] = [text, change(text)].map((each) => JSON.stringify(readAsLabelled(each!, language)));
      return one !== two;
    });
    expect(other).toEqual([]);
  });
});

describe('a reading', () => {
  test.each([
    [
      'Tang ty le giu chan khach hang tu 62% len 70% moi quy',
      { comparison: 'from-to', start: 62, target: 70, period: 'quarter', direction: 'increase' },
    ],
    ['Giam chi phi van chuyen xuong duoi 5%', { comparison: '<=', target: 5, direction: 'decrease' }],
    ['Doanh thu dat toi thieu 4,5 ty', { comparison: '>=', target: 4_500_000_000 }],
    ['Tuyen dung 6 ky su', { comparison: '>=', target: 6 }],
  ])('of a text without diacritics understands what is unambiguous: %s', (statement, wanted) => {
    expect(readStatement(statement, () => 'vi').reading).toMatchObject(wanted);
  });

  test.each([
    ['Số đơn đạt 308.000 đơn', 308_000],
    ['Phí 8.514đ', 8514],
    ['Tỷ lệ 66,67%', 66.67],
    ['Giá 3,5k', 3500],
    ['Doanh thu 1.4 tỷ', 1_400_000_000],
    ['Lượt xem 20,000,000', 20_000_000],
    ['Doanh thu 1tr5', 1_500_000],
    ['Doanh thu đạt 2 tỷ 5', 2_500_000_000],
    ['Doanh thu đạt 2 tỷ 5 tháng đầu năm', 2_000_000_000],
    ['Xưởng 3 tỷ lệ lỗi 2%', 2],
    ['Nước dùng ≤ 6m3', 6],
    ['Revenue $2.5M', 2_500_000],
    ['Sales of 1,200 units', 1200],
    ['Đạt 20 000 000 lượt xem', 20_000_000],
  ])('takes the number of %s as %s', (statement, target) => {
    expect(readStatement(statement, () => 'vi').reading.target).toBe(target);
  });

  it('asks for the language only where the text does not show it and a number needs it', () => {
    const never = () => {
      throw new Error('asked');
    };
    expect(readStatement('Tổng truy cập đạt 41.500', never).reading.target).toBe(41_500);
    expect(readStatement('CPA ≤ 12', never).reading.target).toBe(12);
    expect(readStatement('CPA ≤ 41.500', () => 'vi').reading.target).toBe(41_500);
    expect(readStatement('CPA ≤ 41.525', () => 'en').reading).toMatchObject({
      target: 41.525,
      readings: [41.525, 41_525],
    });
  });

  test.each([
    ['Chi phí đạt 1.250 tỷ', [1_250_000_000_000, 1_250_000_000]],
    ['Đạt 10.000 khách', undefined],
    ['Tỷ lệ đạt 12,345%', undefined],
  ])('says what the number of %s can mean', (statement, readings) => {
    expect(readStatement(statement, () => 'vi').reading.readings).toEqual(readings);
  });

  test.each([
    ['Tỷ lệ giữ chân nhân viên ≥ 92%', 'Tỷ lệ giữ chân nhân viên'],
    ['Tăng tỷ lệ giữ chân từ 62% lên 70%', 'tỷ lệ giữ chân'],
    ['≥ 92% ca trực đủ người', 'ca trực đủ người'],
    ['Cut first response time to under 4 hours', 'first response time'],
    ['Chi phí thuê xe bình quân ≤ 9 triệu', 'Chi phí thuê xe bình quân'],
    ['Điểm trung bình ≥ 7', 'Điểm trung bình'],
    ['40,000 monthly active riders', 'monthly active riders'],
    ['Raise visit rate (guests who book within 3 days) from 9% to 14%', 'visit rate (guests who book within 3 days)'],
    ['16 coaching hours per supervisor', 'coaching hours per supervisor'],
    ['Score 7.5 or higher on the exit survey', 'the exit survey'],
    ['Đảm bảo thời gian lấy hàng không quá 3 giờ', 'Đảm bảo thời gian lấy hàng'],
  ])('names what %s measures', (statement, measure) => {
    expect(readStatement(statement, () => 'vi').reading.measure).toBe(measure);
  });

  it('says where the target stands in the text as it was given', () => {
    const given = '  •\tTỷ lệ đạt   85 % đơn'.normalize('NFD');
    const [from, to] = readStatement(given, () => 'vi').reading.spans.target!;
    expect(given.slice(from, to)).toBe('85 %');
  });
});

describe('any text at all', () => {
  const words = fc.constantFrom(
    'từ',
    'lên',
    '≥',
    '(',
    ')',
    '30%',
    '1.000',
    '5',
    ',',
    '-',
    '–',
    'đạt',
    'to',
    'from',
    'of',
    '\u0301',
    'trong',
    '48 giờ',
    '/',
    'tháng',
    '🚀',
    '|',
    'tỷ',
    ':',
    '"',
    '\n',
  );

  it('is read without an exception, with numbers that are numbers and spans inside the text', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.array(words, { maxLength: 40 }).map((all) => all.join(' ')),
        ),
        (given) => {
          const { reading } = readStatement(given, () => 'vi');
          for (const number of [reading.start, reading.target, reading.upper])
            if (number !== undefined) expect(Number.isFinite(number)).toBe(true);
          for (const span of Object.values(reading.spans)) {
            expect(span[0]).toBeGreaterThanOrEqual(0);
            expect(span[1]).toBeLessThanOrEqual(given.length);
            expect(span[0]).toBeLessThanOrEqual(span[1]);
          }
          if (reading.comparison === 'from-to') expect(reading.start === undefined).toBe(reading.target === undefined);
          if (reading.comparison === 'between') expect(reading.upper! > reading.target!).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('reads alike folded or not where it has Vietnamese marks', () => {
    const [first] = labelled(vietnameseStatements)[0]!;
    expect(withoutMarks(fold(first))).not.toBe(first);
    expect(readAsLabelled(first.toUpperCase(), 'vi')).toEqual(readAsLabelled(first, 'vi'));
  });
});
