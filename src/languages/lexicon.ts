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

let phrases: Map<string, Phrase[]> | undefined;

function learn(): Map<string, Phrase[]> {
  const known = new Map<string, Phrase>();
  const byFirstWord = new Map<string, Phrase[]>();
  for (const lexicon of [vietnamese, english])
    for (const [kinds, listed] of Object.entries(lexicon))
      for (const written of listed.split('|')) {
        const needsMarks = written[0] === '!';
        const text = fold(needsMarks ? written.slice(1) : written);
        const phrase = known.get(text) ?? {
          words: text.split(/[ -]/),
          plain: withoutMarks(text).split(/[ -]/),
          needsMarks,
          kinds: new Set<WordKind>(),
        };
        for (const kind of kinds.split(' ')) phrase.kinds.add(kind as WordKind);
        if (known.has(text)) continue;
        known.set(text, phrase);
        const first = phrase.plain[0]!;
        byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), phrase]);
      }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirstWord;
}

/** The phrases that begin with a word (given without marks), the longest first. Built at the first reading: loading costs nothing. */
export function phrasesFrom(plainWord: string): readonly Phrase[] {
  phrases ??= learn();
  return phrases.get(plainWord) ?? [];
}

const ENDINGS = /^(\p{L}{2,})(?:ies|(e?s)|(e?d)|(ing))$/u;

/** The plain form of an English word that the lexicon has: "reaches", "reached", "reaching" → "reach". */
export function plainForm(word: string): Phrase | undefined {
  const parts = ENDINGS.exec(word);
  if (!parts) return undefined;
  const stem = parts[1]!;
  for (const form of [stem, `${stem}e`, `${stem}y`, stem.slice(0, -1), `${stem}ie`]) {
    const found = phrasesFrom(form).find((phrase) => phrase.words.length === 1 && phrase.words[0] === form);
    if (found) return found;
  }
  return undefined;
}
