/** The one door of the sidebar: `name` is a key of `Actions`; JSON in, JSON out. */
export function serve(name: string, _args: unknown[]): unknown {
  throw new Error(`No such action: ${name}`);
}
