/** The whole spreadsheet as plain data: what the .xlsx is written from, and what tests compare. */
import type { Block } from './a1-notation';
import type { Placed } from './blocks';
import type { CellStyle } from './cell-style';
import type { Chart } from './chart';
import type { ConditionalFormat, Engine, Protection, TextRun, ValidationRule } from './engine';
import type { Locale } from './formula-text';

export type CellSnapshot = {
  /** Counted from 0, as columns. */
  row: number;
  column: number;
  /** A day is the number a spreadsheet keeps for it; its format makes it a date. A blank with a look is null. */
  value: string | number | boolean | null;
  /** As Google writes it; only on the cell that holds it, not on those it fills. */
  formula?: string;
  display: string;
  format?: string;
  style?: CellStyle;
};

export type SheetSnapshot = {
  id: number;
  name: string;
  hidden: boolean;
  tabColor: string | null;
  gridlinesHidden: boolean;
  frozen: { rows: number; columns: number };
  /** Sizes in pixels, up to the last row and column with something in them. */
  rows: { size: number; hidden: boolean }[];
  columns: { size: number; hidden: boolean }[];
  /** Cells with a value or a look. */
  cells: CellSnapshot[];
  merges: Block[];
  validations: Placed<ValidationRule>[];
  conditionalFormats: ConditionalFormat[];
  notes: Placed<string>[];
  links: Placed<TextRun[]>[];
  protections: Protection[];
  charts: Chart[];
};

export type WorkbookSnapshot = { locale: Locale; sheets: SheetSnapshot[] };

export function snapshotOf(engine: Engine, names?: readonly string[]): WorkbookSnapshot {
  const wanted = engine.sheetNumbers().filter((sheet) => !names || names.includes(engine.sheetName(sheet)));
  return { locale: engine.locale, sheets: wanted.map((sheet) => sheetSnapshot(engine, sheet)) };
}

function sheetSnapshot(engine: Engine, sheet: number): SheetSnapshot {
  const cells = cellsOf(engine, sheet);
  const last = (of: (cell: CellSnapshot) => number) => cells.reduce((most, cell) => Math.max(most, of(cell) + 1), 1);
  const track = (axis: 'rows' | 'columns', count: number) =>
    Array.from({ length: count }, (_, at) => ({
      size: engine.sizeAt(sheet, axis, at),
      hidden: engine.isHidden(sheet, axis, at),
    }));
  return structuredClone({
    id: sheet,
    name: engine.sheetName(sheet),
    hidden: engine.isSheetHidden(sheet),
    tabColor: engine.tabColor(sheet),
    gridlinesHidden: engine.gridlinesHidden(sheet),
    frozen: engine.frozen(sheet),
    rows: track(
      'rows',
      last((cell) => cell.row),
    ),
    columns: track(
      'columns',
      last((cell) => cell.column),
    ),
    cells,
    merges: engine.merges(sheet),
    validations: engine.validations(sheet),
    conditionalFormats: engine.conditionalFormats(sheet),
    notes: engine.notes(sheet),
    links: engine.links(sheet),
    protections: engine.protections(sheet),
    charts: engine.charts(sheet),
  });
}

function cellsOf(engine: Engine, sheet: number): CellSnapshot[] {
  return engine.cells(sheet).flatMap(({ row, column, value, display, formula, format, style }): CellSnapshot[] => {
    const looks = Object.keys(style).length > 0;
    if (value === '' && !formula && !looks) return [];
    return [
      {
        row,
        column,
        value: value === '' ? null : typeof value === 'object' ? value.day : value,
        display,
        ...(formula ? { formula } : {}),
        ...(format ? { format } : {}),
        ...(looks ? { style } : {}),
      },
    ];
  });
}
