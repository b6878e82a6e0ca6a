import type { Language } from '../domain/language';
import { actionWords } from '../languages/action-words';
import { readTarget } from '../languages/read-target';
import { filled } from '../languages/sheet-words';
import { targetCell } from '../sheets/number-format';
import { dayText } from '../sheets/quarter';
import type { Actions, LineChange, Refusal } from './actions';
import { numberTyped } from './actual-value';
import { type Cycle, cycleSheets, openCycle } from './cycle-sheets';
import { type LineMeasure, measureOnSheet } from './line-measure';
import { measureOf, placeOf, rowsOfLine } from './line-place';
import { openLog, plainText, record, type Saying } from './record';
import { isRefusal, refuse } from './refuse';
import { showValue } from './show-value';
import type { Table } from './table';
import type { Workbook } from './workbook';

/** What is changed on the record, where it stands. */
type Changed = { sheetKey: string; table: Table; row: number };

const OBJECTIVE = /^O\d+$/;

/** Which of a line's fields can be changed: an objective has no numbers, and only the OKR sheet names owners. */
function takesField(id: string, field: LineChange['field'], table: Table, row: number): boolean {
  if (field === 'weight') return true;
  if (field === 'owner') return !id.startsWith('P');
  // A linked line of a card takes its key result's numbers.
  return !OBJECTIVE.test(id) && (!/^P.*\.O/.test(id) || table.text(row, 'target') !== '');
}

type Cell = string | number;

function changedTo(change: LineChange, { table, row, sheetKey }: Changed, measure: LineMeasure, language: Language) {
  const { id, field } = change;
  const typed = String(change.value).trim();
  const isNumber = typeof change.value === 'number';
  const notANumber = refuse('not-a-number', { id, value: typed });
  const isPercent = measure.unit === '%';
  switch (field) {
    case 'owner':
      return typed;
    case 'target':
    case 'baseline': {
      const value = isNumber ? change.value : targetTyped(typed, field, isPercent, measure, language);
      if (value === undefined) return notANumber;
      const other = table.cell(row, field === 'target' ? 'baseline' : 'target');
      const isCourse = measure.type === 'at-least' || measure.type === 'at-most';
      return isCourse && value === other ? refuse('target-is-baseline', { id, value: typed }) : value;
    }
    case 'weight': {
      const number = isNumber ? Number(change.value) : numberTyped(typed, false, language);
      if (number === undefined) return notANumber;
      const others = siblingsOf(id, table, row, sheetKey).map((at) => table.cell(at, 'weight'));
      const asShares = !others.some((weight) => typeof weight === 'number' && weight > 1);
      // 30 among shares is 30 %, and 30 % among points 30.
      const percent = typed.includes('%');
      const scale = asShares ? (percent || number <= 1 ? 1 : 1 / 100) : percent ? 100 : 1;
      const weight = Number((number * scale).toPrecision(12));
      return weight < 0 || (asShares && weight > 1) ? refuse('out-of-range', { id, from: '0%', to: '100%' }) : weight;
    }
  }
}

/** A target or baseline as its cell takes it: a band is text. */
function targetTyped(
  typed: string,
  field: 'target' | 'baseline',
  isPercent: boolean,
  { type, unit }: LineMeasure,
  language: Language,
): Cell | undefined {
  if (field === 'baseline') return numberTyped(typed, isPercent, language);
  const read = readTarget(typed, () => language);
  if (!read || (type === 'stay-between') !== (read.upper !== undefined)) return undefined;
  const scale = (number: number) =>
    isPercent && !typed.includes('%') && (Math.abs(number) > 1 || Number.isInteger(number))
      ? Number((number / 100).toPrecision(15))
      : number;
  const target = scale(read.target);
  return read.upper === undefined
    ? target
    : targetCell({ type: 'stay-between', nature: 'level', unit, target, upper: scale(read.upper) });
}

/** The other rows a line's weight is held against: its objective's key results, the objectives, or its half of a card. */
function siblingsOf(id: string, table: Table, row: number, sheetKey: string): number[] {
  const rows = table.tags.map((_, at) => at).filter((at) => at > 2 && at !== row);
  if (sheetKey !== 'okr') return rows.filter((at) => /^(kr|kpi):/.test(table.tags[at]!));
  const parent = OBJECTIVE.test(id) ? '' : table.text(row, 'parent');
  return rows.filter((at) => table.text(at, 'id') !== '' && table.text(at, 'parent') === parent);
}

/**
 * Weights count only where all of an objective's are given: where the others were left blank, they share evenly what is
 * left of 100 %. Undefined where nothing is left for them.
 */
function sharedOut(
  table: Table,
  siblings: readonly number[],
  weight: number,
): [row: number, weight: number][] | undefined {
  const blank = siblings.filter((at) => table.text(at, 'weight') === '');
  const given = siblings.flatMap((at) => Number(table.cell(at, 'weight')) || 0);
  const left = 1 - weight - given.reduce((sum, one) => sum + one, 0);
  if (!blank.length) return [];
  return left < -1e-9 ? undefined : blank.map((at) => [at, Number((Math.max(0, left) / blank.length).toPrecision(12))]);
}

type Told = { row: number; cell: Cell; saying: Saying };

function tell(change: LineChange, changed: Changed, cell: Cell, workbook: Workbook): Told[] | Refusal {
  const { table, row, sheetKey } = changed;
  const { field, id } = change;
  const told = (at: number, line: string, value: Cell): Told => {
    const held = table.cell(at, field);
    const before = typeof held === 'number' ? held : String(held);
    return {
      row: at,
      cell: value,
      saying: {
        day: workbook.today(),
        who: change.who.trim(),
        id: line,
        line: table.text(at, 'statement'),
        kind: `${field}-change`,
        ...(value !== '' && { value }),
        ...(before !== '' && { before }),
        note: change.reason.trim(),
        approvedBy: change.approvedBy.trim(),
      },
    };
  };
  const own = told(row, id, cell);
  if (field !== 'weight' || sheetKey !== 'okr') return [own];
  const others = sharedOut(table, siblingsOf(id, table, row, sheetKey), Number(cell));
  if (!others) return refuse('out-of-range', { id, from: '0%', to: '100%' });
  return [own, ...others.map(([at, weight]) => told(at, table.text(at, 'id'), weight))];
}

/** A value as the note on its cell says it. */
function shownBefore({ id, before }: Saying, field: LineChange['field'], cycle: Cycle): string {
  if (typeof before !== 'number') return before ?? '';
  const measure = field === 'weight' ? undefined : measureOf(id, cycle.frozen);
  return field === 'weight' && before > 1 ? String(before) : showValue(before, measure, cycle.frozen.language);
}

function noteOf(saying: Saying, field: LineChange['field'], cycle: Cycle): string {
  const { language } = cycle.frozen;
  const words = actionWords(language);
  const before = shownBefore(saying, field, cycle);
  const facts = {
    before,
    day: dayText(saying.day, language),
    reason: saying.note ?? '',
    approved: saying.approvedBy ?? '',
  };
  return filled(before === '' ? words.givenFirst : words.changed, facts);
}

/** A change in mid-cycle: in the log with its reason and who approved it, in its cell, and in the note on the cell. */
export function changeLine(workbook: Workbook): Actions['changeLine'] {
  return (buildId, change, press) =>
    workbook.alone((): { logged: number } | Refusal => {
      const cycle = openCycle(workbook, buildId);
      if (isRefusal(cycle)) return cycle;
      const { id, field } = change;
      if (![change.reason, change.approvedBy, change.who].every((text) => text.trim())) return refuse('reason-missing');
      const place = OBJECTIVE.test(id) ? { id, sheetKey: 'okr', tag: `objective:${id}` } : placeOf(id);
      const known = place && cycle.build.planned.some(({ key }) => key === place.sheetKey);
      if (!known || 'month' in place) return refuse('unknown-line', { id });
      const sheets = cycleSheets(workbook, cycle);
      const sheet = sheets.sheet(place.sheetKey);
      if (isRefusal(sheet)) return sheet;
      const { table, name, sheetId } = sheet;
      const [row, ...others] = rowsOfLine(table, place);
      if (others.length) return refuse('line-twice', { id, name });
      const column = table.column(field);
      if (column === undefined && takesField(id, field, table, row ?? 0)) return refuse('sheet-damaged', { name });
      if (row === undefined || column === undefined || !takesField(id, field, table, row))
        return refuse('unknown-line', { id });
      const changed = { sheetKey: place.sheetKey, table, row };
      const cell = changedTo(change, changed, measureOnSheet(id, table, row, cycle.frozen), workbook.language());
      if (isRefusal(cell)) return cell;
      const told = tell(change, changed, cell, workbook);
      if (isRefusal(told)) return told;
      const log = openLog(workbook, cycle);
      if (isRefusal(log)) return log;
      const notes = told.map((one) => workbook.note(sheetId, one.row + 1, column + 1));
      const sayings = told.map(({ saying }) => saying);
      const { entries, since } = record(workbook, cycle, log, sayings, press);
      const newer = (one: Told) => since.some((entry) => entry.id === one.saying.id && entry.kind === one.saying.kind);
      for (const one of told)
        if (!newer(one))
          sheets.change(place.sheetKey, one.row, field, typeof one.cell === 'string' ? plainText(one.cell) : one.cell);
      sheets.write();
      told.forEach((one, at) => {
        const said = entries.find((entry) => entry.id === one.saying.id) ?? one.saying;
        const [note, held] = [noteOf(said, field, cycle), notes[at]!];
        if (held.includes(note)) return;
        workbook.annotate(sheetId, one.row + 1, column + 1, held ? `${held}\n${note}` : note);
      });
      workbook.flush();
      return { logged: told.length };
    }) ?? refuse('busy');
}
