import type { SheetKind } from './sheet-kind';

/** A cell that is worked out: `=KR_SCORE(H3:H; …)`, arguments parted by `;` as every locale takes them. */
export type Formula = { formula: string };

/** What a plan puts into a cell. A string is plain text, whatever it looks like; a day is its serial number. */
export type PlanCell = string | number | Formula;

export type Column = {
  /** Stands in the machine header: the program finds the column by it wherever users move it. */
  key: string;
  /** The visible label, which users may rename. */
  header: string;
  /** Pixels. */
  width: number;
  hidden?: true;
  /** Number format of its cells; without one they are plain text (`@`) where they hold text, else as they come. */
  format?: string;
  /** What users fill in during the cycle: tinted. */
  input?: true;
  /** Worked out by a formula: protected with a warning, never formatted as text. */
  computed?: true;
  /** Words offered in a list. */
  choices?: readonly string[];
  align?: 'center' | 'right';
};

export type RowStyle =
  | 'anchor'
  | 'end'
  | 'title'
  | 'section'
  | 'objective'
  | 'line'
  | 'spare'
  | 'head'
  | 'total'
  | 'note'
  | 'sign';

export type Row = {
  /** `kr:O1.KR1`, `total`…: the program finds the row by it wherever users move it. */
  tag: string;
  style: RowStyle;
  cells: Readonly<Record<string, PlanCell>>;
  /** Number formats that differ from the column's, by column key. */
  formats?: Readonly<Record<string, string>>;
  /** Notes by column key: the wording a line had before it was made sound. */
  notes?: Readonly<Record<string, string>>;
  /** Words offered in a cell's list in place of the column's, by column key. */
  choices?: Readonly<Record<string, readonly string[]>>;
  /** Column keys users fill in on this row although the column is not one of theirs, or the reverse. */
  inputs?: readonly string[];
};

/** Words that colour a cell of a column, by tone. */
export type Tone = 'good' | 'warn' | 'bad' | 'idle';
export type StatusColours = { column: string; words: Readonly<Record<string, Tone>> };

/** A chart over a sheet, drawn from some of its columns between two rows; the first column names the points. */
export type PlannedChart = {
  kind: 'columns' | 'line';
  title: string;
  /** Column keys, the first for the points, the others one series each. */
  columns: readonly string[];
  /** Sheet rows, both counted. */
  rows: readonly [first: number, last: number];
  /** What each series is called. */
  series: readonly string[];
  /** Cell under its top left corner: sheet row and column key. */
  at: { row: number; column: string };
  /** Pixels. */
  width: number;
  height: number;
};

/** A sheet as plain data: the preview shows it, the build applies it, undo compares with it. */
export type SheetPlan = {
  /** `okr`, `cascade`, `card:P1`, `card:P1-2`, `log`, `dashboard`, `payroll`, `settings` */
  key: string;
  kind: SheetKind;
  name: string;
  /** What cell A1 holds once the sheet is whole. */
  tag: string;
  /** From column B on; column A holds the row tags. */
  columns: readonly Column[];
  /** From row 3, the anchor row, on. */
  rows: readonly Row[];
  colours: readonly StatusColours[];
  charts?: readonly PlannedChart[];
  /** The sheets one comes back to have one; the others do without: a call a sheet is worth more. */
  tabColour?: string;
  /** Formulas look at whole columns of it: it has no more rows than planned. */
  openColumns?: true;
  /** Rows the sheet has in all where it is to grow: those below the planned ones are formatted by their columns. */
  length?: number;
  /** Its rows are one line high: nothing in it wraps. */
  oneLine?: true;
  /** Height of rows in font points: cards are set smaller, so that they fit a page. */
  fontSize: number;
};

/** Rows above the anchor: the machine header and the visible header. */
export const HEADER_ROWS = 2;
/** Sheet row of the anchor. */
export const ANCHOR_ROW = HEADER_ROWS + 1;

/** The letters of a column, 1 = A. */
export function columnLetters(column: number): string {
  return (
    (column > 26 ? columnLetters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26))
  );
}

/** A sheet's name as formulas write it. */
export const quoteSheetName = (name: string): string => `'${name.replace(/'/g, "''")}'`;

/** Places in a planned sheet, by column key and row. */
export type Places = {
  /** From the anchor to the sheet's end, `H3:H`. */
  open(column: string): string;
  /** From a row to a row, `H3:H9`; over several columns with `lastColumn`. */
  block(column: string, from: number, to: number, lastColumn?: string): string;
  /** Cells side by side, fixed: `$H$3:$K$3`. */
  row(column: string, row: number, lastColumn: string): string;
  /** One cell, fixed: `$H$3`. */
  cell(column: string, row: number): string;
};

/** Places among columns, written for formulas of another sheet where `sheet` is given. */
export function placesOf(columns: readonly Pick<Column, 'key'>[], sheet?: string): Places {
  const prefix = sheet === undefined ? '' : `${quoteSheetName(sheet)}!`;
  const letters = (key: string) => {
    const at = columns.findIndex((column) => column.key === key);
    if (at < 0) throw new Error(`No column ${key}`);
    return columnLetters(at + 2);
  };
  return {
    open: (column) => `${prefix}${letters(column)}${ANCHOR_ROW}:${letters(column)}`,
    block: (column, from, to, last = column) => `${prefix}${letters(column)}${from}:${letters(last)}${to}`,
    row: (column, row, last) => `${prefix}$${letters(column)}$${row}:$${letters(last)}$${row}`,
    cell: (column, row) => `${prefix}$${letters(column)}$${row}`,
  };
}

/** Sheet row of the plan's row with this tag. */
export function rowOf(rows: readonly Pick<Row, 'tag'>[], tag: string): number {
  const at = rows.findIndex((row) => row.tag === tag);
  if (at < 0) throw new Error(`No row ${tag}`);
  return at + ANCHOR_ROW;
}

export const isFormula = (cell: PlanCell | undefined): cell is Formula => typeof cell === 'object';
