import type { Workbook } from '../actions/workbook';
import { applyPlan } from './apply-plan';
import { today, workbookLanguage } from './document';

/** How long a change waits for another session's, in milliseconds. */
const PATIENCE = 10_000;

const spreadsheet = () => SpreadsheetApp.getActiveSpreadsheet();
const sheetOf = (id: number) =>
  spreadsheet()
    .getSheets()
    .find((sheet) => sheet.getSheetId() === id);

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
  sheets: () =>
    spreadsheet()
      .getSheets()
      .map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName() })),
  sheetNamed(name) {
    const sheet = spreadsheet().getSheetByName(name);
    if (!sheet) return undefined;
    return { id: sheet.getSheetId(), corner: sheet.getRange('A1').getValue(), empty: sheet.getLastRow() === 0 };
  },
  corner: (id) => sheetOf(id)?.getRange('A1').getValue(),
  read: (id) => sheetOf(id)?.getDataRange().getValues(),
  make: (plan) => applyPlan(spreadsheet(), plan),
  write(id, runs) {
    const sheet = sheetOf(id);
    for (const { row, column, values } of runs)
      sheet?.getRange(row, column, values.length, 1).setValues(values.map((value) => [value]));
  },
  remove(ids) {
    const open = spreadsheet();
    for (const sheet of open.getSheets().filter((one) => ids.includes(one.getSheetId()))) open.deleteSheet(sheet);
  },
  arrange(ids) {
    const open = spreadsheet();
    const sheets = open.getSheets();
    const byId = new Map(sheets.map((sheet) => [sheet.getSheetId(), sheet]));
    const ordered = ids.flatMap((id) => byId.get(id) ?? []);
    for (const sheet of ordered) {
      open.setActiveSheet(sheet);
      open.moveActiveSheet(sheets.length);
    }
    if (ordered[0]) open.setActiveSheet(ordered[0]);
  },
  show(id) {
    const sheet = sheetOf(id);
    if (!sheet) return false;
    spreadsheet().setActiveSheet(sheet);
    return true;
  },
};
