/** A point of a curve: at `x` it is `y`. */
export type CurvePoint = readonly [x: number, y: number];

/** A curve's value, linear between its points, which ascend in x; undefined before the first, the last's value beyond it. */
export function alongCurve(curve: readonly CurvePoint[], x: number): number | undefined {
  let before: CurvePoint | undefined;
  for (const point of curve) {
    if (x < point[0]) {
      if (!before) return undefined;
      return before[1] + ((x - before[0]) / (point[0] - before[0])) * (point[1] - before[1]);
    }
    before = point;
  }
  return before?.[1];
}

/** Share of the bonus by the score for pay, unless the company has its own. */
export const PAYOUT_CURVE: readonly CurvePoint[] = [
  [0.8, 0.8],
  [1, 1],
  [1.2, 1.2],
];

/** Share of pay by a curve in ascending order: 0 below its first point, the last point's beyond it. */
export function payout(score: number, curve: readonly CurvePoint[] = PAYOUT_CURVE): number {
  // 0.8 that was computed as 0.7999999999 has reached the first point.
  const first = curve[0]?.[0] ?? 0;
  return alongCurve(curve, score < first && score >= first - 1e-9 ? first : score) ?? 0;
}
