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
    /** Row as the user counts it, from 1; absent where single values were given. */
    readonly row?: number,
  ) {}
}

/** What begins a row's text that says why there is no value. */
export const WARNING = '⚠ ';

/** The sentence of a refusal: where, what, how to mend it. */
export function refusalSentence(refused: Refused, words: FunctionWords): string {
  const fill = (text: string, facts: RefusalFacts) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const fact = String(facts[name] ?? '');
      return fact.length > 40 ? `${fact.slice(0, 39)}…` : fact;
    });
  const row = refused.row === undefined ? '' : fill(words.row, { row: refused.row });
  const where = [row, refused.argument].filter((part) => part !== '').join(', ');
  const sentence = `${where}: ${fill(words.refusals[refused.reason], refused.facts)}`;
  return sentence[0]!.toUpperCase() + sentence.slice(1);
}
