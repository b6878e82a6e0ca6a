import { chartWords } from './chart';
import { conditionalFormatBuilder } from './conditional-format';
import type { Context } from './context';
import { exception, loud, needScope, SCOPES } from './context';
import { validationBuilder } from './data-validation';
import { htmlService } from './html-service';
import { lockService } from './lock';
import { cacheService, propertiesService } from './properties';
import { richTextBuilder, textStyleBuilder } from './rich-text';
import { spreadsheetService } from './spreadsheet';
import { uiService } from './ui';
import { loggers, session, utilities } from './utilities';

/** An enumeration whose members are their own names. */
const named = <N extends string>(context: Context, name: string, ...members: readonly N[]): Record<N, N> =>
  loud(context, name, Object.fromEntries(members.map((member) => [member, member])) as Record<N, N>);

function spreadsheetApp(context: Context) {
  const active = (member: string) => {
    needScope(context, `SpreadsheetApp.${member}`, SCOPES.spreadsheet);
    return spreadsheetService(context);
  };
  return loud(context, 'SpreadsheetApp', {
    getActiveSpreadsheet: () => active('getActiveSpreadsheet'),
    getActive: () => active('getActive'),
    getActiveSheet: () => active('getActiveSheet').getActiveSheet(),
    getActiveRange: () => active('getActiveRange').getActiveRange(),
    openById: () => {
      throw exception(
        context,
        'Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
      );
    },
    getUi: () => uiService(context),
    flush: () => {
      context.call('SpreadsheetApp.flush');
    },
    newDataValidation: () => validationBuilder(context),
    newConditionalFormatRule: () => conditionalFormatBuilder(context),
    newTextStyle: () => textStyleBuilder(context),
    newRichTextValue: () => richTextBuilder(context),
    BorderStyle: named(context, 'BorderStyle', 'DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'),
    ProtectionType: named(context, 'ProtectionType', 'RANGE', 'SHEET'),
    WrapStrategy: named(context, 'WrapStrategy', 'WRAP', 'OVERFLOW', 'CLIP'),
    Dimension: named(context, 'Dimension', 'COLUMNS', 'ROWS'),
    SheetType: named(context, 'SheetType', 'GRID', 'OBJECT', 'DATASOURCE'),
    DataValidationCriteria: named(
      context,
      'DataValidationCriteria',
      'VALUE_IN_LIST',
      'VALUE_IN_RANGE',
      'CHECKBOX',
      'CUSTOM_FORMULA',
      'DATE_IS_VALID_DATE',
      'NUMBER_BETWEEN',
      'NUMBER_NOT_BETWEEN',
      'NUMBER_EQUAL_TO',
      'NUMBER_GREATER_THAN',
      'NUMBER_GREATER_THAN_OR_EQUAL_TO',
      'NUMBER_LESS_THAN',
      'NUMBER_LESS_THAN_OR_EQUAL_TO',
      'NUMBER_NOT_EQUAL_TO',
      'DATE_AFTER',
      'DATE_BEFORE',
      'DATE_BETWEEN',
      'DATE_EQUAL_TO',
      'DATE_NOT_BETWEEN',
      'DATE_ON_OR_AFTER',
      'DATE_ON_OR_BEFORE',
    ),
  });
}

/** Services an add-on of two scopes has no business with, named so that the refusal can name them. */
const ABSENT = [
  'UrlFetchApp',
  'DriveApp',
  'GmailApp',
  'MailApp',
  'CalendarApp',
  'DocumentApp',
  'FormApp',
  'ContentService',
  'Sheets',
  'XmlService',
  'Jdbc',
];

/** Everything that Apps Script puts beside the language's own globals. */
export function scriptGlobals(context: Context): Record<string, unknown> {
  const app = spreadsheetApp(context);
  return {
    ...Object.fromEntries(ABSENT.map((name) => [name, loud(context, name, {})])),
    SpreadsheetApp: app,
    ScriptApp: loud(context, 'ScriptApp', {
      AuthMode: named(context, 'AuthMode', 'NONE', 'LIMITED', 'FULL', 'CUSTOM_FUNCTION'),
    }),
    Charts: loud(
      context,
      'Charts',
      Object.fromEntries(Object.entries(chartWords).map(([name, words]) => [name, named(context, name, ...words)])),
    ),
    PropertiesService: propertiesService(context),
    CacheService: cacheService(context),
    LockService: lockService(context),
    HtmlService: htmlService(context),
    Session: session(context),
    Utilities: utilities(context),
    ...loggers(context),
    Date: context.Date,
  };
}
