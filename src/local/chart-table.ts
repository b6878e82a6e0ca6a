/** What a chart shows: its ranges read as one table, as Google reads them. */
import { type ChartFacts, option, optionTree } from './chart';
import type { CellOutput, Engine } from './engine';
import { isDayFormat } from './number-display';

export type ChartSeries = { name: string; values: (number | null)[] };
export type ChartTable = {
  /** Name of the first column, that of the categories. */
  subject: string;
  categories: string[];
  series: ChartSeries[];
  /** Number format of the values. */
  pattern: string;
};

type Seen = { value: CellOutput; display: string; pattern: string };
type Cells = Seen[][];

const BLANK: Seen = { value: '', display: '', pattern: '' };

export function chartTable(chart: ChartFacts, engine: Engine): ChartTable {
  const merged = beside(
    chart.ranges.map((range) => seenCells(chart, engine, range)),
    chart.merge === 'MERGE_ROWS',
  );
  const cells = withoutBlankEnd(chart.transposed ? transposed(merged) : merged);
  const headers = chart.headers < 0 ? guessedHeaders(cells) : Math.min(chart.headers, cells.length);
  const [heads, rows] = [cells.slice(0, headers), cells.slice(headers)];
  const nameAt = (column: number) =>
    heads
      .map((line) => line[column]!.display)
      .filter((text) => text !== '')
      .join(' ');
  // A lone column has no names of its own.
  const first = (cells[0]?.length ?? 0) > 1 ? 1 : 0;
  const columns = Array.from({ length: cells[0]?.length ?? 0 }, (_, column) => column).slice(first);
  const given = option(optionTree(chart.options), 'series') as Record<string, { labelInLegend?: string }> | undefined;
  return {
    subject: first === 1 ? nameAt(0) : '',
    categories: rows.map((line, index) => (first === 1 ? line[0]!.display : String(index + 1))),
    series: columns.map((column, index) => ({
      name: given?.[index]?.labelInLegend ?? nameAt(column),
      values: rows.map((line) => numberOf(line[column]!.value)),
    })),
    pattern: patternOf(rows.flatMap((line) => line.slice(first))),
  };
}

/** A range's cells but for the hidden ones that the chart leaves out. */
function seenCells({ hidden }: ChartFacts, engine: Engine, range: ChartFacts['ranges'][number]): Cells {
  const shown = (axis: 'rows' | 'columns', from: number, count: number, leaveOut: boolean) =>
    Array.from({ length: count }, (_, index) => index).filter(
      (index) => !leaveOut || !engine.isHidden(range.sheet, axis, from + index),
    );
  const both = hidden === 'IGNORE_BOTH';
  const rows = shown('rows', range.row, range.rows, both || hidden === 'IGNORE_ROWS');
  const columns = shown('columns', range.column, range.columns, both || hidden === 'IGNORE_COLUMNS');
  const [values, displays, patterns] = [
    engine.readValues(range),
    engine.readDisplays(range),
    engine.readFormats(range),
  ];
  return rows.map((row) =>
    columns.map((column) => ({
      value: values[row]![column]!,
      display: displays[row]![column]!,
      pattern: patterns[row]![column]!,
    })),
  );
}

/** Ranges side by side, or below one another; a shorter one is blank beyond its end. */
function beside(blocks: Cells[], below: boolean): Cells {
  if (below) return transposed(beside(blocks.map(transposed), false));
  const height = Math.max(0, ...blocks.map((block) => block.length));
  const widths = blocks.map((block) => block[0]?.length ?? 0);
  return Array.from({ length: height }, (_, row) =>
    blocks.flatMap((block, index) => block[row] ?? new Array<Seen>(widths[index]!).fill(BLANK)),
  );
}

const transposed = (cells: Cells): Cells => (cells[0] ?? []).map((_, column) => cells.map((line) => line[column]!));

/** An open range reaches the sheet's last row; what is blank at its end is no part of the chart. */
const withoutBlankEnd = (cells: Cells): Cells =>
  cells.slice(0, cells.findLastIndex((line) => line.some(({ value }) => value !== '')) + 1);

/** One row of names where it holds words only and numbers follow. */
function guessedHeaders(cells: Cells): number {
  const [first = [], ...rest] = cells;
  const words = first.some(({ value }) => value !== '') && first.every(({ value }) => typeof value === 'string');
  return words && rest.some((line) => line.some(({ value }) => typeof value === 'number')) ? 1 : 0;
}

const numberOf = (value: CellOutput): number | null =>
  typeof value === 'number' ? value : typeof value === 'object' ? value.day : null;

const patternOf = (cells: Seen[]): string => {
  const pattern = cells.find(({ value }) => typeof value === 'number')?.pattern ?? '';
  return pattern === '@' || isDayFormat(pattern) ? '' : pattern;
};
