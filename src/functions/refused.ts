import type { WeightProblem } from '../domain/weighted-mean';
import type { FunctionSentences } from '../languages/function-sentences';

export type RefusalReason = keyof FunctionSentences['refusals'];

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

/** Why weights are refused, by what is wrong with them. */
export function weightReason(problem: WeightProblem['problem']): RefusalReason {
  return problem === 'weight-negative' ? 'negative' : problem;
}
