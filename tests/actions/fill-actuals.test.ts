import { describe, expect, it } from 'vitest';
import { actualValue } from '../../src/actions/actual-value';
import { MemoryWorkbook } from './memory-workbook';
import { built } from './quarter-in-memory';

const okr = 'OKR Marketing Q1-2027';
const cellOf = (workbook: MemoryWorkbook, sheet: string, tag: string, key: string) => {
  const { cells } = workbook.sheet(sheet);
  return cells.find((row) => row[0] === tag)![cells[0]!.indexOf(key)];
};

describe('filling in actuals', () => {
  it('writes each value to its line, and when a key result was updated', () => {
    const workbook = new MemoryWorkbook();
    const { id } = built(workbook);
    const entries = [
      { id: 'O1.KR1', value: '148.600' },
      { id: 'O1.KR2', value: '37,5%' },
      { id: 'P2.O1.KR2', value: 55725 },
      { id: 'P2.KPI1.M2', value: '12' },
      { id: 'P3.KPI4', value: 'xong' },
    ];
    expect(workbook.ask('fillActuals', id, entries)).toEqual({ filled: 5 });
    expect(cellOf(workbook, okr, 'kr:O1.KR1', 'current')).toBe(148600);
    expect(cellOf(workbook, okr, 'kr:O1.KR2', 'current')).toBe(0.375);
    expect(cellOf(workbook, okr, 'kr:O1.KR2', 'updated')).toBe(46433);
    expect(cellOf(workbook, 'Phiếu Content Executive Q1-2027', 'kr:P2.O1.KR2', 'actual')).toBe(55725);
    expect(cellOf(workbook, 'Phiếu Content Executive Q1-2027', 'kpi:P2.KPI1', 'm2')).toBe(12);
    expect(cellOf(workbook, 'Phiếu Ads Executive Q1-2027', 'kpi:P3.KPI4', 'actual')).toBe('xong');
  });

  it('finds a line wherever it was sorted and a column wherever it was moved', () => {
    const workbook = new MemoryWorkbook();
    const { id } = built(workbook);
    const sheet = workbook.sheet(okr);
    sheet.cells = [...sheet.cells.slice(0, 3), ...sheet.cells.slice(3).reverse()].map((row) => [
      row.at(-1)!,
      ...row.slice(0, -1),
    ]);
    workbook.ask('fillActuals', id, [{ id: 'O3.KR3', value: '84%' }]);
    const row = sheet.cells.find((cells) => cells.includes('kr:O3.KR3'))!;
    expect(row[sheet.cells[0]!.indexOf('current')]).toBe(0.84);
  });

  it.each([
    ['a line that is not there', 'O9.KR1', 'unknown-line'],
    ['an objective', 'O1', 'unknown-line'],
    ['a position that is not there', 'P9.KPI1', 'unknown-line'],
    ['a linked line, which has no number of its own', 'P1.O1.KR1', 'unknown-line'],
    ['a monthly KPI without its month', 'P2.KPI1', 'unknown-line'],
    ['a month of a KPI that has none', 'P3.KPI4.M1', 'unknown-line'],
    ['a month beyond the cycle', 'P2.KPI1.M4', 'unknown-line'],
    ['anything else', 'constructor', 'unknown-line'],
  ])('is refused whole for %s', (_, line, code) => {
    const workbook = new MemoryWorkbook();
    const { id } = built(workbook);
    const before = JSON.stringify(workbook.held);
    const entries = [
      { id: 'O1.KR1', value: 1 },
      { id: line, value: 1 },
    ];
    expect(workbook.ask('fillActuals', id, entries)).toEqual({ refused: { code, facts: { id: line, index: 1 } } });
    expect(JSON.stringify(workbook.held)).toBe(before);
  });

  it('is refused whole for a value that is no number, and says which', () => {
    const workbook = new MemoryWorkbook();
    const { id } = built(workbook);
    const before = JSON.stringify(workbook.held);
    expect(
      workbook.ask('fillActuals', id, [
        { id: 'O1.KR1', value: 1 },
        { id: 'O1.KR2', value: 'nhiều' },
      ]),
    ).toEqual({ refused: { code: 'not-a-number', facts: { id: 'O1.KR2', value: 'nhiều', index: 1 } } });
    expect(JSON.stringify(workbook.held)).toBe(before);
  });

  it('names the sheet that is gone, and the one whose header was destroyed', () => {
    const workbook = new MemoryWorkbook();
    const { id } = built(workbook);
    workbook.sheet(okr).cells[0]![0] = '';
    const entries = [{ id: 'O1.KR1', value: 1 }];
    expect(workbook.ask('fillActuals', id, entries)).toEqual({
      refused: { code: 'sheet-damaged', facts: { name: okr } },
    });
    workbook.remove([workbook.sheet(okr).id]);
    expect(workbook.ask('fillActuals', id, entries)).toEqual({
      refused: { code: 'sheet-missing', facts: { name: okr } },
    });
  });
});

describe('an actual', () => {
  const share = { type: 'at-least', unit: '%' } as const;
  const done = { type: 'done', unit: 'other' } as const;
  it.each([
    ['35', share, 0.35],
    ['35%', share, 0.35],
    ['0,35', share, 0.35],
    ['8,5', share, 0.085],
    [0.085, share, 0.085],
    ['1,33 triệu', undefined, 1330000],
    ['308.000', undefined, 308000],
    [true, done, 'xong'],
    ['chưa', done, 'chưa'],
    ['40%', done, 0.4],
    ['xong', undefined, undefined],
    [true, share, undefined],
    ['', undefined, undefined],
  ])('%j of %j is read as %j', (value, measure, actual) => {
    expect(actualValue(value, measure, 'vi')).toBe(actual);
  });
});
