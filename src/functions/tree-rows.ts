import type { RollUpProblem, TreeRow } from '../domain/roll-up';
import { type RefusalFacts, type RefusalReason, Refused } from './refused';
import { type Rows, warning } from './rows';

/**
 * What stands in each row of a tree: `read` what it finds at the cursor, `unreadable` where that is refused; the text the
 * refused rows show is kept apart, by row.
 */
export function readTree<Value>(
  rows: Rows,
  read: (id: string, parent: string) => Value,
  unreadable: (id: string, parent: string) => Value,
): { tree: Value[]; warnings: string[] } {
  const tree: Value[] = [];
  const warnings: string[] = [];
  for (rows.row = 0; rows.row < rows.height; rows.row += 1) {
    const id = `${rows.cell('id')}`.trim();
    const parent = `${rows.cell('parent')}`.trim();
    try {
      tree.push(read(id, parent));
    } catch (thrown) {
      if (!(thrown instanceof Refused)) throw thrown;
      tree.push(unreadable(id, parent));
      warnings[rows.row] = warning(thrown, rows);
    }
  }
  return { tree, warnings };
}

/**
 * What a row shows that has no value: its own warning, else what is wrong with its place in the tree or with its weights.
 * A row above one without value shows that row's text, which names the row to be mended.
 */
export function treeWarning(
  rows: Rows,
  { tree, warnings }: { tree: readonly TreeRow[]; warnings: readonly string[] },
  results: readonly unknown[],
  at: number,
): string {
  const { problem, at: other } = results[at] as RollUpProblem;
  const show = (reason: RefusalReason, argument: string, row: number, facts: RefusalFacts = {}) =>
    warning(new Refused(reason, argument, facts, rows.ranged ? { row: row + 1 } : {}), rows);
  const { id, parent } = tree[at]!;
  if (warnings[at]) return warnings[at];
  switch (problem) {
    case 'child-without-value':
      return treeWarning(rows, { tree, warnings }, results, other);
    case 'duplicate-id':
      return show(problem, 'id', at, { id, other: String(other + 1) });
    case 'unknown-parent':
    case 'own-ancestor':
      return show(problem, 'parent', at, { parent });
    case 'weight-missing':
    case 'weights-zero':
      return show(problem, 'weight', other);
    case 'weight-negative':
      return show('negative', 'weight', other);
  }
}
