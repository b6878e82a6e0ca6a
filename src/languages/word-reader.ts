import { clean, fold, withoutMarks } from './clean';

/** The form in which a cell's word is looked up: without case, marks and hyphens between letters. */
export function plainWord(text: string): string {
  return withoutMarks(fold(clean(text).text)).replace(/-/g, ' ');
}

/** No word of a table is as long; a longer text is not looked at. */
const LONGEST = 80;

/** Words as users write them are few, but a column repeats them: beyond this many, they are read anew each time. */
const REMEMBERED = 500;

/**
 * Reads a word as one of several meanings: `words` has, for each, all its words in every language, apart by `|`, and the
 * meaning's own name is one of them. The table is made at the first word, since most executions read none.
 */
export function wordReader<Meaning extends string>(
  words: Readonly<Record<Meaning, string>>,
): (text: string) => Meaning | undefined {
  let meanings: Map<string, Meaning> | undefined;
  const asWritten = new Map<string, Meaning | undefined>();
  return (text) => {
    if (text.length > LONGEST) return undefined;
    if (asWritten.has(text)) return asWritten.get(text);
    if (!meanings) {
      meanings = new Map();
      for (const meaning of Object.keys(words) as Meaning[])
        for (const word of [meaning, ...words[meaning].split('|')]) meanings.set(plainWord(word), meaning);
    }
    const meaning = meanings.get(plainWord(text));
    if (asWritten.size < REMEMBERED) asWritten.set(text, meaning);
    return meaning;
  };
}
