import type { Language } from '../domain/language';
import { clean, dropLabel } from './clean';
import { type Figure, figures, QUANTITY, settle, spellOut } from './find-figures';
import { aimedAt, band, type Course, course, main, share, unlike } from './find-target';
import type { WordKind } from './lexicon';
import type { Comparison, Direction, Reading, Span } from './reading';
import { has, languageOf, reads, splitStatement, type Token } from './split-statement';
import { isRelative, polarity, verbOf } from './tell-direction';
import { measureOf } from './tell-measure';
import { periodOf } from './tell-period';
import { METRICS, unitOf } from './tell-unit';

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

const MORE = /^(?:more|fewer|further|additional|thêm|nhiều hơn)$/;
const CERTIFIED = /^(?:chứng nhận|chứng chỉ|certified|certification|accreditation|passes)$/;
const STANDARD = /^(?:iso|soc|pci|ifrs|wcag|gdpr|hipaa)$/;

/** A deliverable without a count: "Ra mắt …", "… is published". Recurring work and goals left undefined ("a world-class team") are none. */
function isDeliverable(tokens: readonly Token[]): boolean {
  const colon = tokens.findIndex((token, i) => token.text === ':' && token.to !== tokens[i + 1]?.from);
  const start = colon > 0 && colon < 8 ? colon + 1 : 0;
  const purpose = tokens.findIndex((token, i) => i > start && has(token, 'inOrderTo'));
  const said = tokens.slice(start, purpose < 0 ? tokens.length : purpose);
  // "Run more campaigns" is never done.
  if (said.slice(1, 4).some((token) => MORE.test(token.text))) return false;
  const recurs = (token: Token, i: number) =>
    has(token, 'daily', 'weekly', 'monthly') ||
    (has(token, 'dayWord', 'weekWord', 'monthWord') && has(said[i - 1], 'each'));
  // A deadline that comes again is still one: "chậm nhất ngày 20 hàng tháng".
  const due = said.some((token, i) => has(token, 'dayWord') && has(said[i - 1], 'atMost', 'within'));
  if (!due && said.some(recurs)) return false;
  // "is published", "are live", "được ban hành"
  const passive = (token: Token, i: number) =>
    has(token, 'delivered', 'deliver', 'complete') && reads(said[i - 1], /^(?:is|are|been|goes|dược|dã)$/);
  const all = reads(said[0], /^(?:all|every|tất cả|tất|toàn bộ|toàn|mọi)$/);
  // "All contracts reviewed", "Payment module extracted from …"; "deals closed" and "% of code migrated" are metrics.
  const done = (token: Token, i: number) =>
    i > 0 &&
    /^[a-z]+ed$/.test(token.text) &&
    !said.slice(0, i).some((one) => one.text.endsWith('than')) &&
    has(token, 'deliver', 'complete') &&
    (all || (said[i - 1]!.is === 'word' && !said[i - 1]!.text.endsWith('s'))) &&
    (all ||
      !said.slice(0, i).some((one) => has(one, ...METRICS, 'noUnit') || QUANTITY.test(one.text) || one.is === 'mark'));
  // "(60% done)" tells how far a deliverable is.
  const progress =
    tokens.some((token) => token.depth > 0 && token.percent) &&
    tokens.some((token) => token.depth > 0 && has(token, 'complete', 'delivered'));
  if (progress || said.some(passive) || said.some(done)) return true;
  // "Trả xong nợ", "ISO 9001 cấp chứng nhận", "Achieve SOC 2 Type II"
  const certified = (token: Token, i: number) =>
    token.text === 'xong' ||
    CERTIFIED.test(token.text) ||
    (/^(?:chuẩn|danh|công)$/.test(token.text) && reads(said[i - 1], /^(?:dạt|dạt dược|dón|dược)$/));
  const metric = !said[0] || QUANTITY.test(said[0].text) || has(said[0], ...METRICS);
  if (!metric && said.some((token, i) => i > 0 && certified(token, i))) return true;
  if (has(said[0], 'reach') && (said[1]?.is === 'name' || reads(said[1], STANDARD))) return true;
  if (has(said[0], 'handle') && reads(said[1], /^(?:all|every|tất|toàn|mọi)/)) return true;
  // "Training quality" is a metric, "Train all staff" a deliverable.
  if (
    !has(said[0], 'deliver') ||
    /^[a-z]+ing$/.test(said[0]!.text) ||
    (has(said[1], 'pointMetric') && !has(said[0], 'complete'))
  )
    return false;
  // "a world-class team" is no deliverable; "a product that delights" is.
  const clause = said.findIndex((token) => /^(?:that|which)$/.test(token.text));
  return (clause > 0 && clause < 6) || !said.slice(1, 9).some((token) => has(token, 'qualityWord'));
}

/**
 * Reads a key result or KPI written in Vietnamese, English or both. `language` is asked only where the text itself does
 * not show it and a number depends on it.
 */
export function readStatement(given: string, language: () => Language): ReadStatement {
  const cleaned = clean(given.slice(0, LONGEST));
  const text = dropLabel(cleaned.text).replace(/\*\*/g, '  ');
  const offset = cleaned.text.length - text.length;
  const span = (from: number, to: number): Span => [cleaned.origin(from + offset), cleaned.origin(to + offset - 1) + 1];
  const written = languageOf(text);
  const meant = () => written ?? language();
  const tokens = splitStatement(text, meant);
  spellOut(tokens);
  const all = aimedAt(tokens, figures(tokens, text.toLowerCase()), text, () => isDeliverable(tokens));
  const vietnamese = all.some((one) => one.token.other !== undefined || one.token.scale > 1)
    ? meant() === 'vi'
    : written === 'vi';
  const doubts = new Map(
    all.map((one) => [
      one,
      settle(
        one,
        vietnamese,
        tokens.slice(0, one.first).some((token) => has(token, 'countMetric')),
      ),
    ]),
  );
  const reading: Reading = { measure: '', spans: {} };
  // "name | current | target", a row of a pasted table.
  const row =
    all.length === 2 &&
    tokens.filter((token) => token.text === '|').length > 1 &&
    all[0]!.role === 'value' &&
    all[1]!.token.depth === 0 &&
    all[0]!.token.value !== all[1]!.token.value &&
    !unlike(all[0]!, all[1]!);
  const from = row ? { start: all[0]!, target: all[1]! } : course(tokens, all);
  const aim = from ? undefined : main(tokens, all);
  // "95% of 1–2 star reviews": a band beside a share says which things are meant.
  const pair = from ? undefined : band(tokens, all);
  const ends =
    pair && aim?.unit === '%' && pair[0] !== aim && pair[1] !== aim && pair[0].unit !== '%' ? undefined : pair;
  const target = from?.target ?? ends?.[0] ?? aim;
  const commitments = all
    .filter((one) => one.role === 'value' && one.token.depth === 0 && one !== from?.start && one !== ends?.[1])
    .map((one) => one.token);
  const own = [target, from?.start, ends?.[1]];
  const { period, at } = periodOf(
    tokens,
    target,
    all.filter((one) => !own.includes(one)),
  );
  if (period) {
    reading.period = period;
    reading.spans.period = span(tokens[at]!.from, tokens[at]!.to);
  }
  const first = from && from.start.at < from.target.at ? from.start : target;
  reading.measure = measureOf(tokens, text, first, ends?.[1] ?? target, at);
  if (!target) readWithoutNumber(tokens, reading);
  else {
    if (from) share(from.start, from.target);
    if (ends) {
      share(ends[0], ends[1]);
      const { unit, unitText, end } = ends[1];
      if (unit) Object.assign(target, { unit, unitText, end });
    }
    const { unit, unitText } = unitOf(tokens, target, vietnamese);
    if (unit) reading.unit = unit;
    const worded =
      unitText && unit !== '%' && tokens.find((token) => token.from >= target.token.from && token.text === unitText);
    if (worded) reading.unitText = text.slice(worded.from, worded.to);
    reading.target = target.token.value;
    reading.spans.target = span(target.token.from, (ends?.[1] ?? target).token.to);
    const doubt = doubts.get(target) ?? (from && doubts.get(from.start));
    if (doubt) reading.readings = doubt;
    if (from) {
      reading.spans.start = span(from.start.token.from, from.start.token.to);
      readCourse(tokens, from, reading);
    } else if (ends) readBand(tokens, ends, reading);
    else readLevel(tokens, target, reading);
  }
  return { reading, tokens, text, span, commitments };
}

/** A statement that names no number: a comparison with something else, a deliverable, or a direction alone. */
function readWithoutNumber(tokens: readonly Token[], reading: Reading): void {
  const any = (...kinds: WordKind[]) => tokens.find((token) => has(token, ...kinds));
  const sign = tokens.find(
    (token, i) => token.is === 'mark' && has(token, 'atLeast', 'atMost') && tokens[i + 1]?.is !== 'number',
  );
  if (sign) reading.comparison = has(sign, 'atMost') ? '<=' : '>=';
  else if (isDeliverable(tokens)) {
    reading.comparison = 'done';
    return;
  }
  const change = any('fewerIsBetter', 'decrease', 'increase', 'better', 'moreIsBetter');
  const frequency = tokens.findIndex(
    (token, i) => has(token, 'daily', 'weekly', 'monthly', 'quarterly', 'yearly') && has(tokens[i - 1], 'from'),
  );
  // "from monthly to weekly"
  if (frequency > 0) reading.comparison = 'from-to';
  const first = tokens.find((token) => has(token, 'maintain', 'increase', 'decrease'));
  if (has(first, 'maintain')) reading.direction = 'maintain';
  else if (reading.comparison === '<=' || has(change, 'decrease', 'fewerIsBetter')) reading.direction = 'decrease';
  else if (change || sign || any('pointer') || has(tokens[0], 'reach') || tokens.some((token) => MORE.test(token.text)))
    reading.direction = 'increase';
}

/** The length of a unit of time: "4h" to "45 phút" falls. */
function secondsOf(unit: Token | undefined): number {
  if (has(unit, 'hours')) return 3600;
  if (has(unit, 'yearWord')) return 31_536_000;
  if (has(unit, 'quarterWord')) return 7_884_000;
  if (has(unit, 'monthWord')) return 2_628_000;
  if (has(unit, 'weekWord')) return 604_800;
  if (has(unit, 'days')) return 86_400;
  const text = unit?.text ?? '';
  return /^(?:ms|millisecond)/.test(text) ? 0.001 : /^(?:m|p)/.test(text) ? 60 : 1;
}

/** From a start to a target: their sizes tell the direction where they count the same. */
function readCourse(tokens: readonly Token[], { start, target }: Course, reading: Reading): void {
  reading.comparison = 'from-to';
  if (start.sign === '-') start.token.value *= -1;
  if (target.sign === '-') reading.target = target.token.value *= -1;
  reading.start = start.token.value;
  const comparable =
    !start.unit || (start.unit === target.unit && (start.unitText === target.unitText || !start.unitText));
  const seconds = (one: Figure) => one.token.value * secondsOf(tokens[one.end - 1]);
  const rise = comparable
    ? target.token.value - start.token.value
    : start.timed && target.timed
      ? seconds(target) - seconds(start)
      : 0;
  reading.direction =
    rise > 0
      ? 'increase'
      : rise < 0
        ? 'decrease'
        : (verbOf(tokens, target).direction ?? polarity(tokens, target) ?? 'increase');
}

function readBand(tokens: readonly Token[], [low, high]: [Figure, Figure], reading: Reading): void {
  reading.comparison = 'between';
  reading.upper = high.token.value;
  reading.direction =
    verbOf(tokens, low).direction ?? polarity(tokens, low) ?? (low.before.has('between') ? 'maintain' : 'increase');
}

/** One number: a level to reach or to keep, the size of a change, or a time limit. */
function readLevel(tokens: readonly Token[], target: Figure, reading: Reading): void {
  const verb = verbOf(tokens, target);
  const better = polarity(tokens, target);
  // "runs for 10 days": longer is better; any other limit is not to be passed.
  const lasting = reads(tokens[target.at - 1], /^(?:for|trong suốt|over|during|every)$/);
  const limit = target.role === 'limit' && !lasting;
  if (target.role !== 'limit' && isRelative(tokens, target, verb, reading.unit)) reading.relative = true;
  // "(thang 1–5)": a person judges by a scale.
  const scale = tokens.some((token, i) => has(token, 'scale') && tokens[i + 1]?.value === 1);
  if (scale && reading.unit === 'point') reading.rated = true;
  const bound: Direction | undefined = target.atMost ? 'decrease' : target.atLeast ? 'increase' : undefined;
  // "Improve MTTR to under 30 minutes": the bound says more than the verb's hope.
  const said = verb.direction ?? (bound === 'decrease' ? bound : undefined);
  reading.direction =
    limit || target.sign === '-'
      ? 'decrease'
      : (said ??
        (target.symbol ? bound : undefined) ??
        (reading.unit === '%' && target.token.value === 100 ? 'increase' : undefined) ??
        better ??
        bound ??
        (target.token.value === 0 ? 'decrease' : 'increase'));
  reading.comparison = comparisonOf(tokens, target, reading, better, limit);
  const contrary = verb.direction && bound && verb.direction !== 'maintain' && verb.direction !== bound;
  if (contrary && target.symbol && !reading.relative) reading.literal = bound === 'increase' ? '>=' : '<=';
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
  // "chi phí tăng không quá 5%"
  if (reading.relative) return direction === 'decrease' || (target.atMost && !target.symbol) ? '<=' : '>=';
  if (limit) return '<=';
  if (target.atMost) return '<=';
  if (target.atLeast) return '>=';
  if (value === 0 || target.before.has('exactly') || (reading.unit === '%' && value === 100) || target.outOf === value)
    return '=';
  if (direction === 'decrease') return '<=';
  return direction === 'maintain' && better === 'decrease' ? '<=' : '>=';
}
