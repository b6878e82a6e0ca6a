import type { Unit } from '../domain/measure';
import type { Figure } from './find-figures';
import type { Direction } from './reading';
import { any, has, reads, type Token } from './split-statement';

/** The verb of change that governs a figure: the nearest before it, else a noun of change just after ("20% reduction"). */
export function verbOf(
  tokens: readonly Token[],
  figure: Figure,
): { direction?: Direction; at: number; after: boolean } {
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
    // "tỷ lệ tăng dân số", "tốc độ giảm" are metrics.
    if (CHANGED.test(tokens[i - 1]?.text ?? '')) continue;
    if (has(token, 'increase') && token.text !== 'up') return { direction: 'increase', at: i, after: false };
    if (has(token, 'decrease') && (token.text !== 'down' || i === figure.first - 1) && token.text !== 'less')
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

const CHANGED = /^(?:tỷ lệ|tốc dộ|mức|mức dộ|dộ|dà|tỷ suất)$/;

/** Whether more or less of the metric is better, by its words. */
export function polarity(tokens: readonly Token[], figure: Figure): 'increase' | 'decrease' | undefined {
  for (let i = figure.first - 1; i >= 0; i -= 1) {
    const token = tokens[i]!;
    if (has(token, 'moreIsBetter')) return 'increase';
    if (
      has(token, 'fewerIsBetter') &&
      tokens
        .slice(0, i)
        .some(
          (one) =>
            has(one, 'deliver') && !has(one, 'handle', 'moreIsBetter', 'noUnit') && !/^[a-z]+ing$/.test(one.text),
        )
    )
      return undefined;
    // "ticket sales", "waste revenue"
    if (has(token, 'fewerIsBetter') && /^(?:sales|revenue|income|profit)$/.test(tokens[i + 1]?.text ?? ''))
      return 'increase';
    if (has(token, 'fewerIsBetter'))
      return tokens.slice(0, i).some((one) => has(one, 'handle', 'complete') && !has(one, 'fewerIsBetter')) &&
        !TIME_METRIC.test(token.text)
        ? 'increase'
        : 'decrease';
  }
  const raises = (one: Token) => has(one, 'handle', 'deliver') || (has(one, 'increase') && !has(one, 'better'));
  if (tokens.slice(0, figure.first).some(raises)) return undefined;
  // "Interview 25 churned customers": whatever the verb, the more the better.
  if (figure.first === 1 && figure.at === 1 && figure.unit === 'count' && tokens[0]!.kinds.size === 0) return undefined;
  // "Maintain 6 months operating expenses in reserve"
  if (figure.timed && any(tokens, 0, figure.first, 'maintain')) return undefined;
  const rest = tokens.slice(figure.at + 1, figure.at + 7);
  const stop = rest.findIndex(
    (one) => has(one, 'at', 'inOrderTo', 'and') || one.is === 'number' || /^[(,;]$/.test(one.text),
  );
  const nouns = stop < 0 ? rest : rest.slice(0, stop);
  if (nouns.some((one) => has(one, 'moreIsBetter', 'handle'))) return 'increase';
  return nouns.some((one) => has(one, 'fewerIsBetter') && !has(one, 'times')) ? 'decrease' : undefined;
}
const TIME_METRIC = /time|thời|duration|latency|turnaround/;

/** Is the target the size of a change? */
export function isRelative(
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
    reads(
      tokens[figure.end],
      /^(?:month over month|week over week|year over year|quarter over quarter|mom|yoy|qoq|wow)$/,
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
