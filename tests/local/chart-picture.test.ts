import { describe, expect, it } from 'vitest';
import type { ChartFacts } from '../../src/local/chart';
import { chartPicture } from '../../src/local/chart-picture';
import type { ChartTable } from '../../src/local/chart-table';

const FACTS: ChartFacts = {
  type: 'COLUMN',
  ranges: [],
  anchor: { row: 0, column: 0, x: 0, y: 0 },
  options: {},
  headers: 1,
  transposed: false,
  merge: 'MERGE_COLUMNS',
  hidden: 'IGNORE_BOTH',
};
const TABLE: ChartTable = {
  subject: 'Mục tiêu',
  categories: ['O1', 'O2', 'O3'],
  series: [
    { name: 'Tiến độ', values: [0.2, 0.4, 0.8] },
    { name: 'Nhịp', values: [0.5, null, 0.5] },
  ],
  pattern: '0%',
};
const ONE: ChartTable = { ...TABLE, series: [TABLE.series[0]!] };

const picture = (change: Partial<ChartFacts>, table = TABLE, locale: 'vi_VN' | 'en_US' = 'vi_VN') =>
  chartPicture({ ...FACTS, ...change }, table, locale);

type Mark = Record<string, string> & { hint: string };

/** Shapes with a hint of their own: bars and points. */
const marks = (svg: string, shape: 'rect' | 'circle'): Mark[] =>
  [...svg.matchAll(new RegExp(`<${shape}([^>]*)><title>([^<]*)</title>`, 'g'))].map(([, attributes, hint]) => ({
    ...Object.fromEntries([...attributes!.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])),
    hint: hint!,
  }));
const numbers = (found: Mark[], name: string) => found.map((mark) => Number(mark[name]));
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

describe('the picture of a chart', () => {
  it('draws a column for each number, as high as it is large, from one foot', () => {
    const columns = marks(picture({}, ONE), 'rect');
    const heights = numbers(columns, 'height');
    expect(heights[1]! / heights[0]!).toBeCloseTo(2, 1);
    expect(heights[2]! / heights[0]!).toBeCloseTo(4, 1);
    const feet = columns.map(({ y, height }) => Number(y) + Number(height));
    expect(new Set(feet.map(Math.round)).size).toBe(1);
    expect(columns.map(({ hint }) => hint)).toEqual(['O1\nTiến độ: 20%', 'O2\nTiến độ: 40%', 'O3\nTiến độ: 80%']);
  });

  it('lays bars down, and lets negative ones grow to the other side of nought', () => {
    const table = { ...ONE, series: [{ name: 'Lệch', values: [0.2, -0.2, 0.4] }] };
    const bars = marks(picture({ type: 'BAR' }, table), 'rect');
    const [right, left, long] = bars.map(({ x, width }) => [Number(x), Number(x) + Number(width)] as const);
    expect(left![1]).toBeCloseTo(right![0], 0);
    expect(long![1] - long![0]).toBeCloseTo(2 * (right![1] - right![0]), 0);
    expect(numbers(bars, 'y')).toEqual([...numbers(bars, 'y')].sort((a, b) => a - b));
  });

  it('joins points by lines and leaves a gap where a number is missing', () => {
    const svg = picture({ type: 'LINE' });
    expect(marks(svg, 'circle')).toHaveLength(5);
    const paths = [...svg.matchAll(/ d="([^"]*)"/g)].map(([, d]) => d!.match(/[ML]/g)!.join(''));
    expect(paths).toEqual(['MLL', 'M', 'M']);
  });

  it('draws the first of a combo as columns and the others as lines, unless its options say otherwise', () => {
    const shapes = (options: Record<string, unknown>) => {
      const svg = picture({ type: 'COMBO', options });
      return [marks(svg, 'rect').length, marks(svg, 'circle').length];
    };
    expect(shapes({})).toEqual([3, 2]);
    expect(shapes({ seriesType: 'line' })).toEqual([0, 5]);
    expect(shapes({ seriesType: 'bars', 'series.0.type': 'line' })).toEqual([2, 3]);
  });

  it('stacks columns where it is told to, each on the one before', () => {
    const columns = marks(picture({ options: { isStacked: true } }), 'rect');
    const first = columns.filter(({ hint }) => hint.startsWith('O1'));
    expect(Number(first[1]!.y) + Number(first[1]!.height)).toBeCloseTo(Number(first[0]!.y), 0);
    expect(first[0]!.x).toBe(first[1]!.x);
  });

  it.each([
    ['vi_VN', '0%', ['0%', '20%', '40%', '60%', '80%']],
    ['vi_VN', '#,##0', ['0', '600.000', '1.000.000', '1.400.000']],
    ['en_US', '#,##0', ['0', '600,000', '1,000,000', '1,400,000']],
    ['vi_VN', '0.0', ['0,0', '0,6', '1,0', '1,4']],
  ] as const)('writes the value axis in %s as %s', (locale, pattern, ticks) => {
    const largest = pattern === '#,##0' ? 1_400_000 : pattern === '0.0' ? 1.4 : 0.8;
    const table = { ...ONE, pattern, series: [{ name: 'x', values: [0, largest / 2, largest] }] };
    const written = texts(picture({}, table, locale));
    expect(written).toEqual(expect.arrayContaining([...ticks]));
  });

  it('takes title, axis titles, colours, format and size from its options', () => {
    const svg = picture({
      options: {
        title: 'Tiến độ & nhịp <quý>',
        hAxis: { title: 'Mục tiêu' },
        'vAxis.title': 'Điểm',
        'vAxis.format': '0.00',
        colors: ['#111111'],
        'series.1.color': '#222222',
        width: 420,
        height: 240,
      },
    });
    expect(texts(svg)).toEqual(
      expect.arrayContaining(['Tiến độ &amp; nhịp &lt;quý&gt;', 'Mục tiêu', 'Điểm', '0,50', 'Tiến độ', 'Nhịp']),
    );
    expect(svg).toMatch(/^<svg [^>]*width="420" height="240"/);
    expect(marks(svg, 'rect').map(({ fill }) => fill)).toEqual(['#111111', '#111111', '#111111', '#222222', '#222222']);
  });

  it('keeps within the bounds of its value axis', () => {
    const options = { 'vAxis.viewWindow': { min: 0.2, max: 0.6 } };
    const svg = picture({ options }, ONE);
    expect(texts(svg)).toContain('60%');
    expect(texts(svg)).not.toContain('80%');
    const [least, , most] = numbers(marks(svg, 'rect'), 'height');
    expect([least, (most ?? 0) > 100]).toEqual([0, true]);
  });

  it('has its legend where it is told, and none where series have no names', () => {
    const legend = (options: Record<string, unknown>, table = TABLE) =>
      texts(picture({ options }, table)).filter((text) => text === 'Nhịp').length;
    expect([legend({}), legend({ legend: 'bottom' }), legend({ legend: { position: 'none' } })]).toEqual([1, 1, 0]);
    const nameless = { ...TABLE, series: TABLE.series.map((one) => ({ ...one, name: '' })) };
    expect(texts(picture({}, nameless))).not.toContain('');
  });

  it('labels columns on two lines where they need it, slanted where that is not enough', () => {
    const labelled = (category: string, options = {}) =>
      picture({ options }, { ...ONE, categories: [category, 'b', 'c'] });
    expect(texts(labelled('Tăng trưởng traffic bền vững'))).toEqual(
      expect.arrayContaining(['Tăng trưởng traffic', 'bền vững']),
    );
    expect(labelled('Chuẩn hóa Activation và Content Engine cho toàn hệ thống')).toContain('rotate(-35');
  });

  it('draws a frame and an axis where all numbers are the same, and where there are none', () => {
    const flat = { ...ONE, series: [{ name: 'x', values: [0, 0, 0] }] };
    expect(picture({}, flat)).not.toMatch(/NaN|Infinity/);
    expect(picture({ type: 'LINE' }, { ...ONE, series: [{ name: 'x', values: [5, 5, 5] }] })).not.toMatch(
      /NaN|Infinity/,
    );
    expect(picture({}, { subject: '', categories: [], series: [], pattern: '' })).not.toMatch(/NaN|Infinity/);
  });
});
