/** Spreadsheet functions that the embedded engine lacks, or that must follow the host's clock. */
import type { Injector } from '@univerjs/core';
import {
  type ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  IFunctionService,
  NumberValueObject,
} from '@univerjs/engine-formula';
import { compareCells } from './compare-cells';
import {
  type CellArgument,
  type CellErrors,
  cellArgument,
  type FunctionResult,
  type ReadCell,
  registerCalls,
  ShownError,
} from './custom-functions';
import { type Locale, PARSE_ERROR, UNREADABLE } from './formula-text';
import { displayed, isDayFormat } from './number-display';
import { dayFormat, readTyped } from './typed-text';

/** A cell as Sheets' own functions get it: its value, and what it shows. */
type Cell = { value: CellArgument; shown: string };
type Given = Cell | Cell[][] | undefined;

const readCell =
  (locale: Locale): ReadCell<Cell> =>
  (value, pattern) => {
    const cell = cellArgument(value, pattern);
    const plain = typeof cell === 'object' ? cell.day : cell;
    const own = pattern() || value?.getPattern();
    const format = typeof cell === 'object' && !isDayFormat(own) ? dayFormat(locale) : own;
    return { value: cell, shown: cell === '' ? '' : displayed(plain, format, locale) };
  };

const block = (given: Given): Cell[][] => (Array.isArray(given) ? given : given ? [[given]] : []);
const cells = (given: readonly Given[]): Cell[] => given.flatMap((one) => block(one).flat());
const shown = (given: Given): string => cells([given])[0]?.shown ?? '';
const plain = ({ value }: Cell): string | number | boolean => (typeof value === 'object' ? value.day : value);
const isFalse = (given: Given): boolean => {
  const value = cells([given])[0]?.value;
  return value === false || value === 0;
};

type Own = (locale: Locale, ...given: Given[]) => FunctionResult;

const OWN: Record<string, Own> = {
  JOIN: (_, mark, ...parts) =>
    cells(parts)
      .map((cell) => cell.shown)
      .join(shown(mark)),
  SPLIT: (locale, text, marks, each, dropBlank) => split(locale, shown(text), shown(marks), each, dropBlank),
  COUNTUNIQUE: (_, ...given) =>
    new Set(
      cells(given)
        .map(plain)
        .filter((value) => value !== ''),
    ).size,
  TO_TEXT: (_, value) => shown(value),
  TO_PURE_NUMBER: (_, value) => plain(cells([value])[0] ?? { value: '', shown: '' }),
  SORTN: (_, range, ...how) => sortn(block(range), how),
  /** What the host puts where a formula cannot be read. */
  [UNREADABLE]: () => {
    throw new Error(PARSE_ERROR);
  },
};

/** Each piece is read as if typed: `SPLIT("1,2";",")` gives numbers. */
function split(locale: Locale, text: string, marks: string, each: Given, dropBlank: Given): FunctionResult {
  if (text === '') throw new ShownError('#VALUE!', 'Function SPLIT parameter 1 value should be non-empty.');
  if (marks === '') throw new ShownError('#VALUE!', 'Function SPLIT parameter 2 value should be non-empty.');
  const letters = isFalse(each) ? [marks] : [...marks];
  const parts = letters.reduce((all, mark) => all.flatMap((part) => part.split(mark)), [text]);
  const kept = isFalse(dropBlank) ? parts : parts.filter((part) => part !== '');
  return [kept.map((part) => pieceOf(part, locale))];
}

function pieceOf(part: string, locale: Locale): CellArgument {
  const typed = readTyped(part, locale, '', '2000-01-01');
  if (part.startsWith("'") || typed.kind !== 'value') return part;
  return typeof typed.value === 'number' && isDayFormat(typed.format) ? { day: typed.value } : typed.value;
}

/** How rows that tie at the end count, by Sheets' own numbers. */
const EXACTLY_N = 0;
const WITH_TIES = 1;
const WITHOUT_DUPLICATES = 2;
const N_WITH_DUPLICATES = 3;

type SortedRow = { row: Cell[]; keys: Cell[] };

/** `SORTN(range; n; ties; column; ascending; …)`: rows are alike where the columns sorted by are. */
function sortn(rows: Cell[][], how: Given[]): FunctionResult {
  const [n = 1, ties = EXACTLY_N] = how.slice(0, 2).map((one) => (one ? Number(plain(cells([one])[0]!)) : undefined));
  if (!(n >= 1)) throw new ShownError('#VALUE!', 'Function SORTN parameter 2 value should be at least 1.');
  if (![EXACTLY_N, WITH_TIES, WITHOUT_DUPLICATES, N_WITH_DUPLICATES].includes(ties))
    throw new ShownError(
      '#NUM!',
      `Function SORTN parameter 3 value is ${ties}. Valid values are between 0 and 3 inclusive.`,
    );
  const by = sortedBy(rows, how.slice(2));
  const compare = (one: SortedRow, other: SortedRow): number => {
    for (const [at, { ascending }] of by.entries()) {
      const compared = compareCells(comparable(one.keys[at]!), comparable(other.keys[at]!), ascending);
      if (compared !== 0) return compared;
    }
    return 0;
  };
  const sorted = rows.map((row, at) => ({ row, keys: by.map(({ keys }) => keys[at]!) })).sort(compare);
  const first: SortedRow[] = [];
  let distinct = 0;
  for (const [at, one] of sorted.entries()) {
    const repeats = at > 0 && compare(sorted[at - 1]!, one) === 0;
    if (!repeats) distinct++;
    const wanted = {
      [EXACTLY_N]: at < n,
      [WITH_TIES]: at < n || (repeats && first.length === at),
      [WITHOUT_DUPLICATES]: !repeats && distinct <= n,
      [N_WITH_DUPLICATES]: distinct <= n,
    }[ties];
    if (wanted) first.push(one);
  }
  return first.map(({ row }) => row.map(({ value }) => value));
}

/** A column is given by its number in the range, or as a column beside it; without any, each column of the range counts. */
function sortedBy(rows: Cell[][], given: Given[]): { keys: Cell[]; ascending: boolean }[] {
  const columnAt = (at: number) => rows.map((row) => row[at]!);
  if (given.length === 0) return (rows[0] ?? []).map((_, at) => ({ keys: columnAt(at), ascending: true }));
  return given.flatMap((column, at) => {
    if (at % 2 > 0) return [];
    const ascending = !isFalse(given[at + 1]);
    if (Array.isArray(column) && column.length === rows.length)
      return [{ keys: column.map(([key]) => key!), ascending }];
    const number = Number(plain(cells([column])[0] ?? { value: 0, shown: '' }));
    if (!(number >= 1 && number <= (rows[0]?.length ?? 0)))
      throw new ShownError('#VALUE!', `Function SORTN parameter ${at + 4} value is out of range.`);
    return [{ keys: columnAt(number - 1), ascending }];
  });
}

const comparable = (cell: Cell): string | number | boolean | null => (cell.value === '' ? null : plain(cell));

/** Functions of Sheets that the host does not have: a cell with one says so. */
const ABSENT = [
  ...['QUERY', 'SPARKLINE', 'GOOGLEFINANCE', 'GOOGLETRANSLATE', 'DETECTLANGUAGE', 'GETPIVOTDATA', 'COUNTUNIQUEIFS'],
  ...['IMPORTRANGE', 'IMPORTHTML', 'IMPORTXML', 'IMPORTDATA', 'IMPORTFEED', 'TO_PERCENT', 'TO_DOLLARS'],
  ...['ADD', 'DIVIDE', 'POW', 'EQ', 'NE', 'GT', 'GTE', 'LT', 'LTE', 'UMINUS', 'UPLUS', 'UNARY_PERCENT'],
];

export function registerEngineFunctions(
  injector: Injector,
  errors: CellErrors,
  now: () => number,
  locale: Locale,
): void {
  const own = (name: string, given: Given[]) => OWN[name]!(locale, ...given);
  registerCalls(injector, Object.keys(OWN), readCell(locale), own, errors);
  const absent = (name: string): never => {
    throw new Error(`${name} is not available in the local host`);
  };
  registerCalls(injector, ABSENT, cellArgument, absent, errors);
  const functions = injector.get(IFunctionService);
  functions.registerExecutors(new ArrayFormula('ARRAYFORMULA'));
  functions.registerExecutors(new Clock('TODAY', () => Math.floor(now()), dayFormat(locale)));
  functions.registerExecutors(new Clock('NOW', now, `${dayFormat(locale)} HH:mm:ss`));
}

/** The engine computes over arrays everywhere, so what is asked for is there already. */
class ArrayFormula extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;
  override calculate(variant: FunctionVariantType): BaseValueObject {
    return variant.isReferenceObject()
      ? ((variant as BaseReferenceObject).toArrayValueObject() as ArrayValueObject)
      : (variant as BaseValueObject);
  }
}

class Clock extends BaseFunction {
  override minParams = 0;
  override maxParams = 0;
  readonly #serial: () => number;
  readonly #pattern: string;
  constructor(name: string, serial: () => number, pattern: string) {
    super(name);
    this.#serial = serial;
    this.#pattern = pattern;
  }
  override isAddress(): boolean {
    return false;
  }
  override calculate(): BaseValueObject {
    return NumberValueObject.create(this.#serial(), this.#pattern);
  }
}
