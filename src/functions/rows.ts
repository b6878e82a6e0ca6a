import { type Day, dayFromSerial, dayOf } from '../domain/day';
import type { Language } from '../domain/language';
import { functionWords } from '../languages/function-words';
import { readDay } from '../languages/read-day';
import { readLanguage } from '../languages/read-language';
import { readNumber } from '../languages/read-number';
import { readYesNo } from '../languages/read-type';
import type { Answer, Argument, Cell, FunctionContext } from './define';
import { refusalSentence } from './refusal-sentence';
import { type RefusalFacts, type RefusalReason, Refused, WARNING } from './refused';

export function isBlank(cell: Cell | null | undefined): cell is '' | null | undefined {
  return cell === '' || cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** A `Date`, also one of another realm, where `instanceof` fails. */
function isDate(cell: unknown): cell is Date {
  return kindOf.call(cell) === '[object Date]';
}

const kindOf = Object.prototype.toString;

type Range = readonly (readonly Cell[])[];

export function isRange(argument: Argument): argument is Range {
  return Array.isArray(argument);
}

/** Rows up to the last one that holds something: an open range such as `E2:E` ends in blank ones. */
function heightOf(range: Range): number {
  let height = range.length;
  while (height > 0 && range[height - 1]!.every(isBlank)) height -= 1;
  return height;
}

/** Columns up to the last one that holds something in any row. */
function widthOf(range: Range, height: number): number {
  let width = 0;
  for (let row = 0; row < height; row += 1) {
    const cells = range[row]!;
    let last = cells.length;
    while (last > width && isBlank(cells[last - 1])) last -= 1;
    width = Math.max(width, last);
  }
  return width;
}

/** A range of several rows and several columns, as it was given: one series a row. */
function isBlock(range: Range): boolean {
  return range.length > 1 && range[0]!.length > 1;
}

/** Arguments that are not read row by row. */
export type OtherSizes = {
  /** Tables (`scale`, `curve`, `rule`), read by the function itself. */
  tables?: readonly string[];
  /** Series (`values`, `dates`): one row or one column is one series for all rows, a block is one series a row. */
  series?: readonly string[];
};

/**
 * The arguments of one call, read side by side: a cursor over their rows. Single values are repeated along the ranges,
 * a range is blank beyond its end. Where an argument has several columns (months beside each other), the others' first
 * column is repeated along them; a target of two columns is a band, unless others have two columns too.
 */
export class Rows {
  /** Position of the cursor, from 0. */
  row = 0;
  column = 0;
  /** Whether any argument is a range: then rows are named in messages and only ranges say where rows end. */
  readonly ranged: boolean;
  readonly height: number;
  readonly width: number;
  private readonly ranges: (Range | undefined)[];
  private readonly widths: number[];
  private readonly singles: Cell[];
  private readonly lastDays = new Map<string, { cell: Cell; day: Day | undefined }>();

  /** `names` are the arguments' names in order, as in the function's signature. */
  constructor(
    private readonly names: readonly string[],
    private readonly args: readonly Argument[],
    readonly context: FunctionContext,
    private readonly sizes: OtherSizes = {},
  ) {
    this.ranges = names.map((name, i) => {
      const argument = args[i];
      if (!isRange(argument) || name === 'language' || sizes.tables?.includes(name)) return undefined;
      return sizes.series?.includes(name) && !isBlock(argument) ? undefined : argument;
    });
    this.singles = names.map((_, i) => {
      const argument = args[i];
      return isRange(argument) || isBlank(argument) ? '' : argument;
    });
    this.ranged = this.ranges.some((range) => range !== undefined);
    const heights = this.ranges.map((range) => (range ? heightOf(range) : 0));
    this.height = this.ranged ? Math.max(...heights) : 1;
    this.widths = this.ranges.map((range, i) =>
      range && !sizes.series?.includes(names[i]!) ? widthOf(range, heights[i]!) : 0,
    );
    const others = Math.max(1, ...this.widths.filter((_, i) => names[i] !== 'target'));
    const targets = this.widths[names.indexOf('target')] ?? 0;
    this.width = others === 1 && targets === 2 ? 1 : Math.max(others, targets);
  }

  /** The argument as it was given, for tables. */
  argument(name: string): Argument {
    return this.args[this.names.indexOf(name)];
  }

  /** What stands in an argument at the cursor; `''` where it is blank. */
  cell(name: string, columnsOn = 0): Cell {
    const i = this.names.indexOf(name);
    const range = this.ranges[i];
    if (!range) return columnsOn > 0 ? '' : (this.singles[i] ?? '');
    const column = (this.widths[i]! > 1 && this.width > 1 ? this.column : 0) + columnsOn;
    const cell = range[this.row]?.[column];
    return isBlank(cell) ? '' : cell;
  }

  /** The cells of the series at the cursor. */
  series(name: string): readonly Cell[] {
    const argument = this.argument(name);
    if (!isRange(argument)) return isBlank(argument) ? [] : [argument];
    if (isBlock(argument)) return argument[this.row] ?? [];
    return argument.length === 1 ? argument[0]! : argument.map((row) => row[0] ?? '');
  }

  /** Whether the inputs at the cursor are all blank. Single values and single series count only where there is no range. */
  isBlank(): boolean {
    for (let i = 0; i < this.names.length; i += 1) {
      const name = this.names[i]!;
      if (name === 'language' || (this.ranged && !this.ranges[i])) continue;
      if (this.sizes.series?.includes(name) ? !this.series(name).every(isBlank) : this.cell(name) !== '') return false;
    }
    return true;
  }

  /** The number in an argument at the cursor, undefined where it is blank. Text a person would read as a number is one. */
  number(name: string): number | undefined {
    const cell = this.cell(name);
    return typeof cell === 'number' ? cell : this.numberOf(cell, name);
  }

  /** A cell of an argument as a number; what is none is refused. */
  numberOf(cell: Cell, name: string): number | undefined {
    if (typeof cell === 'number') return cell;
    if (isBlank(cell)) return undefined;
    const number = typeof cell === 'string' ? readNumber(cell, () => this.context.language()) : undefined;
    return number ?? this.refuseCell('not-a-number', name, cell);
  }

  /** The whole number in an argument at the cursor, between two bounds; undefined where it is blank. */
  whole(name: string, low: number, high: number): number | undefined {
    const value = this.number(name);
    if (value === undefined || (Number.isInteger(value) && value >= low && value <= high)) return value;
    throw this.refused('not-whole', name, { value, low, high });
  }

  /** The day in an argument at the cursor: a date, a spreadsheet's date number, or text. Undefined where it is blank. */
  day(name: string): Day | undefined {
    const cell = this.cell(name);
    // The same cell for every row, as a single "today" is, is read once.
    const last = this.lastDays.get(name);
    if (last?.cell === cell) return last.day;
    const day = this.dayOf(cell, name);
    this.lastDays.set(name, { cell, day });
    return day;
  }

  /** A cell of an argument as a day; what is none is refused. */
  dayOf(cell: Cell, name: string): Day | undefined {
    if (isBlank(cell)) return undefined;
    if (typeof cell === 'number' && cell >= 1 && cell < 2_958_466) return dayFromSerial(cell);
    if (typeof cell === 'string')
      return readDay(cell, () => this.context.language()) ?? this.refuseCell('not-a-day', name, cell);
    return isDate(cell) ? dayOf(cell) : this.refuseCell('not-a-day', name, cell);
  }

  /** Yes or no in an argument at the cursor; undefined where it is blank. */
  yesNo(name: string): boolean | undefined {
    const cell = this.cell(name);
    if (typeof cell === 'boolean') return cell;
    if (cell === '') return undefined;
    const said = typeof cell === 'string' ? readYesNo(cell) : cell === 1 ? true : cell === 0 ? false : undefined;
    return said ?? this.refuseCell('not-yes-or-no', name, cell);
  }

  /** Refuses a cell at the cursor; the cell's own error or warning goes before what the function would say of it. */
  refuseCell(reason: RefusalReason, name: string, cell: Cell, facts?: RefusalFacts): never {
    const value = isDate(cell) ? dayOf(cell) : String(cell);
    if (value.startsWith(WARNING)) throw this.refused('passed-on', name, { value: value.slice(WARNING.length) });
    if (/^#[A-Z/0]+[!?]?$/.test(value)) throw this.refused('cell-error', name, { value });
    throw this.refused(isDate(cell) && reason === 'not-a-number' ? 'date-for-number' : reason, name, {
      ...facts,
      value,
    });
  }

  /** A refusal about an argument at the cursor. */
  refused(reason: RefusalReason, name: string, facts?: RefusalFacts): Refused {
    const place = this.ranged ? { row: this.row + 1, column: this.width > 1 ? this.column + 1 : undefined } : {};
    return new Refused(reason, name, facts, place);
  }

  /** The language of words and messages: the argument's, else the workbook's. Asked only when a word is needed. */
  language(): Language {
    const given = this.argument('language');
    const cell = isRange(given) ? given[0]?.[0] : given;
    if (isBlank(cell)) return this.context.language();
    const language = readLanguage(String(cell));
    if (language) return language;
    const refused = new Refused('not-a-language', 'language', { value: String(cell) });
    throw new Error(refusalSentence(refused, this.context.language()));
  }

  words() {
    return functionWords(this.language());
  }

  /** Turns a refusal into the error of the whole call; anything else is passed on. */
  fail(thrown: unknown): never {
    throw thrown instanceof Refused ? new Error(refusalSentence(thrown, this.language())) : thrown;
  }
}

/** What a refused row shows; a warning that came in with a cell is shown as it is. */
export function warning(refused: Refused, rows: Rows): string {
  return WARNING + (refused.reason === 'passed-on' ? refused.facts.value : refusalSentence(refused, rows.language()));
}

/**
 * Answers a call row by row. A row whose inputs are all blank, or whose answer is undefined, gives a blank; a refused row
 * gives its "⚠ …", and the others are computed.
 */
export function eachRow(rows: Rows, answer: (rows: Rows) => Cell | undefined): Answer {
  const one = (): Cell => {
    if (rows.isBlank()) return '';
    try {
      return answer(rows) ?? '';
    } catch (thrown) {
      if (!(thrown instanceof Refused)) throw thrown;
      return warning(thrown, rows);
    }
  };
  if (!rows.ranged) return one();
  const answers: Cell[][] = [];
  for (rows.row = 0; rows.row < rows.height; rows.row += 1) {
    const cells: Cell[] = [];
    for (rows.column = 0; rows.column < rows.width; rows.column += 1) cells.push(one());
    answers.push(cells);
  }
  // A spreadsheet takes no empty answer.
  return answers.length > 0 ? answers : [['']];
}

/** Goes through the rows that hold something, for an answer about all of them; a refused row refuses the whole call. */
export function allRows(rows: Rows, read: (rows: Rows) => void): void {
  for (rows.row = 0; rows.row < rows.height; rows.row += 1)
    for (rows.column = 0; rows.column < rows.width; rows.column += 1) {
      if (rows.isBlank()) continue;
      try {
        read(rows);
      } catch (thrown) {
        rows.fail(thrown);
      }
    }
}

/** A table of two columns: rows that hold something, each with its number as the user counts it. Undefined where there is none. */
export function pairsOf(argument: Argument): { first: Cell; second: Cell; row: number }[] | undefined {
  if (!isRange(argument)) return undefined;
  return argument
    .map(([first = '', second = ''], i) => ({ first, second, row: i + 1 }))
    .filter(({ first, second }) => !isBlank(first) || !isBlank(second));
}

/** Reads something that concerns the whole call; what is refused there is the error of the call. */
export function wholeCall<T>(rows: Rows, read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    return rows.fail(thrown);
  }
}
