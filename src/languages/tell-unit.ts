import type { Unit } from '../domain/measure';
import type { Figure } from './find-figures';
import { any, has, reads, type Token } from './split-statement';

type Metric = 'moneyMetric' | 'countMetric' | 'pointMetric';
export const METRICS = ['pointMetric', 'moneyMetric', 'countMetric'] as const;

/**
 * What a bare number counts, by the metric before it, else just after. The head noun is the first in Vietnamese ("giá trị
 * đơn hàng"), the last in English ("order value").
 */
function metricKind(tokens: readonly Token[], figure: Figure, vietnamese: boolean): Metric | undefined {
  const head = tokens.slice(0, figure.at);
  const verb = vietnamese
    ? head.map((token) => has(token, 'increase', 'decrease', 'maintain', 'inOrderTo')).lastIndexOf(true)
    : -1;
  const before = head.slice(verb + 1);
  const after = tokens.slice(figure.at + 1, figure.end + 3);
  for (const token of [...(vietnamese ? before : before.reverse()), ...after, ...head]) {
    const kind = METRICS.find(
      // Nobody counts 4.5 of a thing.
      (one) =>
        has(token, one) &&
        (one !== 'countMetric' || Number.isInteger(figure.token.value) || /^(?:number of|số lượng)$/.test(token.text)),
    );
    if (kind) return kind;
  }
  return undefined;
}

/** "Mentorship hours ≥ 20", "Số giờ đào tạo đạt 24", "thời gian chờ (phút)": the unit stands in the metric. */
function timeMetric(tokens: readonly Token[], figure: Figure): { unit: Unit; unitText: string } | undefined {
  const token = tokens.slice(0, figure.first).find((one, i) => {
    if (one.text === 'số ngày') return true;
    if (!has(one, 'hours', 'days', 'otherTime')) return false;
    const previous = tokens[i - 1];
    return (
      (/^[a-z]{3,}s$/.test(one.text) && previous?.is !== 'number') ||
      reads(previous, /^(?:số|tổng số)$/) ||
      (one.depth > 0 && previous?.text === '(')
    );
  });
  return (
    token && { unit: has(token, 'hours') ? 'hour' : has(token, 'otherTime') ? 'other' : 'day', unitText: token.text }
  );
}

/** "newsletter opens", "active orderers": a plural is counted, unless its word says otherwise. */
function namesMany(tokens: readonly Token[], figure: Figure): boolean {
  const head = tokens.slice(0, figure.first);
  const end = head.findIndex(
    (one, i) => i > 0 && (one.is !== 'word' || has(one, 'at', 'from', 'to', 'reach', 'atLeast', 'atMost')),
  );
  const noun = head[(end < 0 ? head.length : end) - 1];
  return (
    /^[a-z]+[^su]s$/.test(noun?.text ?? '') &&
    !has(noun, 'moneyMetric', 'pointMetric', 'points') &&
    !LEVELS.test(noun!.text)
  );
}
const LEVELS =
  /(?:rates|margins|scores|ratings|levels|percentages|ratios|shares|sales|savings|economics|metrics|operations)$/;

const CALENDAR = ['dayWord', 'weekWord', 'monthWord', 'quarterWord', 'yearWord', 'hours'] as const;

/** A rate after the figure, or in the metric before it: "Inbox/ngày". */
const isRate = (tokens: readonly Token[], end: number): boolean =>
  tokens.some(
    (one, i) => i <= end + 1 && has(one, ...CALENDAR) && (tokens[i - 1]?.text === '/' || has(tokens[i - 1], 'each')),
  );

export function unitOf(
  tokens: readonly Token[],
  figure: Figure,
  vietnamese: boolean,
): { unit?: Unit; unitText?: string } {
  const { token } = figure;
  if (has(token, 'multiple')) return { unit: 'x' };
  const metric = metricKind(tokens, figure, vietnamese);
  if (figure.unit === 'point' && figure.outOf !== undefined && figure.outOf >= 20 && !metric) return { unit: 'count' };
  if (figure.unit && figure.unit !== 'count') return figure;
  const money = any(tokens, 0, figure.end, 'moneyMetric');
  if (figure.unit === 'count') {
    const counted = tokens[figure.end - 1];
    // "8 tỷ nợ quá hạn" is money though a noun follows.
    if (token.scale > 1 && vietnamese && has(counted, 'moneyMetric')) return { unit: 'VND' };
    return figure;
  }
  const timed = timeMetric(tokens, figure);
  if (timed) return timed;
  if (metric === 'pointMetric') return { unit: 'point' };
  // "tỷ", "triệu" with nothing counted are money.
  if (vietnamese && token.scale >= 1e6 && (money || metric !== 'countMetric')) return { unit: 'VND' };
  if (vietnamese && token.scale === 1e3 && money) return { unit: 'VND' };
  if (metric === 'countMetric') return { unit: 'count' };
  // "New clients ≥ 15/quarter": what comes so often is counted.
  const counted = !vietnamese && Number.isInteger(token.value) && !figure.timed && !metric && namesMany(tokens, figure);
  if (counted) return { unit: 'count' };
  const often = !metric && !money && !figure.timed && Number.isInteger(token.value) && isRate(tokens, figure.end);
  return often ? { unit: 'count' } : {};
}
