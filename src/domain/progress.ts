import type { MeasureType } from './measure';

/** Results are compared with thresholds on unrounded values: 0.7 computed as 0.6999999999 is 0.7. */
const TOLERANCE = 1e-9;

/** Whether a value reaches a threshold, allowing for what floating point loses. */
export function reaches(value: number, threshold: number): boolean {
  return value >= threshold - TOLERANCE;
}

export function clamp(value: number, low: number, high: number): number {
  // Without Math: whole columns pass here, and in some hosts every global is looked up anew.
  if (value < low) return low;
  if (value > high) return high;
  return value;
}

/** How far a value is outside a band, 0 inside it or on one of its ends. */
export function distanceOutside(value: number, low: number, high: number): number {
  return Math.max(0, low - value, value - high);
}

/** Why a key result has no progress though it has a current value. */
export type ProgressProblem =
  | 'target-missing'
  | 'target-equals-start'
  | 'target-zero'
  | 'upper-missing'
  | 'rated-key-result';

/** What progress is measured by. A whole `Measure` fits. */
export type ProgressMeasure = { type: MeasureType; target?: number; upper?: number; baseline?: number };

/**
 * Raw progress of a key result: 0.25 is 25 %, below 0 where it fell behind its baseline, above 1 where it went beyond
 * its target. Undefined while there is no current value; a problem where the measure gives no answer.
 * `done` takes 1, 0 or a share as current.
 *
 * With a baseline one formula serves both directions, and it decides even where the type says otherwise
 * (oslokommune/okr-tracker, BurningOKR, Measure What Matters). Reach at most without one: Infor. Exactly: SAP.
 */
export function progress(measure: ProgressMeasure, current: number | undefined): number | undefined | ProgressProblem {
  if (current === undefined) return undefined;
  const { type, target, upper, baseline } = measure;
  if (type === 'done') return current;
  if (type === 'rated') return 'rated-key-result';
  if (target === undefined) return 'target-missing';
  switch (type) {
    case 'stay-above':
      return reaches(current, target) ? 1 : 0;
    case 'stay-below':
      return reaches(target, current) ? 1 : 0;
    case 'stay-between':
      if (upper === undefined) return 'upper-missing';
      return reaches(current, target) && reaches(upper, current) ? 1 : 0;
    case 'exactly':
      if (target === 0) return current === 0 ? 1 : 0;
      return Math.max(0, 1 - Math.abs(current - target) / Math.abs(target));
    case 'at-least':
    case 'at-most':
      return reachProgress(type, current, target, baseline);
  }
}

function reachProgress(
  type: 'at-least' | 'at-most',
  current: number,
  target: number,
  baseline: number | undefined,
): number | ProgressProblem {
  if (baseline !== undefined) {
    return baseline === target ? 'target-equals-start' : (current - baseline) / (target - baseline);
  }
  if (type === 'at-most') {
    if (target === 0) return current <= 0 ? 1 : 0;
    return 1 - (current - target) / Math.abs(target);
  }
  if (target === 0) return 'target-zero';
  return target < 0 ? 1 + (current - target) / -target : current / target;
}

/** Progress held within 0…1. */
export function score(progress: number): number {
  return clamp(progress, 0, 1);
}
