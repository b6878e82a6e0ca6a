import type { RollUpProblem, TreeRow } from '../domain/roll-up';
import { Refused } from './refused';
import { type Rows, warning } from './rows';

/** A row's own id and its parent's, as text. */
export function treeRowAt(rows: Rows): TreeRow {
  return { id: String(rows.cell('id')).trim(), parent: String(rows.cell('parent')).trim() };
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
