/** Packs what ships, as text. */
import { deflateRawSync } from 'node:zlib';
import { textOfBytes } from './pack-bytes';
import { deflate } from './pack-deflate';
import { packText } from './pack-text';

/** The page is unpacked by the browser's own means, the server's parts by a loader that ships with them. */
export type Pack = Readonly<Record<'page' | 'server', (text: string) => string>>;

/** At once. The smaller memory makes more blocks, whose codes fit closer. */
export const packed: Pack = {
  page: (text) => textOfBytes(deflateRawSync(text, { level: 9, memLevel: 7 })),
  server: (text) => packText(text, 8),
};

/** In seconds, some percent closer. */
export const packedClosely: Pack = {
  page: (text) => textOfBytes(deflate(Buffer.from(text))),
  server: (text) => packText(text, 256),
};
