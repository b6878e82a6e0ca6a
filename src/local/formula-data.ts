/**
 * The engine collects its formulas from every cell of the workbook at each write and each calculation, which a workbook of a
 * hundred sheets pays dearly for. Here they are collected again only from sheets that changed.
 */
import {
  ICommandService,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';

type SheetFormulas = ReturnType<FormulaDataModel['getSheetFormulaData']>;

/** `looksOnly` says that a change of cells leaves their formulas alone. */
export function keepFormulaData(injector: Injector, looksOnly: (trigger: string | undefined) => boolean): void {
  const formulas = injector.get(FormulaDataModel);
  const instances = injector.get(IUniverInstanceService);
  const kept = new Map<string, SheetFormulas>();
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    const { unitId, subUnitId, trigger } = (params ?? {}) as Record<string, string | undefined>;
    if (id !== SetRangeValuesMutation.id) kept.clear();
    else if (!looksOnly(trigger)) kept.delete(`${unitId}!${subUnitId}`);
  });
  const sheetFormulas = (unitId: string, sheetId: string): SheetFormulas => {
    const key = `${unitId}!${sheetId}`;
    const known = kept.get(key) ?? formulas.getSheetFormulaData(unitId, sheetId);
    kept.set(key, known);
    return known;
  };
  formulas.getFormulaData = () =>
    Object.fromEntries(
      instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET).map((book) => {
        const unitId = book.getUnitId();
        const sheets = book.getSheets().map((sheet) => sheet.getSheetId());
        return [unitId, Object.fromEntries(sheets.map((sheetId) => [sheetId, sheetFormulas(unitId, sheetId)]))];
      }),
    );
}
