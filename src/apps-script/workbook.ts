import type { ReadCell, Workbook } from '../actions/workbook';
import { applyPlan } from './apply-plan';
import { today, workbookLanguage } from './document';

/** How long a change waits for another session's, in milliseconds. */
const PATIENCE = 10_000;

/** Rows a full log grows by, beside those it needs at once. */
const SPARE_ROWS = 200;

/** Sheets that are asked for one by one before all are listed. */
const MOST_ONE_BY_ONE = 4;

const spreadsheet = () => SpreadsheetApp.getActiveSpreadsheet();

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Sheets in the order of their tabs; an execution asks for them once, and again after it made or removed some. */
let listed: Map<number, Sheet> | undefined;
/** Sheets that were asked for one by one. */
let found = new Map<number, Sheet | null>();

function sheetsById(): Map<number, Sheet> {
  listed ??= new Map(
    spreadsheet()
      .getSheets()
      .map((sheet) => [sheet.getSheetId(), sheet]),
  );
  return listed;
}

function forgetSheets(): void {
  listed = undefined;
  found = new Map();
}

/** A workbook may have many sheets: one that is wanted by its id does not have them all listed. */
function sheetOf(id: number): Sheet | undefined {
  if (listed) return listed.get(id);
  // Where many are wanted one after another, all at once cost less.
  if (!found.has(id) && found.size >= MOST_ONE_BY_ONE) return sheetsById().get(id);
  if (!found.has(id)) found.set(id, spreadsheet().getSheetById(id));
  return found.get(id) ?? undefined;
}

/** Values from A1 up to the last row and column that hold anything: `-1` asks for those in the same call. */
function valuesOf(sheet: Sheet): ReadCell[][] {
  try {
    return sheet.getSheetValues(1, 1, -1, -1);
  } catch {
    // A wholly blank sheet has no such row.
    return sheet.getDataRange().getValues();
  }
}

/** The spreadsheet that is open, as the actions see it. */
export const openWorkbook: Workbook = {
  language: workbookLanguage,
  today,
  properties: () => PropertiesService.getDocumentProperties().getProperties(),
  keep(entries) {
    PropertiesService.getDocumentProperties().setProperties(entries);
  },
  drop(names) {
    const properties = PropertiesService.getDocumentProperties();
    for (const name of names) properties.deleteProperty(name);
  },
  alone(act) {
    const lock = LockService.getDocumentLock();
    if (!lock.tryLock(PATIENCE)) return undefined;
    try {
      return act();
    } finally {
      lock.releaseLock();
    }
  },
  sheets: () => [...sheetsById()].map(([id, sheet]) => ({ id, name: sheet.getName() })),
  sheetNamed(name) {
    const sheet = spreadsheet().getSheetByName(name);
    if (!sheet) return undefined;
    return { id: sheet.getSheetId(), corner: sheet.getRange('A1').getValue(), empty: sheet.getLastRow() === 0 };
  },
  corner: (id) => sheetOf(id)?.getRange('A1').getValue(),
  read(id) {
    const sheet = sheetOf(id);
    return sheet && valuesOf(sheet);
  },
  formulas: (id, rows, columns) => sheetOf(id)?.getRange(1, 1, rows, columns).getFormulas(),
  make(plan, pattern) {
    const made = openWorkbook.makeUnlessNamed(plan, pattern);
    if (made === undefined) throw new Error(`There is a sheet named ${plan.name}`);
    return made;
  },
  makeUnlessNamed(plan, pattern) {
    const sheet = pattern && sheetOf(pattern.sheetId);
    forgetSheets();
    return applyPlan(spreadsheet(), plan, sheet && { sheet, plan: pattern.plan });
  },
  write(id, runs) {
    const sheet = sheetOf(id);
    for (const { row, column, values } of runs)
      sheet?.getRange(row, column, values.length, 1).setValues(values.map((value) => [value]));
  },
  header: (id) => sheetOf(id)?.getSheetValues(1, 1, 1, -1)[0],
  lastRow: (id) => sheetOf(id)?.getLastRow(),
  append(id, rows, after) {
    const sheet = sheetOf(id);
    const width = rows[0]?.length;
    if (!sheet || !width) return;
    const last = after ?? sheet.getLastRow();
    const block = () => sheet.getRange(last + 1, 1, rows.length, width);
    let place: GoogleAppsScript.Spreadsheet.Range;
    try {
      place = block();
    } catch {
      // The sheet ends here. New rows look like the one above them, text cells included; some are for those who come next.
      sheet.insertRowsAfter(last, rows.length + SPARE_ROWS);
      place = block();
    }
    place.setValues(rows.map((row) => [...row]));
  },
  note: (id, row, column) => sheetOf(id)?.getRange(row, column).getNote() ?? '',
  annotate(id, row, column, note) {
    sheetOf(id)?.getRange(row, column).setNote(note);
  },
  insertRow(id, row) {
    sheetOf(id)?.insertRowsAfter(row - 1, 1);
  },
  flush() {
    SpreadsheetApp.flush();
  },
  remove(ids) {
    const open = spreadsheet();
    const sheets = sheetsById();
    // A workbook keeps at least one sheet.
    if (ids.length === sheets.size) open.insertSheet();
    for (const id of ids) {
      const sheet = sheets.get(id);
      if (sheet) open.deleteSheet(sheet);
    }
    forgetSheets();
  },
  arrange(ids) {
    const open = spreadsheet();
    const sheets = sheetsById();
    const order = [...sheets.keys()];
    const front = sheets.get(ids[0] ?? 0);
    ids.forEach((id, at) => {
      const before = order.indexOf(ids[at - 1] ?? id);
      const sheet = sheets.get(id);
      if (!sheet || order.indexOf(id) >= before) return;
      order.splice(order.indexOf(id), 1);
      order.splice(before, 0, id);
      open.setActiveSheet(sheet);
      open.moveActiveSheet(order.indexOf(id) + 1);
    });
    if (front) open.setActiveSheet(front);
  },
  selected() {
    const cell = spreadsheet().getActiveRange()?.getCell(1, 1);
    return cell && { cell: cell.getA1Notation(), blank: cell.getValue() === '' && cell.getFormula() === '' };
  },
  fillSelected(formula) {
    spreadsheet().getActiveRange()?.getCell(1, 1).setFormula(formula);
  },
  show(id) {
    const sheet = sheetOf(id);
    if (!sheet) return false;
    spreadsheet().setActiveSheet(sheet);
    return true;
  },
};
