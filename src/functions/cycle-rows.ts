import type { CycleChoice } from '../domain/cascade';
import { readCycle } from '../domain/cycle';
import type { Rows } from './rows';

/** The month the fiscal year begins in, 1 where the argument is blank. */
export function firstMonthAt(rows: Rows): number {
  return rows.whole('first_month', 1, 12) ?? 1;
}

/** The cycle a row names; undefined where the cell is blank. */
export function cycleAt(rows: Rows): CycleChoice | undefined {
  const cell = rows.cell('quarter');
  if (cell === '') return undefined;
  return readCycle(String(cell), firstMonthAt(rows)) ?? rows.refuseCell('not-a-quarter', 'quarter', cell);
}
