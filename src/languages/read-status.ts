import { type Status, WORST_FIRST } from '../domain/status';
import { functionWords } from './function-words';
import { wordReader } from './word-reader';

let read: ((text: string) => Status | undefined) | undefined;

/** The status a word says, in either language; a KPI's words are read as those of a closed key result. */
export function readStatus(text: string): Status | undefined {
  if (!read) {
    const both = [functionWords('vi'), functionWords('en')];
    const words = WORST_FIRST.map((status) => [status, both.map(({ statuses }) => statuses[status]).join('|')]);
    const table = Object.fromEntries(words) as Record<Status, string>;
    for (const { kpiStatuses } of both) {
      table.achieved += `|${kpiStatuses.met}`;
      table.nearly += `|${kpiStatuses.near}`;
    }
    read = wordReader(table);
  }
  return read(text);
}
