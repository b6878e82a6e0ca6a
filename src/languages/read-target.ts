import type { Language } from '../domain/language';
import type { MeasureType } from '../domain/measure';
import { readNumber, scanNumber } from './read-number';
import { readType } from './read-type';

/** A target as it stands in one cell: a number, perhaps with a comparison before it ("≤ 120.000"), or a band ("4–5"). */
export type Target = { target: number; upper?: number; type?: MeasureType };

/** Two numbers take no more characters; a longer text is not looked at. */
const LONGEST = 120;

const BAND = /^(\S.*?)\s*[-–—]\s*(\d.*)$/;

/** Reads a target written as text; undefined where it is none. "3–5 triệu" is a band of millions, "4-5%" one of percents. */
export function readTarget(text: string, language: () => Language): Target | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = text.normalize('NFC').trim();
  const sign = /^(?:[≥≤=]|[<>]=?)+/.exec(plain)?.[0];
  if (sign) {
    const type = readType(sign);
    const target = readNumber(plain.slice(sign.length), language);
    return type && target !== undefined ? { target, type } : undefined;
  }
  const target = readNumber(plain, language);
  return target === undefined ? readBand(plain, language) : { target };
}

function readBand(text: string, language: () => Language): Target | undefined {
  const [, low, high] = BAND.exec(text) ?? [];
  if (low === undefined || high === undefined) return undefined;
  const ends = scanNumber(high, 0, language);
  const upper = readNumber(high, language);
  const plain = readNumber(low, language);
  if (!ends || upper === undefined || plain === undefined) return undefined;
  // The scale word and percent sign after the second number hold for the first too, where that has none.
  const shared = /[\p{L}%]/u.test(low) ? plain : readNumber(low + /[^\d.,]*$/u.exec(high)![0], language);
  const target = shared ?? plain;
  return target <= upper ? { target, upper } : { target: upper, upper: target };
}
