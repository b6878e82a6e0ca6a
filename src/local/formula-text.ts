/**
 * Google's formulas and those of the embedded engine differ in two things: Google takes `;` between arguments in every
 * locale and knows ranges with an open end (`E3:E`); the engine takes commas only, and only closed ranges.
 */
import { columnLetters, splitSheet } from './a1-notation';

export type Locale = 'vi_VN' | 'en_US';

/** How many rows and columns a sheet has; no name means the sheet the formula stands on. */
export type SheetSizes = (sheet?: string) => { rows: number; columns: number } | undefined;

export type FormulaPart = { kind: 'text' | 'reference' | 'separator' | 'name' | 'other'; text: string; braces: number };

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const END = String.raw`\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9][0-9]{0,6}`;
const PART = new RegExp(
  [
    `(?<text>"(?:[^"]|"")*")`,
    `(?<reference>(?:${SHEET})?(?:${END}:${END}|${END}:${COLUMN}|${END}:${ROW}|${COLUMN}:${END}|${COLUMN}:${COLUMN}|${ROW}:${ROW}|${END})(?![\\p{L}\\p{N}_(.!]))`,
    `(?<name>[\\p{L}_][\\p{L}\\p{N}_.]*)`,
    `(?<number>[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)?)`,
    `(?<mark>[;,{}()])`,
    `(?<rest>[\\s\\S])`,
  ].join('|'),
  'gu',
);

const known = new Map<string, readonly FormulaPart[]>();
const KNOWN = 10_000;

/** The pieces of a formula; joined, they are the formula again. A number keeps its decimal mark. */
export function formulaParts(formula: string): readonly FormulaPart[] {
  const parts = known.get(formula) ?? partsOf(formula);
  if (known.size > KNOWN) known.clear();
  known.set(formula, parts);
  return parts;
}

function partsOf(formula: string): FormulaPart[] {
  let braces = 0;
  return [...formula.matchAll(PART)].map((match): FormulaPart => {
    const groups = match.groups ?? {};
    const text = match[0];
    if (text === '{') braces++;
    const part = { text, braces };
    if (text === '}') braces--;
    if (groups.text !== undefined) return { ...part, kind: 'text' };
    if (groups.reference !== undefined) return { ...part, kind: 'reference' };
    if (groups.name !== undefined) return { ...part, kind: 'name' };
    return { ...part, kind: text === ';' || text === ',' ? 'separator' : 'other' };
  });
}

/** Google's answer to a formula it cannot read. */
export const PARSE_ERROR = 'Formula parse error.';

/** Stands in the engine for a formula that Google would not read. */
export const UNREADABLE = 'FORMULA_PARSE_ERROR';
export const unreadable = (formula: string): string => `=${UNREADABLE}("${formula.replaceAll('"', '""')}")`;
export function readUnreadable(formula: string): string | undefined {
  const start = `=${UNREADABLE}("`;
  return formula.startsWith(start) ? formula.slice(start.length, -2).replaceAll('""', '"') : undefined;
}

const OPERATOR = /^[-+*/^&=<>%:;,({!]$/;

/** Two values side by side, a bracket left open, an end in the middle: what Google answers with a parse error. */
function isReadable(parts: readonly FormulaPart[]): boolean {
  let depth = 0;
  /** Whether a value has just ended, so that another may not begin. */
  let ended = false;
  for (const { kind, text } of parts.slice(1)) {
    if (/^\s+$/.test(text)) continue;
    const opens = text === '(' || text === '{';
    if (opens) depth++;
    if (text === ')' || text === '}') {
      if (--depth < 0) return false;
      ended = true;
    } else if (text === '%') {
      if (!ended) return false;
    } else if (text === '(') {
      ended = false;
    } else if (kind === 'other' && (OPERATOR.test(text) || /^[#@]$/.test(text))) {
      if (text === '{' && ended) return false;
      ended = false;
    } else if (kind === 'separator') {
      ended = false;
    } else {
      if (ended) return false;
      ended = true;
    }
  }
  const last = parts.filter(({ text }) => text.trim() !== '').at(-1)?.text ?? '';
  return depth === 0 && !/^[-+*/^&=<>,;({]$/.test(last);
}

/** `=F(E3:E; 0,5)` → `=F(E3:E1000, 0.5)`; undefined where Google would not read the formula in that locale. */
export function toEngine(formula: string, locale: Locale, sizes: SheetSizes): string | undefined {
  const parts = formulaParts(formula);
  if (!isReadable(parts)) return undefined;
  const written = parts.map((part) => {
    if (part.kind === 'reference') return closed(part.text, sizes);
    if (part.kind === 'separator' && part.braces === 0)
      return locale === 'vi_VN' && part.text === ',' ? undefined : ',';
    if (part.kind === 'other' && locale === 'vi_VN') return decimalPoint(part.text);
    return part.text;
  });
  return written.includes(undefined) ? undefined : written.join('');
}

/** `=F(E3:E1000,0.5)` on a sheet of 1000 rows → `=F(E3:E;0,5)`, as the locale writes it. */
export function toGoogle(formula: string, locale: Locale, sizes: SheetSizes): string {
  return formulaParts(formula)
    .map((part) => {
      if (part.kind === 'reference') return opened(part.text, sizes);
      if (part.kind === 'separator' && part.braces === 0) return locale === 'vi_VN' ? ';' : ',';
      // The engine parts arguments by commas: `7,1` are two of them.
      if (part.kind === 'other' && locale === 'vi_VN' && /^[0-9]/.test(part.text))
        return part.text.replace(/[.,]/, (mark) => (mark === '.' ? ',' : ';'));
      return part.text;
    })
    .join('');
}

/** A Vietnamese spreadsheet writes 0,5; a decimal point there is no number. */
function decimalPoint(text: string): string | undefined {
  if (!/^[0-9]/.test(text)) return text;
  return /^[0-9]+\./.test(text) ? undefined : text.replace(',', '.');
}

function closed(reference: string, sizes: SheetSizes): string {
  const { sheet, range } = splitSheet(reference);
  const size = sizes(sheet);
  const ends = /^(\$?[A-Za-z]{1,3})?(\$?[0-9]+)?:(\$?[A-Za-z]{1,3})?(\$?[0-9]+)?$/.exec(range);
  if (!size || !ends) return reference;
  const [, fromColumn, fromRow, toColumn, toRow] = ends;
  const prefix = reference.slice(0, reference.length - range.length);
  const first = `${fromColumn ?? ''}${fromRow ?? ''}`;
  if (fromColumn && fromRow && toColumn && !toRow) return `${prefix}${first}:${toColumn}${size.rows}`;
  if (fromColumn && fromRow && !toColumn && toRow)
    return `${prefix}${first}:${columnLetters(size.columns - 1)}${toRow}`;
  if (fromColumn && !fromRow && toColumn && toRow) return `${prefix}${toColumn}${toRow}:${fromColumn}${size.rows}`;
  return reference;
}

function opened(reference: string, sizes: SheetSizes): string {
  const { sheet, range } = splitSheet(reference);
  const size = sizes(sheet);
  const ends = /^(\$?[A-Za-z]{1,3}\$?[0-9]+):(\$?)([A-Za-z]{1,3})(\$?)([0-9]+)$/.exec(range);
  if (!size || !ends || Number(ends[5]) !== size.rows || size.rows === 1) return reference;
  return `${reference.slice(0, reference.length - range.length)}${ends[1]}:${ends[2]}${ends[3]}`;
}
