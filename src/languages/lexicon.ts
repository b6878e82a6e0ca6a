import { fold, withoutMarks } from './clean';
import { lexicon as english } from './en/lexicon';
import { lexicon as vietnamese } from './vi/lexicon';

/** What a word can mean in a statement. Words are parted by `|`. */
export type WordKind =
  | 'atLeast'
  | 'atMost'
  /** A bound that is to be kept all along, not reached at the end: "không vượt". */
  | 'neverOver'
  | 'exactly'
  /** After the number: "trở lên", "or more". */
  | 'orMore'
  | 'orLess'
  /** Before the second number of a course: "lên", "to". */
  | 'to'
  /** Those of `to` that alone say a level to reach: "lên 30%", "xuống 5%". */
  | 'upTo'
  | 'reach'
  | 'from'
  /** Before or after a number: it is the value at the start. */
  | 'now'
  | 'than'
  /** Before a number: it is the size of a change. */
  | 'by'
  | 'increase'
  | 'decrease'
  /** A change for the better whose direction the metric decides. */
  | 'better'
  | 'maintain'
  | 'fewerIsBetter'
  /** Words that hold one of `fewerIsBetter` and mean the contrary: "đúng thời hạn". */
  | 'moreIsBetter'
  /** Work on things that are bad in themselves: "xử lý 100% khiếu nại" is to rise. */
  | 'handle'
  | 'complete'
  /** Verbs whose object is a deliverable. */
  | 'deliver'
  /** Those of `deliver` of which one is a deliverable, not a count: "Xây dựng 01 hệ thống". */
  | 'build'
  /** Those of `deliver` that are outputs rather than outcomes. */
  | 'output'
  | 'delivered'
  | 'vague'
  /** Vague words that leave a deliverable undefined: "a world-class team". */
  | 'qualityWord'
  /** The number is said to stand elsewhere: "đạt mục tiêu". */
  | 'pointer'
  | 'timely'
  | 'and'
  | 'inOrderTo'
  | 'within'
  /** Prepositions: a bare number after one is a cohort rather than the target. */
  | 'at'
  | 'qualifies'
  /** May stand between a comparison and its number. */
  | 'about'
  | 'between'
  | 'scored'
  | 'scale'
  /** A number after it is part of a name: "giai đoạn 2". */
  | 'named'
  | 'ranked'
  | 'each'
  | 'dayWord'
  | 'weekWord'
  | 'monthWord'
  | 'quarterWord'
  | 'yearWord'
  | 'daily'
  | 'weekly'
  | 'monthly'
  | 'quarterly'
  | 'yearly'
  | 'hours'
  | 'days'
  | 'otherTime'
  /** Those of `otherTime` that are a deadline rather than a limit: "trong 3 tháng". */
  | 'longTime'
  | 'dong'
  | 'dollars'
  /** Another country's money, before or after a number. */
  | 'currency'
  | 'points'
  | 'otherUnit'
  | 'multiple'
  | 'times'
  | 'moneyMetric'
  | 'countMetric'
  | 'pointMetric'
  /** Words that are no counted noun when they follow a number. */
  | 'noUnit'
  | 'half';

/** Phrases by what they can mean, one kind or several parted by blanks. */
export type Lexicon = Readonly<Record<string, string>>;

/** A phrase of the lexicons: its words as written, without marks, and all it can mean in either language. */
export type Phrase = { words: string[]; plain: string[]; needsMarks: boolean; kinds: Set<WordKind> };

/** Phrases by their first word, as written and without marks. */
type Index = { written: Map<string, Phrase[]>; bare: Map<string, Phrase[]> };

let index: Index | undefined;

function learn(): Index {
  const known = new Map<string, Phrase>();
  for (const lexicon of [vietnamese, english])
    for (const [kinds, listed] of Object.entries(lexicon))
      for (const each of listed.split('|')) {
        const needsMarks = each[0] === '!';
        const text = fold(needsMarks ? each.slice(1) : each);
        let phrase = known.get(text);
        if (!phrase) {
          phrase = { words: text.split(' '), plain: withoutMarks(text).split(' '), needsMarks, kinds: new Set() };
          known.set(text, phrase);
        }
        for (const kind of kinds.split(' ')) phrase.kinds.add(kind as WordKind);
      }
  const made: Index = { written: new Map(), bare: new Map() };
  const add = (map: Map<string, Phrase[]>, word: string, phrase: Phrase) => {
    const list = map.get(word);
    if (list) list.push(phrase);
    else map.set(word, [phrase]);
  };
  // The longest first.
  for (const phrase of [...known.values()].sort((a, b) => b.words.length - a.words.length)) {
    add(made.written, phrase.words[0]!, phrase);
    if (!phrase.needsMarks) add(made.bare, phrase.plain[0]!, phrase);
  }
  return made;
}

/** The phrases that begin with a word, as written or (`bare`) without marks, the longest first. Built at the first reading: loading costs nothing. */
export function phrasesFrom(word: string, bare = false): readonly Phrase[] {
  index ??= learn();
  return index[bare ? 'bare' : 'written'].get(word) ?? [];
}

/** The plain form of an English word that the lexicon has: "reaches", "reached", "reaching" → "reach". */
export function plainForm(word: string): Phrase | undefined {
  const stem = /^([a-z]{2,})(?:ies|e?s|e?d|ing)$/.exec(word)?.[1];
  if (!stem) return undefined;
  for (const form of [stem, `${stem}e`, `${stem}y`, stem.slice(0, -1), `${stem}ie`]) {
    const found = phrasesFrom(form).find((phrase) => phrase.words.length === 1);
    if (found) return found;
  }
  return undefined;
}
