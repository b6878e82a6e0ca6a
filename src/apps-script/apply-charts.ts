import type { PlannedChart, SheetPlan } from '../sheets/sheet-plan';

/** Colours of the series: what is reached, and what is expected by now. */
const COLOURS = ['#1a73e8', '#9aa0a6'];

/** Draws a plan's charts, one call each. */
export function applyCharts(sheet: GoogleAppsScript.Spreadsheet.Sheet, { columns, charts = [] }: SheetPlan): void {
  const columnOf = (key: string) => columns.findIndex((column) => column.key === key) + 2;
  for (const chart of charts) sheet.insertChart(built(sheet, chart, columnOf));
}

function built(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { kind, title, columns, rows: [first, last], series, at, width, height }: PlannedChart,
  columnOf: (key: string) => number,
): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const builder = sheet
    .newChart()
    .setChartType(kind === 'line' ? Charts.ChartType.LINE : Charts.ChartType.COLUMN)
    .setPosition(at.row, columnOf(at.column), 4, 4)
    .setNumHeaders(0)
    .setOption('title', title)
    .setOption('width', width)
    .setOption('height', height)
    .setOption('legend', { position: 'bottom' })
    .setOption('vAxis', { minValue: 0, format: '0%' })
    .setOption(
      'series',
      Object.fromEntries(series.map((name, index) => [index, { labelInLegend: name, color: COLOURS[index] }])),
    );
  for (const key of columns) builder.addRange(sheet.getRange(first, columnOf(key), last - first + 1, 1));
  return builder.build();
}
