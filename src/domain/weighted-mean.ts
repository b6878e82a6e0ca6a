/** Why values have no weighted mean. `at` is the index of the weight it is about. */
export type WeightProblem = { problem: 'weight-missing' | 'weight-negative' | 'weights-zero'; at: number };

/**
 * Σ wᵢ·vᵢ / Σ wᵢ; equal weights where none is given, undefined where there is no value. A weight that is missing beside
 * others, a negative one and weights that are all 0 are problems: an explicit 0 stays 0 and a blank never becomes 1.
 */
export function weightedMean(
  values: readonly number[],
  weights: readonly (number | undefined)[] = [],
): number | undefined | WeightProblem {
  if (values.length === 0) return undefined;
  const given = weights.some((weight) => weight !== undefined);
  let sum = 0;
  let whole = 0;
  for (let at = 0; at < values.length; at += 1) {
    const weight = given ? weights[at] : 1;
    if (weight === undefined) return { problem: 'weight-missing', at };
    if (weight < 0) return { problem: 'weight-negative', at };
    sum += weight * values[at]!;
    whole += weight;
  }
  return whole > 0 ? sum / whole : { problem: 'weights-zero', at: 0 };
}

/**
 * Shares of a whole as they are shown: rounded to `decimals`, and adding up to the whole all the same (largest remainder,
 * the earlier one where remainders are equal): three lines of a 40 % half show 13,4 · 13,3 · 13,3.
 */
export function shownShares(weights: readonly number[], whole: number, decimals: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const unit = 10 ** decimals;
  const exact = weights.map((weight) => (total > 0 ? (weight / total) * whole * unit : 0));
  // 13.3 × 10 may be 132.99999999999997.
  const shares = exact.map((share) => Math.floor(share + 1e-9));
  const missing = total > 0 ? Math.round(whole * unit) - shares.reduce((sum, share) => sum + share, 0) : 0;
  const byRemainder = exact.map((share, i) => ({ i, remainder: share - shares[i]! }));
  byRemainder.sort((a, b) => (Math.abs(b.remainder - a.remainder) < 1e-9 ? a.i - b.i : b.remainder - a.remainder));
  for (const { i } of byRemainder.slice(0, missing)) shares[i]! += 1;
  return shares.map((share) => share / unit);
}
