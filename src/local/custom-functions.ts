/**
 * Custom functions on the embedded engine as Google calls them. The engine's own way of registering is not faithful: a blank
 * becomes 0, one cell a block, a day a number, and an exception ends the process.
 */
import type { Injector, Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorValueObject,
  FunctionType,
  type FunctionVariantType,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
  ValueObjectFactory,
} from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import { type Change, filled, shifted } from './blocks';
import { isDayFormat } from './number-display';

/** A cell as a custom function gets it: a day is told apart from a number by its cell's format. */
export type CellArgument = string | number | boolean | { day: number };
export type FunctionArgument = CellArgument | CellArgument[][] | undefined;
/** What a function may give back once its `Date`s are days. */
export type FunctionResult = CellArgument | null | undefined | FunctionResult[];

export type CellPlace = { sheet: string; row: number; column: number };
export type Evaluate = (name: string, args: FunctionArgument[], place: CellPlace) => FunctionResult;

/** Errors of formulas, by cell, so that `#ERROR!` can tell what was thrown. */
export class CellErrors {
  #messages = new Map<string, { place: CellPlace; message: string }>();
  readonly #key = ({ sheet, row, column }: CellPlace) => `${sheet}!${row},${column}`;
  set(place: CellPlace, message: string): void {
    this.#messages.set(this.#key(place), { place, message });
  }
  drop(place: CellPlace): void {
    if (this.#messages.size > 0) this.#messages.delete(this.#key(place));
  }
  clear(): void {
    this.#messages.clear();
  }
  at(place: CellPlace): string | undefined {
    return this.#messages.get(this.#key(place))?.message;
  }
  /** Messages go with their cells where rows or columns come, go or move. */
  shift(sheet: string, change: Change): void {
    const held = [...this.#messages.values()];
    this.#messages.clear();
    for (const { place, message } of held)
      if (place.sheet !== sheet) this.set(place, message);
      else
        for (const { row, column } of shifted({ ...place, rows: 1, columns: 1 }, change))
          this.set({ sheet, row, column }, message);
  }
}

/** What a function gets of a cell; `pattern` looks up its number format, which only numbers need. */
export type ReadCell<Cell> = (value: Nullable<BaseValueObject>, pattern: () => string | undefined) => Cell;
const noPattern = () => undefined;

export const cellArgument: ReadCell<CellArgument> = (value, pattern) => {
  if (!value || value.isNull()) return '';
  if (value.isError()) return (value as ErrorValueObject).getErrorType();
  const plain = value.getValue();
  return typeof plain === 'number' && isDayFormat(pattern() || value.getPattern()) ? { day: plain } : plain;
};

/** A reference's cells to the sheet's edge, blanks too; one cell alone is a scalar. */
function referenceArgument<Cell>(reference: BaseReferenceObject, read: ReadCell<Cell>): Cell | Cell[][] {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const within = (edge: number, least: number, size: number) => Math.min(Number.isNaN(edge) ? least : edge, size - 1);
  const rowCount = reference.getActiveSheetRowCount();
  const columnCount = reference.getActiveSheetColumnCount();
  const top = within(startRow, 0, rowCount);
  const left = within(startColumn, 0, columnCount);
  const bottom = within(endRow, rowCount - 1, rowCount);
  const right = within(endColumn, columnCount - 1, columnCount);
  const cells = filled({ rows: bottom - top + 1, columns: right - left + 1 }, read(undefined, noPattern));
  const pattern = (row: number, column: number) =>
    reference.getCellPattern(reference.getUnitId(), reference.getSheetId(), row, column);
  reference.iterator((value, row, column) => {
    const line = cells[row - top];
    if (line && column - left < line.length) line[column - left] = read(value, () => pattern(row, column));
  });
  return scalarOrBlock(cells);
}

const scalarOrBlock = <Cell>(cells: Cell[][]): Cell | Cell[][] =>
  cells.length === 1 && cells[0]!.length === 1 ? cells[0]![0]! : cells;

function argument<Cell>(variant: FunctionVariantType, read: ReadCell<Cell>): Cell | Cell[][] | undefined {
  if (variant.isReferenceObject()) return referenceArgument(variant as BaseReferenceObject, read);
  const value = variant as BaseValueObject;
  if (value.isArray())
    return scalarOrBlock(
      (value as ArrayValueObject).getArrayValue().map((line) => line.map((cell) => read(cell, noPattern))),
    );
  return value.isNull() ? undefined : read(value, noPattern);
}

export const DAY_RESULT = 'yyyy-mm-dd';

function cellResult(value: FunctionResult): BaseValueObject {
  if (value === null || value === undefined || value === '') return StringValueObject.create('');
  if (Array.isArray(value)) throw new Error('Result was not a number, a text, a day or a block of them.');
  if (typeof value === 'object') return NumberValueObject.create(value.day, DAY_RESULT);
  return typeof value === 'string' ? StringValueObject.create(value) : ValueObjectFactory.create(value);
}

function result(value: FunctionResult): BaseValueObject {
  if (!Array.isArray(value)) return cellResult(value);
  if (value.length === 0) return StringValueObject.create('');
  const lines = value.map((line) => (Array.isArray(line) ? line : [line]));
  const width = Math.max(1, ...lines.map((line) => line.length));
  return ArrayValueObject.create({
    calculateValueList: lines.map((line) => Array.from({ length: width }, (_, index) => cellResult(line[index]))),
    rowCount: lines.length,
    columnCount: width,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/** What the formula bar shows beside a function's name. */
export type FunctionHelp = {
  name: string;
  about: string;
  parameters: { name: string; about: string; optional: boolean }[];
};

export function registerFunctions(
  injector: Injector,
  helps: readonly FunctionHelp[],
  evaluate: Evaluate,
  errors: CellErrors,
): void {
  const names = helps.map(({ name }) => name);
  registerCalls(injector, names, cellArgument, evaluate, errors);
  describe(injector, helps);
}

/** An error that shows as itself, `#VALUE!`, where other exceptions show as `#ERROR!`. */
export class ShownError extends Error {
  readonly shown: string;
  constructor(shown: string, message: string) {
    super(message);
    this.shown = shown;
  }
}

/** Functions of the engine whose arguments are cells as `read` reads them, a block of them, or nothing. */
export function registerCalls<Cell>(
  injector: Injector,
  names: readonly string[],
  read: ReadCell<Cell>,
  call: (name: string, args: (Cell | Cell[][] | undefined)[], place: CellPlace) => FunctionResult,
  errors: CellErrors,
): void {
  const functions = injector.get(IFunctionService);
  for (const name of names) {
    class Custom extends BaseFunction {
      override needsReferenceObject = true;
      override minParams = -1;
      override maxParams = -1;
      override calculate(...variants: FunctionVariantType[]): BaseValueObject {
        const place = { sheet: this.subUnitId ?? '', row: this.row, column: this.column };
        errors.drop(place);
        const given = variants.find((variant) => variant.isError());
        if (given) return given as ErrorValueObject;
        try {
          const args = variants.map((variant) => argument(variant, read));
          return result(call(name, args, place));
        } catch (error) {
          errors.set(place, error instanceof Error || hasMessage(error) ? String(error.message) : String(error));
          return ErrorValueObject.create((error instanceof ShownError ? error.shown : '#ERROR!') as never);
        }
      }
    }
    functions.registerExecutors(new Custom(name));
  }
}

const hasMessage = (error: unknown): error is { message: unknown } =>
  typeof error === 'object' && error !== null && 'message' in error;

function describe(injector: Injector, helps: readonly FunctionHelp[]): void {
  const described = helps.map(({ name, about, parameters }) => ({
    functionName: name,
    functionType: FunctionType.User,
    description: about,
    abstract: about,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.about,
      example: '',
      require: parameter.optional ? (0 as const) : (1 as const),
      repeat: 0 as const,
    })),
  }));
  injector.get(IFunctionService).registerDescriptions(...described);
  injector.get(IDescriptionService).registerDescriptions(described);
}
