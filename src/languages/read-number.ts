import type { Language } from '../domain/language';

/** A number found in a text. */
export type ScannedNumber = {
  /** As people write it: 40 for "40 %", 1330000 for "1,33 triệu". */
  value: number;
  /** Where it stands: [from, to), scale word and percent sign included. */
  from: number;
  to: number;
  percent: boolean;
  /** Present where the writer's language decides ("308.000", "1,200"): what a writer of the other language would mean. */
  other?: number;
};

/** Digits in groups, then perhaps more groups: "1.250", "20,000,000", "1.234,5". Narrow and no-break blanks group digits too. */
const DIGITS = /\d+(?:[.,\u00a0\u202f\u2009]\d+)*/y;
/** Powers of ten by the word that follows a number, in any case ("tỷ lệ" is none). One letter stands next to its number: "5 m" is five metres, "5m3" cubic. */
const SCALE =
  /\s?(?:(ngh[iì]n|ng[aà]n|thousand)|(tri[eệ]u|million|tr)|((?:t[yỷ]|t[iỉ])(?! (?:l[eệ]|trọng|su[aấ]t|s[oố])(?!\p{L}))|billion|bn))(?!\p{L})|(?:(k)|(m)(?![23²³])|(B)|(tr)(?=\d)|(t[ỷỉ])(?=\d))(?!\p{L})/iuy;
const POWERS = [3, 6, 9, 3, 6, 9, 6, 9];
/** "1tr5" is 1.5 million, "2 tỷ 5" at the end of what is said 2.5 billion. */
const AFTER_SCALE = /\d{1,3}(?![\p{L}\d.,%])| (\d)(?! ?[\p{L}\d%–/:-]| ?[.,]\d)/uy;
const PERCENT = /\s?(?:%|(?:ph[aầ]n tr[aă]m|per ?cent|pct)(?!\p{L}))/uy;

/** The scale word at a position. A lower-case "b" is none: it is short for too many things. */
function scaleAt(text: string, at: number): RegExpExecArray | null {
  const word = at < text.length ? matchAt(SCALE, text, at) : null;
  return word?.[0] === 'b' ? null : word;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** "308000" or "1.33" from digits with separators; the second is what the other language makes of them. Undefined: no number ("1.2.2027"). */
function plainDigits(digits: string, language: () => Language): [meant: string, other?: string] | undefined {
  const kinds = digits.replace(/\d/g, '');
  if (kinds === '') return [digits];
  const last = kinds[kinds.length - 1]!;
  const first = kinds[0]!;
  const cut = digits.lastIndexOf(last);
  const whole = digits.slice(0, cut).replace(/\D/g, '');
  const fraction = digits.slice(cut + 1);
  const grouped = (part: string) => /^\d{1,3}(\D\d{3})+$/.test(part);
  if (kinds.length > 1 && first !== last) {
    // Two kinds: the last one is the decimal separator, those before it group thousands.
    const decimal = last === '.' || last === ',';
    const sameBefore = [...kinds].slice(0, -1).every((kind) => kind === first);
    return decimal && sameBefore && grouped(digits.slice(0, cut)) ? [`${whole}.${fraction}`] : undefined;
  }
  if (kinds.length > 1 || (last !== '.' && last !== ','))
    return grouped(digits) ? [digits.replace(/\D/g, '')] : undefined;
  const decimal = `${whole}.${fraction}`;
  // A lone separator before exactly three digits may group or divide: "308.000".
  if (fraction.length !== 3 || whole.length > 3 || whole[0] === '0') return [decimal];
  const thousands = whole + fraction;
  return (last === '.') === (language() === 'vi') ? [thousands, decimal] : [decimal, thousands];
}

/**
 * The number that begins at a position of a text (NFC), the way a Vietnamese or English writer means it: "308.000",
 * "8,5%", "1,33 triệu", "1tr5", "3,5k", "20,000,000". Signs before it, units and words after it are the caller's.
 * `language` is asked only where it decides: a lone separator before exactly three digits.
 */
export function scanNumber(text: string, from: number, language: () => Language): ScannedNumber | undefined {
  const digits = matchAt(DIGITS, text, from)?.[0];
  if (digits === undefined) return undefined;
  const plain = plainDigits(digits, language);
  if (!plain) return undefined;
  let [meant, other] = plain;
  let to = from + digits.length;
  let power = 0;
  // Twice, for "nghìn tỷ".
  for (let word = scaleAt(text, to), turn = 0; word && turn < 2; turn += 1) {
    power += POWERS[word.slice(1).findIndex((group) => group !== undefined)]!;
    to += word[0].length;
    const after = meant.includes('.') ? null : matchAt(AFTER_SCALE, text, to);
    if (after) {
      meant += `.${after[1] ?? after[0]}`;
      other = undefined;
      to += after[0].length;
      break;
    }
    word = scaleAt(text, to);
  }
  const percent = to < text.length ? matchAt(PERCENT, text, to) : null;
  if (percent) to += percent[0].length;
  const value = (written: string) => Number(`${written}e${power}`);
  return {
    value: value(meant),
    from,
    to,
    percent: percent !== null,
    ...(other === undefined ? {} : { other: value(other) }),
  };
}

/** No number takes more characters; a longer text is not looked at. */
const LONGEST = 60;

const MONEY_BEFORE = /^(?:vnđ|vnd|usd|[$₫€])\s?/i;
const MONEY_AFTER = /^\s?(?:vnđ|vnd|usd|đồng|[$₫€]|đ)$/i;

/**
 * A whole cell's text as a number: "8,5%" is 0.085, "1,33 triệu" 1330000, "308.000" by the language, "-5" and "(5)" below
 * zero, a currency beside it left out. Undefined where it holds anything else.
 */
export function readNumber(given: string, language: () => Language): number | undefined {
  if (given.length > LONGEST) return undefined;
  if (/^-?\d{1,15}$/.test(given)) return Number(given);
  let text = given.normalize('NFC').trim();
  const accounting = /^\((.*)\)$/.exec(text);
  if (accounting) text = accounting[1]!.trim();
  const sign = /^([-+−–])\s?/.exec(text);
  if (sign) text = text.slice(sign[0].length);
  // Blanks between groups of three digits: "20 000 000".
  if (/^\d{1,3}(?: \d{3})+(?!\d)/.test(text)) text = text.replace(/(\d) (?=\d{3})/g, '$1\u00a0');
  text = text.replace(MONEY_BEFORE, '');
  // ".5" is 0.5.
  if (/^[.,]\d/.test(text)) text = `0${text}`;
  const scanned = scanNumber(text, 0, language);
  if (!scanned || (scanned.to < text.length && !MONEY_AFTER.test(text.slice(scanned.to)))) return undefined;
  // 66.67 / 100 is 0.6667000000000001 in floating point.
  const size = scanned.percent ? Number((scanned.value / 100).toPrecision(15)) : scanned.value;
  const negative = sign ? sign[1] !== '+' : accounting !== null;
  return negative && size !== 0 ? -size : size;
}
