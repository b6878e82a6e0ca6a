import type { Day } from '../domain/day';
import type { Language } from '../domain/language';
import type { SheetPlan } from '../sheets/sheet-plan';

/** What a cell holds when it is read; a blank one holds `''`, a date comes as a `Date`. */
export type ReadCell = string | number | boolean | Date;

export type SheetHandle = { id: number; name: string };

/** A run of new values down a column, at a sheet's row and column (from 1). */
export type ColumnRun = { row: number; column: number; values: (string | number)[] };

/** What the actions need of the spreadsheet; `apps-script/` is the only place that knows how Google does it. */
export type Workbook = {
  language(): Language;
  today(): Day;
  /** Document properties: small texts kept with the workbook. */
  properties(): Record<string, string>;
  keep(entries: Record<string, string>): void;
  drop(names: readonly string[]): void;
  /** Runs alone in this document; undefined where another session holds the document for too long. */
  alone<Result>(act: () => Result): Result | undefined;
  sheets(): SheetHandle[];
  /** What is known of a sheet of this name: its A1, and whether it is wholly empty; undefined where there is none. */
  sheetNamed(name: string): { id: number; corner: ReadCell; empty: boolean } | undefined;
  /** What A1 of a sheet holds; undefined where the sheet is gone. */
  corner(sheetId: number): ReadCell | undefined;
  /** All values of a sheet; undefined where it is gone. */
  read(sheetId: number): ReadCell[][] | undefined;
  /** Formulas of a sheet's first rows and columns, blank where a cell has none; undefined where the sheet is gone. */
  formulas(sheetId: number, rows: number, columns: number): string[][] | undefined;
  /**
   * Makes a planned sheet after the others. Its tag is written last: a sheet without one is unfinished, and so is one with
   * the tag of its pattern, a sheet that is as planned and that it may be made after where the two are alike.
   */
  make(plan: SheetPlan, pattern?: { sheetId: number; plan: SheetPlan }): number;
  /** The same, or undefined where there is a sheet of that name; asking beforehand would cost each sheet a call. */
  makeUnlessNamed(plan: SheetPlan, pattern?: { sheetId: number; plan: SheetPlan }): number | undefined;
  write(sheetId: number, runs: readonly ColumnRun[]): void;
  /** What the machine header of a sheet says: its row 1; undefined where the sheet is gone. */
  header(sheetId: number): ReadCell[] | undefined;
  /** The last row of a sheet that holds anything, 0 where none does; undefined where the sheet is gone. */
  lastRow(sheetId: number): number | undefined;
  /**
   * Writes rows below everything a sheet holds, or below the row `after`, cells by place from column 1. Text stays text:
   * the sheet's text columns are formatted so.
   */
  append(sheetId: number, rows: readonly (readonly (string | number)[])[], after?: number): void;
  /** The note on a cell; blank where there is none. */
  note(sheetId: number, row: number, column: number): string;
  annotate(sheetId: number, row: number, column: number, note: string): void;
  /** Puts a blank row in before a row; it looks like the one above it. */
  insertRow(sheetId: number, row: number): void;
  /** What was written so far is in the spreadsheet when this returns: nothing waits in a buffer that may still fail. */
  flush(): void;
  remove(sheetIds: readonly number[]): void;
  /** Puts the sheets in this order, moving as few as it takes, and brings the first to the front. */
  arrange(sheetIds: readonly number[]): void;
  /** The selected cell's place, as users say it, and whether it is blank; undefined where nothing is selected. */
  selected(): { cell: string; blank: boolean } | undefined;
  /** Writes a formula into the selected cell. */
  fillSelected(formula: string): void;
  /** Brings a sheet to the front; false where it is gone. */
  show(sheetId: number): boolean;
};
