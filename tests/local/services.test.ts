import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NodeHost, openHost, type WorkbookSnapshot } from '../../src/local/node-host';

const CODE = `
function dress() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.insertSheet("Phiếu 'A'", 0);
  const bold = SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor('#ffffff').setFontSize(14).build();
  sheet.getRange('A1:C1').setValues([['Mã', 'Tên', 'Điểm']]).setBackgrounds([['#1a73e8', '#1a73e8', null]]).setTextStyle(bold)
    .setHorizontalAlignments([['left', 'center', 'right']]).setVerticalAlignment('middle').setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
  sheet.getRange('A2:C2').merge().setBorder(true, null, true, null, null, null, '#999999', SpreadsheetApp.BorderStyle.SOLID_MEDIUM);
  sheet.getRange('C3:C9').setNumberFormat('0.0%').setFontStyle('italic').setNote('điểm');
  const list = SpreadsheetApp.newDataValidation().requireValueInList(['đạt', 'chưa'], true).setAllowInvalid(false).setHelpText('Chọn').build();
  sheet.getRange('B4:B6').setDataValidation(list);
  sheet.getRange('D4').insertCheckboxes();
  const red = SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('chưa').setBackground('#f4c7c3').setRanges([sheet.getRange('B4:B6')]).build();
  sheet.setConditionalFormatRules([red]);
  const guard = sheet.protect().setWarningOnly(true).setDescription('ô tính');
  guard.setUnprotectedRanges([sheet.getRange('B4:B6')]);
  sheet.setFrozenRows(3); sheet.setFrozenColumns(1);
  sheet.hideRows(1); sheet.hideColumns(1); sheet.setTabColor('#34a853'); sheet.setHiddenGridlines(true);
  sheet.setColumnWidth(2, 220); sheet.setRowHeights(4, 2, 33);
  const link = SpreadsheetApp.newRichTextValue().setText('=mở').setLinkUrl('#gid=0').build();
  sheet.getRange('A5').setRichTextValue(link);
  sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange('A1:C9')).setPosition(2, 5, 0, 0).setOption('title', 'Tiến độ').build());
  return sheet.getSheetId();
}
function look() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Phiếu 'A'");
  const [guard] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  const [rule] = sheet.getConditionalFormatRules();
  return {
    backgrounds: sheet.getRange('A1:C1').getBackgrounds(),
    weights: sheet.getRange('A1:B1').getFontWeights(),
    format: sheet.getRange('C3').getNumberFormat(),
    plain: sheet.getRange('A9').getNumberFormat(),
    note: sheet.getRange('C3').getNote(),
    list: sheet.getRange('B4').getDataValidation().getCriteriaValues(),
    none: sheet.getRange('A9').getDataValidation(),
    guarded: [guard.isWarningOnly(), guard.getDescription(), guard.getUnprotectedRanges().map((range) => range.getA1Notation())],
    coloured: rule.getRanges().map((range) => range.getA1Notation()),
    frozen: [sheet.getFrozenRows(), sheet.getFrozenColumns()],
    hidden: [sheet.isRowHiddenByUser(1), sheet.isRowHiddenByUser(2), sheet.isColumnHiddenByUser(1)],
    sizes: [sheet.getColumnWidth(2), sheet.getRowHeight(4)],
    colour: sheet.getTabColor(),
    charts: sheet.getCharts().map((chart) => chart.getRanges().map((range) => range.getA1Notation())),
    value: sheet.getRange('A5').getValue(),
    index: sheet.getIndex(),
  };
}
function order() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const last = book.insertSheet('Cuối', book.getSheets().length);
  book.setActiveSheet(last); book.moveActiveSheet(1);
  return [book.getSheets().map((sheet) => sheet.getName()), book.getActiveSheet().getName()];
}
function rows() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Cuối');
  sheet.appendRow(['b', 2]); sheet.appendRow(['a', 1]); sheet.appendRow(['', new Date(2027, 0, 5)]);
  sheet.getRange('A1:B3').sort({ column: 1, ascending: true });
  const sorted = sheet.getRange('A1:A3').getValues();
  sheet.deleteRows(3, 1);
  return [sorted, sheet.getMaxRows(), sheet.getLastRow(), sheet.getDataRange().getA1Notation()];
}
function quoted() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  book.getSheetByName('Cuối').getRange('D1').setFormula("='Phiếu ''A'''!B1");
  return [book.getSheetByName('Cuối').getRange('D1').getValue(), book.getRange("'Phiếu ''A'''!C1").getValue()];
}
function removeGuard() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Phiếu 'A'");
  sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).forEach((guard) => guard.remove());
  sheet.getRange('A1:C9').clear();
  return [sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, sheet.getRange('A1:C1').getValues()[0].join(''), sheet.getRange('B4').getDataValidation()];
}
`;

let host: NodeHost;
let before: WorkbookSnapshot;
beforeAll(async () => {
  host = await openHost({ code: CODE, files: {}, locale: 'vi_VN', today: '2027-02-15' });
  await host.call('dress');
  before = await host.snapshot();
});
afterAll(() => host.close());

const seen = {
  backgrounds: [['#1a73e8', '#1a73e8', '#ffffff']],
  weights: [['bold', 'bold']],
  format: '0.0%',
  plain: '0.###############',
  note: 'điểm',
  list: [['đạt', 'chưa'], true],
  none: null,
  guarded: [true, 'ô tính', ['B4:B6']],
  coloured: ['B4:B6'],
  frozen: [3, 1],
  hidden: [true, false, true],
  sizes: [220, 33],
  colour: '#34a853',
  charts: [['A1:C9']],
  value: '=mở',
  index: 1,
};

describe('the spreadsheet service', () => {
  it('reads back what it was told to draw', async () => {
    expect(await host.call('look')).toEqual(seen);
  });

  it('has it all in the plain data of the workbook', () => {
    const sheet = before.sheets.find(({ name }) => name === "Phiếu 'A'")!;
    const cell = sheet.cells.find(({ row, column }) => row === 0 && column === 1)!;
    expect(cell.style).toMatchObject({
      background: '#1a73e8',
      fontColor: '#ffffff',
      fontWeight: 'bold',
      fontSize: 14,
      horizontalAlignment: 'center',
      verticalAlignment: 'middle',
      wrap: 'WRAP',
    });
    expect(sheet.merges).toEqual([{ row: 1, column: 0, rows: 1, columns: 3 }]);
    expect(sheet).toMatchObject({ tabColor: '#34a853', gridlinesHidden: true, frozen: { rows: 3, columns: 1 } });
    expect(sheet.links[0]?.what[0]).toMatchObject({ link: '#gid=0' });
  });

  it('moves what hangs on cells when a user inserts a row above and a column before', async () => {
    host.insertRowBefore("Phiếu 'A'", 4);
    host.insertColumnBefore("Phiếu 'A'", 2);
    const sheet = (await host.snapshot()).sheets.find(({ name }) => name === "Phiếu 'A'")!;
    const moved = { row: 4, column: 2, rows: 3, columns: 1 };
    expect(sheet.validations.find(({ what }) => what.criteria === 'VALUE_IN_LIST')?.blocks).toEqual([moved]);
    expect(sheet.conditionalFormats[0]?.ranges).toEqual([moved]);
    expect(sheet.protections[0]?.unprotected).toEqual([moved]);
    host.deleteColumns("Phiếu 'A'", 2);
    host.deleteRows("Phiếu 'A'", 4);
    expect(await host.call('look')).toEqual(seen);
  });

  it('inserts, activates and moves sheets', async () => {
    expect(await host.call('order')).toEqual([['Cuối', "Phiếu 'A'", 'Trang tính1'], 'Cuối']);
  });

  it('appends, sorts with blanks last, and deletes rows', async () => {
    expect(await host.call('rows')).toEqual([[['a'], ['b'], ['']], 999, 2, 'A1:B2']);
  });

  it('finds sheets whose names hold quotes, spaces and diacritics', async () => {
    expect(await host.call('quoted')).toEqual(['Tên', 'Điểm']);
  });

  it('clears and unprotects', async () => {
    expect(await host.call('removeGuard')).toEqual([0, '', null]);
  });
});
