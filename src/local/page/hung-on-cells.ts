import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ICellData,
  type Injector,
  InterceptorEffectEnum,
  type IRange,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import {
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  type IConditionalFormattingRuleConfig,
} from '@univerjs/preset-sheets-conditional-formatting';
import { DataValidationModel } from '@univerjs/preset-sheets-data-validation';
import { type ISheetNoteChange, SheetsNoteModel } from '@univerjs/preset-sheets-note';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { Block } from '../a1-notation';
import type { ConditionalFormat, Engine, ValidationRule } from '../engine';
import { toEngine } from '../formula-text';
import { conditionalLook, engineLook } from './conditional-look';

/**
 * Notes, dropdowns and conditional formats, as the workbook keeps them, drawn by the grid. The workbook's are the true ones;
 * the grid gets a copy whenever they differ from what it was given last.
 */
export class HungOnCells {
  readonly #drawn = new Map<string, string>();

  #drawing = false;

  constructor(
    private readonly engine: Engine,
    private readonly injector: Injector,
  ) {
    injector.get(SheetsNoteModel).change$.subscribe((change) => {
      if (!this.#drawing && change.type === 'update') this.#keepNote(change);
    });
    injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      handler: (cell, { subUnitId, row, col }, next) => {
        const look = conditionalLook(engine, engine.numberOf(subUnitId), row, col);
        return next(look ? { ...cell, s: { ...ownStyle(engine, cell), ...look } } : cell);
      },
    });
  }

  draw(): void {
    this.#drawing = true;
    for (const sheet of this.engine.book.getSheets()) {
      const id = sheet.getSheetId();
      const number = this.engine.numberOf(id);
      this.#ifOther(`${id} notes`, this.engine.notes(number), () => this.#drawNotes(id, number));
      this.#ifOther(`${id} validations`, this.engine.validations(number), () => this.#drawValidations(id, number));
      this.#ifOther(`${id} formats`, this.engine.conditionalFormats(number), () => this.#drawFormats(id, number));
    }
    this.#drawing = false;
  }

  /** A note that the user wrote or removed in the grid. */
  #keepNote({ subUnitId, oldNote, newNote }: ISheetNoteChange): void {
    const place = newNote ?? oldNote;
    // The notes of a sheet that was removed are taken away after it.
    if (!place || !this.engine.book.getSheetBySheetId(subUnitId)) return;
    const area = { sheet: this.engine.numberOf(subUnitId), row: place.row, column: place.col, rows: 1, columns: 1 };
    this.engine.setNotes(area, [[newNote?.note ?? '']]);
    this.#drawn.set(`${subUnitId} notes`, JSON.stringify(this.engine.notes(area.sheet)));
  }

  #ifOther(key: string, wanted: unknown, draw: () => void): void {
    const text = JSON.stringify(wanted);
    if ((this.#drawn.get(key) ?? '[]') === text) return;
    this.#drawn.set(key, text);
    draw();
  }

  get #unit(): string {
    return this.engine.book.getId();
  }

  #drawNotes(id: string, number: number): void {
    const model = this.injector.get(SheetsNoteModel);
    for (const { row, col } of model.getSheetNotes(this.#unit, id)?.values() ?? [])
      model.removeNote(this.#unit, id, { row, col });
    for (const { blocks, what } of this.engine.notes(number))
      for (const { row, column } of blocks.flatMap(cells))
        model.updateNote(this.#unit, id, row, column, { note: what, width: 220, height: noteHeight(what) });
  }

  #drawValidations(id: string, number: number): void {
    const model = this.injector.get(DataValidationModel);
    for (const { uid } of [...model.getRules(this.#unit, id)]) model.removeRule(this.#unit, id, uid, 'patched');
    this.engine.validations(number).forEach(({ blocks, what }, index) => {
      const rule = gridValidation(what);
      if (rule) model.addRule(this.#unit, id, { ...rule, uid: `${id}-${index}`, ranges: blocks.map(range) }, 'patched');
    });
  }

  #drawFormats(id: string, number: number): void {
    const model = this.injector.get(ConditionalFormattingRuleModel);
    for (const { cfId } of [...(model.getSubunitRules(this.#unit, id) ?? [])]) model.deleteRule(this.#unit, id, cfId);
    // The grid puts each new rule first, and the first wins, as the first of the list does in Sheets.
    this.engine
      .conditionalFormats(number)
      .map((format, index) => ({ format, cfId: `${id}-${index}` }))
      .reverse()
      .forEach(({ format, cfId }) => {
        const rule = gridFormat(format, this.engine, number);
        if (rule) model.addRule(this.#unit, id, { cfId, ranges: format.ranges.map(range), stopIfTrue: false, rule });
      });
  }
}

/** A cell's own style, where it is named as well as where it is written out. */
export const ownStyle = (engine: Engine, cell: Nullable<{ s?: ICellData['s'] | null }>): IStyleData =>
  (typeof cell?.s === 'string' ? engine.book.getWorkbook().getStyles().get(cell.s) : cell?.s) ?? {};

const range = ({ row, column, rows, columns }: Block): IRange => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column + columns - 1,
});

const cells = ({ row, column, rows, columns }: Block): { row: number; column: number }[] =>
  Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));

const noteHeight = (text: string): number =>
  24 + 18 * text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / 30)), 0);

const OPERATORS: Record<string, DataValidationOperator> = {
  NUMBER_BETWEEN: DataValidationOperator.BETWEEN,
  NUMBER_NOT_BETWEEN: DataValidationOperator.NOT_BETWEEN,
  NUMBER_GREATER_THAN: DataValidationOperator.GREATER_THAN,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  NUMBER_LESS_THAN: DataValidationOperator.LESS_THAN,
  NUMBER_LESS_THAN_OR_EQUAL_TO: DataValidationOperator.LESS_THAN_OR_EQUAL,
  NUMBER_EQUAL_TO: DataValidationOperator.EQUAL,
  NUMBER_NOT_EQUAL_TO: DataValidationOperator.NOT_EQUAL,
};

/** Undefined for a rule that the grid has no drawing for; the workbook still holds to it when a script writes. */
function gridValidation({ criteria, values, allowInvalid, helpText }: ValidationRule) {
  const [first, second] = values;
  const common = {
    errorStyle: allowInvalid ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
    showErrorMessage: true,
    ...(helpText === null ? {} : { error: helpText, showInputMessage: true, prompt: helpText }),
    allowBlank: true,
    renderMode: DataValidationRenderMode.ARROW,
  };
  if (criteria === 'VALUE_IN_LIST')
    return { ...common, type: DataValidationType.LIST, formula1: (first as string[]).join(','), showDropDown: true };
  if (criteria === 'VALUE_IN_RANGE')
    return { ...common, type: DataValidationType.LIST, formula1: `=${String(first)}`, showDropDown: true };
  if (criteria === 'CHECKBOX') return { ...common, type: DataValidationType.CHECKBOX };
  const operator = OPERATORS[criteria];
  if (!operator) return undefined;
  return {
    ...common,
    type: DataValidationType.DECIMAL,
    operator,
    formula1: String(first),
    formula2: String(second ?? ''),
  };
}

function gridFormat(
  { criteria, values, style }: ConditionalFormat,
  engine: Engine,
  sheet: number,
): IConditionalFormattingRuleConfig | undefined {
  if (criteria !== 'CUSTOM_FORMULA') return undefined;
  const sizes = (name?: string) => {
    const on = name === undefined ? sheet : engine.sheetNamed(name);
    return on === undefined ? undefined : engine.size(on);
  };
  const value = toEngine(String(values[0]), engine.locale, sizes) ?? String(values[0]);
  return { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, style: engineLook(style), value };
}
