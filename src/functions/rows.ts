import type { Language } from '../domain/language';
import { functionWords } from '../languages/function-words';
import { readLanguage } from '../languages/read-language';
import { readNumber } from '../languages/read-number';
import type { Answer, Argument, Cell, FunctionContext } from './define';
import { type RefusalFacts, type RefusalReason, Refused, refusalSentence, WARNING } from './refused';

export function isBlank(cell: Cell | null | undefined): cell is '' | null | undefined {
  return cell === '' || cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** A `Date`, also one of another realm, where `instanceof` fails. */
export function isDate(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}

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

  /** `names` are the arguments' names in order, as in the function's signature; those of `tables` have sizes of their own. */
  constructor(
    private readonly names: readonly string[],
    private readonly args: readonly Argument[],
    readonly context: FunctionContext,
    tables: readonly string[] = [],
  ) {
    this.ranges = names.map((name, i) => {
      const argument = args[i];
      return isRange(argument) && name !== 'language' && !tables.includes(name) ? argument : undefined;
    });
    this.ranged = this.ranges.some((range) => range !== undefined);
    const heights = this.ranges.map((range) => (range ? heightOf(range) : 0));
    this.height = this.ranged ? Math.max(...heights) : 1;
    this.widths = this.ranges.map((range, i) => (range ? widthOf(range, heights[i]!) : 0));
    const others = Math.max(1, ...this.widths.filter((_, i) => names[i] !== 'target'));
    const targets = this.widths[names.indexOf('target')] ?? 0;
    this.width = others === 1 && targets === 2 ? 1 : Math.max(others, targets);
  }

  /** The argument as it was given, for tables and series. */
  argument(name: string): Argument {
    return this.args[this.names.indexOf(name)];
  }

  /** What stands in an argument at the cursor; `''` where it is blank. */
  cell(name: string, columnsOn = 0): Cell {
    const i = this.names.indexOf(name);
    const range = this.ranges[i];
    if (!range) {
      const single = columnsOn > 0 || isRange(this.args[i]) ? '' : (this.args[i] as Cell);
      return isBlank(single) ? '' : single;
    }
    const column = (this.widths[i]! > 1 && this.width > 1 ? this.column : 0) + columnsOn;
    const cell = range[this.row]?.[column];
    return isBlank(cell) ? '' : cell;
  }

  /** Whether the inputs at the cursor are all blank. Single values count only where there is no range. */
  isBlank(): boolean {
    for (let i = 0; i < this.names.length; i += 1) {
      if (this.names[i] === 'language' || (this.ranged && !this.ranges[i])) continue;
      if (this.cell(this.names[i]!) !== '') return false;
    }
    return true;
  }

  /** The number in an argument at the cursor, undefined where it is blank. Text a person would read as a number is one. */
  number(name: string): number | undefined {
    const cell = this.cell(name);
    if (typeof cell === 'number') return cell;
    if (cell === '') return undefined;
    const number = typeof cell === 'string' ? readNumber(cell, () => this.context.language()) : undefined;
    return number ?? this.refuseCell('not-a-number', name, cell);
  }

  /** Refuses what stands at the cursor; a cell's own error or warning goes before what the function would say of it. */
  refuseCell(reason: RefusalReason, name: string, cell: Cell): never {
    if (typeof cell === 'string') {
      if (cell.startsWith(WARNING)) throw this.refused('passed-on', name, { value: cell.slice(WARNING.length) });
      if (/^#[A-Z/0?!]+[!?]?$/.test(cell)) throw this.refused('cell-error', name, { value: cell });
    }
    if (isDate(cell) && reason === 'not-a-number') throw this.refused('date-for-number', name);
    throw this.refused(reason, name, { value: isDate(cell) ? cell.toDateString() : String(cell) });
  }

  /** A refusal about an argument at the cursor. */
  refused(reason: RefusalReason, name: string, facts?: RefusalFacts): Refused {
    return new Refused(reason, name, facts, this.ranged ? this.row + 1 : undefined);
  }

  /** The language of words and messages: the argument's, else the workbook's. Asked only when a word is needed. */
  language(): Language {
    const given = this.argument('language');
    const cell = isRange(given) ? given[0]?.[0] : given;
    if (isBlank(cell)) return this.context.language();
    const language = readLanguage(String(cell));
    if (!language)
      throw new Error(
        refusalSentence(new Refused('not-a-language', 'language', { value: String(cell) }), this.words('vi')),
      );
    return language;
  }

  words(language = this.language()) {
    return functionWords(language);
  }

  /** Turns a refusal into the error of the whole call; anything else is passed through. */
  fail(thrown: unknown): never {
    throw thrown instanceof Refused ? new Error(refusalSentence(thrown, this.words())) : thrown;
  }
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

/** What a refused row shows. */
export function warning(refused: Refused, rows: Rows): string {
  return WARNING + (refused.reason === 'passed-on' ? refused.facts.value : refusalSentence(refused, rows.words()));
}

/** Goes through the rows that hold something, for an answer about all of them; a refused row refuses the whole call. */
export function allRows(rows: Rows, read: (rows: Rows) => void): void {
  for (rows.row = 0; rows.row < rows.height; rows.row += 1) {
    if (rows.isBlank()) continue;
    try {
      read(rows);
    } catch (thrown) {
      rows.fail(thrown);
    }
  }
}
