import { type Day, dayFromSerial, dayOf } from '../domain/day';
import type { Language } from '../domain/language';
import { readNumber } from '../languages/read-number';
import { readYesNo } from '../languages/read-type';
import { readTag } from '../sheets/quarter';
import type { ReadCell } from './workbook';

/** A built sheet read back: cells are found by row tag and column key, wherever users moved them. */
export type Table = {
  /** Row tags from the machine header on, as they stand. */
  tags: string[];
  /** How many columns there are. */
  width: number;
  /** Rows by tag, 0 = the sheet's first. */
  row(tag: string): number | undefined;
  column(key: string): number | undefined;
  /** The key at the head of a column, 0 = the sheet's first. */
  key(column: number): string | undefined;
  /** A cell; `''` where the row or the column is not there. */
  cell(row: number | undefined, key: string): ReadCell;
  text(row: number | undefined, key: string): string;
};

/** Undefined where the sheet has lost its machine header. */
export function readTable(cells: readonly (readonly ReadCell[])[]): Table | undefined {
  const header = cells[0] ?? [];
  const tagColumn = header.findIndex((cell) => readTag(cell) !== undefined);
  if (tagColumn < 0) return undefined;
  const tags = cells.map((row) => String(row[tagColumn] ?? ''));
  const rows = new Map(tags.map((tag, row) => [tag, row]));
  const columns = new Map(header.map((key, column) => [String(key), column]));
  const cell = (row: number | undefined, key: string): ReadCell => {
    const column = columns.get(key);
    return row === undefined || column === undefined ? '' : (cells[row]?.[column] ?? '');
  };
  return {
    tags,
    width: header.length,
    row: (tag) => rows.get(tag),
    column: (key) => columns.get(key),
    key: (column) => (header[column] === undefined ? undefined : String(header[column])),
    cell,
    text: (row, key) => String(cell(row, key)).trim(),
  };
}

/** What a cell says as a number: typed text is read as its writer means it, "xong" is 1; undefined for anything else. */
export function numberOf(cell: ReadCell, language: Language): number | undefined {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  if (typeof cell !== 'string' || cell.trim() === '') return undefined;
  const yes = readYesNo(cell);
  return yes === undefined ? readNumber(cell, () => language) : yes ? 1 : 0;
}

/** A day as a cell holds it; undefined for anything else, which formulas leave aside, too. */
export function dayOfCell(cell: ReadCell): Day | undefined {
  if (cell instanceof Object) return dayOf(cell);
  return typeof cell === 'number' ? dayFromSerial(cell) : undefined;
}
