import { dateOf, dayOf } from '../../src/domain/day';
import type { Language } from '../../src/domain/language';
import type { Answer, Argument, Cell, Example, ExampleCell, FunctionContext } from '../../src/functions/define';
import { functions } from '../../src/functions/index';

/** A Vietnamese workbook on the day the examples are written for. */
export const vietnamese: FunctionContext = { language: () => 'vi', today: () => '2027-02-15' };
export const english: FunctionContext = { language: () => 'en', today: () => '2027-02-15' };

/** Calls a custom function as a cell does. */
export function call(name: string, ...args: Argument[]): Answer {
  return functions[name]!(args, vietnamese);
}

export function callIn(language: Language, name: string, ...args: Argument[]): Answer {
  return functions[name]!(args, language === 'vi' ? vietnamese : english);
}

/** A range of one column. */
export function column(...cells: Cell[]): Cell[][] {
  return cells.map((cell) => [cell]);
}

/** One row of a result that has one column. */
export function cellsOf(answer: Answer): Cell[] {
  return Array.isArray(answer) ? answer.map((row) => row[0]!) : [answer];
}

function cellOf(cell: ExampleCell | undefined): Cell {
  if (cell === undefined) return '';
  return typeof cell === 'object' ? dateOf(cell.day) : cell;
}

function position(address: string): [row: number, column: number] {
  const [, letters = '', row = ''] = /^([A-Z])(\d+)$/.exec(address)!;
  return [Number(row) - 1, letters.charCodeAt(0) - 65];
}

function argumentOf(text: string, sheet: Example['sheet'] = []): Argument {
  if (text === '') return undefined;
  if (text.startsWith('"')) return text.slice(1, -1);
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  const date = /^DATE\((\d+);(\d+);(\d+)\)$/.exec(text);
  if (date) return new Date(Number(date[1]), Number(date[2]) - 1, Number(date[3]));
  if (/^[A-Z]\d+$/.test(text)) {
    const [row, column] = position(text);
    return cellOf(sheet[row]?.[column]);
  }
  const range = /^([A-Z]\d+):([A-Z]\d+)$/.exec(text);
  if (!range) return Number(text);
  const [top, left] = position(range[1]!);
  const [bottom, right] = position(range[2]!);
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => cellOf(sheet[top + row]?.[left + column])),
  );
}

/** The function and arguments of an example's formula, taken from its sheet as Sheets would. */
export function parseExample({ formula, sheet }: Example): { name: string; args: Argument[] } {
  const [, name = '', inner = ''] = /^=(\w+)\((.*)\)$/s.exec(formula)!;
  const parts = inner
    .replace(/DATE\(([^)]*)\)/g, (date) => date.replace(/;\s*/g, '&'))
    .match(/(?:"[^"]*"|[^;"])+|(?<=;)(?=;|$)/g);
  const args = (parts ?? []).map((part) => argumentOf(part.trim().replace(/&/g, ';'), sheet));
  return { name, args };
}

/** An answer as examples write it: dates as days, numbers to 4 decimals. */
export function shownAnswer(answer: Answer): Example['gives'] {
  const one = (cell: Cell): ExampleCell => {
    if (typeof cell === 'number') return Number(cell.toFixed(4));
    return typeof cell === 'object' ? { day: dayOf(cell) } : cell;
  };
  return Array.isArray(answer) ? answer.map((row) => row.map(one)) : one(answer);
}
