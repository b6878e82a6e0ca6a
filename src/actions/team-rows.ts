import type { Cascade } from '../domain/cascade';
import { functionWords } from '../languages/function-words';
import { sheetWords } from '../languages/sheet-words';
import type { SheetAbove } from '../sheets/quarter-context';
import { ANCHOR_ROW, columnLetters, quoteSheetName } from '../sheets/sheet-plan';
import type { Actions, Refusal } from './actions';
import { type Cycle, type CycleSheets, cycleOf, cycleSheets } from './cycle-sheets';
import { isRefusal, refuse } from './refuse';
import type { Table } from './table';
import type { Workbook } from './workbook';

/** Tag of a row of an OKR sheet that stands for an objective of a team one level down: `team:b2.O1`, by its build. */
const TEAM_ROW = /^team:(b\d+)\.(.+)$/;

export const isTeamRow = (tag: string): boolean => TEAM_ROW.test(tag);
const teamTag = (build: string, objective: string): string => `team:${build}.${objective}`;

/** Which objective of which build a row stands for. */
export function teamObjective(tag: string): { build: string; objective: string } | undefined {
  const [, build, objective] = TEAM_ROW.exec(tag) ?? [];
  return build && objective ? { build, objective } : undefined;
}

/** A whole column from the anchor on, fixed, since rows with such formulas may be sorted. */
function wholeColumn(name: string, table: Table, key: string): string {
  const letters = columnLetters((table.column(key) ?? 0) + 1);
  return `${quoteSheetName(name)}!$${letters}$${ANCHOR_ROW}:$${letters}`;
}

const okrOf = (sheets: CycleSheets, workbook: Workbook) => {
  const sheet = sheets.sheet('okr');
  if (isRefusal(sheet)) return sheet;
  // It may have been renamed since it was made.
  const name = workbook.sheets().find(({ id }) => id === sheet.sheetId)?.name ?? sheet.name;
  return { ...sheet, name };
};

/** What is at the top of an OKR sheet, as it stands there now. */
const objectiveRows = (table: Table): { id: string; statement: string }[] =>
  table.tags.flatMap((tag, row) => {
    const [id, statement] = [table.text(row, 'id'), table.text(row, 'statement')];
    const isTop = row >= ANCHOR_ROW && id !== '' && table.text(row, 'parent') === '' && !isTeamRow(tag);
    return isTop ? { id, statement } : [];
  });

/** The objectives of a built cycle, for those one level down to serve. */
export function objectivesOf(workbook: Workbook): Actions['objectivesOf'] {
  return (buildId) => {
    const cycle = cycleOf(workbook, buildId);
    const sheet = isRefusal(cycle) ? cycle : cycleSheets(workbook, cycle).sheet('okr');
    return isRefusal(sheet) ? sheet : { objectives: objectiveRows(sheet.table) };
  };
}

/** Where the objectives that a cascade's own ones serve stand; undefined where it serves none. */
export function sheetAbove(
  workbook: Workbook,
  { above, objectives }: Pick<Cascade, 'above' | 'objectives'>,
): SheetAbove | Refusal | undefined {
  if (above === undefined || !objectives.some(({ parent }) => parent)) return undefined;
  const cycle = cycleOf(workbook, above);
  const sheet = isRefusal(cycle) ? cycle : okrOf(cycleSheets(workbook, cycle), workbook);
  if (isRefusal(sheet)) return sheet;
  const { name, table } = sheet;
  const there = objectiveRows(table).map(({ id }) => id);
  const unknown = objectives.flatMap(({ parent }) => (parent && !there.includes(parent) ? parent : []));
  if (unknown[0]) return refuse('unknown-line', { id: unknown[0] });
  return { ids: wholeColumn(name, table, 'id'), statements: wholeColumn(name, table, 'statement') };
}

/** Columns of a row in which users write; one that is blank in all of them is free. */
const WRITTEN = ['id', 'parent', 'statement', 'owner', 'type', 'baseline', 'target', 'current', 'weight'] as const;

/** Whether users have left a row of the OKR sheet blank. */
export const isFree = (table: Table, row: number) =>
  row >= ANCHOR_ROW && table.tags[row] === '' && WRITTEN.every((key) => table.text(row, key) === '');

/** Row tags stand in the column that the sheet's own tag heads. */
export const tagKey = ({ tags }: Table) => tags[0]!;

/**
 * Gives each objective that serves one of the level above a row in the OKR sheet there, which takes its score by formula:
 * the sheet then rolls up by its own one. What stands there already is left alone.
 */
export function linkToParent(workbook: Workbook, own: Cycle): void {
  const { build, frozen } = own;
  const children = frozen.cascade.objectives.filter(({ parent }) => parent);
  const above =
    frozen.cascade.above === undefined || !children.length ? undefined : cycleOf(workbook, frozen.cascade.above);
  if (!above || isRefusal(above) || above.build.state === 'closed') return;
  const sheets = cycleSheets(workbook, above);
  const [sheet, team] = [okrOf(sheets, workbook), okrOf(cycleSheets(workbook, own), workbook)];
  // Without its sheet there is nothing to roll up into.
  if (isRefusal(sheet) || isRefusal(team)) return;
  const { table, sheetId } = sheet;
  const { language } = above.frozen;
  const ids = new Map(table.tags.map((tag, row) => [table.text(row, 'id'), tag]));
  let end = table.tags.length;
  const taken = new Set<number>();
  const free = () => {
    let row = table.tags.findIndex((_, at) => !taken.has(at) && isFree(table, at));
    if (row < 0) {
      workbook.insertRow(sheetId, end + 1);
      row = end++;
    }
    taken.add(row);
    return row;
  };
  for (const { id, statement, parent = '' } of children) {
    if (!ids.has(parent)) continue;
    const tag = teamTag(build.id, id);
    const row = table.row(tag) ?? free();
    const plain = `${build.team}.${id}`;
    const siblings = table.tags.flatMap((_, at) => {
      const weight = table.text(at, 'parent') === parent ? table.cell(at, 'weight') : '';
      return typeof weight === 'number' ? weight : [];
    });
    const score = (key: string) => wholeColumn(team.name, team.table, key);
    const found = `XLOOKUP("${id}";${score('id')};${score('score')};"")`;
    const cells: Record<string, string | number> = {
      [tagKey(table)]: tag,
      id: (ids.get(plain) ?? tag) === tag ? plain : `${plain} ${build.id}`,
      parent,
      statement,
      type: functionWords(language).types['at-least'],
      nature: sheetWords(language).natures.accumulates,
      target: '100%',
      current: `=IF(LEN(${found})=0;"";${found})`,
      // Where others of the objective are weighed, one without a weight could not be counted.
      ...(siblings.length && { weight: siblings.reduce((sum, one) => sum + one, 0) / siblings.length }),
    };
    for (const [key, cell] of Object.entries(cells))
      if (table.text(row, key) === '') sheets.change('okr', row, key, cell);
  }
  sheets.write();
}

/** Empties the rows a build has in the OKR sheet above. */
export function unlinkFromParent(workbook: Workbook, { build, frozen }: Cycle): void {
  const above = frozen.cascade.above === undefined ? undefined : cycleOf(workbook, frozen.cascade.above);
  if (!above || isRefusal(above)) return;
  const sheets = cycleSheets(workbook, above);
  const sheet = sheets.sheet('okr');
  if (isRefusal(sheet)) return;
  const { table } = sheet;
  table.tags.forEach((tag, row) => {
    if (teamObjective(tag)?.build !== build.id) return;
    for (const key of [tagKey(table), ...WRITTEN, 'nature'])
      if (key !== 'owner' && table.text(row, key) !== '') sheets.change('okr', row, key, '');
  });
  sheets.write();
}
