import type { Language } from '../domain/language';
import { functionSentences as english } from './en/function-sentences';
import { functionSentences as vietnamese } from './vi/function-sentences';

export type FunctionSentences = typeof vietnamese;

/** What functions say at length; apart from their words, since a score needs none of it. */
export function functionSentences(language: Language): FunctionSentences {
  return language === 'vi' ? vietnamese : english;
}
