import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOfText, textOfBytes } from '../../scripts/pack-bytes';

describe('bytes as text', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(bytesOfText(textOfBytes(bytes))).toEqual(bytes);
      }),
    );
  });

  test.each([
    [[], ''],
    [[0], '!!'],
    [[255, 255, 255, 255], '|?_2!'],
  ])('of %j are %j', (bytes, text) => {
    expect(textOfBytes(Uint8Array.from(bytes))).toBe(text);
    expect([...bytesOfText(text)]).toEqual(bytes);
  });

  test('are a quarter longer, and hold nothing that ends a text, a comment, a tag or a template', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = textOfBytes(bytes);
        expect(text.length).toBe(Math.ceil((bytes.length * 5) / 4));
        expect(text).toMatch(/^[!-~]*$/);
        expect(text).not.toMatch(/["'`\\$<>&/]/);
      }),
    );
  });
});
