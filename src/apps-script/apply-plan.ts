import { TEXT } from '../sheets/number-format';
import { type RowChange, rowChanges } from '../sheets/pattern';
import {
  ANCHOR_ROW,
  type Column,
  HEADER_ROWS,
  isFormula,
  type Row,
  type RowStyle,
  type SheetPlan,
  type Tone,
} from '../sheets/sheet-plan';
import { applyCharts } from './apply-charts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What a new sheet has; columns are so many pixels wide. */
const NEW_SHEET_COLUMNS = 26;
const NEW_SHEET_ROWS = 1000;
const NEW_SHEET_WIDTH = 100;

const WHITE = '#ffffff';
const INPUT = '#fff8e1';
const HEADER = '#e8f0fe';
const BAR = '#1a73e8';
const BACKGROUNDS: Readonly<Partial<Record<RowStyle, string>>> = {
  objective: '#eef3fc',
  section: HEADER,
  total: '#f1f3f4',
};
const BOLD: readonly RowStyle[] = ['title', 'section', 'objective', 'total'];
/** Rows whose text runs on over the blank cells beside it. */
const UNWRAPPED: readonly RowStyle[] = ['title', 'note', 'section', 'sign'];
const TONES: Readonly<Record<Tone, readonly [background: string, font: string]>> = {
  good: ['#e6f4ea', '#0d652d'],
  warn: ['#fef7e0', '#7a4f01'],
  bad: ['#fce8e6', '#a50e0e'],
  idle: ['#f1f3f4', '#3c4043'],
};

/**
 * Makes a planned sheet with as few calls as there are kinds of formatting, none of them a read until the end. Formats
 * come before the values, so that text stays text; values come in one call and last, with the sheet's tag among them:
 * a sheet with a tag is whole. Undefined where there is a sheet of that name.
 */
export function applyPlan(
  spreadsheet: Spreadsheet,
  plan: SheetPlan,
  pattern?: { sheet: Sheet; plan: SheetPlan },
): number | undefined {
  const changes = pattern && rowChanges(pattern.plan, plan);
  const sheet = inserted(spreadsheet, plan.name, changes && { template: pattern.sheet });
  if (!sheet) return undefined;
  if (changes) return applyAfter(sheet, plan, pattern.plan, changes);
  const { columns, rows } = plan;
  const width = columns.length + 1;
  if (width > NEW_SHEET_COLUMNS) sheet.insertColumnsAfter(NEW_SHEET_COLUMNS, width - NEW_SHEET_COLUMNS);
  // What formulas work out over a whole column ends with the sheet.
  if (plan.openColumns) sheet.deleteRows(HEADER_ROWS + rows.length + 1, NEW_SHEET_ROWS - HEADER_ROWS - rows.length);
  const all = sheet.getRange(1, 1, HEADER_ROWS + rows.length, width);
  const body = sheet.getRange(ANCHOR_ROW, 2, rows.length, columns.length);

  const below = plan.length ? plan.length - HEADER_ROWS - rows.length : 0;
  const formats = [TEXT, ...columns.map(({ format }) => format ?? TEXT)];
  const longer = below ? sheet.getRange(1, 1, plan.length!, width) : all;
  longer.setNumberFormats([...numberFormats(plan), ...Array<string[]>(below).fill(formats)]);
  all.setTextStyles(textStyles(plan));
  all.setBackgrounds(backgrounds(plan));
  // Of a log nothing is planned that is in sight but its header.
  if (rows.length > 1) all.setHorizontalAlignments(alignments(plan));
  if (!plan.oneLine) {
    all.setWraps(wraps(plan));
    all.setVerticalAlignment('middle');
  }
  if (rows.some(({ notes }) => notes)) body.setNotes(notesOf(plan));
  if (columns.some(({ choices }) => choices)) body.setDataValidations(validations(plan));
  if (plan.colours.length) sheet.setConditionalFormatRules(colourRules(sheet, plan));
  for (const [from, count, pixels] of widthRuns(columns)) sheet.setColumnWidths(from, count, pixels);
  sheet.hideColumns(1, 1 + columns.filter(({ hidden }) => hidden).length);
  for (const [from, count] of hiddenRuns(rows)) sheet.hideRows(from, count);
  sheet.setFrozenRows(ANCHOR_ROW);
  if (plan.tabColour) sheet.setTabColor(plan.tabColour);
  protect(sheet, plan);
  applyCharts(sheet, plan);
  all.setValues(values(plan));
  return sheet.getSheetId();
}

/** A new sheet, or undefined where there is one of that name: to try costs nothing, to ask first costs a call a sheet. */
function inserted(spreadsheet: Spreadsheet, name: string, options: { template?: Sheet } = {}): Sheet | undefined {
  try {
    return spreadsheet.insertSheet(name, options);
  } catch (error) {
    if (spreadsheet.getSheetByName(name)) return undefined;
    throw error;
  }
}

/**
 * Finishes a sheet that was copied from one like it, which has all that the two have in common: widths, fonts, colours of
 * words… Where their rows are the same ones, what they say alike is not said again.
 */
function applyAfter(sheet: Sheet, plan: SheetPlan, pattern: SheetPlan, changes: readonly RowChange[]): number {
  const { columns, rows } = plan;
  const differ = (said: (plan: SheetPlan) => unknown) =>
    changes.length > 0 || JSON.stringify(said(plan)) !== JSON.stringify(said(pattern));
  // A new row looks like the one above it.
  for (const { below, more } of changes)
    if (more > 0) sheet.insertRowsAfter(below, more);
    else sheet.deleteRows(below + more + 1, -more);
  const all = sheet.getRange(1, 1, HEADER_ROWS + rows.length, columns.length + 1);
  const body = sheet.getRange(ANCHOR_ROW, 2, rows.length, columns.length);
  if (differ(numberFormats)) all.setNumberFormats(numberFormats(plan));
  if (differ(backgrounds)) all.setBackgrounds(backgrounds(plan));
  if ([...rows, ...pattern.rows].some(({ notes }) => notes) && differ(notesOf)) body.setNotes(notesOf(plan));
  if (differ(choicesOf)) body.setDataValidations(validations(plan));
  protect(sheet, plan);
  all.setValues(values(plan));
  return sheet.getSheetId();
}

const notesOf = ({ columns, rows }: SheetPlan): string[][] =>
  rows.map(({ notes }) => columns.map(({ key }) => notes?.[key] ?? ''));

function values({ tag, columns, rows }: SheetPlan): (string | number)[][] {
  return [
    [tag, ...columns.map(({ key }) => key)],
    ['', ...columns.map(({ header }) => header)],
    ...rows.map((row) => [
      row.tag,
      ...columns.map(({ key }) => {
        const cell = row.cells[key] ?? '';
        return isFormula(cell) ? cell.formula : cell;
      }),
    ]),
  ];
}

/** Text is formatted as text before it is written, or Sheets would run `=…`, and make dates of `3-5`. */
function numberFormats({ columns, rows }: SheetPlan): string[][] {
  const asText = ['', ...columns].map(() => TEXT);
  return [
    asText,
    asText,
    ...rows.map((row) => [
      TEXT,
      ...columns.map((column) => {
        const cell = row.cells[column.key];
        if (typeof cell === 'string') return TEXT;
        return (
          row.formats?.[column.key] ??
          column.format ??
          (column.computed || cell !== undefined ? 'General' : blankFormat(row, column))
        );
      }),
    ]),
  ];
}

/** Text that users type later is theirs, too; only cells that await numbers are left to be read as typed. */
const NUMBER_KEYS = /^(baseline|target|current|actual|weight|confidence|m\d+)$/;
const blankFormat = (row: Row, { key }: Column) => (NUMBER_KEYS.test(key) || row.style === 'anchor' ? 'General' : TEXT);

function textStyles({ columns, rows, fontSize }: SheetPlan): GoogleAppsScript.Spreadsheet.TextStyle[][] {
  const style = (bold: boolean, size: number) => SpreadsheetApp.newTextStyle().setBold(bold).setFontSize(size);
  const [plain, bold, large] = [style(false, fontSize), style(true, fontSize), style(true, fontSize + 3)].map((one) =>
    one.build(),
  );
  const bar = style(false, fontSize).setForegroundColor(BAR).build();
  const line = (one: GoogleAppsScript.Spreadsheet.TextStyle) => ['', ...columns].map(() => one);
  return [
    line(plain!),
    line(bold!),
    ...rows.map(({ style: kind }) => {
      const one = kind === 'title' ? large! : BOLD.includes(kind) ? bold! : plain!;
      return [one, ...columns.map(({ key }) => (key === 'bar' ? bar : one))];
    }),
  ];
}

function backgrounds({ columns, rows }: SheetPlan): string[][] {
  const line = (colour: string) => ['', ...columns].map(() => colour);
  return [
    line(WHITE),
    line(HEADER),
    ...rows.map((row) => {
      const colour = BACKGROUNDS[row.style];
      return colour ? line(colour) : [WHITE, ...columns.map((column) => (isInput(row, column) ? INPUT : WHITE))];
    }),
  ];
}

const isInput = (row: Row, column: Column) =>
  row.inputs ? row.inputs.includes(column.key) : column.input === true && row.style === 'line';

const wraps = ({ columns, rows }: SheetPlan): boolean[][] => [
  ['', ...columns].map(() => false),
  ['', ...columns].map(() => true),
  ...rows.map(({ style }) => ['', ...columns].map(() => !UNWRAPPED.includes(style))),
];

/** Numbers stand to the right and words to the left; what is compared down a column stands in its middle, as headers do. */
function alignments({ columns, rows }: SheetPlan): ('left' | 'center' | 'right')[][] {
  const headers = columns.map(({ key }) => (key === 'statement' ? 'left' : 'center'));
  return [
    ['left', ...headers],
    ['left', ...headers],
    ...rows.map(({ style }) => [
      'left' as const,
      ...columns.map(({ align, key }) =>
        UNWRAPPED.includes(style) ? 'left' : (align ?? (NUMBER_KEYS.test(key) ? 'right' : 'left')),
      ),
    ]),
  ];
}

/** Words offered in each cell. */
const choicesOf = ({ columns, rows }: SheetPlan): (readonly string[] | undefined)[][] =>
  rows.map((row) =>
    columns.map(
      ({ key, choices }) => row.choices?.[key] ?? (row.style === 'line' || row.style === 'spare' ? choices : undefined),
    ),
  );

function validations(plan: SheetPlan): (GoogleAppsScript.Spreadsheet.DataValidation | null)[][] {
  const lists = new Map<string, GoogleAppsScript.Spreadsheet.DataValidation>();
  /** Other words are marked, not refused: the functions understand more words than the list offers. */
  const list = (words: readonly string[]) => {
    const key = words.join('\n');
    const made =
      lists.get(key) ??
      SpreadsheetApp.newDataValidation()
        .requireValueInList([...words], true)
        .setAllowInvalid(true)
        .build();
    lists.set(key, made);
    return made;
  };
  return choicesOf(plan).map((row) => row.map((words) => (words ? list(words) : null)));
}

/** One rule a word: the colour follows the word wherever it stands in its column. */
function colourRules(
  sheet: Sheet,
  { columns, rows, colours }: SheetPlan,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  return colours.flatMap(({ column, words }) => {
    const at = columns.findIndex(({ key }) => key === column) + 2;
    const range = sheet.getRange(ANCHOR_ROW + 1, at, rows.length - 1, 1);
    return Object.entries(words).map(([word, tone]) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenTextEqualTo(word)
        .setBackground(TONES[tone][0])
        .setFontColor(TONES[tone][1])
        .setRanges([range])
        .build(),
    );
  });
}

/**
 * Neighbours of one width take one call: the commonest width for all, then those of
 * another one: `[first column, how many, pixels]`. Hidden columns go along with their neighbours.
 */
function widthRuns(columns: readonly Column[]): [number, number, number][] {
  const shown = columns.flatMap(({ width, hidden }, at) => (hidden ? [] : { width, column: at + 2 }));
  const count = (width: number) => shown.filter((one) => one.width === width).length;
  const base = shown.reduce((most, { width }) => (count(width) > count(most) ? width : most), shown[0]?.width ?? 0);
  const runs: [number, number, number][] = [];
  for (const { width, column } of shown) {
    const last = runs[runs.length - 1];
    if (width === base) continue;
    if (last && last[2] === width && last[0] + last[1] === column) last[1]++;
    else runs.push([column, 1, width]);
  }
  const first = shown[0]?.column ?? 2;
  return base === NEW_SHEET_WIDTH ? runs : [[first, columns.length + 2 - first, base], ...runs];
}

/** Row 1 and the anchors and ends: `[first row, how many]`. */
function hiddenRuns(rows: readonly Row[]): [number, number][] {
  const runs: [number, number][] = [[1, 1]];
  rows.forEach(({ style }, at) => {
    if (style !== 'anchor' && style !== 'end') return;
    const last = runs[runs.length - 1]!;
    const row = at + ANCHOR_ROW;
    if (last[0] + last[1] === row) last[1]++;
    else runs.push([row, 1]);
  });
  return runs;
}

/**
 * What is worked out warns before it is changed, from its first column in sight to its last one: what users fill in stands
 * before it. A sheet with nothing of the kind has no protection.
 */
function protect(sheet: Sheet, { columns, rows }: SheetPlan): void {
  const computed = columns.flatMap((column, at) => (column.computed && !column.hidden ? at + 2 : []));
  const [first, last] = [computed[0], computed[computed.length - 1]];
  if (first === undefined || last === undefined) return;
  sheet
    .getRange(ANCHOR_ROW, first, rows.length, last - first + 1)
    .protect()
    .setWarningOnly(true);
}
