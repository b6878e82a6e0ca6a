import type { FunctionWords } from '../languages/function-words';

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

function fill(text: string, facts: RefusalFacts): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = String(facts[name] ?? '');
    return fact.length > LONGEST_QUOTE ? `${fact.slice(0, LONGEST_QUOTE - 1)}…` : fact;
  });
}

/** The sentence of a refusal: where, what, how to mend it. */
export function refusalSentence({ reason, argument, facts, place }: Refused, words: FunctionWords): string {
  const { row, column } = place;
  const where = [
    ...(row === undefined ? [] : [fill(words.row, { row })]),
    ...(column === undefined ? [] : [fill(words.column, { column })]),
    argument,
  ].join(', ');
  // A warning that came in with a cell has its own length and says its own place.
  const what = reason === 'passed-on' ? String(facts.value) : fill(words.refusals[reason], facts);
  return `${where[0]!.toUpperCase()}${where.slice(1)}: ${what}`;
}
