import type { KeyResult } from '../domain/cascade';
import { fold } from '../languages/clean';
import type { Finding } from './finding';
import { found, type Line } from './line';
import { contentWords, sharedCount } from './shared-words';

/** Words that narrow a metric to a part of the whole. */
const NARROWER =
  /(?:^|[^\p{L}])(online|offline|organic|paid|b2b|b2c|miền \p{L}+|khu vực \p{L}+|chi nhánh \p{L}+|region\p{L}*|store-level)(?!\p{L})/gu;

const narrowing = (text: string) => new Set([...fold(text).matchAll(NARROWER)].map((match) => match[1]!));

/** What a line measures, as far as its words tell: a share, or a number of things or money. */
function quantity(line: Line): 'share' | 'volume' | undefined {
  const { reading, tokens } = line.read;
  if (
    reading.unit === '%' ||
    tokens.some((token) => token.text === '%' || /^(?:tỷ lệ|tỉ lệ|rate|conversion|share|ratio)$/.test(token.text))
  )
    return 'share';
  if (reading.unit === 'count' || tokens.some((token) => token.kinds.has('countMetric'))) return 'volume';
  return undefined;
}

/** A card's line that measures another metric than the key result it takes its number from. An allocated line keeps its own. */
export function metricMismatch(line: Line, keyResult: KeyResult, linked: Line): Finding | undefined {
  const [own, other] = [quantity(line), quantity(linked)];
  const kinds = own !== undefined && other !== undefined && own !== other;
  const [mine, theirs] = [narrowing(line.statement), narrowing(linked.statement)];
  const part = [...mine].some((word) => !theirs.has(word)) || [...theirs].some((word) => !mine.has(word));
  const foreign =
    sharedCount(contentWords(line), contentWords(linked)) === 0 &&
    contentWords(line).size > 0 &&
    contentWords(linked).size > 0;
  if (!kinds && !part && !foreign) return undefined;
  return found(line, 'metric-mismatch', 'warning', {
    facts: { id: keyResult.id, words: keyResult.statement },
    repairs: [{ code: 'allocate', facts: {} }],
  });
}
