import type { Injector } from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import type { PageSheet } from './cell-bubble';
import { marks } from './host-window';
import { part } from './page-parts';

export const GRID_CANVAS = `${marks.grid} [id^="univer-sheet-main-canvas"]`;

export type Box = { left: number; top: number; right: number; bottom: number };

/** How the sheet in front lies in the window: scrolled, zoomed, with some rows and columns that stay. */
export class GridView {
  readonly #canvas = part(GRID_CANVAS).getBoundingClientRect();
  readonly #scroll: { x: number; y: number };
  readonly #frozen: { rows: number; columns: number };
  /** Pixels of the screen for one of the sheet. */
  readonly scale: number;

  constructor(
    injector: Injector,
    private readonly sheet: PageSheet,
  ) {
    const scene = injector.get(IRenderManagerService).getRenderById(sheet.getWorkbook().getUnitId())?.scene;
    const main = scene?.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    this.#scroll = { x: main?.viewportScrollX ?? 0, y: main?.viewportScrollY ?? 0 };
    this.scale = scene?.getAncestorScale().scaleX ?? 1;
    const { startRow, startColumn, xSplit, ySplit } = sheet.getFreeze();
    this.#frozen = { rows: ySplit > 0 ? startRow : 0, columns: xSplit > 0 ? startColumn : 0 };
  }

  /** A cell's box in the window, also where it is scrolled out of sight. */
  cell(row: number, column: number): Box {
    const { left, top, right, bottom } = this.sheet.getRange(row, column).getCellRect();
    const x = column < this.#frozen.columns ? 0 : this.#scroll.x;
    const y = row < this.#frozen.rows ? 0 : this.#scroll.y;
    const [atX, atY] = [
      (pixels: number) => this.#canvas.left + (pixels - x) * this.scale,
      (pixels: number) => this.#canvas.top + (pixels - y) * this.scale,
    ];
    return { left: atX(left), top: atY(top), right: atX(right), bottom: atY(bottom) };
  }

  /** Where what hangs on a cell can be seen: beside the headers, and beyond the frozen rows and columns unless it is on them. */
  seenFrom(row: number, column: number): Box {
    const { left, top } = this.sheet.getRange(0, 0).getCellRect();
    const edge = this.sheet.getRange(this.#frozen.rows, this.#frozen.columns).getCellRect();
    return {
      left: this.#canvas.left + (column < this.#frozen.columns ? left : edge.left) * this.scale,
      top: this.#canvas.top + (row < this.#frozen.rows ? top : edge.top) * this.scale,
      right: this.#canvas.right,
      bottom: this.#canvas.bottom,
    };
  }
}
