/**
 * Packs bytes by what follows them (Burrows and Wheeler): a seventh smaller than deflated ones, read back in some tens of
 * milliseconds by `unpack-sorted.ts`, which is small enough to ship beside them.
 */
import { chances, rankTeller } from './unpack-sorted';

/** Where each end of the text begins, in the order of the ends; the empty one, which would be the first, is left out. */
function sortedEnds(bytes: Uint8Array): Uint32Array {
  const at = (place: number) => (place < bytes.length ? bytes[place]! + 1 : 0);
  // The first three bytes and the place in one number; what begins alike is compared further.
  const keys = Float64Array.from(bytes, (_, place) => {
    const beginning = (at(place) * 257 + at(place + 1)) * 257 + at(place + 2);
    return beginning * 2 ** 24 + place;
  }).sort();
  const ends = Uint32Array.from(keys, (key) => key % 2 ** 24);
  const beginning = (index: number) => Math.floor(keys[index]! / 2 ** 24);
  const compared = (one: number, other: number) => {
    for (let step = 3; ; step++) {
      const difference = at(one + step) - at(other + step);
      if (difference || one + step >= bytes.length) return difference;
    }
  };
  for (let from = 0, to = 1; from < ends.length; from = to++) {
    while (to < ends.length && beginning(to) === beginning(from)) to++;
    if (to - from > 1) ends.subarray(from, to).sort(compared);
  }
  return ends;
}

/** Writes yes or no in as little as its chance allows (a range coder with carries, as in LZMA). */
function writer() {
  const bytes: number[] = [];
  const chance = chances();
  let low = 0;
  let range = 0xffffffff;
  let held = 0;
  let count = 1;
  const shift = () => {
    if (low < 0xff000000 || low > 0xffffffff) {
      const carry = low > 0xffffffff ? 1 : 0;
      for (; count > 0; count--, held = 255) bytes.push((held + carry) & 255);
      held = Math.floor(low / 2 ** 24) & 255;
    }
    count++;
    low = (low % 2 ** 24) * 256;
  };
  return {
    ask(slot: number, bit: boolean) {
      const bound = (range >>> 16) * chance.of(slot);
      if (bit) {
        low += bound;
        range -= bound;
      } else range = bound;
      for (; range < 1 << 24; range = (range << 8) >>> 0) shift();
      chance.learn(slot, bit);
      return bit;
    },
    end() {
      for (let byte = 0; byte < 5; byte++) shift();
      return bytes;
    },
  };
}

export function packSorted(bytes: Uint8Array): Uint8Array {
  const ends = sortedEnds(bytes);
  const first = ends.indexOf(0) + 1;
  const recent = Array.from({ length: 256 }, (_, byte) => byte);
  const { ask, end } = writer();
  const tell = rankTeller(ask);
  const put = (byte: number) => {
    const rank = recent.indexOf(byte);
    tell(rank);
    recent.splice(rank, 1);
    recent.unshift(byte);
  };
  // What stands before the empty end, then before each other end but the whole text, before which nothing stands.
  if (bytes.length) put(bytes[bytes.length - 1]!);
  for (const place of ends) if (place) put(bytes[place - 1]!);
  const number = (value: number) => [value >> 16, (value >> 8) & 255, value & 255];
  return Uint8Array.from([...number(bytes.length), ...number(first), ...end()]);
}
