import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { GRID_CANVAS, GridView } from './grid-view';
import { part } from './page-parts';

export type PageSheet = ReturnType<NonNullable<ReturnType<FUniver['getActiveWorkbook']>>['getActiveSheet']>;

/** Puts a bubble under a cell, inside the window. */
export function placeBelow(
  bubble: HTMLElement,
  injector: Injector,
  sheet: PageSheet,
  row: number,
  column: number,
): void {
  const cell = new GridView(injector, sheet).cell(row, column);
  const grid = part(GRID_CANVAS).getBoundingClientRect();
  bubble.style.left = `${Math.max(grid.left, Math.min(cell.left, grid.right - bubble.offsetWidth))}px`;
  bubble.style.top = `${Math.min(cell.bottom + 4, innerHeight - bubble.offsetHeight - 8)}px`;
}

/** Calls when the selected cell is another one, and when it can no longer be seen where it was. */
export function onSelectedCell(
  api: FUniver,
  show: (sheet: PageSheet, row: number, column: number) => void,
  hide: () => void,
): () => void {
  const showSelected = (): void => {
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    const cell = sheet?.getSelection()?.getCurrentCell();
    if (sheet && cell) show(sheet, cell.actualRow, cell.actualColumn);
    else hide();
  };
  api.addEvent(api.Event.SelectionMoveEnd, showSelected);
  api.addEvent(api.Event.ActiveSheetChanged, hide);
  api.addEvent(api.Event.SheetEditStarted, hide);
  api.addEvent(api.Event.Scroll, hide);
  return showSelected;
}
