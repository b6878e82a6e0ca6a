import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '../../scripts/read-csv';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../src/local/snapshot';
import { xlsxFromSnapshot } from '../../src/local/xlsx';

const block = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

function sheet(id: number, name: string, cells: CellSnapshot[], more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const tracks = (count: number, size: number) => Array.from({ length: count }, () => ({ size, hidden: false }));
  return {
    id,
    name,
    hidden: false,
    tabColor: null,
    gridlinesHidden: false,
    frozen: { rows: 0, columns: 0 },
    rows: tracks(6, 21),
    columns: tracks(4, 100),
    cells,
    merges: [],
    validations: [],
    conditionalFormats: [],
    notes: [],
    links: [],
    protections: [],
    charts: [],
    ...more,
  };
}

const list = (words: string[]) => ({
  criteria: 'VALUE_IN_LIST',
  values: [words, true],
  allowInvalid: false,
  helpText: null,
});

const longName = 'Phiếu Activation Executive toàn quốc Q1-2027';
const manyWords = Array.from({ length: 40 }, (_, at) => `Người thứ ${at}, phòng Marketing`);

const snapshot: WorkbookSnapshot = {
  locale: 'vi_VN',
  sheets: [
    sheet(
      7,
      'OKR Marketing Q1-2027',
      [
        { row: 0, column: 0, value: 'okr', display: 'okr' },
        { row: 1, column: 1, value: 'Điểm', display: 'Điểm', style: { fontWeight: 'bold', background: '#1a73e8' } },
        { row: 2, column: 1, value: 0.4825, display: '48,3%', format: '0.0%', formula: '=KR_SCORE(C3:C;D3:D)' },
        { row: 3, column: 1, value: 0.9, display: '90,0%', format: '0.0%' },
        { row: 2, column: 2, value: 148600, display: '148.600', format: '#,##0' },
        { row: 3, column: 2, value: 2, display: '2', formula: '=ROUND(C3/100000;0)+1' },
        { row: 4, column: 1, value: '=1+1', display: '=1+1', format: '@' },
        { row: 4, column: 2, value: '3-5', display: '3-5', format: '@' },
        { row: 5, column: 1, value: 46433, display: '15/02/2027', format: 'dd/mm/yyyy', formula: '=TODAY()' },
        { row: 5, column: 2, value: true, display: 'TRUE' },
        { row: 2, column: 3, value: 'Phiếu', display: 'Phiếu', formula: '=HYPERLINK("#gid=9&range=B2";"Phiếu")' },
        { row: 3, column: 3, value: '#ERROR!', display: '#ERROR!', formula: '=KR_SCORE(1;1;1)' },
        { row: 4, column: 3, value: 'Cần xem', display: 'Cần xem' },
      ],
      {
        tabColor: '#34a853',
        frozen: { rows: 3, columns: 1 },
        rows: [21, 21, 21, 21, 60, 21].map((size, at) => ({ size, hidden: at === 0 })),
        columns: [100, 240, 100, 100].map((size, at) => ({ size, hidden: at === 0 })),
        validations: [
          { blocks: [block(2, 3, 2)], what: list(['cam kết', 'thách thức']) },
          { blocks: [block(4, 3)], what: list(manyWords) },
          {
            blocks: [block(2, 2)],
            what: { criteria: 'CUSTOM_FORMULA', values: ['=C3>B3*2'], allowInvalid: false, helpText: null },
          },
          {
            blocks: [block(5, 1)],
            what: { criteria: 'DATE_ON_OR_AFTER', values: [46023], allowInvalid: true, helpText: null },
          },
        ],
        conditionalFormats: [
          {
            ranges: [block(2, 1, 4)],
            criteria: 'TEXT_EQUAL_TO',
            values: ['Đúng tiến độ'],
            style: { background: '#b7e1cd', bold: true },
          },
          {
            ranges: [block(2, 2, 2)],
            criteria: 'NUMBER_GREATER_THAN',
            values: [100000],
            style: { fontColor: '#0b8043' },
          },
        ],
        notes: [{ blocks: [block(1, 1)], what: 'Bản gốc: Content đủ sản lượng' }],
        links: [{ blocks: [block(4, 3)], what: [{ start: 0, end: 7, link: '#gid=9' }] }],
      },
    ),
    sheet(9, longName, [
      { row: 1, column: 1, value: 'Phiếu', display: 'Phiếu', style: { wrap: 'WRAP', verticalAlignment: 'middle' } },
      { row: 2, column: 1, value: 0.5, display: '0,5', formula: "='OKR Marketing Q1-2027'!B3" },
    ]),
  ],
};

let bytes: Uint8Array;
let book: ExcelJS.Workbook;
let okr: ExcelJS.Worksheet;
let card: ExcelJS.Worksheet;

beforeAll(async () => {
  bytes = await xlsxFromSnapshot(snapshot);
  book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  [okr, card] = book.worksheets as [ExcelJS.Worksheet, ExcelJS.Worksheet];
});

describe('a .xlsx of the spreadsheet', () => {
  test('has its sheets in order, with names Excel takes and their tab colours', () => {
    expect(book.worksheets.filter(({ state }) => state === 'visible').map(({ name }) => name)).toEqual([
      'OKR Marketing Q1-2027',
      'Phiếu Activation Execu… Q1-2027',
    ]);
    expect(okr.properties.tabColor).toEqual({ argb: 'FF34A853' });
  });

  test.each([
    ['the result of a function of the add-on as a value', 'B3', 0.4825],
    ['what such a function filled as a value', 'B4', 0.9],
    ['a formula Excel knows with its result', 'C4', { formula: 'ROUND(C3/100000,0)+1', result: 2 }],
    ['text that looks like a formula as text', 'B5', '=1+1'],
    ['text that looks like a date as text', 'C5', '3-5'],
    ["today's date as the day the workbook was made for", 'B6', new Date('2027-02-15T00:00:00Z')],
    ['TRUE as TRUE', 'C6', true],
    ['an error of the add-on as the text the grid shows', 'D4', '#ERROR!'],
  ])('holds %s', (_, cell, value) => {
    expect(okr.getCell(cell).value).toEqual(value);
  });

  test('leads formulas and links to the sheets by their new names', () => {
    expect(card.getCell('B3').value).toEqual({ formula: "'OKR Marketing Q1-2027'!B3", result: 0.5 });
    expect(okr.getCell('D3').value).toEqual({ text: 'Phiếu', hyperlink: "#'Phiếu Activation Execu… Q1-2027'!B2" });
    expect(okr.getCell('D5').value).toEqual({ text: 'Cần xem', hyperlink: "#'Phiếu Activation Execu… Q1-2027'!A1" });
  });

  test('keeps number formats, looks, notes, sizes, and what is hidden or frozen', () => {
    expect(okr.getCell('B3').numFmt).toBe('0.0%');
    expect(okr.getCell('B5').numFmt).toBe('@');
    expect(okr.getCell('B2').font).toMatchObject({ bold: true, name: 'Arial', size: 10 });
    expect(okr.getCell('B2').fill).toMatchObject({ fgColor: { argb: 'FF1A73E8' } });
    expect(JSON.stringify(okr.getCell('B2').note)).toContain('Bản gốc: Content đủ sản lượng');
    expect(card.getCell('B2').alignment).toMatchObject({ wrapText: true, vertical: 'middle' });
    expect(okr.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 3 });
    expect([okr.getRow(1).hidden, okr.getRow(2).hidden, okr.getColumn(1).hidden]).toEqual([true, false, true]);
    expect(okr.getRow(5).height).toBe(45);
    expect(okr.getColumn(2).width).toBeCloseTo(33.57, 1);
  });

  test('offers dropdowns, the long ones from cells of a hidden sheet', () => {
    expect(okr.getCell('D4').dataValidation).toMatchObject({ type: 'list', formulae: ['"cam kết,thách thức"'] });
    expect(okr.getCell('C3').dataValidation).toMatchObject({
      type: 'custom',
      formulae: ['C3>B3*2'],
      showErrorMessage: true,
    });
    expect(okr.getCell('B6').dataValidation).toMatchObject({ operator: 'greaterThanOrEqual', formulae: [46023] });
    const [formula] = okr.getCell('D5').dataValidation.formulae as string[];
    expect(formula).toBe("'__lists'!$A$1:$A$40");
    expect(book.getWorksheet('__lists')!.state).toBe('veryHidden');
    expect(book.getWorksheet('__lists')!.getCell('A40').value).toBe(manyWords[39]);
  });

  test('colours by formulas, which LibreOffice shows too', () => {
    const formats = (okr as unknown as { conditionalFormattings: { ref: string; rules: { formulae: string[] }[] }[] })
      .conditionalFormattings;
    expect(formats.map(({ ref, rules }) => [ref, rules[0]!.formulae[0]])).toEqual([
      ['B3:B6', 'B3="Đúng tiến độ"'],
      ['C3:C4', 'AND(ISNUMBER(C3),C3>100000)'],
    ]);
  });

  test('is set up for A4, as wide as the page and, being short, on one page', () => {
    expect(okr.pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 1 });
    expect(okr.pageSetup.printArea).toBe('A1:D6');
  });
});

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

describe.skipIf(!office)('LibreOffice (skipped where it is not installed)', () => {
  test('shows each value as the grid shows it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'okr-xlsx-'));
    try {
      writeFileSync(join(folder, 'book.xlsx'), bytes);
      execFileSync(office!, [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        // Comma, quote, UTF-8, cells as shown, the first sheet.
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,1',
        '--outdir',
        folder,
        join(folder, 'book.xlsx'),
      ]);
      const read = readCsv(readFileSync(join(folder, 'book-OKR Marketing Q1-2027.csv'), 'utf8'));
      const shown = 'records' in read ? read.records.map(({ cells }) => cells) : [];
      // Numbers come in the office's own locale, so digits alone are compared.
      const digits = (text: string) => text.replace(/(?<=\d)[.,](?=\d)/g, '');
      for (const cell of snapshot.sheets[0]!.cells)
        expect(digits(shown[cell.row]![cell.column]!)).toBe(digits(cell.display));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
