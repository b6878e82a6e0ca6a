import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { CellAlertManagerService } from '@univerjs/sheets-ui';
import { marks } from './host-window';
import { part } from './page-parts';

/** What a cell that shows an error has to say; undefined where it has nothing beyond the engine's own words. */
export type ErrorAt = (sheetId: string, row: number, column: number) => string | undefined;

type FWorksheet = ReturnType<NonNullable<ReturnType<FUniver['getActiveWorkbook']>>['getActiveSheet']>;

/** Shows a cell's message while the pointer is over it or while it is selected, as Sheets does. */
export function showCellErrors(api: FUniver, injector: Injector, errorAt: ErrorAt): void {
  const box = part(marks.cellError);
  const show = (sheet: FWorksheet, row: number, column: number): void => {
    const message = errorAt(sheet.getSheetId(), row, column);
    box.hidden = message === undefined;
    if (message === undefined) return;
    box.textContent = message;
    placeBelow(box, sheet.getRange(row, column).getCellRect());
  };
  const showSelected = (): void => {
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    const cell = sheet?.getSelection()?.getCurrentCell();
    if (sheet && cell) show(sheet, cell.actualRow, cell.actualColumn);
    else box.hidden = true;
  };
  api.addEvent(api.Event.CellHover, ({ worksheet, row, column }) => {
    if (errorAt(worksheet.getSheetId(), row, column) === undefined) showSelected();
    else show(worksheet, row, column);
  });
  api.addEvent(api.Event.SelectionMoveEnd, showSelected);
  api.addEvent(api.Event.ActiveSheetChanged, showSelected);
  api.addEvent(api.Event.SheetEditStarted, () => {
    box.hidden = true;
  });
  api.addEvent(api.Event.Scroll, () => {
    box.hidden = true;
  });
  hushEngine(injector, errorAt);
}

/** `cell` counts from the corner of the drawn grid. */
function placeBelow(box: HTMLElement, cell: DOMRect): void {
  const grid = part(`${marks.grid} canvas`).getBoundingClientRect();
  box.style.left = `${Math.max(grid.left, Math.min(grid.left + cell.left, grid.right - box.offsetWidth))}px`;
  box.style.top = `${Math.min(grid.top + cell.bottom + 4, innerHeight - box.offsetHeight - 8)}px`;
}

/** The engine's own "Error" box says less and would lie over the message. */
function hushEngine(injector: Injector, errorAt: ErrorAt): void {
  const alerts = injector.get(CellAlertManagerService);
  const showAlert = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { subUnitId, row, col } = alert.location;
    if (errorAt(subUnitId, row, col) === undefined) showAlert(alert);
  };
}
