import {
  CHART_TYPES,
  type Chart,
  type ChartFacts,
  HIDDEN_STRATEGIES,
  MERGE_STRATEGIES,
  option,
  optionTree,
  undrawnOptions,
} from '../chart';
import { type Context, exception, loud, refuseArguments } from './context';
import { RangeService } from './range';
import type { SheetService } from './sheet';

type GBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type GTyped = GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder;
type GChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GContainer = GoogleAppsScript.Spreadsheet.ContainerInfo;
type GRange = GoogleAppsScript.Spreadsheet.Range;
type GCharts = typeof GoogleAppsScript.Charts;

type Members =
  | 'addRange'
  | 'asAreaChart'
  | 'asBarChart'
  | 'asColumnChart'
  | 'asComboChart'
  | 'asLineChart'
  | 'build'
  | 'clearRanges'
  | 'getChartType'
  | 'getContainer'
  | 'getRanges'
  | 'removeRange'
  | 'setChartType'
  | 'setHiddenDimensionStrategy'
  | 'setMergeStrategy'
  | 'setNumHeaders'
  | 'setOption'
  | 'setPosition'
  | 'setTransposeRowsAndColumns';

/** What the builder of a kind (`asColumnChart()`) takes beside; the plain one has no title. */
type TypedMembers =
  | 'setBackgroundColor'
  | 'setColors'
  | 'setLegendPosition'
  | 'setRange'
  | 'setStacked'
  | 'setTitle'
  | 'setXAxisTitle'
  | 'setYAxisTitle';

const EMPTY: ChartFacts = {
  type: 'COLUMN',
  ranges: [],
  anchor: { row: 0, column: 0, x: 0, y: 0 },
  options: {},
  headers: -1,
  transposed: false,
  merge: 'MERGE_COLUMNS',
  hidden: 'IGNORE_BOTH',
};

const areaOf = (range: GRange): ChartFacts['ranges'][number] => {
  const { sheet, row, column, rows, columns } = (range as unknown as RangeService).where;
  return { sheet, row, column, rows, columns };
};
const sameArea = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

class ChartBuilder implements Pick<GBuilder, Members> {
  self!: GBuilder;
  constructor(
    protected readonly context: Context,
    private readonly sheet: SheetService,
    private facts: ChartFacts,
    private readonly id?: number,
  ) {}

  protected with(change: Partial<ChartFacts>): GBuilder {
    this.facts = { ...this.facts, ...change };
    return this.self;
  }
  private refuse(member: string, ...args: unknown[]): never {
    return refuseArguments(this.context, `SpreadsheetApp.EmbeddedChartBuilder.${member}`, args);
  }
  private range(member: string, range: GRange): ChartFacts['ranges'][number] {
    if (!isRange(range)) this.refuse(member, range);
    return areaOf(range);
  }
  private named<N extends string>(member: string, name: unknown, names: readonly N[]): N {
    return names.find((one) => one === name) ?? this.refuse(member, name);
  }
  private as(type: ChartFacts['type']): GTyped {
    return typedBuilder(this.context, this.sheet, { ...this.facts, type }, this.id);
  }

  /** A range that is there already is not added again. */
  addRange(range: GRange): GBuilder {
    const area = this.range('addRange', range);
    const { ranges } = this.facts;
    return this.with({ ranges: ranges.some((one) => sameArea(one, area)) ? ranges : [...ranges, area] });
  }
  removeRange(range: GRange): GBuilder {
    const area = this.range('removeRange', range);
    return this.with({ ranges: this.facts.ranges.filter((one) => !sameArea(one, area)) });
  }
  clearRanges = (): GBuilder => this.with({ ranges: [] });
  getRanges = (): GRange[] => this.facts.ranges.map((area) => this.sheet.rangeOf(area));
  setChartType = (type: unknown): GBuilder => this.with({ type: this.named('setChartType', type, CHART_TYPES) });
  getChartType = (): GoogleAppsScript.Charts.ChartType =>
    this.facts.type as unknown as GoogleAppsScript.Charts.ChartType;
  asAreaChart = () => this.as('AREA') as unknown as GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder;
  asBarChart = () => this.as('BAR') as unknown as GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder;
  asColumnChart = () => this.as('COLUMN') as unknown as GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder;
  asComboChart = (): GTyped => this.as('COMBO');
  asLineChart = () => this.as('LINE') as unknown as GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder;
  setOption(option: string, value: unknown): GBuilder {
    if (typeof option !== 'string' || option === '') this.refuse('setOption', option, value);
    return this.with({ options: { ...this.facts.options, [option]: value } });
  }
  setNumHeaders(headers: number): GBuilder {
    if (!Number.isInteger(headers)) this.refuse('setNumHeaders', headers);
    return this.with({ headers });
  }
  setTransposeRowsAndColumns(transposed: boolean): GBuilder {
    if (typeof transposed !== 'boolean') this.refuse('setTransposeRowsAndColumns', transposed);
    return this.with({ transposed });
  }
  setMergeStrategy = (strategy: unknown): GBuilder =>
    this.with({ merge: this.named('setMergeStrategy', strategy, MERGE_STRATEGIES) });
  setHiddenDimensionStrategy = (strategy: unknown): GBuilder =>
    this.with({ hidden: this.named('setHiddenDimensionStrategy', strategy, HIDDEN_STRATEGIES) });
  setPosition(row: number, column: number, x: number, y: number): GBuilder {
    const given = [row, column, x, y];
    if (!given.every(Number.isInteger)) this.refuse('setPosition', ...given);
    if (row < 1 || column < 1)
      throw exception(this.context, 'The coordinates of the range are outside the dimensions of the sheet.');
    return this.with({ anchor: { row: row - 1, column: column - 1, x, y } });
  }
  getContainer = (): GContainer => containerService(this.context, this.facts);
  /** What the local host would leave out of the picture is said in the execution's log. */
  build(): GChart {
    for (const name of undrawnOptions(this.facts.options))
      this.context.call('Console.write', 'warning', `The chart option ${name} is not drawn in the local host`);
    return chartService(this.context, this.sheet, this.facts, this.id);
  }
}

class TypedChartBuilder extends ChartBuilder implements Pick<GTyped, TypedMembers> {
  private option(name: string, value: unknown): GTyped {
    this.setOption(name, value);
    return this.self as unknown as GTyped;
  }
  setTitle = (title: string): GTyped => this.option('title', title);
  setXAxisTitle = (title: string): GTyped => this.option('hAxis.title', title);
  setYAxisTitle = (title: string): GTyped => this.option('vAxis.title', title);
  setColors = (colors: string[]): GTyped => this.option('colors', colors);
  setBackgroundColor = (color: string): GTyped => this.option('backgroundColor', color);
  setLegendPosition = (position: unknown): GTyped => this.option('legend.position', String(position).toLowerCase());
  setStacked = (): GTyped => this.option('isStacked', true);
  setRange(start: number, end: number): GTyped {
    this.option('vAxis.viewWindow.min', start);
    return this.option('vAxis.viewWindow.max', end);
  }
}

const isRange = (range: unknown): boolean =>
  typeof range === 'object' && range !== null && Object.getPrototypeOf(range) === RangeService.prototype;

export function chartBuilder(context: Context, sheet: SheetService, facts = EMPTY, id?: number): GBuilder {
  const builder = new ChartBuilder(context, sheet, facts, id);
  builder.self = loud(context, 'EmbeddedChartBuilder', builder) as unknown as GBuilder;
  return builder.self;
}

const capital = (word: string): string => word[0]! + word.slice(1).toLowerCase();

function typedBuilder(context: Context, sheet: SheetService, facts: ChartFacts, id?: number): GTyped {
  const builder = new TypedChartBuilder(context, sheet, facts, id);
  builder.self = loud(context, `Embedded${capital(facts.type)}ChartBuilder`, builder) as unknown as GBuilder;
  return builder.self as unknown as GTyped;
}

const containerService = (context: Context, { anchor }: ChartFacts): GContainer =>
  loud(context, 'ContainerInfo', {
    getAnchorRow: () => anchor.row + 1,
    getAnchorColumn: () => anchor.column + 1,
    getOffsetX: () => anchor.x,
    getOffsetY: () => anchor.y,
  } satisfies GContainer);

type Known = Omit<GChart, 'getAs' | 'getBlob'>;

export function chartService(context: Context, sheet: SheetService, facts: ChartFacts, id?: number): GChart {
  const known: Known = {
    getChartId: () => id ?? null,
    getRanges: () => facts.ranges.map((area) => sheet.rangeOf(area)),
    getContainerInfo: () => containerService(context, facts),
    getNumHeaders: () => facts.headers,
    getTransposeRowsAndColumns: () => facts.transposed,
    getMergeStrategy: () => facts.merge as unknown as GoogleAppsScript.Charts.ChartMergeStrategy,
    getHiddenDimensionStrategy: () => facts.hidden as unknown as GoogleAppsScript.Charts.ChartHiddenDimensionStrategy,
    getOptions: () =>
      loud(context, 'ChartOptions', {
        get: (name: string) => option(optionTree(facts.options), name) ?? null,
      }),
    modify: () => chartBuilder(context, sheet, facts, id),
  };
  return loud(context, 'EmbeddedChart', { facts, id, ...known }) as unknown as GChart;
}

/** What a script gave as a chart; refused where it is none. */
export function chartOf(context: Context, method: string, chart: unknown): { facts: ChartFacts; id?: number } {
  const held = typeof chart === 'object' && chart !== null && 'facts' in chart && 'getChartId' in chart;
  if (!held) refuseArguments(context, method, [chart]);
  return chart as unknown as { facts: ChartFacts; id?: number };
}

export const chartsOf = (context: Context, sheet: SheetService, charts: readonly Chart[]): GChart[] =>
  charts.map(({ id, ...facts }) => chartService(context, sheet, facts, id));

/** The enumerations of the `Charts` service; its pictures for web pages are not available. */
export const chartWords = {
  ChartType: CHART_TYPES,
  ChartMergeStrategy: MERGE_STRATEGIES,
  ChartHiddenDimensionStrategy: HIDDEN_STRATEGIES,
  Position: ['TOP', 'RIGHT', 'BOTTOM', 'NONE'],
} as const satisfies Partial<Record<keyof GCharts, readonly string[]>>;
