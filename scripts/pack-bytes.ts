/**
 * Bytes as text that survives everywhere the add-on travels: four bytes are five characters. The 85 that serve are the
 * printable ones of ASCII without `"'`` `\` `$` and `<>&/`, so that nothing can be taken for the end of a string, a
 * comment, a tag or a template by whatever serves or stores the file. Ships with what is packed, hence short.
 */
const DIGITS = '!#%()*+,-.0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';

/** The last group is cut to one character more than it has bytes. */
export function textOfBytes(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    let group = 0;
    for (let byte = at; byte < at + 4; byte++) group = group * 256 + (bytes[byte] ?? 0);
    let digits = '';
    for (let digit = 0; digit < 5; digit++) {
      digits = DIGITS.charAt(group % 85) + digits;
      group = Math.floor(group / 85);
    }
    text += digits.slice(0, bytes.length - at + 1);
  }
  return text;
}

export function bytesOfText(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
  const digits = new Uint8Array(128).fill(84);
  for (let digit = 0; digit < 85; digit++) digits[DIGITS.charCodeAt(digit)] = digit;
  for (let at = 0, byte = 0; at < text.length; ) {
    let group = 0;
    // Beyond the text's end the highest digit stands in: `NaN` finds no digit.
    for (const end = at + 5; at < end; at++) group = group * 85 + (digits[text.charCodeAt(at)] ?? 84);
    bytes[byte++] = group >>> 24;
    bytes[byte++] = group >>> 16;
    bytes[byte++] = group >>> 8;
    bytes[byte++] = group;
  }
  return bytes;
}
