import type { Workbook } from '../actions/workbook';
import { applyPlan } from './apply-plan';
import { today, workbookLanguage } from './document';

/** How long a change waits for another session's, in milliseconds. */
const PATIENCE = 10_000;

const spreadsheet = () => SpreadsheetApp.getActiveSpreadsheet();

/** Sheets by id, in the order of their tabs; an execution asks for them once, and again after it made or removed some. */
let known: Map<number, GoogleAppsScript.Spreadsheet.Sheet> | undefined;
function sheetsById(): Map<number, GoogleAppsScript.Spreadsheet.Sheet> {
  known ??= new Map(
    spreadsheet()
      .getSheets()
      .map((sheet) => [sheet.getSheetId(), sheet]),
  );
  return known;
}
const sheetOf = (id: number) => sheetsById().get(id);

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
  read: (id) => sheetOf(id)?.getDataRange().getValues(),
  make(plan) {
    known = undefined;
    return applyPlan(spreadsheet(), plan);
  },
  write(id, runs) {
    const sheet = sheetOf(id);
    for (const { row, column, values } of runs)
      sheet?.getRange(row, column, values.length, 1).setValues(values.map((value) => [value]));
  },
  header(id) {
    const sheet = sheetOf(id);
    return sheet?.getRange(1, 1, 1, sheet.getMaxColumns()).getValues()[0];
  },
  append(id, rows) {
    const sheet = sheetOf(id);
    const width = rows[0]?.length;
    if (!sheet || !width) return;
    const last = sheet.getLastRow();
    if (last + rows.length > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), rows.length);
    sheet.getRange(last + 1, 1, rows.length, width).setValues(rows.map((row) => [...row]));
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
    known = undefined;
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
  show(id) {
    const sheet = sheetOf(id);
    if (!sheet) return false;
    spreadsheet().setActiveSheet(sheet);
    return true;
  },
};
