/** Sheets refuses longer names. */
const LONGEST = 100;

/**
 * A name as Sheets takes it: without `[]*?:/\`, line breaks, edge blanks and edge quotes, at most 100 characters. Without
 * `!` too, which parts a sheet's name from a cell in formulas and which other spreadsheets trip over even in quotes.
 */
export function cleanSheetName(name: string): string {
  const cleaned = name
    .normalize('NFC')
    .replace(/[[\]*?:/\\!\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s']+/, '');
  return cleaned.slice(0, LONGEST).replace(/[\s']+$/, '') || '-';
}

/** The names cleaned and made unlike each other and those there are (case does not tell names apart): a second one gets " (2)". */
export function distinctSheetNames(names: readonly string[], there: readonly string[] = []): string[] {
  const taken = new Set(there.map((name) => name.toLowerCase()));
  return names.map((name) => {
    const first = cleanSheetName(name);
    let candidate = first;
    for (let count = 2; taken.has(candidate.toLowerCase()); count++) {
      const ending = ` (${count})`;
      candidate = first.slice(0, LONGEST - ending.length).trimEnd() + ending;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}
