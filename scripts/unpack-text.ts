/** Reads what `pack-text.ts` packed. Ships with what is packed, hence short; nothing of it waits to be optimised by V8. */

/** Printable ASCII without quotes and backslash, which a string literal would have to escape. */
export const DIGITS = ' !#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~';
/** Shortest repeat that is told. */
export const LEAST = 4;
/** Base of a distance; the digits from here on say that one more digit comes. */
export const LONG = 60;
/** Distances below this take two digits. */
export const NEAR = LONG * LONG;

const { fromCharCode } = String;

/** `size` is how many characters come out; text of just that length was not packed. */
export function unpackText(packed: string, size: number): string {
  if (packed.length === size) return packed;
  const out = new Uint16Array(size);
  const values = new Uint8Array(128);
  for (let digit = 0; digit < DIGITS.length; digit++) values[DIGITS.charCodeAt(digit)] = digit;
  let at = 0;
  const digit = () => values[packed.charCodeAt(at++)]!;
  for (let to = 0; at < packed.length; ) {
    for (let left = digit(); left > 0; left--) out[to++] = packed.charCodeAt(at++);
    const length = at < packed.length ? digit() : 0;
    if (!length) continue;
    const first = digit();
    const back = first < LONG ? first * LONG + digit() : ((first - LONG) * LONG + digit()) * LONG + digit();
    const end = to + length + LEAST - 1;
    const from = to - back;
    if (end - to <= back) out.copyWithin(to, from, from + end - to);
    else for (let next = from; to < end; ) out[to++] = out[next++]!;
    to = end;
  }
  let text = '';
  for (let from = 0; from < size; from += 8192)
    text += fromCharCode.apply(null, out.subarray(from, from + 8192) as never);
  return text;
}
