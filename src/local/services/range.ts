import { type Block, blockName, columnLetters } from '../a1-notation';
import type { Json } from '../json';
import { type Context, cellInput, cellOutput, exception, loud, needWrite, refuseArguments } from './context';
import { ruleOf, validationService } from './data-validation';
import { protectionService } from './protection';
import { readRichText, richTextService } from './rich-text';
import type { SheetService } from './sheet';

type GRange = GoogleAppsScript.Spreadsheet.Range;
type GSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Cells = unknown[][];
type Members =
  | 'activate'
  | 'breakApart'
  | 'clear'
  | 'clearContent'
  | 'clearDataValidations'
  | 'clearFormat'
  | 'clearNote'
  | 'getA1Notation'
  | 'getBackground'
  | 'getBackgrounds'
  | 'getCell'
  | 'getColumn'
  | 'getDataValidation'
  | 'getDataValidations'
  | 'getDisplayValue'
  | 'getDisplayValues'
  | 'getFontColors'
  | 'getFontWeights'
  | 'getFormula'
  | 'getFormulas'
  | 'getGridId'
  | 'getHeight'
  | 'getLastColumn'
  | 'getLastRow'
  | 'getNote'
  | 'getNotes'
  | 'getNumColumns'
  | 'getNumRows'
  | 'getNumberFormat'
  | 'getNumberFormats'
  | 'getRichTextValue'
  | 'getRichTextValues'
  | 'getRow'
  | 'getRowIndex'
  | 'getSheet'
  | 'getValue'
  | 'getValues'
  | 'getWidth'
  | 'insertCheckboxes'
  | 'isBlank'
  | 'merge'
  | 'offset'
  | 'protect'
  | 'setBackground'
  | 'setBackgrounds'
  | 'setBorder'
  | 'setDataValidation'
  | 'setDataValidations'
  | 'setFontColor'
  | 'setFontColors'
  | 'setFontFamily'
  | 'setFontFamilies'
  | 'setFontLine'
  | 'setFontLines'
  | 'setFontSize'
  | 'setFontSizes'
  | 'setFontStyle'
  | 'setFontStyles'
  | 'setFontWeight'
  | 'setFontWeights'
  | 'setFormula'
  | 'setFormulas'
  | 'setHorizontalAlignment'
  | 'setHorizontalAlignments'
  | 'setNote'
  | 'setNotes'
  | 'setNumberFormat'
  | 'setNumberFormats'
  | 'setRichTextValue'
  | 'setRichTextValues'
  | 'setTextStyle'
  | 'setTextStyles'
  | 'setValue'
  | 'setValues'
  | 'setVerticalAlignment'
  | 'setVerticalAlignments'
  | 'setWrap'
  | 'setWraps'
  | 'setWrapStrategy'
  | 'setWrapStrategies'
  | 'sort';

const MOST_CHARACTERS = 50_000;

/** A style of text as `newTextStyle()` built it. */
export type TextStyleFacts = {
  fontColor?: string;
  fontFamily?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
};

export function styleFacts(style: unknown): TextStyleFacts {
  return (style as { facts?: TextStyleFacts } | null)?.facts ?? {};
}

function textStyleChange(style: unknown): Json {
  const facts = styleFacts(style);
  const change: { [name: string]: Json } = {};
  if (facts.fontColor !== undefined) change.fontColor = facts.fontColor;
  if (facts.fontFamily !== undefined) change.fontFamily = facts.fontFamily;
  if (facts.fontSize !== undefined) change.fontSize = facts.fontSize;
  if (facts.bold !== undefined) change.fontWeight = facts.bold ? 'bold' : 'normal';
  if (facts.italic !== undefined) change.fontStyle = facts.italic ? 'italic' : 'normal';
  if (facts.underline || facts.strikethrough) change.fontLine = facts.underline ? 'underline' : 'line-through';
  else if (facts.underline === false || facts.strikethrough === false) change.fontLine = 'none';
  return change;
}

export class RangeService implements Pick<GRange, Members> {
  constructor(
    private readonly context: Context,
    private readonly sheet: SheetService,
    private readonly block: Block,
  ) {}

  private self!: GRange;

  static make(context: Context, sheet: SheetService, block: Block): GRange {
    const range = new RangeService(context, sheet, block);
    range.self = loud(context, 'Range', range) as unknown as GRange;
    return range.self;
  }

  /** Seen by the other services; no part of Google's surface. */
  get where(): Block & { sheet: number } {
    return { ...this.block, sheet: this.sheet.number };
  }
  private read(member: string, ...args: Json[]): Json {
    return this.context.call(`Range.${member}`, this.where, ...args);
  }
  private write(member: string, ...args: Json[]): GRange {
    needWrite(this.context, member);
    this.context.call(`Range.${member}`, this.where, ...args);
    return this.self;
  }

  /** Rules 1 and 2, and a block that is no block of rows. */
  private sized(member: string, values: unknown): Cells {
    if (!Array.isArray(values) || !values.every(Array.isArray))
      refuseArguments(this.context, `SpreadsheetApp.Range.${member}`, [values]);
    const differ = (what: string, has: number, range: number) =>
      exception(
        this.context,
        `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${range}.`,
      );
    if (values.length !== this.block.rows) throw differ('rows', values.length, this.block.rows);
    for (const line of values as Cells)
      if (line.length !== this.block.columns) throw differ('columns', line.length, this.block.columns);
    return values as Cells;
  }

  private input(value: unknown): Json {
    if (typeof value === 'string' && value.length > MOST_CHARACTERS)
      throw exception(
        this.context,
        `Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`,
      );
    return cellInput(this.context, value);
  }

  // ---- where it is

  getRow = (): number => this.block.row + 1;
  getRowIndex = (): number => this.block.row + 1;
  getColumn = (): number => this.block.column + 1;
  getLastRow = (): number => this.block.row + this.block.rows;
  getLastColumn = (): number => this.block.column + this.block.columns;
  getNumRows = (): number => this.block.rows;
  getNumColumns = (): number => this.block.columns;
  getHeight = (): number => this.block.rows;
  getWidth = (): number => this.block.columns;
  getGridId = (): number => this.sheet.number;
  getSheet = (): GSheet => this.sheet.self;
  getA1Notation = (): string => {
    const { rows, columns } = this.sheet.bounds();
    const { row, column } = this.block;
    if (row === 0 && this.block.rows === rows)
      return `${columnLetters(column)}:${columnLetters(column + this.block.columns - 1)}`;
    if (column === 0 && this.block.columns === columns) return `${row + 1}:${row + this.block.rows}`;
    return blockName(this.block);
  };
  getCell(row: number, column: number): GRange {
    if (row < 1 || column < 1 || row > this.block.rows || column > this.block.columns)
      throw exception(this.context, 'Cell reference out of range');
    return this.offset(row - 1, column - 1, 1, 1);
  }
  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): GRange {
    return this.sheet.rangeAt({
      row: this.block.row + rowOffset,
      column: this.block.column + columnOffset,
      rows: numRows ?? this.block.rows,
      columns: numColumns ?? this.block.columns,
    });
  }
  activate(): GRange {
    needWrite(this.context, 'activate');
    this.context.call('Range.activate', this.where);
    return this.self;
  }

  // ---- what it holds

  getValues(): unknown[][] {
    return (this.read('getValues') as Json[][]).map((line) => line.map((cell) => cellOutput(this.context, cell)));
  }
  getValue(): unknown {
    return cellOutput(this.context, this.read('getValue'));
  }
  getDisplayValues = (): string[][] => this.read('getDisplayValues') as string[][];
  getDisplayValue = (): string => this.read('getDisplayValue') as string;
  getFormulas = (): string[][] => this.read('getFormulas') as string[][];
  getFormula = (): string => this.read('getFormula') as string;
  getNumberFormats = (): string[][] => this.read('getNumberFormats') as string[][];
  getNumberFormat = (): string => this.read('getNumberFormat') as string;
  getBackgrounds = (): string[][] => this.read('getBackgrounds') as string[][];
  getBackground = (): string => this.read('getBackground') as string;
  getFontColors = (): string[][] => this.read('getFontColors') as string[][];
  getFontWeights = (): GoogleAppsScript.Spreadsheet.FontWeight[][] =>
    this.read('getFontWeights') as GoogleAppsScript.Spreadsheet.FontWeight[][];
  getNotes = (): string[][] => this.read('getNotes') as string[][];
  getNote = (): string => this.read('getNote') as string;
  isBlank = (): boolean => this.read('isBlank') as boolean;

  setValues(values: unknown[][]): GRange {
    const cells = this.sized('setValues', values);
    return this.write(
      'setValues',
      cells.map((line) => line.map((cell) => this.input(cell))),
    );
  }
  setValue(value: unknown): GRange {
    if (Array.isArray(value) || typeof value === 'function')
      refuseArguments(this.context, 'SpreadsheetApp.Range.setValue', [value]);
    return this.write('setValue', this.input(value));
  }
  setFormulas(formulas: string[][]): GRange {
    return this.write('setFormulas', this.sized('setFormulas', formulas) as Json);
  }
  setFormula(formula: string): GRange {
    if (typeof formula !== 'string') refuseArguments(this.context, 'SpreadsheetApp.Range.setFormula', [formula]);
    return this.write('setFormula', formula);
  }
  clearContent = (): GRange => this.write('clearContent');
  clearFormat = (): GRange => this.write('clearFormat');
  clearNote = (): GRange => this.write('clearNote');
  clearDataValidations = (): GRange => this.write('clearDataValidations');
  clear(options?: {
    contentsOnly?: boolean;
    formatOnly?: boolean;
    validationsOnly?: boolean;
    commentsOnly?: boolean;
  }): GRange {
    return this.write('clear', (options ?? {}) as Json);
  }

  // ---- how it looks

  private matrix(member: string, values: unknown): GRange {
    return this.write(member, this.sized(member, values) as Json);
  }
  private one(member: string, value: unknown): GRange {
    if (value !== null && typeof value === 'object')
      refuseArguments(this.context, `SpreadsheetApp.Range.${member}`, [value]);
    return this.write(member, (value ?? null) as Json);
  }
  setBackground = (color: string | null): GRange => this.one('setBackground', color);
  setBackgrounds = (colors: (string | null)[][]): GRange => this.matrix('setBackgrounds', colors);
  setFontColor = (color: string | null): GRange => this.one('setFontColor', color);
  setFontColors = (colors: Cells): GRange => this.matrix('setFontColors', colors);
  setFontFamily = (family: string | null): GRange => this.one('setFontFamily', family);
  setFontFamilies = (families: (string | null)[][]): GRange => this.matrix('setFontFamilies', families);
  setFontLine = (line: GoogleAppsScript.Spreadsheet.FontLine | null): GRange => this.one('setFontLine', line);
  setFontLines = (lines: (GoogleAppsScript.Spreadsheet.FontLine | null)[][]): GRange =>
    this.matrix('setFontLines', lines);
  setFontSize = (size: number): GRange => this.one('setFontSize', size);
  setFontSizes = (sizes: number[][]): GRange => this.matrix('setFontSizes', sizes);
  setFontStyle = (style: GoogleAppsScript.Spreadsheet.FontStyle | null): GRange => this.one('setFontStyle', style);
  setFontStyles = (styles: (GoogleAppsScript.Spreadsheet.FontStyle | null)[][]): GRange =>
    this.matrix('setFontStyles', styles);
  setFontWeight = (weight: GoogleAppsScript.Spreadsheet.FontWeight | null): GRange => this.one('setFontWeight', weight);
  setFontWeights = (weights: (GoogleAppsScript.Spreadsheet.FontWeight | null)[][]): GRange =>
    this.matrix('setFontWeights', weights);
  setHorizontalAlignment = (side: 'left' | 'center' | 'normal' | 'right' | null): GRange =>
    this.one('setHorizontalAlignment', side);
  setHorizontalAlignments = (sides: Cells): GRange => this.matrix('setHorizontalAlignments', sides);
  setVerticalAlignment = (side: 'top' | 'middle' | 'bottom' | null): GRange => this.one('setVerticalAlignment', side);
  setVerticalAlignments = (sides: Cells): GRange => this.matrix('setVerticalAlignments', sides);
  setNumberFormat = (pattern: string): GRange => this.one('setNumberFormat', pattern);
  setNumberFormats = (patterns: string[][]): GRange => this.matrix('setNumberFormats', patterns);
  setWrap = (wrap: boolean): GRange => this.one('setWrap', wrap);
  setWraps = (wraps: boolean[][]): GRange => this.matrix('setWraps', wraps);
  setWrapStrategy = (strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): GRange =>
    this.write('setWrapStrategy', String(strategy));
  setWrapStrategies(strategies: GoogleAppsScript.Spreadsheet.WrapStrategy[][]): GRange {
    return this.write(
      'setWrapStrategies',
      this.sized('setWrapStrategies', strategies).map((line) => line.map(String)),
    );
  }
  setTextStyle = (style: GoogleAppsScript.Spreadsheet.TextStyle): GRange =>
    this.write('setTextStyle', textStyleChange(style));
  setTextStyles(styles: GoogleAppsScript.Spreadsheet.TextStyle[][]): GRange {
    return this.write(
      'setTextStyles',
      this.sized('setTextStyles', styles).map((line) => line.map(textStyleChange)),
    );
  }
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color?: string | null,
    style?: GoogleAppsScript.Spreadsheet.BorderStyle | null,
  ): GRange {
    const sides = { top, left, bottom, right, vertical, horizontal };
    return this.write('setBorder', sides, color ?? '#000000', style ? String(style) : 'SOLID');
  }
  merge = (): GRange => this.write('merge');
  breakApart = (): GRange => this.write('breakApart');

  // ---- what hangs on it

  setNote = (note: string | null): GRange => this.one('setNote', note);
  setNotes = (notes: (string | null)[][]): GRange => this.matrix('setNotes', notes);
  setDataValidation = (rule: GoogleAppsScript.Spreadsheet.DataValidation | null): GRange =>
    this.write('setDataValidation', ruleOf(rule));
  setDataValidations(rules: (GoogleAppsScript.Spreadsheet.DataValidation | null)[][]): GRange {
    return this.write(
      'setDataValidations',
      this.sized('setDataValidations', rules).map((line) => line.map(ruleOf)),
    );
  }
  getDataValidations(): (GoogleAppsScript.Spreadsheet.DataValidation | null)[][] {
    return (this.read('getDataValidations') as Json[][]).map((line) =>
      line.map((rule) => validationService(this.context, rule)),
    );
  }
  getDataValidation = (): GoogleAppsScript.Spreadsheet.DataValidation | null =>
    validationService(this.context, this.read('getDataValidation'));
  insertCheckboxes(...values: unknown[]): GRange {
    return this.write(
      'insertCheckboxes',
      values.map((value) => cellInput(this.context, value)),
    );
  }
  getRichTextValues = (): (GoogleAppsScript.Spreadsheet.RichTextValue | null)[][] =>
    (this.read('getRichTextValues') as Json[][]).map((line) =>
      line.map((facts) => richTextService(this.context, facts)),
    );
  getRichTextValue = (): GoogleAppsScript.Spreadsheet.RichTextValue | null => this.getRichTextValues()[0]![0]!;
  setRichTextValue = (value: GoogleAppsScript.Spreadsheet.RichTextValue): GRange =>
    this.write('setRichTextValue', readRichText(value));
  setRichTextValues(values: GoogleAppsScript.Spreadsheet.RichTextValue[][]): GRange {
    return this.write(
      'setRichTextValues',
      this.sized('setRichTextValues', values).map((line) => line.map(readRichText)),
    );
  }
  protect(): GoogleAppsScript.Spreadsheet.Protection {
    needWrite(this.context, 'protect');
    const made = this.context.call('Range.protect', this.where);
    return protectionService(this.context, this.sheet, made);
  }
  sort(by: unknown): GRange {
    const wanted = (Array.isArray(by) ? by : [by]).map((one): Json => {
      if (typeof one === 'number') return { column: Math.abs(one) - 1, ascending: one > 0 };
      const { column, ascending } = (one ?? {}) as { column?: number; ascending?: boolean };
      if (typeof column !== 'number') refuseArguments(this.context, 'SpreadsheetApp.Range.sort', [by]);
      return { column: column - 1, ascending: ascending ?? true };
    });
    return this.write('sort', wanted);
  }
}
