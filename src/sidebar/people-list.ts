import type { Settings } from '../actions/actions';
import { type Day, isDay } from '../domain/day';

type Person = Settings['people'][number];

/** A day as people write it: 30/04/2027, 30-4-2027 or 2027-04-30; undefined for anything else. */
export function readDay(text: string): Day | undefined {
  const [, year, month, day] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ??
    (/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []).map((part, at, all) => (at ? all[4 - at]! : part));
  const found = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isDay(found) ? found : undefined;
}

/** A share of work: "50%", "0,5" or "50"; undefined for anything else. */
function readShare(text: string): number | undefined {
  const number = Number(text.replace('%', '').replace(',', '.'));
  if (!Number.isFinite(number) || number <= 0) return undefined;
  const share = text.includes('%') || number > 1 ? number / 100 : number;
  return share <= 1 ? share : undefined;
}

/** The head of a table that was pasted with it. */
const HEAD = /^(mã nv|mã|code|employee code)$/i;

const columnsOf = (line: string) => line.split(line.includes('\t') ? '\t' : /[;|]/).map((cell) => cell.trim());

/**
 * People as a table somebody typed or pasted, one a line: code, name, position, team, first day, last day, share, parted by
 * tabs (as from a spreadsheet), semicolons or bars. A line of one column is a name. The first line that cannot be read is said.
 */
export function readPeople(text: string): { people: Person[] } | { line: number; text: string } {
  const people: Person[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (!line.trim()) continue;
    const cells = columnsOf(line);
    if (HEAD.test(cells[0]!)) continue;
    const [code = '', name = '', position = '', team = '', from = '', to = '', share = ''] =
      cells.length === 1 ? ['', cells[0]!] : cells;
    const problem =
      (!name && line.trim()) ||
      [from, to].find((day) => day && !readDay(day)) ||
      (share && readShare(share) === undefined && share);
    if (problem) return { line: at + 1, text: problem };
    const [first, last, part] = [readDay(from), readDay(to), readShare(share)];
    if (first && last && last < first) return { line: at + 1, text: to };
    people.push({
      code,
      name,
      position,
      team,
      ...(first && { from: first }),
      ...(last && { to: last }),
      ...(part !== undefined && share !== '' && { share: part }),
    });
  }
  return { people };
}

/** The same table as text, to be edited. */
export const writePeople = (people: readonly Person[], showDay: (day: Day) => string): string =>
  people
    .map(({ code, name, position, team, from, to, share }) => {
      const last = share === undefined ? '' : `${Math.round(share * 1000) / 10}%`;
      const cells = [code, name, position, team, from ? showDay(from) : '', to ? showDay(to) : '', last];
      return cells.join(' | ').replace(/( \| )+$/, '');
    })
    .join('\n');
