/** What the build puts into `Code.js` for `pack-load.ts`. */
declare module 'packed' {
  /** Each part: its packed code, how many characters that comes to, and what plain code hands over to it. */
  export const PARTS: readonly (readonly [packed: string, size: number, linked: () => readonly unknown[]])[];
}
