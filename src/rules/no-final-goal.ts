import type { Kpi } from '../domain/cascade';
import type { Finding } from './finding';

/** A KPI that does not say which final goal ("đích cuối") it serves. */
export function noFinalGoal({ id, statement, finalGoal }: Kpi): Finding | undefined {
  return finalGoal.trim() || !statement.trim()
    ? undefined
    : { code: 'no-final-goal', severity: 'hint', where: id, facts: {} };
}
