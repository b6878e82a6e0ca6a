import type { CycleChoice } from '../domain/cascade';
import { readCycle } from '../domain/cycle';
import type { Rows } from './rows';

/** The month the fiscal year begins in, 1 where the argument is blank. */
export function firstMonthAt(rows: Rows): number {
  const month = rows.number('first_month') ?? 1;
  if (!Number.isInteger(month) || month < 1 || month > 12)
    throw rows.refused('first-month-outside', 'first_month', { value: month });
  return month;
}

/** The cycle a row names; undefined where the cell is blank. */
export function cycleAt(rows: Rows): CycleChoice | undefined {
  const cell = rows.cell('quarter');
  if (cell === '') return undefined;
  return readCycle(String(cell), firstMonthAt(rows)) ?? rows.refuseCell('not-a-quarter', 'quarter', cell);
}
