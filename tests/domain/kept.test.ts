import { describe, expect, test } from 'vitest';
import { shareKept } from '../../src/domain/kept';

const periods = (text: string) => [...text].map((letter) => (letter === ' ' ? undefined : letter === 'y'));

describe('the share of periods kept', () => {
  test.each<[string, string, number | undefined, number | undefined]>([
    ['11 of 12 months', 'yyyynyyyyyyy', undefined, 11 / 12],
    ['9 of 13 planned weeks', 'yyyyyyyyyn  ', 13, 9 / 13],
    ['a gap counts as not kept', 'y y', undefined, 2 / 3],
    ['periods still to come do not count', 'yy   ', undefined, 1],
    ['periods before the first value count', '  yy', undefined, 0.5],
    ['none kept', 'nn', undefined, 0],
    ['no value', '   ', undefined, undefined],
    ['no period', '', undefined, undefined],
    ['no value though some were planned', '  ', 13, undefined],
    ['nothing planned', 'y', 0, undefined],
  ])('%s', (_, text, planned, share) => expect(shareKept(periods(text), planned)).toBe(share));
});
