import { ANCHOR_ROW, type Row, type SheetPlan } from './sheet-plan';

/** Rows that a sheet made after another one has more or fewer of: below a sheet row (from 1) of that one, by how many. */
export type RowChange = { below: number; more: number };

type Run = { name: string; from: number; count: number };

/** Rows of lines side by side, and every other row by itself: cards differ in how many lines they have. */
function runsOf(rows: readonly Row[]): Run[] {
  const runs: Run[] = [];
  rows.forEach(({ tag, style }, index) => {
    const name = /^(kr|kpi):/.exec(tag)?.[0] ?? `${tag} ${style}`;
    const last = runs[runs.length - 1];
    if (last?.name === name && name.endsWith(':')) last.count++;
    else runs.push({ name, from: index + ANCHOR_ROW, count: 1 });
  });
  return runs;
}

/**
 * How the rows of a sheet are to change so that they are those of another plan, from below upwards, or undefined where the
 * two are not alike: other columns, or rows of another kind.
 */
export function rowChanges(pattern: SheetPlan, plan: SheetPlan): RowChange[] | undefined {
  const columns = (one: SheetPlan) => JSON.stringify([one.kind, one.fontSize, one.length, one.columns]);
  const [from, to] = [runsOf(pattern.rows), runsOf(plan.rows)];
  const alike = columns(pattern) === columns(plan) && from.length === to.length;
  if (!alike || !from.every(({ name }, index) => name === to[index]!.name)) return undefined;
  const changes = from.map((run, index) => ({ below: run.from + run.count - 1, more: to[index]!.count - run.count }));
  return changes.filter(({ more }) => more !== 0).reverse();
}
