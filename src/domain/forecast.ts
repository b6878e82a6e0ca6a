/** An update: the day (as a number of days) and the value noted on it. */
export type UpdatePoint = readonly [day: number, value: number];

/** The value at a day by the linear trend (least squares) of the updates; undefined while they lie on fewer than two days. */
export function forecast(updates: readonly UpdatePoint[], at: number): number | undefined {
  const count = updates.length;
  // Differences from the means, so that day numbers of five digits do not eat the precision.
  const meanDay = updates.reduce((sum, [day]) => sum + day, 0) / count;
  const meanValue = updates.reduce((sum, [, value]) => sum + value, 0) / count;
  let covariance = 0;
  let variance = 0;
  for (const [day, value] of updates) {
    covariance += (day - meanDay) * (value - meanValue);
    variance += (day - meanDay) ** 2;
  }
  return variance > 0 ? meanValue + (covariance / variance) * (at - meanDay) : undefined;
}
