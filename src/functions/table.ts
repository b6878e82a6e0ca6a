import type { Argument, Cell } from './define';
import { Refused } from './refused';
import { isBlank, isRange, type Rows } from './rows';

/** A row of a two-column table: a bound, and what holds from it on. */
export type TableRow = { bound: number; second: Cell };

/**
 * A table of two columns in ascending order of its bounds; rows that hold nothing are left out. Undefined where the
 * argument is no range. Refuses a table without rows, a half-filled row and a bound that stands twice.
 */
export function tableOf(argument: Argument, name: string, rows: Rows): TableRow[] | undefined {
  if (!isRange(argument)) return undefined;
  const table: (TableRow & { line: number })[] = [];
  argument.forEach(([first = '', second = ''], i) => {
    if (isBlank(first) && isBlank(second)) return;
    const bound = rows.numberOf(first, name);
    if (bound === undefined || isBlank(second)) throw new Refused('bad-table', name, { line: String(i + 1) });
    table.push({ bound, second, line: i + 1 });
  });
  if (table.length === 0) throw new Refused('bad-table', name, { line: '1' });
  table.sort((a, b) => a.bound - b.bound);
  const twice = table.find(({ bound }, i) => table[i - 1]?.bound === bound);
  if (twice) throw new Refused('bad-table', name, { line: String(twice.line) });
  return table;
}
