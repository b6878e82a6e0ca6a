import { alongCurve, type CurvePoint } from './curve';
import type { MeasureType } from './measure';
import { clamp, distanceOutside, reaches } from './progress';

/** Why a KPI has no attainment though it has an actual. */
export type AttainmentProblem = 'target-missing' | 'kpi-target-zero' | 'upper-missing' | 'out-of-range';

/** What a KPI's actual is held against. A whole `Measure` fits. */
export type AttainmentMeasure = { type: MeasureType; target?: number; upper?: number };

/** What a manager's rating of 1…5 comes to: 3 is "đạt yêu cầu". */
export const RATINGS: readonly CurvePoint[] = [
  [1, 0.4],
  [2, 0.7],
  [3, 1],
  [4, 1.1],
  [5, 1.2],
];

/**
 * Attainment of a KPI before cap and floor: 1 is on target. Undefined while there is no actual. `done` takes 1, 0 or a
 * share. Ceilings and bounds that are to be kept end at 1: staying further inside is no merit. Target ÷ actual is never
 * used for "lower is better": it fails at 0 and has no bound.
 */
export function attainment(
  measure: AttainmentMeasure,
  actual: number | undefined,
  ratings = RATINGS,
): number | undefined | AttainmentProblem {
  if (actual === undefined) return undefined;
  const { type, target, upper } = measure;
  if (type === 'done') return actual;
  if (type === 'rated') {
    const [lowest, highest] = [ratings[0]![0], ratings[ratings.length - 1]![0]];
    return actual >= lowest && actual <= highest ? alongCurve(ratings, actual)! : 'out-of-range';
  }
  if (target === undefined) return 'target-missing';
  switch (type) {
    case 'at-least':
      return higherIsBetter(actual, target);
    case 'stay-above': {
      const result = higherIsBetter(actual, target);
      if (result === 'kpi-target-zero') return actual >= 0 ? 1 : 0;
      return typeof result === 'number' ? Math.min(1, result) : result;
    }
    case 'at-most':
      return lowerIsBetter(actual, target);
    case 'stay-below':
      return Math.min(1, lowerIsBetter(actual, target));
    case 'exactly':
      return nearness(actual, target, target);
    case 'stay-between':
      return upper === undefined ? 'upper-missing' : nearness(actual, target, upper);
  }
}

function higherIsBetter(actual: number, target: number): number | 'kpi-target-zero' {
  if (target === 0) return actual === 0 ? 1 : 'kpi-target-zero';
  return target > 0 ? actual / target : 1 + (actual - target) / -target;
}

function lowerIsBetter(actual: number, target: number): number {
  if (target === 0) return actual <= 0 ? 1 : 1 - actual;
  return 1 - (actual - target) / Math.abs(target);
}

/** 1 inside a band; outside less by the distance to the nearer end, as a share of that end. */
function nearness(actual: number, low: number, high: number): number {
  const away = distanceOutside(actual, low, high);
  if (away === 0) return 1;
  const end = actual < low ? low : high;
  return end === 0 ? 0 : 1 - away / Math.abs(end);
}

/** An attainment held between floor and cap. The default cap of 1 keeps extra activity from outweighing missed results. */
export function kpiScore(attainment: number, cap = 1, floor = 0): number {
  return clamp(attainment, floor, cap);
}

export type KpiStatus = 'no-data' | 'met' | 'near' | 'missed';

/** `warning` is the attainment below which a KPI is missed. */
export function kpiStatus(attainment: number | undefined, warning = 0.9): KpiStatus {
  if (attainment === undefined) return 'no-data';
  if (reaches(attainment, 1)) return 'met';
  return reaches(attainment, warning) ? 'near' : 'missed';
}
