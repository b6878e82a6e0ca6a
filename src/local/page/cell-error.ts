import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { CellAlertManagerService } from '@univerjs/sheets-ui';
import { onSelectedCell, type PageSheet, placeBelow } from './cell-bubble';
import { marks } from './host-window';
import { part } from './page-parts';

/** What a cell that shows an error has to say; undefined where it has nothing beyond the engine's own words. */
export type ErrorAt = (sheetId: string, row: number, column: number) => string | undefined;

/** Shows a cell's message while the pointer is over it or while it is selected, as Sheets does. */
export function showCellErrors(api: FUniver, injector: Injector, errorAt: ErrorAt): void {
  const bubble = part(marks.cellError);
  const hide = (): void => {
    bubble.hidden = true;
  };
  const show = (sheet: PageSheet, row: number, column: number): void => {
    const message = errorAt(sheet.getSheetId(), row, column);
    bubble.hidden = message === undefined;
    if (message === undefined) return;
    bubble.textContent = message;
    placeBelow(bubble, injector, sheet, row, column);
  };
  const showSelected = onSelectedCell(api, show, hide);
  api.addEvent(api.Event.CellHover, ({ worksheet, row, column }) => {
    if (errorAt(worksheet.getSheetId(), row, column) === undefined) showSelected();
    else show(worksheet, row, column);
  });
  hushEngine(injector, errorAt);
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
