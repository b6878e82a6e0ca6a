import type { Finding } from './finding';

/** How many objectives a cycle and key results an objective may have (settings). */
export type Limits = {
  objectives: number;
  /** More than these are a warning. */
  keyResults: number;
  /** More than these an error. */
  keyResultsAtMost: number;
};

/** The method's: at most 3 objectives, 3 key results each; a fourth is a warning, a fifth an error. */
export const DEFAULT_LIMITS: Limits = { objectives: 3, keyResults: 3, keyResultsAtMost: 4 };

export function tooManyObjectives(count: number, limits: Limits): Finding | undefined {
  if (count <= limits.objectives) return undefined;
  return { code: 'too-many-objectives', severity: 'error', facts: { count, limit: limits.objectives } };
}

export function tooManyKeyResults(count: number, limits: Limits, where?: string): Finding | undefined {
  if (count <= limits.keyResults) return undefined;
  return {
    code: 'too-many-key-results',
    severity: count > limits.keyResultsAtMost ? 'error' : 'warning',
    ...(where !== undefined && { where }),
    facts: { count, limit: limits.keyResults },
  };
}
