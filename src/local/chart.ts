/** A chart as a script asked for it: plain facts, kept with its sheet; what it shows is read from the cells each time. */
import type { Block } from './a1-notation';
import { type Change, shifted } from './blocks';

/** Charts that the page can draw, of Google's twenty. */
export const CHART_TYPES = ['AREA', 'BAR', 'COLUMN', 'COMBO', 'LINE'] as const;
export type ChartType = (typeof CHART_TYPES)[number];
export const MERGE_STRATEGIES = ['MERGE_COLUMNS', 'MERGE_ROWS'] as const;
export const HIDDEN_STRATEGIES = ['IGNORE_BOTH', 'IGNORE_ROWS', 'IGNORE_COLUMNS', 'SHOW_BOTH'] as const;

export type ChartFacts = {
  type: ChartType;
  /** May lie on other sheets than the chart. */
  ranges: (Block & { sheet: number })[];
  /** The cell its upper left corner hangs on, and how many pixels right of and below that cell's corner. */
  anchor: { row: number; column: number; x: number; y: number };
  /** By the name or dotted path that the script gave: `hAxis.title`. */
  options: Record<string, unknown>;
  /** First rows that name the series; negative: told by what they hold. */
  headers: number;
  transposed: boolean;
  merge: (typeof MERGE_STRATEGIES)[number];
  hidden: (typeof HIDDEN_STRATEGIES)[number];
};
export type Chart = ChartFacts & { id: number };

/** A chart of `home` after rows or columns of `sheet` came, went or moved. One whose cell was removed hangs on the next. */
export function shiftChart(chart: Chart, home: number, sheet: number, change: Change): Chart {
  const ranges = chart.ranges.flatMap((range) =>
    range.sheet === sheet ? shifted(range, change).map((block) => ({ ...block, sheet })) : [range],
  );
  if (home !== sheet) return { ...chart, ranges };
  const { row, column } = chart.anchor;
  const [moved] = shifted({ row, column, rows: 1, columns: 1 }, change);
  const next = change.axis === 'rows' ? { row: change.at } : { column: change.at };
  const corner = moved ? { row: moved.row, column: moved.column } : next;
  return { ...chart, ranges, anchor: { ...chart.anchor, ...corner } };
}

type Options = { [name: string]: unknown };

/** Options as one tree: Google takes `setOption('hAxis.title', …)` and `setOption('hAxis', {title: …})` alike. */
export function optionTree(options: Record<string, unknown>): Options {
  const tree: Options = {};
  for (const [path, value] of Object.entries(options)) {
    const names = path.split('.');
    const last = names.pop()!;
    let at = tree;
    for (const name of names) {
      if (typeof at[name] !== 'object' || at[name] === null) at[name] = {};
      at = at[name] as Options;
    }
    at[last] = structuredClone(value);
  }
  return tree;
}

export const option = (tree: Options, path: string): unknown =>
  path.split('.').reduce<unknown>((at, name) => (at as Options | null | undefined)?.[name], tree);

/** What the picture obeys; `*` stands for a series' number. Anything else is kept, and said to be undrawn. */
const DRAWN = [
  'backgroundColor',
  'colors',
  'height',
  'isStacked',
  'legend',
  'legend.position',
  'series',
  'series.*.color',
  'series.*.labelInLegend',
  'series.*.type',
  'seriesType',
  'title',
  'width',
  ...['hAxis', 'vAxis'].flatMap((axis) => [
    axis,
    ...['format', 'maxValue', 'minValue', 'title', 'viewWindow', 'viewWindow.max', 'viewWindow.min'].map(
      (name) => `${axis}.${name}`,
    ),
  ]),
];

/** Names of the options that the local host keeps and does not draw. */
export const undrawnOptions = (options: Record<string, unknown>): string[] =>
  leaves(optionTree(options)).filter((path) => !DRAWN.includes(path.replace(/^series\.\d+/, 'series.*')));

function leaves(tree: Options, before = ''): string[] {
  return Object.entries(tree).flatMap(([name, value]) => {
    const path = `${before}${name}`;
    const nested = typeof value === 'object' && value !== null && !Array.isArray(value);
    return nested ? leaves(value as Options, `${path}.`) : [path];
  });
}
