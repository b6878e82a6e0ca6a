import { type Figure, QUANTITY } from './find-figures';
import { any, has, languageOf, reads, type Token } from './split-statement';
import { METRICS } from './tell-unit';

/** Does only a unit, or nothing, stand between two figures besides the given marks or words? */
function joins(tokens: readonly Token[], low: Figure, high: Figure, join: (token: Token) => boolean): boolean {
  const between = tokens.slice(low.end, high.at).filter((token) => !/^[$₫~≈]$/.test(token.text));
  return between.length > 0 && between.length <= 2 && between.every(join);
}

/** Hours and percent, or days and money: such figures are no pair. Units of time are. */
export function unlike(a: Figure, b: Figure): boolean {
  if (a.timed !== b.timed) return !!a.unit && (!!b.unit || a.role === 'limit');
  return !a.timed && !!a.unit && !!b.unit && a.unit !== b.unit && (a.unit === '%' || b.unit === '%');
}

export type Course = { start: Figure; target: Figure };

const changes = (tokens: readonly Token[], until: number) => any(tokens, 0, until, 'increase', 'decrease', 'better');
const keeps = (tokens: readonly Token[], until: number) => any(tokens, 0, until, 'maintain');

function isArrow(token: Token): boolean {
  return token.is === 'mark' && (has(token, 'to') || token.text === '=>');
}

const COLOUR = /^(?:xanh|green|vàng|amber|yellow|cam|orange|dỏ|red)$/;

/** Of traffic-light rows the figures of green; of a row of cells those up to its first bound alone in a cell. */
function ofGreen(tokens: readonly Token[], all: readonly Figure[]): readonly Figure[] {
  const lights = tokens.flatMap((token, i) => (COLOUR.test(token.text) ? [i] : []));
  const green = lights.findIndex((i) => /^(?:xanh|green)$/.test(tokens[i]!.text));
  if (lights.length > 1 && green >= 0) {
    const until = lights[green + 1] ?? tokens.length;
    const own = all.filter((one) => one.at > lights[green]! && one.at < until);
    return own.length > 0 ? own : all;
  }
  const bound = all.findIndex((one) => one.symbol && tokens[one.first - 1]?.text === '|');
  const last = all[bound];
  const cell = last && tokens.findIndex((token, i) => i > last.at && token.text === '|');
  return cell && cell > 0 ? all.filter((one) => one.at < cell) : all;
}

const firm = (one: Figure) =>
  one.token.percent || one.token.scale > 1 || isCommitted(one) || one.unit === 'VND' || one.unit === 'USD';

/**
 * A bare number after a noun that nothing counts: "Building 4 occupancy", "Chi nhánh 2 doanh thu", "Vue 3 migration". A name in
 * capitals names its number by itself.
 */
function inName(tokens: readonly Token[], one: Figure, text: string): 'name' | 'noun' | undefined {
  const { token, at } = one;
  const noun = tokens[at - 1];
  const next = tokens[at + 1];
  if (one.before.size > 0 || one.sign || token.percent || token.scale > 1 || token.value >= 1000 || one.timed)
    return undefined;
  if (!noun || (noun.is !== 'word' && noun.is !== 'name') || token.from - noun.to !== 1) return undefined;
  // "vụ 2 đạt 45 tấn"
  const committed = has(next, 'reach', 'atLeast', 'atMost') && has(noun, 'countMetric');
  if (has(noun, 'noUnit', 'each', 'and', 'points') || (has(noun, ...METRICS) && !committed)) return undefined;
  const version = /^\d\.0$/.test(token.text);
  const capital =
    /^\p{Lu}/u.test(text.slice(noun.from, noun.from + 2)) && (at > 1 || version) && tokens[at - 2]?.text !== '/';
  const verb =
    !noun.text.endsWith('ing') &&
    has(noun, 'increase', 'decrease', 'deliver', 'handle', 'complete', 'maintain', 'better');
  // "Hire and train 3 …": whatever stands beside a verb is one.
  const paired =
    has(tokens[at - 2], 'and') && has(tokens[at - 3], 'increase', 'decrease', 'deliver', 'handle', 'complete');
  if ((verb || paired) && !capital) return undefined;
  // What it would count: a plural, a word of Vietnamese (a short one where it has no marks: "con", "xe").
  const plural = languageOf(text) === 'vi' ? /[^a-z]|^.{2,5}$/ : /[^a-z]|s$|^(?:people|children|staff)$/;
  const counts =
    next?.is === 'word' &&
    next.from - token.to < 2 &&
    one.unit !== undefined &&
    (plural.test(next.text) || has(next, 'countMetric')) &&
    !QUANTITY.test(next.text) &&
    !has(next, 'moneyMetric', 'fewerIsBetter', 'moreIsBetter', 'pointMetric');
  if (counts) return undefined;
  // An end of a pair is none: "1-1,5%", "3 → 5".
  if (
    (has(next, 'to', 'and') && tokens.slice(at + 2, at + 4).some((each) => each.is === 'number')) ||
    reads(next, /^[-–—~/]$/)
  )
    return undefined;
  if (capital) return 'name';
  // Few lists of branches, grades or rounds are longer; "Feed 200 cattle" is a count.
  const ordinal = Number.isInteger(token.value) && (!one.unit || token.value < 50);
  return ordinal && !reads(next, /^[,;]$/) ? 'noun' : undefined;
}

/** The figures that can be aimed at: none of a name, of another colour than green, or that say which things are meant. */
export function aimedAt(
  tokens: readonly Token[],
  found: readonly Figure[],
  text: string,
  deliverable: () => boolean,
): readonly Figure[] {
  const all = ofGreen(tokens, found);
  // "số suất quà có trị giá từ 400.000–500.000 đồng đạt trên 80%"
  const meant = new Set<Figure>();
  all.forEach((one, i) => {
    const share = all.find((each) => each.at > one.at && each.unit === '%' && isCommitted(each));
    const beside = meant.has(all[i - 1]!) && one.first - all[i - 1]!.end < 2;
    if (
      share &&
      one.unit !== '%' &&
      one.first > 1 &&
      (beside || inQualifier(tokens, one)) &&
      !parted(tokens, one.end, share.first)
    )
      meant.add(one);
  });
  return all.filter((one, i) => {
    if (meant.has(one)) return false;
    // "contracts over $50k to 92%", "chờ quá 15 phút xuống 3%"
    const next = all[i + 1];
    const near = next && unlike(one, next) ? next.first - one.end : Number.POSITIVE_INFINITY;
    // "Hire 4 riggers to 90%" counts riggers.
    const worked = one.unit === 'count' && any(tokens, Math.max(0, one.first - 3), one.first, 'deliver');
    if (next && !worked && (next.before.has('to') || next.before.has('upTo'))) {
      if (near <= (any(tokens, one.first - 1, one.at, 'at') ? 2 : 0)) return false;
    }
    // "quá hạn trên 90 ngày tối thiểu 70%"
    const past = one.atLeast || one.atMost || reads(tokens[one.first], /^quá$/);
    if (next && near <= 0 && past && !one.symbol && isCommitted(next)) return false;
    const other = all.some((each) => each !== one && each.role === 'value' && firm(each));
    const name = inName(tokens, one, text);
    if (name && (other || (/\.0$/.test(one.token.text) && all.length > 1) || (name === 'name' && deliverable())))
      return false;
    return !(isCondition(tokens, one) && (has(tokens[0], 'handle') || deliverable()));
  });
}

/** "All contracts above $250k", "Rà soát hợp đồng trên 500 triệu": an amount that says which things are meant. */
function isCondition(tokens: readonly Token[], one: Figure): boolean {
  const bound = tokens[one.first];
  const money = one.token.scale > 1 || one.unit === 'VND' || one.unit === 'USD';
  return (
    money &&
    one.first > 1 &&
    has(bound, 'noUnit') &&
    has(bound, 'atLeast', 'atMost') &&
    !any(tokens, 0, tokens.length, 'moneyMetric', 'increase', 'decrease', 'maintain', 'reach')
  );
}

/** Two figures that are a start and a target, in whichever order they stand. */
export function course(tokens: readonly Token[], all: readonly Figure[]): Course | undefined {
  for (let i = 0; i + 1 < all.length; i += 1) {
    const a = all[i]!;
    const b = all[i + 1]!;
    if (unlike(a, b)) continue;
    const change = changes(tokens, a.at) && !keeps(tokens, a.at);
    if (tokens.slice(a.end, b.at).some(isArrow)) return { start: a, target: b };
    const towards = b.before.has('to') || b.before.has('upTo');
    const gap = b.first - a.end;
    // "from chronic 60% to consistent 75%"
    const described = (one: Figure, kind: 'from' | 'to') =>
      one.before.size === 0 &&
      tokens[one.first - 1]?.is === 'word' &&
      (has(tokens[one.first - 2], kind) || (has(tokens[one.first - 2], 'each') && has(tokens[one.first - 3], kind)));
    if (described(a, 'from') && described(b, 'to') && a.unit === b.unit) return { start: a, target: b };
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
    // "3 giờ xuống 45 phút"
    const course = change || (b.before.has('upTo') && /^(?:xuống|lên)/.test(tokens[b.first]!.text));
    if (
      towards &&
      course &&
      gap <= 0 &&
      a.token.depth === b.token.depth &&
      !a.atLeast &&
      !a.atMost &&
      (a.unit === b.unit || (a.timed && b.timed)) &&
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
    // "Hiện tại NPS 28, mục tiêu 40"
    const said = tokens.slice(Math.max(0, start.first - 4), start.first).some((one) => has(one, 'now'));
    if (said && start.at < target.at && target.before.has('reach')) return { start, target };
    if (
      (start.before.has('now') && !start.atLeast && !start.atMost) ||
      ((start.before.has('than') || nowAfter) && sameUnit)
    )
      return { start, target };
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
export function band(tokens: readonly Token[], all: readonly Figure[]): [Figure, Figure] | undefined {
  for (let i = 0; i + 1 < all.length; i += 1) {
    const low = all[i]!;
    const high = all[i + 1]!;
    if (low.token.depth !== high.token.depth || unlike(low, high) || low.before.has('by')) continue;
    if (low.timed && high.timed && low.unitText !== high.unitText) continue;
    // "tăng 8% lên 120 tỷ"
    if (low.token.percent && high.token.scale > 1) continue;
    const dash =
      joins(tokens, low, high, (token) => /^[-–—~]$/.test(token.text)) ||
      (tokens[low.at + 1] && /^[-–—~]$/.test(tokens[low.at + 1]!.text) && high.at === low.at + 2);
    const word = joins(
      tokens,
      low,
      high,
      (token) => has(token, 'to', 'and') || /^(?:dến|tới|to|and|và|-|–)$/.test(token.text),
    );
    const ordered = low.token.value * (low.token.scale === 1 ? high.token.scale : 1) < high.token.value;
    if (ordered && (dash || (word && (low.before.has('between') || low.before.has('from') || high.before.has('to')))))
      return [low, high];
  }
  return undefined;
}

const SHARE = /^(?:tỷ lệ|percentage|percent|share|proportion|%)$/;

/** Where the metric is said to be a share: "Tỷ lệ …", "… | % of …"; -1 where it is none. */
const shareWord = (tokens: readonly Token[]) =>
  tokens.findIndex(
    (token, i) =>
      SHARE.test(token.text) &&
      (i === 0 ||
        /^[|:–—-]$/.test(tokens[i - 1]!.text) ||
        (i < 3 && changes(tokens, 1)) ||
        (i < 3 && keeps(tokens, 1))),
  );

const parted = (tokens: readonly Token[], from: number, to: number) =>
  tokens.slice(from, to).some((token) => has(token, 'and') || /^[,;]$/.test(token.text));

/** The figure that is aimed at: the first committed one of the main metric. */
export function main(tokens: readonly Token[], given: readonly Figure[]): Figure | undefined {
  const of = shareWord(tokens);
  // "Percentage of invoices paid within 30 days" says which are counted.
  const aside = (one: Figure) =>
    one.timed &&
    (one.role === 'limit' ||
      one.before.size === 0 ||
      (one.atMost && !one.symbol) ||
      reads(tokens[one.at - 1], /^[<>]$/));
  const all = of < 0 ? given : given.filter((one) => !aside(one) || parted(tokens, of, one.at));
  const values = all.filter((one) => one.role === 'value');
  const open = values.filter((one) => one.token.depth === 0);
  const named = values.find((one) => one.token.depth > 0 && one.before.has('reach'));
  const [first] = open;
  const limit = all.find((one) => one.role === 'limit' && one.token.depth === 0 && isLimitMeant(tokens, one));
  // "to the peer median (61%) in 18 months": a long time beside a value is the deadline.
  const deadline = limit && values[0]?.before.size === 0 && has(tokens[limit.end - 1], 'longTime');
  if (!first) return named ?? all.find((one) => one.role === 'rank') ?? (deadline ? values[0] : limit) ?? values[0];
  if (named && !isCommitted(first)) return named;
  const firm = open.find((one) => isCommitted(one) && one !== first && !inQualifier(tokens, one));
  // "Launch in 3 cities" counts cities.
  const launched = first.first < 2 && first.unit === 'count' && has(tokens[0], 'deliver');
  const introduced =
    !launched &&
    ((has(tokens[first.first - 1], 'at') && first.first > 1) ||
      (first.before.has('from') && !first.atLeast) ||
      first.before.has('within'));
  // "by 2 points to 6%"
  const level = first.before.has('by') && open[1]?.before.has('to') && open[1].first <= first.end ? open[1] : undefined;
  if (level && level.unit === first.unit) return level;
  const share = ofShare(tokens, first, open);
  if (share) return share;
  // "reduce the number of pupils below 80% by 2%"
  const change =
    !first.symbol &&
    (first.atLeast || first.atMost) &&
    !first.before.has('to') &&
    changes(tokens, first.at) &&
    open.find(
      (one) =>
        one !== first && one.before.has('by') && one.unit === first.unit && !parted(tokens, first.end, one.first),
    );
  if (change) return change;
  const subject = first.first === 0 && first.unit === 'count' && first.at === 0;
  if (!isCommitted(first) && firm && (introduced || (subject && firm.unit === 'count'))) return firm;
  // "ngân sách 200 triệu, tăng doanh thu lên 3 tỷ"
  if (introduced && !isCommitted(first) && first.unit !== '%' && open[1] && open[1].unit === '%') return open[1];
  return first;
}

/**
 * The percentage of a metric that is one, where another number says which things are meant: "Tỷ lệ khách có ít nhất 2 đơn
 * ≥ 40%", "Đội Bắc 12 người hoàn thành 95%".
 */
function ofShare(tokens: readonly Token[], first: Figure, open: readonly Figure[]): Figure | undefined {
  const share = open.find((one) => one.unit === '%');
  if (!share || first.unit === '%' || first.at === 0 || share.at < first.at) return undefined;
  const between = tokens.slice(first.end, share.first);
  if (parted(between, 0, between.length) || between.some((token) => /^[/|]$/.test(token.text))) return undefined;
  const head = tokens.slice(0, first.first);
  if (shareWord(tokens) >= 0) return share;
  if (between.some((token) => has(token, 'qualifies'))) return undefined;
  // "Chi đoàn từ 50 người trở lên cần ít nhất 15%"
  const among = first.before.size === 0 || (first.before.has('from') && first.before.size === 1);
  if (first.first < 2 || !among) return undefined;
  const does = head.some((token) => has(token, ...DOES) || token.is === 'mark');
  const verb = [...between, ...tokens.slice(share.first, share.at)].some((token) =>
    has(token, 'reach', 'complete', 'atLeast'),
  );
  return !does && first.unit === 'count' && (!isCommitted(first) || first.before.has('from')) && verb
    ? share
    : undefined;
}

const DOES = ['deliver', 'handle', 'increase', 'decrease', 'better', 'maintain', 'complete', 'reach'] as const;

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
  return !long || any(tokens, 0, one.first, 'fewerIsBetter', 'handle');
}

/** A scale or unit written once for two figures: "từ 3 lên 5 tỷ", "3–5 triệu", "8 → 4 weeks". */
export function share(low: Figure, high: Figure): void {
  if (
    low.token.scale === 1 &&
    high.token.scale > 1 &&
    low.token.value * 1000 <= high.token.value &&
    (!low.unit || low.unit === high.unit)
  ) {
    low.token.value *= high.token.scale;
    low.token.scale = high.token.scale;
  }
  high.unit ??= low.unit;
  low.unit ??= high.unit;
  high.unitText ??= low.unitText;
}
