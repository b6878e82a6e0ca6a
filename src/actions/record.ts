import type { LogEntry } from '../domain/log-entry';
import { readTag } from '../sheets/quarter';
import type { Refusal } from './actions';
import type { Cycle } from './cycle-sheets';
import { keep, kept } from './kept';
import { LOG_COLUMNS, logEntries, logRows } from './log';
import { refuse } from './refuse';
import type { ReadCell, Workbook } from './workbook';

/** An entry with the statement of its line, for those who read the log. */
export type Saying = LogEntry & { line?: string };

export type Log = {
  sheetId: number;
  header: readonly ReadCell[];
};

/** The log of a cycle, ready to be written to: a column that users deleted would lose what belongs there. */
export function openLog(workbook: Workbook, { build }: Cycle): Log | Refusal {
  const sheet = build.built.find(({ key }) => key === 'log');
  const header = sheet && workbook.header(sheet.sheetId);
  if (!header) return refuse('sheet-missing', { name: build.planned.find(({ key }) => key === 'log')?.name ?? 'log' });
  const whole = header.some((cell) => readTag(cell)) && LOG_COLUMNS.every((key) => header.includes(key));
  return whole ? { sheetId: sheet.sheetId, header } : refuse('sheet-damaged', { name: sheet.name });
}

/** The latest presses, with the row of the log below which each has written, and how many rows. */
type Written = [press: string, after: number, count: number][];
const PRESSES = 'presses';
/** A press is repeated soon, if at all. */
const MOST_PRESSES = 60;

/** What an earlier call of the same press had written of its entries. */
export type Recorded = {
  /** The entries as they stand in the log; those an earlier call wrote know what the values were before it. */
  entries: readonly LogEntry[];
  /** What was written below them since: a cell that a later entry speaks of is no longer ours to write. */
  since: readonly LogEntry[];
};

/**
 * Writes entries below everything the log holds, once: where they were to go is kept under the name of the press before
 * they are written, so that the same press finds them there, whatever had become of the call. To be called alone.
 */
export function record(
  workbook: Workbook,
  { frozen }: Cycle,
  { sheetId, header }: Log,
  entries: readonly Saying[],
  press: string | undefined,
): Recorded {
  const rows = logRows(entries, header, frozen.language);
  const presses = press ? (kept<Written>(workbook, PRESSES) ?? []) : [];
  const earlier = presses.find(([one]) => one === press);
  if (earlier) {
    const [, after, count] = earlier;
    const cells = workbook.read(sheetId) ?? [];
    // A press has one request, and its rows are written at once: where the first is, all are.
    if (sameRow(rows[0]!, cells[after] ?? [], header)) {
      const said = (from: number, to?: number) => logEntries([header, ...cells.slice(from, to)], frozen.language) ?? [];
      return { entries: said(after, after + count), since: said(after + count) };
    }
  }
  const after = workbook.lastRow(sheetId) ?? 0;
  if (press) {
    const others = presses.filter(([one]) => one !== press);
    keep(workbook, PRESSES, [[press, after, rows.length], ...others].slice(0, MOST_PRESSES));
  }
  workbook.append(sheetId, rows.map(asText(header)), after);
  return { entries, since: [] };
}

/** The first entry that an earlier call of a press wrote; undefined where it came to none. */
export function recalled(
  workbook: Workbook,
  { frozen }: Cycle,
  { sheetId, header }: Log,
  press: string | undefined,
): LogEntry | undefined {
  const after = press ? kept<Written>(workbook, PRESSES)?.find(([one]) => one === press)?.[1] : undefined;
  const row = after === undefined ? undefined : workbook.read(sheetId)?.[after];
  return row && logEntries([header, row], frozen.language)?.[0];
}

/** Columns that say the same however late a call is repeated: the day may be another, and the value before. */
const LASTING = ['who', 'id', 'kind', 'value', 'confidence', 'note', 'approved'];

function sameRow(row: readonly ReadCell[], found: readonly ReadCell[], header: readonly ReadCell[]): boolean {
  return LASTING.every((key) => {
    const column = header.indexOf(key);
    return row[column] === (found[column] ?? '');
  });
}

/** A word among numbers stays a word: columns of numbers are not formatted as text, and Sheets would read "3-5" as a day. */
const asText =
  (header: readonly ReadCell[]) =>
  (row: readonly (string | number)[]): (string | number)[] =>
    row.map((cell, column) => {
      const key = header[column];
      return typeof cell === 'string' && (key === 'value' || key === 'before') ? plainText(cell) : cell;
    });

/** Text as a cell without a format takes it for text: neither a number, a day ("3-5", "May 3") nor a formula. */
export const plainText = (text: string): string =>
  /^\p{L}/u.test(text) && !/^\p{L}{3,9}\.? ?\d/u.test(text) ? text : `'${text}`;
