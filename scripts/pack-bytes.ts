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
  const digits: Record<string, number> = {};
  for (let digit = 0; digit < 85; digit++) digits[DIGITS.charAt(digit)] = digit;
  for (let at = 0, byte = 0; at < text.length; at += 5) {
    let group = 0;
    for (let digit = at; digit < at + 5; digit++) group = group * 85 + (digits[text.charAt(digit)] ?? 84);
    for (let shift = 24; shift >= 0; shift -= 8) bytes[byte++] = group >>> shift;
  }
  return bytes;
}
