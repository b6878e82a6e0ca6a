/** How a number or a day stands to the bounds of a validation rule, by the ending of the rule's name. */
type Comparison = (seen: number, low: number, high: number) => boolean;

const COMPARISONS: Record<string, Comparison> = {
  BETWEEN: (seen, low, high) => seen >= low && seen <= high,
  NOT_BETWEEN: (seen, low, high) => seen < low || seen > high,
  EQUAL_TO: (seen, low) => seen === low,
  NOT_EQUAL_TO: (seen, low) => seen !== low,
  GREATER_THAN: (seen, low) => seen > low,
  AFTER: (seen, low) => seen > low,
  GREATER_THAN_OR_EQUAL_TO: (seen, low) => seen >= low,
  ON_OR_AFTER: (seen, low) => seen >= low,
  LESS_THAN: (seen, low) => seen < low,
  BEFORE: (seen, low) => seen < low,
  LESS_THAN_OR_EQUAL_TO: (seen, low) => seen <= low,
  ON_OR_BEFORE: (seen, low) => seen <= low,
  IS_VALID_DATE: () => true,
};

/** Undefined for a rule that does not compare: a list, a checkbox, a formula. */
export function comparison(criteria: string): Comparison | undefined {
  const compare = COMPARISONS[criteria.replace(/^(?:NUMBER|DATE)_/, '')];
  return compare && ((seen, low, high) => !Number.isNaN(seen) && compare(seen, low, high));
}
