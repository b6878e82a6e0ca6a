import { readCsv } from './read-csv';

/** An actual as its CSV states it: the line of the cascade it belongs to, the value as typed, and the file's line. */
export type TypedActual = { id: string; value: string; line: number };

export type ActualsProblem =
  | { code: 'no-header'; line: number }
  | { code: 'no-value'; line: number; id: string }
  | { code: 'no-id'; line: number; value: string }
  | { code: 'too-many-cells'; line: number }
  | { code: 'given-twice'; line: number; id: string; before: number }
  | { code: 'unclosed-quote'; line: number };

/**
 * Reads a CSV of actuals: a header naming `id` and `value` (further columns, such as a note, are left alone), then a
 * line each. Whether ids exist and values are numbers is the server's to say, as it is for the sidebar.
 */
export function readActuals(text: string): { actuals: TypedActual[] } | { problem: ActualsProblem } {
  const csv = readCsv(text);
  if ('unclosedQuote' in csv) return { problem: { code: 'unclosed-quote', line: csv.unclosedQuote } };
  const [header, ...records] = csv.records;
  const names = header?.cells.map((name) => name.trim().toLowerCase()) ?? [];
  const idColumn = names.indexOf('id');
  const valueColumn = names.indexOf('value');
  if (idColumn < 0 || valueColumn < 0) return { problem: { code: 'no-header', line: header?.line ?? 1 } };
  const actuals = new Map<string, TypedActual>();
  for (const { line, cells } of records) {
    const id = cells[idColumn]?.trim() ?? '';
    const value = cells[valueColumn]?.trim() ?? '';
    const before = actuals.get(id);
    // An unquoted "8,1%" falls into two cells: better refused than read as 8.
    if (cells.length > names.length) return { problem: { code: 'too-many-cells', line } };
    if (id === '') return { problem: { code: 'no-id', line, value } };
    if (value === '') return { problem: { code: 'no-value', line, id } };
    if (before) return { problem: { code: 'given-twice', line, id, before: before.line } };
    actuals.set(id, { id, value, line });
  }
  return { actuals: [...actuals.values()] };
}
