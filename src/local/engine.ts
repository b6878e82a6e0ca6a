/**
 * A spreadsheet as Google's behaves, on the embedded engine: plain values in and out, cells counted from 0, sheets by number.
 * The same class serves the page (with the grid on top) and the headless host.
 */
import {
  CellValueType,
  type ICellData,
  ICommandService,
  type Injector,
  type IRange,
  type IStyleData,
  type IWorksheetData,
  type Nullable,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel, IActiveDirtyManagerService, IFunctionService } from '@univerjs/engine-formula';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetRangeValuesMutation,
} from '@univerjs/sheets';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-numfmt/facade';
import { type Block, cellName, readBlock } from './a1-notation';
import { type Change, endRow, holds, type Placed, place, placedAt, shifted, shiftPlaced } from './blocks';
import { type Calculating, Calculation } from './calculation';
import {
  type BorderSide,
  type CellStyle,
  cellStyle,
  engineBorder,
  engineStyle,
  SIDES,
  type StyleChange,
} from './cell-style';
import { linkRuns, richText } from './cell-text';
import { type Chart, type ChartFacts, shiftChart } from './chart';
import { compareCells } from './compare-cells';
import { CellErrors, DAY_RESULT, type Evaluate, type FunctionHelp, registerFunctions } from './custom-functions';
import { registerEngineFunctions } from './engine-functions';
import { keepFormulaData } from './formula-data';
import { type FormulaCell, FormulaGraph, readings } from './formula-graph';
import {
  formulaParts,
  type Locale,
  readUnreadable,
  type SheetSizes,
  toEngine,
  toGoogle,
  unreadable,
} from './formula-text';
import { displayed, isDayFormat } from './number-display';
import { shortenSecondPass } from './second-pass';
import { dayFormat, readTyped } from './typed-text';
import { comparison } from './validation-criteria';

/** What a script writes: strings are read as typed; a day is a serial of the sheet's own clock. */
export type CellInput = string | number | boolean | null | { day: number };
/** What a script reads; a blank is `''`. */
export type CellOutput = string | number | boolean | { day: number };
export type HeldCell = {
  /** Counted from 0, as columns. */
  row: number;
  column: number;
  value: CellOutput;
  display: string;
  formula: string;
  format: string;
  style: CellStyle;
};

export type ValidationRule = {
  criteria: string;
  values: (string | number | boolean | string[])[];
  allowInvalid: boolean;
  helpText: string | null;
};
export type ConditionalFormat = {
  ranges: Block[];
  criteria: string;
  values: (string | number)[];
  style: {
    background?: string;
    fontColor?: string;
    bold?: boolean;
    italic?: boolean;
    strikethrough?: boolean;
    underline?: boolean;
  };
};
export type Protection = {
  id: number;
  /** None: the whole sheet. */
  block?: Block;
  warningOnly: boolean;
  description: string;
  unprotected: Block[];
};
export type TextRun = { start: number; end: number; link?: string; style?: Record<string, string | number | boolean> };

/** What hangs on a sheet and the engine does not keep. */
type Extras = {
  number: number;
  validations: Placed<ValidationRule>[];
  notes: Placed<string>[];
  links: Placed<TextRun[]>[];
  conditionalFormats: ConditionalFormat[];
  protections: Protection[];
  charts: Chart[];
};

/** A block on a sheet. */
export type Area = Block & { sheet: number };

export type EngineSettings = {
  locale: Locale;
  /** Milliseconds since 1970, of the host's clock. */
  now: () => number;
  /** Today's serial with the time as its fraction, in the spreadsheet's zone. */
  serialNow: () => number;
  helps: readonly FunctionHelp[];
  evaluate: Evaluate;
  /** Told after every change that a user could see. */
  changed?: () => void;
  /** `soon` where it is not given. */
  calculating?: Calculating;
};

export type EngineState = { workbook: unknown; extras: Record<string, Extras>; nextNumber: number; active: number };

/** The largest workbook Google allows. */
const CELL_LIMIT = 10_000_000;
export const CIRCULAR = 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.';
/** The engine's error for a spill that found something in its way; Google's is #REF!. */
const SPILL_BLOCKED = '#SPILL!';
/** What a cell shows while Google still computes it. */
const LOADING = 'Loading...';
const CLEARED = { v: null, t: null, f: null, si: null, p: null } as unknown as ICellData;

export class Engine {
  readonly errors = new CellErrors();
  readonly #api: FUniver;
  readonly #injector: Injector;
  #book: FWorkbook;
  #core: Workbook;
  readonly #commands: ICommandService;
  readonly #formulas: FormulaDataModel;
  readonly #calculation: Calculation;
  readonly #settings: EngineSettings;
  #extras = new Map<string, Extras>();
  #nextNumber = 0;
  #graph: FormulaGraph | undefined;
  #graphStale = true;
  #graphDrawn = '';
  #circular = new Map<string, Set<string>>();
  /** A switch of the tests: TODAY() is refused as NOW() is. */
  #todayIsVolatile = false;
  /** A switch of the tests: custom functions are still at work whenever a script reads. */
  loading = false;

  constructor(univer: Univer, api: FUniver, settings: EngineSettings, kept?: EngineState) {
    this.#api = api;
    this.#settings = settings;
    this.#injector = univer.__getInjector();
    this.#book = api.createWorkbook((kept?.workbook as object | undefined) ?? firstWorkbook(settings.locale));
    this.#core = this.#book.getWorkbook();
    this.#commands = this.#injector.get(ICommandService);
    this.#formulas = this.#injector.get(FormulaDataModel);
    this.#calculation = new Calculation(this.#injector, settings.calculating ?? 'soon', () => this.#findCircles());
    keepFormulaData(this.#injector, (trigger) => trigger === STYLE_ONLY);
    shortenSecondPass(this.#injector);
    this.#extras = new Map(Object.entries(kept?.extras ?? {}));
    this.#nextNumber = kept?.nextNumber ?? 0;
    this.#begin();
    registerEngineFunctions(this.#injector, this.errors, settings.serialNow, settings.locale);
    registerFunctions(this.#injector, settings.helps, settings.evaluate, this.errors);
    this.#listen();
    if (kept) this.recalculate();
  }

  get book(): FWorkbook {
    return this.#book;
  }
  get locale(): Locale {
    return this.#settings.locale;
  }

  get name(): string {
    return this.#book.getName();
  }
  rename(name: string): void {
    this.#book.setName(name);
  }

  select(area: Area): void {
    this.activate(area.sheet);
    this.#facade(area.sheet).setActiveRange(this.#range(area));
  }
  selection(): Area | null {
    const range = this.#book.getActiveRange();
    return range && { ...blockOf(range.getRange()), sheet: this.numberOf(range.getSheetId()) };
  }

  state(): EngineState {
    return {
      workbook: this.#book.save(),
      extras: Object.fromEntries([...this.#extras].filter(([id]) => this.#core.getSheetBySheetId(id))),
      nextNumber: this.#nextNumber,
      active: this.activeSheet(),
    };
  }

  #begin(): void {
    for (const sheet of this.#core.getSheets()) this.#extra(sheet.getSheetId());
    (this.#book as FWorkbook & { setNumfmtLocal(tag: string): unknown }).setNumfmtLocal(
      this.locale === 'vi_VN' ? 'vi' : 'en',
    );
  }

  /** The workbook as it was when `state` was taken; the one that is open goes. */
  async restore(state: EngineState): Promise<void> {
    await this.#calculation.rest();
    const { workbook, extras, nextNumber, active } = structuredClone(state);
    this.#api.disposeUnit(this.#book.getId());
    this.#book = this.#api.createWorkbook({ ...(workbook as object), id: newId() });
    this.#core = this.#book.getWorkbook();
    this.#extras = new Map(Object.entries(extras));
    this.#nextNumber = nextNumber;
    this.errors.clear();
    this.#graph = undefined;
    this.#graphStale = true;
    this.#begin();
    this.activate(active);
    this.recalculate();
  }

  // ---- calculation

  #listen(): void {
    const dirty = this.#injector.get(IActiveDirtyManagerService);
    this.#commands.onCommandExecuted((command, options) => {
      const params = command.params as MutationParams | undefined;
      if (params?.unitId !== this.#book.getId()) return;
      const change = structuralChange(command.id, params);
      if (change) this.#shift(params.subUnitId, change);
      const computed = options?.onlyLocal === true || params.trigger === STYLE_ONLY;
      const writes = command.id === SetRangeValuesMutation.id;
      if (!dirty.get(command.id) || (writes && computed)) return;
      if (writes)
        for (const [row, column] of cellsOf(params.cellValue))
          this.errors.drop({ sheet: params.subUnitId, row, column });
      this.#graphStale = true;
      this.#settings.changed?.();
    });
  }

  /** Waits for the calculation, if there is one; at once where nothing changed. */
  settle(): Promise<void> {
    return this.#calculation.settle();
  }

  /** Computes every formula, where nothing is calculated by itself too, and waits for it. */
  recalculateNow(): Promise<void> {
    return this.#calculation.once();
  }

  get settled(): boolean {
    return this.#calculation.settled;
  }

  /** Computes every formula anew: the clock was set, or a function answers otherwise. */
  recalculate(): void {
    this.#calculation.all();
  }

  /** Nothing is calculated any more, and what is under way has ended. */
  end = (): Promise<void> => this.#calculation.end();

  refuseToday(refused: boolean): void {
    this.#todayIsVolatile = refused;
    this.#graphStale = true;
    this.recalculate();
  }

  #findCircles(): void {
    // Drawn while formulas ran, it does not know what they spilled.
    this.#graphStale = true;
    for (const [sheet, cells] of this.#circular)
      for (const cell of cells) {
        const [row = 0, column = 0] = cell.split(',').map(Number);
        if (this.errors.at({ sheet, row, column }) === CIRCULAR) this.errors.drop({ sheet, row, column });
      }
    this.#circular.clear();
    for (const { sheet, row, column, covers } of this.#dependencies().circular()) {
      const cells = this.#circular.get(sheet) ?? new Set<string>();
      this.#circular.set(sheet, cells);
      for (let at = row; at < covers.row + covers.rows; at++)
        for (let across = column; across < covers.column + covers.columns; across++) cells.add(`${at},${across}`);
      this.errors.set({ sheet, row, column }, CIRCULAR);
    }
  }

  /** Whether the cell shows #REF! because its formula reads itself; `sheet` is the engine's id. */
  isCircular(sheet: string, row: number, column: number): boolean {
    return this.#circular.get(sheet)?.has(`${row},${column}`) ?? false;
  }

  /** Drawn anew only where formulas or their spills are others than last time. */
  #dependencies(): FormulaGraph {
    if (this.#graph && !this.#graphStale) return this.#graph;
    this.#graphStale = false;
    const cells = this.#formulaCells();
    const drawn = JSON.stringify([cells, this.sheetNumbers().map(this.size), this.#todayIsVolatile]);
    if (this.#graph && drawn === this.#graphDrawn) return this.#graph;
    this.#graphDrawn = drawn;
    this.#graph = new FormulaGraph(cells, this.#readings, { todayIsVolatile: this.#todayIsVolatile });
    return this.#graph;
  }

  #readings = ({ formula, sheet }: FormulaCell) =>
    readings(formula, sheet, this.#sizes(sheet), (name) => this.#core.getSheetBySheetName(name)?.getSheetId());

  #formulaCells(): FormulaCell[] {
    const unit = this.#book.getId();
    const sheets = this.#formulas.getFormulaData()[unit] ?? {};
    return this.#core.getSheets().flatMap((sheet) => {
      const id = sheet.getSheetId();
      const spills = this.#formulas.getArrayFormulaRange()[unit]?.[id];
      return cellsOf(sheets[id]).flatMap(([row, column]): FormulaCell[] => {
        const formula = this.#engineFormula(id, row, column);
        if (!formula) return [];
        const spill = spills?.[row]?.[column];
        return [
          { sheet: id, row, column, formula, covers: spill ? blockOf(spill) : { row, column, rows: 1, columns: 1 } },
        ];
      });
    });
  }

  readsVolatile(place: { sheet: string; row: number; column: number }): boolean {
    return this.#dependencies().readsVolatile(place.sheet, place.row, place.column);
  }

  // ---- sheets

  sheetNumbers(): number[] {
    return this.#core.getSheets().map((sheet) => this.#extra(sheet.getSheetId()).number);
  }

  sheetNamed(name: string): number | undefined {
    const sheet = this.#core.getSheetBySheetName(name);
    return sheet ? this.#extra(sheet.getSheetId()).number : undefined;
  }

  numberOf(engineId: string): number {
    return this.#extra(engineId).number;
  }

  sheetName = (sheet: number): string => this.#sheet(sheet).getName();
  size = (sheet: number): { rows: number; columns: number } => ({
    rows: this.#sheet(sheet).getRowCount(),
    columns: this.#sheet(sheet).getColumnCount(),
  });

  exists(sheet: number): boolean {
    return this.sheetNumbers().includes(sheet);
  }

  /** A sheet like another one where `template` is given: its cells, looks, sizes, lists, notes and charts; not its protections. */
  insertSheet(name: string | undefined, index: number | undefined, active = true, template?: number): number {
    const free = (count: number): string =>
      this.sheetNamed(`${this.#newName()}${count}`) === undefined ? `${this.#newName()}${count}` : free(count + 1);
    const wanted = name ?? free(this.sheetNumbers().length + 1);
    this.#refuseName(wanted);
    const size = template === undefined ? { rows: 1000, columns: 26 } : this.size(template);
    this.#refuseCells(size.rows * size.columns);
    const front = this.activeSheet();
    const made = this.#book.insertSheet(wanted, {
      index,
      sheet: template === undefined ? blankSheet(size) : this.#likenessOf(template),
    });
    const number = this.#extra(made.getSheetId()).number;
    if (template !== undefined) this.#takeAfter(template, number);
    this.activate(active ? number : front);
    return number;
  }

  /** All that the engine keeps of a sheet, without what makes it that one, and without formulas, which are written anew. */
  #likenessOf(template: number): Partial<IWorksheetData> {
    const { id: _id, name: _name, hidden: _hidden, ...rest } = structuredClone(this.#sheet(template).getConfig());
    for (const row of Object.values(rest.cellData))
      for (const cell of Object.values((row ?? {}) as Record<number, ICellData>))
        if (cell.f || cell.si) for (const key of ['v', 't', 'f', 'si'] as const) delete cell[key];
    return rest;
  }

  /** Formulas, and what hangs on cells, as on another sheet. */
  #takeAfter(template: number, sheet: number): void {
    const [from, to] = [this.#sheet(template).getSheetId(), this.#sheet(sheet).getSheetId()];
    const cells: Record<number, Record<number, ICellData>> = {};
    this.#matrixOf(from).forValue((row, column, cell) => {
      if (!cell?.f && !cell?.si) return;
      cells[row] = { ...cells[row], [column]: this.#formulaCell(to, this.#googleFormula(from, row, column)) };
    });
    this.#write(to, cells);
    const { validations, notes, links, conditionalFormats, charts } = structuredClone(this.#extra(from));
    const own = charts.map((chart) => ({
      ...chart,
      id: this.#nextNumber++,
      ranges: chart.ranges.map((range) => (range.sheet === template ? { ...range, sheet } : range)),
    }));
    Object.assign(this.#extra(to), { validations, notes, links, conditionalFormats, charts: own });
    this.#settings.changed?.();
  }

  #newName = (): string => (this.locale === 'vi_VN' ? 'Trang tính' : 'Sheet');

  #refuseName(name: string): void {
    if (this.sheetNumbers().some((one) => this.sheetName(one).toLowerCase() === name.toLowerCase()))
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }

  #refuseCells(more: number): void {
    const held = this.sheetNumbers().reduce((sum, sheet) => sum + this.size(sheet).rows * this.size(sheet).columns, 0);
    if (held + more > CELL_LIMIT)
      throw new Error(
        `This action would increase the number of cells in the workbook above the limit of ${CELL_LIMIT} cells.`,
      );
  }

  renameSheet(sheet: number, name: string): void {
    if (this.sheetName(sheet) === name) return;
    if (this.sheetName(sheet).toLowerCase() !== name.toLowerCase()) this.#refuseName(name);
    this.#facade(sheet).setName(name);
  }

  deleteSheet(sheet: number): void {
    const shown = this.sheetNumbers().filter((one) => !this.isSheetHidden(one));
    if (shown.length === 1 && shown[0] === sheet) throw new Error("You can't remove all the sheets in a document.");
    // What hung on it stays known for the user who takes the deletion back.
    this.#book.deleteSheet(this.#sheet(sheet).getSheetId());
    this.#graphStale = true;
    this.recalculate();
  }

  activeSheet(): number {
    return this.#extra(this.#book.getActiveSheet().getSheetId()).number;
  }
  activate(sheet: number): void {
    this.#book.setActiveSheet(this.#facade(sheet));
  }
  moveSheet(sheet: number, index: number): void {
    this.#book.moveSheet(this.#facade(sheet), index);
  }
  hideSheet = (sheet: number): void => void this.#facade(sheet).hideSheet();
  showSheet = (sheet: number): void => void this.#facade(sheet).showSheet();
  isSheetHidden = (sheet: number): boolean => this.#facade(sheet).isSheetHidden();
  setTabColor = (sheet: number, color: string | null): void => void this.#facade(sheet).setTabColor(color ?? '');
  tabColor = (sheet: number): string | null => this.#facade(sheet).getTabColor() || null;
  setGridlinesHidden = (sheet: number, hidden: boolean): void => void this.#facade(sheet).setHiddenGridlines(hidden);
  gridlinesHidden = (sheet: number): boolean => this.#facade(sheet).hasHiddenGridLines();
  setFrozen(sheet: number, change: { rows?: number; columns?: number }): void {
    const { rows, columns } = { ...this.frozen(sheet), ...change };
    const facade = this.#facade(sheet);
    if (rows === 0 && columns === 0) facade.cancelFreeze();
    else
      facade.setFreeze({
        startRow: rows > 0 ? rows : -1,
        startColumn: columns > 0 ? columns : -1,
        xSplit: columns,
        ySplit: rows,
      });
  }
  frozen = (sheet: number): { rows: number; columns: number } => {
    const { startRow, startColumn, xSplit, ySplit } = this.#facade(sheet).getFreeze();
    return { rows: ySplit > 0 ? startRow : 0, columns: xSplit > 0 ? startColumn : 0 };
  };

  // ---- rows and columns

  insert(sheet: number, axis: 'rows' | 'columns', at: number, count: number): void {
    const size = this.size(sheet);
    this.#refuseCells(count * (axis === 'rows' ? size.columns : size.rows));
    const facade = this.#facade(sheet);
    if (at < size[axis]) {
      this.#inFront(sheet, () => {
        if (axis === 'rows') facade.insertRowsBefore(at, count);
        else facade.insertColumnsBefore(at, count);
      });
      return;
    }
    if (axis === 'columns') {
      facade.setColumnCount(size.columns + count);
      return;
    }
    // A range with an open end reaches the new last row too.
    const open = this.#openFormulas(this.#sheet(sheet).getSheetId());
    facade.setRowCount(size.rows + count);
    for (const [on, formulas] of open) {
      const cells: Record<number, Record<number, ICellData>> = {};
      for (const { row, column, formula } of formulas)
        cells[row] = { ...cells[row], [column]: this.#formulaCell(on, formula) };
      this.#write(on, cells);
    }
  }

  /** Formulas with ranges that reach the last row of a sheet, as Google writes them, by the sheet they stand on. */
  #openFormulas(sheet: string): Map<string, { row: number; column: number; formula: string }[]> {
    const { rows } = this.#sizes(sheet)()!;
    const found = new Map<string, { row: number; column: number; formula: string }[]>();
    for (const cell of this.#formulaCells()) {
      if (!cell.formula.includes(String(rows))) continue;
      const reads = this.#readings(cell).some((one) => one.sheet === sheet && endRow(one.block) === rows);
      const formula = reads ? toGoogle(cell.formula, this.locale, this.#sizes(cell.sheet)) : '';
      if (!/[0-9]:\$?[A-Z]{1,3}(?![A-Z0-9$(])/i.test(formula)) continue;
      found.set(cell.sheet, [...(found.get(cell.sheet) ?? []), { ...cell, formula }]);
    }
    return found;
  }

  remove(sheet: number, axis: 'rows' | 'columns', at: number, count: number): void {
    this.#inFront(sheet, () => {
      if (axis === 'rows') this.#facade(sheet).deleteRows(at, count);
      else this.#facade(sheet).deleteColumns(at, count);
    });
  }

  /** The engine moves formulas of the sheet in front, whichever sheet the change is on: so that one comes to the front. */
  #inFront(sheet: number, change: () => void): void {
    const front = this.activeSheet();
    if (front !== sheet) this.activate(sheet);
    change();
    if (front !== sheet) this.activate(front);
  }

  /** `to` counts as before the move. */
  move(sheet: number, axis: 'rows' | 'columns', at: number, count: number, to: number): void {
    const facade = this.#facade(sheet);
    const { rows, columns } = this.size(sheet);
    this.#inFront(sheet, () => {
      if (axis === 'rows') facade.moveRows(facade.getRange(at, 0, count, columns), to);
      else facade.moveColumns(facade.getRange(0, at, rows, count), to);
    });
  }

  setHidden(sheet: number, axis: 'rows' | 'columns', at: number, count: number, hidden: boolean): void {
    const facade = this.#facade(sheet);
    if (axis === 'rows') hidden ? facade.hideRows(at, count) : facade.showRows(at, count);
    else hidden ? facade.hideColumns(at, count) : facade.showColumns(at, count);
  }
  isHidden = (sheet: number, axis: 'rows' | 'columns', at: number): boolean =>
    axis === 'rows' ? !this.#sheet(sheet).getRowRawVisible(at) : !this.#sheet(sheet).getColVisible(at);

  setSize(sheet: number, axis: 'rows' | 'columns', at: number, count: number, pixels: number): void {
    if (axis === 'rows') this.#facade(sheet).setRowHeightsForced(at, count, pixels);
    else this.#facade(sheet).setColumnWidths(at, count, pixels);
  }
  sizeAt = (sheet: number, axis: 'rows' | 'columns', at: number): number =>
    axis === 'rows' ? this.#sheet(sheet).getRowHeight(at) : this.#sheet(sheet).getColumnWidth(at);

  // ---- cells

  /** Writes as `setValues` does: each string is read as if typed. */
  writeValues(area: Area, values: CellInput[][]): void {
    const sheet = this.#sheet(area.sheet);
    this.#refuseInvalid(area, values);
    const id = sheet.getSheetId();
    this.#write(
      id,
      this.#matrix(area, (row, column, r, c) => this.#cell(id, row, column, values[r]?.[c] ?? null)),
    );
    this.#drop(id, 'links', area);
  }

  /** A formula that Google would not read ends as #ERROR!; a text without `=` is a formula here too, as in `setFormula`. */
  writeFormulas(area: Area, formulas: string[][]): void {
    const id = this.#sheet(area.sheet).getSheetId();
    const cellOf = (text: string) =>
      text === '' ? CLEARED : this.#formulaCell(id, text.startsWith('=') ? text : `=${text}`);
    this.#write(
      id,
      this.#matrix(area, (_row, _column, r, c) => cellOf(formulas[r]?.[c] ?? '')),
    );
  }

  #cell(sheet: string, row: number, column: number, input: CellInput): ICellData {
    const format = this.#style(sheet, row, column)?.n?.pattern ?? '';
    if (input === null) return CLEARED;
    if (typeof input === 'object')
      return withFormat({ ...CLEARED, v: input.day, t: CellValueType.NUMBER }, format, dayFormat(this.locale));
    if (typeof input === 'number') return { ...CLEARED, v: input, t: CellValueType.NUMBER };
    if (typeof input === 'boolean') return { ...CLEARED, v: input ? 1 : 0, t: CellValueType.BOOLEAN };
    const typed = readTyped(input, this.locale, format, dayOfSerial(this.#settings.serialNow()));
    if (typed.kind === 'blank') return CLEARED;
    if (typed.kind === 'formula') return this.#formulaCell(sheet, typed.formula);
    if (typeof typed.value !== 'string')
      return withFormat(this.#cell(sheet, row, column, typed.value), format, typed.format);
    return { ...CLEARED, v: typed.value, t: CellValueType.STRING };
  }

  #formulaCell(sheet: string, formula: string): ICellData {
    return { ...CLEARED, f: toEngine(formula, this.locale, this.#sizes(sheet)) ?? unreadable(formula) };
  }

  /** `values` of Google's `getValues`. */
  readValues(area: Area): CellOutput[][] {
    const id = this.#sheet(area.sheet).getSheetId();
    return this.#map(area, (row, column) => this.#value(id, row, column));
  }

  readDisplays(area: Area): string[][] {
    const id = this.#sheet(area.sheet).getSheetId();
    return this.#map(area, (row, column) => this.#display(id, row, column));
  }

  readFormulas(area: Area): string[][] {
    const id = this.#sheet(area.sheet).getSheetId();
    return this.#map(area, (row, column) => this.#googleFormula(id, row, column));
  }

  readFormats(area: Area): string[][] {
    const id = this.#sheet(area.sheet).getSheetId();
    return this.#map(area, (row, column) => this.#style(id, row, column)?.n?.pattern ?? '');
  }

  readStyles(area: Area): CellStyle[][] {
    const id = this.#sheet(area.sheet).getSheetId();
    return this.#map(area, (row, column) => cellStyle(this.#style(id, row, column)));
  }

  /** Row by row, the cells that hold or show something, or have a look of their own. */
  cells(sheet: number): HeldCell[] {
    const id = this.#sheet(sheet).getSheetId();
    const matrix = this.#matrixOf(id);
    const spills = this.#formulas.getArrayFormulaCellData()[this.#book.getId()]?.[id];
    const looks = new Map<string, CellStyle>();
    const lookOf = (style: ICellData['s']): CellStyle => {
      if (typeof style !== 'string') return cellStyle(this.#styleOf(style));
      const look = looks.get(style) ?? cellStyle(this.#styleOf(style));
      looks.set(style, look);
      return look;
    };
    const { rows, columns } = this.usedSize(sheet);
    const found: HeldCell[] = [];
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const cell = matrix.getValue(row, column);
        const style = lookOf(cell?.s);
        const format = this.#styleOf(cell?.s)?.n?.pattern ?? '';
        const blank = !cell?.f && !cell?.si && !hasContent(cell) && !spills?.[row]?.[column];
        if (blank && Object.keys(style).length === 0) continue;
        found.push({
          row,
          column,
          value: blank ? '' : this.#value(id, row, column),
          display: blank ? '' : this.#display(id, row, column),
          formula: blank ? '' : this.#googleFormula(id, row, column),
          format,
          style,
        });
      }
    return found;
  }

  #value(sheet: string, row: number, column: number): CellOutput {
    const { value, pattern } = this.#seen(sheet, row, column);
    if (value === null) return '';
    return typeof value === 'number' && isDayFormat(pattern) ? { day: value } : value;
  }

  #display(sheet: string, row: number, column: number): string {
    const { value, pattern } = this.#seen(sheet, row, column);
    return displayed(value, pattern, this.locale);
  }

  #seen(
    sheet: string,
    row: number,
    column: number,
  ): { value: string | number | boolean | null; pattern: string | undefined } {
    const cell = this.#matrixOf(sheet).getValue(row, column);
    const own = cell?.f || cell?.si || hasContent(cell);
    const spilled = own
      ? undefined
      : this.#formulas.getArrayFormulaCellData()[this.#book.getId()]?.[sheet]?.[row]?.[column];
    const shown = own ? cell : spilled;
    const pattern = this.#style(sheet, row, column)?.n?.pattern ?? patternOf(this.#styleOf(spilled?.s));
    if (this.loading && this.#isAtWork(sheet, row, column)) return { value: own ? LOADING : null, pattern };
    if (this.isCircular(sheet, row, column)) return { value: '#REF!', pattern };
    const value = richText(shown) ?? plainValue(shown);
    if (value === SPILL_BLOCKED) return { value: '#REF!', pattern };
    // The engine's own day pattern is the locale's here.
    return { value, pattern: pattern === DAY_RESULT && (spilled || cell?.f) ? dayFormat(this.locale) : pattern };
  }

  /** Whether a cell's value comes from a custom function, its own or one that spills into it. */
  #isAtWork(sheet: string, row: number, column: number): boolean {
    const names = this.#settings.helps.map(({ name }) => name);
    const custom = (formula: string) =>
      formulaParts(formula).some((part) => part.kind === 'name' && names.includes(part.text.toUpperCase()));
    const own = this.#engineFormula(sheet, row, column);
    if (own) return custom(own);
    const spills = this.#formulas.getArrayFormulaRange()[this.#book.getId()]?.[sheet] ?? {};
    return Object.entries(spills).some(([from, line]) =>
      Object.entries(line as Record<number, IRange>).some(
        ([at, spill]) =>
          holds(blockOf(spill), row, column) && custom(this.#engineFormula(sheet, Number(from), Number(at))),
      ),
    );
  }

  #matrixOf(sheet: string) {
    return this.#core.getSheetBySheetId(sheet)!.getCellMatrix();
  }

  #styleOf(style: ICellData['s'] | undefined): IStyleData | undefined {
    return (typeof style === 'string' ? this.#core.getStyles().get(style) : style) ?? undefined;
  }

  #style(sheet: string, row: number, column: number): IStyleData | undefined {
    return this.#styleOf(this.#matrixOf(sheet).getValue(row, column)?.s);
  }

  #engineFormula(sheet: string, row: number, column: number): string {
    const cell = this.#matrixOf(sheet).getValue(row, column);
    if (!cell?.f && !cell?.si) return '';
    return this.#formulas.getFormulaStringByCell(row, column, sheet, this.#book.getId()) ?? cell.f ?? '';
  }

  #googleFormula(sheet: string, row: number, column: number): string {
    const formula = this.#engineFormula(sheet, row, column);
    return formula ? (readUnreadable(formula) ?? toGoogle(formula, this.locale, this.#sizes(sheet))) : '';
  }

  /** Why a cell shows an error, where the engine or a function said so. */
  errorAt(sheet: number, row: number, column: number): string | undefined {
    const id = this.#sheet(sheet).getSheetId();
    const value = this.#seen(id, row, column).value;
    if (typeof value !== 'string' || !value.startsWith('#')) return undefined;
    const formula = this.#engineFormula(id, row, column);
    const told = this.errors.at({ sheet: id, row, column });
    if (told !== undefined || !formula) return told;
    return value === '#NAME?' ? this.#unknownFunction(formula) : this.#blocked(id, row, column);
  }

  /** Google's word for a function that there is not. */
  #unknownFunction(formula: string): string | undefined {
    const functions = this.#injector.get(IFunctionService);
    const parts = formulaParts(formula);
    const unknown = parts.find(
      ({ kind, text }, at) =>
        kind === 'name' && parts[at + 1]?.text === '(' && !functions.hasExecutor(text.toUpperCase()),
    );
    return unknown && `Unknown function: '${unknown.text}'.`;
  }

  /** Google's word for a spill that found something in its way. */
  #blocked(sheet: string, row: number, column: number): string | undefined {
    const cell = this.#matrixOf(sheet).getValue(row, column);
    return cell?.v === SPILL_BLOCKED ? 'Array result was not expanded because it would overwrite data.' : undefined;
  }

  /** One change for the whole area, or one a cell. */
  style(area: Area, changes: StyleChange | StyleChange[][]): void {
    const id = this.#sheet(area.sheet).getSheetId();
    const one = Array.isArray(changes) ? undefined : engineStyle(changes);
    const styleAt = (r: number, c: number) => one ?? engineStyle((changes as StyleChange[][])[r]?.[c] ?? {});
    this.#write(
      id,
      this.#matrix(area, (_row, _column, r, c) => ({ s: styleAt(r, c) as IStyleData })),
      STYLE_ONLY,
    );
  }

  /** Sides as in Google's `setBorder`: true draws, false removes, null leaves. */
  border(
    area: Area,
    sides: Record<BorderSide | 'vertical' | 'horizontal', boolean | null>,
    color: string,
    style: string,
  ): void {
    const id = this.#sheet(area.sheet).getSheetId();
    const line = (draw: boolean | null) => (draw === null ? undefined : draw ? engineBorder(style, color) : null);
    const bordersOf = (r: number, c: number) => {
      const wanted = {
        [SIDES.top]: line(r === 0 ? sides.top : sides.horizontal),
        [SIDES.bottom]: line(r === area.rows - 1 ? sides.bottom : sides.horizontal),
        [SIDES.left]: line(c === 0 ? sides.left : sides.vertical),
        [SIDES.right]: line(c === area.columns - 1 ? sides.right : sides.vertical),
      };
      return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    };
    this.#write(
      id,
      this.#matrix(area, (_row, _column, r, c) => ({ s: { bd: bordersOf(r, c) } as IStyleData })),
      STYLE_ONLY,
    );
  }

  clear(area: Area, what: { contents?: boolean; formats?: boolean; notes?: boolean; validations?: boolean }): void {
    const id = this.#sheet(area.sheet).getSheetId();
    const cell = { ...(what.contents ? CLEARED : {}), ...(what.formats ? { s: null } : {}) } as ICellData;
    if (what.contents || what.formats)
      this.#write(
        id,
        this.#matrix(area, () => cell),
        what.contents ? undefined : STYLE_ONLY,
      );
    if (what.contents) this.#drop(id, 'links', area);
    if (what.notes) this.clearNotes(area);
    if (what.validations) this.#drop(id, 'validations', area);
  }

  merge(area: Area): void {
    this.#range(area).merge({ isForceMerge: true });
  }
  breakApart(area: Area): void {
    this.#range(area).breakApart();
  }
  merges(sheet: number): Block[] {
    return this.#sheet(sheet).getMergeData().map(blockOf);
  }

  /** The last row and column that hold something, spilled results too: blanks of a spill count, as in Sheets. */
  lastCell(sheet: number): { row: number; column: number } {
    const id = this.#sheet(sheet).getSheetId();
    let row = -1;
    let column = -1;
    this.#matrixOf(id).forValue((r, c, cell) => {
      if (!hasContent(cell) && !cell?.f && !cell?.si) return;
      row = Math.max(row, r);
      column = Math.max(column, c);
    });
    const spills = this.#formulas.getArrayFormulaRange()[this.#book.getId()]?.[id] ?? {};
    for (const line of Object.values(spills) as (Record<number, IRange> | undefined)[])
      for (const spill of Object.values(line ?? {})) {
        row = Math.max(row, spill.endRow);
        column = Math.max(column, spill.endColumn);
      }
    return { row, column };
  }

  /** Rows and columns from the first cell on that hold something or look like something. */
  usedSize(sheet: number): { rows: number; columns: number } {
    const held = this.lastCell(sheet);
    let { row, column } = held;
    this.#matrixOf(this.#sheet(sheet).getSheetId()).forValue((r, c, cell) => {
      if (!cell?.s) return;
      row = Math.max(row, r);
      column = Math.max(column, c);
    });
    return { rows: row + 1, columns: column + 1 };
  }

  /** Sorts whole rows of an area by columns of the sheet; blanks last, numbers before text before TRUE and FALSE. */
  sort(area: Area, by: { column: number; ascending: boolean }[]): void {
    const id = this.#sheet(area.sheet).getSheetId();
    const matrix = this.#matrixOf(id);
    const order = Array.from({ length: area.rows }, (_, index) => index).sort((a, b) => {
      for (const { column, ascending } of by) {
        const [x, y] = [this.#seen(id, area.row + a, column).value, this.#seen(id, area.row + b, column).value];
        const compared = compareCells(x, y, ascending);
        if (compared !== 0) return compared;
      }
      return a - b;
    });
    const formulaAt = (row: number, column: number, by: number) =>
      this.#api.getFormula().moveFormulaRefOffset(this.#engineFormula(id, row, column), 0, by);
    const cells = this.#map(area, (row, column) => {
      const cell = matrix.getValue(row, column);
      return cell ? { ...CLEARED, ...structuredClone(cell) } : { ...CLEARED, s: null };
    });
    this.#write(
      id,
      this.#matrix(area, (_row, column, r, c) => {
        const from = order[r]!;
        const cell = cells[from]![c] as ICellData;
        return cell.f || cell.si ? { ...cell, si: null, f: formulaAt(area.row + from, column, r - from) } : cell;
      }),
    );
    this.#sortPlaced(id, area, order);
  }

  #sortPlaced(sheet: string, area: Area, order: number[]): void {
    const extras = this.#extra(sheet);
    const notes = this.#map(area, (row, column) => placedAt(extras.notes, row, column) ?? '');
    if (notes.some((line) => line.some((note) => note !== '')))
      this.setNotes(
        area,
        order.map((from) => notes[from]!),
      );
    const links = this.#map(area, (row, column) => placedAt(extras.links, row, column));
    order.forEach((from, r) => {
      for (let c = 0; c < area.columns; c++)
        extras.links = place(
          extras.links,
          { row: area.row + r, column: area.column + c, rows: 1, columns: 1 },
          links[from]![c],
        );
    });
  }

  // ---- what hangs on cells

  /** Of scripts, of the grid's own panel, and of HYPERLINK. */
  readLinks(area: Area): (TextRun[] | undefined)[][] {
    const { links } = this.#extraOf(area.sheet);
    const cells = this.#matrixOf(this.#sheet(area.sheet).getSheetId());
    return this.#map(area, (row, column) => {
      const inText = this.#linkRuns(cells.getValue(row, column));
      return inText.length > 0 ? inText : placedAt(links, row, column);
    });
  }
  #linkRuns = (cell: Nullable<ICellData>): TextRun[] =>
    linkRuns(cell, (id) => (this.#core.getSheetBySheetId(id) ? this.numberOf(id) : undefined));

  clearNotes(area: Area): void {
    const extras = this.#extraOf(area.sheet);
    extras.notes = place(extras.notes, bare(area), undefined);
    this.#settings.changed?.();
  }
  setNotes(area: Area, notes: (string | null)[][]): void {
    const extras = this.#extraOf(area.sheet);
    this.#each(area, (row, column, r, c) => {
      const note = notes[r]?.[c] || undefined;
      extras.notes = place(extras.notes, { row, column, rows: 1, columns: 1 }, note);
    });
    this.#settings.changed?.();
  }
  readNotes(area: Area): string[][] {
    const { notes } = this.#extraOf(area.sheet);
    return this.#map(area, (row, column) => placedAt(notes, row, column) ?? '');
  }

  setValidations(area: Area, rules: (ValidationRule | null)[][] | ValidationRule | null): void {
    const extras = this.#extraOf(area.sheet);
    if (Array.isArray(rules))
      this.#each(area, (row, column, r, c) => {
        extras.validations = place(
          extras.validations,
          { row, column, rows: 1, columns: 1 },
          rules[r]?.[c] ?? undefined,
        );
      });
    else extras.validations = place(extras.validations, bare(area), rules ?? undefined);
    this.#settings.changed?.();
  }
  readValidations(area: Area): (ValidationRule | null)[][] {
    const { validations } = this.#extraOf(area.sheet);
    return this.#map(area, (row, column) => placedAt(validations, row, column) ?? null);
  }
  validations = (sheet: number): Placed<ValidationRule>[] => this.#extraOf(sheet).validations;
  notes = (sheet: number): Placed<string>[] => this.#extraOf(sheet).notes;
  /** Those that scripts set; the grid draws the others itself. */
  scriptLinks = (sheet: number): Placed<TextRun[]>[] => this.#extraOf(sheet).links;
  links(sheet: number): Placed<TextRun[]>[] {
    let links = structuredClone(this.#extraOf(sheet).links);
    this.#matrixOf(this.#sheet(sheet).getSheetId()).forValue((row, column, cell) => {
      const runs = cell?.f || cell?.si ? [] : this.#linkRuns(cell);
      if (runs.length > 0) links = place(links, { row, column, rows: 1, columns: 1 }, runs);
    });
    return links;
  }

  #refuseInvalid(area: Area, values: CellInput[][]): void {
    const { validations } = this.#extraOf(area.sheet);
    if (!validations.some(({ what }) => !what.allowInvalid)) return;
    this.#each(area, (row, column, r, c) => {
      const rule = placedAt(validations, row, column);
      const value = values[r]?.[c] ?? null;
      if (!rule || rule.allowInvalid || value === null || value === '' || this.#accepts(rule, area.sheet, value))
        return;
      throw new Error(invalidData({ row, column }));
    });
  }

  #accepts(rule: ValidationRule, sheet: number, value: CellInput): boolean {
    const typed = typeof value === 'string' ? readTyped(value, this.locale, '', '2000-01-01') : undefined;
    const seen = typed?.kind === 'value' ? typed.value : value;
    const number = typeof seen === 'number' ? seen : typeof seen === 'object' && seen ? seen.day : Number.NaN;
    const [first, second] = rule.values;
    const [low, high] = [Number(first), Number(second)];
    switch (rule.criteria) {
      case 'VALUE_IN_LIST':
        return (first as string[]).map(String).includes(String(value));
      case 'VALUE_IN_RANGE':
        return this.#listed(String(first), sheet).includes(String(value));
      case 'CHECKBOX':
        return rule.values.length > 0 ? rule.values.map(String).includes(String(value)) : typeof seen === 'boolean';
      default:
        // What a formula of one's own says was asked before: `refuseByFormula`.
        return comparison(rule.criteria)?.(number, low, high) ?? true;
    }
  }

  /**
   * Formulas of one's own see the value in its cell: it is written, they are computed, and what stood there comes back. A
   * formula counts from the first cell of the rule.
   */
  async refuseByFormula(area: Area, values: CellInput[][]): Promise<void> {
    const judged = this.#judges(area, values);
    if (judged.length === 0) return;
    const id = this.#sheet(area.sheet).getSheetId();
    const before = this.#map(area, (row, column) => structuredClone(this.#matrixOf(id).getValue(row, column)));
    const inputs = this.#matrix(area, (row, column, r, c) => this.#cell(id, row, column, values[r]?.[c] ?? null));
    this.#write(id, inputs);
    await this.settle();
    const verdicts = await this.#computed(id, judged);
    this.#write(
      id,
      this.#matrix(area, (_row, _column, r, c) => ({ ...CLEARED, s: null, ...before[r]![c] })),
    );
    const refused = judged.findIndex((_, at) => !verdicts[at]);
    if (refused >= 0) throw new Error(invalidData(judged[refused]!));
  }

  #judges(area: Area, values: CellInput[][]): { row: number; column: number; formula: string }[] {
    const { validations } = this.#extraOf(area.sheet);
    const rules = validations.filter(({ what }) => what.criteria === 'CUSTOM_FORMULA' && !what.allowInvalid);
    const judges: { row: number; column: number; formula: string }[] = [];
    if (rules.length === 0) return judges;
    this.#each(area, (row, column, r, c) => {
      const rule = rules.find(({ blocks }) => blocks.some((block) => holds(block, row, column)));
      if (!rule || (values[r]?.[c] ?? '') === '') return;
      const written = String(rule.what.values[0]);
      const [first] = rule.blocks;
      const formula = this.#formulaCell(this.#sheet(area.sheet).getSheetId(), written).f!;
      judges.push({ row, column, formula: this.#moved(formula, column - first!.column, row - first!.row) });
    });
    return judges;
  }

  #moved = (formula: string, right: number, down: number): string =>
    this.#api.getFormula().moveFormulaRefOffset(formula, right, down);

  /** Whether each formula, computed in its cell, says so: an error does not. */
  async #computed(sheet: string, judged: { row: number; column: number; formula: string }[]): Promise<boolean[]> {
    const unit = this.#book.getId();
    const cells: Record<number, Record<number, string[]>> = {};
    for (const { row, column, formula } of judged) {
      cells[row] ??= {};
      cells[row][column] = [formula];
    }
    const results = await this.#api.getFormula().executeFormulas({ [unit]: { [sheet]: cells } });
    return judged.map(({ row, column }) => {
      const value = results[unit]?.[sheet]?.[row]?.[column]?.[0]?.value;
      const first = Array.isArray(value) ? value[0]?.[0] : value;
      return typeof first === 'string' ? first.toUpperCase() === 'TRUE' : Boolean(first);
    });
  }

  #listed(reference: string, sheet: number): string[] {
    const mark = reference.lastIndexOf('!');
    const on = mark < 0 ? sheet : this.sheetNamed(reference.slice(0, mark).replace(/^'|'$/g, '').replaceAll("''", "'"));
    const block = on === undefined ? undefined : readBlock(reference.slice(mark + 1), this.size(on));
    return block && on !== undefined
      ? this.readValues({ ...block, sheet: on })
          .flat()
          .map(String)
      : [];
  }

  setLinks(area: Area, runs: TextRun[][][]): void {
    const extras = this.#extraOf(area.sheet);
    this.#each(area, (row, column, r, c) => {
      const own = runs[r]?.[c];
      extras.links = place(extras.links, { row, column, rows: 1, columns: 1 }, own && own.length > 0 ? own : undefined);
    });
    this.#settings.changed?.();
  }

  /** What a user made in the grid's own panels, the whole of a sheet. */
  keepValidations(sheet: number, validations: Placed<ValidationRule>[]): void {
    this.#extraOf(sheet).validations = validations;
    this.#settings.changed?.();
  }
  keepNotes(sheet: number, notes: Placed<string>[]): void {
    this.#extraOf(sheet).notes = notes;
    this.#settings.changed?.();
  }

  conditionalFormats = (sheet: number): ConditionalFormat[] => this.#extraOf(sheet).conditionalFormats;
  setConditionalFormats(sheet: number, rules: ConditionalFormat[]): void {
    this.#extraOf(sheet).conditionalFormats = rules;
    this.#settings.changed?.();
  }

  protections = (sheet: number): Protection[] => this.#extraOf(sheet).protections;
  protect(sheet: number, block: Block | undefined): Protection {
    const { protections } = this.#extraOf(sheet);
    const whole = block ? undefined : protections.find((one) => !one.block);
    if (whole) return whole;
    const made = { id: this.#nextNumber++, block, warningOnly: false, description: '', unprotected: [] };
    protections.push(made);
    this.#settings.changed?.();
    return made;
  }
  changeProtection(sheet: number, id: number, change: Partial<Protection> | null): void {
    const extras = this.#extraOf(sheet);
    extras.protections = extras.protections.flatMap((one) =>
      one.id !== id ? [one] : change ? [{ ...one, ...change }] : [],
    );
    this.#settings.changed?.();
  }

  /** Ranges of sheets that are gone are gone with them. */
  charts = (sheet: number): Chart[] =>
    this.#extraOf(sheet).charts.map((chart) => ({
      ...chart,
      ranges: chart.ranges.filter((range) => this.exists(range.sheet)),
    }));
  insertChart(sheet: number, chart: ChartFacts): void {
    this.#extraOf(sheet).charts.push({ ...structuredClone(chart), id: this.#nextNumber++ });
    this.#settings.changed?.();
  }
  changeChart(sheet: number, id: number | null, chart: ChartFacts | null): void {
    const extras = this.#extraOf(sheet);
    if (!extras.charts.some((one) => one.id === id)) throw new Error('The chart is not on this sheet.');
    extras.charts = extras.charts.flatMap((one) =>
      one.id !== id ? [one] : chart ? [{ ...structuredClone(chart), id: one.id }] : [],
    );
    this.#settings.changed?.();
  }

  #shift(engineId: string, change: Change): void {
    this.errors.shift(engineId, change);
    const extras = this.#extra(engineId);
    const move = (blocks: Block[]) => blocks.flatMap((block) => shifted(block, change));
    extras.validations = shiftPlaced(extras.validations, change);
    extras.notes = shiftPlaced(extras.notes, change);
    extras.links = shiftPlaced(extras.links, change);
    extras.conditionalFormats = extras.conditionalFormats
      .map((rule) => ({ ...rule, ranges: move(rule.ranges) }))
      .filter(({ ranges }) => ranges.length > 0);
    extras.protections = extras.protections.flatMap((one) => {
      const unprotected = move(one.unprotected);
      if (!one.block) return [{ ...one, unprotected }];
      return shifted(one.block, change).map((block) => ({ ...one, block, unprotected }));
    });
    for (const sheet of this.#extras.values())
      sheet.charts = sheet.charts.map((chart) => shiftChart(chart, sheet.number, extras.number, change));
  }

  // ---- within

  #extra(engineId: string): Extras {
    const known = this.#extras.get(engineId);
    if (known) return known;
    // The first sheet of every Google spreadsheet has the number 0.
    const number = this.#extras.size === 0 && this.#nextNumber === 0 ? 0 : 1_000_000 + this.#nextNumber * 7919;
    this.#nextNumber++;
    const made: Extras = {
      number,
      validations: [],
      notes: [],
      links: [],
      conditionalFormats: [],
      protections: [],
      charts: [],
    };
    this.#extras.set(engineId, made);
    return made;
  }
  #extraOf = (sheet: number): Extras => this.#extra(this.#sheet(sheet).getSheetId());

  #sheet(sheet: number): Worksheet {
    const found = this.#core.getSheets().find((one) => this.#extra(one.getSheetId()).number === sheet);
    if (!found) throw new Error(`Sheet ${sheet} not found`);
    return found;
  }
  #facade = (sheet: number): FWorksheet => this.#book.getSheetBySheetId(this.#sheet(sheet).getSheetId())!;
  #range = (area: Area) => this.#facade(area.sheet).getRange(area.row, area.column, area.rows, area.columns);

  #sizes(on: string): SheetSizes {
    return (name) => {
      const sheet = name === undefined ? this.#core.getSheetBySheetId(on) : this.#core.getSheetBySheetName(name);
      return sheet ? { rows: sheet.getRowCount(), columns: sheet.getColumnCount() } : undefined;
    };
  }

  #write(sheet: string, cellValue: Record<number, Record<number, ICellData>>, trigger?: string): void {
    const params = { unitId: this.#book.getId(), subUnitId: sheet, cellValue, trigger };
    this.#commands.syncExecuteCommand(SetRangeValuesMutation.id, params);
    if (trigger === STYLE_ONLY) this.#settings.changed?.();
  }

  #matrix(area: Block, cell: (row: number, column: number, r: number, c: number) => ICellData) {
    const matrix: Record<number, Record<number, ICellData>> = {};
    for (let r = 0; r < area.rows; r++) {
      const line: Record<number, ICellData> = {};
      matrix[area.row + r] = line;
      for (let c = 0; c < area.columns; c++) line[area.column + c] = cell(area.row + r, area.column + c, r, c);
    }
    return matrix;
  }

  #map<T>(area: Block, read: (row: number, column: number) => T): T[][] {
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => read(area.row + r, area.column + c)),
    );
  }

  #each(area: Block, visit: (row: number, column: number, r: number, c: number) => void): void {
    for (let r = 0; r < area.rows; r++)
      for (let c = 0; c < area.columns; c++) visit(area.row + r, area.column + c, r, c);
  }

  #drop(sheet: string, kind: 'links' | 'validations', area: Block): void {
    const extras = this.#extra(sheet);
    if (kind === 'links') extras.links = place(extras.links, bare(area), undefined);
    else extras.validations = place(extras.validations, bare(area), undefined);
  }
}

/** The engine does not calculate after a change of looks that says so. */
const STYLE_ONLY = 'sheet.command.set-style';

type MutationParams = {
  unitId: string;
  subUnitId: string;
  trigger?: string;
  cellValue?: Record<number, Record<number, unknown>>;
  range?: IRange;
  sourceRange?: IRange;
  targetRange?: IRange;
};

function structuralChange(id: string, params: MutationParams): Change | undefined {
  const span = (axis: 'rows' | 'columns', range: IRange | undefined) => {
    if (!range) return undefined;
    const [at, end] = axis === 'rows' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    return { axis, at, count: end - at + 1 };
  };
  const of = (axis: 'rows' | 'columns', kind: 'insert' | 'remove'): Change | undefined => {
    const found = span(axis, params.range);
    return found && { ...found, kind };
  };
  const moved = (axis: 'rows' | 'columns'): Change | undefined => {
    const from = span(axis, params.sourceRange);
    const to = span(axis, params.targetRange);
    return from && to && { ...from, kind: 'move', to: to.at };
  };
  if (id === InsertRowMutation.id) return of('rows', 'insert');
  if (id === RemoveRowMutation.id) return of('rows', 'remove');
  if (id === InsertColMutation.id) return of('columns', 'insert');
  if (id === RemoveColMutation.id) return of('columns', 'remove');
  if (id === MoveRowsMutation.id) return moved('rows');
  return id === MoveColsMutation.id ? moved('columns') : undefined;
}

let opened = 0;

/** The engine keeps compiled formulas by the workbook's id, across all workbooks of a process: each needs its own. */
const newId = (): string => `workbook-${++opened}`;
/** Columns are as wide as Sheets makes them, in pixels. */
const blankSheet = ({ rows, columns }: { rows: number; columns: number }) => ({
  rowCount: rows,
  columnCount: columns,
  defaultColumnWidth: 100,
});

const firstWorkbook = (locale: Locale) => ({
  id: newId(),
  name: locale === 'vi_VN' ? 'Bảng tính không có tiêu đề' : 'Untitled spreadsheet',
  sheetOrder: ['first'],
  sheets: {
    first: {
      id: 'first',
      name: locale === 'vi_VN' ? 'Trang tính1' : 'Sheet1',
      ...blankSheet({ rows: 1000, columns: 26 }),
    },
  },
});

const hasContent = (cell: Nullable<ICellData>): boolean =>
  Boolean(cell) && ((cell!.v !== undefined && cell!.v !== null && cell!.v !== '') || Boolean(richText(cell)));

/** Rule 12. */
const invalidData = ({ row, column }: { row: number; column: number }): string =>
  `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.`;

function plainValue(cell: Nullable<ICellData>): string | number | boolean | null {
  if (!cell || cell.v === undefined || cell.v === null || cell.v === '') return null;
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === true;
  return cell.v;
}

const patternOf = (style: IStyleData | undefined): string | undefined => style?.n?.pattern;

const withFormat = (cell: ICellData, held: string, format: string | undefined): ICellData =>
  held || !format ? cell : { ...cell, s: { n: { pattern: format } } as IStyleData };

/** Row and column of every entry of the engine's matrices. */
const cellsOf = (matrix: Nullable<Record<number, Record<number, unknown>>>): [number, number][] =>
  Object.entries(matrix ?? {}).flatMap(([row, line]) =>
    Object.keys(line ?? {}).map((column): [number, number] => [Number(row), Number(column)]),
  );

const bare = ({ row, column, rows, columns }: Block): Block => ({ row, column, rows, columns });

const blockOf = (range: IRange): Block => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

const dayOfSerial = (serial: number): string =>
  new Date((Math.floor(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10);
