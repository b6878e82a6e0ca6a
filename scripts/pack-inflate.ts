/**
 * Inflates what `zlib.deflateRaw` made (RFC 1951), where there is neither zlib nor a browser. It trusts its input, which
 * the build made. Written to be quick in its first and only run, before V8 has optimised anything: a code is a table of
 * all that the next bits can be, and bytes are copied and read as text by the language's own functions.
 */

/** A Huffman code: for each value of the next `longest` bits the symbol they begin with, and in the lowest 4 bits its length. */
type Code = { table: Uint16Array; longest: number };

function codeOf(lengths: readonly number[]): Code {
  const longest = Math.max(...lengths);
  const table = new Uint16Array(1 << longest);
  let code = 0;
  for (let length = 1; length <= longest; length += 1, code <<= 1)
    for (let symbol = 0; symbol < lengths.length; symbol += 1) {
      if (lengths[symbol] !== length) continue;
      let reversed = 0;
      for (let bit = 0; bit < length; bit += 1) reversed |= ((code >> bit) & 1) << (length - 1 - bit);
      for (; reversed < table.length; reversed += 1 << length) table[reversed] = (symbol << 4) | length;
      code += 1;
    }
  return { table, longest };
}

const repeat = (length: number, times: number) => Array<number>(times).fill(length);

/** What symbols with extra bits begin at, and how many bits: after the plain ones, `each` symbols for each number of bits. */
function starts(first: number, plain: number, each: number, most: number): [start: number, bits: number][] {
  const all: [number, number][] = [];
  for (let start = first; all.length < most; ) {
    const bits = Math.max(0, Math.floor((all.length - plain) / each) + 1);
    all.push([start, bits]);
    start += 1 << bits;
  }
  return all;
}

/** `size` is how many bytes come out. */
export function inflate(bytes: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  const lengths = starts(3, 8, 4, 28).concat([[258, 0]]);
  const distances = starts(1, 4, 2, 30);
  let to = 0;
  let at = 0;
  let held = 0;
  let count = 0;

  const bits = (wanted: number): number => {
    for (; count < wanted; count += 8) held |= bytes[at++]! << count;
    const value = held & ((1 << wanted) - 1);
    held >>>= wanted;
    count -= wanted;
    return value;
  };
  const symbol = ({ table, longest }: Code): number => {
    for (; count < longest; count += 8) held |= bytes[at++]! << count;
    const found = table[held & ((1 << longest) - 1)]!;
    held >>>= found & 15;
    count -= found & 15;
    return found >> 4;
  };
  const value = ([start, extra]: [number, number]) => start + bits(extra);

  /** The codes of a block: the fixed ones, or those that stand before it, themselves as a code. */
  function codes(fixed: boolean): [Code, Code] {
    if (fixed)
      return [codeOf([...repeat(8, 144), ...repeat(9, 112), ...repeat(7, 24), ...repeat(8, 8)]), codeOf(repeat(5, 30))];
    const literals = bits(5) + 257;
    const all = literals + bits(5) + 1;
    const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].slice(0, bits(4) + 4);
    const own = repeat(0, 19);
    for (const length of order) own[length] = bits(3);
    const code = codeOf(own);
    const told: number[] = [];
    while (told.length < all) {
      const one = symbol(code);
      if (one < 16) told.push(one);
      else if (one === 16) told.push(...repeat(told[told.length - 1]!, 3 + bits(2)));
      else told.push(...repeat(0, one === 17 ? 3 + bits(3) : 11 + bits(7)));
    }
    return [codeOf(told.slice(0, literals)), codeOf(told.slice(literals))];
  }
  function stored(): void {
    at -= count >> 3;
    count = held = 0;
    const end = at + 4 + (bytes[at]! | (bytes[at + 1]! << 8));
    for (at += 4; at < end; ) out[to++] = bytes[at++]!;
  }
  function block([literals, back]: [Code, Code]): void {
    for (let one = symbol(literals); one !== 256; one = symbol(literals)) {
      if (one < 256) out[to++] = one;
      else {
        const end = to + value(lengths[one - 257]!);
        const from = to - value(distances[symbol(back)]!);
        if (end - to <= to - from) out.copyWithin(to, from, from + end - to);
        else for (let byte = from; to < end; ) out[to++] = out[byte++]!;
        to = end;
      }
    }
  }

  for (let last = 0; !last; ) {
    last = bits(1);
    const kind = bits(2);
    if (kind) block(codes(kind === 1));
    else stored();
  }
  return out;
}

const { fromCharCode } = String;

/** The text of UTF-8; Apps Script has no `TextDecoder`. Spreading the bytes instead would take twice as long. */
export function textOfUtf8(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += fromCharCode.apply(null, bytes.subarray(at, at + 8192) as never);
  return decodeURIComponent(escape(text));
}
