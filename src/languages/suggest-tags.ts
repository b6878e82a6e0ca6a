import type { KpiTags } from '../domain/cascade';
import type { Language } from '../domain/language';
import { fold } from './clean';
import type { WordKind } from './lexicon';
import { readStatement } from './read-statement';

/** Words that tell a tag where units and verbs do not; folded, in both languages. */
const COST = /chi phí|ngân sách|giá vốn|tiết kiệm|cost|budget|spend|expens|saving/;
const QUALITY =
  /chất lượng|tiêu chuẩn|chuẩn|guideline|hài lòng|sai sót|lỗi|phế phẩm|nps|csat|dánh giá|quality|standard|satisf|error|defect|rating|accura/;
const STRATEGIC =
  /doanh thu|doanh số|lợi nhuận|thị phần|chiến lược|toàn hệ thống|toàn công ty|revenue|profit|market share|strateg|ebitda|margin/;
const CORE =
  /tuân thủ|nội quy|phối hợp|dồng dội|văn hoá|chấm công|kỷ luật|an toàn|báo cáo|compl(?:y|iance)|teamwork|coordinat|safety|culture|report/;

/**
 * Tags a KPI's words suggest: quantity, quality, time or cost; leading or lagging; strategic, functional, task or core.
 * A suggestion only: people change them.
 */
export function suggestTags(statement: string, language: Language): KpiTags {
  const { reading, tokens, text } = readStatement(statement, () => language);
  const words = fold(text);
  const has = (...kinds: WordKind[]) => tokens.some((token) => kinds.some((kind) => token.kinds.has(kind)));
  const { unit, unitText, period } = reading;
  const timed = unit === 'day' || unit === 'hour' || (unit === 'other' && has('otherTime') && unitText !== undefined);
  const aspect = COST.test(words)
    ? 'cost'
    : timed || has('timely') || /deadline/.test(words)
      ? 'time'
      : unit === 'point' || QUALITY.test(words)
        ? 'quality'
        : unit === 'count' || period || has('deliver', 'handle')
          ? 'quantity'
          : 'quality';
  const works = has('deliver', 'handle') || period === 'day' || period === 'week' || period === 'month';
  const outcome = has('moneyMetric', 'pointMetric') || (unit === '%' && !works) || aspect === 'cost';
  const level = STRATEGIC.test(words)
    ? 'strategic'
    : CORE.test(words)
      ? 'core'
      : works && unit === 'count'
        ? 'task'
        : 'functional';
  return { timing: outcome && !timed ? 'lagging' : 'leading', aspect, level };
}
