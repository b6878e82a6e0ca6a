import { type Block, readBlock, splitSheet } from '../a1-notation';
import type { Chart } from '../chart';
import type { Json } from '../json';
import { chartBuilder, chartOf, chartsOf } from './chart';
import { conditionalFormatOf, conditionalFormatService } from './conditional-format';
import { type Context, cellInput, exception, loud, needWrite, refuseArguments } from './context';
import { protectionService } from './protection';
import { RangeService } from './range';
import type { SpreadsheetService } from './spreadsheet';

type GSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GRange = GoogleAppsScript.Spreadsheet.Range;
type GProtection = GoogleAppsScript.Spreadsheet.Protection;
type GChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Members =
  | 'activate'
  | 'appendRow'
  | 'autoResizeColumn'
  | 'clear'
  | 'clearConditionalFormatRules'
  | 'clearContents'
  | 'clearFormats'
  | 'clearNotes'
  | 'deleteColumn'
  | 'deleteColumns'
  | 'deleteRow'
  | 'deleteRows'
  | 'getCharts'
  | 'getColumnWidth'
  | 'getConditionalFormatRules'
  | 'getDataRange'
  | 'getFrozenColumns'
  | 'getFrozenRows'
  | 'getIndex'
  | 'getLastColumn'
  | 'getLastRow'
  | 'getMaxColumns'
  | 'getMaxRows'
  | 'getName'
  | 'getParent'
  | 'getProtections'
  | 'getRange'
  | 'getRowHeight'
  | 'getSheetId'
  | 'getSheetName'
  | 'getSheetValues'
  | 'getTabColor'
  | 'hasHiddenGridlines'
  | 'hideColumn'
  | 'hideColumns'
  | 'hideRow'
  | 'hideRows'
  | 'hideSheet'
  | 'insertChart'
  | 'insertColumnAfter'
  | 'insertColumnBefore'
  | 'insertColumns'
  | 'insertColumnsAfter'
  | 'insertColumnsBefore'
  | 'insertRowAfter'
  | 'insertRowBefore'
  | 'insertRows'
  | 'insertRowsAfter'
  | 'insertRowsBefore'
  | 'isColumnHiddenByUser'
  | 'isRowHiddenByUser'
  | 'isSheetHidden'
  | 'moveColumns'
  | 'moveRows'
  | 'newChart'
  | 'protect'
  | 'removeChart'
  | 'setColumnWidth'
  | 'setColumnWidths'
  | 'setConditionalFormatRules'
  | 'setFrozenColumns'
  | 'setFrozenRows'
  | 'setHiddenGridlines'
  | 'setName'
  | 'setRowHeight'
  | 'setRowHeights'
  | 'setRowHeightsForced'
  | 'setTabColor'
  | 'showColumns'
  | 'showRows'
  | 'showSheet'
  | 'sort'
  | 'updateChart';

export class SheetService implements Pick<GSheet, Members> {
  self!: GSheet;
  constructor(
    private readonly context: Context,
    private readonly spreadsheet: SpreadsheetService,
    readonly number: number,
  ) {}

  private read(member: string, ...args: Json[]): Json {
    return this.context.call(`Sheet.${member}`, this.number, ...args);
  }
  private write(member: string, ...args: Json[]): GSheet {
    needWrite(this.context, member);
    this.context.call(`Sheet.${member}`, this.number, ...args);
    return this.self;
  }

  /** The grid's size; asked without counting, since `getRange` is free. */
  bounds(): { rows: number; columns: number } {
    return this.context.call('Sheet.bounds', this.number) as { rows: number; columns: number };
  }

  /** Rules 3 and 4. */
  rangeAt(block: Block): GRange {
    if (block.rows < 1) throw exception(this.context, 'The number of rows in the range must be at least 1.');
    if (block.columns < 1) throw exception(this.context, 'The number of columns in the range must be at least 1.');
    const { rows, columns } = this.bounds();
    const outside =
      block.row < 0 || block.column < 0 || block.row + block.rows > rows || block.column + block.columns > columns;
    if (outside) throw exception(this.context, 'The coordinates of the range are outside the dimensions of the sheet.');
    return RangeService.make(this.context, this, block);
  }

  /** A range of any sheet of the spreadsheet. */
  rangeOf({ sheet, ...block }: Block & { sheet: number }): GRange {
    return (sheet === this.number ? this : this.spreadsheet.sheetNumbered(sheet)).rangeAt(block);
  }

  getRange(...args: unknown[]): GRange {
    if (typeof args[0] === 'string' && args.length === 1) return this.rangeNamed(args[0]);
    const numbers = args.every((arg) => typeof arg === 'number' && Number.isFinite(arg));
    if (!numbers || args.length < 2 || args.length > 4)
      refuseArguments(this.context, 'SpreadsheetApp.Sheet.getRange', args);
    const [row = 1, column = 1, rows = 1, columns = 1] = args as number[];
    return this.rangeAt({ row: row - 1, column: column - 1, rows, columns });
  }

  private rangeNamed(text: string): GRange {
    const { sheet, range } = splitSheet(text);
    if (sheet !== undefined && sheet !== this.getName()) return this.spreadsheet.rangeNamed(text);
    const block = readBlock(range, this.bounds());
    if (!block) throw exception(this.context, `Range not found`);
    return this.rangeAt(block);
  }

  getParent = (): GoogleAppsScript.Spreadsheet.Spreadsheet => this.spreadsheet.self;
  getSheetId = (): number => this.number;
  getName = (): string => this.read('getName') as string;
  getSheetName = (): string => this.read('getName') as string;
  getIndex = (): number => this.read('getIndex') as number;
  getMaxRows = (): number => this.read('getMaxRows') as number;
  getMaxColumns = (): number => this.read('getMaxColumns') as number;
  getLastRow = (): number => this.read('getLastRow') as number;
  getLastColumn = (): number => this.read('getLastColumn') as number;
  getFrozenRows = (): number => this.read('getFrozenRows') as number;
  getFrozenColumns = (): number => this.read('getFrozenColumns') as number;
  getTabColor = (): string | null => this.read('getTabColor') as string | null;
  hasHiddenGridlines = (): boolean => this.read('hasHiddenGridlines') as boolean;
  isSheetHidden = (): boolean => this.read('isSheetHidden') as boolean;
  isRowHiddenByUser = (row: number): boolean => this.read('isRowHiddenByUser', row - 1) as boolean;
  isColumnHiddenByUser = (column: number): boolean => this.read('isColumnHiddenByUser', column - 1) as boolean;
  getColumnWidth = (column: number): number => this.read('getColumnWidth', column - 1) as number;
  getRowHeight = (row: number): number => this.read('getRowHeight', row - 1) as number;
  getDataRange(): GRange {
    const { rows, columns } = this.read('getDataRange') as { rows: number; columns: number };
    return this.rangeAt({ row: 0, column: 0, rows: Math.max(1, rows), columns: Math.max(1, columns) });
  }
  /** -1 rows or columns: up to the last one that holds anything. */
  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    const used = () => this.context.call('Sheet.used', this.number) as { rows: number; columns: number };
    const height = rows === -1 ? used().rows - row + 1 : rows;
    const width = columns === -1 ? used().columns - column + 1 : columns;
    return this.getRange(row, column, height, width).getValues();
  }

  setName(name: string): GSheet {
    if (typeof name !== 'string' || name === '') refuseArguments(this.context, 'SpreadsheetApp.Sheet.setName', [name]);
    return this.write('setName', name);
  }
  activate = (): GSheet => this.write('activate');
  hideSheet = (): GSheet => this.write('hideSheet');
  showSheet = (): GSheet => this.write('showSheet');
  setTabColor = (color: string | null): GSheet => this.write('setTabColor', color);
  setHiddenGridlines = (hidden: boolean): GSheet => this.write('setHiddenGridlines', hidden);
  setFrozenRows(rows: number): void {
    this.write('setFrozenRows', rows);
  }
  setFrozenColumns(columns: number): void {
    this.write('setFrozenColumns', columns);
  }

  private insert(member: string, axis: string, at: number, count: number): GSheet {
    if (count < 1) throw exception(this.context, `The number of ${axis} to insert must be at least 1.`);
    return this.write(member, axis, at, count);
  }
  insertRows(row: number, count = 1): void {
    this.insert('insertRows', 'rows', row - 1, count);
  }
  insertRowBefore = (row: number): GSheet => this.insert('insertRowBefore', 'rows', row - 1, 1);
  insertRowAfter = (row: number): GSheet => this.insert('insertRowAfter', 'rows', row, 1);
  insertRowsBefore = (row: number, count: number): GSheet => this.insert('insertRowsBefore', 'rows', row - 1, count);
  insertRowsAfter = (row: number, count: number): GSheet => this.insert('insertRowsAfter', 'rows', row, count);
  insertColumns(column: number, count = 1): void {
    this.insert('insertColumns', 'columns', column - 1, count);
  }
  insertColumnBefore = (column: number): GSheet => this.insert('insertColumnBefore', 'columns', column - 1, 1);
  insertColumnAfter = (column: number): GSheet => this.insert('insertColumnAfter', 'columns', column, 1);
  insertColumnsBefore = (column: number, count: number): GSheet =>
    this.insert('insertColumnsBefore', 'columns', column - 1, count);
  insertColumnsAfter = (column: number, count: number): GSheet =>
    this.insert('insertColumnsAfter', 'columns', column, count);

  private delete(member: string, axis: 'rows' | 'columns', at: number, count: number): void {
    const size = this.bounds()[axis];
    if (at < 0 || at + count > size) throw exception(this.context, `Those ${axis} are out of bounds.`);
    if (count === size) throw exception(this.context, `You can't delete all the ${axis} on the sheet.`);
    this.write(member, axis, at, count);
  }
  deleteRow(row: number): GSheet {
    this.delete('deleteRow', 'rows', row - 1, 1);
    return this.self;
  }
  deleteRows = (row: number, count: number): void => this.delete('deleteRows', 'rows', row - 1, count);
  deleteColumn(column: number): GSheet {
    this.delete('deleteColumn', 'columns', column - 1, 1);
    return this.self;
  }
  deleteColumns = (column: number, count: number): void => this.delete('deleteColumns', 'columns', column - 1, count);

  moveColumns(range: GRange, destination: number): void {
    this.write('moveColumns', 'columns', range.getColumn() - 1, range.getNumColumns(), destination - 1);
  }
  moveRows(range: GRange, destination: number): void {
    this.write('moveRows', 'rows', range.getRow() - 1, range.getNumRows(), destination - 1);
  }
  hideRows(row: number, count = 1): void {
    this.write('hideRows', 'rows', row - 1, count, true);
  }
  hideRow(range: GRange): void {
    this.write('hideRow', 'rows', range.getRow() - 1, range.getNumRows(), true);
  }
  showRows(row: number, count = 1): void {
    this.write('showRows', 'rows', row - 1, count, false);
  }
  hideColumns(column: number, count = 1): void {
    this.write('hideColumns', 'columns', column - 1, count, true);
  }
  hideColumn(range: GRange): void {
    this.write('hideColumn', 'columns', range.getColumn() - 1, range.getNumColumns(), true);
  }
  showColumns(column: number, count = 1): void {
    this.write('showColumns', 'columns', column - 1, count, false);
  }
  setColumnWidth = (column: number, width: number): GSheet =>
    this.write('setColumnWidth', 'columns', column - 1, 1, width);
  setColumnWidths = (column: number, count: number, width: number): GSheet =>
    this.write('setColumnWidths', 'columns', column - 1, count, width);
  setRowHeight = (row: number, height: number): GSheet => this.write('setRowHeight', 'rows', row - 1, 1, height);
  setRowHeights = (row: number, count: number, height: number): GSheet =>
    this.write('setRowHeights', 'rows', row - 1, count, height);
  setRowHeightsForced = (row: number, count: number, height: number): GSheet =>
    this.write('setRowHeightsForced', 'rows', row - 1, count, height);
  autoResizeColumn = (column: number): GSheet => this.write('autoResizeColumn', column - 1);

  appendRow(values: unknown[]): GSheet {
    if (!Array.isArray(values)) refuseArguments(this.context, 'SpreadsheetApp.Sheet.appendRow', [values]);
    return this.write(
      'appendRow',
      values.map((value) => cellInput(this.context, value)),
    );
  }
  sort = (column: number, ascending = true): GSheet => this.write('sort', column - 1, ascending);
  clear = (options?: { formatOnly?: boolean; contentsOnly?: boolean }): GSheet =>
    this.write('clear', (options ?? {}) as Json);
  clearContents = (): GSheet => this.write('clearContents');
  clearFormats = (): GSheet => this.write('clearFormats');
  clearNotes = (): GSheet => this.write('clearNotes');

  setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
    this.write('setConditionalFormatRules', rules.map(conditionalFormatOf));
  }
  clearConditionalFormatRules(): void {
    this.write('clearConditionalFormatRules');
  }
  getConditionalFormatRules = (): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] =>
    (this.read('getConditionalFormatRules') as Json[]).map((rule) =>
      conditionalFormatService(this.context, this, rule),
    );

  protect(): GProtection {
    needWrite(this.context, 'protect');
    return protectionService(this.context, this, this.read('protect'));
  }
  getProtections = (type: unknown): GProtection[] =>
    (this.read('getProtections', String(type)) as Json[]).map((id) => protectionService(this.context, this, id));

  newChart = (): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder => chartBuilder(this.context, this);
  insertChart(chart: GChart): void {
    const { facts } = chartOf(this.context, 'SpreadsheetApp.Sheet.insertChart', chart);
    this.write('insertChart', facts as unknown as Json);
  }
  updateChart(chart: GChart): void {
    const { facts, id } = chartOf(this.context, 'SpreadsheetApp.Sheet.updateChart', chart);
    this.write('updateChart', id ?? null, facts as unknown as Json);
  }
  removeChart(chart: GChart): void {
    this.write('removeChart', chartOf(this.context, 'SpreadsheetApp.Sheet.removeChart', chart).id ?? null);
  }
  getCharts = (): GChart[] => chartsOf(this.context, this, this.read('getCharts') as unknown as Chart[]);
}

export function sheetService(context: Context, spreadsheet: SpreadsheetService, number: number): GSheet {
  const service = new SheetService(context, spreadsheet, number);
  service.self = loud(context, 'Sheet', service) as unknown as GSheet;
  return service.self;
}
