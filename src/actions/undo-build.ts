import { dayOf, serialOf } from '../domain/day';
import { isHistory } from '../sheets/dashboard';
import { readTag } from '../sheets/quarter';
import { HEADER_ROWS, isFormula, type PlanCell, type SheetPlan } from '../sheets/sheet-plan';
import type { Actions, Build } from './actions';
import { dropBuild, findBuild, forgetSettings, frozenBuild, keepBuild, keptBuilds, plansOf } from './builds';
import { refuse } from './refuse';
import { unlinkFromParent } from './team-rows';
import type { ReadCell, Workbook } from './workbook';

/**
 * Whether a sheet holds anything but what its plan put there. What formulas work out is left aside: it changes by itself.
 */
export function isEdited(plan: SheetPlan, cells: readonly (readonly ReadCell[])[]): boolean {
  const keys = ['', ...plan.columns.map(({ key }) => key)];
  const computed = new Set(plan.columns.flatMap((column) => (column.computed ? column.key : [])));
  // An anchor row's formulas spill down to the end row, any other stays in its cell.
  const [anchor] = plan.rows;
  const end = plan.rows.findIndex(({ style, tag }) => style === 'end' || tag === 'end') + HEADER_ROWS;
  const spills = (row: number, key: string) =>
    computed.has(key) || (isFormula(anchor?.cells[key]) && (end < HEADER_ROWS || row < end));
  // People who joined stand in rows that were kept for them: tables of people are compared by their rows' tags.
  const ofPeople = plan.kind === 'payroll' || plan.kind === 'dashboard';
  const byTag = new Map(ofPeople ? plan.rows.map((row) => [row.tag, row]) : []);
  const lineAt = (row: number) => byTag.get(String(cells[row]?.[0] ?? '')) ?? plan.rows[row - HEADER_ROWS];
  const planned = (row: number, column: number): PlanCell => {
    if (row === 0) return column === 0 ? plan.tag : (keys[column] ?? '');
    if (row === 1) return plan.columns[column - 1]?.header ?? '';
    const line = lineAt(row);
    return (column === 0 ? line?.tag : line?.cells[keys[column] ?? '']) ?? '';
  };
  const rows = Math.max(cells.length, plan.rows.length + HEADER_ROWS);
  for (let row = 0; row < rows; row++) {
    if (row >= HEADER_ROWS && plan.kind === 'dashboard' && isHistory(lineAt(row)?.tag)) continue;
    for (let column = 0; column < Math.max(cells[row]?.length ?? 0, keys.length); column++) {
      const expected = planned(row, column);
      if (isFormula(expected) || (expected === '' && spills(row, keys[column] ?? ''))) continue;
      if (!sameCell(expected, cells[row]?.[column] ?? '')) return true;
    }
  }
  return false;
}

/**
 * Whether a sheet is what an interrupted call left of one made after another: it has the tag of a sheet that is elsewhere,
 * and nothing in any column but what was planned for that one.
 */
export function isUnfinishedCopy(
  build: Build,
  plans: readonly SheetPlan[],
  sheetId: number,
  cells: readonly (readonly ReadCell[])[],
): boolean {
  const tag = readTag(cells[0]?.[0]);
  const plan = tag?.build === build.id ? plans.find(({ key }) => key === tag.key) : undefined;
  if (!plan || build.built.some((sheet) => sheet.sheetId === sheetId)) return false;
  const tags = [plan.tag, ...plan.rows.map((row) => row.tag)];
  const planned = plan.columns.map(({ key, header, computed }) => {
    const values = plan.rows.map((row) => row.cells[key] ?? '');
    return computed || values.some(isFormula) ? undefined : [key, header, ...(values as (string | number)[])];
  });
  const allowed = [tags, ...planned];
  return cells.every((row) =>
    row.every((cell, column) => {
      if (cell === '') return true;
      const values = column < allowed.length ? allowed[column] : [];
      return !values || values.some((value) => sameCell(value, cell));
    }),
  );
}

function sameCell(planned: string | number, found: ReadCell): boolean {
  // A date shifts by a day where the script's time zone is another than the spreadsheet's.
  if (found instanceof Object) return typeof planned === 'number' && Math.abs(serialOf(dayOf(found)) - planned) <= 1;
  return planned === found;
}

/** Removes what the build made, recognised by its tag: a sheet whose name was taken over by something else is left alone. */
export function undoBuild(workbook: Workbook): Actions['undoBuild'] {
  return (buildId, alsoEdited) =>
    workbook.alone(() => {
      const build = findBuild(workbook, buildId);
      const frozen = build && frozenBuild(workbook, buildId);
      if (!build || !frozen) return refuse('unknown-build', { build: buildId });
      const shared = keptBuilds(workbook).length > 1;
      const removed: { id: number; name: string }[] = [];
      const edited: string[] = [];
      const plans = plansOf(buildId, frozen);
      const ids = new Set(build.built.map(({ sheetId }) => sheetId));
      const names = new Set(build.planned.map(({ name }) => name));
      const there = workbook.sheets();
      const kept = new Set(there.map(({ id }) => id));
      for (const sheet of there) {
        if (!ids.has(sheet.id) && !names.has(sheet.name)) continue;
        const cells = workbook.read(sheet.id) ?? [];
        const tag = readTag(cells[0]?.[0]);
        const plan = tag?.build === buildId ? plans.find(({ key }) => key === tag.key) : undefined;
        const blank = cells.every((row) => row.every((cell) => cell === ''));
        const unfinished = !ids.has(sheet.id) && (blank || isUnfinishedCopy(build, plans, sheet.id, cells));
        // Other builds' formulas look at the settings.
        if (plan?.kind === 'settings' && shared) continue;
        if (plan && !unfinished && !alsoEdited && isEdited(plan, cells)) edited.push(sheet.name);
        else if (plan || unfinished) {
          removed.push(sheet);
          kept.delete(sheet.id);
          if (plan?.kind === 'settings') forgetSettings(workbook);
        }
      }
      if (!edited.length) unlinkFromParent(workbook, { build, frozen });
      workbook.remove(removed.map(({ id }) => id));
      // An undo that failed half-way had removed some of them already.
      const left = build.built.filter(({ sheetId }) => kept.has(sheetId));
      if (edited.length) keepBuild(workbook, { ...build, built: left });
      else dropBuild(workbook, buildId);
      return { removed: removed.map(({ name }) => name), edited };
    }) ?? refuse('busy');
}
