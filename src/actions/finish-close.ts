import { serialOf } from '../domain/day';
import { reaches } from '../domain/progress';
import { actionWords } from '../languages/action-words';
import type { Actions, Build, Closing, Refusal } from './actions';
import { keepBuild } from './builds';
import { recordOnce, sinceReopened } from './close-record';
import { cycleSheets } from './cycle-sheets';
import { freezeScores, isClosed, readForClose, sheetsToClose } from './frozen-scores';
import type { Saying } from './record';
import { isRefusal, refuse } from './refuse';
import { type CycleReading, linesNow, type Standing } from './results';
import { isTeamRow } from './team-rows';
import { typedOver } from './typed-over';
import type { Workbook } from './workbook';

/** Key results of a cycle: lines of its OKR sheet that serve an objective and are not another team's. */
export function keyResultsOf(reading: CycleReading): Standing[] {
  const { okr } = reading;
  const parents = new Set(linesNow(reading).map(({ parent }) => parent));
  const teams = new Set(okr.tags.flatMap((tag, row) => (isTeamRow(tag) ? okr.text(row, 'id') : [])));
  return linesNow(reading).filter(({ id, parent }) => parent && !parents.has(id) && !teams.has(id));
}

/** What was promised and not reached is looked at again. */
export const needsReview = ({ ambition, score }: Standing): boolean =>
  ambition === 'committed' && !reaches(score ?? 0, 1);

/** What is wrong with the decisions; undefined where nothing is. */
function problemOf(keyResults: readonly Standing[], { who, decisions }: Closing): Refusal | undefined {
  if (!who.trim()) return refuse('reason-missing', { field: 'who' });
  const unknown = decisions.findIndex(({ keyResult }) => !keyResults.some(({ id }) => id === keyResult));
  if (unknown >= 0) return refuse('unknown-line', { id: decisions[unknown]!.keyResult, index: unknown });
  const noted = new Set(decisions.flatMap(({ keyResult, lesson }) => (lesson.trim() ? keyResult : [])));
  const unnoted = keyResults.filter((line) => needsReview(line) && !noted.has(line.id));
  return unnoted[0] && refuse('review-missing', { id: unnoted[0].id, count: unnoted.length });
}

/**
 * Closes the cycle. Scores that changed since their sheet was closed are frozen anew; what was decided is on record before
 * the frozen scores show, which is what the day on the OKR sheet does. Asked again, it goes on where it had stopped.
 */
export function finishClose(workbook: Workbook): Actions['finishClose'] {
  return (buildId, closing) =>
    workbook.alone(() => {
      const reading = readForClose(workbook, buildId);
      if (isRefusal(reading)) return reading;
      const { build, frozen, okr } = reading;
      if (isClosed(reading)) return { build };
      const keyResults = keyResultsOf(reading);
      const problem = problemOf(keyResults, closing);
      if (problem) return problem;
      const sheets = cycleSheets(workbook, reading);
      for (const { key } of sheetsToClose(build)) {
        const refused = freezeScores(reading, sheets, key);
        if (refused) return refused;
      }
      const overtyped = typedOver(workbook, reading, sheets);
      if (overtyped) return overtyped;
      const anchor = okr.row('anchor')!;
      sheets.write();
      const day = workbook.today();
      const words = actionWords(frozen.language).decisions;
      const common = { day, who: closing.who.trim() };
      const said: Saying[] = closing.decisions.map(({ keyResult, decision, lesson }) => ({
        ...common,
        id: keyResult,
        kind: 'decision',
        value: words[decision],
        line: keyResults.find(({ id }) => id === keyResult)!.statement,
        ...(lesson.trim() && { note: lesson.trim() }),
      }));
      said.push({ ...common, id: '', kind: 'close', line: `${build.team} ${build.cycle}` });
      const refused = recordOnce(workbook, reading, said, sinceReopened);
      if (refused) return refused;
      if (okr.cell(anchor, 'closed') === '') {
        sheets.change('okr', anchor, 'closed', serialOf(day));
        sheets.write();
        workbook.flush();
      }
      const closed: Build = { ...build, state: 'closed' };
      keepBuild(workbook, closed);
      return { build: closed };
    }) ?? refuse('busy');
}
