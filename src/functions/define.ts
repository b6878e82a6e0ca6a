import type { Day } from '../domain/day';
import type { Language, Text } from '../domain/language';

/** What a cell holds; a blank one holds `''`. */
export type Cell = string | number | boolean | Date;

/** What a custom function is given for one argument: a single value, the rows of a range, or nothing. */
export type Argument = Cell | null | undefined | readonly (readonly Cell[])[];

/** What a custom function answers: one value, or rows that spill. */
export type Answer = Cell | Cell[][];

/** What a function may ask of its surroundings. Each is asked only where it is needed: asking costs a call to the spreadsheet. */
export type FunctionContext = {
  /** The workbook's language, for words and for numbers such as "308.000". */
  language(): Language;
  today(): Day;
};

/** Answers a call. Throws an `Error` whose message says what is wrong, where, and how to mend it, where the whole call is. */
export type Compute = (args: readonly Argument[], context: FunctionContext) => Answer;

/** A cell of an example's sheet; a date is written `{ day: '2027-03-31' }`. */
export type ExampleCell = string | number | boolean | { day: Day };

export type Parameter = {
  name: string;
  about: Text;
  optional?: true;
  /** What Google's autocomplete shows as the kind of value. */
  type: 'number' | 'text' | 'date' | 'boolean' | 'any';
};

export type Example = {
  /** With `;` between arguments and a decimal point in numbers, as in `=KR_SCORE(B2:B4; C2:C4)`. */
  formula: string;
  /** The rows of the sheet it is written in, from A1. */
  sheet?: readonly (readonly ExampleCell[])[];
  /** What it gives in a Vietnamese workbook on 2027-02-15; numbers to 4 decimals. */
  gives: ExampleCell | readonly (readonly ExampleCell[])[];
  about?: Text;
};

/**
 * Everything there is to know about one custom function. A function's file exports `compute`, and as default a plain
 * object of this type: the server bundle imports `compute` alone, so no word of the documentation weighs on it; the
 * documentation, the stubs and the tests import the default.
 */
export type SheetFunction = {
  name: string;
  /** One sentence: what it gives. Autocomplete shows it. */
  about: Text;
  params: readonly Parameter[];
  result: Text;
  examples: readonly Example[];
  /** Where the rule comes from. */
  source: Text;
  mistakes: readonly Text[];
  compute: Compute;
};
