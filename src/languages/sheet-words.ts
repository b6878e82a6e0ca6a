import type { Language } from '../domain/language';
import { sheetWords as english } from './en/sheet-words';
import { sheetWords as vietnamese } from './vi/sheet-words';

/** Words of the built sheets: English has the shape of the Vietnamese ones, so that a missing word does not compile. */
export type SheetWords = typeof vietnamese;

export const sheetWords = (language: Language): SheetWords => (language === 'vi' ? vietnamese : english);

/** A sentence with its `{facts}` filled in; a fact that looks like another's place stays what it is. */
export const filled = (sentence: string, facts: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(facts[name] ?? place));
