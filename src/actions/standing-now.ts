import { daysBetween } from '../domain/day';
import { WORST_FIRST } from '../domain/status';
import { functionWords } from '../languages/function-words';
import type { Standing } from './actions';
import { keptBuilds } from './builds';
import { isRefusal } from './refuse';
import { linesNow, readCycle, teamScore } from './results';
import type { Workbook } from './workbook';

/** How the latest finished cycle stands: read from its OKR sheet alone, since every opening of the sidebar waits for it. */
export function standingNow(workbook: Workbook): Standing | undefined {
  const build = keptBuilds(workbook).find(({ state }) => state !== 'building');
  const today = workbook.today();
  const reading = build && readCycle(workbook, build.id, today);
  if (!reading || isRefusal(reading)) return undefined;
  const { start, end } = reading.frozen.cascade.cycle;
  const lines = linesNow(reading);
  const parents = new Set(lines.map(({ parent }) => parent));
  const leaves = lines.filter(({ id, parent }) => parent && !parents.has(id));
  const { statuses } = functionWords(reading.reader.language);
  return {
    buildId: build.id,
    week: today < start ? 0 : Math.floor(daysBetween(start, today) / 7) + 1,
    weeks: Math.ceil((daysBetween(start, end) + 1) / 7),
    elapsed: reading.reader.elapsed ?? null,
    score: teamScore(reading, lines) ?? null,
    statuses: WORST_FIRST.flatMap((status) => {
      const count = leaves.filter((line) => line.status === status).length;
      return count ? { word: statuses[status], count } : [];
    }),
  };
}
