import type { Build, Refusal } from './actions';
import { type FrozenBuild, findBuild, frozenBuild } from './builds';
import { isRefusal, refuse } from './refuse';
import { readTable, type Table } from './table';
import type { ColumnRun, Workbook } from './workbook';

export type Cycle = { build: Build; frozen: FrozenBuild };

export function cycleOf(workbook: Workbook, buildId: string): Cycle | Refusal {
  const build = findBuild(workbook, buildId);
  const frozen = build && frozenBuild(workbook, buildId);
  return build && frozen ? { build, frozen } : refuse('unknown-build', { build: buildId });
}

/** A cycle that may still be written to. */
export function openCycle(workbook: Workbook, buildId: string): Cycle | Refusal {
  const cycle = cycleOf(workbook, buildId);
  return !isRefusal(cycle) && cycle.build.state === 'closed' ? refuse('cycle-closed') : cycle;
}

export type CycleSheet = { sheetId: number; name: string; table: Table };

/** The sheets of a cycle: each is read once, when it is first asked for, and changed all at once. */
export type CycleSheets = {
  sheet(key: string): CycleSheet | Refusal;
  /** Notes a cell's new value, by row and column key; nothing where the sheet has no such column. */
  change(key: string, row: number, column: string, value: string | number): void;
  /** Writes what was noted, neighbours in a column in one call. */
  write(): void;
};

/** A cell's new value, at a sheet's row and column (from 1). */
export type Change = { row: number; column: number; value: string | number };

export function cycleSheets(workbook: Workbook, { build }: Cycle): CycleSheets {
  const known = new Map<string, CycleSheet | Refusal>();
  const changes = new Map<number, Map<string, Change>>();
  const read = (key: string): CycleSheet | Refusal => {
    const sheet = build.built.find((one) => one.key === key);
    const cells = sheet && workbook.read(sheet.sheetId);
    if (!cells) return refuse('sheet-missing', { name: build.planned.find((one) => one.key === key)?.name ?? key });
    const table = readTable(cells);
    return table ? { ...sheet, table } : refuse('sheet-damaged', { name: sheet.name });
  };
  const sheetOf = (key: string): CycleSheet | Refusal => {
    const sheet = known.get(key) ?? read(key);
    known.set(key, sheet);
    return sheet;
  };
  return {
    sheet: sheetOf,
    change(key, row, columnKey, value) {
      const sheet = sheetOf(key);
      const column = isRefusal(sheet) ? undefined : sheet.table.column(columnKey);
      if (isRefusal(sheet) || column === undefined) return;
      const ofSheet = changes.get(sheet.sheetId) ?? new Map<string, Change>();
      changes.set(sheet.sheetId, ofSheet);
      ofSheet.set(`${row},${column}`, { row: row + 1, column: column + 1, value });
    },
    write() {
      for (const [sheetId, ofSheet] of changes) workbook.write(sheetId, runsOf([...ofSheet.values()]));
      changes.clear();
    },
  };
}

/** Neighbours in a column in one run. */
export function runsOf(changes: readonly Change[]): ColumnRun[] {
  const sorted = [...changes].sort((one, other) => one.column - other.column || one.row - other.row);
  const runs: ColumnRun[] = [];
  for (const { row, column, value } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.column === column && last.row + last.values.length === row) last.values.push(value);
    else runs.push({ row, column, values: [value] });
  }
  return runs;
}
