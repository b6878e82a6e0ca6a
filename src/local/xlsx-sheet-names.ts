/** Excel's limit on the length of a sheet's name. */
const LONGEST = 31;

/**
 * The names sheets have in a .xlsx, by the names they have here: at most 31 characters, none of Excel's forbidden ones,
 * no two alike in any case. A long name keeps its last word, which tells the cycle: `Phiếu Activation Exec… Q1-2027`.
 */
export function xlsxSheetNames(names: readonly string[]): Map<string, string> {
  // Excel keeps this name for itself.
  const taken = new Set(['history']);
  const given = new Map<string, string>();
  for (const name of names) {
    const clean = name.replace(/[:\\/?*[\]]/g, '-').replace(/^'|'$/g, '’');
    let short = shortened(clean, LONGEST);
    for (let count = 2; taken.has(short.toLowerCase()); count++) {
      const ending = ` (${count})`;
      short = shortened(clean, LONGEST - ending.length) + ending;
    }
    taken.add(short.toLowerCase());
    given.set(name, short);
  }
  return given;
}

function shortened(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const lastWord = /\s\S+$/.exec(name)?.[0] ?? '';
  const ending = lastWord.length <= longest / 2 ? `…${lastWord}` : '…';
  // Half of a character outside the basic plane is no character.
  const beginning = name.slice(0, longest - ending.length).replace(/[\uD800-\uDBFF]$/, '');
  return beginning.trimEnd() + ending;
}
