import type { RollUpProblem, TreeRow } from '../domain/roll-up';
import { Refused } from './refused';
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
    const id = String(rows.cell('id')).trim();
    const parent = String(rows.cell('parent')).trim();
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

/** What a row shows whose place in the tree, or a row below it, is wrong. */
export function treeWarning(
  rows: Rows,
  tree: readonly TreeRow[],
  at: number,
  { problem, at: other }: RollUpProblem,
): string {
  const facts = { id: tree[problem === 'duplicate-id' ? at : other]!.id, parent: tree[at]!.parent, other: other + 1 };
  const place = { row: at + 1 };
  switch (problem) {
    case 'duplicate-id':
      return warning(new Refused(problem, 'id', facts, place), rows);
    case 'unknown-parent':
    case 'own-ancestor':
      return warning(new Refused(problem, 'parent', facts, place), rows);
    case 'child-without-value':
      return warning(new Refused(problem, 'id', facts, place), rows);
    case 'weight-missing':
      return warning(new Refused('child-weight-missing', 'weight', facts, place), rows);
    case 'weight-negative':
      return warning(new Refused('child-weight-negative', 'weight', facts, place), rows);
    case 'weights-zero':
      return warning(new Refused('weights-zero', 'weight', facts, place), rows);
  }
}
