import { dayFromSerial, dayOf, serialOf } from '../domain/day';
import type { Language } from '../domain/language';
import type { LogEntry, LogKind } from '../domain/log-entry';
import { actionWords } from '../languages/action-words';
import { numberOf, readTable, type Table } from './table';
import type { ReadCell } from './workbook';

/** Keys of the columns an entry is written to. */
export const LOG_COLUMNS = [
  'day',
  'who',
  'id',
  'line',
  'kind',
  'value',
  'before',
  'confidence',
  'note',
  'approved',
] as const;

const KINDS = Object.keys(actionWords('vi').logKinds) as LogKind[];

/** The kind a cell of the log names, in either language; undefined for anything users wrote there. */
function kindAt(word: string): LogKind | undefined {
  return KINDS.find((kind) => (['vi', 'en'] as const).some((one) => actionWords(one).logKinds[kind] === word));
}

/** The day a cell holds; undefined for anything else. */
export function dayAt(cell: ReadCell): LogEntry['day'] | undefined {
  if (cell instanceof Date) return dayOf(cell);
  return typeof cell === 'number' ? dayFromSerial(cell) : undefined;
}

function valueAt(table: Table, row: number, key: string, language: Language): number | string | undefined {
  const cell = table.cell(row, key);
  if (cell === '') return undefined;
  return typeof cell === 'string' ? (numberOf(cell, language) ?? cell) : numberOf(cell, language);
}

/**
 * The entries of a log sheet, in the order they were written; what users wrote between them is passed over. Undefined where
 * the sheet has lost its machine header.
 */
export function logEntries(cells: readonly (readonly ReadCell[])[], language: Language): LogEntry[] | undefined {
  const table = readTable(cells);
  if (!table) return undefined;
  return table.tags.flatMap((_, row): LogEntry[] => {
    const kind = kindAt(table.text(row, 'kind'));
    const day = dayAt(table.cell(row, 'day'));
    if (!kind || day === undefined) return [];
    const entry: LogEntry = { day, who: table.text(row, 'who'), id: table.text(row, 'id'), kind };
    const value = valueAt(table, row, 'value', language);
    const before = valueAt(table, row, 'before', language);
    const confidence = numberOf(table.cell(row, 'confidence'), language);
    const note = table.text(row, 'note');
    const approvedBy = table.text(row, 'approved');
    if (value !== undefined) entry.value = value;
    if (before !== undefined) entry.before = before;
    if (confidence !== undefined) entry.confidence = confidence;
    if (note) entry.note = note;
    if (approvedBy) entry.approvedBy = approvedBy;
    return [entry];
  });
}

/** Rows for the end of a log with this machine header, wherever users moved its columns. `line` is the statement, for readers. */
export function logRows(
  entries: readonly (LogEntry & { line?: string })[],
  header: readonly ReadCell[],
  language: Language,
): (string | number)[][] {
  const words = actionWords(language).logKinds;
  return entries.map((entry) => {
    const cells: Record<(typeof LOG_COLUMNS)[number], string | number | undefined> = {
      day: serialOf(entry.day),
      who: entry.who,
      id: entry.id,
      line: entry.line,
      kind: words[entry.kind],
      value: entry.value,
      before: entry.before,
      confidence: entry.confidence,
      note: entry.note,
      approved: entry.approvedBy,
    };
    return header.map((key) => cells[key as keyof typeof cells] ?? '');
  });
}
