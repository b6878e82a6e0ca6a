import type { Figure } from './find-figures';
import { has, type Token } from './split-statement';

/** Does only a unit, or nothing, stand between two figures besides the given marks or words? */
function joins(tokens: readonly Token[], low: Figure, high: Figure, join: (token: Token) => boolean): boolean {
  const between = tokens.slice(low.end, high.at).filter((token) => !/^[$₫~≈]$/.test(token.text));
  return between.length > 0 && between.length <= 2 && between.every(join);
}

export type Course = { start: Figure; target: Figure };

const changes = (tokens: readonly Token[], until: number) =>
  tokens.slice(0, until).some((one) => has(one, 'increase', 'decrease', 'better'));
const keeps = (tokens: readonly Token[], until: number) => tokens.slice(0, until).some((one) => has(one, 'maintain'));

function isArrow(token: Token): boolean {
  return token.is === 'mark' && (has(token, 'to') || token.text === '=>');
}

/** Two figures that are a start and a target, in whichever order they stand. */
export function course(tokens: readonly Token[], all: readonly Figure[]): Course | undefined {
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
    // "Hiện tại NPS 28, mục tiêu 40"
    const said = tokens.slice(Math.max(0, start.first - 4), start.first).some((one) => has(one, 'now'));
    if (said && start.at < target.at && target.before.has('reach')) return { start, target };
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
export function band(tokens: readonly Token[], all: readonly Figure[]): [Figure, Figure] | undefined {
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
      (token) => has(token, 'to', 'and') || /^(?:dến|tới|to|and|và|-|–)$/.test(token.text),
    );
    const ordered = low.token.value * (low.token.scale === 1 ? high.token.scale : 1) < high.token.value;
    if (ordered && (dash || (word && (low.before.has('between') || low.before.has('from') || high.before.has('to')))))
      return [low, high];
  }
  return undefined;
}

/** The figure that is aimed at: the first committed one of the main metric. */
export function main(tokens: readonly Token[], all: readonly Figure[]): Figure | undefined {
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

/** A scale or unit written once for two figures: "từ 3 lên 5 tỷ", "3–5 triệu", "8 → 4 weeks". */
export function share(low: Figure, high: Figure): void {
  if (
    low.token.scale === 1 &&
    high.token.scale > 1 &&
    low.token.value * 1000 <= high.token.value &&
    (!low.unit || low.unit === high.unit)
  )
    low.token.value *= high.token.scale;
  high.unit ??= low.unit;
  low.unit ??= high.unit;
  high.unitText ??= low.unitText;
}
