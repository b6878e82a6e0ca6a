/**
 * What a script's call does to the workbook, by the name of Google's member. `kind` is what the call costs on Google: a read
 * after a write forces everything written so far to be computed first.
 */
import { filled } from './blocks';
import type { StyleChange } from './cell-style';
import type { ChartFacts } from './chart';
import type { Area, CellInput, ConditionalFormat, Engine, Protection, TextRun, ValidationRule } from './engine';
import type { Json } from './json';

export type CallKind = 'read' | 'write' | 'structure' | 'free';
export type Operation = {
  kind: CallKind;
  /** Its answer depends on results of formulas. */
  computed?: boolean;
  run: (engine: Engine, ...args: never[]) => unknown;
};

const read = (run: Operation['run'], computed = false): Operation => ({ kind: 'read', computed, run });
const write = (run: Operation['run']): Operation => ({ kind: 'write', run });
const structure = (run: Operation['run']): Operation => ({ kind: 'structure', run });
const free = (run: Operation['run']): Operation => ({ kind: 'free', run });

/** `setBackground` for one look of the whole range, `setBackgrounds` for one a cell. */
function looks(one: string, many: string, change: (value: Json) => StyleChange): Record<string, Operation> {
  return {
    [`Range.${one}`]: write((engine, area: Area, value: Json) => engine.style(area, change(value))),
    [`Range.${many}`]: write((engine, area: Area, values: Json[][]) =>
      engine.style(
        area,
        values.map((line) => line.map(change)),
      ),
    ),
  };
}

const word =
  (name: keyof StyleChange) =>
  (value: Json): StyleChange => ({ [name]: value as string | number | null });

const LOOKS: Record<string, Operation> = {
  ...looks('setBackground', 'setBackgrounds', word('background')),
  ...looks('setFontColor', 'setFontColors', word('fontColor')),
  ...looks('setFontFamily', 'setFontFamilies', word('fontFamily')),
  ...looks('setFontLine', 'setFontLines', word('fontLine')),
  ...looks('setFontSize', 'setFontSizes', word('fontSize')),
  ...looks('setFontStyle', 'setFontStyles', word('fontStyle')),
  ...looks('setFontWeight', 'setFontWeights', word('fontWeight')),
  ...looks('setHorizontalAlignment', 'setHorizontalAlignments', word('horizontalAlignment')),
  ...looks('setVerticalAlignment', 'setVerticalAlignments', word('verticalAlignment')),
  ...looks('setNumberFormat', 'setNumberFormats', word('numberFormat')),
  ...looks('setWrap', 'setWraps', (wrap) => ({ wrap: wrap ? 'WRAP' : 'OVERFLOW' })),
  ...looks('setWrapStrategy', 'setWrapStrategies', word('wrap')),
  ...looks('setTextStyle', 'setTextStyles', (style) => style as StyleChange),
};

const first = <T>(block: T[][]): T => block[0]![0]!;

type RichText = { text: string; runs: TextRun[] };
function setRichTexts(engine: Engine, area: Area, values: RichText[][]): void {
  engine.writeValues(
    area,
    values.map((line) => line.map(({ text }) => (text === '' ? '' : `'${text}`))),
  );
  engine.setLinks(
    area,
    values.map((line) => line.map(({ runs }) => runs)),
  );
}

const CHECKBOX = (values: CellInput[]): ValidationRule => ({
  criteria: 'CHECKBOX',
  values: values as string[],
  allowInvalid: false,
  helpText: null,
});

const RANGES: Record<string, Operation> = {
  'Range.getValues': read((engine, area: Area) => engine.readValues(area), true),
  'Range.getValue': read((engine, area: Area) => first(engine.readValues(area)), true),
  'Range.getDisplayValues': read((engine, area: Area) => engine.readDisplays(area), true),
  'Range.getDisplayValue': read((engine, area: Area) => first(engine.readDisplays(area)), true),
  'Range.isBlank': read(
    (engine, area: Area) =>
      engine
        .readValues(area)
        .flat()
        .every((cell) => cell === ''),
    true,
  ),
  'Range.getFormulas': read((engine, area: Area) => engine.readFormulas(area)),
  'Range.getFormula': read((engine, area: Area) => first(engine.readFormulas(area))),
  'Range.getNumberFormats': read((engine, area: Area) => engine.readFormats(area).map((line) => line.map(automatic))),
  'Range.getNumberFormat': read((engine, area: Area) => automatic(first(engine.readFormats(area)))),
  'Range.getBackgrounds': read((engine, area: Area) => engine.readStyles(area).map((line) => line.map(backgroundOf))),
  'Range.getBackground': read((engine, area: Area) => backgroundOf(first(engine.readStyles(area)))),
  'Range.getFontColors': read((engine, area: Area) =>
    engine.readStyles(area).map((line) => line.map(({ fontColor }) => fontColor ?? '#000000')),
  ),
  'Range.getFontWeights': read((engine, area: Area) =>
    engine.readStyles(area).map((line) => line.map(({ fontWeight }) => fontWeight ?? 'normal')),
  ),
  // None for a cell that holds no text.
  'Range.getRichTextValues': read((engine, area: Area) => {
    const links = engine.readLinks(area);
    return engine
      .readValues(area)
      .map((line, r) => line.map((text, c) => (typeof text === 'string' ? { text, runs: links[r]![c] ?? [] } : null)));
  }, true),
  'Range.getNotes': read((engine, area: Area) => engine.readNotes(area)),
  'Range.getNote': read((engine, area: Area) => first(engine.readNotes(area))),
  'Range.getDataValidations': read((engine, area: Area) => engine.readValidations(area)),
  'Range.getDataValidation': read((engine, area: Area) => engine.readValidations(area)[0]![0]),
  'Range.setValues': write((engine, area: Area, values: CellInput[][]) => engine.writeValues(area, values)),
  'Range.setValue': write((engine, area: Area, value: CellInput) => engine.writeValues(area, filled(area, value))),
  'Range.setFormulas': write((engine, area: Area, formulas: string[][]) => engine.writeFormulas(area, formulas)),
  'Range.setFormula': write((engine, area: Area, formula: string) => engine.writeFormulas(area, filled(area, formula))),
  'Range.clearContent': write((engine, area: Area) => engine.clear(area, { contents: true })),
  'Range.clearFormat': write((engine, area: Area) => engine.clear(area, { formats: true })),
  'Range.clearNote': write((engine, area: Area) => engine.clear(area, { notes: true })),
  'Range.clearDataValidations': write((engine, area: Area) => engine.clear(area, { validations: true })),
  'Range.clear': write((engine, area: Area, options: ClearOptions) => engine.clear(area, clearing(options))),
  'Range.setBorder': write((engine, area: Area, sides: Parameters<Engine['border']>[1], color: string, style: string) =>
    engine.border(area, sides, color, style),
  ),
  'Range.merge': write((engine, area: Area) => engine.merge(area)),
  'Range.breakApart': write((engine, area: Area) => engine.breakApart(area)),
  'Range.setNote': write((engine, area: Area, note: string | null) => engine.setNotes(area, filled(area, note))),
  'Range.setNotes': write((engine, area: Area, notes: (string | null)[][]) => engine.setNotes(area, notes)),
  'Range.setDataValidation': write((engine, area: Area, rule: ValidationRule | null) =>
    engine.setValidations(area, rule),
  ),
  'Range.setDataValidations': write((engine, area: Area, rules: (ValidationRule | null)[][]) =>
    engine.setValidations(area, rules),
  ),
  'Range.insertCheckboxes': write((engine, area: Area, values: CellInput[]) => {
    engine.setValidations(area, CHECKBOX(values));
    const unchecked = values[1] ?? false;
    const held = engine.readValues(area);
    engine.writeValues(
      area,
      held.map((line) => line.map((cell) => (cell === '' ? unchecked : cell))),
    );
  }),
  'Range.setRichTextValue': write((engine, area: Area, value: RichText) =>
    setRichTexts(engine, area, filled(area, value)),
  ),
  'Range.setRichTextValues': write(setRichTexts),
  'Range.protect': write((engine, { sheet, ...block }: Area) => engine.protect(sheet, block).id),
  'Range.sort': structure((engine, area: Area, by: { column: number; ascending: boolean }[]) => engine.sort(area, by)),
  'Range.activate': write((engine, area: Area) => engine.select(area)),
};

type ClearOptions = { contentsOnly?: boolean; formatOnly?: boolean; validationsOnly?: boolean; commentsOnly?: boolean };
const clearing = ({ contentsOnly, formatOnly, validationsOnly, commentsOnly }: ClearOptions) => {
  const all = !contentsOnly && !formatOnly && !validationsOnly && !commentsOnly;
  return {
    contents: all || contentsOnly,
    formats: all || formatOnly,
    validations: all || validationsOnly,
    notes: all || commentsOnly,
  };
};

const automatic = (pattern: string): string => pattern || '0.###############';
const backgroundOf = ({ background }: { background?: string }): string => background ?? '#ffffff';

type Axis = 'rows' | 'columns';
const inserting = structure((engine, sheet: number, axis: Axis, at: number, count: number) =>
  engine.insert(sheet, axis, at, count),
);
const removing = structure((engine, sheet: number, axis: Axis, at: number, count: number) =>
  engine.remove(sheet, axis, at, count),
);
const moving = structure((engine, sheet: number, axis: Axis, at: number, count: number, to: number) =>
  engine.move(sheet, axis, at, count, to),
);
const hiding = write((engine, sheet: number, axis: Axis, at: number, count: number, hidden: boolean) =>
  engine.setHidden(sheet, axis, at, count, hidden),
);
const sizing = write((engine, sheet: number, axis: Axis, at: number, count: number, pixels: number) =>
  engine.setSize(sheet, axis, at, count, pixels),
);
const all = (names: string[], operation: Operation): Record<string, Operation> =>
  Object.fromEntries(names.map((name) => [`Sheet.${name}`, operation]));

const whole = (engine: Engine, sheet: number): Area => ({ sheet, row: 0, column: 0, ...engine.size(sheet) });
const used = (engine: Engine, sheet: number): Area => {
  const { row, column } = engine.lastCell(sheet);
  return { sheet, row: 0, column: 0, rows: Math.max(1, row + 1), columns: Math.max(1, column + 1) };
};

const SHEETS: Record<string, Operation> = {
  'Sheet.bounds': free((engine, sheet: number) => engine.size(sheet)),
  // What `getSheetValues` asks on its way to the values: one call on Google.
  'Sheet.used': {
    ...free((engine, sheet: number) => {
      const { row, column } = engine.lastCell(sheet);
      return { rows: row + 1, columns: column + 1 };
    }),
    computed: true,
  },
  'Sheet.getName': read((engine, sheet: number) => engine.sheetName(sheet)),
  'Sheet.getIndex': read((engine, sheet: number) => engine.sheetNumbers().indexOf(sheet) + 1),
  'Sheet.getMaxRows': read((engine, sheet: number) => engine.size(sheet).rows),
  'Sheet.getMaxColumns': read((engine, sheet: number) => engine.size(sheet).columns),
  'Sheet.getLastRow': read((engine, sheet: number) => engine.lastCell(sheet).row + 1, true),
  'Sheet.getLastColumn': read((engine, sheet: number) => engine.lastCell(sheet).column + 1, true),
  'Sheet.getDataRange': read((engine, sheet: number) => {
    const { row, column } = engine.lastCell(sheet);
    return { rows: row + 1, columns: column + 1 };
  }, true),
  'Sheet.getFrozenRows': read((engine, sheet: number) => engine.frozen(sheet).rows),
  'Sheet.getFrozenColumns': read((engine, sheet: number) => engine.frozen(sheet).columns),
  'Sheet.getTabColor': read((engine, sheet: number) => engine.tabColor(sheet)),
  'Sheet.hasHiddenGridlines': read((engine, sheet: number) => engine.gridlinesHidden(sheet)),
  'Sheet.isSheetHidden': read((engine, sheet: number) => engine.isSheetHidden(sheet)),
  'Sheet.isRowHiddenByUser': read((engine, sheet: number, row: number) => engine.isHidden(sheet, 'rows', row)),
  'Sheet.isColumnHiddenByUser': read((engine, sheet: number, column: number) =>
    engine.isHidden(sheet, 'columns', column),
  ),
  'Sheet.getColumnWidth': read((engine, sheet: number, column: number) => engine.sizeAt(sheet, 'columns', column)),
  'Sheet.getRowHeight': read((engine, sheet: number, row: number) => engine.sizeAt(sheet, 'rows', row)),
  'Sheet.setName': structure((engine, sheet: number, name: string) => engine.renameSheet(sheet, name)),
  'Sheet.activate': write((engine, sheet: number) => engine.activate(sheet)),
  'Sheet.hideSheet': structure((engine, sheet: number) => engine.hideSheet(sheet)),
  'Sheet.showSheet': structure((engine, sheet: number) => engine.showSheet(sheet)),
  'Sheet.setTabColor': write((engine, sheet: number, color: string | null) => engine.setTabColor(sheet, color)),
  'Sheet.setHiddenGridlines': write((engine, sheet: number, hidden: boolean) =>
    engine.setGridlinesHidden(sheet, hidden),
  ),
  'Sheet.setFrozenRows': write((engine, sheet: number, rows: number) => engine.setFrozen(sheet, { rows })),
  'Sheet.setFrozenColumns': write((engine, sheet: number, columns: number) => engine.setFrozen(sheet, { columns })),
  ...all(['insertRows', 'insertRowBefore', 'insertRowAfter', 'insertRowsBefore', 'insertRowsAfter'], inserting),
  ...all(
    ['insertColumns', 'insertColumnBefore', 'insertColumnAfter', 'insertColumnsBefore', 'insertColumnsAfter'],
    inserting,
  ),
  ...all(['deleteRow', 'deleteRows', 'deleteColumn', 'deleteColumns'], removing),
  ...all(['moveRows', 'moveColumns'], moving),
  ...all(['hideRow', 'hideRows', 'showRows', 'hideColumn', 'hideColumns', 'showColumns'], hiding),
  ...all(['setColumnWidth', 'setColumnWidths', 'setRowHeight', 'setRowHeights', 'setRowHeightsForced'], sizing),
  'Sheet.autoResizeColumn': write((engine, sheet: number, column: number) => {
    const { rows } = engine.lastCell(sheet).row < 0 ? { rows: 1 } : { rows: engine.lastCell(sheet).row + 1 };
    const shown = engine.readDisplays({ sheet, row: 0, column, rows, columns: 1 }).flat();
    engine.setSize(sheet, 'columns', column, 1, Math.max(40, ...shown.map((text) => text.length * 7 + 10)));
  }),
  'Sheet.appendRow': write((engine, sheet: number, values: CellInput[]) => {
    const row = engine.lastCell(sheet).row + 1;
    if (row >= engine.size(sheet).rows) engine.insert(sheet, 'rows', row, 1);
    engine.writeValues({ sheet, row, column: 0, rows: 1, columns: values.length }, [values]);
  }),
  'Sheet.sort': structure((engine, sheet: number, column: number, ascending: boolean) => {
    // Google leaves frozen rows where they are.
    const { rows } = engine.frozen(sheet);
    const area = used(engine, sheet);
    if (area.rows > rows) engine.sort({ ...area, row: rows, rows: area.rows - rows }, [{ column, ascending }]);
  }),
  'Sheet.clear': write((engine, sheet: number, options: ClearOptions) =>
    engine.clear(used(engine, sheet), clearing(options)),
  ),
  'Sheet.clearContents': write((engine, sheet: number) => engine.clear(used(engine, sheet), { contents: true })),
  'Sheet.clearFormats': write((engine, sheet: number) => engine.clear(used(engine, sheet), { formats: true })),
  'Sheet.clearNotes': write((engine, sheet: number) => engine.clearNotes(whole(engine, sheet))),
  'Sheet.setConditionalFormatRules': write((engine, sheet: number, rules: ConditionalFormat[]) =>
    engine.setConditionalFormats(sheet, rules),
  ),
  'Sheet.clearConditionalFormatRules': write((engine, sheet: number) => engine.setConditionalFormats(sheet, [])),
  'Sheet.getConditionalFormatRules': read((engine, sheet: number) => engine.conditionalFormats(sheet)),
  'Sheet.protect': write((engine, sheet: number) => engine.protect(sheet, undefined).id),
  'Sheet.getProtections': read((engine, sheet: number, type: string) =>
    engine
      .protections(sheet)
      .filter(({ block }) => (type === 'SHEET') === !block)
      .map(({ id }) => id),
  ),
  'Sheet.insertChart': write((engine, sheet: number, chart: ChartFacts) => engine.insertChart(sheet, chart)),
  'Sheet.updateChart': write((engine, sheet: number, id: number | null, chart: ChartFacts) =>
    engine.changeChart(sheet, id, chart),
  ),
  'Sheet.removeChart': write((engine, sheet: number, id: number | null) => engine.changeChart(sheet, id, null)),
  'Sheet.getCharts': read((engine, sheet: number) => engine.charts(sheet)),
};

const protection = (engine: Engine, sheet: number, id: number): Protection => {
  const found = engine.protections(sheet).find((one) => one.id === id);
  if (!found) throw new Error('Protection not found. It may have been removed.');
  return found;
};
const PROTECTIONS: Record<string, Operation> = Object.fromEntries([
  ...['getDescription', 'isWarningOnly', 'getProtectionType', 'getRange', 'getUnprotectedRanges'].map(
    (name) => [`Protection.${name}`, read(protection)] as const,
  ),
  ...['setDescription', 'setWarningOnly', 'setUnprotectedRanges', 'remove'].map(
    (name) =>
      [
        `Protection.${name}`,
        write((engine, sheet: number, id: number, change: Partial<Protection> | null) => {
          protection(engine, sheet, id);
          engine.changeProtection(sheet, id, change);
        }),
      ] as const,
  ),
]);

const SPREADSHEET: Record<string, Operation> = {
  'Spreadsheet.getName': read((engine) => engine.name),
  'Spreadsheet.rename': write((engine, name: string) => engine.rename(name)),
  'Spreadsheet.getSheets': read((engine) => engine.sheetNumbers()),
  'Spreadsheet.getNumSheets': read((engine) => engine.sheetNumbers()),
  'Spreadsheet.getSheetById': read((engine, id: number) => engine.sheetNumbers().includes(id)),
  'Spreadsheet.getSheetByName': read((engine, name: string) => engine.sheetNamed(name) ?? null),
  'Spreadsheet.getActiveSheet': read((engine) => engine.activeSheet()),
  'Spreadsheet.getActiveRange': read((engine) => engine.selection()),
  'Spreadsheet.setActiveSheet': write((engine, sheet: number) => engine.activate(sheet)),
  'Spreadsheet.moveActiveSheet': structure((engine, index: number) => engine.moveSheet(engine.activeSheet(), index)),
  'Spreadsheet.insertSheet': structure((engine, name: string | null, index: number | null, template: number | null) =>
    engine.insertSheet(name ?? undefined, index ?? undefined, true, template ?? undefined),
  ),
  'Spreadsheet.deleteSheet': structure((engine, sheet: number) => engine.deleteSheet(sheet)),
  'Spreadsheet.deleteActiveSheet': structure((engine) => engine.deleteSheet(engine.activeSheet())),
};

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  ...LOOKS,
  ...RANGES,
  ...SHEETS,
  ...PROTECTIONS,
  ...SPREADSHEET,
};
