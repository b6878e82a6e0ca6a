import type { LogEntry } from '../domain/log-entry';
import type { Actions, Build } from './actions';
import { keepBuild } from './builds';
import { isRecorded, recordOnce } from './close-record';
import { cycleSheets } from './cycle-sheets';
import { readForClose } from './frozen-scores';
import { isRefusal, refuse } from './refuse';
import type { Workbook } from './workbook';

/** A reopening that is the last word on the close already: an earlier call of it had stopped. */
const lastWord = (entries: LogEntry[]): LogEntry[] =>
  entries.filter(({ kind }) => kind === 'close' || kind === 'reopen').slice(-1);

/** The scores show what the numbers come to again; what the close had frozen stays out of sight until the next one. */
export function reopen(workbook: Workbook): Actions['reopen'] {
  return (buildId, who, reason) =>
    workbook.alone(() => {
      const reading = readForClose(workbook, buildId);
      if (isRefusal(reading)) return reading;
      const { build, okr } = reading;
      const anchor = okr.row('anchor')!;
      const shown = okr.text(anchor, 'closed') !== '';
      const said = { day: workbook.today(), who: who.trim(), id: '', kind: 'reopen', note: reason.trim() } as const;
      if (build.state !== 'closed' && !shown) {
        // Its answer may have been lost.
        return isRecorded(workbook, reading, said, lastWord) ? { build } : refuse('cycle-open');
      }
      if (!said.who || !said.note) return refuse('reason-missing');
      const refused = recordOnce(workbook, reading, [{ ...said, line: `${build.team} ${build.cycle}` }], lastWord);
      if (refused) return refused;
      if (shown) {
        const sheets = cycleSheets(workbook, reading);
        sheets.change('okr', anchor, 'closed', '');
        sheets.write();
        workbook.flush();
      }
      const open: Build = { ...build, state: 'built' };
      keepBuild(workbook, open);
      return { build: open };
    }) ?? refuse('busy');
}
