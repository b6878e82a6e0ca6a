import { serialOf } from '../domain/day';
import type { Language } from '../domain/language';
import type { Measure } from '../domain/measure';
import { readNumber } from '../languages/read-number';
import { readYesNo } from '../languages/read-type';
import { sheetWords } from '../languages/sheet-words';
import type { Actions, ActualEntry, Refusal } from './actions';
import { type FrozenBuild, findBuild, frozenBuild } from './builds';
import { isRefusal, refuse } from './refuse';
import { readTable, type Table } from './table';
import type { ColumnRun, Workbook } from './workbook';

const LINE_ID = /^(?:(P\d+)\.)?(O\d+\.KR\d+|KPI\d+)(?:\.M(\d+))?$/;

type Place = { sheetKey: string; tag: string; column: string };

/** Where an id's actual stands; undefined for what is no line's id. */
function placeOf(id: string): Place | undefined {
  const [, position, line = '', month] = LINE_ID.exec(id) ?? [];
  if (!line || (line.startsWith('KPI') && !position) || (line.startsWith('O') && month)) return undefined;
  if (!position) return { sheetKey: 'okr', tag: `kr:${line}`, column: 'current' };
  const sheetKey = `card:${position}`;
  const whole = `${position}.${line}`;
  if (line.startsWith('O')) return { sheetKey, tag: `kr:${whole}`, column: 'actual' };
  return { sheetKey, tag: `kpi:${whole}`, column: month ? `m${Number(month)}` : 'actual' };
}

function measureOf(id: string, { cascade }: FrozenBuild): Measure | undefined {
  const line = id.replace(/\.M\d+$/, '');
  for (const { keyResults } of cascade.objectives)
    for (const keyResult of keyResults) if (keyResult.id === line) return keyResult.measure;
  for (const { keyResults, kpis } of cascade.positions) {
    for (const carried of keyResults) if (carried.id === line) return carried.allocated;
    for (const kpi of kpis) if (kpi.id === line) return kpi.measure;
  }
  return undefined;
}

/**
 * An actual as its cell takes it; undefined where it is not a number. Typed text on a % line means percent, "35" is
 * 35 %; a share such as "0,35" stays one.
 */
export function actualValue(
  value: ActualEntry['value'],
  measure: Pick<Measure, 'type' | 'unit'> | undefined,
  language: Language,
): number | string | undefined {
  const isDone = measure?.type === 'done';
  const [done, notDone] = sheetWords(language).done as [string, string];
  if (typeof value === 'boolean') return isDone ? (value ? done : notDone) : undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  const yes = isDone ? readYesNo(value) : undefined;
  if (yes !== undefined) return yes ? done : notDone;
  const number = readNumber(value, () => language);
  if (number === undefined || measure?.unit !== '%' || value.includes('%')) return number;
  return Math.abs(number) <= 1 && !Number.isInteger(number) ? number : Number((number / 100).toPrecision(15));
}

/** Whether a line takes its number there: a linked line takes its key result's, a monthly KPI its months'. */
function takesActual(table: Table, { tag, column }: Place): boolean {
  const row = table.row(tag);
  if (row === undefined || table.column(column) === undefined) return false;
  if (column === 'current') return true;
  if (tag.startsWith('kr:')) return table.text(row, 'target') !== '';
  return (table.text(row, 'method') === '') === (column === 'actual');
}

type Change = { row: number; column: number; value: string | number };

/** Neighbours in a column are written in one call. */
function runsOf(changes: readonly Change[]): ColumnRun[] {
  const sorted = [...changes].sort((one, other) => one.column - other.column || one.row - other.row);
  const runs: ColumnRun[] = [];
  for (const { row, column, value } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.column === column && last.row + last.values.length === row) last.values.push(value);
    else runs.push({ row, column, values: [value] });
  }
  return runs;
}

export function fillActuals(workbook: Workbook): Actions['fillActuals'] {
  return (buildId, entries) =>
    workbook.alone(() => {
      const build = findBuild(workbook, buildId);
      const frozen = build && frozenBuild(workbook, buildId);
      if (!build || !frozen) return refuse('unknown-build', { build: buildId });
      const tables = new Map<string, { sheetId: number; table: Table; changes: Map<string, Change> }>();
      const sheetOf = (key: string): (typeof tables extends Map<string, infer Sheet> ? Sheet : never) | Refusal => {
        const known = tables.get(key);
        if (known) return known;
        const sheet = build.built.find((one) => one.key === key);
        const cells = sheet && workbook.read(sheet.sheetId);
        if (!cells) return refuse('sheet-missing', { name: build.planned.find((one) => one.key === key)?.name ?? key });
        const table = readTable(cells);
        if (!table) return refuse('sheet-damaged', { name: sheet.name });
        const read = { sheetId: sheet.sheetId, table, changes: new Map<string, Change>() };
        tables.set(key, read);
        return read;
      };
      const today = serialOf(workbook.today());
      const language = workbook.language();
      for (const [index, { id, value }] of entries.entries()) {
        const place = placeOf(id);
        if (!place || !build.planned.some(({ key }) => key === place.sheetKey))
          return refuse('unknown-line', { id, index });
        const sheet = sheetOf(place.sheetKey);
        if (isRefusal(sheet)) return sheet;
        const { table, changes } = sheet;
        if (!takesActual(table, place)) return refuse('unknown-line', { id, index });
        const actual = actualValue(value, measureOf(id, frozen), language);
        if (actual === undefined) return refuse('not-a-number', { id, value: String(value), index });
        const row = table.row(place.tag)! + 1;
        const set = (key: string, cell: string | number) => {
          const column = table.column(key);
          if (column !== undefined) changes.set(`${row},${column}`, { row, column: column + 1, value: cell });
        };
        set(place.column, actual);
        if (place.column === 'current') set('updated', today);
      }
      for (const { sheetId, changes } of tables.values()) workbook.write(sheetId, runsOf([...changes.values()]));
      return { filled: entries.length };
    }) ?? refuse('busy');
}
