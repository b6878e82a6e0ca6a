/** A chart as SVG: columns, bars, lines and areas, in the colours and places that Sheets gives them. */
import { type ChartFacts, option, optionTree } from './chart';
import type { ChartSeries, ChartTable } from './chart-table';
import type { Locale } from './formula-text';
import { displayed } from './number-display';

const SIZE = { width: 600, height: 371 };
const PALETTE = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72', '#fcd04f'];
const INK = '#757575';
const SOFT = '#444444';
const GRID = '#cccccc';
const FONT = 12;
const EDGE = 16;
/** Pixels between ticks of the value axis, at least. */
const TICK_GAP = 48;

type Kind = 'bars' | 'line' | 'area';
type Span = { from: number; to: number };
type Drawn = ChartSeries & { kind: Kind; color: string };
type Scale = { min: number; max: number; ticks: number[] };
type Option = (path: string) => unknown;
/** The picture's parts, shared by all that draw. */
type Board = {
  /** Bars lie: categories go down, values go right. */
  lying: boolean;
  categories: string[];
  series: Drawn[];
  /** Where a series stands on the others, its lower and upper ends by category. */
  ends: (Span | null)[][];
  scale: Scale;
  plot: { left: number; top: number; width: number; height: number };
  written: (value: number) => string;
};

export const chartSize = (chart: ChartFacts): { width: number; height: number } => {
  const tree = optionTree(chart.options);
  const given = (name: 'width' | 'height') => Number(option(tree, name)) || SIZE[name];
  return { width: given('width'), height: given('height') };
};

export const chartTitle = (chart: ChartFacts): string => String(option(optionTree(chart.options), 'title') ?? '');

/** A value as the chart's axis writes it. */
export function valueWriter(chart: ChartFacts, { pattern }: ChartTable, locale: Locale): (value: number) => string {
  const axis = chart.type === 'BAR' ? 'hAxis' : 'vAxis';
  const given = option(optionTree(chart.options), `${axis}.format`);
  const named: Record<string, string> = { percent: '0%', decimal: '#,##0.###', short: '', none: '' };
  const format = typeof given === 'string' ? (named[given] ?? given) : pattern;
  return (value) => displayed(Number(value.toPrecision(12)), format, locale);
}

/** The whole `<svg>`; hidden from readers of screens, which get the table beside it. */
export function chartPicture(chart: ChartFacts, table: ChartTable, locale: Locale): string {
  const tree = optionTree(chart.options);
  const given: Option = (path) => option(tree, path);
  const { width, height } = chartSize(chart);
  const lying = chart.type === 'BAR';
  const series = table.series.map((one, index) => ({ ...one, ...look(chart, given, index) }));
  const ends = endsOf(series, given('isStacked'));
  const written = valueWriter(chart, table, locale);
  const title = chartTitle(chart);
  const legend = legendOf(series, given, width, height, title ? 44 : EDGE);
  const [across, down] = [axisTitle(given('hAxis.title')), axisTitle(given('vAxis.title'))];
  const area = {
    left: EDGE + (down ? 20 : 0),
    top: (title ? 44 : EDGE) + legend.top,
    right: width - EDGE - legend.right,
    bottom: height - EDGE - legend.bottom - (across ? 20 : 0),
  };
  const room = lying ? area.right - area.left : area.bottom - area.top;
  const scale = scaleOf(series, ends, given, lying ? 'hAxis' : 'vAxis', Math.max(2, Math.floor(room / TICK_GAP)));
  const labels = lying ? table.categories : scale.ticks.map(written);
  const leftRoom = Math.min((area.right - area.left) * 0.4, Math.max(0, ...labels.map(textWidth)) + 8);
  const slot = (area.right - area.left - leftRoom) / Math.max(1, table.categories.length);
  const labelling = lying ? 'straight' : labellingOf(table.categories, slot - 6);
  const widest = Math.max(0, ...table.categories.map(textWidth));
  const lowRoom = { straight: 22, wrapped: 38, slanted: Math.min(86, widest * 0.6 + 14) }[labelling];
  const plot = {
    left: area.left + leftRoom,
    top: area.top + 6,
    width: area.right - area.left - leftRoom,
    height: area.bottom - area.top - lowRoom - 6,
  };
  const board: Board = { lying, categories: table.categories, series, ends, scale, plot, written };
  return tag(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' },
    tag('rect', { width, height, fill: String(given('backgroundColor') ?? '#ffffff') }),
    title && text(fitted(title, (width - 2 * EDGE) * 0.75), { x: EDGE, y: 30, 'font-size': 16, fill: INK }),
    valueAxis(board),
    categoryAxis(board, leftRoom, labelling),
    marks(board),
    across && text(across, { x: plot.left + plot.width / 2, y: height - legend.bottom - 12, ...middle, fill: SOFT }),
    down && text(down, { ...turned(EDGE + 10, plot.top + plot.height / 2, -90), ...middle, fill: SOFT }),
    legend.drawn,
  );
}

const axisTitle = (title: unknown): string => (title === undefined || title === null ? '' : String(title));

function look({ type }: ChartFacts, given: Option, index: number): { kind: Kind; color: string } {
  const colors = given('colors');
  const fromList = Array.isArray(colors) ? colors[index % colors.length] : undefined;
  const color = given(`series.${index}.color`) ?? fromList ?? PALETTE[index % PALETTE.length];
  return { kind: kindOf(type, given, index), color: String(color) };
}

function kindOf(type: ChartFacts['type'], given: Option, index: number): Kind {
  switch (type) {
    case 'LINE':
      return 'line';
    case 'AREA':
      return 'area';
    case 'BAR':
    case 'COLUMN':
      return 'bars';
    case 'COMBO': {
      // Where nothing is said, Sheets draws the first as columns and the others as lines over them.
      const said = given(`series.${index}.type`) ?? given('seriesType') ?? (index === 0 ? 'bars' : 'line');
      return said === 'bars' || said === 'columns' ? 'bars' : said === 'area' ? 'area' : 'line';
    }
  }
}

/** Stacked bars and areas stand on those before them, negative ones hang below; lines never stack. */
function endsOf(series: Drawn[], stacked: unknown): (Span | null)[][] {
  const heaped = stacked === true || stacked === 'absolute';
  const [above, below]: [number[], number[]] = [[], []];
  return series.map(({ kind, values }) =>
    values.map((value, at) => {
      if (value === null) return null;
      if (!heaped || kind === 'line') return { from: 0, to: value };
      const pile = value < 0 ? below : above;
      const from = pile[at] ?? 0;
      pile[at] = from + value;
      return { from, to: from + value };
    }),
  );
}

function scaleOf(series: Drawn[], ends: (Span | null)[][], given: Option, axis: string, most: number): Scale {
  const held = series.flatMap(({ kind }, index) =>
    ends[index]!.flatMap((end) => (end ? (kind === 'line' ? [end.to] : [end.from, end.to]) : [])),
  );
  const [lowest, highest] = [Math.min(...held), Math.max(...held)];
  const bound = (path: string) => {
    const value = given(`${axis}.${path}`);
    return typeof value === 'number' ? value : undefined;
  };
  const low = bound('viewWindow.min') ?? Math.min(bound('minValue') ?? Infinity, held.length > 0 ? lowest : 0);
  const high = bound('viewWindow.max') ?? Math.max(bound('maxValue') ?? -Infinity, held.length > 0 ? highest : 1);
  const step = niceStep((high - low || Math.abs(high) || 1) / most);
  const min = bound('viewWindow.min') ?? Math.floor(low / step) * step;
  const top = bound('viewWindow.max') ?? Math.ceil(high / step) * step;
  const max = top > min ? top : min + step;
  const first = Math.ceil(min / step - 1e-9);
  const count = Math.floor(max / step + 1e-9) - first + 1;
  return { min, max, ticks: Array.from({ length: count }, (_, index) => (first + index) * step) };
}

/** 1, 2 or 5 times a power of ten, at least `rough`. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power;
}

/** Where a value lies: pixels from the left where bars lie, else from the top; held inside the plot. */
function valueAt({ lying, plot, scale }: Board, value: number): number {
  const share = Math.min(1, Math.max(0, (value - scale.min) / (scale.max - scale.min)));
  return lying ? plot.left + share * plot.width : plot.top + (1 - share) * plot.height;
}

function valueAxis(board: Board): string {
  const { lying, plot, scale, written } = board;
  const lines = scale.ticks.map((value) => {
    const at = valueAt(board, value);
    const stroke = { stroke: value === 0 ? '#333333' : GRID, 'stroke-width': 1 };
    return lying
      ? tag('line', { x1: at, x2: at, y1: plot.top, y2: plot.top + plot.height, ...stroke }) +
          text(written(value), { x: at, y: plot.top + plot.height + FONT + 4, ...middle, fill: SOFT })
      : tag('line', { x1: plot.left, x2: plot.left + plot.width, y1: at, y2: at, ...stroke }) +
          text(written(value), { x: plot.left - 8, y: at + 4, 'text-anchor': 'end', fill: SOFT });
  });
  return lines.join('');
}

/** The middle of a category's slot, and the slot's size. */
function slotAt({ lying, plot, categories }: Board, index: number): { middle: number; size: number } {
  const [start, whole] = lying ? [plot.top, plot.height] : [plot.left, plot.width];
  const size = whole / Math.max(1, categories.length);
  return { middle: start + size * (index + 0.5), size };
}

type Labelling = 'straight' | 'wrapped' | 'slanted';

/** Labels under columns: as they are, else on two lines, else slanted and cut. */
function labellingOf(categories: string[], room: number): Labelling {
  const lines = Math.max(0, ...categories.map((category) => wrapped(category, room)?.length ?? 3));
  return lines <= 1 ? 'straight' : lines === 2 ? 'wrapped' : 'slanted';
}

/** Lines of whole words that fit; undefined where a word does not. */
function wrapped(category: string, room: number): string[] | undefined {
  const lines: string[] = [];
  for (const word of category.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.every((one) => textWidth(one) <= room) ? lines : undefined;
}

function categoryAxis(board: Board, leftRoom: number, labelling: Labelling): string {
  const { lying, plot, categories } = board;
  const every = Math.ceil(FONT / Math.max(1, slotAt(board, 0).size));
  const base = plot.top + plot.height;
  return categories
    .map((category, index) => {
      if (index % every !== 0) return '';
      const { middle: at } = slotAt(board, index);
      if (lying)
        return text(fitted(category, leftRoom - 8), { x: plot.left - 8, y: at + 4, 'text-anchor': 'end', fill: SOFT });
      if (labelling !== 'slanted')
        return (wrapped(category, slotAt(board, index).size - 6) ?? [category])
          .map((one, down) => text(one, { x: at, y: base + FONT + 4 + down * 16, ...middle, fill: SOFT }))
          .join('');
      return text(fitted(category, 120), { ...turned(at + 4, base + FONT, -35), 'text-anchor': 'end', fill: SOFT });
    })
    .join('');
}

function marks(board: Board): string {
  const bars = board.series.map(({ kind }, index) => (kind === 'bars' ? index : -1)).filter((index) => index >= 0);
  // Lines lie over bars, whichever comes first.
  const drawn = (kind: Kind) =>
    board.series.map((one, index) => (one.kind === kind ? markOf(board, index, bars) : '')).join('');
  return drawn('area') + drawn('bars') + drawn('line');
}

function markOf(board: Board, index: number, bars: number[]): string {
  const { series, ends } = board;
  const { kind } = series[index]!;
  if (kind === 'bars') return ends[index]!.map((end, at) => (end ? bar(board, index, at, end, bars) : '')).join('');
  return curve(board, index, kind);
}

function bar(board: Board, index: number, at: number, end: Span, bars: number[]): string {
  const stacked = bars.some((one) => (board.ends[one]![at]?.from ?? 0) !== 0);
  const { middle: centre, size } = slotAt(board, at);
  const thick = (size * 0.62) / (stacked ? 1 : bars.length);
  const start = centre - size * 0.31 + (stacked ? 0 : bars.indexOf(index) * thick);
  const [from, to] = [valueAt(board, end.from), valueAt(board, end.to)].sort((a, b) => a - b) as [number, number];
  const place = board.lying
    ? { x: from, y: start, width: to - from, height: thick }
    : { x: start, y: from, width: thick, height: to - from };
  return tag('rect', { ...place, fill: board.series[index]!.color }, hint(board, index, at));
}

function curve(board: Board, index: number, kind: 'line' | 'area'): string {
  const { color } = board.series[index]!;
  const points = board.ends[index]!.map(
    (end, at) => end && { at, x: slotAt(board, at).middle, y: valueAt(board, end.to), foot: valueAt(board, end.from) },
  );
  type Point = NonNullable<(typeof points)[number]>;
  // A missing value is a gap.
  const pieces: Point[][] = [[]];
  for (const point of points)
    if (point) pieces.at(-1)!.push(point);
    else pieces.push([]);
  const path = (piece: Point[]) =>
    piece.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
  return pieces
    .filter((piece) => piece.length > 0)
    .map((piece) => {
      const feet = [...piece].reverse().map(({ x, foot }) => `L${round(x)} ${round(foot)}`);
      const ground =
        kind === 'area' && tag('path', { d: `${path(piece)}${feet.join('')}Z`, fill: color, opacity: 0.3 });
      const line = tag('path', { d: path(piece), fill: 'none', stroke: color, 'stroke-width': 2 });
      const dots = piece.map(({ at, x, y }) =>
        tag('circle', { cx: x, cy: y, r: 3, fill: color }, hint(board, index, at)),
      );
      return `${ground || ''}${line}${dots.join('')}`;
    })
    .join('');
}

/** What the pointer learns of a mark. */
function hint({ series, categories, written }: Board, index: number, at: number): string {
  const { name, values } = series[index]!;
  return tag('title', {}, escaped(`${categories[at]}\n${name ? `${name}: ` : ''}${written(values[at]!)}`));
}

function legendOf(series: Drawn[], given: Option, width: number, height: number, top: number) {
  const none = { drawn: '', top: 0, right: 0, bottom: 0 };
  const named = series.filter(({ name }) => name !== '');
  const legend = given('legend');
  const position = String(given('legend.position') ?? (typeof legend === 'string' ? legend : 'right'));
  if (named.length === 0 || position === 'none') return none;
  const entry = ({ name, color }: Drawn, x: number, y: number, room: number) =>
    tag('rect', { x, y: y - 9, width: 10, height: 10, fill: color }) +
    text(fitted(name, room), { x: x + 16, y, fill: SOFT });
  if (position !== 'top' && position !== 'bottom') {
    const room = Math.min(width * 0.28, Math.max(...named.map(({ name }) => textWidth(name))) + 4);
    const drawn = named.map((one, at) => entry(one, width - EDGE - room - 16, top + 16 + at * 20, room)).join('');
    return { ...none, drawn, right: room + 32 };
  }
  const room = (width - 2 * EDGE) / named.length - 28;
  const y = position === 'top' ? top + 10 : height - EDGE;
  let x = EDGE;
  const drawn = named.map((one) => {
    const entryX = x;
    x += 28 + Math.min(room, textWidth(one.name));
    return entry(one, entryX, y, room);
  });
  return { ...none, drawn: drawn.join(''), [position]: 24 };
}

const middle = { 'text-anchor': 'middle' } as const;
const turned = (x: number, y: number, degrees: number) => ({
  x,
  y,
  transform: `rotate(${degrees} ${round(x)} ${round(y)})`,
});

/** Pixels of a text in the picture's letters, roughly: nothing is measured where there is no screen. */
const textWidth = (words: string): number => words.length * FONT * 0.55;

function fitted(words: string, room: number): string {
  const most = Math.max(2, Math.floor(room / (FONT * 0.55)));
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10;
const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const text = (words: string, attributes: Record<string, string | number>): string =>
  tag('text', { 'font-family': 'Roboto, Arial, sans-serif', 'font-size': FONT, ...attributes }, escaped(words));

/** Attributes are written out; what is inside is markup already. */
function tag(name: string, attributes: Record<string, string | number>, ...inside: (string | false)[]): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escaped(value)}"`,
  );
  return `<${name}${written.join('')}>${inside.filter(Boolean).join('')}</${name}>`;
}
