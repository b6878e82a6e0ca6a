import { serialOf } from '../domain/day';
import type { Actions } from './actions';
import { actualValue } from './actual-value';
import { cycleOf, cycleSheets } from './cycle-sheets';
import { measureOf, placeOf, rowsOfLine, takesActual } from './line-place';
import { isRefusal, refuse } from './refuse';
import type { Workbook } from './workbook';

export function fillActuals(workbook: Workbook): Actions['fillActuals'] {
  return (buildId, entries) =>
    workbook.alone(() => {
      const cycle = cycleOf(workbook, buildId);
      if (isRefusal(cycle)) return cycle;
      const sheets = cycleSheets(workbook, cycle);
      const today = serialOf(workbook.today());
      const language = workbook.language();
      for (const [index, { id, value }] of entries.entries()) {
        const place = placeOf(id);
        if (!place || !cycle.build.planned.some(({ key }) => key === place.sheetKey))
          return refuse('unknown-line', { id, index });
        const { sheetKey, column } = place;
        const sheet = sheets.sheet(sheetKey);
        if (isRefusal(sheet)) return sheet;
        const { table } = sheet;
        const [row, ...others] = rowsOfLine(table, place);
        const takes = row !== undefined && !others.length && table.column(column) !== undefined;
        if (!takes || !takesActual(table, row, place)) return refuse('unknown-line', { id, index });
        const actual = actualValue(value, measureOf(id, cycle.frozen), language);
        if (actual === undefined) return refuse('not-a-number', { id, value: String(value), index });
        sheets.change(sheetKey, row, column, actual);
        sheets.change(sheetKey, row, 'updated', today);
      }
      sheets.write();
      return { filled: entries.length };
    }) ?? refuse('busy');
}
