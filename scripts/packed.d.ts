/** What the build puts into `Code.js` for `pack-load.ts`. */
declare module 'packed' {
  export const PACKED: string;
  /** Bytes once unpacked. */
  export const SIZE: number;
  /** What packed and plain modules share. */
  export const LINKED: () => readonly unknown[];
}
