import type { Unit } from '../domain/measure';
import type { WordKind } from './lexicon';
import { any, has, isMonthName, reads, type Token } from './split-statement';

export const BEFORE: readonly WordKind[] = [
  'atLeast',
  'atMost',
  'exactly',
  'to',
  'upTo',
  'from',
  'now',
  'than',
  'by',
  'between',
  'reach',
  'about',
  'within',
  'neverOver',
  'dong',
  'dollars',
  'currency',
];

/** Words that make a number one aimed at. */
const COMMITS: readonly WordKind[] = ['atLeast', 'atMost', 'exactly', 'upTo', 'to', 'from', 'reach', 'between', 'by'];
const TIME: readonly WordKind[] = ['hours', 'days', 'otherTime'];

/** A limit says how long, a rank how far up: either is aimed at only where there is nothing else. */
type Role = 'value' | 'limit' | 'rank';

/** A number of the statement with what stands around it. */
export type Figure = {
  at: number;
  token: Token;
  role: Role;
  /** Hours, days, minutes … */
  timed: boolean;
  /** What the words before it say of it. */
  before: Set<WordKind>;
  /** Token at which those words begin. */
  first: number;
  sign: '+' | '-' | '';
  unit?: Unit;
  unitText?: string;
  /** Token after number and unit. */
  end: number;
  atLeast: boolean;
  atMost: boolean;
  /** A bound written as a sign rather than a word. */
  symbol: boolean;
  outOf?: number;
};

/** Words that may stand before a number ("rate of 5%") and are part of what is measured. */
export const QUANTITY = /^(?:rate|level|average|value|total|tỷ lệ|giá trị|tổng|bình quân|trung bình|diểm)$/;

/** A sign that touches its number and does not join it to another. */
function signOf(tokens: readonly Token[], at: number): '+' | '-' | '' {
  const sign = tokens[at - 1];
  const apart = sign && sign.to === tokens[at]!.from && tokens[at - 2]?.is !== 'number';
  return apart && (sign.text === '+' || sign.text === '-') ? sign.text : '';
}

/** The words before a number that belong to it: comparison, "lên", "khoảng", a currency. */
function wordsBefore(tokens: readonly Token[], at: number): { before: Set<WordKind>; first: number; symbol: boolean } {
  const before = new Set<WordKind>();
  let first = at;
  let symbol = false;
  for (let i = at - 1; i >= 0 && i >= at - 6; i -= 1) {
    const token = tokens[i]!;
    if (i === at - 1 && signOf(tokens, at) === '-') continue;
    const known = BEFORE.filter((kind) => token.kinds.has(kind));
    if (known.length === 0 || token.depth !== tokens[at]!.depth) break;
    // Two comparisons do not belong to one number: "đạt" may, "under" after "at least" may not.
    for (const kind of known) before.add(kind);
    if (token.is === 'mark' && has(token, 'atLeast', 'atMost')) symbol = true;
    // "rate", "tỷ lệ" end a measure rather than begin a comparison.
    if (!QUANTITY.test(token.text)) first = i;
  }
  return { before, first, symbol };
}

const NO_NOUN: readonly WordKind[] = [
  ...['noUnit', 'atLeast', 'atMost', 'orMore', 'orLess', 'to', 'from', 'now', 'than', 'within', 'and', 'inOrderTo'],
  ...['daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'pointer', 'increase', 'decrease'],
] as WordKind[];

/** A word that a number counts. An English verb after a number is a noun ("5 reviews"), a Vietnamese one is not. */
const isNoun = (token: Token | undefined) =>
  !!token &&
  (token.is === 'word' || token.is === 'name') &&
  (has(token, 'countMetric') || !(has(token, ...NO_NOUN) || (has(token, 'deliver') && !/^[a-z]+$/.test(token.text))));

/** The last of the nouns from here on, the head of them in English: "customer satisfaction surveys". */
function lastNoun(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isNoun(tokens[at]) && at < from + 6) at += 1;
  return at - 1;
}

const isCounted = (tokens: readonly Token[], at: number) =>
  isNoun(tokens[at]) && !has(tokens[at], 'points', 'pointMetric') && !isScored(tokens, at);

/** Do the nouns from here on name something that is scored, not counted? */
const isScored = (tokens: readonly Token[], from: number) =>
  !reads(tokens[from], /[^a-z' ]/) && has(tokens[lastNoun(tokens, from)], 'pointMetric');

/** Unit of a number, and the token after it. */
function unitAfter(
  tokens: readonly Token[],
  at: number,
): { unit?: Unit; unitText?: string; end: number; outOf?: number } {
  const number = tokens[at]!;
  const previous = tokens[at - 1];
  let end = at + 1;
  while (tokens[end]?.text === '+' && tokens[end]!.from - tokens[end - 1]!.to < 1) end += 1;
  const next = tokens[end];
  const word = next?.text;
  if (number.percent) return { unit: '%', end };
  const nearby = tokens[end + 1];
  if (
    word === 'pp' ||
    (has(next, 'points') && nearby?.text === 'phần') ||
    (word === 'percentage' && has(nearby, 'points'))
  )
    return { unit: '%', end: end + (word === 'pp' ? 1 : word === 'percentage' ? 2 : 3) };
  if (word === '/' && nearby?.is === 'number' && nearby.from - number.to < 3) {
    // "320/400 tỷ": the scale is written once for both.
    if (nearby.scale > 1) {
      if (number.scale === 1) Object.assign(number, { value: number.value * nearby.scale, scale: nearby.scale });
      return { end: end + 2 };
    }
    // "9/10 khách hàng" counts customers, "4,6/5" is a score.
    const counted = Number.isInteger(number.value) && isCounted(tokens, end + 2);
    const rating = !counted && (nearby.value <= 10 || nearby.value === 100);
    return { unit: rating ? 'point' : 'count', end: end + 2, outOf: nearby.value };
  }
  if (
    previous?.text === '×' ||
    word === 'x' ||
    (word === '×' && tokens[end + 1]?.is !== 'number') ||
    (has(previous, 'multiple') && !has(next, 'times'))
  )
    return { unit: 'x', end: word === 'x' || word === '×' ? end + 1 : end };
  if (previous && (previous.text === '$' || has(previous, 'dollars'))) return { unit: 'USD', end };
  if (previous && (previous.text === '₫' || (has(previous, 'dong') && previous.text !== 'd')))
    return { unit: 'VND', end };
  if (previous && (/^[€£¥₹]$|.\$$/.test(previous.text) || has(previous, 'currency')))
    return { unit: 'other', unitText: previous.text, end };
  if (!next || !word) return { end };
  // "4,2 trên 5", "4.2 out of 5", "48 of 50 accounts"
  if (
    (word === 'trên' || word === 'of' || has(next, 'scale')) &&
    nearby?.is === 'number' &&
    !nearby.percent &&
    nearby.scale === 1
  ) {
    const rating =
      (nearby.value === 5 || nearby.value === 10 || nearby.value === 100) &&
      !(word !== 'trên' && isCounted(tokens, end + 2));
    if (rating || word !== 'trên')
      return { unit: rating && word !== 'of' ? 'point' : 'count', end: end + 2, outOf: nearby.value };
  }
  if (has(previous, 'ranked')) return { unit: 'other', end };
  if (word === '$') return { unit: 'USD', end: end + 1 };
  if (word === '₫') return { unit: 'VND', end: end + 1 };
  if (/^[€£¥₹°]$/.test(word)) return { unit: 'other', unitText: word, end: end + 1 };
  // "a 14-month payback"
  const glued = word === '-' && next.from === number.to && has(nearby, ...TIME);
  if (glued)
    return {
      unit: has(nearby, 'hours') ? 'hour' : has(nearby, 'otherTime') ? 'other' : 'day',
      unitText: nearby!.text,
      end: end + 2,
    };
  const text = word;
  if (has(next, 'dong') && (word !== 'd' || number.value >= 500)) return { unit: 'VND', unitText: text, end: end + 1 };
  if (has(next, 'dollars')) return { unit: 'USD', unitText: text, end: end + 1 };
  if (has(next, 'hours')) return { unit: 'hour', unitText: text, end: end + 1 };
  if (has(next, 'days') && !has(nearby, 'points')) return { unit: 'day', unitText: text, end: end + 1 };
  if (has(next, 'otherTime') || /^(?:m|p|ph)$/.test(word)) return { unit: 'other', unitText: text, end: end + 1 };
  // "24 training hours" are hours, "4 demo days" a count of events.
  const last = /^[a-z']+$/.test(word) ? lastNoun(tokens, end) : -1;
  const span = tokens[last];
  if (has(span, 'hours') || (has(span, 'days') && !any(tokens, 0, at, 'deliver')))
    return { unit: has(span, 'hours') ? 'hour' : 'day', unitText: span!.text, end: last + 1 };
  // "Lắp 25 điểm camera" counts places.
  const places = word === 'diểm' && isNoun(nearby) && !has(nearby, 'scale') && any(tokens, 0, at, 'deliver');
  if (has(next, 'points', 'pointMetric') && !has(next, 'countMetric') && !places)
    return { unit: 'point', unitText: text, end: end + 1 };
  if (has(next, 'otherUnit', 'currency')) return { unit: 'other', unitText: text, end: end + 1 };
  if (has(next, 'times') && has(previous, 'multiple', 'increase')) return { unit: 'x', end: end + 1 };
  if (isNoun(next) && (number.value >= 1 || number.value === 0 || has(next, 'countMetric')))
    return {
      unit: isScored(tokens, end) ? 'point' : 'count',
      unitText: text,
      end: end + 1,
    };
  return { end };
}

const NO_KINDS: ReadonlySet<WordKind> = new Set();
const counting = (from: number, words: string) => words.split(' ').map((word, i): [string, number] => [word, from + i]);
const NUMBER_WORDS = new Map<string, number>([
  ['zero', 0],
  ...counting(2, 'two three four five six seven eight nine ten eleven twelve'),
  ...counting(2, 'twenty thirty forty fifty sixty').map(([word, tens]): [string, number] => [word, tens * 10]),
  ['fifteen', 15],
  ['dozen', 12],
]);
const AFTER_COMPARISON = new Map<string, number>([
  ['one', 1],
  ['bẩy', 7],
  ...counting(0, 'không một hai ba bốn năm sáu bảy tám chín mười'),
]);

/** Ordinals and numbers that say into how many parts, and how many of them. */
const PARTS = new Map(
  Object.entries({ third: 3, thirds: 3, quarter: 4, quarters: 4, fifth: 5, fifths: 5, ba: 3, tư: 4, năm: 5 }),
);
const SHARES = new Map(Object.entries({ a: 1, one: 1, một: 1, two: 2, hai: 2, three: 3, ba: 3, four: 4, bốn: 4 }));

/** "the first half", "nửa đầu năm", "half a day" */
const isHalfOfTime = (tokens: readonly Token[], at: number) =>
  reads(tokens[at - 1], /(?:^| )(?:first|second|last|each|per)$/) ||
  reads(tokens[at + 1], /^(?:dầu|cuối|sau|year|day|hour|month)$/) ||
  has(tokens[at + 1], ...TIME);

/** A share in words at a token, in percent, and the token after it: "two thirds of", "hai phần ba", "at least half of", "1 in 4 visitors". */
function shareAt(tokens: readonly Token[], at: number): [percent: number, end: number] | undefined {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  const beyond = tokens[at + 2];
  if (has(token, 'half') && !has(token, 'decrease')) {
    const whole = token.text === 'half' ? /^(?:of|the|all|our)$/ : /./;
    const bounded = has(tokens[at - 1], ...COMMITS) || /^(?:hơn|quá)$/.test(tokens[at - 1]?.text ?? '') || at === 0;
    return !isHalfOfTime(tokens, at) && (bounded || has(tokens[at - 2], ...COMMITS)) && reads(next, whole)
      ? [50, at + 1]
      : undefined;
  }
  if (token.is === 'number')
    return next?.text === 'in' &&
      beyond?.is === 'number' &&
      token.value < beyond.value &&
      beyond.value <= 100 &&
      isNoun(tokens[at + 3]) &&
      !has(tokens[at - 1], 'deliver')
      ? [(token.value / beyond.value) * 100, at + 3]
      : undefined;
  const upper = next && beyond && SHARES.get(token.text);
  if (!upper) return undefined;
  const parts = PARTS.get(next.text === 'phần' ? beyond.text : next.text);
  if (!parts) return undefined;
  if (next.text === 'phần') return [(upper / parts) * 100, at + 3];
  const written = /^(?:a|one|two|three|four)$/.test(token.text) && next.from === token.to + 1;
  return written && /^(?:of|the)$/.test(beyond.text) ? [(upper / parts) * 100, at + 2] : undefined;
}

/** Shares in words become percentages. */
function spellShares(tokens: Token[]): void {
  for (let at = 0; at < tokens.length; at += 1) {
    const found = shareAt(tokens, at);
    if (!found) continue;
    const [value, end] = found;
    const { to } = tokens[end - 1]!;
    const share = {
      ...tokens[at]!,
      is: 'number',
      value: Number(value.toFixed(2)),
      percent: true,
      to,
      kinds: NO_KINDS,
    } as const;
    tokens.splice(at, end - at, share);
  }
}

/** Numbers written as words become numbers: "three functions", "ít nhất hai"; "gấp đôi" is 2 ×, "by half" 50 %. */
export function spellOut(tokens: Token[]): void {
  spellShares(tokens);
  tokens.forEach((token, i) => {
    if (token.is !== 'word') return;
    const previous = tokens[i - 1];
    const next = tokens[i + 1];
    // "twenty-five"
    const ones = next && NUMBER_WORDS.get(next.text);
    const tens = NUMBER_WORDS.get(token.text);
    if (tens && tens > 19 && ones && ones < 10 && next.from - token.to === 1) {
      tokens.splice(i + 1, 1);
      tokens[i] = { ...token, is: 'number', value: tens + ones, to: next.to, kinds: NO_KINDS };
      return;
    }
    const compared = has(previous, 'atLeast', 'atMost', 'exactly');
    const value =
      NUMBER_WORDS.get(token.text) ??
      (compared || has(previous, 'deliver') || (i === 0 && token.text !== 'không')
        ? AFTER_COMPARISON.get(token.text)
        : undefined);
    // "15 five-star reviews"
    if (previous?.is === 'number') return;
    const article = (!compared || has(previous, 'noUnit')) && /^(?:một|năm)$/.test(token.text);
    if (
      value !== undefined &&
      !article &&
      (compared ||
        isNoun(next) ||
        (next?.text === 'of' && NUMBER_WORDS.has(tokens[i + 2]?.text ?? '')) ||
        has(next, 'hours', 'days', 'otherTime', 'deliver'))
    )
      tokens[i] = { ...token, is: 'number', value, kinds: new Set() };
    else if (has(token, 'multiple') && /dôi|doi|ba$|doubl|tripl|quadr/.test(token.text) && next?.is !== 'number')
      tokens[i] = {
        ...token,
        is: 'number',
        value: /ba$|tripl/.test(token.text) ? 3 : /quadr/.test(token.text) ? 4 : 2,
        kinds: new Set(['multiple']),
      };
    else if (has(token, 'half') && !isHalfOfTime(tokens, i) && any(tokens, 0, i + 1, 'increase', 'decrease'))
      tokens[i] = { ...token, is: 'number', value: 50, percent: true, kinds: new Set() };
  });
}

/** A number that is no figure at all: a date's, a name's, a rank in a name, what another is counted out of. */
function isNoFigure(tokens: readonly Token[], at: number, wholeText: string): boolean {
  const token = tokens[at]!;
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  const plain = !token.percent && token.scale === 1 && !/[.,](?!0$)/.test(token.text);
  if (previous?.text === '/' && tokens[at - 2]?.is === 'number' && token.from - tokens[at - 2]!.to < 4) return true;
  if (has(previous, 'scale') || (previous?.text === 'd' && has(tokens[at - 2], 'scale'))) return true;
  if (
    previous?.text === 'trên' &&
    tokens[at - 2]?.is === 'number' &&
    !token.percent &&
    (token.value === 5 || token.value === 10 || token.value === 100)
  )
    return true;
  if (has(previous, 'points') && has(tokens[at - 2], 'scale')) return true;
  // The scale itself: "(thang 1–5)", "on a scale of 1 to 5".
  if (tokens[at - 2]?.is === 'number' && has(tokens[at - 3], 'scale') && /^(?:[-–—~]|to|dến)$/.test(previous!.text))
    return true;
  // "48 of 50 accounts" and feedback from 360 degrees.
  if (previous?.text === 'of' && tokens[at - 2]?.is === 'number' && !token.percent) return true;
  if (
    token.text === '360' &&
    (reads(next, /^(?:dộ|do|degrees?|feedback|review|dánh giá)$/) || reads(previous, /^(?:dánh giá|review)$/))
  )
    return true;
  if (previous?.text === '#') return true;
  // "5:1" is a ratio, its first number what is aimed at where it is bounded; "2026: 60" is a year and its value.
  const ratio = (colon: number) =>
    tokens[colon]?.text === ':' &&
    tokens[colon - 1]?.to === tokens[colon]!.from &&
    tokens[colon + 1]?.from === tokens[colon]!.to;
  if (ratio(at - 1) && tokens[at - 2]?.is === 'number') return true;
  if (ratio(at + 1) && tokens[at + 2]?.is === 'number' && !has(previous, ...COMMITS)) return true;
  // "bugs older than 2 years": a condition on what is counted.
  if (has(previous, 'than') && reads(tokens[at - 2], /^(?:older|younger|larger|bigger)$/)) return true;
  if (!plain) return false;
  if (isMonthName(previous?.text ?? '')) return true;
  if (isMonthName(next?.text ?? '') && token.value <= 31) return true;
  const bounded = has(previous, 'atLeast', 'atMost', 'reach', 'upTo', 'exactly');
  const noun = isNoun(next) && next!.from - token.to < 2;
  if (
    /^20[1-4]\d$/.test(token.text) &&
    !(bounded && noun) &&
    !(has(previous, 'upTo', 'atLeast') && previous!.is === 'mark')
  )
    return (
      !noun || has(previous, 'yearWord', 'within', 'at', 'yearly') || reads(previous, /^(?:by|of|cuối|hết|fy|end)$/)
    );
  if (
    has(previous, 'monthWord', 'quarterWord', 'yearWord', 'weekWord', 'dayWord') &&
    !(noun && has(tokens[at - 2], 'each'))
  )
    return true;
  // "tier 1", "giai đoạn 2" — but "rank 3" and "top 10" may be all that is aimed at.
  if (
    has(previous, 'named') &&
    !has(previous, 'ranked') &&
    !(noun && has(tokens[at - 2], 'each')) &&
    token.value < 100_000
  )
    return previous!.from === 0 || !has(tokens[at - 2], 'atLeast', 'atMost') || !noun;
  if (previous?.text === 'mức' && token.value <= 5 && !noun && !has(next, 'points')) return true;
  // "7-day", "90-day": an adjective, unless a bound or a course makes it the number.
  const glued = wholeText[token.to] === '-' && /[a-z]/.test(wholeText[token.to + 1] ?? '');
  if (glued && !has(previous, 'upTo', 'atLeast', 'atMost', 'from')) return true;
  // A clock time: "trước 10h", "by 5pm".
  if (reads(previous, /^(?:trước|before|by|lúc|at)$/) && reads(next, /^(?:h|am|pm|giờ|g)$/) && token.value <= 24) {
    return !/^(?:h|giờ)$/.test(next!.text) || token.value <= 23;
  }
  return false;
}

/** Everything between an open bracket and a number: "(Score: 0.7)", "(trọng số 30%)" are about the line, not its target. */
function isScore(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (
    reads(tokens[at - 1], /^(?:trọng số|weight|weighting)$/) ||
    (tokens[at - 1]?.text === ':' &&
      reads(tokens[at - 2], /^(?:trọng số|weight|score)$/) &&
      at - 3 >= 0 &&
      tokens[at - 3]?.is === 'mark')
  )
    return true;
  if (token.depth === 0) return false;
  // "(70% done)", "(đã xong 60%)"
  if (
    token.percent &&
    token.value < 100 &&
    [tokens[at - 1], tokens[at - 2], tokens[at + 1]].some(
      (one) => one && one.depth > 0 && has(one, 'complete', 'delivered'),
    )
  )
    return true;
  for (let i = at - 1; i >= 0 && tokens[i]!.depth > 0 && tokens[i]!.text !== '('; i -= 1)
    if (has(tokens[i], 'scored') && !has(tokens[at - 1], 'atLeast', 'atMost')) return true;
  return false;
}

/** More numbers than any key result has; what comes after them is not looked at. */
const MOST_FIGURES = 24;

/** The numbers of a statement that are figures, with what stands around each. */
export function figures(tokens: readonly Token[], text: string): Figure[] {
  const found: Figure[] = [];
  tokens.forEach((token, at) => {
    if (token.is !== 'number' || found.length === MOST_FIGURES || isNoFigure(tokens, at, text) || isScore(tokens, at))
      return;
    const { before, first, symbol } = wordsBefore(tokens, at);
    const { unit, unitText, end, outOf } = unitAfter(tokens, at);
    const previous = tokens[at - 1];
    const plus = tokens[at + 1]?.text === '+' && tokens[at + 1]!.from === token.to;
    let after = false;
    let less = false;
    for (let i = end; i < tokens.length && i < end + 4; i += 1) {
      const one = tokens[i]!;
      if (one.is === 'number' || /^[,;.]$/.test(one.text)) break;
      after ||= has(one, 'orMore') && (!has(one, 'atLeast') || tokens[i + 1]?.is !== 'number');
      less ||= has(one, 'orLess') && (!has(one, 'atMost') || tokens[i + 1]?.is !== 'number');
    }
    const timed = TIME.some((kind) => has(tokens[end - 1], kind)) && end > at + 1;
    // "trong 48 giờ", "within 6 months", "90 ngày đầu": how long, not how much.
    const limit =
      timed &&
      (before.has('within') ||
        (!COMMITS.some((kind) => before.has(kind)) &&
          tokens.slice(Math.max(0, first - 3), first).some((one) => has(one, 'within') && has(one, 'noUnit'))) ||
        reads(tokens[end], /^(?:dầu|dầu tiên|kinh|liên|dổ|consecutive|experience|after|sau)$/) ||
        // "cao nhất 3 năm"
        reads(tokens[first - 1], /nhất$/));
    const rank = has(previous, 'ranked') && !token.percent && token.scale === 1;
    found.push({
      at,
      token,
      before,
      first,
      unit,
      unitText,
      end,
      outOf,
      symbol,
      sign: signOf(tokens, at),
      timed,
      role: rank ? 'rank' : limit ? 'limit' : 'value',
      atLeast: before.has('atLeast') || plus || after,
      // "Không … trễ quá 2 ngày"
      atMost:
        before.has('atMost') ||
        less ||
        rank ||
        (previous?.text === 'quá' && tokens.slice(0, first).some((one) => one.text === 'không')),
    });
  });
  return found;
}

/** Reads numbers of three digits after a lone separator by what stands around them; says what else they could mean. */
export function settle(figure: Figure, vietnamese: boolean, counts: boolean): number[] | undefined {
  const { token } = figure;
  if (token.other === undefined) return undefined;
  const comma = token.text.includes(',');
  const big = Math.max(token.value, token.other);
  const small = Math.min(token.value, token.other);
  const counted = counts || figure.unit === 'count' || figure.unit === 'VND' || figure.unit === 'USD';
  if (token.percent || figure.unit === 'point' || figure.unit === 'x') {
    token.value = small;
    return token.text.endsWith('00') ? [small, big] : undefined;
  }
  const usual = vietnamese === !comma;
  const round = token.text.endsWith('00') || (usual && token.scale === 1);
  if (token.scale > 1 && !round) {
    token.value = usual ? big : small;
    return [token.value, usual ? small : big];
  }
  if (round || (counted && !/^0/.test(token.text))) {
    token.value = big;
    return undefined;
  }
  token.value = small;
  return [small, big];
}
