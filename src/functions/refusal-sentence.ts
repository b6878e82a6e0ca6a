import type { Language } from '../domain/language';
import { functionSentences } from '../languages/function-sentences';
import { writeNumber } from '../languages/write-number';
import type { RefusalFacts, Refused } from './refused';

const LONGEST_QUOTE = 40;

function fill(text: string, facts: RefusalFacts, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name] ?? '';
    if (typeof fact === 'number') return writeNumber(fact, language);
    return name === 'value' && fact.length > LONGEST_QUOTE ? `${fact.slice(0, LONGEST_QUOTE - 1)}…` : fact;
  });
}

/** The sentence of a refusal: where, what, how to mend it. */
export function refusalSentence({ reason, argument, facts, place }: Refused, language: Language): string {
  const words = functionSentences(language);
  const where = [argument];
  if (place.column !== undefined) where.unshift(`${words.column} ${place.column}`);
  if (place.row !== undefined) where.unshift(`${words.row} ${place.row}`);
  const places = where.join(', ');
  // A warning that came in with a cell has its own length and says its own place.
  const what = reason === 'passed-on' ? String(facts.value) : fill(words.refusals[reason], facts, language);
  return `${places[0]!.toUpperCase()}${places.slice(1)}: ${what}`;
}
