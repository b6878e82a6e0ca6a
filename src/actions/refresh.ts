import { serialOf } from '../domain/day';
import { readLanguage } from '../languages/read-language';
import { keptBuilds } from './builds';
import { keep, kept } from './kept';
import { readTable } from './table';
import type { ReadCell, Workbook } from './workbook';

/** Set once the spreadsheet was seen to refuse TODAY() as what a custom function hangs on. */
const TODAY_REFUSED = 'today-refused';

/** What built sheets cannot do by themselves is done when the sidebar opens. `settings` are the settings sheet's cells. */
export function refresh(workbook: Workbook, settings: ReadCell[][] | undefined): void {
  const builds = keptBuilds(workbook);
  if (!builds.length) return;
  takeLanguage(workbook, settings);
  for (const { built } of builds)
    for (const { kind, sheetId } of built) if (kind === 'okr') takeToday(workbook, sheetId);
}

/** The language users chose on the settings sheet holds for functions in every other sheet, too. */
function takeLanguage(workbook: Workbook, settings: ReadCell[][] | undefined): void {
  const table = settings && readTable(settings);
  const language = table && readLanguage(table.text(table.row('language'), 'value'));
  if (language && language !== workbook.properties().language) workbook.keep({ language });
}

/** Where statuses fail because they hang on TODAY(), the day is written as a value, and again at every opening. */
function takeToday(workbook: Workbook, sheetId: number): void {
  const cells = workbook.read(sheetId);
  const table = cells && readTable(cells);
  if (!table) return;
  const refused =
    kept<boolean>(workbook, TODAY_REFUSED) || table.tags.some((_, row) => table.text(row, 'pace') === '#ERROR!');
  const [row, column] = [table.row('anchor'), table.column('today')];
  if (!refused || row === undefined || column === undefined) return;
  keep(workbook, TODAY_REFUSED, true);
  workbook.write(sheetId, [{ row: row + 1, column: column + 1, values: [serialOf(workbook.today())] }]);
}
