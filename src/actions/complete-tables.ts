import { cardHolders } from '../domain/card-holders';
import { cardsByPerson } from '../sheets/payroll';
import { columnLetters, HEADER_ROWS, isFormula, quoteSheetName, type Row, type SheetPlan } from '../sheets/sheet-plan';
import type { Build } from './actions';
import { type FrozenBuild, plansOf } from './builds';
import { type CycleSheet, type CycleSheets, cycleSheets } from './cycle-sheets';
import { isRefusal } from './refuse';
import type { Workbook } from './workbook';

/**
 * After sheets were added to a cycle: those who joined get their rows in the tables of people, in rows kept for them, and
 * formulas that looked at a sheet which was gone are written anew.
 */
export function completeTables(workbook: Workbook, build: Build, frozen: FrozenBuild): void {
  const added = new Set(frozen.added);
  const plans = plansOf(build.id, frozen);
  const made = plans.filter(({ key }) => added.has(key)).map(({ name }) => `${quoteSheetName(name)}!`);
  const groups = cardsByPerson(cardHolders(frozen.cascade)).map((cards) => cards.map(({ id }) => `card:${id}`));
  // Whoever got a second card, or a name, is in the tables already.
  const changed = groups.flatMap((cards) => (cards.some((key) => added.has(key)) ? cards[0]! : []));
  for (const plan of plans) {
    if (added.has(plan.key)) continue;
    const isTable = plan.kind === 'payroll' || plan.kind === 'dashboard';
    const looks = plan.rows.some((row) => formulasOf(row).some(([, text]) => made.some((name) => text.includes(name))));
    let open = isTable || looks;
    // A row put in for everybody at most.
    for (let rows = groups.length; open && rows >= 0; rows--) {
      const sheets = cycleSheets(workbook, { build, frozen });
      const sheet = sheets.sheet(plan.key);
      if (isRefusal(sheet)) break;
      mend(sheets, plan, sheet, made);
      const below = isTable ? addPeople(sheets, plan, sheet, changed) : undefined;
      sheets.write();
      open = below !== undefined;
      if (below !== undefined) workbook.insertRow(sheet.sheetId, below + 2);
    }
  }
}

const formulasOf = (row: Row) =>
  Object.entries(row.cells).flatMap(([key, cell]) => (isFormula(cell) ? [[key, cell.formula] as const] : []));

/** Formulas that look at a sheet that is there again: those of hidden rows, which no user writes into, and those that show an error. */
function mend(sheets: CycleSheets, plan: SheetPlan, { table }: CycleSheet, made: readonly string[]): void {
  for (const [index, row] of plan.rows.entries())
    for (const [key, formula] of formulasOf(row)) {
      const at = row.tag ? table.row(row.tag) : undefined;
      if (at === undefined || !made.some((name) => formula.includes(name))) continue;
      const isHidden = row.style === 'anchor' || row.style === 'end';
      if (isHidden || table.text(at, key).startsWith('#'))
        sheets.change(plan.key, at, key, moved(formula, plan, table, index, at));
    }
}

/**
 * Rows of people: the one with the card's tag, or the first blank one below the last of them. Where none is left, the row
 * (from 0) below which one is wanted.
 */
function addPeople(
  sheets: CycleSheets,
  plan: SheetPlan,
  { table }: CycleSheet,
  changed: readonly string[],
): number | undefined {
  let last = table.tags.reduce((found, tag, row) => (tag.startsWith('card:') ? row : found), -1);
  for (const [index, row] of plan.rows.entries()) {
    if (!row.tag.startsWith('card:')) continue;
    let at = table.row(row.tag);
    if (at === undefined) {
      at = last + 1;
      const isSpare = table.tags[at] === '' && plan.columns.every(({ key }) => table.text(at, key) === '');
      if (last < 0) continue;
      if (!isSpare) return last;
      last = at;
      // Row tags stand in the column that the sheet's own tag heads.
      sheets.change(plan.key, at, plan.tag, row.tag);
    } else if (!changed.includes(row.tag)) continue;
    for (const [key, cell] of Object.entries(row.cells))
      sheets.change(plan.key, at, key, isFormula(cell) ? moved(cell.formula, plan, table, index, at) : cell);
  }
  return undefined;
}

/** A formula whose cells of its own row follow it to another one, and its columns to where users moved them. */
function moved(formula: string, plan: SheetPlan, table: CycleSheet['table'], index: number, to: number): string {
  const from = index + HEADER_ROWS + 1;
  const letters = new Map(
    plan.columns.map(({ key }, at) => [columnLetters(at + 2), columnLetters((table.column(key) ?? at + 1) + 1)]),
  );
  return formula.replace(
    /("[^"]*"|'(?:[^']|'')*'!\$?[A-Z]+\$?\d*(?::\$?[A-Z]+\$?\d*)?)|(\$?)([A-Z]{1,2})(\$?)(\d+)\b/g,
    (text, other, fixed, column, lock, row) =>
      other !== undefined || Number(row) !== from ? text : `${fixed}${letters.get(column) ?? column}${lock}${to + 1}`,
  );
}
