import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packSorted } from '../../scripts/pack-sorted';
import { unpackSorted } from '../../scripts/unpack-sorted';

const back = (bytes: Uint8Array) => Buffer.from(unpackSorted(packSorted(bytes)));

/** Bytes that repeat themselves, so that ends are long alike. */
const repeating = fc
  .array(fc.tuple(fc.uint8Array({ maxLength: 20 }), fc.nat(30)), { maxLength: 20 })
  .map((parts) =>
    Uint8Array.from(parts.flatMap(([bytes, times]) => Array.from({ length: times }, () => [...bytes]).flat())),
  );

describe('what was packed by what follows it', () => {
  it('comes back as it was, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.oneof(repeating, fc.uint8Array({ maxLength: 3000 })), (bytes) => {
        expect(Buffer.compare(back(bytes), bytes)).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it.each([0, 1, 2, 255, 256, 257])('comes back where it is one byte %i times', (times) => {
    const bytes = new Uint8Array(times).fill(7);
    expect(Buffer.compare(back(bytes), bytes)).toBe(0);
  });

  it('is smaller than the same text deflated', () => {
    const text = readFileSync('src/languages/vi/sidebar-words.ts');
    expect(Buffer.compare(back(text), text)).toBe(0);
    expect(packSorted(text).length).toBeLessThan(deflateRawSync(text, { level: 9 }).length);
  });
});
