/** Height a row needs for its wrapped texts. Sheets finds it by itself; a .xlsx has to state it. */

/** Pixels a point is high. */
const PIXELS_A_POINT = 4 / 3;
/** Pixels a cell keeps free at its left and right edges together. */
const EDGES = 6;
/** Height of a line in sizes of its font. */
const LINE = 1.2;

/** Lines a text takes in a column of that many pixels when it is broken between words. */
export function wrappedLines(text: string, pixels: number, points: number, bold = false): number {
  const room = Math.max(1, (pixels - EDGES) / (points * PIXELS_A_POINT * (bold ? 1.08 : 1)));
  return text.split('\n').reduce((lines, paragraph) => lines + linesOf(paragraph, room), 0);
}

/** Pixels that many lines need. */
export const heightOfLines = (lines: number, points: number): number =>
  Math.ceil(lines * points * PIXELS_A_POINT * LINE) + 4;

function linesOf(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.normalize('NFC').split(/(?<= )/)) {
    const width = widthOf(word);
    const visible = widthOf(word.trimEnd());
    if (used > 0 && used + visible > room) {
      lines++;
      used = 0;
    }
    // A word wider than the column is broken within.
    lines += Math.max(0, Math.ceil(visible / room) - 1);
    used = visible > room ? visible % room : used + width;
  }
  return lines;
}

/** Arial's letters by their width in sizes of the font; others are as wide as "n". */
const WIDTHS: [RegExp, number][] = [
  [/[ijlìíỉĩị'|]/, 0.22],
  [/[tfI .,:;!/\\[\]·]/, 0.28],
  [/[r()•"-]/, 0.34],
  [/[cksvxyzýỳỷỹỵ]/, 0.5],
  [/[mwMW@%—…]/, 0.88],
  [/\p{Lu}/u, 0.69],
];

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 0.56;
  return width;
}
