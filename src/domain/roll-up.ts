import { type Status, WORST_FIRST } from './status';
import { weightedMean } from './weighted-mean';

/** A row of a tree: an objective, a key result… Ids are compared without case. */
export type TreeRow = { id: string; parent: string };

/** Why a row has no roll-up. `at` is the index of the row that causes it. */
export type RollUpProblem = {
  problem:
    | 'duplicate-id'
    | 'unknown-parent'
    | 'own-ancestor'
    | 'child-without-value'
    | 'weight-missing'
    | 'weight-negative'
    | 'weights-zero';
  at: number;
};

type Tree = {
  /** Indexes of the direct children of each row. */
  children: number[][];
  problems: (RollUpProblem | undefined)[];
  /** Indexes of the rows, children before parents. */
  order: number[];
};

function treeOf(rows: readonly TreeRow[]): Tree {
  const byId = new Map<string, number>();
  const problems: Tree['problems'] = new Array(rows.length);
  const children: number[][] = rows.map(() => []);
  const parents: (number | undefined)[] = [];
  rows.forEach(({ id }, i) => {
    const key = id.toUpperCase();
    if (key === '') return;
    const first = byId.get(key);
    if (first === undefined) byId.set(key, i);
    else problems[i] = { problem: 'duplicate-id', at: first };
  });
  rows.forEach(({ parent }, i) => {
    if (parent === '') return;
    const at = byId.get(parent.toUpperCase());
    if (at === undefined) problems[i] ??= { problem: 'unknown-parent', at: i };
    else {
      parents[i] = at;
      children[at]!.push(i);
    }
  });
  // Leaves first; a row is due when its last child is done. What never becomes due stands above a circle or in it.
  const waiting = children.map((below) => below.length);
  const order: number[] = [];
  waiting.forEach((count, i) => {
    if (count === 0) order.push(i);
  });
  for (let next = 0; next < order.length; next += 1) {
    const parent = parents[order[next]!];
    if (parent === undefined) continue;
    waiting[parent]! -= 1;
    if (waiting[parent] === 0) order.push(parent);
  }
  // Every row has one parent, so all that is left is the circles themselves.
  waiting.forEach((count, i) => {
    if (count > 0) problems[i] = { problem: 'own-ancestor', at: i };
  });
  return { children, problems, order };
}

/** What the row above a row without value says: which row is to be mended. */
function causedBy(child: number, result: RollUpProblem): RollUpProblem {
  return { problem: 'child-without-value', at: result.problem === 'child-without-value' ? result.at : child };
}

/** A row with its own value; `unreadable` where something stands there that is no value. */
export type ScoredRow = TreeRow & { score: number | undefined | 'unreadable'; weight?: number | undefined };

/**
 * One score a row: leaves keep theirs, a parent has the weighted mean of its direct children, level by level; a blank leaf
 * counts 0. A row that cannot be computed has its problem, and so have the rows above it.
 */
export function rollUp(rows: readonly ScoredRow[]): (number | undefined | RollUpProblem)[] {
  const { children, problems, order } = treeOf(rows);
  const scores: (number | undefined | RollUpProblem)[] = [...problems];
  for (const i of order) {
    if (problems[i]) continue;
    const below = children[i]!;
    const own = rows[i]!.score;
    if (below.length === 0) {
      scores[i] = own === 'unreadable' ? { problem: 'child-without-value', at: i } : own;
      continue;
    }
    const bad = below.find((child) => typeof scores[child] === 'object');
    if (bad !== undefined) {
      scores[i] = causedBy(bad, scores[bad] as RollUpProblem);
      continue;
    }
    const mean = weightedMean(
      below.map((child) => (scores[child] as number | undefined) ?? 0),
      below.map((child) => rows[child]!.weight),
    );
    scores[i] = typeof mean === 'object' ? { ...mean, at: below[mean.at]! } : mean;
  }
  return scores;
}

export type StatusRow = TreeRow & { status: Status | undefined | 'unreadable' };

/** The worst status among a row's leaves and the index of the leaf that causes it. */
export type WorstStatus = { status: Status; at: number };

/**
 * The worst status among each row's leaves, the first of equals; a leaf without a status counts as one without data.
 * Undefined for a leaf without a status.
 */
export function worstStatus(rows: readonly StatusRow[]): (WorstStatus | undefined | RollUpProblem)[] {
  const { children, problems, order } = treeOf(rows);
  const results: (WorstStatus | RollUpProblem | undefined)[] = [...problems];
  for (const i of order) {
    if (problems[i]) continue;
    const below = children[i]!;
    const own = rows[i]!.status;
    if (below.length === 0) {
      if (own === 'unreadable') results[i] = { problem: 'child-without-value', at: i };
      else if (own !== undefined) results[i] = { status: own, at: i };
      continue;
    }
    for (const child of below) {
      const result = results[child] ?? { status: 'no-data' as const, at: child };
      if ('problem' in result) {
        results[i] = causedBy(child, result);
        break;
      }
      const worst = results[i] as WorstStatus | undefined;
      const rank = (status: Status) => WORST_FIRST.indexOf(status);
      if (!worst || rank(result.status) < rank(worst.status)) results[i] = result;
    }
  }
  return results;
}
