import type { Language } from '../domain/language';
import type { WeightProblem } from '../domain/weighted-mean';
import { type FunctionWords, functionWords } from '../languages/function-words';
import { writeNumber } from '../languages/write-number';

export type RefusalReason = keyof FunctionWords['refusals'];

export type RefusalFacts = Readonly<Record<string, string | number>>;

/**
 * What a user got wrong in one row or one argument: thrown while a row is read, turned into that row's "⚠ …" or into the
 * error of the whole call. Not an `Error`, since ten thousand rows may be wrong and a stack costs time.
 */
export class Refused {
  constructor(
    readonly reason: RefusalReason,
    /** Name of the argument it is about. */
    readonly argument: string,
    readonly facts: RefusalFacts = {},
    /** Row and column as the user counts them in the range, from 1; absent where single values were given. */
    readonly place: { row?: number; column?: number | undefined } = {},
  ) {}
}

/** What begins a row's text that says why there is no value. */
export const WARNING = '⚠ ';

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
  const words = functionWords(language);
  const where = [argument];
  if (place.column !== undefined) where.unshift(`${words.column} ${place.column}`);
  if (place.row !== undefined) where.unshift(`${words.row} ${place.row}`);
  const places = where.join(', ');
  // A warning that came in with a cell has its own length and says its own place.
  const what = reason === 'passed-on' ? String(facts.value) : fill(words.refusals[reason], facts, language);
  return `${places[0]!.toUpperCase()}${places.slice(1)}: ${what}`;
}

/** Why weights are refused, by what is wrong with them. */
export function weightReason(problem: WeightProblem['problem']): RefusalReason {
  return problem === 'weight-negative' ? 'negative' : problem;
}
