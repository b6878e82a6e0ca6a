import type { Language } from '../domain/language';
import { type ReadStatement, readStatement } from './read-statement';
import type { Direction, Period, Reading } from './reading';
import { has } from './split-statement';
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
  times: string;
  zero: string;
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
    times: 'lần',
    zero: 'Số lần',
    rated: 'thang 1–5',
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
    times: 'times',
    zero: 'Number of',
    rated: 'scale 1–5',
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
      if (target === undefined) return [measure];
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

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The wording of a line without a number, with blanks to fill in: "Nâng cao NPS" → "Tăng NPS từ … lên …". */
export function writeBlank({ reading, tokens, text }: ReadStatement, language: Language): string {
  const words = WORDS[language];
  const { measure, comparison, direction, period } = reading;
  const [first] = tokens;
  const metric = tokens.some((token) =>
    has(token, 'countMetric', 'moneyMetric', 'pointMetric', 'pointer', 'fewerIsBetter'),
  );
  if (comparison === '<=' || comparison === '>=') return capital(`${measure} ${comparison === '<=' ? '≤' : '≥'} …`);
  if (direction === 'maintain') return `${words.verb.maintain} ${measure} ≥ …`;
  if (period && !metric && (period === 'day' || period === 'week' || period === 'month')) {
    // Work that recurs is counted: "Tối ưu chiến dịch hàng tuần" → "Tối ưu chiến dịch ≥ … lần/tuần".
    const frame = tokens.findIndex((token, i) => has(token, 'each', 'daily', 'weekly', 'monthly') && i > 0);
    const work = frame > 0 ? text.slice(0, tokens[frame]!.from).trim() : text;
    return capital(`${work} ≥ … ${words.times}${words.per[period]}`);
  }
  if (direction && has(first, 'increase', 'decrease', 'better')) {
    const way = direction === 'decrease' ? 'decrease' : 'increase';
    return `${words.verb[way]} ${measure} ${words.from} … ${words.to[way]} …`;
  }
  if (comparison === 'done' && has(first, 'deliver')) {
    const verb = text.slice(0, first!.to);
    return capital(`${verb} …% ${measure.startsWith(verb) ? measure.slice(verb.length).trim() : measure}`);
  }
  if (/^(?:không|no)$/.test(first?.text ?? '')) return `${words.zero} ${text.slice(first!.to).trim()} ≤ 0`;
  if (metric) return capital(`${measure} ${direction === 'decrease' ? '≤' : '≥'} …`);
  const inner = /^\p{Lu}\p{Ll}/u.test(measure) ? measure.charAt(0).toLowerCase() + measure.slice(1) : measure;
  return `${words.complete} …% ${inner}`;
}

/** A statement as a line of its own begins: with a capital. */
export const writeLine = (reading: Reading, language: Language): string => capital(writeStatement(reading, language));
