import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { Chart } from '../chart';
import { chartPicture, chartSize, chartTitle, valueWriter } from '../chart-picture';
import { type ChartTable, chartTable } from '../chart-table';
import type { Engine } from '../engine';
import { GRID_CANVAS, GridView } from './grid-view';
import { marks } from './host-window';
import { part } from './page-parts';
import type { PageWords } from './words';

type Shown = { chart: Chart; drawn: string; figure: HTMLElement };

/** The charts of the sheet in front, over the grid where their cells are; readers of screens get each as a table. */
export class FloatingCharts {
  readonly #layer = part(marks.charts);
  #shown: Shown[] = [];

  constructor(
    private readonly api: FUniver,
    private readonly injector: Injector,
    private readonly engine: Engine,
    private readonly words: PageWords,
  ) {
    const { Event } = api;
    api.addEvent(Event.ActiveSheetChanged, () => this.draw());
    for (const moved of [Event.Scroll, Event.SheetZoomChanged, Event.SheetSkeletonChanged])
      api.addEvent(moved, () => this.#place());
    new ResizeObserver(() => this.#place()).observe(part(marks.grid));
    // The grid under a chart scrolls on.
    this.#layer.addEventListener('wheel', (event) => {
      document.querySelector(GRID_CANVAS)?.dispatchEvent(new WheelEvent(event.type, event));
    });
  }

  /** Draws what is other than it was drawn last; the cells have to be computed. */
  draw(): void {
    const before = this.#shown;
    this.#shown = this.engine.charts(this.engine.activeSheet()).map((chart) => {
      const table = chartTable(chart, this.engine);
      const drawn = JSON.stringify([chart.type, chart.options, table]);
      const same = before.find((one) => one.chart.id === chart.id && one.drawn === drawn);
      return { chart, drawn, figure: same?.figure ?? this.#figure(chart, table) };
    });
    this.#layer.replaceChildren(...this.#shown.map(({ figure }) => figure));
    this.#place();
  }

  #figure(chart: Chart, table: ChartTable): HTMLElement {
    const figure = document.createElement('figure');
    figure.setAttribute('aria-label', chartTitle(chart) || this.words.chart);
    const empty = table.series.every(({ values }) => values.every((value) => value === null));
    if (empty) figure.append(this.#emptiness(chart));
    else figure.innerHTML = chartPicture(chart, table, this.engine.locale);
    figure.append(this.#alternative(chart, table));
    return figure;
  }

  #emptiness(chart: Chart): HTMLElement {
    const { width, height } = chartSize(chart);
    const note = element('div', [chartTitle(chart), this.words.chartIsEmpty].filter(Boolean).join('\n'));
    note.className = 'empty';
    note.style.cssText = `width:${width}px;height:${height}px`;
    return note;
  }

  #alternative(chart: Chart, held: ChartTable): HTMLElement {
    const { subject, categories, series } = held;
    const written = valueWriter(chart, held, this.engine.locale);
    const table = element('table');
    table.append(element('caption', chartTitle(chart) || this.words.chart));
    table.append(line('th', [subject, ...series.map(({ name }) => name)]));
    categories.forEach((category, at) => {
      const values = series.map(({ values }) => values[at] ?? null);
      table.append(line('td', [category, ...values.map((value) => (value === null ? '' : written(value)))]));
    });
    return table;
  }

  #place(): void {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    if (!sheet || this.#shown.length === 0) return;
    const view = new GridView(this.injector, sheet);
    for (const { chart, figure } of this.#shown) {
      const { row, column, x, y } = chart.anchor;
      const corner = view.cell(row, column);
      const { width, height } = chartSize(chart);
      const [left, top] = [corner.left + x * view.scale, corner.top + y * view.scale];
      const seen = view.seenFrom(row, column);
      const cut = (pixels: number) => `${Math.max(0, pixels / view.scale)}px`;
      const [right, bottom] = [left + width * view.scale, top + height * view.scale];
      figure.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px;transform:scale(${view.scale});clip-path:inset(${cut(seen.top - top)} ${cut(right - seen.right)} ${cut(bottom - seen.bottom)} ${cut(seen.left - left)})`;
    }
  }
}

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function line(cell: 'th' | 'td', texts: string[]): HTMLElement {
  const row = element('tr');
  row.append(...texts.map((text, at) => element(at === 0 ? 'th' : cell, text)));
  return row;
}
