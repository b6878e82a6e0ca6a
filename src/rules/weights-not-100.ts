import type { Finding } from './finding';

/** Weights that do not add up to 100 % (as 100 or as 1), or are given for some lines only. No weights at all: all count the same. */
export function weightsNot100(weights: readonly (number | undefined)[], where?: string): Finding | undefined {
  const given = weights.filter((weight) => weight !== undefined);
  if (given.length === 0) return undefined;
  const sum = given.reduce((total, weight) => total + weight, 0);
  // Thirds written as 33.3 or 0.333 are meant.
  const full = Math.abs(sum - 1) <= 0.0051 || Math.abs(sum - 100) <= 0.51;
  if (given.length === weights.length && full && given.every((weight) => weight >= 0)) return undefined;
  const shown = Number((sum <= 2 ? sum * 100 : sum).toFixed(2));
  return {
    code: 'weights-not-100',
    severity: 'error',
    ...(where !== undefined && { where }),
    facts: { sum: shown, missing: weights.length - given.length },
  };
}
