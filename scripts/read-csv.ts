/** A record of a CSV file and the line it begins on, counted from 1. */
export type CsvRecord = { line: number; cells: string[] };

/**
 * Reads comma-separated values as spreadsheets write them (RFC 4180): quoted cells may hold separators, line ends and
 * doubled quotes. Excel in Vietnamese separates with semicolons, and some programs with tabs; the first line decides.
 */
export function readCsv(text: string): { records: CsvRecord[] } | { unclosedQuote: number } {
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source);
  const records: CsvRecord[] = [];
  let record: CsvRecord = { line: 1, cells: [] };
  let cell = '';
  let quoted = false;
  let quoteLine = 0;
  let line = 1;
  const endRecord = () => {
    record.cells.push(cell);
    // An empty line is one empty cell: nothing was recorded there.
    if (record.cells.some((each) => each.trim() !== '')) records.push(record);
    cell = '';
    record = { line, cells: [] };
  };
  for (let at = 0; at < source.length; at++) {
    const character = source[at]!;
    if (character === '\n') line++;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (source[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (character === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
      quoteLine = line;
    } else if (character === separator) {
      record.cells.push(cell);
      cell = '';
    } else if (character === '\n') endRecord();
    else if (character !== '\r') cell += character;
  }
  if (quoted) return { unclosedQuote: quoteLine };
  endRecord();
  return { records };
}

function separatorOf(source: string): ',' | ';' | '\t' {
  const first = /^[^\n]*/.exec(source)![0];
  return first.includes('\t') ? '\t' : first.includes(';') ? ';' : ',';
}
