import type { Language } from '../domain/language';
import { type Direction, type Period, type Reading, readStatement } from './read-statement';
import { writeNumber } from './write-number';

type StatementWords = {
  verb: Record<Direction, string>;
  from: string;
  to: Record<'increase' | 'decrease', string>;
  by: Record<'increase' | 'decrease', string>;
  exactly: string;
  within: string;
  complete: string;
  per: Record<Period, string>;
  unit: { VND: string; USD: string; day: string; hour: string; point: string; x: string };
  rated: string;
};

const WORDS: Record<Language, StatementWords> = {
  vi: {
    verb: { increase: 'Tăng', decrease: 'Giảm', maintain: 'Giữ' },
    from: 'từ',
    to: { increase: 'lên', decrease: 'xuống' },
    by: { increase: 'thêm', decrease: 'đi' },
    exactly: 'đúng',
    within: 'trong khoảng',
    complete: 'Hoàn thành',
    per: { day: '/ngày', week: '/tuần', month: '/tháng', quarter: '/quý', year: '/năm' },
    unit: { VND: ' đồng', USD: ' USD', day: ' ngày', hour: ' giờ', point: ' điểm', x: 'x' },
    rated: 'chấm theo thang điểm',
  },
  en: {
    verb: { increase: 'Increase', decrease: 'Reduce', maintain: 'Keep' },
    from: 'from',
    to: { increase: 'to', decrease: 'to' },
    by: { increase: 'by', decrease: 'by' },
    exactly: 'exactly',
    within: 'between',
    complete: 'Complete',
    per: { day: ' per day', week: ' per week', month: ' per month', quarter: ' per quarter', year: ' per year' },
    unit: { VND: ' VND', USD: ' USD', day: ' days', hour: ' hours', point: ' points', x: 'x' },
    rated: 'rated on a scale',
  },
};

/** A number of a statement with its unit; three decimals get a fourth, so that they are not taken for thousands. */
function amount(value: number, { unit, unitText }: Reading, language: Language): string {
  const written = writeNumber(value, language, 9);
  const whole = Number.isInteger(value);
  const grouped = unit === undefined || unit === 'count' || unit === 'VND' || unit === 'USD';
  const digits = whole ? (grouped ? written : String(value)) : /[.,]\d{3}$/.test(written) ? `${written}0` : written;
  if (unit === '%') return `${digits}%`;
  if (unit === undefined || unit === 'count' || unit === 'other') return unitText ? `${digits} ${unitText}` : digits;
  return `${digits}${WORDS[language].unit[unit]}`;
}

/** The plain wording, then one that says the direction outright: taken where the metric's own words mean the contrary. */
function wordings(reading: Reading, language: Language): string[] {
  const words = WORDS[language];
  const { measure, comparison, target, direction = 'increase' } = reading;
  const way = direction === 'decrease' ? 'decrease' : 'increase';
  const per = reading.period ? words.per[reading.period] : '';
  const number = target === undefined ? '…' : amount(target, reading, language);
  const lead = `${words.verb[direction]} ${measure}`;
  const led = direction === 'maintain' ? lead : `${lead} ${words.to[way]}`;
  switch (comparison) {
    case 'done':
      return [`${words.complete} ${target === undefined ? '' : `${number} `}${measure}`];
    case 'from-to':
      return [
        `${lead} ${words.from} ${amount(reading.start ?? 0, reading, language)} ${words.to[way]} ${number}${per}`,
      ];
    case 'between': {
      const high = amount(reading.upper ?? 0, reading, language);
      const low = amount(
        target ?? 0,
        { ...reading, unitText: undefined, unit: reading.unit === '%' ? '%' : undefined },
        language,
      );
      return [
        `${measure}: ${low}–${high}${per}`,
        `${direction === 'maintain' ? `${lead} ${words.within}` : led} ${low}–${high}${per}`,
        `${led} ${low} – ${high}${per}`,
      ];
    }
    case '=':
      return [`${measure} = ${number}${per}`, `${led} ${words.exactly} ${number}${per}`];
    case '>=':
    case '<=': {
      if (reading.relative) return [`${lead} ${words.by[way]} ${number}${per}`];
      const sign = comparison === '>=' ? '≥' : '≤';
      return [`${measure} ${sign} ${number}${per}`, `${led} ${sign} ${number}${per}`];
    }
    case undefined:
      return [measure];
  }
}

/** A statement that is read as the given reading (a law of the tests), in a language. */
export function writeStatement(reading: Reading, language: Language): string {
  const [first, ...others] = wordings(reading, language).map(
    (one) => one + (reading.rated ? ` (${WORDS[language].rated})` : ''),
  );
  if (others.length === 0) return first!;
  const says = (one: string) => readStatement(one, () => language).reading;
  const same = (one: string) =>
    says(one).direction === reading.direction && says(one).comparison === reading.comparison;
  return same(first!) ? first! : (others.find(same) ?? others[0]!);
}

/** The statement of a line without a number, with blanks to fill in: "Nâng cao NPS" → "Tăng NPS từ … lên …". */
export function writeBlank(reading: Reading, language: Language): string {
  const words = WORDS[language];
  const { measure, comparison, direction } = reading;
  if (comparison === 'done') return `${words.complete} …% ${measure}`;
  if (comparison === '<=' || comparison === '>=') return `${measure} ${comparison === '<=' ? '≤' : '≥'} …`;
  if (direction === 'maintain') return `${words.verb.maintain} ${measure} ≥ …`;
  const way = direction === 'decrease' ? 'decrease' : 'increase';
  return direction ? `${words.verb[way]} ${measure} ${words.from} … ${words.to[way]} …` : `${measure} ≥ …`;
}
