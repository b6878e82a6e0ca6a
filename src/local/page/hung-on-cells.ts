import {
  type ICellData,
  type Injector,
  InterceptorEffectEnum,
  type IRange,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import {
  ConditionalFormattingRuleModel,
  type IConditionalFormattingRuleConfig,
} from '@univerjs/preset-sheets-conditional-formatting';
import { DataValidationModel } from '@univerjs/preset-sheets-data-validation';
import { SheetsNoteModel } from '@univerjs/preset-sheets-note';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { type Block, cellName } from '../a1-notation';
import { type Placed, place } from '../blocks';
import type { ConditionalFormat, Engine, ValidationRule } from '../engine';
import { toEngine, toGoogle } from '../formula-text';
import { conditionalLook } from './conditional-look';
import { formatOf, gridFormat } from './grid-format';
import { type Formulas, type GridValidation, gridValidation, validationOf } from './grid-validation';

const KINDS = ['notes', 'validations', 'formats'] as const;
type Kind = (typeof KINDS)[number];

/** A rule that the grid was given: what it is in the workbook, and how it was told to the grid. */
type Told<Fact> = { fact: Fact; told: string };

/**
 * Notes, dropdowns and conditional formats, as the workbook keeps them, drawn by the grid, and what a user makes of them in
 * the grid's own panels, kept by the workbook. The workbook's are the true ones: the grid gets what differs from what it was
 * given last, and after each change of its own, undone and redone ones too, the workbook takes over what the grid has.
 */
export class HungOnCells {
  readonly #drawn = new Map<string, string>();
  readonly #rules = new Map<string, Told<ValidationRule>>();
  readonly #formats = new Map<string, Told<Omit<ConditionalFormat, 'ranges'>>>();
  /** What the user changed in the grid and the workbook does not have yet: the engine's name of the sheet, and what. */
  readonly #changed = new Set<string>();
  #drawing = false;
  #nextRule = 0;

  constructor(
    private readonly engine: Engine,
    private readonly injector: Injector,
  ) {
    const hear = (kind: Kind) => (change: { subUnitId: string }) => this.#hear(kind, change.subUnitId);
    injector.get(SheetsNoteModel).change$.subscribe(hear('notes'));
    injector.get(DataValidationModel).ruleChange$.subscribe(hear('validations'));
    injector.get(ConditionalFormattingRuleModel).$ruleChange.subscribe(hear('formats'));
    injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      handler: (cell, { subUnitId, row, col }, next) => {
        const look = conditionalLook(engine, engine.numberOf(subUnitId), row, col);
        return next(look ? { ...cell, s: { ...ownStyle(engine, cell), ...look } } : cell);
      },
    });
  }

  draw(): void {
    this.#keep();
    this.#drawing = true;
    for (const sheet of this.engine.book.getSheets()) {
      const id = sheet.getSheetId();
      const number = this.engine.numberOf(id);
      const held = this.#held(number);
      for (const kind of KINDS) this.#ifOther(id, kind, held[kind], () => this.#drawers[kind](id, number));
    }
    this.#drawing = false;
  }

  readonly #drawers: Record<Kind, (id: string, sheet: number) => void> = {
    notes: (id, sheet) => this.#drawNotes(id, sheet),
    validations: (id, sheet) => this.#drawValidations(id, sheet),
    formats: (id, sheet) => this.#drawFormats(id, sheet),
  };
  readonly #keepers: Record<Kind, (id: string, sheet: number) => void> = {
    notes: (id, sheet) => this.#keepNotes(id, sheet),
    validations: (id, sheet) => this.#keepValidations(id, sheet),
    formats: (id, sheet) => this.#keepFormats(id, sheet),
  };

  #held = (sheet: number): Record<Kind, unknown> => ({
    notes: this.engine.notes(sheet),
    validations: this.engine.validations(sheet),
    formats: this.engine.conditionalFormats(sheet),
  });

  #ifOther(id: string, kind: Kind, wanted: unknown, draw: () => void): void {
    const [key, text] = [`${id} ${kind}`, JSON.stringify(wanted)];
    if ((this.#drawn.get(key) ?? '[]') === text) return;
    this.#drawn.set(key, text);
    draw();
  }

  // ---- from the grid

  /** A command of the grid makes several changes, some before its rows have moved: all of them are awaited. */
  #hear(kind: Kind, id: string): void {
    if (this.#drawing) return;
    if (this.#changed.size === 0) queueMicrotask(() => this.#keep());
    this.#changed.add(`${kind} ${id}`);
  }

  #keep(): void {
    const changed = [...this.#changed];
    this.#changed.clear();
    for (const one of changed) {
      const [kind, id] = one.split(/ (.*)/s) as [Kind, string];
      // What hung on a sheet that was removed is taken away after it.
      if (!this.engine.book.getSheetBySheetId(id)) continue;
      const sheet = this.engine.numberOf(id);
      this.#keepers[kind](id, sheet);
      this.#drawn.set(`${id} ${kind}`, JSON.stringify(this.#held(sheet)[kind]));
    }
  }

  #keepNotes(id: string, sheet: number): void {
    let notes: Placed<string>[] = [];
    for (const { row, col, note } of this.injector.get(SheetsNoteModel).getSheetNotes(this.#unit, id)?.values() ?? [])
      if (note) notes = place(notes, { row, column: col, rows: 1, columns: 1 }, note);
    this.engine.keepNotes(sheet, notes);
  }

  #keepValidations(id: string, sheet: number): void {
    const formulas = this.#formulasOf(sheet);
    const undrawn = this.engine.validations(sheet).filter(({ what }) => !gridValidation(what, formulas));
    const made = this.injector
      .get(DataValidationModel)
      .getRules(this.#unit, id)
      .flatMap(({ uid, ranges, ...rule }) => {
        const blocks = (ranges as IRange[]).map(blockOf);
        const what = this.#factOf(this.#rules, uid, rule, () => validationOf(rule, firstCell(blocks), formulas));
        return what ? [{ blocks, what }] : [];
      });
    this.engine.keepValidations(sheet, [...undrawn, ...made]);
  }

  #keepFormats(id: string, sheet: number): void {
    const formulas = this.#formulasOf(sheet);
    const made = (this.injector.get(ConditionalFormattingRuleModel).getSubunitRules(this.#unit, id) ?? []).flatMap(
      ({ cfId, ranges, rule }) => {
        const blocks = ranges.map(blockOf);
        const format = this.#factOf(this.#formats, cfId, rule, () => formatOf(rule, firstCell(blocks), formulas));
        return format ? [{ ...format, ranges: blocks }] : [];
      },
    );
    this.engine.setConditionalFormats(sheet, made);
  }

  /** A rule that nobody changed is what the workbook said it is; the grid's way of saying it may lose something. */
  #factOf<Fact>(
    known: Map<string, Told<Fact>>,
    uid: string,
    rule: object,
    read: () => Fact | undefined,
  ): Fact | undefined {
    const told = JSON.stringify(rule);
    const before = known.get(uid);
    if (before?.told === told) return before.fact;
    const fact = read();
    if (fact) known.set(uid, { fact, told });
    else known.delete(uid);
    return fact;
  }

  // ---- to the grid

  get #unit(): string {
    return this.engine.book.getId();
  }

  #formulasOf(sheet: number): Formulas {
    const sizes = (name?: string) => {
      const on = name === undefined ? sheet : this.engine.sheetNamed(name);
      return on === undefined ? undefined : this.engine.size(on);
    };
    return {
      toGrid: (formula) => toEngine(formula, this.engine.locale, sizes) ?? formula,
      toGoogle: (formula) => toGoogle(formula, this.engine.locale, sizes),
    };
  }

  #drawNotes(id: string, sheet: number): void {
    const model = this.injector.get(SheetsNoteModel);
    for (const { row, col } of [...(model.getSheetNotes(this.#unit, id)?.values() ?? [])])
      model.removeNote(this.#unit, id, { row, col });
    for (const { blocks, what } of this.engine.notes(sheet))
      for (const { row, column } of blocks.flatMap(cells))
        model.updateNote(this.#unit, id, row, column, { note: what, width: 220, height: noteHeight(what) });
  }

  /** Rules that Google does not have are the user's own and stay. */
  #drawValidations(id: string, sheet: number): void {
    const model = this.injector.get(DataValidationModel);
    const formulas = this.#formulasOf(sheet);
    const uids = new Uids(this.#rules);
    for (const { uid, ranges, ...rule } of [...model.getRules(this.#unit, id)]) {
      const told = this.#rules.get(uid);
      if (!told && !validationOf(rule, firstCell((ranges as IRange[]).map(blockOf)), formulas)) continue;
      if (told) uids.free(uid, told.fact);
      model.removeRule(this.#unit, id, uid, 'patched');
    }
    for (const { blocks, what } of this.engine.validations(sheet)) {
      const rule: GridValidation | undefined = gridValidation(what, formulas);
      if (!rule) continue;
      const uid = uids.of(what, () => `okr-${this.#nextRule++}`);
      model.addRule(this.#unit, id, { ...rule, uid, ranges: blocks.map(rangeOf) }, 'patched');
      this.#rules.set(uid, { fact: what, told: bareRule(model.getRuleById(this.#unit, id, uid)) });
    }
  }

  #drawFormats(id: string, sheet: number): void {
    const model = this.injector.get(ConditionalFormattingRuleModel);
    const formulas = this.#formulasOf(sheet);
    const uids = new Uids(this.#formats);
    for (const { cfId, ranges, rule } of [...(model.getSubunitRules(this.#unit, id) ?? [])]) {
      const told = this.#formats.get(cfId);
      if (!told && !formatOf(rule, firstCell(ranges.map(blockOf)), formulas)) continue;
      if (told) uids.free(cfId, told.fact);
      model.deleteRule(this.#unit, id, cfId);
    }
    // The grid puts each new rule first, and the first wins, as the first of the list does in Sheets.
    for (const { ranges, ...fact } of [...this.engine.conditionalFormats(sheet)].reverse()) {
      const rule = gridFormat({ ...fact, ranges }, formulas) as IConditionalFormattingRuleConfig | undefined;
      if (!rule) continue;
      const cfId = uids.of(fact, () => `okr-${this.#nextRule++}`);
      model.addRule(this.#unit, id, { cfId, ranges: ranges.map(rangeOf), stopIfTrue: false, rule });
      this.#formats.set(cfId, { fact, told: JSON.stringify(rule) });
    }
  }
}

/** The grid's names of rules: a rule that is drawn again keeps its own, by which undo and redo know it. */
class Uids<Fact> {
  readonly #free = new Map<string, string[]>();
  constructor(private readonly known: Map<string, Told<Fact>>) {}

  free(uid: string, fact: Fact): void {
    const key = JSON.stringify(fact);
    this.#free.set(key, [...(this.#free.get(key) ?? []), uid]);
    this.known.delete(uid);
  }
  of = (fact: Fact, make: () => string): string => this.#free.get(JSON.stringify(fact))?.shift() ?? make();
}

function bareRule(rule: Nullable<GridValidation & { uid?: string; ranges?: unknown }>): string {
  const { uid: _uid, ranges: _ranges, ...bare } = rule ?? {};
  return JSON.stringify(bare);
}

/** A cell's own style, where it is named as well as where it is written out. */
export const ownStyle = (engine: Engine, cell: Nullable<{ s?: ICellData['s'] | null }>): IStyleData =>
  (typeof cell?.s === 'string' ? engine.book.getWorkbook().getStyles().get(cell.s) : cell?.s) ?? {};

const rangeOf = ({ row, column, rows, columns }: Block): IRange => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column + columns - 1,
});

const blockOf = ({ startRow, endRow, startColumn, endColumn }: IRange): Block => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});

const firstCell = ([first]: Block[]): string => cellName(first?.row ?? 0, first?.column ?? 0);

const cells = ({ row, column, rows, columns }: Block): { row: number; column: number }[] =>
  Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));

const noteHeight = (text: string): number =>
  24 + 18 * text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / 30)), 0);
