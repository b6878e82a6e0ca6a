import type { Measure, MeasureType, Nature, Unit } from '../domain/measure';
import type { WordKind } from './lexicon';
import type { Reading } from './reading';
import { splitStatement } from './split-statement';

function typeOf(reading: Reading): MeasureType {
  const { comparison, direction, target, unit } = reading;
  if (reading.rated) return 'rated';
  const kept = direction === 'maintain';
  switch (comparison) {
    case 'done':
      return 'done';
    case 'between':
      // "3–5 creative": counts from its lower end; "giữ 4–5" is a band to stay in.
      return kept ? 'stay-between' : direction === 'decrease' ? 'at-most' : 'at-least';
    case 'from-to':
      return direction === 'decrease' ? 'at-most' : 'at-least';
    case '<=':
      return kept ? 'stay-below' : 'at-most';
    case '=':
      // All of them, or none: nearly all is nearly reached.
      if (unit === '%' && target === 100) return 'at-least';
      return target === 0 ? 'at-most' : 'exactly';
    case '>=':
    case undefined:
      return kept ? 'stay-above' : 'at-least';
  }
}

/** Metrics of one piece of many: money by order, customer or day is a level, not a sum. */
const PER_PIECE =
  /^(?:aov|arpu|cpa|cpl|cac|cpc|cpm|cpo|cpi|ltv|clv|giá.*|lương|price|deal size|order value|cost per|arr|mrr)$/;
const AVERAGE = /bình quân|trung bình|average|per |mỗi (?!ngày|tuần|tháng|quý|năm)|\/(?=\p{L})/iu;

/** Counts and sums of money accumulate; shares, money per unit, points and times are levels. */
function natureOf(reading: Reading, unit: Unit, kinds: (kind: WordKind) => string[]): Nature {
  if (reading.comparison === 'done') return 'accumulates';
  if (reading.direction === 'maintain' && reading.comparison !== '<=') return 'level';
  if (unit === 'count') return AVERAGE.test(reading.measure) || STATE.test(reading.measure) ? 'level' : 'accumulates';
  const money = kinds('moneyMetric');
  if (unit !== 'VND' && unit !== 'USD' && !(unit === 'other' && money.length > 0)) return 'level';
  return money.some((word) => PER_PIECE.test(word)) || AVERAGE.test(reading.measure) ? 'level' : 'accumulates';
}

/** A number that is a state at a time, or a ratio, rather than a sum over it. */
const STATE =
  /\bactive [a-z]+s\b|\b[mdw]au\b|headcount|concurrent|backlog|hoạt động|tồn đọng|ratio|\broas\b|\broi\b|hệ số|chỉ số|năng suất|vòng quay|productivity|velocity|turnover/i;

/** 40 % is 0.4; 66.67 / 100 is 0.6667000000000001 in floating point. */
const share = (value: number, unit: Unit) => (unit === '%' ? Number((value / 100).toPrecision(15)) : value);

/**
 * The measure a statement proposes: type, nature, unit, baseline and target, shares as decimals. Undefined where the
 * statement has neither a number nor a deliverable.
 */
export function measureFromReading(reading: Reading): Measure | undefined {
  const { target, start, upper, unitText, comparison } = reading;
  if (comparison === 'done') return { type: 'done', nature: 'accumulates', unit: 'count', target: 1 };
  if (target === undefined) return undefined;
  const tokens = splitStatement(reading.measure, () => 'vi');
  const kinds = (kind: WordKind) => tokens.filter((token) => token.kinds.has(kind)).map((token) => token.text);
  // "CPA ≤ 120.000" names no currency: thousands of one are dong.
  const unit: Unit = reading.unit ?? (kinds('moneyMetric').length > 0 && target >= 1000 ? 'VND' : 'count');
  return {
    type: typeOf(reading),
    nature: natureOf(reading, unit, kinds),
    unit,
    ...((unit === 'count' || unit === 'other') && unitText !== undefined && { unitText }),
    ...(start !== undefined && { baseline: share(start, unit) }),
    target: share(target, unit),
    ...(upper !== undefined && { upper: share(upper, unit) }),
  };
}
