/** Packs what ships, as text. */
import { textOfBytes } from './pack-bytes';
import { packSorted } from './pack-sorted';
import { packText } from './pack-text';

/**
 * The page is unpacked once, so it is packed as closely as can be; the server's parts are unpacked anew by each execution
 * that needs them, so they are packed to be read quickly.
 */
export type Pack = Readonly<Record<'page' | 'server', (text: string) => string>>;

/** `tries` is how hard the server's parts are packed. */
const packing = (tries: number): Pack => ({
  page: (text) => textOfBytes(packSorted(Buffer.from(text))),
  server: (text) => packText(text, tries),
});

/** At once. */
export const packed = packing(8);
/** In seconds, some percent closer. */
export const packedClosely = packing(256);
