import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NodeHost, openHost } from '../../src/local/node-host';

const CODE = `
function make() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.insertSheet('Mẫu 1');
  sheet.insertColumnsAfter(26, 2);
  sheet.deleteRows(21, 980);
  sheet.getRange('A1:B1').setNumberFormats([['@', '0.0%']]);
  sheet.getRange('A1:C2').setValues([['=1+1', 0.5, '=B1*2'], ['', '', "='Mẫu 1'!B1"]]);
  sheet.getRange('A1:B1').setBackgrounds([['#ff0000', '#00ff00']]).setNotes([['ghi chú', '']]).setFontWeight('bold');
  const list = SpreadsheetApp.newDataValidation().requireValueInList(['đạt'], true).setAllowInvalid(true).build();
  sheet.getRange('B5').setDataValidation(list);
  const red = SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('đạt').setBackground('#f4c7c3').setRanges([sheet.getRange('B4:B6')]).build();
  sheet.setConditionalFormatRules([red]);
  sheet.setFrozenRows(1); sheet.hideRows(3); sheet.hideColumns(4); sheet.setTabColor('#34a853'); sheet.setColumnWidth(2, 222);
  sheet.protect().setWarningOnly(true);
  book.insertSheet('Bản sao', { template: sheet });
  book.insertSheet('Bản nữa', 0, { template: sheet });
  sheet.getRange('B1').setValue(4);
  sheet.getRange('A1').setBackground('#0000ff').setNote('khác');
  sheet.deleteRow(4);
}
function look(name) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  return {
    size: [sheet.getMaxRows(), sheet.getMaxColumns()],
    values: sheet.getRange('A1:C2').getValues(),
    formulas: sheet.getRange('C1:C2').getFormulas(),
    formats: sheet.getRange('A1:B1').getNumberFormats(),
    backgrounds: sheet.getRange('A1:B1').getBackgrounds(),
    weight: sheet.getRange('A1').getFontWeights()[0][0],
    note: sheet.getRange('A1').getNote(),
    list: sheet.getRange('B5').getDataValidation().getCriteriaValues(),
    coloured: sheet.getConditionalFormatRules()[0].getRanges().map((range) => range.getA1Notation()),
    frozen: sheet.getFrozenRows(),
    hidden: [sheet.isRowHiddenByUser(3), sheet.isRowHiddenByUser(2), sheet.isColumnHiddenByUser(4)],
    width: sheet.getColumnWidth(2),
    colour: sheet.getTabColor(),
    index: sheet.getIndex(),
  };
}
`;

describe('a sheet made from another one', () => {
  let host: NodeHost;
  beforeAll(async () => {
    host = await openHost({ code: CODE, files: {} });
    await host.call('make');
    await host.settle();
  });
  afterAll(() => host.close());

  it.each([
    ['Bản sao', 4],
    ['Bản nữa', 1],
  ])('has its cells, looks, sizes, lists and notes, and goes its own way from then on: %s', async (name, index) => {
    expect(await host.call('look', name)).toEqual({
      size: [20, 28],
      values: [
        ['=1+1', 0.5, 1],
        ['', '', 4],
      ],
      formulas: [['=B1*2'], ["='Mẫu 1'!B1"]],
      formats: [['@', '0.0%']],
      backgrounds: [['#ff0000', '#00ff00']],
      weight: 'bold',
      note: 'ghi chú',
      list: [['đạt'], true],
      coloured: ['B4:B6'],
      frozen: 1,
      hidden: [true, false, true],
      width: 222,
      colour: '#34a853',
      index,
    });
  });

  it('answers what is typed into it', async () => {
    host.setCell('Bản sao', 'B1', '3');
    await host.settle();
    expect(host.cell('Bản sao', 'C1').value).toBe(6);
    expect(host.cell('Bản nữa', 'C1').value).toBe(1);
  });
});
