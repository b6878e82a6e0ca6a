import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NodeHost, openHost } from '../../src/local/node-host';

const CODE = `
function make(changes) {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.getSheets()[0];
  sheet.getCharts().forEach((chart) => sheet.removeChart(chart));
  const strategies = { ...Charts.ChartHiddenDimensionStrategy, ...Charts.ChartMergeStrategy };
  let builder = sheet.newChart();
  for (const range of changes.ranges) builder = builder.addRange(sheet.getRange(range));
  if (changes.headers !== undefined) builder = builder.setNumHeaders(changes.headers);
  if (changes.transposed) builder = builder.setTransposeRowsAndColumns(true);
  if (changes.hidden) builder = builder.setHiddenDimensionStrategy(strategies[changes.hidden]);
  if (changes.merge) builder = builder.setMergeStrategy(strategies[changes.merge]);
  for (const [name, value] of Object.entries(changes.options || {})) builder = builder.setOption(name, value);
  sheet.insertChart(builder.build());
}
function fill() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  sheet.getRange('A1:D6').setValues([
    ['Tuần', 'Tiến độ', 'Nhịp', 'Ghi chú'],
    ['T1', 0.1, 0.25, 'đủ'],
    ['T2', '', 0.5, ''],
    ['T3', 0.7, 0.75, ''],
    ['T4', 'hỏng', 1, ''],
    [new Date(2027, 2, 31), '=B2+B4', '', ''],
  ]);
  sheet.getRange('B2:C6').setNumberFormat('0%');
  sheet.getRange('F1:F3').setValues([['Điểm'], [3], [4]]);
}
function hide() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  sheet.hideRows(3); sheet.hideColumns(3);
}
function show() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  sheet.showRows(3); sheet.showColumns(3);
}
`;

const SHEET = 'Trang tính1';
let host: NodeHost;
beforeAll(async () => {
  host = await openHost({ code: CODE, files: {} });
  await host.call('fill');
});
afterAll(() => host.close());

const shown = async (changes: object) => {
  await host.call('make', changes);
  await host.settle();
  return host.chartTables(SHEET)[0]!;
};

describe('what a chart shows', () => {
  it('is its first column as categories and each further one as a series, live, with gaps for what is no number', async () => {
    const table = {
      subject: 'Tuần',
      categories: ['T1', 'T2', 'T3', 'T4', '31/03/2027'],
      series: [
        { name: 'Tiến độ', values: [0.1, null, 0.7, null, expect.closeTo(0.8)] },
        { name: 'Nhịp', values: [0.25, 0.5, 0.75, 1, null] },
      ],
      pattern: '0%',
    };
    expect(await shown({ ranges: ['A1:C6'], headers: 1 })).toEqual(table);
    host.setCell(SHEET, 'B2', '20%');
    await host.settle();
    expect(host.chartTables(SHEET)[0]!.series[0]!.values).toEqual([0.2, null, 0.7, null, expect.closeTo(0.9)]);
    host.setCell(SHEET, 'B2', '10%');
  });

  it('finds the row of names by itself, unless it is told', async () => {
    expect(await shown({ ranges: ['A1:C4'] })).toMatchObject({ subject: 'Tuần', categories: ['T1', 'T2', 'T3'] });
    expect(await shown({ ranges: ['A2:C4'] })).toMatchObject({ subject: '', categories: ['T1', 'T2', 'T3'] });
    expect((await shown({ ranges: ['A1:B4'], headers: 2 })).series).toEqual([
      { name: 'Tiến độ 10%', values: [null, 0.7] },
    ]);
    expect((await shown({ ranges: ['A1:B2'], headers: 0 })).categories).toEqual(['Tuần', 'T1']);
  });

  it('puts ranges side by side, or below one another', async () => {
    const side = await shown({ ranges: ['A1:A4', 'C1:C4'], headers: 1 });
    expect(side.series).toEqual([{ name: 'Nhịp', values: [0.25, 0.5, 0.75] }]);
    const shorter = await shown({ ranges: ['A1:B4', 'F1:F3'], headers: 1 });
    expect(shorter.series[1]).toEqual({ name: 'Điểm', values: [3, 4, null] });
    const below = await shown({ ranges: ['A1:B2', 'A4:B4'], headers: 1, merge: 'MERGE_ROWS' });
    expect(below).toMatchObject({ categories: ['T1', 'T3'], series: [{ values: [0.1, 0.7] }] });
  });

  it('turns rows and columns around', async () => {
    expect(await shown({ ranges: ['A1:C2'], headers: 1, transposed: true })).toMatchObject({
      categories: ['Tiến độ', 'Nhịp'],
      series: [{ name: 'T1', values: [0.1, 0.25] }],
    });
  });

  it('leaves hidden rows and columns out as its strategy says', async () => {
    await host.call('hide');
    const of = async (hidden?: string) => {
      const { categories, series } = await shown({ ranges: ['A1:C4'], headers: 1, hidden });
      return [categories.join(' '), series.map(({ name }) => name).join(' ')];
    };
    expect(await of()).toEqual(['T1 T3', 'Tiến độ']);
    expect(await of('IGNORE_ROWS')).toEqual(['T1 T3', 'Tiến độ Nhịp']);
    expect(await of('IGNORE_COLUMNS')).toEqual(['T1 T2 T3', 'Tiến độ']);
    expect(await of('SHOW_BOTH')).toEqual(['T1 T2 T3', 'Tiến độ Nhịp']);
    await host.call('show');
  });

  it('ends where an open range holds nothing more, and counts where it has no categories', async () => {
    expect((await shown({ ranges: ['A1:C'], headers: 1 })).categories).toHaveLength(5);
    expect(await shown({ ranges: ['F1:F'] })).toMatchObject({
      categories: ['1', '2'],
      series: [{ name: 'Điểm', values: [3, 4] }],
    });
    expect(await shown({ ranges: [] })).toEqual({ subject: '', categories: [], series: [], pattern: '' });
    expect((await shown({ ranges: ['H1:J9'] })).categories).toEqual([]);
  });

  it('calls a series by the name its options give', async () => {
    const options = { 'series.1.labelInLegend': 'Kế hoạch' };
    expect((await shown({ ranges: ['A1:C4'], options })).series.map(({ name }) => name)).toEqual([
      'Tiến độ',
      'Kế hoạch',
    ]);
  });
});
