import { splitSheet } from './a1-notation';
import { formulaParts } from './formula-text';

/** Functions that make one value of a range, in Excel and LibreOffice as in Sheets. */
const OF_RANGES = new Set(
  'SUM AVERAGE MIN MAX COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF SUMPRODUCT INDEX MATCH VLOOKUP ROWS COLUMNS'.split(
    ' ',
  ),
);
/** Functions of single values that mean the same in all three. What depends on today's date is left out on purpose. */
const OF_VALUES = new Set(
  'IF IFERROR AND OR NOT TRUE FALSE ROUND ROUNDUP ROUNDDOWN INT ABS MOD LEN LEFT RIGHT MID TRIM UPPER LOWER REPT CONCATENATE SUBSTITUTE SEARCH FIND ISBLANK ISNUMBER ISTEXT ISERROR N YEAR MONTH DAY DATE'.split(
    ' ',
  ),
);

/**
 * A formula of the spreadsheet as Excel computes it, without its `=`; undefined where only the value can be written:
 * the add-on's own functions, functions Excel lacks or means otherwise, formulas that fill more than their cell, open
 * ranges, and today's date, which must stay the day the workbook was made for.
 *
 * `sheetName` gives the name a sheet has in the .xlsx, undefined for one that is not there.
 */
export function excelFormula(formula: string, sheetName: (name: string) => string | undefined): string | undefined {
  const open: string[] = [];
  let called = '';
  let written = '';
  for (const { kind, text } of formulaParts(formula.replace(/^=/, ''))) {
    if (kind === 'name') {
      called = text.toUpperCase();
      if (!OF_RANGES.has(called) && !OF_VALUES.has(called)) return undefined;
      written += called;
      continue;
    }
    if (kind === 'reference') {
      const reference = excelReference(text, sheetName);
      if (!reference || (text.includes(':') && !OF_RANGES.has(open.at(-1) ?? ''))) return undefined;
      written += reference;
    } else if (kind === 'separator') written += ',';
    else if (text === '{') return undefined;
    else {
      if (text === '(') open.push(called);
      if (text === ')') open.pop();
      written += /^[0-9]/.test(text) ? text.replace(',', '.') : text;
    }
    if (text.trim() !== '') called = '';
  }
  return written;
}

const CLOSED = /^\$?[A-Z]{1,3}\$?[0-9]+(:\$?[A-Z]{1,3}\$?[0-9]+)?$/i;

function excelReference(text: string, sheetName: (name: string) => string | undefined): string | undefined {
  const { sheet, range } = splitSheet(text);
  if (!CLOSED.test(range)) return undefined;
  if (sheet === undefined) return range;
  const name = sheetName(sheet);
  return name && `'${name.replaceAll("'", "''")}'!${range}`;
}
