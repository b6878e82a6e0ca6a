/**
 * The spreadsheet as a .xlsx file that Excel and LibreOffice show as the grid shows it. Neither knows the add-on's
 * functions, so their results are written as values; formulas that both can compute stay formulas, with their results.
 */
import ExcelJS from 'exceljs';
import { type Block, blockName, cellName, columnLetters, quotedSheetName } from './a1-notation';
import type { CellStyle } from './cell-style';
import type { ConditionalFormat, ValidationRule } from './engine';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from './snapshot';
import { heightOfLines, wrappedLines } from './wrapped-height';
import { excelFormula } from './xlsx-formula';
import { xlsxSheetNames } from './xlsx-sheet-names';

/** What the sheets have where nothing else is said. */
const FONT = { name: 'Arial', size: 10 };

export async function xlsxFromSnapshot(snapshot: WorkbookSnapshot): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const names = xlsxSheetNames(snapshot.sheets.map((sheet) => sheet.name));
  const lists = new LongLists(workbook);
  const written = snapshot.sheets.map((sheet) =>
    workbook.addWorksheet(names.get(sheet.name), {
      state: sheet.hidden ? 'hidden' : 'visible',
      properties: sheet.tabColor ? { tabColor: { argb: argb(sheet.tabColor)! } } : {},
      views: [viewOf(sheet)],
      pageSetup: pageOf(sheet),
    }),
  );
  snapshot.sheets.forEach((sheet, at) => {
    const worksheet = written[at]!;
    writeSizes(worksheet, sheet);
    writeCells(worksheet, sheet, names, snapshot);
    writeValidations(worksheet, sheet, names, lists);
    writeConditionalFormats(worksheet, sheet, names);
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function viewOf({ frozen, gridlinesHidden }: SheetSnapshot): Partial<ExcelJS.WorksheetView> {
  const showGridLines = !gridlinesHidden;
  if (frozen.rows === 0 && frozen.columns === 0) return { state: 'normal', showGridLines };
  return { state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows, showGridLines };
}

/** Rows that still can be read when a sheet of that many is put on one page; a longer one runs over several. */
const ROWS_ON_A_PAGE = 70;

/** A4, all columns on the page's width; a sheet such as a card is one page. */
function pageOf(sheet: SheetSnapshot): Partial<ExcelJS.PageSetup> {
  const used = usedBlock(sheet);
  const width = sum(used.columns, (at) => (sheet.columns[at]!.hidden ? 0 : sheet.columns[at]!.size));
  const heights = rowHeights(sheet);
  const height = sum(used.rows, (at) => (sheet.rows[at]!.hidden ? 0 : heights[at]!));
  const shown = sum(used.rows, (at) => (sheet.rows[at]!.hidden ? 0 : 1));
  return {
    paperSize: 9 as ExcelJS.PaperSize,
    orientation: width > height ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: shown <= ROWS_ON_A_PAGE ? 1 : 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
    printArea: blockName(used),
    ...(sheet.frozen.rows > 0 ? { printTitlesRow: `1:${sheet.frozen.rows}` } : {}),
  };
}

function usedBlock(sheet: SheetSnapshot): Block {
  const filled = sheet.cells.filter((cell) => cell.display !== '' || cell.style?.background || cell.style?.borders);
  return {
    row: 0,
    column: 0,
    rows: Math.max(1, ...filled.map((cell) => cell.row + 1)),
    columns: Math.max(1, ...filled.map((cell) => cell.column + 1)),
  };
}

const sum = (count: number, of: (at: number) => number): number =>
  Array.from({ length: count }, (_, at) => of(at)).reduce((all, one) => all + one, 0);

function writeSizes(worksheet: ExcelJS.Worksheet, sheet: SheetSnapshot): void {
  sheet.columns.forEach(({ size, hidden }, at) => {
    const column = worksheet.getColumn(at + 1);
    column.width = charactersWide(size);
    column.hidden = hidden;
  });
  const heights = rowHeights(sheet);
  sheet.rows.forEach(({ hidden }, at) => {
    const row = worksheet.getRow(at + 1);
    row.hidden = hidden;
    row.height = heights[at]! * POINTS_A_PIXEL;
  });
}

/** Pixels each row is high: what it was given, or more where its wrapped texts need it. */
function rowHeights(sheet: SheetSnapshot): number[] {
  const heights = sheet.rows.map(({ size }) => size);
  for (const { row, column, display, style } of sheet.cells) {
    if (style?.wrap !== 'WRAP' || display === '' || sheet.columns[column]?.hidden) continue;
    const merged = sheet.merges.find((merge) => merge.row === row && merge.column === column);
    if (merged && merged.rows > 1) continue;
    const width = sum(merged?.columns ?? 1, (at) => sheet.columns[column + at]?.size ?? 0);
    const points = style.fontSize ?? FONT.size;
    const lines = wrappedLines(display, width, points, style.fontWeight === 'bold');
    if (lines > 1) heights[row] = Math.max(heights[row] ?? 0, heightOfLines(lines, points));
  }
  return heights;
}

const POINTS_A_PIXEL = 0.75;

/** Excel counts a column's width in digits of 7 pixels, with 5 pixels of edges. */
const charactersWide = (pixels: number): number => Math.max(0, (pixels - 5) / 7);

type SheetNames = Map<string, string>;

function writeCells(
  worksheet: ExcelJS.Worksheet,
  sheet: SheetSnapshot,
  names: SheetNames,
  workbook: WorkbookSnapshot,
): void {
  const links = linksOf(sheet, names, workbook);
  for (const cell of sheet.cells) {
    const target = worksheet.getCell(cell.row + 1, cell.column + 1);
    target.value = contentOf(cell, names, links.get(cellName(cell.row, cell.column)));
    const { style = {} } = cell;
    target.font = fontOf(style);
    target.alignment = alignmentOf(style);
    const background = argb(style.background);
    if (background) target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: background } };
    if (style.borders) target.border = bordersOf(style.borders);
    if (cell.format) target.numFmt = cell.format;
  }
  for (const merge of sheet.merges) worksheet.mergeCells(blockName(merge));
  for (const { blocks, what } of sheet.notes)
    for (const name of cellsIn(blocks)) worksheet.getCell(name).note = { texts: [{ text: what }] };
}

/** The longest text Excel takes; Sheets takes more. */
const LONGEST_TEXT = 32_767;

function contentOf({ value, formula }: CellSnapshot, names: SheetNames, link: string | undefined): ExcelJS.CellValue {
  const result = typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : value;
  if (link !== undefined) return { text: String(result ?? ''), hyperlink: link };
  const computed = formula === undefined ? undefined : excelFormula(formula, (name) => names.get(name));
  if (computed === undefined) return result;
  return { formula: computed, result: isExcelError(result) ? { error: result } : (result ?? '') };
}

const isExcelError = (value: unknown): value is ExcelJS.CellErrorValue['error'] =>
  ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'].includes(String(value));

/** Links by cell: those to a sheet of this workbook (`#gid=7`, `…#gid=7&range=B2`) lead to its place in the file. */
function linksOf(sheet: SheetSnapshot, names: SheetNames, workbook: WorkbookSnapshot): Map<string, string> {
  const found = new Map<string, string>();
  const within = (link: string): string => {
    const [, id, range = 'A1'] = /#gid=([0-9]+)(?:&range=([A-Z0-9:]+))?/i.exec(link) ?? [];
    const target = id === undefined ? undefined : workbook.sheets.find((each) => each.id === Number(id));
    return target ? `#${quotedSheetName(names.get(target.name)!)}!${range}` : link;
  };
  for (const { blocks, what } of sheet.links) {
    const link = what.find((run) => run.link)?.link;
    if (link) for (const name of cellsIn(blocks)) found.set(name, within(link));
  }
  for (const { formula, row, column } of sheet.cells) {
    const link = /^=HYPERLINK\("((?:[^"]|"")+)"/i.exec(formula ?? '')?.[1];
    if (link) found.set(cellName(row, column), within(link.replaceAll('""', '"')));
  }
  return found;
}

function cellsIn(blocks: Block[]): string[] {
  return blocks.flatMap((block) =>
    Array.from({ length: block.rows * block.columns }, (_, at) =>
      cellName(block.row + Math.floor(at / block.columns), block.column + (at % block.columns)),
    ),
  );
}

function fontOf(style: CellStyle): Partial<ExcelJS.Font> {
  const color = argb(style.fontColor);
  return {
    name: style.fontFamily ?? FONT.name,
    size: style.fontSize ?? FONT.size,
    bold: style.fontWeight === 'bold',
    italic: style.fontStyle === 'italic',
    underline: style.fontLine === 'underline',
    strike: style.fontLine === 'line-through',
    ...(color ? { color: { argb: color } } : {}),
  };
}

function alignmentOf(style: CellStyle): Partial<ExcelJS.Alignment> {
  return {
    vertical: style.verticalAlignment ?? 'bottom',
    wrapText: style.wrap === 'WRAP',
    ...(style.horizontalAlignment ? { horizontal: style.horizontalAlignment } : {}),
  };
}

const LINES: Record<string, ExcelJS.BorderStyle> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOTTED: 'dotted',
  DASHED: 'dashed',
  DOUBLE: 'double',
};

function bordersOf(borders: NonNullable<CellStyle['borders']>): Partial<ExcelJS.Borders> {
  return Object.fromEntries(
    Object.entries(borders).map(([side, { color, style }]) => [
      side,
      { style: LINES[style] ?? 'thin', color: { argb: argb(color) ?? 'FF000000' } },
    ]),
  );
}

/** `#abc`, `#aabbcc` and `rgb(1, 2, 3)` as Excel writes colours; undefined for none. */
function argb(color: string | null | undefined): string | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color ?? '');
  if (short)
    return `FF${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toUpperCase();
  if (/^#[0-9a-f]{6}$/i.test(color ?? '')) return `FF${color!.slice(1)}`.toUpperCase();
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color ?? '');
  return parts
    ? `FF${parts
        .slice(1)
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')}`.toUpperCase()
    : undefined;
}

/** Dropdowns too long for a rule's text; Excel reads them from cells, here on a hidden sheet. */
class LongLists {
  #sheet: ExcelJS.Worksheet | undefined;
  #count = 0;
  readonly #workbook: ExcelJS.Workbook;

  constructor(workbook: ExcelJS.Workbook) {
    this.#workbook = workbook;
  }

  /** The formula a dropdown of these words reads them by. */
  reference(words: string[]): string {
    this.#sheet ??= this.#workbook.addWorksheet('__lists', { state: 'veryHidden' });
    const column = ++this.#count;
    words.forEach((word, at) => {
      this.#sheet!.getCell(at + 1, column).value = word;
    });
    const letters = columnLetters(column - 1);
    return `'__lists'!$${letters}$1:$${letters}$${words.length}`;
  }
}

/** The longest list a rule's own text may hold. */
const LONGEST_LIST = 255;

function writeValidations(
  worksheet: ExcelJS.Worksheet,
  sheet: SheetSnapshot,
  names: SheetNames,
  lists: LongLists,
): void {
  // The type declarations leave `dataValidations` out; it takes whole ranges.
  const { dataValidations } = worksheet as unknown as {
    dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void };
  };
  for (const { blocks, what } of sheet.validations) {
    const rule = validationOf(what, names, lists);
    if (rule) for (const block of blocks) dataValidations.add(blockName(block), rule);
  }
}

const OPERATORS: Record<string, ExcelJS.DataValidationOperator> = {
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
  // A day is its number in Excel too.
  DATE_BETWEEN: 'between',
  DATE_NOT_BETWEEN: 'notBetween',
  DATE_AFTER: 'greaterThan',
  DATE_ON_OR_AFTER: 'greaterThanOrEqual',
  DATE_BEFORE: 'lessThan',
  DATE_ON_OR_BEFORE: 'lessThanOrEqual',
  DATE_EQUAL_TO: 'equal',
};

function validationOf(
  { criteria, values, allowInvalid, helpText }: ValidationRule,
  names: SheetNames,
  lists: LongLists,
): ExcelJS.DataValidation | undefined {
  const common = {
    allowBlank: true,
    showErrorMessage: !allowInvalid,
    ...(helpText ? { showInputMessage: true, prompt: helpText.slice(0, 255) } : {}),
  };
  const list = (words: string[]): ExcelJS.DataValidation => {
    const text = words.join(',');
    const fits = text.length <= LONGEST_LIST && !words.some((word) => /[",]/.test(word));
    return { ...common, type: 'list', formulae: [fits ? `"${text}"` : lists.reference(words)] };
  };
  if (criteria === 'VALUE_IN_LIST') return list((values[0] as string[]).map(String));
  if (criteria === 'CHECKBOX') return list(values.length > 0 ? values.map(String) : ['TRUE', 'FALSE']);
  if (criteria === 'VALUE_IN_RANGE') {
    const range = excelFormula(`COUNT(${values[0]})`, (name) => names.get(name));
    return range === undefined ? undefined : { ...common, type: 'list', formulae: [range.slice('COUNT('.length, -1)] };
  }
  if (criteria === 'CUSTOM_FORMULA') {
    const formula = excelFormula(String(values[0]).replace(/^=/, ''), (name) => names.get(name));
    return formula === undefined ? undefined : { ...common, type: 'custom', formulae: [formula] };
  }
  const operator = OPERATORS[criteria];
  return operator && { ...common, type: 'decimal', operator, formulae: values.map(Number) };
}

function writeConditionalFormats(worksheet: ExcelJS.Worksheet, sheet: SheetSnapshot, names: SheetNames): void {
  sheet.conditionalFormats.forEach((format, at) => {
    const formula = conditionOf(format, names);
    if (formula === undefined) return;
    worksheet.addConditionalFormatting({
      ref: format.ranges.map(blockName).join(' '),
      rules: [{ type: 'expression', priority: at + 1, formulae: [formula], style: styleOf(format.style) }],
    });
  });
}

function styleOf({ background, fontColor, bold, italic, strikethrough, underline }: ConditionalFormat['style']) {
  const fill = argb(background);
  const color = argb(fontColor);
  return {
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: fill } } as ExcelJS.FillPattern } : {}),
    font: {
      ...(color ? { color: { argb: color } } : {}),
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(strikethrough ? { strike: true } : {}),
      ...(underline ? { underline } : {}),
    },
  };
}

/**
 * A condition as a formula about the first cell of its ranges. All are written so, because LibreOffice does not show
 * Excel's own rules about texts.
 */
function conditionOf({ criteria, values, ranges }: ConditionalFormat, names: SheetNames): string | undefined {
  const first = ranges[0];
  if (!first) return undefined;
  const cell = cellName(first.row, first.column);
  const [one, two] = values.map((value) => operand(value, names));
  const text = `"${String(values[0] ?? '').replaceAll('"', '""')}"`;
  switch (criteria) {
    case 'CUSTOM_FORMULA':
      return excelFormula(String(values[0]), (name) => names.get(name));
    case 'TEXT_EQUAL_TO':
      return `${cell}=${text}`;
    case 'TEXT_CONTAINS':
      return `ISNUMBER(SEARCH(${text},${cell}))`;
    case 'TEXT_DOES_NOT_CONTAIN':
      return `ISERROR(SEARCH(${text},${cell}))`;
    case 'TEXT_STARTS_WITH':
      return `LEFT(${cell},${String(values[0]).length})=${text}`;
    case 'TEXT_ENDS_WITH':
      return `RIGHT(${cell},${String(values[0]).length})=${text}`;
    case 'CELL_EMPTY':
      return `${cell}=""`;
    case 'CELL_NOT_EMPTY':
      return `${cell}<>""`;
    case 'NUMBER_BETWEEN':
      return `AND(ISNUMBER(${cell}),${cell}>=${one},${cell}<=${two})`;
    case 'NUMBER_NOT_BETWEEN':
      return `AND(ISNUMBER(${cell}),OR(${cell}<${one},${cell}>${two}))`;
    default: {
      const sign = SIGNS[criteria];
      return sign && `AND(ISNUMBER(${cell}),${cell}${sign}${one})`;
    }
  }
}

const SIGNS: Record<string, string> = {
  NUMBER_EQUAL_TO: '=',
  NUMBER_NOT_EQUAL_TO: '<>',
  NUMBER_GREATER_THAN: '>',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: '>=',
  NUMBER_LESS_THAN: '<',
  NUMBER_LESS_THAN_OR_EQUAL_TO: '<=',
};

/** A number, or a formula that gives one. */
const operand = (value: string | number, names: SheetNames): string =>
  typeof value === 'number' ? String(value) : (excelFormula(value, (name) => names.get(name)) ?? '""');
