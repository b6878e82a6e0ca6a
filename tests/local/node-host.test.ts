import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NodeHost, openHost } from '../../src/local/node-host';

const CODE = `
/**
 * Twice each number.
 * @param {number} values what to double
 * @customfunction
 */
function DOUBLE(values) { return Array.isArray(values) ? values.map((line) => line.map((v) => v === '' ? '' : v * 2)) : values === '' ? '' : values * 2; }
/** @customfunction */
function BOOM(x) { throw new Error('đã hỏng: ' + x); }
function fill(rows) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Số liệu');
  sheet.getRange(1, 1, rows.length, rows[0].length).setValues(rows);
  return sheet.getName();
}
function look(name) { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name).getDataRange().getValues(); }
function onOpen(e) { SpreadsheetApp.getUi().createAddonMenu().addItem('Mở ' + e.authMode, 'open').addToUi(); }
`;

let host: NodeHost;
beforeAll(async () => {
  host = await openHost({ code: CODE, files: {}, today: '2027-02-15' });
});
afterAll(() => host.close());

describe('the headless host', () => {
  it('runs a function of the bundle that writes values and formulas, and computes them', async () => {
    expect(
      await host.call('fill', [
        [1, '=DOUBLE(A1:A3)'],
        [2, ''],
        ['2,5', ''],
      ]),
    ).toBe('Số liệu');
    expect(await host.call('look', 'Số liệu')).toEqual([
      [1, 2],
      [2, 4],
      [2.5, 5],
    ]);
    expect(host.display('Số liệu', 'B1:B3')).toEqual([['2'], ['4'], ['5']]);
    expect(host.formulas('Số liệu', 'B1:B2')).toEqual([['=DOUBLE(A1:A3)'], ['']]);
  });

  it('recalculates what a user types', async () => {
    host.setCell('Số liệu', 'A1', '10%');
    await host.settle();
    expect(host.cell('Số liệu', 'B1').value).toBe(0.2);
    expect(host.cell('Số liệu', 'A1').display).toBe('10%');
  });

  it('shows what a custom function threw', async () => {
    host.setCell('Số liệu', 'D1', '=BOOM("x")');
    await host.settle();
    expect(host.cell('Số liệu', 'D1')).toMatchObject({ value: '#ERROR!', error: 'đã hỏng: x' });
  });

  it('makes the menu before anything was granted', async () => {
    expect(await host.menu()).toEqual([{ caption: '', addon: true, items: [{ caption: 'Mở NONE', handler: 'open' }] }]);
  });

  it('logs every call and the flush that a read after a write forces', async () => {
    host.clearCallLog();
    await host.call('look', 'Số liệu');
    expect(
      host
        .callLog()
        .filter(({ kind }) => kind !== 'free')
        .map(({ member }) => member),
    ).toEqual(['Spreadsheet.getSheetByName', 'Sheet.getDataRange', 'Range.getValues']);
  });
});
