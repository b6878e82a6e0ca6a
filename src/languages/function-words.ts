import type { Language } from '../domain/language';
import { functionWords as english } from './en/function-words';
import { functionWords as vietnamese } from './vi/function-words';

export type FunctionWords = typeof vietnamese;

export function functionWords(language: Language): FunctionWords {
  return language === 'vi' ? vietnamese : english;
}
