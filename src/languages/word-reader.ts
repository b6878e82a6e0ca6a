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
 * meaning's own name is one of them. Most cells hold a word just as it is listed; the table of all its other forms is made
 * for the first that does not, since every formula cell begins anew.
 */
export function wordReader<Meaning extends string>(
  words: Readonly<Record<Meaning, string>>,
): (text: string) => Meaning | undefined {
  const names = Object.keys(words) as Meaning[];
  const listed = (word: string) =>
    names.find((meaning) => word === meaning || words[meaning].toLowerCase().split('|').includes(word));
  let forms: Map<string, Meaning> | undefined;
  const inAnyForm = (word: string) => {
    forms ??= new Map(
      names.flatMap((meaning) => [meaning, ...words[meaning].split('|')].map((one) => [plainWord(one), meaning])),
    );
    return forms.get(plainWord(word));
  };
  const asWritten = new Map<string, Meaning | undefined>();
  return (text) => {
    if (text.length > LONGEST) return undefined;
    if (asWritten.has(text)) return asWritten.get(text);
    const meaning = listed(text.toLowerCase()) ?? inAnyForm(text);
    if (asWritten.size < REMEMBERED) asWritten.set(text, meaning);
    return meaning;
  };
}
