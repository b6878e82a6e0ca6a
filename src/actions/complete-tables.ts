import { cardHolders } from '../domain/card-holders';
import { cardsByPerson } from '../sheets/payroll';
import { isFormula, quoteSheetName, type Row, type SheetPlan } from '../sheets/sheet-plan';
import type { Build } from './actions';
import { type FrozenBuild, plansOf } from './builds';
import { type CycleSheet, type CycleSheets, cycleSheets } from './cycle-sheets';
import { isRefusal } from './refuse';
import { relocated, type StandingSheet, sheetsLookedAt } from './relocate';
import type { Table } from './table';
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
    const others = sheetsLookedAt(workbook, { build, frozen }, plans, [plan]);
    const looks = plan.rows.some((row) => formulasOf(row).some(([, text]) => made.some((name) => text.includes(name))));
    let open = isTable || looks;
    // A row put in for everybody at most.
    for (let rows = groups.length; open && rows >= 0; rows--) {
      const sheets = cycleSheets(workbook, { build, frozen });
      const sheet = sheets.sheet(plan.key);
      if (isRefusal(sheet)) break;
      mend(sheets, plan, sheet, made, others);
      const below = isTable ? addPeople(sheets, plan, sheet, changed, others) : undefined;
      sheets.write();
      open = below !== undefined;
      if (below !== undefined) workbook.insertRow(sheet.sheetId, below + 2);
    }
  }
}

const formulasOf = (row: Row) =>
  Object.entries(row.cells).flatMap(([key, cell]) => (isFormula(cell) ? [[key, cell.formula] as const] : []));

/** Formulas that look at a sheet that is there again: those of hidden rows, which no user writes into, and those that show an error. */
function mend(
  sheets: CycleSheets,
  plan: SheetPlan,
  { table }: CycleSheet,
  made: readonly string[],
  others: ReadonlyMap<string, StandingSheet>,
): void {
  for (const row of plan.rows)
    for (const [key, formula] of formulasOf(row)) {
      const at = row.tag ? table.row(row.tag) : undefined;
      if (at === undefined || !made.some((name) => formula.includes(name))) continue;
      const isHidden = row.style === 'anchor' || row.style === 'end';
      if (isHidden || table.text(at, key).startsWith('#'))
        sheets.change(plan.key, at, key, relocated(formula, others, { plan, table }));
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
  others: ReadonlyMap<string, StandingSheet>,
): number | undefined {
  let last = table.tags.reduce((found, tag, row) => (tag.startsWith('card:') ? row : found), -1);
  for (const row of plan.rows) {
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
      sheets.change(
        plan.key,
        at,
        key,
        isFormula(cell) ? relocated(cell.formula, others, { plan, table: withRow(table, row.tag, at) }) : cell,
      );
  }
  return undefined;
}

/** A table with a row that is being written. */
const withRow = (table: Table, tag: string, at: number): Table => ({
  ...table,
  row: (one) => (one === tag ? at : table.row(one)),
});
