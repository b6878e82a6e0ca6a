import { fold } from '../languages/clean';
import type { Line } from './line';

/** Words of a line that name its metric or work: no numbers, no verbs of change, no words of the grammar. */
export function contentWords(line: Line): Set<string> {
  const words = new Set<string>();
  for (const token of line.read.tokens) {
    if (token.is !== 'word') continue;
    const metric = ['countMetric', 'moneyMetric', 'pointMetric', 'fewerIsBetter', 'moreIsBetter'] as const;
    if (token.kinds.size > 0 && !metric.some((kind) => token.kinds.has(kind))) continue;
    for (const word of token.text.split(' ')) if (word.length > 1) words.add(word);
  }
  return words;
}

export const wordsOf = (text: string): Set<string> => new Set(fold(text).match(/[\p{L}\p{M}]{2,}/gu) ?? []);

export function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count += 1;
  return count;
}
