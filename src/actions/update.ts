import { serialOf } from '../domain/day';
import type { Language } from '../domain/language';
import type { LogEntry, LogKind } from '../domain/log-entry';
import type { MeasureType } from '../domain/measure';
import { monthEnds } from '../sheets/card';
import type { Actions, Refusal, UpdateEntry, UpdateOutcome } from './actions';
import { actualValue } from './actual-value';
import { type Cycle, type CycleSheets, cycleSheets, openCycle } from './cycle-sheets';
import { findHolder, holderOf } from './holders';
import { measureOnSheet } from './line-measure';
import { type LinePlace, placeOf, rowsOfLine, takesActual } from './line-place';
import { openLog, record, type Saying } from './record';
import { isRefusal, refuse } from './refuse';
import type { Table } from './table';
import type { Workbook } from './workbook';

/** Months users leave out of a KPI: KPI_TOTAL understands these words. */
const NOT_APPLICABLE = /^(n\/a|không áp dụng)$/i;

/** A line as it stands on its sheet. */
type Line = { place: LinePlace; table: Table; row: number };

/** What an entry comes to: the cells that change, by column key, and what the log says. */
type Reading = { line: Line; cells: Record<string, string | number>; sayings: Saying[] };

function lineOf(id: string, holder: string, sheets: CycleSheets, months: number): Line | Refusal {
  const place = placeOf(id);
  if (!place || (place.sheetKey !== 'okr' && place.sheetKey !== `card:${holder}`))
    return refuse('unknown-line', { id });
  const sheet = sheets.sheet(place.sheetKey);
  if (isRefusal(sheet)) return sheet;
  const { table, name } = sheet;
  const [row, ...others] = rowsOfLine(table, place);
  if (others.length) return refuse('line-twice', { id, name });
  if (row === undefined) return refuse('unknown-line', { id });
  if (place.month !== undefined && table.column(place.column) === undefined)
    return place.month > months ? refuse('unknown-line', { id }) : refuse('sheet-damaged', { name });
  const keys = place.sheetKey === 'okr' ? [place.column, 'updated', 'confidence'] : [place.column, 'updated'];
  if (place.month === undefined && keys.some((key) => table.column(key) === undefined))
    return refuse('sheet-damaged', { name });
  return takesActual(table, row, place) ? { place, table, row } : refuse('unknown-line', { id });
}

/** Whether a month of a card was closed: its total is then frozen. */
export const isMonthClosed = (table: Table, month: number): boolean =>
  table.text(table.row('months:final'), `m${month}`) !== '';

/** What a value of these types may be. */
const BOUNDS: Readonly<Partial<Record<MeasureType, readonly [from: number, to: number]>>> = {
  rated: [1, 5],
  done: [0, 1],
};

const between = (number: number, from: number, to: number) => number >= from && number <= to;

function typedValue(
  entry: UpdateEntry,
  { place, table, row }: Line,
  cycle: Cycle,
  language: Language,
): string | number | undefined | Refusal {
  const { id, value, correction } = entry;
  if (value === undefined || String(value).trim() === '') return undefined;
  if (place.month !== undefined) {
    const { column } = place;
    if (!correction && isMonthClosed(table, place.month))
      return refuse('month-closed', { id, month: table.text(1, column) || column });
    if (typeof value === 'string' && NOT_APPLICABLE.test(value.trim())) return value.trim();
  }
  const measure = measureOnSheet(place.id, table, row, cycle.frozen);
  const actual = actualValue(value, measure, language);
  if (actual === undefined) return refuse('not-a-number', { id, value: String(value) });
  const [from, to] = BOUNDS[measure.type] ?? [];
  const outside = from !== undefined && typeof actual === 'number' && !between(actual, from, to ?? from);
  return outside ? refuse('out-of-range', { id, from, to: to ?? from }) : actual;
}

/** What keeps an entry from being written although its value is sound. */
function asideOf({ id, confidence, selfRating }: UpdateEntry): Refusal | undefined {
  const outside = (number: number | undefined, to: number) =>
    number !== undefined && !(Number.isInteger(number) && between(number, 1, to));
  if (outside(confidence, 10)) return refuse('out-of-range', { id, from: 1, to: 10 });
  if (outside(selfRating, 5)) return refuse('out-of-range', { id, from: 1, to: 5 });
  return undefined;
}

function read(entry: UpdateEntry, line: Line, who: string, cycle: Cycle, workbook: Workbook): Reading | Refusal {
  const value = typedValue(entry, line, cycle, workbook.language());
  const refused = isRefusal(value) ? value : asideOf(entry);
  if (refused || isRefusal(value)) return refused as Refusal;
  const { id, confidence, selfRating, correction } = entry;
  const { place, table, row } = line;
  const note = entry.note?.trim();
  const day = workbook.today();
  const held = table.cell(row, place.column);
  const before = held instanceof Date || typeof held === 'boolean' ? String(held) : held;
  const common: Omit<LogEntry, 'kind'> & { line: string } = { day, who, id, line: table.text(row, 'statement') };
  const cells: Reading['cells'] = {};
  const sayings: Saying[] = [];
  if (value !== undefined || confidence !== undefined || (note && selfRating === undefined)) {
    sayings.push({
      ...common,
      kind: correction ? 'correction' : 'update',
      ...(value !== undefined && { value }),
      ...(value !== undefined && before !== '' && before !== value && { before }),
      ...(confidence !== undefined && { confidence }),
      ...(note && { note }),
    });
    if (value !== undefined) cells[place.column] = value;
    if (confidence !== undefined && place.sheetKey === 'okr') cells.confidence = confidence;
    cells.updated = serialOf(day);
  }
  if (selfRating !== undefined)
    sayings.push({
      ...common,
      kind: 'self-rating',
      value: selfRating,
      ...(note && !sayings.length && { note }),
    });
  return { line, cells, sayings };
}

/**
 * A holder's weekly update: everything is read first, then the log gets all its rows at once, then the changed cells are
 * written; what is refused is named, the rest is saved.
 */
export function update(workbook: Workbook): Actions['update'] {
  return (buildId, holderId, entries, press) =>
    workbook.alone((): UpdateOutcome | Refusal => {
      const cycle = openCycle(workbook, buildId);
      if (isRefusal(cycle)) return cycle;
      const holder = findHolder(cycle, holderId);
      if (isRefusal(holder)) return holder;
      const { name, position } = holderOf(holder);
      const sheets = cycleSheets(workbook, cycle);
      const months = monthEnds(cycle.frozen.cascade.cycle).length;
      const outcome: UpdateOutcome = { saved: [], refused: [] };
      const readings: Reading[] = [];
      for (const entry of entries) {
        const line = lineOf(entry.id, holderId, sheets, months);
        const reading = isRefusal(line) ? line : read(entry, line, name || position, cycle, workbook);
        if (isRefusal(reading)) outcome.refused.push({ id: entry.id, refused: reading.refused });
        else if (reading.sayings.length) {
          readings.push(reading);
          outcome.saved.push(entry.id);
        }
      }
      if (!readings.length) return outcome;
      const log = openLog(workbook, cycle);
      if (isRefusal(log)) return log;
      const sayings = readings.flatMap((reading) => reading.sayings);
      const { since } = record(workbook, cycle, log, sayings, press);
      const writes: readonly LogKind[] = ['update', 'correction'];
      const newer = new Set(since.flatMap(({ id, kind }) => (writes.includes(kind) ? id : [])));
      for (const { line, cells, sayings: said } of readings)
        if (!newer.has(said[0]!.id))
          for (const [key, value] of Object.entries(cells)) sheets.change(line.place.sheetKey, line.row, key, value);
      sheets.write();
      workbook.flush();
      return outcome;
    }) ?? refuse('busy');
}
