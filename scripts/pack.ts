/** Packs what ships: deflated as far as it goes, as text. The smaller memory makes more blocks, whose codes fit closer. */
import { deflateRawSync } from 'node:zlib';
import { textOfBytes } from './pack-bytes';

export const packed = (text: string): string => textOfBytes(deflateRawSync(text, { level: 9, memLevel: 7 }));
