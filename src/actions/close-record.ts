import type { LogEntry } from '../domain/log-entry';
import type { Refusal } from './actions';
import type { Cycle } from './cycle-sheets';
import { logEntries } from './log';
import { openLog, record, type Saying } from './record';
import { isRefusal } from './refuse';
import type { Workbook } from './workbook';

/** What a cycle's log says since it was last opened again; only that is about the close that counts. */
export function sinceReopened(entries: readonly LogEntry[]): LogEntry[] {
  const at = entries.map(({ kind }) => kind).lastIndexOf('reopen');
  return entries.slice(at + 1);
}

const same = (one: LogEntry, other: LogEntry) =>
  (['who', 'id', 'kind', 'value', 'note'] as const).every((key) => (one[key] ?? '') === (other[key] ?? ''));

const saidIn = (entries: readonly LogEntry[], entry: LogEntry) => entries.some((one) => same(one, entry));

const entriesOf = (workbook: Workbook, sheetId: number, { frozen }: Cycle) =>
  logEntries(workbook.read(sheetId) ?? [], frozen.language) ?? [];

/** Whether the log says it already, among the entries that `known` picks. */
export function isRecorded(
  workbook: Workbook,
  cycle: Cycle,
  entry: LogEntry,
  known: (all: LogEntry[]) => LogEntry[],
): boolean {
  const log = cycle.build.built.find(({ key }) => key === 'log');
  return log !== undefined && saidIn(known(entriesOf(workbook, log.sheetId, cycle)), entry);
}

/**
 * Writes what a close, a month's close or a reopening says to the log, in the spreadsheet before anything else follows. A
 * close that was interrupted is asked for again: what stands in the log already is not said twice. `known` picks the
 * entries it is looked for among.
 */
export function recordOnce(
  workbook: Workbook,
  cycle: Cycle,
  entries: readonly Saying[],
  known: (all: LogEntry[]) => LogEntry[],
): Refusal | undefined {
  const log = openLog(workbook, cycle);
  if (isRefusal(log)) return log;
  const said = known(entriesOf(workbook, log.sheetId, cycle));
  const left = entries.filter((entry) => !saidIn(said, entry));
  if (!left.length) return undefined;
  record(workbook, cycle, log, left, undefined);
  workbook.flush();
  return undefined;
}
