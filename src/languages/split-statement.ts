import type { Language } from '../domain/language';
import { fold } from './clean';
import { type Phrase, phrasesFrom, plainForm, type WordKind } from './lexicon';
import { type ScannedNumber, scanNumber } from './read-number';

/** A piece of a statement: a phrase of the lexicons or another word, a number, a name with digits ("P95"), a date, or a mark. */
export type Token = {
  is: 'word' | 'number' | 'name' | 'date' | 'mark';
  /** Folded text; of a number its digits as written. */
  text: string;
  from: number;
  to: number;
  kinds: ReadonlySet<WordKind>;
  /** How many brackets stand open around it. */
  depth: number;
  value: number;
  /** What the number would mean were its lone separator read the other way. */
  other?: number;
  percent: boolean;
  /** 1e3, 1e6, 1e9 where a scale word follows. */
  scale: number;
};

/** Can the token mean one of these? */
export const has = (token: Token | undefined, ...kinds: WordKind[]): boolean =>
  !!token && kinds.some((kind) => token.kinds.has(kind));

/** Is the token's text like this? A token that is not there has none. */
export const reads = (token: Token | undefined, pattern: RegExp): boolean => pattern.test(token?.text ?? '');

/** Can one of the tokens from … up to … mean one of these? */
export const any = (tokens: readonly Token[], from: number, to: number, ...kinds: WordKind[]): boolean =>
  tokens.slice(from, to).some((one) => has(one, ...kinds));

const NONE: ReadonlySet<WordKind> = new Set();
const MARK_KINDS: Record<string, ReadonlySet<WordKind>> = {};
for (const [kind, marks] of [
  ['atLeast', '≥ >= > =>'],
  ['atMost', '≤ <= < =<'],
  ['exactly', '= =='],
  ['to', '→ -> --> >>'],
  ['about', '~ ≈ ± : $ ₫ € £ ¥ ₹ +'],
] as const)
  for (const mark of marks.split(' ')) MARK_KINDS[mark] = new Set<WordKind>([kind]);
// An arrow also says the level to reach.
for (const mark of ['→', '->', '-->', '>>']) MARK_KINDS[mark] = new Set<WordKind>(['to', 'upTo']);

const WORD = /\p{L}[\p{L}\p{M}]*(?:'\p{L}+)?/uy;
const NAME = /(?:\p{L}+-?|[pqt]\.)\d[\p{L}\d]*(?:[.-]\d+)*/uy;
const LINK = /(?:https?:\/\/|www\.)\S+/y;
/** "S$20k", "HK$ 5m": which dollar it is. */
const DOLLAR = /(us|[acrs]|hk|nt|nz|au|sg|ca|mx)\$(?= ?\d)/y;
const MARK = />=|<=|=>|=<|-->|->|>>|==|[\s\S]/uy;
const DATE =
  /(?:\d{1,2}([/.-])\d{1,2}\1(?:20)?\d\d|\d{1,2}[/-]20\d\d|20\d\d[-/]\d{1,2}(?:[-/]\d{1,2})?|\d{1,2}:\d\d|20\d\d[-–]20\d\d)(?![\d.,]*\d|\p{L}|%)/uy;
const SLASHED = /(\d{1,2})\/(\d{1,2})(?![\d/]|[.,]\d)/y;
/** A talk of two: "1-1", "1:1", "1-on-1". */
const ONE_ON_ONE = /1(?:[-:]|-on-)1(?![\d.,%/:-])/y;
const ORDINAL = /\d+(?:st|nd|rd|th)(?!\p{L})/uy;
const CALENDAR = /^(?:q[1-4]|h[12]|t\d{1,2}|fy\d{2,4}(?:-?q[1-4])?|w\d{1,2}|[qh][1-4]?fy\d+)(?:[.-]?\d+)*$/;
const SHORT_UNITS = /^(?:h|s|p|ms|tr|d|x|m|km|kg|cm|mm|gb|mb|tb|kb|pb|ha|hr|vn|tỷ|tỉ|k|b|bn|pp|ph|d?ng|l|w|kw|t)$/;
/** "1h30", "1 giờ 30 phút": hours and minutes. */
const HOURS =
  /(\d{1,2}) ?(?:h|g|giờ|gio|hours?|hrs?)(?: (?:and )?(?=\d+ ?(?:ph|min|m(?!\p{L}))))?([0-5]?\d)(?: ?(?:phút|phut|ph?|minutes?|mins?|m|')(?!\p{L}))?(?![\p{L}\d])/uy;
const MONTHS = new Set(
  'january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

export const isMonthName = (word: string) => MONTHS.has(word);

/** Letters no English word has. */
const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵẠ-ỹ]/;
const ENGLISH =
  /(?:^|[^\p{L}])(?:the|of|to|by|from|and|for|in|at|with|per|an?|is|are|reach|achieve|increase|reduce|users?|customers?|grow|hire|launch|leads|deals|than|least|new|our|every|each|rate)(?![\p{L}])/iu;

/** The language a text is written in, as far as it can be seen; undefined for "CPA ≤ 120.000". */
export function languageOf(text: string): Language | undefined {
  if (VIETNAMESE.test(text)) return 'vi';
  return ENGLISH.test(text) ? 'en' : undefined;
}

const at = (pattern: RegExp, text: string, from: number): RegExpExecArray | null => {
  pattern.lastIndex = from;
  return pattern.exec(text);
};

/** Does the phrase stand here, as written or (`bare`) without its marks? The last word of an English phrase may be a plural. */
function stands(phrase: Phrase, words: readonly Token[], first: number, bare: boolean): boolean {
  const wanted = bare ? phrase.plain : phrase.words;
  return wanted.every((part, i) => {
    const word = words[first + i];
    if (word?.is !== 'word' || (i > 0 && word.from - words[first + i - 1]!.to > 1)) return false;
    return word.text === part || (i > 0 && i === wanted.length - 1 && word.text === `${part}s`);
  });
}

/** The longest phrase that begins with a word. Words without marks count where the whole statement has none. */
function phraseAt(words: readonly Token[], first: number, plainText: boolean): Phrase | undefined {
  const { text } = words[first]!;
  const exact = phrasesFrom(text).find((one) => stands(one, words, first, false));
  return exact ?? (plainText ? phrasesFrom(text, true).find((one) => stands(one, words, first, true)) : undefined);
}

/** Puts the words of a phrase together and says what it can mean. A hyphen inside a phrase was dropped before. */
function joinPhrases(words: readonly Token[], plainText: boolean): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]!;
    const phrase = word.is === 'word' ? phraseAt(words, i, plainText) : undefined;
    const inflected = phrase || word.is !== 'word' || !/^[a-z]{4,}$/.test(word.text) ? undefined : plainForm(word.text);
    if (inflected) {
      joined.push({ ...word, kinds: inflected.kinds });
      continue;
    }
    if (!phrase) {
      joined.push(word);
      continue;
    }
    const last = words[i + phrase.words.length - 1]!;
    joined.push({ ...word, text: phrase.words.join(' '), to: last.to, kinds: phrase.kinds });
    i += phrase.words.length - 1;
  }
  return joined;
}

const INDIAN_SCALE = /\s?(?:(cr|crores?)|(?:lakhs?|lacs?))(?!\p{L})/uy;

/** "20 000 000": blanks between groups of three digits. A month or quarter before a number is none of its groups. */
const SPACED = /(?:(?:th[aá]ng|qu[yý]|tu[aầ]n|week|ngày|n[aă]m|q)\s)?\d+(?: \d{3})+(?![\d\p{L}])/giu;

/** Cuts a clean statement into tokens. `language` is asked where a lone separator before three digits needs it. */
export function splitStatement(given: string, language: () => Language): Token[] {
  const written = given.replace(SPACED, (group) => (/^\d{1,3} \d/.test(group) ? group.replace(/ /g, '\u00a0') : group));
  const text = fold(written);
  const dollars = text.includes('$');
  const tokens: Token[] = [];
  let depth = 0;
  let wasBlank = true;
  let i = 0;
  const push = (is: Token['is'], to: number, more: Partial<Token> = {}) => {
    tokens.push({
      is,
      text: text.slice(i, to),
      from: i,
      to,
      kinds: NONE,
      depth,
      value: 0,
      percent: false,
      scale: 1,
      ...more,
    });
    i = to;
  };
  while (i < text.length) {
    const char = text[i]!;
    if (char === ' ' || char === '\u00a0') {
      wasBlank = true;
      i += 1;
      continue;
    }
    const link = char === 'h' || char === 'w' ? at(LINK, text, i) : null;
    const dollar = !link && dollars ? at(DOLLAR, text, i) : null;
    const name = link || dollar ? null : at(NAME, text, i);
    const word = name || link || dollar ? null : at(WORD, text, i);
    if (link) push('name', i + link[0].length);
    else if (dollar)
      push('mark', i + dollar[0].length, { text: dollar[1] === 'us' ? '$' : dollar[0], kinds: MARK_KINDS.$! });
    else if (name) {
      const letters = /^\p{L}+/u.exec(name[0])![0];
      // "USD500", "VND500", "x3": the letters are a unit of the number that follows.
      if (/^(?:k?m[23])$/.test(name[0])) push('word', i + name[0].length);
      else if (/^(?:usd|vnd|us|x|rp)$/.test(letters) && !name[0].includes('-')) {
        if (letters === 'x') push('mark', i + 1, { text: '×' });
        else push('word', i + letters.length, { kinds: new Set<WordKind>([letters === 'vnd' ? 'dong' : 'dollars']) });
      } else if (phrasesFrom(letters)[0]?.kinds.has('currency')) push('word', i + letters.length);
      else push(CALENDAR.test(name[0]) ? 'date' : 'name', i + name[0].length);
    } else if (word) {
      // A hyphen between words ("on-time") parts them; the phrase is looked for without it.
      push('word', i + word[0].length);
    } else if (/\d/.test(char)) pushNumber();
    else {
      const mark = at(MARK, text, i)![0];
      const hyphen = mark === '-' && !wasBlank && /\p{L}/u.test(text[i - 1] ?? '') && /\p{L}/u.test(text[i + 1] ?? '');
      if (/[([{]/.test(mark)) depth += 1;
      if (hyphen) i += 1;
      else push('mark', i + mark.length, { kinds: MARK_KINDS[mark] ?? NONE });
      if (/[)\]}]/.test(mark) && depth > 0) depth -= 1;
    }
    wasBlank = false;
  }
  return joinPhrases(tokens, !VIETNAMESE.test(given));

  function withIndianScale(scanned: ScannedNumber | undefined): ScannedNumber | undefined {
    const word = scanned && at(INDIAN_SCALE, text, scanned.to);
    return word
      ? { ...scanned, value: scanned.value * (word[1] ? 1e7 : 1e5), to: scanned.to + word[0].length }
      : scanned;
  }

  function pushNumber(): unknown {
    const one = text[i] === '1' ? at(ONE_ON_ONE, text, i) : null;
    if (one) return push('name', i + one[0].length);
    const date = at(DATE, text, i) ?? at(ORDINAL, text, i);
    if (date) return push(/\p{L}/u.test(date[0]) ? 'name' : 'date', i + date[0].length);
    const slashed = at(SLASHED, text, i);
    const previous = tokens[tokens.length - 1];
    // "31/12" is a date, "4/5" a score; "trước 5/10" is a date again.
    if (slashed && Number(slashed[2]) <= 31) {
      const dated =
        previous?.is === 'word' &&
        // "đúng hạn 4/4" counts.
        !/^d[uú]ng$/.test(tokens[tokens.length - 2]?.text ?? '') &&
        /^(?:ng[aà]y|tr[uư][oớ]c|h[aạ]n|v[aà]o|by|before|on|d[eế]n h[eế]t|d[eế]n ng[aà]y|tru[oơ]c ng[aà]y)$/.test(
          previous.text,
        );
      if (dated || (Number(slashed[1]) > Number(slashed[2]) && Number(slashed[2]) <= 12))
        return push('date', i + slashed[0].length);
    }
    const clock = at(HOURS, text, i);
    if (clock) {
      push('number', i + clock[1]!.length, { text: clock[1]!, value: Number(clock[1]) + Number(clock[2]) / 60 });
      return push('word', clock.index + clock[0].length, { text: 'h' });
    }
    const scanned = withIndianScale(scanNumber(written, i, language));
    const digits = /^\d[\d.,\u00a0]*/.exec(text.slice(i, i + 40))![0].replace(/[.,]$/, '');
    if (!scanned) return push('name', i + digits.length);
    const letters = at(WORD, text, scanned.to)?.[0];
    // "2FA", "5S", "3D" are names; "72h" and "30bài" are not.
    if (
      letters &&
      letters.length < 3 &&
      /^[a-z]+$/.test(letters) &&
      (!SHORT_UNITS.test(letters) || /[SD]/.test(written.slice(scanned.to, scanned.to + letters.length))) &&
      written[scanned.to - 1] !== '%'
    )
      return push('name', scanned.to + letters.length);
    const base = scanNumber(digits, 0, language)?.value ?? 1;
    const ratio = base === 0 ? 1 : Number((scanned.value / base).toPrecision(12));
    // "1tr5" is of millions too.
    const scale = /^10*$/.test(`${ratio}`) ? ratio : 1000 ** Math.floor(Math.log10(ratio) / 3);
    // "1 tỷ 200 triệu"
    if (previous?.is === 'number' && previous.scale > scale && scale > 1 && i - previous.to === 1) {
      tokens[tokens.length - 1] = { ...previous, value: previous.value + scanned.value, to: scanned.to };
      i = scanned.to;
      return undefined;
    }
    push('number', scanned.to, {
      text: digits,
      value: scanned.value,
      percent: scanned.percent,
      scale: [1e3, 1e6, 1e9, 1e12].includes(scale) ? scale : 1,
      ...(scanned.other === undefined ? {} : { other: scanned.other }),
    });
  }
}
