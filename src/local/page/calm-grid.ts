import { BooleanNumber, ICommandService, type Injector } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import { SetWorksheetRowAutoHeightMutation } from '@univerjs/sheets';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { Engine } from '../engine';

/** Milliseconds between two drawings while a script writes: each costs more than what the script does. */
const SELDOM = 1500;
/** Milliseconds after which a script that ended is not followed by the next one, as those that build a quarter are. */
const FOLLOWED = 200;

/** Draws seldom while `busy`; Google too shows what a script wrote only when it pauses. */
export function drawSeldom(engine: Engine, injector: Injector, busy: () => boolean): void {
  const scene = injector.get(IRenderManagerService).getRenderById(engine.book.getId())?.scene;
  if (!scene) return;
  const render = scene.render.bind(scene);
  let last = 0;
  let calm = 0;
  scene.render = (...given) => {
    const now = performance.now();
    if (busy()) calm = now + FOLLOWED;
    // The engine asks again at the next frame.
    if (now < calm && now - last < SELDOM) return;
    render(...given);
    last = performance.now();
  };
}

/** Rows that nobody gave a height grow with the text wrapped in them, as in Sheets. Only the sheet in front is fitted. */
export function fitRows(engine: Engine, injector: Injector): void {
  const unitId = engine.book.getId();
  const sheet = engine.book.getActiveSheet().getSheet();
  const subUnitId = sheet.getSheetId();
  const skeleton = injector
    .get(IRenderManagerService)
    .getRenderById(unitId)
    ?.with(SheetSkeletonManagerService)
    .ensureSkeleton(subUnitId);
  if (!skeleton) return;
  const last = engine.lastCell(engine.numberOf(subUnitId));
  const shown = indices(last.column).filter((column) => sheet.getColVisible(column));
  const given = sheet.getRowManager().getRowData();
  const rowsAutoHeightInfo = indices(last.row)
    .filter((row) => sheet.getRowRawVisible(row) && given[row]?.ia !== BooleanNumber.FALSE)
    .map((row) => ({
      row,
      autoHeight: Math.max(
        sheet.getConfig().defaultRowHeight,
        ...shown.map((column) => skeleton.calculateAutoHeightForCell(row, column) ?? 0),
      ),
    }))
    .filter(({ row, autoHeight }) => sheet.getRowHeight(row) !== autoHeight);
  if (rowsAutoHeightInfo.length === 0) return;
  injector
    .get(ICommandService)
    .syncExecuteCommand(
      SetWorksheetRowAutoHeightMutation.id,
      { unitId, subUnitId, rowsAutoHeightInfo },
      { onlyLocal: true },
    );
}

const indices = (last: number): number[] => Array.from({ length: last + 1 }, (_, index) => index);

/**
 * Hiding rows leaves them selected in the grid, which no script on Google does: the first time a sheet comes to the front
 * after it was made, the selection goes to its first cell that one can see.
 */
export class FirstSelections {
  readonly #tidied = new Set<number>();

  constructor(
    private readonly engine: Engine,
    known: readonly number[],
  ) {
    for (const sheet of known) this.#tidied.add(sheet);
  }

  tidy(): void {
    const sheet = this.engine.activeSheet();
    if (this.#tidied.has(sheet)) return;
    this.#tidied.add(sheet);
    const first = (axis: 'rows' | 'columns'): number => {
      const { [axis]: size } = this.engine.size(sheet);
      for (let at = 0; at < size; at++) if (!this.engine.isHidden(sheet, axis, at)) return at;
      return 0;
    };
    this.engine.select({ sheet, row: first('rows'), column: first('columns'), rows: 1, columns: 1 });
  }
}
