import { splitSheet } from '../a1-notation';
import type { Json } from '../json';
import { type Context, exception, loud, needWrite, refuseArguments } from './context';
import { type SheetService, sheetService } from './sheet';

type GSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GRange = GoogleAppsScript.Spreadsheet.Range;
type Members =
  | 'deleteActiveSheet'
  | 'deleteSheet'
  | 'getActiveRange'
  | 'getActiveSheet'
  | 'getId'
  | 'getName'
  | 'getNumSheets'
  | 'getRange'
  | 'getRangeByName'
  | 'getSheetById'
  | 'getSheetByName'
  | 'getSheetId'
  | 'getSheets'
  | 'getSpreadsheetLocale'
  | 'getSpreadsheetTimeZone'
  | 'getUrl'
  | 'insertSheet'
  | 'moveActiveSheet'
  | 'rename'
  | 'setActiveSheet'
  | 'toast';

export class SpreadsheetService implements Pick<GSpreadsheet, Members> {
  self!: GSpreadsheet;
  constructor(private readonly context: Context) {}

  private read(member: string, ...args: Json[]): Json {
    return this.context.call(`Spreadsheet.${member}`, ...args);
  }
  private write(member: string, ...args: Json[]): Json {
    needWrite(this.context, member);
    return this.context.call(`Spreadsheet.${member}`, ...args);
  }
  private sheet(number: Json): GSheet {
    return sheetService(this.context, this, Number(number));
  }
  sheetNumbered(number: number): SheetService {
    return this.sheet(number) as unknown as SheetService;
  }
  private numberOf(sheet: GSheet): number {
    return (sheet as unknown as SheetService).number;
  }

  getId = (): string => 'local-workbook';
  getUrl = (): string => 'https://docs.google.com/spreadsheets/d/local-workbook/edit';
  getName = (): string => this.read('getName') as string;
  rename(name: string): void {
    this.write('rename', name);
  }
  getSpreadsheetLocale = (): string => this.context.locale;
  getSpreadsheetTimeZone = (): string => this.context.sheetZone;
  getSheets = (): GSheet[] => (this.read('getSheets') as number[]).map((number) => this.sheet(number));
  getNumSheets = (): number => (this.read('getNumSheets') as number[]).length;
  getSheetById(id: number): GSheet | null {
    if (typeof id !== 'number') refuseArguments(this.context, 'SpreadsheetApp.Spreadsheet.getSheetById', [id]);
    return this.read('getSheetById', id) ? this.sheet(id) : null;
  }
  getSheetByName(name: string): GSheet | null {
    if (typeof name !== 'string') refuseArguments(this.context, 'SpreadsheetApp.Spreadsheet.getSheetByName', [name]);
    const number = this.read('getSheetByName', name);
    return number === null ? null : this.sheet(number);
  }
  getActiveSheet = (): GSheet => this.sheet(this.read('getActiveSheet'));
  getSheetId = (): number => this.read('getActiveSheet') as number;
  getActiveRange(): GRange | null {
    const found = this.read('getActiveRange') as {
      sheet: number;
      row: number;
      column: number;
      rows: number;
      columns: number;
    } | null;
    return (
      found && (this.sheet(found.sheet) as GSheet).getRange(found.row + 1, found.column + 1, found.rows, found.columns)
    );
  }
  setActiveSheet(sheet: GSheet): GSheet {
    this.write('setActiveSheet', this.numberOf(sheet));
    return sheet;
  }
  moveActiveSheet(position: number): void {
    this.write('moveActiveSheet', position - 1);
  }
  /** `()`, `(name)`, `(index)`, `(name, index)`, and each with `{template: sheet}` at the end. */
  insertSheet(...given: unknown[]): GSheet {
    const options = given[given.length - 1];
    const hasOptions = typeof options === 'object' && options !== null;
    const args = hasOptions ? given.slice(0, -1) : given;
    const template = hasOptions ? (options as { template?: GSheet }).template : undefined;
    const name = args.find((arg) => typeof arg === 'string') as string | undefined;
    const index = args.find((arg) => typeof arg === 'number') as number | undefined;
    if (args.length > 2 || args.some((arg) => !['string', 'number'].includes(typeof arg)))
      refuseArguments(this.context, 'SpreadsheetApp.Spreadsheet.insertSheet', given);
    if (name !== undefined && name.length > 100)
      throw exception(this.context, 'The sheet name cannot be longer than 100 characters.');
    return this.sheet(
      this.write('insertSheet', name ?? null, index ?? null, template ? this.numberOf(template) : null),
    );
  }
  deleteSheet(sheet: GSheet): void {
    this.write('deleteSheet', this.numberOf(sheet));
  }
  deleteActiveSheet(): GSheet {
    this.write('deleteActiveSheet');
    return this.getActiveSheet();
  }
  getRange = (a1: string): GRange => this.rangeNamed(a1);
  getRangeByName = (name: string): GRange | null => (name.includes('!') ? this.rangeNamed(name) : null);

  rangeNamed(text: string): GRange {
    const { sheet, range } = splitSheet(text);
    const found = sheet === undefined ? this.getActiveSheet() : this.getSheetByName(sheet);
    if (!found) throw exception(this.context, 'Range not found');
    return found.getRange(range);
  }

  toast(message: string, title?: string, seconds?: number | null): void {
    this.context.call('Ui.toast', message, title ?? '', seconds ?? 5);
  }
}

export function spreadsheetService(context: Context): GSpreadsheet {
  const service = new SpreadsheetService(context);
  service.self = loud(context, 'Spreadsheet', service) as unknown as GSpreadsheet;
  return service.self;
}
