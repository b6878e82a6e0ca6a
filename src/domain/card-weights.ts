import type { Position } from './cascade';
import { shownShares } from './weighted-mean';

type Weighed = { weight?: number };

/** Share of key results on a card: one that has none, or nothing else, is not halved. */
export function shareOn({ keyResults, kpis }: Pick<Position, 'keyResults' | 'kpis'>, keyResultShare: number): number {
  if (!keyResults.length || !kpis.length) return keyResults.length ? 1 : 0;
  return keyResultShare;
}

/** Weights as a card shows them, in tenths of a percent of the whole card; a blank one weighs what the given ones do on average. */
export function shownWeights(lines: readonly Weighed[], share: number): number[] {
  const given = lines.flatMap(({ weight }) => weight ?? []);
  const mean = given.reduce((sum, weight) => sum + weight, 0) / given.length || 1;
  return shownShares(
    lines.map(({ weight }) => weight ?? mean),
    share,
    3,
  );
}
