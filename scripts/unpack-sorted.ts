/**
 * Reads back what `pack-sorted.ts` packed: ranks of bytes, coded bit by bit with probabilities that follow what came before
 * (a range coder), and from them the text's bytes in the order of what follows each of them (Burrows and Wheeler). Ships with
 * what is packed, hence short.
 */

/** One yes or no whose probability is kept in a slot. A writer takes the bit given, a reader gives the one that was written. */
export type Ask = (slot: number, bit: boolean) => boolean;

/** What is learnt of a yes or no, by slot, in 65,536ths: one estimate that follows at once and one that follows slowly. */
export const SLOTS = 1 << 15;
const QUICK = 4;
const SLOW = 7;

/** Chances that a bit is "no", kept for writer and reader alike. */
export function chances() {
  const quick = new Uint16Array(SLOTS).fill(1 << 15);
  const slow = new Uint16Array(SLOTS).fill(1 << 15);
  return {
    of: (slot: number) => Math.max(64, Math.min(65472, (quick[slot]! + slow[slot]!) >>> 1)),
    learn(slot: number, bit: boolean) {
      const seen = bit ? 0 : 65535;
      quick[slot]! += (seen - quick[slot]!) >> QUICK;
      slow[slot]! += (seen - slow[slot]!) >> SLOW;
    },
  };
}

/** Tells ranks one after the other: whether it is 0, 1, then how many binary digits it has and which. */
export function rankTeller(ask: Ask): (rank: number) => number {
  /** How large the last ranks were, 0…3 each, the latest lowest. */
  let past = 0;
  let last = 0;
  return (rank) => {
    let told = 0;
    if (ask(past, rank > 0)) {
      told = 1;
      if (ask(256 + past, rank > 1)) {
        const length = 31 - Math.clz32(rank);
        let digits = 1;
        while (digits < 7 && ask(512 + last * 8 + digits, length > digits)) digits++;
        told = 1;
        for (let place = digits - 1; place >= 0; place--)
          told = told * 2 + Number(ask(1024 + digits * 256 + told, ((rank >> place) & 1) === 1));
      }
    }
    last = told < 2 ? told : 33 - Math.clz32(told);
    past = ((past << 2) | Math.min(3, told < 2 ? told : told < 6 ? 2 : 3)) & 255;
    return told;
  };
}

/** Six bytes hold the length and the row that the text itself has among its sorted ends. */
export function unpackSorted(bytes: Uint8Array): Uint8Array {
  const number = (at: number) => (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
  const length = number(0);
  const first = number(3);
  let at = 6;
  // The code read so far, and its range; an engine would allocate each such number that a closure keeps.
  const state = new Uint32Array([0, 0xffffffff]);
  const chance = chances();
  const next = () => {
    state[0] = (state[0]! << 8) | (bytes[at++] ?? 0);
  };
  for (let byte = 0; byte < 5; byte++) next();
  const tell = rankTeller((slot) => {
    let range = state[1]!;
    const bound = (range >>> 16) * chance.of(slot);
    const bit = state[0]! >= bound;
    if (bit) {
      state[0]! -= bound;
      range -= bound;
    } else range = bound;
    for (; range < 1 << 24; range = (range << 8) >>> 0) next();
    state[1] = range;
    chance.learn(slot, bit);
    return bit;
  });

  // What stands before each of the sorted ends; nothing before the whole text, whose row is left out.
  const recent = new Uint8Array(256).map((_, byte) => byte);
  const before = new Uint8Array(length);
  const counts = new Uint32Array(257);
  for (let row = 0; row < length; row++) {
    const rank = tell(0);
    const byte = recent[rank]!;
    recent.copyWithin(1, 0, rank);
    recent[0] = byte;
    before[row] = byte;
    counts[byte + 1]!++;
  }
  // Ends that begin with a byte stand in the order of what follows it: the row one byte earlier follows by counting.
  for (let byte = 1; byte < 257; byte++) counts[byte]! += counts[byte - 1]!;
  const earlier = new Uint32Array(length);
  for (let row = 0; row < length; row++) earlier[row] = counts[before[row]!]!++ + 1;
  const out = new Uint8Array(length);
  // Rows count the empty end, which is the first, and the whole text; `before` lacks the latter.
  for (let place = length - 1, row = 0; place >= 0; place--) {
    const index = row > first ? row - 1 : row;
    out[place] = before[index]!;
    row = earlier[index]!;
  }
  return out;
}
