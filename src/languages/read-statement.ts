import type { Language } from '../domain/language';
import type { Unit } from '../domain/measure';
import { type Cleaned, clean, dropLabel } from './clean';
import type { WordKind } from './lexicon';
import { isMonthName, languageOf, splitStatement, type Token } from './split-statement';

export type Comparison = '>=' | '<=' | '=' | 'from-to' | 'between' | 'done';
export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';
export type Direction = 'increase' | 'decrease' | 'maintain';
/** [from, to) in characters of the statement as it was given. */
export type Span = [from: number, to: number];

/** What a key result says, taken apart. Numbers are as people write them: 40 for 40 %. */
export type Reading = {
  /** What is measured, in the statement's own words. */
  measure: string;
  comparison?: Comparison;
  start?: number;
  /** Absent where the statement has no number by which attainment can be computed. */
  target?: number;
  upper?: number;
  unit?: Unit;
  /** The unit's word as written: "bài", "phút". */
  unitText?: string;
  period?: Period;
  direction?: Direction;
  /** The target is the size of a change ("tăng 30%"), not a level to reach. */
  relative?: true;
  /** Rated on a scale by a person. */
  rated?: true;
  /** What the target can mean where its separator can be read two ways; the first is the one taken. */
  readings?: number[];
  /** The comparison as written, where it contradicts the direction ("giảm … ≥ 30%"). */
  literal?: '>=' | '<=';
  spans: { target?: Span; start?: Span; unit?: Span; period?: Span };
};

/** A statement read, with what the rules look at. */
export type ReadStatement = {
  reading: Reading;
  tokens: readonly Token[];
  /** The statement without its label, clean; positions of tokens are in it. */
  text: string;
  /** Where a span of `text` stood in the statement as it was given. */
  span(from: number, to: number): Span;
  /** Numbers that could each be a target, in order. */
  commitments: readonly Token[];
};

/** A key result is a line; of a longer text only so much is read. */
const LONGEST = 800;

const has = (token: Token | undefined, ...kinds: WordKind[]) => !!token && kinds.some((kind) => token.kinds.has(kind));

const BEFORE: readonly WordKind[] = [
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
];
const TIME: readonly WordKind[] = ['hours', 'days', 'otherTime'];
const FREQUENCY = { day: 'daily', week: 'weekly', month: 'monthly', quarter: 'quarterly', year: 'yearly' } as const;
const CALENDAR_WORD = {
  day: 'dayWord',
  week: 'weekWord',
  month: 'monthWord',
  quarter: 'quarterWord',
  year: 'yearWord',
} as const;
const PERIODS = Object.keys(FREQUENCY) as Period[];

/** A limit says how long, a rank how far up: either is aimed at only where there is nothing else. */
type Role = 'value' | 'limit' | 'rank';

/** A number of the statement with what stands around it. */
type Figure = {
  at: number;
  token: Token;
  role: Role;
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
const QUANTITY = /^(?:rate|level|average|value|total|tỷ lệ|giá trị|tổng)$/;

/** The words before a number that belong to it: comparison, "lên", "khoảng", a currency. */
function wordsBefore(tokens: readonly Token[], at: number): { before: Set<WordKind>; first: number; symbol: boolean } {
  const before = new Set<WordKind>();
  let first = at;
  let symbol = false;
  for (let i = at - 1; i >= 0 && i >= at - 6; i -= 1) {
    const token = tokens[i]!;
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
  if (word === '/' && nearby?.is === 'number' && nearby.from - number.to < 3)
    return { unit: nearby.value <= 10 || nearby.value === 100 ? 'point' : 'count', end: end + 2, outOf: nearby.value };
  if (previous?.text === '×' || word === 'x') return { unit: 'x', end: word === 'x' ? end + 1 : end };
  if (previous && (previous.text === '$' || has(previous, 'dollars'))) return { unit: 'USD', end };
  if (previous && (previous.text === '₫' || (has(previous, 'dong') && previous.text !== 'd')))
    return { unit: 'VND', end };
  if (previous && /^[€£¥₹]$/.test(previous.text)) return { unit: 'other', unitText: previous.text, end };
  if (!next || !word) return { end };
  // "4,2 trên 5", "4.2 out of 5", "48 of 50 accounts"
  if (
    (word === 'trên' || word === 'of' || has(next, 'scale')) &&
    nearby?.is === 'number' &&
    !nearby.percent &&
    nearby.scale === 1
  ) {
    const rating = nearby.value === 5 || nearby.value === 10 || nearby.value === 100;
    if (rating || word === 'of')
      return { unit: rating && word !== 'of' ? 'point' : 'count', end: end + 2, outOf: nearby.value };
  }
  if (has(previous, 'ranked')) return { unit: 'other', end };
  if (word === '$') return { unit: 'USD', end: end + 1 };
  if (word === '₫') return { unit: 'VND', end: end + 1 };
  if (/^[€£¥₹°]$/.test(word)) return { unit: 'other', unitText: word, end: end + 1 };
  const text = word;
  if (has(next, 'dong') && (word !== 'd' || number.value >= 500)) return { unit: 'VND', unitText: text, end: end + 1 };
  if (has(next, 'dollars')) return { unit: 'USD', unitText: text, end: end + 1 };
  if (has(next, 'hours')) return { unit: 'hour', unitText: text, end: end + 1 };
  if (has(next, 'days') && !has(nearby, 'points')) return { unit: 'day', unitText: text, end: end + 1 };
  if (has(next, 'otherTime') || /^(?:m|p|ph)$/.test(word)) return { unit: 'other', unitText: text, end: end + 1 };
  if (has(next, 'points', 'pointMetric') && !has(next, 'countMetric'))
    return { unit: 'point', unitText: text, end: end + 1 };
  if (has(next, 'otherUnit')) return { unit: 'other', unitText: text, end: end + 1 };
  if (has(next, 'times') && has(tokens[at - 1], 'multiple')) return { unit: 'x', end: end + 1 };
  if (isNoun(next)) return { unit: 'count', unitText: text, end: end + 1 };
  return { end };
}

const NUMBER_WORDS: Record<string, number> = {
  zero: 0,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  fifty: 50,
};
const AFTER_COMPARISON: Record<string, number> = {
  one: 1,
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  bón: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  không: 0,
};

/** Numbers written as words become numbers: "three functions", "ít nhất hai"; "gấp đôi" is 2 ×, "by half" 50 %. */
function spellOut(tokens: Token[]): void {
  tokens.forEach((token, i) => {
    if (token.is !== 'word') return;
    const previous = tokens[i - 1];
    const next = tokens[i + 1];
    const compared = has(previous, 'atLeast', 'atMost', 'exactly');
    const value =
      NUMBER_WORDS[token.text] ?? (compared || has(previous, 'build') ? AFTER_COMPARISON[token.text] : undefined);
    const article = !compared && (token.text === 'một' || token.text === 'năm');
    if (
      value !== undefined &&
      !article &&
      (compared || isNoun(next) || has(next, 'hours', 'days', 'otherTime', 'deliver'))
    )
      tokens[i] = { ...token, is: 'number', value, kinds: new Set() };
    else if (has(token, 'multiple') && /dôi|doi|ba$|doubl|tripl|quadr/.test(token.text) && next?.is !== 'number')
      tokens[i] = {
        ...token,
        is: 'number',
        value: /ba$|tripl/.test(token.text) ? 3 : /quadr/.test(token.text) ? 4 : 2,
        kinds: new Set(['multiple']),
      };
    else if (has(token, 'half') && tokens.slice(0, i + 1).some((one) => has(one, 'increase', 'decrease')))
      tokens[i] = { ...token, is: 'number', value: 50, percent: true, kinds: new Set() };
  });
}

/** A number that is no figure at all: a date's, a name's, a rank in a name, what another is counted out of. */
function isNoFigure(tokens: readonly Token[], at: number, wholeText: string): boolean {
  const token = tokens[at]!;
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  const plain = !token.percent && token.scale === 1 && !/[.,]/.test(token.text);
  if (previous?.text === '/' && tokens[at - 2]?.is === 'number' && token.from - tokens[at - 2]!.to < 4) return true;
  if (has(previous, 'scale') || (previous?.text === 'd' && has(tokens[at - 2], 'scale'))) return true;
  if (
    previous?.text === 'trên' &&
    tokens[at - 2]?.is === 'number' &&
    (token.value === 5 || token.value === 10 || token.value === 100)
  )
    return true;
  if (has(previous, 'points') && has(tokens[at - 2], 'scale')) return true;
  // The scale itself: "(thang 1–5)", "on a scale of 1 to 5".
  if (tokens[at - 2]?.is === 'number' && has(tokens[at - 3], 'scale') && /^(?:[-–—~]|to|đến)$/.test(previous!.text))
    return true;
  // "48 of 50 accounts" and feedback from 360 degrees.
  if (previous?.text === 'of' && tokens[at - 2]?.is === 'number' && !token.percent) return true;
  if (
    token.text === '360' &&
    (/^(?:dộ|do|degrees?|feedback|review|dánh giá)$/.test(next?.text ?? '') ||
      /^(?:dánh giá|review)$/.test(previous?.text ?? ''))
  )
    return true;
  if (previous?.text === '#' || (previous?.text === ':' && tokens[at - 2]?.is === 'number')) return true;
  if (next?.text === ':' && tokens[at + 2]?.is === 'number' && next.to === tokens[at + 2]!.from) return true;
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
      !noun ||
      has(previous, 'yearWord', 'within', 'at', 'yearly') ||
      /^(?:by|of|cuối|hết|fy|end)$/.test(previous?.text ?? '')
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
  if (
    /^(?:trước|before|by|lúc|at)$/.test(previous?.text ?? '') &&
    /^(?:h|am|pm|giờ|g)$/.test(next?.text ?? '') &&
    token.value <= 24
  ) {
    return !/^(?:h|giờ)$/.test(next!.text) || token.value <= 23;
  }
  return false;
}

/** Everything between an open bracket and a number: "(Score: 0.7)", "(trọng số 30%)" are about the line, not its target. */
function isScore(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (
    /^(?:trọng số|weight|weighting)$/.test(tokens[at - 1]?.text ?? '') ||
    (tokens[at - 1]?.text === ':' &&
      /^(?:trọng số|weight|score)$/.test(tokens[at - 2]?.text ?? '') &&
      at - 3 >= 0 &&
      tokens[at - 3]?.is === 'mark')
  )
    return true;
  if (token.depth === 0) return false;
  for (let i = at - 1; i >= 0 && tokens[i]!.depth > 0 && tokens[i]!.text !== '('; i -= 1)
    if (has(tokens[i], 'scored') && !has(tokens[at - 1], 'atLeast', 'atMost')) return true;
  return false;
}

function figures(tokens: readonly Token[], text: string): Figure[] {
  const found: Figure[] = [];
  tokens.forEach((token, at) => {
    if (token.is !== 'number' || isNoFigure(tokens, at, text) || isScore(tokens, at)) return;
    const { before, first, symbol } = wordsBefore(tokens, at);
    const { unit, unitText, end, outOf } = unitAfter(tokens, at);
    const previous = tokens[at - 1];
    const signed =
      previous && previous.to === token.from && /^[+-]$/.test(previous.text) && tokens[at - 2]?.is !== 'number';
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
        /^(?:đầu|đầu tiên|kinh|liên|đổ|consecutive|experience|after|sau)$/.test(tokens[end]?.text ?? ''));
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
      sign: signed ? (previous.text as '+' | '-') : '',
      role: rank ? 'rank' : limit ? 'limit' : 'value',
      atLeast: before.has('atLeast') || plus || after,
      atMost: before.has('atMost') || less || rank,
    });
  });
  return found;
}

/** Does only a unit, or nothing, stand between two figures besides the given marks or words? */
function joins(tokens: readonly Token[], low: Figure, high: Figure, join: (token: Token) => boolean): boolean {
  const between = tokens.slice(low.end, high.at).filter((token) => !/^[$₫~≈]$/.test(token.text));
  return between.length > 0 && between.length <= 2 && between.every(join);
}

type Course = { start: Figure; target: Figure };

const changes = (tokens: readonly Token[], until: number) =>
  tokens.slice(0, until).some((one) => has(one, 'increase', 'decrease', 'better'));
const keeps = (tokens: readonly Token[], until: number) => tokens.slice(0, until).some((one) => has(one, 'maintain'));

function isArrow(token: Token): boolean {
  return token.is === 'mark' && (has(token, 'to') || token.text === '=>');
}

/** Two figures that are a start and a target, in whichever order they stand. */
function course(tokens: readonly Token[], all: readonly Figure[]): Course | undefined {
  for (let i = 0; i + 1 < all.length; i += 1) {
    const a = all[i]!;
    const b = all[i + 1]!;
    const change = changes(tokens, a.at) && !keeps(tokens, a.at);
    if (tokens.slice(a.end, b.at).some(isArrow)) return { start: a, target: b };
    const towards = b.before.has('to') || b.before.has('upTo');
    const gap = b.first - a.end;
    if (a.before.has('from') && towards && gap < 12) {
      // "từ 2 đến 8 độ" keeps a band; "tăng từ 2 đến 8" and "từ 2 lên 8" are courses.
      const word = tokens
        .slice(b.first, b.at)
        .map((one) => one.text)
        .join(' ');
      if (
        (b.before.has('upTo') && !/^(?:to|up to)\b/.test(word)) ||
        (/^(?:to|up to|down to|toward|towards|until|into)\b/.test(word) || a.unit === '%'
          ? !keeps(tokens, a.at)
          : change)
      )
        return { start: a, target: b };
      continue;
    }
    if (
      towards &&
      change &&
      gap <= 0 &&
      a.token.depth === b.token.depth &&
      !a.atLeast &&
      !a.atMost &&
      a.unit === b.unit &&
      !a.before.has('by')
    )
      return { start: a, target: b };
  }
  // "5% (from 12%)", "(hiện tại: 12%)", "so với 12%": the start is said beside the target.
  for (const start of all) {
    const target = all.find(
      (one) =>
        one !== start &&
        one.role === 'value' &&
        !one.before.has('now') &&
        !one.before.has('than') &&
        (one.token.depth <= start.token.depth || start.token.depth === 0),
    );
    if (!target) continue;
    const sameUnit =
      start.unit === target.unit || !start.unit || !target.unit || (start.unit === 'count' && target.unit === 'count');
    const nowAfter = has(tokens[start.end], 'now') && !has(tokens[start.end], 'from');
    if (start.before.has('now') || ((start.before.has('than') || nowAfter) && sameUnit)) return { start, target };
    const bracketed = start.token.depth > 0 && has(tokens[start.first], 'from');
    const loose =
      start.before.has('from') &&
      start.at > target.at &&
      (target.before.has('to') || target.before.has('reach') || (start.unit === '%' && target.unit === '%')) &&
      sameUnit &&
      !isNounAfter(tokens, start);
    if ((bracketed || loose) && start.at > target.at && sameUnit) return { start, target };
  }
  return undefined;
}

const isNounAfter = (tokens: readonly Token[], figure: Figure) =>
  figure.unit === '%' && tokens[figure.end]?.text === 'of';

/** Two figures that are the ends of a band. */
function band(tokens: readonly Token[], all: readonly Figure[]): [Figure, Figure] | undefined {
  for (let i = 0; i + 1 < all.length; i += 1) {
    const low = all[i]!;
    const high = all[i + 1]!;
    if (low.token.depth !== high.token.depth) continue;
    const dash =
      joins(tokens, low, high, (token) => /^[-–—~]$/.test(token.text)) ||
      (tokens[low.at + 1] && /^[-–—~]$/.test(tokens[low.at + 1]!.text) && high.at === low.at + 2);
    const word = joins(
      tokens,
      low,
      high,
      (token) => has(token, 'to', 'and') || /^(?:đến|tới|to|and|và|-|–)$/.test(token.text),
    );
    const ordered = low.token.value * (low.token.scale === 1 ? high.token.scale : 1) < high.token.value;
    if (ordered && (dash || (word && (low.before.has('between') || low.before.has('from') || high.before.has('to')))))
      return [low, high];
  }
  return undefined;
}

/** The figure that is aimed at: the first committed one of the main metric. */
function main(tokens: readonly Token[], all: readonly Figure[]): Figure | undefined {
  const values = all.filter((one) => one.role === 'value');
  const open = values.filter((one) => one.token.depth === 0);
  const named = values.find((one) => one.token.depth > 0 && one.before.has('reach'));
  const [first] = open;
  if (!first)
    return (
      named ??
      all.find((one) => one.role === 'rank') ??
      all.find((one) => one.role === 'limit' && one.token.depth === 0 && isLimitMeant(tokens, one)) ??
      values[0]
    );
  if (named && !isCommitted(first)) return named;
  const firm = open.find((one) => isCommitted(one) && one !== first && !inQualifier(tokens, one));
  const introduced =
    has(tokens[first.first - 1], 'at') || (first.before.has('from') && !first.atLeast) || first.before.has('within');
  const subject = first.first === 0 && first.unit === 'count' && first.at === 0;
  if (!isCommitted(first) && firm && (introduced || (subject && firm.unit === 'count'))) return firm;
  // "ngân sách 200 triệu, tăng doanh thu lên 3 tỷ"
  if (introduced && !isCommitted(first) && first.unit !== '%' && open[1] && open[1].unit === '%') return open[1];
  return first;
}

const isCommitted = (one: Figure) =>
  one.atLeast || one.atMost || one.before.has('upTo') || one.before.has('reach') || one.before.has('exactly');

/** "… users with NPS > 50", "80% đạt từ 8 điểm trở lên": a condition on what is counted. */
function inQualifier(tokens: readonly Token[], one: Figure): boolean {
  const opening = tokens.slice(Math.max(0, one.first - 4), one.first);
  return opening.some((token) => has(token, 'qualifies') && !has(token, 'reach'));
}

/** A time limit alone is the target — unless it is a long one on a deliverable, which is a deadline. */
function isLimitMeant(tokens: readonly Token[], one: Figure): boolean {
  const long = has(tokens[one.end - 1], 'longTime');
  return !long || tokens.slice(0, one.first).some((token) => has(token, 'fewerIsBetter', 'handle'));
}

/** The verb of change that governs a figure: the nearest before it, else a noun of change just after ("20% reduction"). */
function verbOf(tokens: readonly Token[], figure: Figure): { direction?: Direction; at: number; after: boolean } {
  for (let i = figure.at - 1; i >= 0; i -= 1) {
    const token = tokens[i]!;
    if (token.text === '(' && i > 0 && figure.token.depth > 0 && tokens[i - 1]!.depth < figure.token.depth) continue;
    if (/^[;]$/.test(token.text)) break;
    if (has(token, 'moreIsBetter')) continue;
    if (token.is !== 'word') continue;
    if (/^(?:xuống|xuong|down|giảm|còn|chỉ còn)/.test(token.text) && has(token, 'to'))
      return { direction: 'decrease', at: i, after: false };
    if (/^(?:lên|len|up)/.test(token.text) && has(token, 'upTo')) return { direction: 'increase', at: i, after: false };
    if (has(token, 'maintain') || (has(token, 'neverOver') && i >= figure.first))
      return { direction: 'maintain', at: i, after: false };
    if (has(token, 'better')) continue;
    if (has(token, 'increase') && token.text !== 'up') return { direction: 'increase', at: i, after: false };
    if (has(token, 'decrease') && token.text !== 'down' && token.text !== 'less')
      return { direction: 'decrease', at: i, after: false };
  }
  for (let i = figure.end; i < figure.end + 3 && i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (token.is !== 'word' || has(token, 'noUnit', 'at', 'and')) break;
    if (has(token, 'decrease')) return { direction: 'decrease', at: i, after: true };
    if (/^(?:growth|increase|improvement|uplift|more|gain|tăng trưởng|rise)$/.test(token.text))
      return { direction: 'increase', at: i, after: true };
  }
  return { at: -1, after: false };
}

/** Whether more or less of the metric is better, by its words. */
function polarity(tokens: readonly Token[], figure: Figure): 'increase' | 'decrease' | undefined {
  for (let i = figure.first - 1; i >= 0; i -= 1) {
    const token = tokens[i]!;
    if (has(token, 'moreIsBetter')) return 'increase';
    if (
      has(token, 'fewerIsBetter') &&
      tokens.slice(0, i).some((one) => has(one, 'deliver') && !has(one, 'handle', 'moreIsBetter', 'noUnit'))
    )
      return undefined;
    if (has(token, 'fewerIsBetter'))
      return tokens.slice(0, i).some((one) => has(one, 'handle', 'complete') && !has(one, 'fewerIsBetter')) &&
        !TIME_METRIC.test(token.text)
        ? 'increase'
        : 'decrease';
  }
  if (tokens.slice(0, figure.first).some((one) => has(one, 'handle', 'deliver', 'increase'))) return undefined;
  const rest = tokens.slice(figure.at + 1, figure.at + 7);
  const stop = rest.findIndex((one) => has(one, 'at', 'inOrderTo') || one.is === 'number' || one.text === '(');
  const nouns = stop < 0 ? rest : rest.slice(0, stop);
  if (nouns.some((one) => has(one, 'moreIsBetter', 'handle'))) return 'increase';
  return nouns.some((one) => has(one, 'fewerIsBetter') && !has(one, 'times')) ? 'decrease' : undefined;
}
const TIME_METRIC = /time|thời|duration|latency|turnaround/;

type Metric = 'moneyMetric' | 'countMetric' | 'pointMetric';
const METRICS = ['pointMetric', 'moneyMetric', 'countMetric'] as const;

/**
 * What a bare number counts, by the metric before it, else just after. The head noun is the first in Vietnamese ("giá trị
 * đơn hàng"), the last in English ("order value").
 */
function metricKind(tokens: readonly Token[], figure: Figure, vietnamese: boolean): Metric | undefined {
  const head = tokens.slice(0, figure.first);
  const verb = vietnamese
    ? head.map((token) => has(token, 'increase', 'decrease', 'maintain', 'inOrderTo')).lastIndexOf(true)
    : -1;
  const before = head.slice(verb + 1);
  const after = tokens.slice(figure.at + 1, figure.at + 4);
  for (const token of [...(vietnamese ? before : before.reverse()), ...after]) {
    const kind = METRICS.find((one) => has(token, one));
    if (kind) return kind;
  }
  return undefined;
}

function unitOf(tokens: readonly Token[], figure: Figure, vietnamese: boolean): { unit?: Unit; unitText?: string } {
  const { token } = figure;
  if (has(token, 'multiple')) return { unit: 'x' };
  const metric = metricKind(tokens, figure, vietnamese);
  if (figure.unit === 'point' && figure.outOf !== undefined && figure.outOf >= 20 && !metric) return { unit: 'count' };
  if (figure.unit && figure.unit !== 'count') return figure;
  const money = tokens.slice(0, figure.end).some((one) => has(one, 'moneyMetric'));
  if (figure.unit === 'count') {
    const counted = tokens[figure.end - 1];
    // "8 tỷ nợ quá hạn" is money though a noun follows.
    if (token.scale > 1 && vietnamese && has(counted, 'moneyMetric')) return { unit: 'VND' };
    return has(counted, 'pointMetric') && !has(counted, 'countMetric') ? { unit: 'point' } : figure;
  }
  if (metric === 'pointMetric') return { unit: 'point' };
  // "tỷ", "triệu" with nothing counted are money.
  if (vietnamese && token.scale >= 1e6 && (money || metric !== 'countMetric')) return { unit: 'VND' };
  return metric === 'countMetric' ? { unit: 'count' } : {};
}

/** Is the target the size of a change? */
function isRelative(
  tokens: readonly Token[],
  figure: Figure,
  verb: ReturnType<typeof verbOf>,
  unit: Unit | undefined,
): boolean {
  if (figure.before.has('upTo') || figure.before.has('exactly') || figure.before.has('between')) return false;
  if (figure.before.has('by') || figure.sign === '-') return true;
  if (
    unit === 'x' &&
    !figure.symbol &&
    (verb.direction || has(tokens[figure.at - 1], 'multiple') || has(figure.token, 'multiple'))
  )
    return true;
  if (figure.sign === '+') return unit === '%';
  if (verb.after) return true;
  if (
    /^(?:month over month|week over week|year over year|quarter over quarter|mom|yoy|qoq|wow)$/.test(
      tokens[figure.end]?.text ?? '',
    )
  )
    return true;
  if (verb.direction !== 'increase' && verb.direction !== 'decrease') return false;
  if (figure.before.has('reach') || figure.before.has('to')) return false;
  if (figure.symbol) return false;
  if (verb.direction === 'decrease' && figure.atMost) return false;
  if (verb.direction === 'decrease') return true;
  return unit === '%';
}

function periodOf(tokens: readonly Token[], figure: Figure | undefined): { period?: Period; at: number } {
  let best: { period?: Period; at: number; rank: number } = { at: -1, rank: 0 };
  const offer = (period: Period | undefined, at: number, rank: number) => {
    const near = figure && at >= figure.at ? 0.5 : 0;
    if (period && rank + near > best.rank) best = { period, at, rank: rank + near };
  };
  for (const [i, token] of tokens.entries()) {
    const previous = tokens[i - 1];
    if (
      has(previous, 'than') ||
      has(tokens[i - 2], 'than') ||
      (has(token, 'than') && !PERIODS.some((one) => has(token, FREQUENCY[one])))
    )
      continue;
    if (token.is === 'date') {
      offer(/^q[1-4]/.test(token.text) ? 'quarter' : /^fy/.test(token.text) ? 'year' : undefined, i, 2);
      continue;
    }
    if (token.is === 'number') {
      if (!/^20[1-4]\d$/.test(token.text) || i === figure?.at) continue;
      if (has(previous, 'yearWord') || /^(?:in|by|of|trong|vào|fy|cuối|for|during|hết)$/.test(previous?.text ?? ''))
        offer('year', i, 1);
      continue;
    }
    if (token.is !== 'word') continue;
    if (has(token, 'now') || has(token, 'pointer')) {
      const word = /(?:quý|quarterly)/.test(token.text)
        ? 'quarter'
        : /tháng/.test(token.text)
          ? 'month'
          : /năm|annual/.test(token.text)
            ? 'year'
            : undefined;
      if (has(token, 'pointer')) offer(word, i, 1);
      continue;
    }
    const frequency = PERIODS.find((period) => has(token, FREQUENCY[period]));
    if (frequency) {
      offer(frequency, i, 3);
      continue;
    }
    const calendar = PERIODS.find((period) => has(token, CALENDAR_WORD[period]));
    if (!calendar) continue;
    if (previous && (previous.text === '/' || has(previous, 'each'))) {
      offer(calendar, i, 4);
      continue;
    }
    if (previous?.is === 'number') continue;
    const next = tokens[i + 1];
    if (calendar === 'quarter' || (calendar === 'year' && /^20\d\d$/.test(next?.text ?? ''))) {
      offer(calendar, i, 2);
      continue;
    }
    if (next?.is !== 'number' && next?.is !== 'date') offer(calendar, i, 1);
  }
  return best;
}

/** What is left of "Content đủ sản lượng" or "CPA ≤ mức cho phép" once the words that say no measure are gone. */
function withoutEmptyWords(tokens: readonly Token[], text: string): string {
  const empty = (token: Token) =>
    has(token, 'vague', 'pointer', 'timely') || (token.is === 'mark' && has(token, 'atLeast', 'atMost'));
  const end = (token: Token | undefined) =>
    !!token &&
    (empty(token) ||
      (token.is === 'mark' && !/^[%"]$/.test(token.text)) ||
      has(token, 'increase', 'decrease', 'maintain') ||
      (has(token, 'complete') && token === tokens[0]));
  let from = 0;
  let to = tokens.length;
  while (from < to && end(tokens[from])) from += 1;
  while (to > from && end(tokens[to - 1])) to -= 1;
  let said = '';
  for (let i = from; i < to; i += 1) {
    const token = tokens[i]!;
    if (!empty(token)) said += text.slice(token.from, tokens[i + 1]?.from ?? token.to);
  }
  return said.trim().replace(/[ (:,&–-]+$/, '') || text;
}

/** Words at either end of a measure that are none of it; at its beginning "tỷ lệ" and "average" are. */
const VERBS: readonly WordKind[] = ['increase', 'decrease', 'maintain', 'complete', 'at', 'reach', 'by'];
const TRAILING: readonly WordKind[] = [...BEFORE, ...VERBS];

/** The words between two tokens, without what is no part of a measure at their ends. */
function measureWords(tokens: readonly Token[], text: string, from: number, to: number): string {
  const loose = (token: Token, kinds: readonly WordKind[]) =>
    token.is === 'mark'
      ? !/^[%"']$/.test(token.text)
      : has(token, ...kinds) && !has(token, ...METRICS) && !QUANTITY.test(token.text);
  let a = from;
  let b = to;
  while (a < b && loose(tokens[a]!, VERBS)) a += 1;
  while (b > a && loose(tokens[b - 1]!, TRAILING)) b -= 1;
  return a < b ? text.slice(tokens[a]!.from, tokens[b - 1]!.to) : '';
}

/** What is measured: the words before the figure without verbs of change, else those after it. */
function measureOf(
  tokens: readonly Token[],
  text: string,
  figure: Figure | undefined,
  last: Figure | undefined,
  period: number,
): string {
  if (!figure) return withoutEmptyWords(tokens, text);
  const head = measureWords(tokens, text, 0, figure.first);
  // "Process 130 claims", "Ký mới 25 hợp đồng": the verb alone does not say what.
  const works =
    has(tokens[0], 'deliver', 'handle') && !figure.symbol && (figure.first === 1 || figure.unit === 'count');
  if (head && !works) return head;
  const from = figure.unit === 'count' && figure.unitText ? figure.at + 1 : (last ?? figure).end;
  const until = tokens.findIndex(
    (token, i) => i >= from && (i === period || /^[/(;]$/.test(token.text) || token.is === 'number'),
  );
  const tail = measureWords(tokens, text, from, until < 0 ? tokens.length : until);
  return [head, tail].filter(Boolean).join(' ') || text;
}

/** A deliverable without a count: "Ra mắt …", "… is published". Recurring work and goals left undefined ("a world-class team") are none. */
function isDeliverable(tokens: readonly Token[]): boolean {
  const colon = tokens.findIndex((token) => token.text === ':');
  const start = colon > 0 && colon < 8 ? colon + 1 : 0;
  const purpose = tokens.findIndex((token, i) => i > start && has(token, 'inOrderTo'));
  const said = tokens.slice(start, purpose < 0 ? tokens.length : purpose);
  const recurs = (token: Token, i: number) =>
    has(token, 'daily', 'weekly', 'monthly') ||
    (has(token, 'dayWord', 'weekWord', 'monthWord') && has(said[i - 1], 'each'));
  if (said.some(recurs)) return false;
  // "is published", "are live", "được ban hành"
  const passive = (token: Token, i: number) =>
    has(token, 'delivered', 'deliver', 'complete') && /^(?:is|are|been|goes|được|đã)$/.test(said[i - 1]?.text ?? '');
  if (said.some(passive)) return true;
  if (!has(said[0], 'deliver') || (has(said[1], 'pointMetric') && !has(said[0], 'complete'))) return false;
  // "a world-class team" is no deliverable; "a product that delights" is.
  const clause = said.findIndex((token) => /^(?:that|which)$/.test(token.text));
  return (clause > 0 && clause < 6) || !said.slice(1, 9).some((token) => has(token, 'qualityWord'));
}

/** Reads numbers of three digits after a lone separator by what stands around them; says what else they could mean. */
function settle(figure: Figure, vietnamese: boolean): number[] | undefined {
  const { token } = figure;
  if (token.other === undefined) return undefined;
  const comma = token.text.includes(',');
  const big = Math.max(token.value, token.other);
  const small = Math.min(token.value, token.other);
  const counted = figure.unit === 'count' || figure.unit === 'VND' || figure.unit === 'USD';
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

/** A scale or unit written once for two figures: "từ 3 lên 5 tỷ", "3–5 triệu", "8 → 4 weeks". */
function share(low: Figure, high: Figure): void {
  if (
    low.token.scale === 1 &&
    high.token.scale > 1 &&
    low.token.value * 1000 <= high.token.value &&
    (!low.unit || low.unit === high.unit)
  )
    low.token.value *= high.token.scale;
  high.unit ??= low.unit;
  high.unitText ??= low.unitText;
}

/**
 * Reads a key result or KPI written in Vietnamese, English or both. `language` is asked only where the text itself does
 * not show it and a number depends on it.
 */
export function readStatement(given: string, language: () => Language): ReadStatement {
  const cleaned: Cleaned = clean(given.slice(0, LONGEST));
  const text = dropLabel(cleaned.text).replace(/\*\*/g, '  ');
  const offset = cleaned.text.length - text.length;
  const span = (from: number, to: number): Span => [cleaned.origin(from + offset), cleaned.origin(to + offset - 1) + 1];
  const own = languageOf(text);
  const meant = () => own ?? language();
  const tokens = splitStatement(text, meant);
  spellOut(tokens);
  const all = figures(tokens, text.toLowerCase());
  const vietnamese = all.some((one) => one.token.other !== undefined || one.token.scale > 1)
    ? meant() === 'vi'
    : own === 'vi';
  const doubts = new Map(all.map((one) => [one, settle(one, vietnamese)]));
  const reading: Reading = { measure: '', spans: {} };
  const columns = tokens.filter((token) => token.text === '|').length;
  let from = columns > 1 && all.length === 2 ? { start: all[0]!, target: all[1]! } : course(tokens, all);
  const ends = from ? undefined : band(tokens, all);
  if (from && from.start === from.target) from = undefined;
  const target = from?.target ?? ends?.[0] ?? main(tokens, all);
  const commitments = all
    .filter((one) => one.role === 'value' && one.token.depth === 0 && one !== from?.start && one !== ends?.[1])
    .map((one) => one.token);
  const result = { reading, tokens, text, span, commitments };
  const { period, at } = periodOf(tokens, target);
  if (period) {
    reading.period = period;
    reading.spans.period = span(tokens[at]!.from, tokens[at]!.to);
  }
  reading.measure = measureOf(
    tokens,
    text,
    from && from.start.at < from.target.at ? from.start : target,
    ends?.[1] ?? target,
    at,
  );
  if (!target) {
    const sign = tokens.find((token) => token.is === 'mark' && has(token, 'atLeast', 'atMost'));
    if (sign) reading.comparison = has(sign, 'atMost') ? '<=' : '>=';
    else if (isDeliverable(tokens)) reading.comparison = 'done';
    if (reading.comparison !== 'done') {
      const kept = tokens.some((token) => has(token, 'maintain'));
      const fewer = tokens.find((token) =>
        has(token, 'fewerIsBetter', 'decrease', 'increase', 'better', 'moreIsBetter'),
      );
      reading.direction = kept
        ? 'maintain'
        : sign && has(sign, 'atMost')
          ? 'decrease'
          : fewer
            ? has(fewer, 'decrease', 'fewerIsBetter')
              ? 'decrease'
              : 'increase'
            : sign || tokens.some((token) => has(token, 'pointer'))
              ? 'increase'
              : undefined;
      if (reading.direction === undefined) delete reading.direction;
    }
    return result;
  }
  if (from) share(from.start, from.target);
  if (from && !from.start.unit) from.start.unit = from.target.unit;
  if (ends) share(ends[0], ends[1]);
  if (ends?.[1].unit) {
    target.unit = ends[1].unit;
    target.unitText = ends[1].unitText;
    target.end = ends[1].end;
  }
  const { unit, unitText } = unitOf(tokens, target, vietnamese);
  if (unit) reading.unit = unit;
  if (unitText && unit !== '%') reading.unitText = unitText;
  reading.target = target.token.value;
  reading.spans.target = span(target.token.from, (ends?.[1] ?? target).token.to);
  const doubt = doubts.get(target) ?? (from ? doubts.get(from.start) : undefined);
  if (doubt) reading.readings = doubt;
  const verb = verbOf(tokens, target);
  const better = polarity(tokens, target);
  if (from) {
    reading.start = from.start.token.value;
    reading.spans.start = span(from.start.token.from, from.start.token.to);
    reading.comparison = 'from-to';
    const comparable = !from.start.unit || from.start.unit === target.unit;
    const own =
      comparable && from.start.unitText === target.unitText
        ? Math.sign(from.target.token.value - from.start.token.value)
        : 0;
    reading.direction = own > 0 ? 'increase' : own < 0 ? 'decrease' : (verb.direction ?? better ?? 'increase');
    return result;
  }
  if (ends) {
    reading.comparison = 'between';
    reading.upper = ends[1].token.value;
    reading.direction = verb.direction ?? better ?? (target.before.has('between') ? 'maintain' : 'increase');
    return result;
  }
  const limitAlone = target.role === 'limit';
  const long = limitAlone && /^(?:for|trong suốt|over|during|every)$/.test(tokens[target.at - 1]?.text ?? '');
  const relative = !limitAlone && isRelative(tokens, target, verb, unit);
  if (relative) reading.relative = true;
  // "(thang 1–5)": a person judges by a scale.
  if (unit === 'point' && tokens.some((token, i) => has(token, 'scale') && tokens[i + 1]?.value === 1))
    reading.rated = true;
  const risen = target.atLeast && !target.atMost ? 'increase' : target.atMost ? 'decrease' : undefined;
  const timeLimit = limitAlone && !long ? 'decrease' : undefined;
  reading.direction =
    timeLimit ??
    (target.sign === '-' ? 'decrease' : undefined) ??
    verb.direction ??
    better ??
    risen ??
    (target.token.value === 0 ? 'decrease' : 'increase');
  // "Improve MTTR to under 30 minutes": the bound says more than the verb's hope.
  if (!verb.direction && risen === 'decrease') reading.direction = 'decrease';
  reading.comparison = comparisonOf(tokens, target, reading, better, limitAlone && !long);
  if (
    !relative &&
    target.symbol &&
    verb.direction &&
    risen &&
    verb.direction !== 'maintain' &&
    verb.direction !== risen
  )
    reading.literal = risen === 'increase' ? '>=' : '<=';
  return result;
}

function comparisonOf(
  tokens: readonly Token[],
  target: Figure,
  reading: Reading,
  better: string | undefined,
  limit: boolean,
): Comparison {
  const value = target.token.value;
  const { direction } = reading;
  const bound = target.atLeast || target.atMost;
  const verb = tokens[target.first - 1];
  const firstVerb = target.first <= 1 || tokens[target.first - 2]?.text === ':';
  if (!bound && firstVerb && reading.unit === '%' && value === 100 && has(verb, 'complete')) return 'done';
  if (
    !bound &&
    value === 1 &&
    target.unit === 'count' &&
    !reading.period &&
    firstVerb &&
    has(verb, 'build') &&
    target.sign === ''
  )
    return 'done';
  if (reading.relative) return direction === 'decrease' ? '<=' : '>=';
  if (limit) return '<=';
  if (target.atMost) return '<=';
  if (target.atLeast) return '>=';
  if (value === 0 || target.before.has('exactly') || (reading.unit === '%' && value === 100) || target.outOf === value)
    return '=';
  if (direction === 'decrease') return '<=';
  return direction === 'maintain' && better === 'decrease' ? '<=' : '>=';
}
