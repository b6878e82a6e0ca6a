/**
 * What Google Sheets and Apps Script do, as cases that any host can run: a script of the case's own, what is done with it, and
 * what must come of it. Rules are numbered; a trap is a fact about the embedded engine that the host has to hide.
 */
import type { Locale } from '../../../src/local/formula-text';
import type { AuthMode, Trigger } from '../../../src/local/services/context';

export type Step =
  /** Runs a function of the script; `gives` is its result as JSON, `refuses` the message it throws (a part of it is enough). */
  | { call: string; args?: unknown[]; auth?: AuthMode; trigger?: Trigger; gives?: unknown; refuses?: string }
  /** Types into a cell of the first sheet. */
  | { type: string; text: string }
  /** What a cell of the first sheet shows once all is computed. */
  | { cell: string; value?: unknown; display?: string; formula?: string; error?: string }
  /** A user's own hand on the first sheet. */
  | { insertRowBefore: number }
  | { moveColumn: number; to: number }
  | { sortRange: string; by: number; descending?: boolean }
  | { today: string }
  | { loading: boolean }
  | { refuseToday: boolean };

export type Case = {
  rule: number | 'trap';
  /** Ends the sentence "the host …". */
  says: string;
  /** Where the rule is known from. */
  source: string;
  script?: string;
  steps: Step[];
  locale?: Locale;
  today?: string;
  timeZone?: string;
  manifest?: { timeZone?: string; oauthScopes?: string[] };
};

const SHEETS = 'Apps Script reference: Spreadsheet service';
const FUNCTIONS = 'Google guide: custom functions in Google Sheets';
const ADDONS = 'Google guide: editor add-on authorization';
const CLIENT = 'Google guide: HTML service, communicate with server functions';
const QUOTAS = 'Google guide: quotas for Google services';
const SEEN = 'message seen in public scripts and threads';
const ENGINE = 'measured on the embedded engine';

/** One function `go` that has the first sheet at hand as `sheet`. */
const go = (body: string, more = ''): string =>
  `${more}\nfunction go(...args) { const book = SpreadsheetApp.getActiveSpreadsheet(); const sheet = book.getSheets()[0]; ${body} }`;

const refused = (rule: number, says: string, body: string, refuses: string, source = SEEN): Case => ({
  rule,
  says,
  source,
  script: go(body),
  steps: [{ call: 'go', refuses }],
});
const given = (rule: number, says: string, body: string, gives: unknown, source = SHEETS): Case => ({
  rule,
  says,
  source,
  script: go(body),
  steps: [{ call: 'go', gives }],
});

const FULL_TEXT = 'x'.repeat(50_000);

export const CASES: Case[] = [
  refused(
    1,
    'refuses data with more rows than the range',
    'sheet.getRange(1, 1, 2, 1).setValues([[1], [2], [3]]);',
    'The number of rows in the data does not match the number of rows in the range. The data has 3 but the range has 2.',
  ),
  refused(
    1,
    'refuses formats with fewer rows than the range',
    "sheet.getRange(1, 1, 2, 1).setNumberFormats([['@']]);",
    'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
  ),
  refused(
    2,
    'refuses data with other columns than the range',
    'sheet.getRange(1, 1, 1, 2).setValues([[1, 2, 3]]);',
    'The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
  ),
  refused(
    2,
    'refuses ragged rows',
    'sheet.getRange(1, 1, 2, 2).setValues([[1, 2], [3]]);',
    'The data has 1 but the range has 2.',
  ),
  refused(
    3,
    'refuses a range without rows',
    'sheet.getRange(1, 1, 0, 1);',
    'The number of rows in the range must be at least 1.',
  ),
  refused(
    3,
    'refuses a range without columns',
    'sheet.getRange(1, 1, 1, 0);',
    'The number of columns in the range must be at least 1.',
  ),
  refused(
    4,
    'refuses a range beyond the last row',
    'sheet.getRange(1000, 1, 2, 1);',
    'The coordinates of the range are outside the dimensions of the sheet.',
  ),
  refused(
    4,
    'refuses a range before the first column',
    'sheet.getRange(1, 1).offset(0, -1);',
    'The coordinates of the range are outside the dimensions of the sheet.',
  ),
  refused(
    5,
    'refuses a second sheet of the same name',
    "book.insertSheet('Q1'); book.insertSheet('Q1');",
    'A sheet with the name "Q1" already exists. Please enter another name.',
  ),
  refused(
    5,
    'refuses to give a sheet the name of another',
    "book.insertSheet('Q1'); sheet.setName('Q1');",
    'A sheet with the name "Q1" already exists. Please enter another name.',
  ),
  refused(6, 'keeps the last sheet', 'book.deleteSheet(sheet);', "You can't remove all the sheets in a document."),
  refused(
    7,
    'holds at most ten million cells',
    'sheet.insertRowsAfter(1000, 400000);',
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    'Google help: size limits of spreadsheets',
  ),
  refused(
    8,
    'refuses 50 001 characters in a cell',
    `sheet.getRange(1, 1).setValue('${FULL_TEXT}x');`,
    'Your input contains more than the maximum of 50000 characters in a single cell.',
  ),
  given(
    8,
    'takes 50 000 characters in a cell',
    `sheet.getRange(1, 1).setValue('${FULL_TEXT}'); return sheet.getRange(1, 1).getValue().length;`,
    50_000,
  ),
  given(
    9,
    'reads results and not formulas, blanks as empty text',
    "sheet.getRange('A1:C1').setValues([[2, '=A1*3', '']]); return sheet.getRange('A1:C1').getValues();",
    [[2, 6, '']],
  ),
  given(
    9,
    'reads days as Date of the script and percents as decimals',
    `sheet.getRange('A1:B1').setValues([[new Date(2027, 2, 31), '35%']]);
     const [[day, share]] = sheet.getRange('A1:B1').getValues();
     return [day instanceof Date, day.getFullYear(), day.getMonth(), day.getDate(), day.getHours(), share];`,
    [true, 2027, 2, 31, 0, 0.35],
  ),
  given(
    9,
    'gives arrays of the script, not of the host',
    "const values = sheet.getRange('A1:B2').getValues(); return [values instanceof Array, values[0] instanceof Array];",
    [true, true],
  ),
  ...typedCases(),
  refused(
    11,
    'refuses a text where rows are asked for',
    "sheet.getRange(1, 1).setValues('x');",
    "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
  ),
  refused(
    11,
    'refuses a range whose row is a text',
    "sheet.getRange('1', 1);",
    "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
  ),
  refused(
    12,
    'refuses a value that the dropdown does not offer',
    `sheet.getRange('B2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['cam kết', 'thách thức']).setAllowInvalid(false).build());
     sheet.getRange('A1:B2').setValues([[1, 2], [3, 'khác']]);`,
    'The data you entered in cell B2 violates the data validation rules set on this cell.',
  ),
  given(
    12,
    'takes an offered value, a blank, and anything where invalid data is allowed',
    `const list = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']);
     sheet.getRange('A1:A2').setDataValidation(list.setAllowInvalid(false).build());
     sheet.getRange('A3').setDataValidation(list.setAllowInvalid(true).build());
     sheet.getRange('A1:A3').setValues([['a'], [''], ['khác']]);
     return sheet.getRange('A1:A3').getValues();`,
    [['a'], [''], ['khác']],
  ),
  refused(
    12,
    'asks a validation that is a formula, which counts from the first cell of its range',
    `sheet.getRange('A2:A3').setValues([[1], [5]]);
     sheet.getRange('B2:B3').setDataValidation(SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=B2>A2').setAllowInvalid(false).build());
     sheet.getRange('B2:B3').setValues([[2], [4]]);`,
    'The data you entered in cell B3 violates the data validation rules set on this cell.',
  ),
  given(
    12,
    'leaves what stood there where a formula refuses, and takes what it accepts, a computed value too',
    `sheet.getRange('A2').setValue(5);
     const cell = sheet.getRange('B2').setFontWeight('bold').setNumberFormat('0.0');
     cell.setValue(8).setDataValidation(
       SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=B2>SUM(A:A)').setAllowInvalid(false).build());
     let refused = '';
     try { cell.setValue(4); } catch (error) { refused = error.name; }
     const kept = [cell.getValue(), cell.getFontWeights()[0][0], cell.getNumberFormat()];
     cell.setValue('=A2+1');
     return [refused, kept, cell.getValue()];`,
    ['Exception', [8, 'bold', '0.0'], 6],
  ),
  given(
    12,
    'compares days and reads their bounds back as Date',
    `const rule = SpreadsheetApp.newDataValidation().requireDateOnOrAfter(new Date(2027, 0, 1)).setAllowInvalid(false).build();
     const cell = sheet.getRange('A1').setDataValidation(rule);
     cell.setValue(new Date(2027, 2, 31));
     let refused = '';
     try { cell.setValue(new Date(2026, 11, 31)); } catch (error) { refused = error.message; }
     const read = cell.getDataValidation();
     return [refused, read.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.DATE_ON_OR_AFTER, read.getCriteriaValues()[0].getFullYear()];`,
    ['The data you entered in cell A1 violates the data validation rules set on this cell.', true, 2027],
  ),
  {
    rule: 13,
    says: 'refuses a custom function that writes, and shows why',
    source: FUNCTIONS,
    script: `/** @customfunction */ function WRITES() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A5').setValue(1); return 'written'; }`,
    steps: [
      { type: 'A1', text: '=WRITES()' },
      { cell: 'A1', value: '#ERROR!', error: 'You do not have permission to call setValue' },
      { cell: 'A5', value: '' },
    ],
  },
  {
    rule: 14,
    says: 'gives a custom function a scalar for a cell, rows for a range, blanks as empty text, a day as Date',
    source: FUNCTIONS,
    script: `/** @customfunction */ function KIND(x) { return Object.prototype.toString.call(x) + JSON.stringify(x instanceof Date ? x.getDate() : x); }`,
    steps: [
      { type: 'A1', text: '5' },
      { type: 'A3', text: 'x' },
      { type: 'B1', text: '2027-03-31' },
      { type: 'C1', text: '=KIND(A1)' },
      { type: 'C2', text: '=KIND(A2)' },
      { type: 'C3', text: '=KIND(A1:A3)' },
      { type: 'C4', text: '=KIND(B1)' },
      { type: 'C5', text: '=KIND(A1:B1)' },
      { type: 'C6', text: '=KIND()' },
      { type: 'C7', text: '=KIND(A1>4)' },
      { cell: 'C1', value: '[object Number]5' },
      { cell: 'C2', value: '[object String]""' },
      { cell: 'C3', value: '[object Array][[5],[""],["x"]]' },
      { cell: 'C4', value: '[object Date]31' },
      { cell: 'C6', value: '[object Undefined]undefined' },
      { cell: 'C7', value: '[object Boolean]true' },
    ],
  },
  {
    rule: 14,
    says: 'lets a custom function read the spreadsheet and the properties',
    source: FUNCTIONS,
    script: `function keep() { PropertiesService.getDocumentProperties().setProperty('language', 'vi'); }
      /** @customfunction */ function READS() { return PropertiesService.getDocumentProperties().getProperty('language') + SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').getValue() + Utilities.formatDate(new Date(2027, 0, 2), 'Asia/Ho_Chi_Minh', 'dd/MM'); }`,
    steps: [
      { call: 'keep' },
      { type: 'A1', text: '7' },
      { type: 'B1', text: '=READS()' },
      { cell: 'B1', value: 'vi702/01' },
    ],
  },
  {
    rule: 14,
    says: 'spills rows, and a list as a column',
    source: FUNCTIONS,
    script: `/** @customfunction */ function ROWS2() { return [[1, 'a'], [2, null]]; } /** @customfunction */ function LIST() { return [1, 2]; }`,
    steps: [
      { type: 'A1', text: '=ROWS2()' },
      { type: 'D1', text: '=LIST()' },
      { cell: 'B1', value: 'a' },
      { cell: 'A2', value: 2 },
      { cell: 'B2', value: '' },
      { cell: 'D2', value: 2 },
    ],
  },
  {
    rule: 16,
    says: 'shows a thrown error as #ERROR! with its message, and goes on with the others',
    source: FUNCTIONS,
    script: `/** @customfunction */ function SCORE(x) { if (x < 0) throw new Error('Ô A1: số âm'); return x; }`,
    steps: [
      { type: 'A1', text: '-1' },
      { type: 'B1', text: '=SCORE(A1)' },
      { type: 'B2', text: '=SCORE(2)' },
      { cell: 'B1', value: '#ERROR!', error: 'Ô A1: số âm' },
      { cell: 'B2', value: 2 },
      { type: 'A1', text: '1' },
      { cell: 'B1', value: 1 },
    ],
  },
  ...['NOW()', 'RAND()', 'RANDBETWEEN(1; 6)'].map(
    (volatile): Case => ({
      rule: 17,
      says: `refuses ${volatile} as an argument of a custom function, through other cells too`,
      source: FUNCTIONS,
      script: '/** @customfunction */ function SAME(x) { return x; }',
      steps: [
        { type: 'A1', text: `=${volatile}` },
        { type: 'A2', text: '=A1+1' },
        { type: 'B1', text: '=SAME(A2)' },
        { type: 'B2', text: `=SAME(${volatile})` },
        { type: 'B3', text: '=SAME("NOW()")' },
        {
          cell: 'B1',
          value: '#ERROR!',
          error: 'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()',
        },
        { cell: 'B2', value: '#ERROR!', error: 'This function is not allowed to reference a cell with' },
        { cell: 'B3', value: 'NOW()' },
      ],
    }),
  ),
  {
    rule: 17,
    says: 'takes TODAY() as an argument until it is told to refuse it',
    source: 'unverified on Google, therefore a switch',
    script: '/** @customfunction */ function DAYOF(x) { return x.getDate(); }',
    today: '2027-02-15',
    steps: [
      { type: 'A1', text: '=TODAY()' },
      { type: 'B1', text: '=DAYOF(A1)' },
      { cell: 'B1', value: 15 },
      { today: '2027-02-16' },
      { cell: 'A1', value: '2027-02-16' },
      { cell: 'B1', value: 16 },
      { refuseToday: true },
      { cell: 'B1', value: '#ERROR!' },
    ],
  },
  {
    rule: 18,
    says: 'gives every execution fresh globals, each formula too',
    source: 'Google guide: script runtime',
    script: `let count = 0; globalThis.more = (globalThis.more || 0);
      function go() { globalThis.more++; return [++count, globalThis.more]; } /** @customfunction */ function COUNTED() { return ++count; }`,
    steps: [
      { call: 'go', gives: [1, 1] },
      { call: 'go', gives: [1, 1] },
      { type: 'A1', text: '=COUNTED()' },
      { type: 'A2', text: '=COUNTED()' },
      { cell: 'A1', value: 1 },
      { cell: 'A2', value: 1 },
    ],
  },
  {
    rule: 19,
    says: 'lets onOpen under AuthMode.NONE make menus and read the locale, and nothing else',
    source: ADDONS,
    script: `function onOpen(e) { SpreadsheetApp.getUi().createAddonMenu().addItem('Mở', 'go').addToUi(); return [e.authMode === ScriptApp.AuthMode.NONE, Session.getActiveUserLocale()]; }
      function readsDocument() { return SpreadsheetApp.getActiveSpreadsheet().getName(); }
      function readsProperties() { return PropertiesService.getDocumentProperties().getProperty('x'); }`,
    locale: 'vi_VN',
    steps: [
      { call: 'onOpen', args: [{ authMode: 'NONE' }], auth: 'NONE', trigger: 'open', gives: [true, 'vi'] },
      {
        call: 'readsDocument',
        auth: 'NONE',
        trigger: 'open',
        refuses: 'Specified permissions are not sufficient to call SpreadsheetApp.getActiveSpreadsheet.',
      },
      {
        call: 'readsProperties',
        auth: 'NONE',
        trigger: 'open',
        refuses: 'Specified permissions are not sufficient to call PropertiesService.getDocumentProperties.',
      },
      { call: 'readsProperties', auth: 'LIMITED', trigger: 'open', gives: null },
    ],
  },
  {
    rule: 19,
    says: 'refuses the document at global level too, under AuthMode.NONE',
    source: ADDONS,
    script: 'const name = SpreadsheetApp.getActiveSpreadsheet().getName(); function onOpen() {}',
    steps: [
      { call: 'onOpen', auth: 'NONE', trigger: 'open', refuses: 'Specified permissions are not sufficient' },
      { call: 'onOpen', auth: 'LIMITED', trigger: 'open' },
    ],
  },
  {
    rule: 20,
    says: 'opens a sidebar only when a user asked for it',
    source: 'Google guide: dialogs and sidebars',
    script:
      "function open() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>x</p>').setTitle('OKR')); }",
    steps: [
      { call: 'open', auth: 'LIMITED', trigger: 'open', refuses: 'You do not have permission to call Ui.showSidebar.' },
      { call: 'open' },
    ],
  },
  {
    rule: 21,
    says: 'has no user interface for a custom function',
    source: FUNCTIONS,
    script: '/** @customfunction */ function ASKS() { SpreadsheetApp.getUi(); return 1; }',
    steps: [
      { type: 'A1', text: '=ASKS()' },
      { cell: 'A1', value: '#ERROR!', error: 'Cannot call SpreadsheetApp.getUi() from this context.' },
    ],
  },
  {
    rule: 22,
    says: 'refuses a call whose scope the manifest does not ask for',
    source: 'Google guide: authorization scopes',
    script: `${go("return sheet.getRange('A1').getValue();")} function open() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('')); } function other() { SpreadsheetApp.openById('x'); }`,
    manifest: { oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] },
    steps: [
      { call: 'go', gives: '' },
      {
        call: 'open',
        refuses:
          'Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
      },
      { call: 'other', refuses: 'Specified permissions are not sufficient to call SpreadsheetApp.openById.' },
    ],
  },
  {
    rule: 22,
    says: 'refuses the spreadsheet to a manifest without its scope',
    source: 'Google guide: authorization scopes',
    script: go('return 1;'),
    manifest: { oauthScopes: [] },
    steps: [
      {
        call: 'go',
        refuses:
          'Specified permissions are not sufficient to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)',
      },
    ],
  },
  {
    rule: 23,
    says: 'refuses a Date, a function and a cycle on the way to the server, nested too',
    source: CLIENT,
    script: 'function echo(x) { return x; }',
    steps: [
      { call: 'echo', args: [new Date(0)], refuses: 'Failed due to illegal value in property: 0' },
      {
        call: 'echo',
        args: [{ a: [{ when: new Date(0) }] }],
        refuses: 'Failed due to illegal value in property: when',
      },
      { call: 'echo', args: [{ go: () => 1 }], refuses: 'Failed due to illegal value in property: go' },
      { call: 'echo', args: [cycle()], refuses: 'Failed due to illegal value in property: self' },
      { call: 'echo', args: [[1, undefined, 'x']], gives: [1, null, 'x'] },
      { call: 'echo', args: [{ ô: ['ư', null, true, 1.5] }], gives: { ô: ['ư', null, true, 1.5] } },
    ],
  },
  {
    rule: 23,
    says: 'loses a returned Date, and gives copies',
    source: CLIENT,
    script: 'function day() { return { day: new Date(2027, 0, 1) }; } function nothing() {}',
    steps: [
      { call: 'day', gives: null },
      { call: 'nothing', gives: null },
    ],
  },
  {
    rule: 24,
    says: 'hides functions whose name ends in an underscore from the client',
    source: CLIENT,
    script: 'function secret_() { return 1; }',
    steps: [{ call: 'secret_', refuses: 'secret_' }],
  },
  {
    rule: 25,
    says: 'keeps properties of 9 KB and refuses a longer one',
    source: QUOTAS,
    script: `function put(size) { const all = PropertiesService.getDocumentProperties(); all.setProperty('x', 'y'.repeat(size)); return all.getProperty('x').length; }
      function putMany() { const all = PropertiesService.getDocumentProperties(); for (let i = 0; i < 60; i++) all.setProperty('k' + i, 'y'.repeat(9000)); }
      function accents() { PropertiesService.getDocumentProperties().setProperty('x', 'ế'.repeat(4000)); }`,
    steps: [
      { call: 'put', args: [9216], gives: 9216 },
      { call: 'put', args: [9217], refuses: 'Argument too large: value' },
      { call: 'accents', refuses: 'Argument too large: value' },
      { call: 'putMany', refuses: 'You have exceeded the property storage quota' },
    ],
  },
  {
    rule: 25,
    says: 'keeps 100 KB in the cache under keys of 250 characters for at most six hours',
    source: 'Apps Script reference: Cache',
    script: `function put(key, size, seconds) { const cache = CacheService.getDocumentCache(); cache.put(key, 'y'.repeat(size), seconds); return cache.get(key).length; }`,
    steps: [
      { call: 'put', args: ['k', 102_400, 60], gives: 102_400 },
      { call: 'put', args: ['k', 102_401, 60], refuses: 'Argument too large: value' },
      { call: 'put', args: ['k'.repeat(251), 1, 60], refuses: 'Argument too large: key' },
      { call: 'put', args: ['k', 1, 21_601], refuses: 'expirationInSeconds' },
    ],
  },
  {
    rule: 26,
    says: 'lends the lock to one execution and takes it back at its end',
    source: 'Apps Script reference: Lock',
    script: `function go() { const lock = LockService.getDocumentLock(); return [lock.hasLock(), lock.tryLock(10), lock.hasLock()]; }`,
    steps: [
      { call: 'go', gives: [false, true, true] },
      { call: 'go', gives: [false, true, true] },
    ],
  },
  {
    rule: 27,
    says: 'has no global of Node or of a browser',
    source: 'Google guide: V8 runtime',
    script: `function absent() { return ['process', 'require', 'module', 'global', 'window', 'self', 'document', 'navigator', 'setTimeout', 'setInterval', 'queueMicrotask', 'fetch', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'Blob', 'atob', 'btoa', 'crypto', 'performance', 'structuredClone', 'WebAssembly', 'SharedArrayBuffer', 'Worker', 'localStorage', 'Buffer'].filter((name) => { try { return eval('typeof ' + name) !== 'undefined'; } catch (error) { return true; } }); }
      function present() { return typeof Promise + typeof Map + typeof JSON + typeof Intl + typeof SpreadsheetApp + typeof Logger + typeof console; }`,
    steps: [
      { call: 'absent', gives: [] },
      { call: 'present', gives: 'functionfunctionobjectobjectobjectobjectobject' },
    ],
  },
  refused(
    28,
    'names a member of a range it does not have',
    'sheet.getRange(1, 1).createTextFinder("x");',
    'Range.createTextFinder is not available in the local host',
    SHEETS,
  ),
  refused(
    28,
    'names a member of a sheet it does not have',
    'sheet.getPivotTables();',
    'Sheet.getPivotTables is not available in the local host',
    SHEETS,
  ),
  refused(
    28,
    'names a member of the app it does not have',
    'SpreadsheetApp.create("x");',
    'SpreadsheetApp.create is not available in the local host',
    SHEETS,
  ),
  refused(
    28,
    'names a service it does not have',
    'UrlFetchApp.fetch("x");',
    'UrlFetchApp.fetch is not available in the local host',
    SHEETS,
  ),
  ...traps(),
];

function cycle(): unknown {
  const ring: Record<string, unknown> = {};
  ring.self = ring;
  return { ring };
}

/** Rule 10: strings are read as if typed, by the spreadsheet's locale. */
function typedCases(): Case[] {
  const both: [string, unknown, string?][] = [
    ['3-5', '', undefined],
    ["'3-5", '3-5', '3-5'],
    ['TRUE', true, 'TRUE'],
    ['true', true, 'TRUE'],
    ['2027-03-31', '2027-03-31', '2027-03-31'],
    ['10%', 0.1, '10%'],
    ['xin chào', 'xin chào', 'xin chào'],
    ['31/31/2027', '31/31/2027', '31/31/2027'],
    ['1.2.3', '1.2.3', '1.2.3'],
  ];
  const vietnamese: [string, unknown, string?][] = [
    ['1.200', 1200, '1.200'],
    ['308.000', 308_000, '308.000'],
    ['8,5', 8.5, '8,5'],
    ['8,5%', 0.085, '8,50%'],
    ['8.5', '8.5', '8.5'],
    ['1.200,5', 1200.5, '1.200,50'],
    ['3-5', '2027-05-03', '03/05/2027'],
    ['31/3/2027', '2027-03-31', '31/03/2027'],
    ['1/2', '2027-02-01', '01/02/2027'],
  ];
  const american: [string, unknown, string?][] = [
    ['1,200', 1200, '1,200'],
    ['1.200', 1.2, '1.2'],
    ['8.5', 8.5, '8.5'],
    ['8,5', '8,5', '8,5'],
    ['8.5%', 0.085, '8.50%'],
    ['3-5', '2027-03-05', '3/5/2027'],
    ['3/31/2027', '2027-03-31', '3/31/2027'],
    ['31/3/2027', '31/3/2027', '31/3/2027'],
  ];
  const cases = (locale: Locale, table: [string, unknown, string?][]): Case[] =>
    table.map(([text, value, display]) => ({
      rule: 10,
      says: `reads "${text}" in ${locale} as typed`,
      source: SHEETS,
      locale,
      today: '2027-02-15',
      script: go("sheet.getRange('A1').setValues([[args[0]]]);"),
      steps: [
        { call: 'go', args: [text] },
        { cell: 'A1', value, display },
      ],
    }));
  const shared = both.filter(([, value]) => value !== '');
  return [
    ...cases('vi_VN', [...shared, ...vietnamese]),
    ...cases('en_US', [...shared, ...american]),
    ...['=1+1', '+10%', '3-5', '- 80% nội dung', "'x", '1/2', '10%', '8.5', 'TRUE', 'a "b" !c'].map(
      (text): Case => ({
        rule: 10,
        says: `keeps ${text} as it is in a cell of plain text`,
        source: SHEETS,
        locale: 'vi_VN',
        script: go(
          "sheet.getRange('A1').setNumberFormat('@'); sheet.getRange('A1').setValues([[args[0]]]); return sheet.getRange('A1').getValue();",
        ),
        steps: [
          { call: 'go', args: [text], gives: text },
          { cell: 'A1', value: text, display: text, formula: '' },
        ],
      }),
    ),
    {
      rule: 10,
      says: 'takes what begins with a sign for a formula',
      source: SHEETS,
      locale: 'vi_VN',
      script: go(
        "sheet.getRange('A1:A2').setValues([['- 80% nội dung'], ['-A3']]); sheet.getRange('A3').setValue(4); return sheet.getRange('A2').getValue();",
      ),
      steps: [
        { call: 'go', gives: -4 },
        { cell: 'A1', value: '#ERROR!' },
      ],
    },
    {
      rule: 10,
      says: 'keeps the number format of a cell that has one',
      source: SHEETS,
      locale: 'en_US',
      script: go(
        "sheet.getRange('A1').setNumberFormat('0.0%').setValue('35%'); return sheet.getRange('A1').getDisplayValue();",
      ),
      steps: [{ call: 'go', gives: '35.0%' }],
    },
  ];
}

/** Facts about the embedded engine that a script must not notice. */
function traps(): Case[] {
  const trap = (says: string, steps: Step[], more: Partial<Case> = {}): Case => ({
    rule: 'trap',
    says,
    source: ENGINE,
    steps,
    ...more,
  });
  const sum = `/** @customfunction */ function TOTAL(rows) { return [].concat(...[].concat(rows)).reduce((sum, x) => sum + (Number(x) || 0), 0); }
    /** @customfunction */ function TWICE(rows) { return rows.map((line) => line.map((x) => x === '' ? '' : x * 2)); }`;
  return [
    trap('takes semicolons between arguments in every locale', [
      { type: 'A1', text: '=SUM(1;2;3)' },
      { cell: 'A1', value: 6, formula: '=SUM(1,2,3)' },
    ]),
    trap(
      'takes semicolons and the decimal comma in Vietnam, and no comma between arguments',
      [
        { type: 'A1', text: '=SUM(1,5;2)' },
        { type: 'A2', text: '=SUM(A1,2)' },
        { cell: 'A1', value: 3.5, formula: '=SUM(1,5;2)' },
        { cell: 'A2', value: '#ERROR!', error: 'Formula parse error.' },
      ],
      { locale: 'vi_VN' },
    ),
    trap('leaves semicolons and ranges inside texts alone', [
      { type: 'A1', text: '="a;b E3:E"&"x"' },
      { cell: 'A1', value: 'a;b E3:Ex' },
    ]),
    trap(
      'reads ranges with an open end to the last row, and writes them back so',
      [
        { type: 'A3', text: '1' },
        { type: 'A900', text: '5' },
        { type: 'B1', text: '=TOTAL(A3:A)' },
        { type: 'B2', text: '=SUM(A3:A; 1)' },
        { cell: 'B1', value: 6, formula: '=TOTAL(A3:A)' },
        { cell: 'B2', value: 7, formula: '=SUM(A3:A, 1)' },
      ],
      { script: sum },
    ),
    trap(
      'lets an open range grow when rows are added at the end',
      [
        { type: 'B1', text: '=TOTAL(A3:A)' },
        { call: 'go' },
        { type: 'A1001', text: '4' },
        { cell: 'B1', value: 4, formula: '=TOTAL(A3:A)' },
      ],
      { script: go('sheet.insertRowsAfter(1000, 5);', sum) },
    ),
    trap(
      'refuses a formula that reads its own cell or its own spill',
      [
        { type: 'A1', text: '1' },
        { type: 'B1', text: '=TWICE(A1:B3)' },
        { type: 'D1', text: '=E1+1' },
        { type: 'E1', text: '=D1+1' },
        { type: 'F1', text: '=E1*2' },
        { type: 'G1', text: '=TOTAL(A1:A3)' },
        { cell: 'B1', value: '#REF!', error: 'Circular dependency detected.' },
        { cell: 'D1', value: '#REF!' },
        { cell: 'F1', value: '#REF!' },
        { cell: 'G1', value: 1 },
        { type: 'E1', text: '5' },
        { cell: 'D1', value: 6 },
        { cell: 'F1', value: 10 },
      ],
      { script: sum },
    ),
    trap(
      'blocks a spill that would overwrite something',
      [
        { type: 'A1', text: '1' },
        { type: 'A2', text: '2' },
        { type: 'B2', text: 'here' },
        { type: 'B1', text: '=TWICE(A1:A2)' },
        { cell: 'B1', value: '#REF!' },
        { cell: 'B2', value: 'here' },
        { type: 'B2', text: '' },
        { cell: 'B1', value: 2 },
        { cell: 'B2', value: 4 },
      ],
      { script: sum },
    ),
    trap(
      'keeps an anchored column formula right when a row is inserted under it, a column moved, the rows sorted',
      [
        { type: 'A4', text: '1' },
        { type: 'A5', text: '3' },
        { type: 'A6', text: '2' },
        { type: 'C3', text: '=TWICE(A3:A)' },
        { cell: 'C4', value: 2 },
        { insertRowBefore: 4 },
        { type: 'A4', text: '10' },
        { cell: 'C4', value: 20 },
        { cell: 'C7', value: 4 },
        { moveColumn: 1, to: 3 },
        { cell: 'C3', formula: '=TWICE(B3:B)' },
        { cell: 'C4', value: 20 },
        { sortRange: 'A4:B7', by: 2, descending: true },
        { cell: 'B5', value: 3 },
        { cell: 'C4', value: 20 },
        { cell: 'C7', value: 2 },
      ],
      { script: sum },
    ),
    trap(
      'counts spilled blanks in the last row, as Sheets does',
      [
        { type: 'A4', text: '1' },
        { type: 'C3', text: '=TWICE(A3:A)' },
        { call: 'go', gives: 1000 },
      ],
      {
        script: go('return sheet.getLastRow();', sum),
      },
    ),
    trap('knows the functions that the engine lacks', [
      { type: 'A1', text: '1' },
      { type: 'A2', text: '2' },
      { type: 'A3', text: '2' },
      { type: 'B1', text: '=ARRAYFORMULA(A1:A3*2)' },
      { type: 'C1', text: '=JOIN("-"; A1:A3)' },
      { type: 'D1', text: '=COUNTUNIQUE(A1:A3)' },
      { type: 'E1', text: '=SPLIT("a,b"; ",")' },
      { type: 'A5', text: '=ARRAYFORMULA(IF(A1:A3=2; "hai"; ""))' },
      { cell: 'B3', value: 4 },
      { cell: 'C1', value: '1-2-2' },
      { cell: 'D1', value: 2 },
      { cell: 'F1', value: 'b' },
      { cell: 'A5', value: '' },
      { cell: 'A6', value: 'hai' },
    ]),
    trap(
      "shows the clock of the host, in the spreadsheet's own zone",
      [
        { type: 'A1', text: '=TODAY()' },
        { cell: 'A1', value: '2027-02-15', display: '15/02/2027' },
        { call: 'go', gives: '2027-02-15' },
      ],
      {
        today: '2027-02-15',
        locale: 'vi_VN',
        script: go("return Utilities.formatDate(new Date(), book.getSpreadsheetTimeZone(), 'yyyy-MM-dd');"),
      },
    ),
    trap(
      "shifts a day between a spreadsheet's zone and a script's that lies behind it",
      [
        { type: 'A1', text: '2027-03-31' },
        { call: 'go', gives: [30, 'Asia/Ho_Chi_Minh'] },
        { cell: 'B1', value: '2027-03-31T14:00:00' },
      ],
      {
        timeZone: 'Asia/Ho_Chi_Minh',
        manifest: { timeZone: 'America/New_York' },
        script: go(
          "sheet.getRange('B1').setValue(new Date(2027, 2, 31, 3)); return [sheet.getRange('A1').getValue().getDate(), book.getSpreadsheetTimeZone()];",
        ),
      },
    ),
    trap(
      'may say Loading... where a custom function stands',
      [
        { type: 'A1', text: '1' },
        { type: 'A2', text: '2' },
        { type: 'B1', text: '=TWICE(A1:A2)' },
        { type: 'C1', text: '=SUM(A1:A2)' },
        { loading: true },
        {
          call: 'go',
          gives: [
            [1, 'Loading...', 3],
            [2, '', ''],
          ],
        },
        { loading: false },
        {
          call: 'go',
          gives: [
            [1, 2, 3],
            [2, 4, ''],
          ],
        },
      ],
      { script: go("return sheet.getRange('A1:C2').getValues();", sum) },
    ),
    trap(
      'links to another sheet by a text’s link, and reads it back',
      [
        { call: 'go', gives: ['Mở', '#gid=0', null, null, 'thường', null] },
        { cell: 'A1', value: 'Mở' },
      ],
      {
        script:
          go(`const link = SpreadsheetApp.newRichTextValue().setText('Mở').setLinkUrl('#gid=' + sheet.getSheetId()).build();
          sheet.getRange('A1').setRichTextValue(link); sheet.getRange('A2:A4').setValues([[1], [''], ['thường']]);
          const [[a], [b], [c], [d]] = sheet.getRange('A1:A4').getRichTextValues();
          return [a.getText(), a.getLinkUrl(), b, c.getLinkUrl(), d.getText(), d.getLinkUrl()];`),
      },
    ),
    trap('links to another sheet by formula', [
      { type: 'A1', text: '=HYPERLINK("#gid=0"; "Trang 1")' },
      { cell: 'A1', value: 'Trang 1' },
    ]),
  ];
}
