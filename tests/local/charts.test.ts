import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counted } from '../../src/local/call-log';
import { type NodeHost, openHost } from '../../src/local/node-host';

const CODE = `
const book = () => SpreadsheetApp.getActiveSpreadsheet();
const front = () => book().getSheetByName('Tổng quan');
function begin() {
  const board = book().insertSheet('Tổng quan');
  const numbers = book().insertSheet('Số liệu');
  numbers.getRange('A1:C4').setValues([['Tuần', 'Tiến độ', 'Nhịp'], ['T1', 0.1, 0.2], ['T2', 0.3, 0.4], ['T3', 0.7, 0.6]]);
  board.insertChart(
    board.newChart().asComboChart().setTitle('Tiến độ và nhịp').setXAxisTitle('Tuần').setColors(['#1a73e8', '#ea8600'])
      .addRange(numbers.getRange('A1:B4')).addRange(numbers.getRange('C1:C4')).addRange(numbers.getRange('C1:C4'))
      .setNumHeaders(1).setPosition(5, 2, 10, 4).setOption('series.1.type', 'line').build(),
  );
  board.insertChart(board.newChart().setChartType(Charts.ChartType.BAR).addRange(board.getRange('A2:B9')).setPosition(20, 1, 0, 0).build());
}
function tell(chart) {
  const place = chart.getContainerInfo();
  return {
    id: chart.getChartId(),
    type: chart.modify().getChartType(),
    ranges: chart.getRanges().map((range) => range.getSheet().getName() + '!' + range.getA1Notation()),
    place: [place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()],
    title: chart.getOptions().get('title'),
  };
}
const look = () => front().getCharts().map(tell);
function more() {
  const [chart] = front().getCharts();
  return [
    chart.getNumHeaders(), chart.getTransposeRowsAndColumns(), String(chart.getMergeStrategy()),
    chart.getHiddenDimensionStrategy() === Charts.ChartHiddenDimensionStrategy.IGNORE_BOTH,
    chart.getOptions().get('hAxis.title'), chart.getOptions().get('hAxis'), chart.getOptions().get('series'), chart.getOptions().get('nothing'),
    front().newChart().build().getChartId(),
  ];
}
function alter() {
  const [chart] = front().getCharts();
  const unchanged = chart.modify().setOption('title', 'Chưa ghi').build();
  front().updateChart(chart.modify().clearRanges().addRange(book().getSheetByName('Số liệu').getRange('A1:C3'))
    .asLineChart().setTitle('Tiến độ tuần').setLegendPosition(Charts.Position.BOTTOM).build());
  return [unchanged.getOptions().get('title'), front().getCharts()[0].getOptions().get('legend')];
}
function removeSecond() { front().removeChart(front().getCharts()[1]); }
function addAndLook() {
  const made = front().newChart().addRange(front().getRange('A1')).setPosition(1, 1, 0, 0).build();
  front().insertChart(made);
  front().getCharts()[0].getRanges();
}
function refused(what) {
  const builder = front().newChart();
  const chart = builder.build();
  return ({
    pie: () => builder.asPieChart(),
    pieType: () => Charts.ChartType.PIE,
    type: () => builder.setChartType('THANH'),
    range: () => builder.addRange('A1:B2'),
    position: () => builder.setPosition('A', 1, 0, 0),
    corner: () => builder.setPosition(0, 1, 0, 0),
    title: () => builder.setTitle('x'),
    headers: () => builder.setNumHeaders('1'),
    strategy: () => builder.setMergeStrategy('ROWS'),
    insert: () => front().insertChart(builder),
    update: () => front().updateChart(chart),
    remove: () => front().removeChart(chart),
    image: () => chart.getAs('image/png'),
    table: () => Charts.newDataTable(),
  })[what]();
}
function undrawn() {
  front().newChart().setOption('series.0.pointShape', 'star').setOption('hAxis', { title: 'Tuần', slantedText: true }).build();
}
`;

let host: NodeHost;
beforeAll(async () => {
  host = await openHost({ code: CODE, files: {} });
  await host.call('begin');
});
afterAll(() => host.close());

const combo = {
  id: expect.any(Number),
  type: 'COMBO',
  ranges: ['Số liệu!A1:B4', 'Số liệu!C1:C4'],
  place: [5, 2, 10, 4],
  title: 'Tiến độ và nhịp',
};
const bar = { id: expect.any(Number), type: 'BAR', ranges: ['Tổng quan!A2:B9'], place: [20, 1, 0, 0], title: null };

describe('a chart that a script inserts', () => {
  it('is read back with its kind, ranges, place and options, each range once', async () => {
    expect(await host.call('look')).toEqual([combo, bar]);
    expect(await host.call('more')).toEqual([
      1,
      false,
      'MERGE_COLUMNS',
      true,
      'Tuần',
      { title: 'Tuần' },
      { 1: { type: 'line' } },
      null,
      null,
    ]);
  });

  it('costs one call to insert and one to list; its builder and its facts are free', async () => {
    host.clearCallLog();
    await host.call('addAndLook');
    const cost = counted(host.callLog()).map(({ member }) => member);
    expect(cost.filter((member) => /chart/i.test(member))).toEqual(['Sheet.insertChart', 'Sheet.getCharts']);
    expect(cost.filter((member) => !/chart/i.test(member))).toEqual(Array(4).fill('Spreadsheet.getSheetByName'));
  });

  it('moves with the rows and columns it hangs on, and its ranges with theirs, on whichever sheet', async () => {
    host.insertRowBefore('Tổng quan', 1, 2);
    host.insertColumnBefore('Tổng quan', 2);
    host.insertRowBefore('Số liệu', 3);
    host.renameSheet('Số liệu', 'Số liệu mới');
    const moved = (await host.call<(typeof combo)[]>('look')).slice(0, 2);
    expect(moved).toEqual([
      { ...combo, ranges: ['Số liệu mới!A1:B5', 'Số liệu mới!C1:C5'], place: [7, 3, 10, 4] },
      { ...bar, ranges: ['Tổng quan!A4:C11'], place: [22, 1, 0, 0] },
    ]);
    host.renameSheet('Số liệu mới', 'Số liệu');
    host.deleteRows('Số liệu', 3);
    host.deleteColumns('Tổng quan', 2);
    host.deleteRows('Tổng quan', 1, 2);
    expect((await host.call<(typeof combo)[]>('look')).slice(0, 2)).toEqual([combo, bar]);
  });

  it('stays on the next row where the one it hung on is deleted', async () => {
    host.deleteRows('Tổng quan', 5);
    expect((await host.call<(typeof combo)[]>('look'))[0]!.place).toEqual([5, 2, 10, 4]);
  });

  it('is kept in the plain data of the workbook', async () => {
    const { sheets } = await host.snapshot();
    const kept = sheets.find(({ name }) => name === 'Tổng quan')!.charts;
    expect(kept.map(({ type }) => type)).toEqual(['COMBO', 'BAR', 'COLUMN']);
  });

  it('is changed by modify() only when updateChart is called, and keeps its number', async () => {
    const [before] = await host.call<(typeof combo)[]>('look');
    expect(await host.call('alter')).toEqual(['Chưa ghi', { position: 'bottom' }]);
    const [after] = await host.call<(typeof combo)[]>('look');
    expect(after).toEqual({ ...before, type: 'LINE', ranges: ['Số liệu!A1:C3'], title: 'Tiến độ tuần' });
  });

  it('goes when it is removed, and loses the ranges of a sheet that goes', async () => {
    await host.call('removeSecond');
    host.deleteSheet('Số liệu');
    expect((await host.call<(typeof combo)[]>('look')).map(({ ranges }) => ranges)).toEqual([[], ['Tổng quan!A1']]);
  });

  it('says in the log which of its options the local host does not draw', async () => {
    await host.call('undrawn');
    const said = host.consoleLog().map(({ text }) => text);
    expect(said).toContain('The chart option series.0.pointShape is not drawn in the local host');
    expect(said).toContain('The chart option hAxis.slantedText is not drawn in the local host');
    expect(said.join()).not.toMatch(/hAxis\.title/);
  });

  it.each([
    ['pie', 'EmbeddedChartBuilder.asPieChart is not available in the local host'],
    ['pieType', 'ChartType.PIE is not available in the local host'],
    [
      'type',
      "The parameters (String) don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setChartType.",
    ],
    [
      'range',
      "The parameters (String) don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.addRange.",
    ],
    ['position', "don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setPosition."],
    ['corner', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['title', 'EmbeddedChartBuilder.setTitle is not available in the local host'],
    ['headers', "don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setNumHeaders."],
    ['strategy', "don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setMergeStrategy."],
    ['insert', "don't match the method signature for SpreadsheetApp.Sheet.insertChart."],
    ['update', 'The chart is not on this sheet.'],
    ['remove', 'The chart is not on this sheet.'],
    ['image', 'EmbeddedChart.getAs is not available in the local host'],
    ['table', 'Charts.newDataTable is not available in the local host'],
  ])('refuses what is wrong or not available: %s', async (what, message) => {
    await expect(host.call('refused', what)).rejects.toThrow(message);
  });
});
