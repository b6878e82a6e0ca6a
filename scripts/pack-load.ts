/** In `Code.js`: unpacks and runs a packed part once it is asked for. Who asks for nothing of it pays nothing. */
import { PARTS } from 'packed';
import { unpackText } from './unpack-text';

/** What a part exports. */
type Part = readonly unknown[];

/** A direct `eval` outside the bundle: there the code sees Google's services, and none of the bundle's own names. */
declare const evaluate: (code: string) => (linked: readonly unknown[], part: (index: number) => Part) => Part;

const parts: Part[] = [];

function partAt(index: number): Part {
  const [packed, size, linked] = PARTS[index]!;
  parts[index] ??= evaluate(unpackText(packed, size))(linked(), partAt);
  return parts[index];
}

/** Calls a function of a part. */
export const unpacked = (part: number, at: number, args: unknown[]): unknown =>
  (partAt(part)[at] as (...args: unknown[]) => unknown)(...args);
