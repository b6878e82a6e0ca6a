import {
  ANCHOR_ROW,
  columnLetters,
  isFormula,
  type PlanCell,
  quoteSheetName,
  type SheetPlan,
} from '../sheets/sheet-plan';
import type { Build } from './actions';
import type { FrozenBuild } from './builds';
import { readTable, type Table } from './table';
import type { Workbook } from './workbook';

/** A planned sheet as it stands now, under the name it has now. */
export type StandingSheet = { plan: SheetPlan; name: string; table: Table };

/** A quoted text, or cells: of another sheet or of this one, alone or up to others. */
const REFERENCE =
  /"(?:[^"]|"")*"|(?:'((?:[^']|'')*)'!)?(\$?)([A-Z]{1,2})(\$?)(\d+)(?::(\$?)([A-Z]{1,2})(\$?)(\d*))?(?![\w(])/g;

const columnOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * A planned formula with its cells where users have moved them, and sheets as they have renamed them. What is gone becomes
 * `#REF!`: an error is seen, another cell's number is not. `own` is the sheet the formula stands on, where that is there.
 */
export function relocated(
  formula: string,
  others: ReadonlyMap<string, StandingSheet>,
  own?: Omit<StandingSheet, 'name'>,
): string {
  return formula.replace(REFERENCE, (text: string, ...parts: (string | undefined)[]) => {
    const [sheet, fixed, column, lock, row, lastFixed, lastColumn, lastLock, lastRow] = parts;
    const found = sheet === undefined ? own : others.get(sheet.replace(/''/g, "'"));
    if (column === undefined || !found) return text;
    const cell = (dollar: string, letters: string, hold: string, number: string) => {
      const key = found.plan.columns[columnOf(letters) - 2]?.key ?? '';
      const tag = found.plan.rows[Number(number) - ANCHOR_ROW]?.tag;
      const [to, at] = [found.table.column(key), number && tag ? found.table.row(tag) : undefined];
      if (to === undefined || (number && at === undefined)) return '#REF!';
      return dollar + columnLetters(to + 1) + hold + (at === undefined ? '' : at + 1);
    };
    const name = sheet === undefined ? '' : `${quoteSheetName(others.get(sheet.replace(/''/g, "'"))!.name)}!`;
    const first = cell(fixed!, column, lock!, row!);
    if (lastColumn === undefined) return name + first;
    return `${name}${first}:${cell(lastFixed!, lastColumn, lastLock!, lastRow!)}`;
  });
}

/** The sheets, of a build that is added to, which the formulas of these plans look at, by the names they were planned with. */
export function sheetsLookedAt(
  workbook: Workbook,
  { build, frozen }: { build: Build; frozen: FrozenBuild },
  plans: readonly SheetPlan[],
  looking: readonly SheetPlan[],
): Map<string, StandingSheet> {
  const found = new Map<string, StandingSheet>();
  const names = new Map(workbook.sheets().map(({ id, name }) => [id, name]));
  for (const plan of plans) {
    const sheet = build.built.find(({ key }) => key === plan.key);
    const name = sheet && names.get(sheet.sheetId);
    const prefix = `${quoteSheetName(plan.name)}!`;
    const isLookedAt = looking.some(({ rows }) =>
      rows.some((row) => cellsOf(row.cells).some((cell) => looks(cell, prefix))),
    );
    if (name === undefined || frozen.added?.includes(plan.key) || plan.kind === 'settings' || !isLookedAt) continue;
    const table = readTable(workbook.read(sheet!.sheetId) ?? []);
    if (table) found.set(plan.name, { plan, name, table });
  }
  return found;
}

const cellsOf = (cells: Readonly<Record<string, PlanCell>>) => Object.values(cells);
const looks = (cell: PlanCell, prefix: string) => isFormula(cell) && cell.formula.includes(prefix);

/** A plan whose formulas look at the sheets where they stand now. */
export const planAmong = (plan: SheetPlan, others: ReadonlyMap<string, StandingSheet>): SheetPlan => ({
  ...plan,
  rows: plan.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([key, cell]) => [
        key,
        isFormula(cell) ? { formula: relocated(cell.formula, others) } : cell,
      ]),
    ),
  })),
});
