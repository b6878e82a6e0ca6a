/** A text made tidy, with the way back to the characters it was given in. */
export type Cleaned = {
  text: string;
  /** Where a character of `text` (or its end) stood in the text as it was given. */
  origin(index: number): number;
};

const TIDY = /^(?! )(?:[!-~À-ÏÑ-ÖØ-ïñ-öø-ſƠơƯưẠ-ỹ–—…•≥≤₫→±×]| (?=[^ ]))*$/;
const PIECE = /[\s\p{Cf}]+|[\s\S]\p{M}*/gu;
const KEYCAP = '\u20E3';
const ALIKE: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
  '‒': '–',
  '―': '—',
  '−': '-',
  '⁄': '/',
  '∕': '/',
  Ð: 'Đ',
  ð: 'đ',
  '⩾': '≥',
  '⩽': '≤',
  '≧': '≥',
  '≦': '≤',
  '⟶': '→',
  '➔': '→',
  '➜': '→',
  '➡': '→',
  '⇒': '→',
};

/** One character with its marks, composed, in the shape the program reads. More marks than a letter can bear are dropped. */
function tidy(piece: string): string {
  const one = piece
    .slice(0, 6)
    .normalize('NFC')
    .replace(/\uFE0F/, '');
  const code = one.charCodeAt(0);
  return code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : (ALIKE[one] ?? one);
}

/**
 * Cleans a text once, at the door: NFC, every kind of space (line ends too) one blank, full-width characters, quotes and
 * dashes as on a keyboard, invisible characters and keycap emoji dropped, trimmed.
 */
export function clean(given: string): Cleaned {
  if (TIDY.test(given)) return { text: given, origin: (index) => index };
  let text = '';
  let end = 0;
  let afterBlank = true;
  const origins: number[] = [];
  const known = new Map<string, string>();
  for (const match of given.matchAll(PIECE)) {
    const piece = match[0];
    const blank = /\s/.test(piece);
    if (piece.endsWith(KEYCAP) || (!blank && /^\p{Cf}+$/u.test(piece))) continue;
    if (blank && afterBlank) continue;
    afterBlank = blank;
    const tidied = blank ? ' ' : (known.get(piece) ?? tidy(piece));
    known.set(piece, tidied);
    for (let i = 0; i < tidied.length; i += 1) origins.push(match.index + Math.min(i, piece.length - 1));
    text += tidied;
    if (!blank) end = match.index + piece.length;
  }
  if (afterBlank) text = text.slice(0, -1);
  return { text, origin: (index) => (index < text.length ? (origins[index] ?? end) : end) };
}

const OLD_TONE = /[òóỏõọ](?=[ae])|[ùúủũụ](?=y)/g;
/** "tỉ lệ", "quí", "xử lí", "kí kết": i for y after these letters, where the lexicon writes y. */
const MARKED_I = /[hklmstu][íìỉĩị](?!\p{L})/u;
const I_FOR_Y = /(?<!\p{L})(qu|[hklmst])([íìỉĩị])(?!\p{L})/gu;
const PLACED = 'oòóỏõọuùúủũụ';
const MOVED: Record<string, string> = { a: 'aàáảãạ', e: 'eèéẻẽẹ', y: 'yỳýỷỹỵ' };

/**
 * The form in which words are compared: lower case, `đ` as `d` (often mistyped), and the tone mark on the vowel where the
 * new spelling puts it (hòa = hoà, thúy = thuý). As long as the text it is given, character for character.
 */
export function fold(text: string): string {
  let lower = text.toLowerCase().replace(/đ/g, 'd');
  if (MARKED_I.test(lower))
    lower = lower.replace(I_FOR_Y, (_, onset, vowel) => onset + 'ýỳỷỹỵ'['íìỉĩị'.indexOf(vowel)]);
  if (!OLD_TONE.test(lower)) return lower;
  OLD_TONE.lastIndex = 0;
  return lower.replace(/([òóỏõọ])([ae])|([ùúủũụ])(y)/g, (pair) => {
    const at = PLACED.indexOf(pair[0]!);
    return (at < 6 ? 'o' : 'u') + MOVED[pair[1]!]![at % 6]!;
  });
}

/** A folded text without its Vietnamese marks: "tối thiểu" → "toi thieu". */
export function withoutMarks(folded: string): string {
  return /^[ -~]*$/.test(folded)
    ? folded
    : folded
        .normalize('NFD')
        .replace(/[\u0300-\u036F]/g, '')
        .replace(/đ/g, 'd');
}

/** What a list item begins with: a bullet (also Word's), a box drawing, an emoji, a tick box, a priority. A sign before a digit is none. */
export const LIST_MARK =
  /^(?:[-–—+](?!\d)|[•●·○▪■◆►▶✓✔*>‣⁃└├│┌┬↳\uF0B7\uF0A7─]|\p{Extended_Pictographic}|o(?= \S)|\[(?:[ xX]?|[Pp]\d)\])[\s└├│─]*/u;
const NUMBERING = /^(?:\((?:\d{1,2}|[a-z])\)|(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[ivx]{1,4})[.)](?= ))\s*/iu;
const LABEL =
  /^(?:\**(?:(?:kr|key results?|kết quả(?: then chốt| chính)?|ket qua(?: then chot| chinh)?|kqtc|kqthen chốt|kpi|okr|o|obj|objective|mục tiêu|muc tieu)\s*#?\s*(?:\d{1,2}(?:[.-]\s?(?:kr)?\d{1,2})*|[ivx]{1,4}(?![\p{L}]))?\s*\**\s*(?:[:：.)]|[-–—](?= )|,(?= (?:kr|key|kết))))\**|o\d{1,2}[.-]?kr\d{1,2}\s*[:.\-–—)]?)\s*/iu;

/** A line without its list bullets and its label ("- KR1: ", "2) ", "• Mục tiêu 1: "). */
export function dropLabel(line: string): string {
  let rest = line.trimStart();
  for (let turn = 0; turn < 4; turn += 1) {
    const head = rest.slice(0, 60);
    const shorter = head.replace(LIST_MARK, '').replace(NUMBERING, '').replace(LABEL, '');
    if (shorter === head) break;
    rest = (shorter + rest.slice(60)).trimStart();
  }
  return rest;
}
