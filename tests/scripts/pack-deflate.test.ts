import { readFileSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deflate } from '../../scripts/pack-deflate';

const back = (bytes: Uint8Array) => inflateRawSync(deflate(bytes));

describe('what is deflated closely', () => {
  test('is what zlib inflates again, whatever the bytes', () => {
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
      { numRuns: 100 },
    );
  });

  test.each([
    ['nothing', ''],
    ['one byte', 'a'],
    ['one byte again and again', 'a'.repeat(40_000)],
    ['matches at the window’s edge', `begin${'0123456789'.repeat(3_276)}begin${'x'.repeat(40_000)}begin`],
  ])('comes back from %s', (_, text) => {
    expect(back(Buffer.from(text)).toString()).toBe(text);
  });

  test('comes back from a source text of several blocks, and is shorter than what zlib makes of it', () => {
    const text = readFileSync('src/languages/vi/lexicon.ts').subarray(0, 60_000);
    expect(Buffer.compare(back(text), text)).toBe(0);
    expect(deflate(text).length).toBeLessThan(deflateRawSync(text, { level: 9, memLevel: 9 }).length);
  });
});
