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

const WITH_PROPERTIES = `
function decorate(name) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  sheet.getRange('A1').setNote('ghi chú').setBackground('#ff0000').setNumberFormat('0.0');
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(2, 222);
  sheet.hideRows(2);
  PropertiesService.getDocumentProperties().setProperty('đã', name);
}
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

describe('a host that does not calculate', () => {
  let still: NodeHost;
  beforeAll(async () => {
    still = await openHost({ code: CODE, files: {}, today: '2027-02-15', calculate: false });
  });
  afterAll(() => still.close());

  it('keeps the text of formulas and shows nothing for them', async () => {
    await still.call('fill', [
      [1, '=DOUBLE(A1:A2)'],
      [2, ''],
    ]);
    expect(still.formulas('Số liệu', 'B1')).toEqual([['=DOUBLE(A1:A2)']]);
    expect(await still.call('look', 'Số liệu')).toEqual([
      [1, ''],
      [2, ''],
    ]);
    expect(still.callLog().some(({ member }) => member === 'Range.setValues')).toBe(true);
  });

  it('computes everything once when it is asked to', async () => {
    await still.recalculate();
    expect(still.values('Số liệu', 'B1:B2')).toEqual([[2], [4]]);
    still.setCell('Số liệu', 'A1', '5');
    await still.settle();
    expect(still.values('Số liệu', 'B1:B2')).toEqual([[2], [4]]);
  });
});

describe.each([true, false])('a workbook that is gone back to (calculate: %s)', (calculate) => {
  let kept: NodeHost;
  beforeAll(async () => {
    kept = await openHost({ code: `${CODE}${WITH_PROPERTIES}`, files: {}, today: '2027-02-15', calculate });
  });
  afterAll(() => kept.close());

  it('is as it was: sheets, cells, looks, what hangs on them, properties and the day', async () => {
    await kept.call('fill', [
      [1, '=DOUBLE(A1:A2)'],
      [2, ''],
    ]);
    await kept.call('decorate', 'Số liệu');
    const [state, before, properties] = [kept.save(), await kept.snapshot(), kept.properties()];
    expect(Object.keys(properties)).toEqual(['đã']);
    for (let time = 0; time < 3; time++) {
      kept.setCell('Số liệu', 'A1', 'khác');
      kept.insertRowBefore('Số liệu', 1);
      await kept.call('decorate', 'Trang tính1');
      kept.deleteSheet('Số liệu');
      kept.setToday('2027-03-01');
      await kept.settle();
      expect(await kept.snapshot()).not.toEqual(before);
      await kept.restore(state);
      expect(await kept.snapshot()).toEqual(before);
      expect(kept.properties()).toEqual(properties);
      expect(kept.today()).toBe('2027-02-15');
    }
  });

  it('goes on from there as if nothing had been', async () => {
    const state = kept.save();
    await kept.restore(state);
    kept.setCell('Số liệu', 'A2', '7');
    await kept.settle();
    expect(kept.values('Số liệu', 'B2')).toEqual([[calculate ? 14 : '']]);
    await kept.restore(state);
    await kept.settle();
    expect(kept.values('Số liệu', 'A2:B2')).toEqual([[2, calculate ? 4 : '']]);
  });
});
