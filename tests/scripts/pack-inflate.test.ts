import { readFileSync } from 'node:fs';
import { constants, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inflate, textOfUtf8 } from '../../scripts/pack-inflate';

const STRATEGIES = [constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE];

/** Bytes that repeat near and far, so that every kind of length and distance occurs. */
const repeating = fc
  .array(fc.tuple(fc.uint8Array({ maxLength: 40 }), fc.nat(400), fc.nat(3)), { maxLength: 30 })
  .map((parts) =>
    Uint8Array.from(
      parts.flatMap(([bytes, times, gap]) => [
        ...Array.from({ length: times }, () => [...bytes]).flat(),
        ...Array<number>(gap * 9000).fill(gap),
        ...bytes,
      ]),
    ),
  );

describe('what zlib deflated', () => {
  test('comes back, at every level, with every strategy, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.oneof(repeating, fc.uint8Array({ maxLength: 2000 })),
        fc.integer({ min: 0, max: 9 }),
        fc.constantFrom(...STRATEGIES),
        (bytes, level, strategy) => {
          const back = Uint8Array.from(inflate(deflateRawSync(bytes, { level, strategy }), bytes.length));
          expect(Buffer.compare(back, bytes)).toBe(0);
        },
      ),
      { numRuns: 200 },
    );
  });

  test.each(['src/languages/vi/lexicon.ts', 'package-lock.json'])('comes back as the text of %s', (path) => {
    const text = readFileSync(path, 'utf8');
    expect(textOfUtf8(inflate(deflateRawSync(text, { level: 9 }), Buffer.byteLength(text)))).toBe(text);
  });
});

describe('the text of UTF-8', () => {
  test('is what was encoded, of every script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(textOfUtf8(Buffer.from(text))).toBe(text);
      }),
    );
    expect(textOfUtf8(Buffer.from('Đạt ≥ 90% ⚠ 𝒳 🙂'))).toBe('Đạt ≥ 90% ⚠ 𝒳 🙂');
    expect(textOfUtf8(Buffer.from('ế'.repeat(10_000)))).toBe('ế'.repeat(10_000));
  });
});
