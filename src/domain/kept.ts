/**
 * Share of periods in which a bound was kept; undefined entries are periods without a value. Counted are the periods up to
 * the last one with a value, a gap before it as not kept (ServiceNow: 11 of 12), or as many as were `planned` (Profit.co: 9
 * of 13). Undefined where nothing has a value and nothing was planned.
 */
export function shareKept(periods: readonly (boolean | undefined)[], planned?: number): number | undefined {
  let counted = periods.length;
  while (counted > 0 && periods[counted - 1] === undefined) counted -= 1;
  const kept = periods.filter((period) => period === true).length;
  const whole = planned ?? counted;
  return counted === 0 || whole === 0 ? undefined : kept / whole;
}
