/**
 * What spills may be read before it is there: the engine orders formulas by the cells they stand in, not by those they fill.
 * So it calculates a second time whatever reads a spill, or simply everything. Here it is what did read too early.
 */
import type { Injector, IUnitRange } from '@univerjs/core';
import {
  type IArrayFormulaRangeType,
  ICalculateFormulaService,
  IDependencyManagerService,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
} from '@univerjs/engine-formula';

type SecondPass = { dirtyRanges: IUnitRange[]; excludedCell: object };
/** What of the engine is private and used here; its version is pinned. */
type Calculation = {
  _getArrayFormulaDirtyRangeAndExcludedRange(spills: IArrayFormulaRangeType, features: object): SecondPass;
};

/** What these read is found while they run, not before. */
const FOUND_LATE = /(?:INDIRECT|OFFSET)\(/i;

export function shortenSecondPass(injector: Injector): void {
  const runtime = injector.get(IFormulaRuntimeService);
  const dependencies = injector.get(IDependencyManagerService);
  const config = injector.get(IFormulaCurrentConfigService);
  const calculation = injector.get(ICalculateFormulaService) as unknown as Calculation;
  /** When each formula ran, by the engine's number of it: first as a reader, last as a writer. */
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  let runs = 0;

  const { reset, setRuntimeData } = runtime;
  runtime.reset = () => {
    first.clear();
    last.clear();
    reset.call(runtime);
  };
  runtime.setRuntimeData = (value) => {
    const { currentUnitId, currentSubUnitId, currentRow, currentColumn } = runtime;
    const formula = dependencies.getFormulaDependency(currentUnitId, currentSubUnitId, currentRow, currentColumn);
    if (formula != null) {
      runs++;
      if (!first.has(formula)) first.set(formula, runs);
      last.set(formula, runs);
    }
    setRuntimeData.call(runtime, value);
  };

  const readEarly = (spill: IUnitRange, row: number, column: number): boolean => {
    const writer = dependencies.getFormulaDependency(spill.unitId, spill.sheetId, row, column);
    const written = (writer != null && last.get(writer)) || Number.POSITIVE_INFINITY;
    const readers = [...dependencies.searchDependency([spill])];
    return readers.some((reader) => reader !== writer && (first.get(reader) ?? 0) < written);
  };

  const findsLate = (): boolean =>
    Object.values(config.getFormulaData()).some((sheets) =>
      Object.values(sheets ?? {}).some((rows) =>
        Object.values(rows ?? {}).some((line) =>
          Object.values((line ?? {}) as Record<number, { f?: string } | null>).some((cell) =>
            FOUND_LATE.test(cell?.f ?? ''),
          ),
        ),
      ),
    );

  const everything = calculation._getArrayFormulaDirtyRangeAndExcludedRange;
  calculation._getArrayFormulaDirtyRangeAndExcludedRange = (spills, features) => {
    if (Object.keys(features).length > 0 || findsLate()) return everything.call(calculation, spills, features);
    (config as unknown as { _forceCalculate: boolean })._forceCalculate = false;
    // The engine keeps its index of single cells open only while it orders formulas.
    dependencies.openKdTree();
    const early = spillsOf(spills).filter(([spill, row, column]) => readEarly(spill, row, column));
    dependencies.closeKdTree();
    return { dirtyRanges: early.map(([spill]) => spill), excludedCell: {} };
  };
}

/** Every spill with the row and column of the formula it comes from. */
const spillsOf = (spills: IArrayFormulaRangeType): [IUnitRange, number, number][] =>
  Object.entries(spills).flatMap(([unitId, sheets]) =>
    Object.entries(sheets ?? {}).flatMap(([sheetId, rows]) =>
      Object.entries(rows ?? {}).flatMap(([row, line]) =>
        Object.entries((line ?? {}) as Record<number, IUnitRange['range']>).map(
          ([column, range]): [IUnitRange, number, number] => [{ unitId, sheetId, range }, Number(row), Number(column)],
        ),
      ),
    ),
  );
