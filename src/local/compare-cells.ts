const RANK = { number: 0, string: 1, boolean: 2 } as Record<string, number>;

/** The order of Sheets' sorting: numbers before text before TRUE and FALSE, blanks last whichever way. */
export function compareCells(
  a: string | number | boolean | null,
  b: string | number | boolean | null,
  ascending: boolean,
): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const rank = RANK[typeof a]! - RANK[typeof b]!;
  const compared =
    rank !== 0
      ? rank
      : typeof a === 'string'
        ? a.localeCompare(String(b), 'vi', { numeric: false })
        : Number(a) - Number(b);
  return ascending ? compared : -compared;
}
