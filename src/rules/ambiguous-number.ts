import { writeNumber } from '../languages/write-number';
import { found, type LineRule } from './line';

/** A lone separator before three digits that can be read two ways: "1.250 tỷ". Offers both. */
export const ambiguousNumber: LineRule = (line) => {
  const { readings, spans } = line.read.reading;
  if (!readings || !spans.target || line.measure?.corrected?.includes('target')) return undefined;
  const [from, to] = spans.target;
  const written = line.statement.slice(from, to);
  const digits = /^[\d.,]+/.exec(written)?.[0] ?? written;
  const plain = Number(digits.replace(/[.,]/g, ''));
  const decimal = Number(digits.replace(',', '.'));
  return found(line, 'ambiguous-number', 'error', {
    span: spans.target,
    facts: { written, first: readings[0]!, second: readings[1]! },
    repairs: [plain, decimal].map((value) => ({
      code: 'means',
      facts: { number: value },
      // Without a separator before three digits it cannot be taken for the other.
      statement: `${line.statement.slice(0, from)}${unmistakable(value, line.language)}${written.slice(digits.length)}${line.statement.slice(to)}`,
    })),
  });
};

/** "1250", or "1,25" with as many decimals as are not three. */
function unmistakable(value: number, language: 'vi' | 'en'): string {
  if (Number.isInteger(value)) return String(value);
  const text = writeNumber(value, language, 9);
  return /[.,]\d{3}$/.test(text) ? `${text}0` : text;
}
