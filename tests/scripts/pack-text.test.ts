import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packText } from '../../scripts/pack-text';
import { unpackText } from '../../scripts/unpack-text';

/** Text that repeats itself near and far, with characters of every kind. */
const repeating = fc
  .array(fc.tuple(fc.string({ unit: 'binary', maxLength: 30 }), fc.nat(300), fc.nat(3)), { maxLength: 20 })
  .map((parts) => parts.map(([text, times, gap]) => text.repeat(times) + 'á'.repeat(gap * 20_000) + text).join(''));

describe('packed text', () => {
  it('comes back as it was, however much it repeats itself and however hard one looks', () => {
    fc.assert(
      fc.property(
        fc.oneof(repeating, fc.string({ unit: 'binary', maxLength: 2000 })),
        fc.integer({ min: 1, max: 40 }),
        (text, tries) => {
          expect(unpackText(packText(text, tries), text.length) === text).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('comes back from farther than a distance reaches', () => {
    const far = Array.from({ length: 40_000 }, (_, at) => at.toString(36)).join(' ');
    expect(unpackText(packText(far + far, 4), far.length * 2) === far + far).toBe(true);
  });

  it.each(['src/languages/vi/lexicon.ts', 'src/functions/rows.ts'])('is shorter than the text of %s', (path) => {
    const text = readFileSync(path, 'utf8');
    const packed = packText(text, 64);
    expect(unpackText(packed, text.length)).toBe(text);
    expect(packed.length).toBeLessThan(text.length * 0.8);
  });
});
