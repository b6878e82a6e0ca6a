import type { Block } from '../a1-notation';
import type { Chart } from '../engine';
import type { Json } from '../json';
import { type Context, loud } from './context';
import { blockOf } from './protection';
import type { SheetService } from './sheet';

type GBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type GChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GRange = GoogleAppsScript.Spreadsheet.Range;
type Facts = Omit<Chart, 'id'>;

class ChartBuilder {
  self!: GBuilder;
  constructor(
    private readonly context: Context,
    private readonly sheet: SheetService,
    private facts: Facts,
    private readonly id?: number,
  ) {}
  private with(change: Partial<Facts>): GBuilder {
    this.facts = { ...this.facts, ...change };
    return this.self;
  }
  addRange = (range: GRange): GBuilder =>
    this.with({ ranges: [...this.facts.ranges, blockOf(range) as unknown as Block] });
  clearRanges = (): GBuilder => this.with({ ranges: [] });
  setChartType = (type: unknown): GBuilder => this.with({ type: String(type) });
  asBarChart = (): GBuilder => this.with({ type: 'BAR' });
  asColumnChart = (): GBuilder => this.with({ type: 'COLUMN' });
  asLineChart = (): GBuilder => this.with({ type: 'LINE' });
  asPieChart = (): GBuilder => this.with({ type: 'PIE' });
  setOption = (option: string, value: unknown): GBuilder =>
    this.with({ options: { ...this.facts.options, [option]: value } });
  setTitle = (title: string): GBuilder => this.setOption('title', title);
  setNumHeaders = (count: number): GBuilder => this.setOption('headers', count);
  setPosition = (row: number, column: number, x: number, y: number): GBuilder =>
    this.with({ anchor: { row: row - 1, column: column - 1, x, y } });
  build = (): GChart => chartService(this.context, this.sheet, this.facts, this.id);
}

const EMPTY: Facts = { type: 'COLUMN', ranges: [], anchor: { row: 0, column: 0, x: 0, y: 0 }, options: {} };

export function chartBuilder(context: Context, sheet: SheetService, facts: Facts = EMPTY, id?: number): GBuilder {
  const builder = new ChartBuilder(context, sheet, facts, id);
  builder.self = loud(context, 'EmbeddedChartBuilder', builder) as unknown as GBuilder;
  return builder.self;
}

export const chartService = (context: Context, sheet: SheetService, facts: Facts, id?: number): GChart =>
  loud(context, 'EmbeddedChart', {
    facts,
    id,
    getChartId: () => id ?? null,
    getRanges: () => facts.ranges.map((block) => sheet.rangeAt(block)),
    modify: () => chartBuilder(context, sheet, facts, id),
  }) as unknown as GChart;

export const chartOf = (chart: unknown): { facts: Json; id?: number } => chart as { facts: Json; id?: number };
