import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packSorted } from '../../scripts/pack-sorted';
import { unpackSorted } from '../../scripts/unpack-sorted';

const back = (bytes: Uint8Array) => unpackSorted(packSorted(bytes));

describe('what is packed by what follows it', () => {
  test('comes back as it was, whatever the bytes', () => {
    const repeating = fc.array(fc.tuple(fc.uint8Array({ maxLength: 30 }), fc.nat(60)), { maxLength: 12 }).map((parts) =>
      Uint8Array.from(
        parts.flatMap(([bytes, times]) =>
          Array(times)
            .fill([...bytes])
            .flat(),
        ),
      ),
    );
    fc.assert(
      fc.property(fc.oneof(repeating, fc.uint8Array({ maxLength: 600 })), (bytes) => {
        expect(Buffer.compare(back(bytes), bytes)).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['nothing', []],
    ['one byte', [0]],
    ['one byte many times', Array(3000).fill(255)],
    ['zeros at the end', [1, 0, 0]],
    ['every byte', Array.from({ length: 1024 }, (_, at) => (at * 7) % 256)],
  ])('comes back as it was: %s', (_, bytes) => {
    expect([...back(Uint8Array.from(bytes))]).toEqual(bytes);
  });

  test('is smaller than deflated text by a twentieth and more, for words in both languages', () => {
    const text = ['vi', 'en']
      .map((language) => readFileSync(`src/languages/${language}/sidebar-words.ts`, 'utf8'))
      .join('');
    const packed = packSorted(Buffer.from(text));
    expect(Buffer.from(unpackSorted(packed)).toString()).toBe(text);
    expect(packed.length).toBeLessThan(deflateRawSync(text, { level: 9 }).length * 0.95);
  });
});
