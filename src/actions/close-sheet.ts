import type { Actions } from './actions';
import { cycleSheets } from './cycle-sheets';
import { freezeScores, isClosed, readForClose, sheetsToClose } from './frozen-scores';
import { isRefusal, refuse } from './refuse';
import type { Workbook } from './workbook';

/** Nothing of it shows before `finishClose`, so that a close that stops half-way has changed no score. */
export function closeSheet(workbook: Workbook): Actions['closeSheet'] {
  return (buildId, key) =>
    workbook.alone(() => {
      const reading = readForClose(workbook, buildId);
      if (isRefusal(reading)) return reading;
      if (!sheetsToClose(reading.build).some((sheet) => sheet.key === key))
        return refuse('sheet-missing', { name: reading.build.planned.find((one) => one.key === key)?.name ?? key });
      if (isClosed(reading)) return { key };
      const sheets = cycleSheets(workbook, reading);
      const problem = freezeScores(reading, sheets, key);
      if (problem) return problem;
      sheets.write();
      return { key };
    }) ?? refuse('busy');
}
