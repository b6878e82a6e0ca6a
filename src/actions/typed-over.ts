import { columnLetters, isFormula, type Row, type SheetPlan } from '../sheets/sheet-plan';
import type { Refusal } from './actions';
import { plansOf, settingsSheetOf } from './builds';
import type { Cycle, CycleSheets } from './cycle-sheets';
import { isRefusal, refuse } from './refuse';
import { relocated, sheetsLookedAt } from './relocate';
import type { Table } from './table';
import type { Workbook } from './workbook';

/** Names of our functions in a formula: they stay wherever its cells are moved. */
const FUNCTIONS = /(?:OKR|KR|KPI)_[A-Z_]+(?=\()/g;
/** What a formula looks at; cells that are gone show an error of their own. */
const CELL = /[A-Z]\$?\d|#REF!/;

/** Whether a cell still works out what was planned: it calls the same functions, and looks at cells where that did. */
const stillWorksOut = (planned: string, found: string): boolean =>
  found !== '' &&
  (planned.match(FUNCTIONS) ?? []).every((name) => found.includes(name)) &&
  (CELL.test(found) || !CELL.test(planned));

/** Formulas of a sheet by which anything is decided; notes and in-cell bars are only looked at. */
const formulasOf = ({ style, cells }: Row) =>
  Object.entries(cells).flatMap(([key, cell]) =>
    isFormula(cell) && style !== 'note' && key !== 'bar' ? [[key, cell.formula] as const] : [],
  );

/** A cell that is in the way of a formula above it, which shows an error then: the first one below it that holds anything. */
function inTheWay(plan: SheetPlan, table: Table, anchor: Row, from: number, key: string): number | undefined {
  if (anchor.style !== 'anchor' || !table.text(from, key).startsWith('#REF!')) return undefined;
  const end = plan.rows.slice(plan.rows.indexOf(anchor)).find(({ style, tag }) => style === 'end' || tag === 'end');
  const to = table.row(end?.tag ?? '') ?? table.tags.length;
  const at = table.tags.slice(0, to).findIndex((_, row) => row > from && table.text(row, key) !== '');
  return at < 0 ? undefined : at;
}

/** The first cell of a sheet that holds what somebody typed where a formula is planned; `formula` where it is the formula's own. */
function typedCell(
  plan: SheetPlan,
  table: Table,
  formulas: readonly (readonly string[])[],
): { row: number; column: number; formula?: string } | undefined {
  for (const line of plan.rows) {
    const row = line.tag ? table.row(line.tag) : undefined;
    if (row === undefined) continue;
    for (const [key, formula] of formulasOf(line)) {
      const column = table.column(key);
      if (column === undefined) continue;
      if (!stillWorksOut(formula, formulas[row]?.[column] ?? '')) return { row, column, formula };
      const blocking = inTheWay(plan, table, line, row, key);
      if (blocking !== undefined) return { row: blocking, column };
    }
  }
  return undefined;
}

/**
 * Refused where somebody has typed over a formula that scores come from: what it shows would stay wrong after a close,
 * and what was typed is not the program's to overwrite. Says which cell, and the formula as it would stand there now.
 */
export function typedOver(workbook: Workbook, cycle: Cycle, sheets: CycleSheets): Refusal | undefined {
  const { build, frozen } = cycle;
  for (const plan of plansOf(build.id, frozen)) {
    // A deleted table of people is missed by nobody's score.
    const sheet = plan.kind === 'log' || plan.kind === 'settings' ? undefined : sheets.sheet(plan.key);
    if (!sheet || isRefusal(sheet)) continue;
    const { table, sheetId, name } = sheet;
    const formulas = workbook.formulas(sheetId, table.tags.length, table.width) ?? [];
    const found = typedCell(plan, table, formulas);
    if (!found) continue;
    const cell = columnLetters(found.column + 1) + (found.row + 1);
    if (!found.formula) return refuse('typed-over', { name, cell, formula: '' });
    const places = settingsSheetOf(workbook, workbook.sheets())?.places;
    const plans = plansOf(build.id, { ...frozen, ...(places && { settingsNow: places }) });
    const now = plans.find(({ key }) => key === plan.key)!;
    const planned = typedCell(now, table, formulas)?.formula ?? found.formula;
    const formula = relocated(planned, sheetsLookedAt(workbook, cycle, plans, [now]), { plan: now, table });
    return refuse('typed-over', { name, cell, formula: formula.includes('#REF!') ? '' : formula });
  }
  return undefined;
}
