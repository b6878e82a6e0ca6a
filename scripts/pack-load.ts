/** In `Code.js`: unpacks and runs what is packed there once it is asked for. Who asks for nothing of it pays nothing. */
import { LINKED, PACKED, SIZE } from 'packed';
import { bytesOfText } from './pack-bytes';
import { inflate, textOfUtf8 } from './pack-inflate';

type Packed = readonly ((...args: unknown[]) => unknown)[];

/** A direct `eval` outside the bundle: there the code sees Google's services, and none of the bundle's own names. */
declare const evaluate: (code: string) => (linked: readonly unknown[]) => Packed;

let functions: Packed | undefined;

export function unpacked(index: number, args: unknown[]): unknown {
  functions ??= evaluate(textOfUtf8(inflate(bytesOfText(PACKED), SIZE)))(LINKED());
  return functions[index]!(...args);
}
