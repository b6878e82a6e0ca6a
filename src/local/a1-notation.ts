/** A block of cells, counted from 0; the engine's way. Scripts count from 1. */
export type Block = { row: number; column: number; rows: number; columns: number };

/** 0 → `A`, 25 → `Z`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** `A1`, `B2:C9`; one cell has no colon. */
export function blockName({ row, column, rows, columns }: Block): string {
  const from = cellName(row, column);
  return rows === 1 && columns === 1 ? from : `${from}:${cellName(row + rows - 1, column + columns - 1)}`;
}

const ONE_END = /^\$?([A-Za-z]{1,3})?\$?([1-9][0-9]{0,7})?$/;

/**
 * Reads `A1`, `$B$2:C9`, `E3:E`, `A:C`, `2:2`; open ends reach the sheet's last row or column.
 * Undefined where the text is no range.
 */
export function readBlock(text: string, size: { rows: number; columns: number }): Block | undefined {
  const ends = text.trim().split(':');
  if (ends.length > 2 || ends.some((end) => end === '')) return undefined;
  const [first, last] = ends.map((end) => ONE_END.exec(end));
  if (!first || (ends.length === 2 && !last)) return undefined;
  if (ends.length === 1 && (!first[1] || !first[2])) return undefined;
  const other = last ?? first;
  const edges = (a: string | undefined, b: string | undefined, read: (end: string) => number, size: number) =>
    [a ? read(a) : 0, b ? read(b) : a && !last ? read(a) : size - 1].sort((x, y) => x - y) as [number, number];
  const [top, bottom] = edges(first[2], other[2], (end) => Number(end) - 1, size.rows);
  const [left, right] = edges(first[1], other[1], columnIndex, size.columns);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** A sheet's name as formulas need it: `'Tổng quan Q1'`, quotes doubled. */
export const quotedSheetName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** Splits `'Tổng quan'!A1:B2` into sheet and range. */
export function splitSheet(text: string): { sheet?: string; range: string } {
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { range: text };
  const sheet = text.slice(0, mark);
  return {
    sheet: /^'.*'$/s.test(sheet) ? sheet.slice(1, -1).replaceAll("''", "'") : sheet,
    range: text.slice(mark + 1),
  };
}
